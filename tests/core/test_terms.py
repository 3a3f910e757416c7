"""Sums and differences of named figures: what may be added, and what cancels."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.quantities import (
    FigureTwiceError,
    Interval,
    KindMismatchError,
    Term,
    UnitMismatch,
    Value,
    computing_set,
    difference_of,
    subtract,
    total,
    total_of,
)
from porion.core.vocabulary import FigureKind, FigureState
from tests.core.strategies import intervals

D = Decimal


def term(key: str, value: Value | None, unit: str, **more: object) -> Term:
    interval = None if value is None else computing_set(value)
    return Term(key, interval, unit, **more)  # type: ignore[arg-type]


def exact(number: int) -> Value:
    return Value.exact(D(number))


def test_estates_of_one_departement_are_the_rest() -> None:
    # US-09, US-41: 35 estates, 18 of them on one side, so 17 on the other.
    all_of_them, known = term("all", exact(35), "estates"), term("west", exact(18), "estates")
    assert difference_of([all_of_them], [known], "estates") == Interval.point(D(17))


def test_estates_without_a_status() -> None:
    # US-04: 5 finished, 10 in works, 10 to begin: 10 of 35 are not reported.
    parts = [term("done", exact(5), "estates"), term("works", exact(10), "estates")]
    parts.append(term("soon", exact(10), "estates"))
    whole = term("all", exact(35), "estates")
    assert difference_of([whole], parts, "estates") == Interval.point(D(10))


def test_contracts_and_people_are_not_added() -> None:
    with pytest.raises(UnitMismatch):
        total_of([term("a", exact(586), "contracts"), term("b", exact(850), "people")], "people")


def test_an_unknown_part_is_refused_too_where_its_unit_does_not_convert() -> None:
    with pytest.raises(UnitMismatch):
        total_of([term("a", None, "contracts"), term("b", exact(850), "people")], "people")
    same = term("a", exact(1), "contracts")
    with pytest.raises(UnitMismatch):
        difference_of([same], [same], "people")


def test_units_of_one_dimension_are() -> None:
    parts = [term("a", exact(3), "ha"), term("b", exact(5000), "m2")]
    assert total_of(parts, "ha") == Interval.point(D("3.5"))


FOUR_STATES = [
    # US-40: announced, envelope, grant, payment: never one column.
    ("road", 26_200_000, FigureKind.ANNOUNCED, None),
    ("fund", 200_000_000, FigureKind.ENVELOPE, None),
    ("spaces", 90_000_000, FigureKind.GRANT, FigureState.UNSPECIFIED),
    ("motorway", 58_000_000, FigureKind.PAYMENT, FigureState.UNSPECIFIED),
]


@pytest.mark.parametrize("first", range(4))
@pytest.mark.parametrize("second", range(4))
def test_states_of_money_are_never_added(first: int, second: int) -> None:
    if first == second:
        return
    parts = [
        term(key, exact(amount), "EUR", kind=kind, state=state)
        for key, amount, kind, state in (FOUR_STATES[first], FOUR_STATES[second])
    ]
    with pytest.raises(KindMismatchError, match="do not add up"):
        total_of(parts, "EUR")


def test_grants_of_one_state_are() -> None:
    kind, state = FigureKind.GRANT, FigureState.NOTIFIED
    parts = [term(str(n), exact(n), "EUR", kind=kind, state=state) for n in (2, 15, 40)]
    assert total_of(parts, "EUR") == Interval.point(D(57))


def test_one_figure_is_not_added_twice() -> None:
    part = term("a", exact(5), "homes")
    with pytest.raises(FigureTwiceError, match="a: more than once"):
        total_of([part, part], "homes")


def test_a_part_not_stated_leaves_at_least_the_rest() -> None:
    parts = [term("a", exact(5), "homes"), term("b", None, "homes")]
    assert total_of(parts, "homes") == Interval(D(5), None, missing=1)
    changes = [term("a", exact(5), "points"), term("b", None, "points")]
    assert total_of(changes, "points") == Interval(None, None, missing=1)


CANCELLING = [
    # minuend, subtrahend, what is left
    (["unsure", "five"], ["unsure"], Interval.point(D(5))),
    (["five"], ["unsure", "five"], "less_unsure"),
    (["unsure"], ["unsure"], Interval.point(D(0))),
    (["silent", "five"], ["silent"], Interval.point(D(5))),
    ([], ["five"], Interval.point(D(-5))),
]


@pytest.mark.parametrize(("minuend", "subtrahend", "expected"), CANCELLING)
def test_a_figure_on_both_sides_cancels(
    minuend: list[str], subtrahend: list[str], expected: Interval | str
) -> None:
    figures = {
        "unsure": term("unsure", Value.more_than(D(3)), "homes"),
        "five": term("five", exact(5), "homes"),
        "silent": term("silent", None, "homes"),
    }
    result = difference_of(
        [figures[key] for key in minuend], [figures[key] for key in subtrahend], "homes"
    )
    if expected == "less_unsure":
        expected = Interval(None, D(-3), high_open=True)
    assert result == expected


@given(intervals(), intervals())
def test_what_cancels_leaves_no_trace(a: Interval, b: Interval) -> None:
    common = Term("common", b, "points")
    result = difference_of([Term("a", a, "points"), common], [common], "points")
    assert result == subtract(a, Interval.point(D(0)))
    apart = difference_of([Term("a", a, "points"), common], [Term("other", b, "points")], "points")
    assert apart.covers(result)


@given(st.lists(intervals(), min_size=1, max_size=5))
def test_a_total_of_figures_is_the_total_of_their_sets(parts: list[Interval]) -> None:
    terms = [Term(str(number), part, "points") for number, part in enumerate(parts)]
    assert total_of(terms, "points") == total(parts, nonnegative=False)
