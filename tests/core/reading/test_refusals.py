"""Numbers that count nothing: which they are, with the words that tell, and that none is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import NotQuantity, Number, Period, PeriodRole
from porion.core.reading.lexicon import refusals as lexicon
from porion.core.reading.lexicon import refusals_before
from porion.core.reading.numbers.scanning import numbers_in
from porion.core.reading.refusals.refusing import refused
from porion.core.reading.tabular import lines
from porion.core.vocabulary import NotQuantityReason as Why


def _read(
    text: str, *periods: Period, kind: BlockKind = BlockKind.PARAGRAPH
) -> tuple[list[str], list[NotQuantity]]:
    document = Document(text, (Block(kind, 0, len(text)),) if text else ())
    kept, refusals = refused(document, numbers_in(text), periods)
    return [text[number.start : number.end] for number in kept], refusals


def _why(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.reason.value) for one in _read(text)[1]]


#: Sentences in which each number is a quantity, whatever word stands near it.
COUNTED = [
    "Le comité compte 35 membres.",
    "Objectif : 350 logements.",
    "L'action 3 500 logements est soldée.",
    "Il retient 48 lots.",
    "Lot : 12 maisons.",
    "Le programme 120 logements avance.",
    "Le conseil compte 38 « ambassadeurs » du tri.",
    "Le plan vise un délai moyen de 14 mois.",
    "L'espérance de vie est de 79 ans.",
    "Un trajet de moins de 25 minutes.",
    "120 jours de formation sont financés.",
    "Le parc compte 2000 logements.",
    "Le bassin compte 62 000 habitants.",
    "Une aide à 35 h par semaine.",
    "Il finance 20 h de formation.",
    "15 500 Français sont concernés.",
    "Présents : 34. Votants : 41.",
    "Elle verse 2024 € par an.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_a_quantity_is_kept(text: str) -> None:
    assert _read(text)[1] == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Vu l'article 12 et l'annexe 3,", [("12", "article"), ("3", "article")]),
    ("pages 12, 14 et 18", [("12", "page"), ("14", "page"), ("18", "page")]),
    ("fosses 9 et 12, 30 emplois", [("9", "name"), ("12", "name")]),
    ("12 rue des Mines, 62300 Lens", [("12", "address"), ("62300", "address")]),
    ("en 2023, 12 logements", [("2023", "year")]),
    ("10 (dix) logements", [("dix", "other")]),
    ("de 8 h 30 à 17 h, sauf le lundi", [("8 h 30", "date"), ("17 h", "date")]),
    ("prefet99@exemple.fr", [("prefet99", "name")]),
])  # fmt: skip
def test_what_counts_nothing_is_refused(text: str, expected: list[tuple[str, str]]) -> None:
    assert _why(text) == expected


def test_the_words_that_tell_are_kept() -> None:
    (road,) = _read("sur la RD 301")[1]
    assert (road.reason, road.words) == (Why.ROAD, "RD 301")
    (lot,) = _read("le lot n° 4 est clos")[1]
    assert (lot.reason, lot.words) == (Why.REFERENCE, "lot n° 4")


def test_a_period_is_one_entry_without_the_words_that_lead_to_it() -> None:
    text = "du 7 mars 2017 au 12 mai, 3 sites"
    period = Period(0, 24, date(2017, 3, 7), date(2017, 5, 12), PeriodRole.DURING)
    kept, refusals = _read(text, period)
    assert kept == ["3"]
    assert [(text[one.start : one.end], one.reason) for one in refusals] == [
        ("7 mars 2017 au 12 mai", Why.DATE)
    ]


def test_a_length_stated_for_itself_stays_a_figure_inside_a_period() -> None:
    text = "un bail d'une durée de 18 ans"
    period = Period(text.index("18"), len(text), None, None, PeriodRole.DURING)
    assert _read(text, period) == (["18"], [])
    text = "des travaux sur 18 ans"
    period = Period(text.index("sur"), len(text), None, None, PeriodRole.DURING)
    kept, (length,) = _read(text, period)
    assert (kept, length.reason) == ([], Why.DURATION)


def test_a_bare_number_of_the_furniture_is_a_page() -> None:
    assert _read("Rapport annuel 14", kind=BlockKind.FURNITURE)[1][0].reason is Why.PAGE
    assert _read("Le nombre est 14", kind=BlockKind.PARAGRAPH)[0] == ["14"]


def test_items_are_numbered_in_order() -> None:
    text = "Trois axes : 1. Habiter mieux 2. Bouger mieux. 3. Travailler"
    assert _why(text) == [("1.", "ordinal"), ("2.", "ordinal"), ("3.", "ordinal")]


def test_money_after_a_parenthesis_is_that_of_the_digits() -> None:
    text = "une aide de vingt mille (20 000) euros"
    kept, _ = refused(Document.of_text(text), numbers_in(text), ())
    assert [(text[number.start : number.end], number.unit) for number in kept] == [
        ("20 000", "EUR")
    ]


@pytest.mark.parametrize("table", [refusals_before.BEFORE, lexicon.AFTER])
def test_each_line_of_the_lexicon_gives_a_reason(table: str) -> None:
    rows = lines(table)
    assert len({row[0] for row in rows}) == len(rows)
    assert all(row[0] == row[0].lower() for row in rows)
    assert {row[1] for row in rows} <= set(Why)
    assert {row[2] for row in rows if len(row) > 2} <= {"weak"}


_PIECES = ["12", "3", "2024", "1 000", "n° ", "article ", "RD ", "A", "h", "e", "/", "-", ".", ","]
_MORE = [" ", " et ", " rue ", " ans", " Lens", "(", ")", "dix", " logements", "%", "« ", " »"]


@given(st.lists(st.sampled_from([*_PIECES, *_MORE]), max_size=20).map("".join))
def test_every_number_is_kept_or_refused_and_every_digit_is_somewhere(text: str) -> None:
    text = normalise(text)
    numbers: list[Number] = list(numbers_in(text))
    kept, refusals = refused(Document.of_text(text), numbers, ())
    assert [one.start for one in refusals] == sorted(one.start for one in refusals)
    covered = {at for one in [*kept, *refusals] for at in range(one.start, one.end)}
    # "23 0001 logements", "23 000 1 logements": the call of a note is nobody's digit.
    calls = {one.end + more for one in numbers if one.end - one.start > 4 for more in (0, 1)}
    digits = {at for at, character in enumerate(text) if character in "0123456789"}
    assert digits <= covered | calls
    assert {number.start for number in numbers} <= covered
