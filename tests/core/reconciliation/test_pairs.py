"""Two statements of one subject: finding and class, case by case, and the gap between the sets."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from porion.core.language.reconciliation import gap_words
from porion.core.quantities import Remark
from porion.core.reconciliation import Ground, judge, reconcile
from porion.core.vocabulary import FigureKind, Nature
from tests.core.reconciliation.given import figure, statements

Said = tuple[str, str, dict[str, Any]]

END_2022: dict[str, Any] = {"as_at": date(2022, 12, 31)}
GRANT = {"kind": FigureKind.GRANT, "unit": "EUR"}
RATE = {"nature": Nature.RATE, "unit": "%"}
GOAL = {"kind": FigureKind.TARGET}
START = {"kind": FigureKind.BASELINE}

#: Left, right (document, words, what else is said), finding, class; "" where there is none.
CASES: list[tuple[str, Said, Said, str, str]] = [
    (
        "one scope is stated, the other is not: compared, and what differs is of scope",
        ("communique", "environ 7000", {**END_2022}),
        ("bilan", "plus de 8000", {**END_2022, "scope": "fonds propres compris"}),
        "contradictory",
        "scope",
    ),
    (
        "announced begun, reported finished: two states, no shortfall",
        ("communique", "10", {"kind": FigureKind.FORECAST, "state": "started", **END_2022}),
        ("bilan", "8", {"state": "ended", **END_2022}),
        "not_comparable",
        "form",
    ),
    (
        "announced for all, reported of one place: no shortfall",
        ("communique", "10", {"kind": FigureKind.FORECAST, "state": "started", **END_2022}),
        ("bilan", "6", {"state": "started", "places": "nord", **END_2022}),
        "not_comparable",
        "scope",
    ),
    (
        "a later share of one payer is no fall of what all gave",
        ("communique", "95000000", {**GRANT, "payers": "etat region epci", **END_2022}),
        (
            "bilan",
            "43500000",
            {**GRANT, "payers": "region", "part_of": "all", "as_at": date(2024, 12, 31)},
        ),
        "not_comparable",
        "form",
    ),
    (
        "two stated scopes: not comparable",
        ("communique", "7000", {**END_2022, "scope": "aidés"}),
        ("bilan", "8000", {**END_2022, "scope": "tous"}),
        "not_comparable",
        "scope",
    ),
    (
        "communes are counted among the payers, or not",
        ("communique", "95000000", {**GRANT, "payers": "etat region communes"}),
        ("bilan", "près de 96000000", {**GRANT, "payers": "etat region epci", **END_2022}),
        "contradictory",
        "scope",
    ),
    (
        "two payers of four: a part of the whole",
        ("communique", "plus de 43000000", {**GRANT, "payers": "etat region europe nord"}),
        ("bilan", "plus de 40000000", {**GRANT, "payers": "etat region", **END_2022}),
        "part_of",
        "scope",
    ),
    (
        "near and more than the same number: the sets touch, none is in both",
        ("communique", "près de 530000", {"unit": "hours", "scope": "35 cités"}),
        ("bilan", "plus de 530000", {"unit": "hours", **END_2022}),
        "contradictory",
        "scope",
    ),
    (
        "one text, one rate, two values",
        ("engagement", "près de 20", {**RATE, **START}),
        ("engagement", "17", {**RATE, **START}),
        "contradictory",
        "substance",
    ),
    (
        "announced and reported: short of it",
        ("engagement", "plus de 16", {**RATE, **GOAL}),
        ("bilan", "15", RATE),
        "contradictory",
        "substance",
    ),
    (
        "announced and reported alike",
        ("engagement", "450", {"unit": "people/yr", **GOAL}),
        ("bilan", "450", {"unit": "people/yr"}),
        "agree",
        "",
    ),
    (
        "a goal whose day has not come is no gap",
        ("engagement", "23000", {**GOAL, "as_at": date(2027, 3, 7)}),
        ("bilan", "plus de 8000", END_2022),
        "not_comparable",
        "form",
    ),
    (
        "later and more: a cumulative number grows",
        ("bilan", "plus de 8000", {**END_2022, "scope": "tous"}),
        ("convention", "plus de 15500", {}),
        "compatible",
        "scope",
    ),
    (
        "later and less than a cumulative number: rounding may explain it",
        ("bilan", "plus de 55000000", {**GRANT, **END_2022, "places": "62"}),
        ("convention", "55000000", {**GRANT, "places": "62"}),
        "contradictory",
        "rounding",
    ),
    (
        "where one starts and what was done: two moments, not a gap",
        ("engagement", "100", {"unit": "km", "nature": Nature.STOCK, **START}),
        ("bilan", "420", {"unit": "km", "nature": Nature.STOCK}),
        "not_comparable",
        "form",
    ),
    (
        "about and exactly the same",
        ("communique", "environ 23000", {**START}),
        ("bilan", "23000", {**START}),
        "compatible",
        "form",
    ),
    (
        "one counts a single payer: it may be in the other",
        ("bilan", "3900000", {**GRANT, "payers": "62"}),
        ("convention", "10000000", GRANT),
        "not_comparable",
        "scope",
    ),
    (
        "two payers that are not the same pay two sums",
        ("bilan", "2000000", {**GRANT, "payers": "etat"}),
        ("bilan", "1000000", {**GRANT, "payers": "region"}),
        "not_comparable",
        "scope",
    ),
    (
        "one amount, paid in one place and spent in another",
        ("bilan", "1900000", {"unit": "EUR"}),
        ("bilan", "1900000", {"unit": "EUR", "kind": FigureKind.PAYMENT, "payers": "62"}),
        "agree",
        "scope",
    ),
    (
        "contracts and people never convert",
        ("communique", "2000", {"unit": "contracts"}),
        ("bilan", "2000", {"unit": "people"}),
        "not_comparable",
        "scope",
    ),
    (
        "more than twice announced, twice reported: only the qualifier differs",
        ("engagement", "plus de 2", {"unit": "x", **GOAL}),
        ("bilan", "2", {"unit": "x"}),
        "contradictory",
        "rounding",
    ),
    (
        "a rate whose year one text alone gives may be of the same year",
        ("engagement", "23", {"unit": "%", **START}),
        ("bilan", "22", {"unit": "%", "as_at": date(2019, 12, 31)}),
        "not_comparable",
        "scope",
    ),
    (
        "a number written less exactly",
        ("engagement", "1200", {}),
        ("engagement", "plus de 1000", {}),
        "compatible",
        "rounding",
    ),
    (
        "of one day and state, a list of places is where all of it is",
        ("bilan", "31", {**END_2022, "state": "ended", "places": "a b c d"}),
        ("convention", "37", {**END_2022, "state": "ended"}),
        "contradictory",
        "scope",
    ),
    (
        "the aim for what is begun says nothing of what is paid",
        ("engagement", "10", {**GOAL, "state": "started", "as_at": date(2020, 12, 31)}),
        ("bilan", "4", {**END_2022, "state": "financed"}),
        "not_comparable",
        "form",
    ),
    (
        "of fewer payers, a later and smaller cumulative number may be a part",
        ("communique", "95", {**GRANT, **END_2022, "payers": "etat region"}),
        ("convention", "43", {**GRANT, "as_at": date(2025, 6, 30), "payers": "region"}),
        "not_comparable",
        "form",
    ),
    (
        "square metres and hectares do",
        ("bilan", "818000", {"unit": "m2"}),
        ("convention", "80", {"unit": "ha"}),
        "contradictory",
        "rounding",
    ),
]


def pair(left: Said, right: Said) -> list[Any]:
    return [
        figure(key, document, words, **said)
        for key, (document, words, said) in (("a", left), ("b", right))
    ]


@pytest.mark.parametrize(
    ("left", "right", "finding", "gap_class"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_finding_and_class(left: Any, right: Any, finding: str, gap_class: str) -> None:
    one, other = pair(left, right)
    judged = judge(one, other, statements(one, other))
    assert (judged.finding, judged.gap_class or "") == (finding, gap_class)


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("environ 7000", "plus de 8000", "plus de 500 logements"),
        ("95", "près de 100", ""),
        ("15", "plus de 16", "plus de 1 logement"),
        ("860", "820", "40 logements"),
        ("près de 530000", "plus de 530000", "les deux se touchent sans se recouvrir"),
    ],
)
def test_gap_between_the_sets_in_words(left: str, right: str, words: str) -> None:
    one, other = figure("a", "communique", left), figure("b", "bilan", right)
    judged = judge(one, other, statements(one, other))
    assert gap_words(judged.gap, judged.unit).replace("\u00a0", " ") == words


def test_grounds_say_why_a_scope_is_of_one_text() -> None:
    one, other = pair(CASES[0][1], CASES[0][2])
    assert Ground.SCOPE_OF_ONE in judge(one, other, statements(one, other)).grounds


def test_far_beyond_more_than_is_a_remark() -> None:
    one = figure("a", "communique", "plus de 5000", "people")
    other = figure("b", "bilan", "7407", "people", valid_from=date(2022, 6, 1))
    judged = judge(one, other, statements(one, other))
    assert (judged.finding, set(judged.remarks)) == ("compatible", set())  # no day is stated
    one, other = (replace(each, as_at=END_2022["as_at"]) for each in (one, other))
    assert set(judge(one, other, statements(one, other)).remarks) == {Remark.UNLIKELY}


def test_an_evolution_is_no_gap() -> None:
    one = figure("a", "communique", "95", **GRANT, **END_2022)
    other = figure("b", "convention", "200", **GRANT, as_at=date(2024, 12, 31))
    assert not judge(one, other, statements(one, other)).worth


def test_what_is_told_apart_is_not_proposed() -> None:
    told = [
        figure("etat", "bilan", "100", "EUR", payers="etat"),
        figure("region", "bilan", "30", "EUR", payers="region"),
        figure("nord", "bilan", "5", places="59", indicator="y"),
        figure("sud", "communique", "7", places="62", indicator="y"),
        figure(
            "but",
            "engagement",
            "23000",
            kind=FigureKind.TARGET,
            as_at=date(2027, 3, 7),
            indicator="x",
        ),
        figure("fait", "bilan", "8000", indicator="x", **END_2022),
    ]
    assert reconcile(statements(*told)).proposals == ()


def test_thirty_five_in_both_texts_is_not_fifteen() -> None:
    told = [
        figure("cp-35", "communique", "35", "operations"),
        figure("cp-15", "communique", "15", "operations"),
        figure("b-35", "bilan", "35", "operations"),
        figure("b-15", "bilan", "15", "operations"),
    ]
    found = reconcile(statements(*told)).proposals
    assert {(p.key, p.judged.finding.value) for p in found} == {
        ("cp-35--b-35", "agree"),
        ("cp-15--b-15", "agree"),
    }


def test_a_commune_lies_in_its_department() -> None:
    one = figure("a", "bilan", "7", places="62001")
    other = figure("b", "communique", "9", places="62")
    assert not judge(one, other, statements(one, other)).worth
    inside = {"62001": frozenset({"62"})}
    assert judge(one, other, statements(one, other, inside=inside)).finding == "part_of"


def test_distance_of_unknown_ends_is_not_made_up() -> None:
    one, other = figure("a", "communique", "au plus 5"), figure("b", "bilan", "au moins 9")
    gap = judge(one, other, statements(one, other)).gap
    assert gap is not None
    assert (gap.low, gap.high) == (Decimal(4), None)
