"""Which date a number gets; `examples/periods.csv` holds the sentences."""

from datetime import date

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read

_Parts = tuple[tuple[BlockKind, str], ...]


def document(*parts: tuple[BlockKind, str]) -> Document:
    """Blocks one after another, a space between."""
    blocks, text = [], ""
    for kind, words in parts:
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        blocks.append(Block(kind, start, len(text), level=1 if kind is BlockKind.HEADING else 0))
    return Document(text, tuple(blocks))


def dates(*parts: tuple[BlockKind, str]) -> list[tuple[str, date | None, date | None, date | None]]:
    found = read(document(*parts)).candidates
    return [(one.printed, one.valid_from, one.valid_to, one.as_at) for one in found]


def test_a_start_and_an_end_make_one_time() -> None:
    text = "Depuis 2018, 640 logements ont été rénovés à fin 2023."
    (found,) = read(document((BlockKind.PARAGRAPH, text))).candidates
    assert (found.valid_from, found.as_at) == (date(2018, 1, 1), date(2023, 12, 31))
    assert [reason.words for reason in found.why if reason.part == "period"] == [
        "Depuis 2018",
        "à fin 2023",
    ]


def test_a_conventional_date_keeps_its_words() -> None:
    text = "À mi-2024, 210 logements étaient en chantier."
    (found,) = read(document((BlockKind.PARAGRAPH, text))).candidates
    assert (found.as_at, found.date_words) == (date(2024, 6, 30), "À mi-2024")


def test_a_heading_of_a_situation_lends_its_date() -> None:
    heading = (BlockKind.HEADING, "Situation au 31 décembre 2023")
    text = (BlockKind.PARAGRAPH, "Le bailleur a livré 214 logements.")
    assert dates(heading, text) == [("214", None, None, date(2023, 12, 31))]


def test_the_heading_of_a_plan_or_of_a_meeting_lends_none() -> None:
    text = (BlockKind.PARAGRAPH, "Le bailleur a livré 214 logements.")
    for words in ("Convention 2023-2028", "Conseil du 14 mars 2024"):
        assert dates((BlockKind.HEADING, words), text) == [("214", None, None, None)]


def test_a_heading_lends_no_date_to_a_goal() -> None:
    heading = (BlockKind.HEADING, "Bilan 2023")
    text = (BlockKind.PARAGRAPH, "L'objectif est de livrer 300 logements.")
    assert dates(heading, text) == [("300", None, None, None)]


def test_a_sentence_of_its_own_time_takes_none_from_the_heading() -> None:
    heading = (BlockKind.HEADING, "Bilan 2023")
    text = (BlockKind.PARAGRAPH, "En 2021, 40 logements ont été livrés.")
    assert dates(heading, text) == [("40", date(2021, 1, 1), date(2021, 12, 31), None)]


def test_words_of_now_take_none_from_the_heading() -> None:
    heading = (BlockKind.HEADING, "Bilan 2023")
    text = (BlockKind.PARAGRAPH, "Aujourd'hui, 40 logements sont loués.")
    assert dates(heading, text) == [("40", None, None, None)]


def test_the_words_before_a_list_lend_their_date_to_its_items_only() -> None:
    found = dates(
        (BlockKind.PARAGRAPH, "Les résultats à fin 2022 :"),
        (BlockKind.ITEM, "120 logements livrés ;"),
        (BlockKind.ITEM, "14 écoles rénovées."),
        (BlockKind.HEADING, "Annexe"),
        (BlockKind.PARAGRAPH, "35 emplois ont été créés."),
    )
    end = date(2022, 12, 31)
    assert found == [
        ("120", None, None, end),
        ("14", None, None, end),
        ("35", None, None, None),
    ]


def test_a_list_behind_semicolons_keeps_the_date_at_its_head() -> None:
    text = "Réalisé 2023 : 265 logements ; 38 % des ménages ; 9 800 heures d'insertion."
    year = (date(2023, 1, 1), date(2023, 12, 31), None)
    assert dates((BlockKind.PARAGRAPH, text)) == [
        ("265", *year),
        ("38 %", *year),
        ("9 800", *year),
    ]
