"""Units: what converts exactly, and what never does."""

from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.quantities import (
    UNITS,
    Interval,
    UnitMismatch,
    convert,
    convert_set,
    converts,
    over_period,
    unit,
    unit_problem,
    yearly,
)
from tests.core.strategies import NUMBERS, intervals

D = Decimal

CONVERSIONS = [
    # number, from, to, result
    ("818000", "m2", "ha", "81.8"),
    ("80", "ha", "m2", "800000"),
    ("300", "kEUR", "EUR", "300000"),
    ("5", "kEUR/yr", "EUR/yr", "5000"),
    ("1.5", "km", "m", "1500"),
    ("2", "years", "months", "24"),
    ("7", "homes", "homes", "7"),
    ("1", "km2", "ha", "100"),
]


@pytest.mark.parametrize(("number", "source", "target", "expected"), CONVERSIONS)
def test_exact_conversions(number: str, source: str, target: str, expected: str) -> None:
    assert convert(D(number), source, target) == D(expected)


APART = ("homes", "households", "contracts", "people", "pathways", "jobs", "FTE", "hours", "EUR")


@pytest.mark.parametrize(("source", "target"), [*permutations(APART, 2)])
def test_things_that_never_convert(source: str, target: str) -> None:
    assert not converts(source, target)
    with pytest.raises(UnitMismatch, match="does not convert") as raised:
        convert(D(1), source, target)
    assert (raised.value.found, raised.value.expected) == (source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [("EUR", "EUR/yr"), ("homes", "homes/yr"), ("%", "points"), ("kWh/m2", "kWh/m2/yr")],
)
def test_what_a_text_leaves_open_is_not_assumed(source: str, target: str) -> None:
    assert not converts(source, target)


def test_months_into_years_go_outward() -> None:
    years = convert_set(Interval(D(10), D(10)), "months", "years")
    assert years.low is not None
    assert years.high is not None
    assert years.low < years.high


@given(intervals(), st.sampled_from(["m2", "ha", "km2"]), st.sampled_from(["m2", "ha", "km2"]))
def test_areas_convert_back(interval: Interval, source: str, target: str) -> None:
    there = convert_set(interval, source, target)
    assert convert_set(there, target, source) == interval


@given(NUMBERS)
def test_no_conversion_changes_a_number_into_its_own_unit(number: Decimal) -> None:
    for code in UNITS:
        assert convert(number, code, code) == number


def test_a_yearly_amount_over_a_stated_period() -> None:
    # 20 M€ a year over ten years
    result = over_period(Interval.point(D(20_000_000)), "EUR/yr", D(10))
    assert result == (Interval.point(D(200_000_000)), "EUR")
    pace = Interval(D(3000), None, low_open=True)
    assert over_period(pace, "homes/yr", D("2.5")) == (
        Interval(D(7500), None, low_open=True),
        "homes",
    )


def test_what_is_not_yearly_has_no_period() -> None:
    with pytest.raises(UnitMismatch):
        over_period(Interval.point(D(1)), "EUR", D(10))
    with pytest.raises(ValueError, match="above zero"):
        over_period(Interval.point(D(1)), "EUR/yr", D(0))


PROBLEMS = [
    ("15500", None, "homes", None),
    ("15500.5", None, "homes", "not_whole"),
    (None, "0.5", "people", "not_whole"),
    ("15500.00", "15500.00", "homes", None),
    ("12.5", "12.5", "FTE", None),
    ("-1", None, "homes", "negative"),
    ("-1", "-1", "EUR", "negative"),
    ("-3", "-3", "%", None),
    ("-3", "-3", "points", None),
    ("1", "1", "lightyears", "unknown_unit"),
]


@pytest.mark.parametrize(("low", "high", "code", "problem"), PROBLEMS)
def test_unit_problem(low: str | None, high: str | None, code: str, problem: str | None) -> None:
    bounds = [None if bound is None else D(bound) for bound in (low, high)]
    assert unit_problem(bounds[0], bounds[1], code) == problem


def test_the_registry_is_sound() -> None:
    for code, known in UNITS.items():
        assert unit(code) is known
        assert known.code == code
        assert known.factor > 0
        assert not (known.whole and known.money)
        if known.per_year_of:
            assert yearly(known.per_year_of) == code
            assert UNITS[known.per_year_of].factor == known.factor
    with pytest.raises(KeyError):
        unit("lightyears")


NAMED_IN_THE_CONTRACT = (
    *("EUR", "EUR/yr", "EUR/home", "%", "points", "homes", "homes/yr", "households", "people"),
    *("jobs", "FTE", "contracts", "pathways", "hours", "operations", "estates", "communes"),
    *("EPCI", "projects", "places", "km", "ha", "m2", "kWh/m2/yr", "tCO2/yr", "t/yr", "years"),
    *("months", "x"),
)


@pytest.mark.parametrize("code", NAMED_IN_THE_CONTRACT)
def test_units_of_the_public_contract(code: str) -> None:
    assert code in UNITS
