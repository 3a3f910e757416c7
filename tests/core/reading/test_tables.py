"""What the heads of a table say of the bare numbers in it: unit, scale, period."""

from datetime import date
from decimal import Decimal

import pytest

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Number, NumberForm, UnitFound
from porion.core.reading.tables.cells import period_of_cell, unit_of_cell

Row = list[str | tuple[str, int]]


def table(rows: list[Row], above: str = "") -> Document:
    """A document of one table, and a paragraph above it; `(words, n)` covers n columns."""
    text, blocks = above, [Block(BlockKind.PARAGRAPH, 0, len(above))] if above else []
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            words, columns = cell if isinstance(cell, tuple) else (cell, 1)
            if words:
                start = len(text) + 1 if text else 0
                text = f"{text} {words}" if text else words
                place = Block(
                    BlockKind.CELL,
                    start,
                    len(text),
                    table=1,
                    row=row,
                    column=column,
                    columns=columns,
                )
                blocks.append(place)
            column += columns
    return Document(text, tuple(blocks))


def cell_of(document: Document, words: str) -> Block:
    return next(b for b in document.blocks if document.text[b.start : b.end] == words)


def unit(document: Document, words: str) -> UnitFound | None:
    cell = cell_of(document, words)
    value = Decimal(words.replace(" ", "").replace(",", "."))
    return unit_of_cell(
        document, cell, Number(cell.start, cell.end, value, value, NumberForm.DIGITS)
    )


def said(document: Document, words: str) -> tuple[str, Decimal] | None:
    found = unit(document, words)
    return found and (found.code, found.factor)


FINANCING: list[Row] = [
    ["Financeur", "Montant (k€)", "Part (%)", "Logements"],
    ["État", "1 250", "45,5", "120"],
    ["Région", "820", "29,9", "80"],
    ["Total", "2 070", "100", "200"],
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1 250", ("EUR", Decimal(1000))),
        ("45,5", ("%", Decimal(1))),
        ("120", ("homes", Decimal(1))),
        ("2 070", ("EUR", Decimal(1000))),
        ("200", ("homes", Decimal(1))),
    ],
)
def test_the_head_of_the_column_tells(words: str, expected: tuple[str, Decimal]) -> None:
    assert said(table(FINANCING), words) == expected


YEARS: list[Row] = [
    ["Indicateur", "2021", "Année 2022", "31/12/2023"],
    ["Nombre de logements réhabilités", "310", "420", "515"],
    ["Heures d'insertion", "9 100", "12 400", "15 050"],
    ["Taux de vacance (%)", "6,1", "5,8", "5,2"],
    ["ETP", "12,5", "13", "14,2"],
]


@pytest.mark.parametrize(
    ("words", "code"),
    [("310", "homes"), ("12 400", "hours"), ("5,2", "%"), ("12,5", "FTE")],
)
def test_the_head_of_the_row_tells_where_columns_are_years(words: str, code: str) -> None:
    found = unit(table(YEARS), words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(("words", "year"), [("310", 2021), ("12 400", 2022)])
def test_a_year_above_is_the_period(words: str, year: int) -> None:
    document = table(YEARS)
    period = period_of_cell(document, cell_of(document, words))
    assert period is not None
    assert (period.first, period.last) == (date(year, 1, 1), date(year, 12, 31))


def test_a_date_above_is_the_period() -> None:
    document = table(YEARS)
    period = period_of_cell(document, cell_of(document, "5,2"))
    assert period is not None
    assert period.last == date(2023, 12, 31)


def test_a_column_that_is_no_date_lends_no_period() -> None:
    document = table(FINANCING)
    assert period_of_cell(document, cell_of(document, "820")) is None


def test_a_caption_gives_the_scale_of_money() -> None:
    rows: list[Row] = [
        ["Poste de dépense", "Montant", "Nombre de places"],
        ["Voirie", "640", "35"],
        ["Crèche", "1 150", "42"],
    ]
    document = table(rows, above="Plan de financement prévisionnel (en milliers d'euros)")
    assert said(document, "1 150") == ("EUR", Decimal(1000))
    assert said(document, "42") == ("places", Decimal(1))


def test_a_caption_alone_gives_the_unit() -> None:
    rows: list[Row] = [["Commune", "2023", "2024"], ["Waziers", "1,25", "0,8"]]
    document = table(rows, above="Crédits mandatés par commune, en M€")
    assert said(document, "0,8") == ("EUR", Decimal(1_000_000))


@pytest.mark.parametrize(
    "above",
    [
        "La ville a reçu 65 k€ en 2022 pour cette opération.",
        "Chaque logement coûte 65 k€ ; le tableau compte les logements.",
        "Le fonds dispose de 3 millions d'euros.",
    ],
)
def test_an_amount_above_is_no_scale(above: str) -> None:
    rows: list[Row] = [["Commune", "2023"], ["Logements livrés à Lens", "760"]]
    assert said(table(rows, above=above), "760") == ("homes", Decimal(1))


def test_a_scale_of_money_leaves_alone_the_rows_that_count_something_else() -> None:
    rows: list[Row] = [
        ["Indicateur", "2023"],
        ["Logements livrés", "760"],
        ["Heures d'insertion", "9 400"],
        ["Subventions versées", "1 250"],
    ]
    document = table(rows, above="Montants en milliers d'euros")
    assert said(document, "760") == ("homes", Decimal(1))
    assert said(document, "1 250") == ("EUR", Decimal(1000))


def test_themes_of_a_budget_are_no_things_counted() -> None:
    rows: list[Row] = [
        ["Politique", "2023", "Total"],
        ["Aménagements", "12", "13"],
        ["Culture", "14", "15"],
        ["Action sociale", "16", "17"],
        ["Sécurité", "18", "19"],
    ]
    document = table(rows, above="Crédits votés, en milliers d'euros")
    assert said(document, "12") == said(document, "17") == ("EUR", Decimal(1000))


def test_a_note_below_gives_the_scale() -> None:
    document = table([["Commune", "2023"], ["Avion", "35"]])
    note = "Source : ville. Montants en M€."
    start = len(document.text) + 1
    text = f"{document.text} {note}"
    blocks = (*document.blocks, Block(BlockKind.NOTE, start, len(text)))
    assert said(Document(text, blocks), "35") == ("EUR", Decimal(1_000_000))


def test_a_column_of_numbers_of_sorts() -> None:
    rows: list[Row] = [["Type de contrat", "Nombre"], ["CDI", "41"], ["Intérim", "12"]]
    assert said(table(rows), "41") == said(table(rows), "12") == ("contracts", Decimal(1))


def test_a_unit_in_a_column_of_its_own() -> None:
    rows: list[Row] = [
        ["Indicateur", "Unité", "2023"],
        ["Rendement du réseau", "%", "68"],
        ["Énergie consommée", "MWh/an", "1 430"],
        ["Foyers raccordés", "nombre", "7 860"],
    ]
    document = table(rows)
    assert said(document, "68") == ("%", Decimal(1))
    assert said(document, "1 430") == ("MWh/yr", Decimal(1))
    assert said(document, "7 860") == ("households", Decimal(1))


def test_heads_of_two_rows_and_merged_cells() -> None:
    rows: list[Row] = [
        ["Bailleur", ("Logements", 2), ("Coût (M€)", 2)],
        ["", "2022", "2023", "2022", "2023"],
        ["Bailleur A", "150", "175", "9,5", "11,25"],
    ]
    document = table(rows)
    assert said(document, "150") == said(document, "175") == ("homes", Decimal(1))
    assert said(document, "9,5") == said(document, "11,25") == ("EUR", Decimal(1_000_000))
    period = period_of_cell(document, cell_of(document, "11,25"))
    assert period is not None
    assert period.last == date(2023, 12, 31)


def test_expenses_and_receipts_side_by_side() -> None:
    rows: list[Row] = [
        ["Dépenses", "Montant HT", "Recettes", "Montant", "%"],
        ["Études", "25 000", "DETR", "60 000", "40"],
        ["Travaux", "125 000", "Part communale", "90 000", "60"],
    ]
    document = table(rows)
    assert said(document, "25 000") == said(document, "90 000") == ("EUR", Decimal(1))
    assert said(document, "60") == ("%", Decimal(1))


def test_a_share_in_words_above_a_hundred_is_an_amount() -> None:
    rows: list[Row] = [
        ["Opération", "Coût (€)", "Part de l'État"],
        ["Gymnase", "900 000", "360 000"],
    ]
    document = table(rows, above="Montants en euros")
    assert said(document, "360 000") == ("EUR", Decimal(1))


def test_a_section_of_the_table_tells() -> None:
    rows: list[Row] = [
        ["", "2022", "2023"],
        [("Habitat (en nombre de logements)", 3)],
        ["Lens", "14", "22"],
    ]
    assert said(table(rows), "22") == ("homes", Decimal(1))


def test_heads_that_tell_nothing_give_nothing() -> None:
    rows: list[Row] = [["Code", "Rang"], ["A", "3"]]
    assert unit(table(rows), "3") is None


def test_a_paragraph_is_no_cell() -> None:
    document = Document.of_text("12")
    number = Number(0, 2, Decimal(12), Decimal(12), NumberForm.DIGITS)
    assert unit_of_cell(document, document.blocks[0], number) is None
    assert period_of_cell(document, document.blocks[0]) is None
