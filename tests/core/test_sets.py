"""What a stored value means in computing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.examples import EXAMPLES
from porion.core.quantities import RULE, Interval, Remark, Value, computing_set, half_step, step
from porion.core.vocabulary import Qualifier
from tests.core.strategies import NUMBERS, values

D = Decimal

HALF_STEPS = [
    # number, whole?, u, h
    ("7000", True, "1000", "500"),
    ("550", True, "50", "25"),
    ("96000000", False, "1000000", "500000"),
    ("20", False, "10", "2"),  # 10 % of 20 is less than 5
    ("530000", True, "10000", "5000"),
    ("15500", True, "500", "250"),
    ("15.4", False, "0.1", "0.05"),
    ("1660000", False, "10000", "5000"),
    ("15", False, "5", "1.5"),
    ("15", True, "5", "2"),  # a count: outward
    ("12", True, "1", "1"),
    ("0.05", False, "0.05", "0.005"),
    ("1.50", False, "0.5", "0.15"),
    ("-7000", False, "1000", "500"),
    ("0", False, "0", "0"),
    ("0", True, "0", "0"),
]


@pytest.mark.parametrize(("number", "whole", "u", "h"), HALF_STEPS)
def test_half_step(number: str, whole: bool, u: str, h: str) -> None:
    assert step(D(number)) == D(u)
    assert half_step(D(number), whole=whole) == D(h)


V = Value
SETS = [
    # words, stored value, whole?, set
    ("23 000", V.exact(D(23000)), True, Interval(D(23000), D(23000))),
    ("environ 7 000", V.about(D(7000)), True, Interval(D(6500), D(7500))),
    ("environ 550", V.about(D(550)), True, Interval(D(525), D(575))),
    ("une centaine", V.about(D(100)), True, Interval(D(90), D(110))),
    ("une douzaine", V.about(D(12)), True, Interval(D(11), D(13))),
    (
        "près de 96 M€",
        V.nearly(D(96_000_000)),
        False,
        Interval(D(95_500_000), D(96_000_000), high_open=True),
    ),
    ("près de 20 %", V.nearly(D(20)), False, Interval(D(18), D(20), high_open=True)),
    ("près de 12", V.nearly(D(12)), True, Interval(D(11), D(12), high_open=True)),
    (
        "près de 530 000",
        V.nearly(D(530_000)),
        True,
        Interval(D(525_000), D(530_000), high_open=True),
    ),
    ("plus de 15 500", V.more_than(D(15500)), True, Interval(D(15500), None, low_open=True)),
    ("au moins 150", V.at_least(D(150)), True, Interval(D(150), None)),
    ("des centaines", V.at_least(D(200)), True, Interval(D(200), None)),
    ("au plus 5", V.at_most(D(5)), True, Interval(None, D(5))),
    ("moins de 5", V.at_most(D(5), strict=True), True, Interval(None, D(5), high_open=True)),
    ("jusqu'à 5", V.up_to(D(5)), True, Interval(None, D(5), ceiling=True)),
    ("30 à 40", V.between(D(30), D(40)), False, Interval(D(30), D(40))),
]


@pytest.mark.parametrize(("words", "value", "whole", "expected"), SETS)
def test_computing_set(words: str, value: Value, whole: bool, expected: Interval) -> None:
    assert computing_set(value, whole=whole) == expected


def test_the_rule_has_a_name_and_a_version() -> None:
    assert str(RULE) == "computing-set/1"


FLOORS = [
    (V.at_most(D(5)), Interval(D(0), D(5))),
    (V.at_most(D(5), strict=True), Interval(D(0), D(5), high_open=True)),
    (V.up_to(D(5)), Interval(D(0), D(5), ceiling=True)),
]


@pytest.mark.parametrize(("value", "expected"), FLOORS)
def test_a_declared_floor_closes_the_low_end_and_is_named(value: Value, expected: Interval) -> None:
    result = computing_set(value, floor=D(0))
    assert result.remarks == {Remark.DECLARED_FLOOR}
    assert computing_set(value).remarks == frozenset()
    assert (result.low, result.high, result.high_open, result.ceiling) == (
        expected.low,
        expected.high,
        expected.high_open,
        expected.ceiling,
    )


@pytest.mark.parametrize("value", [V.exact(D(5)), V.about(D(5)), V.more_than(D(5))])
def test_a_floor_changes_nothing_else(value: Value) -> None:
    assert computing_set(value, floor=D(0)) == computing_set(value)


def test_below_the_floor_there_is_nothing() -> None:
    with pytest.raises(ValueError, match="no number"):
        computing_set(V.at_most(D(-1)), floor=D(0))


MILLIONS = [
    # a count written "1,2 million", in comparisons only
    (V.exact(D(1_200_000)), Interval(D(1_150_000), D(1_250_000))),
    (V.about(D(1_200_000)), Interval(D(1_150_000), D(1_250_000))),
    (V.nearly(D(1_200_000)), Interval(D(1_150_000), D(1_250_000))),
    (V.more_than(D(1_200_000)), Interval(D(1_150_000), None)),
    (V.at_most(D(1_200_000), strict=True), Interval(None, D(1_250_000))),
    (V.between(D(1_200_000), D(1_400_000)), Interval(D(1_150_000), D(1_450_000))),
]


@pytest.mark.parametrize(("value", "expected"), MILLIONS)
def test_a_count_in_millions_carries_a_half_step_and_says_so(
    value: Value, expected: Interval
) -> None:
    result = computing_set(value, whole=True, count_in_millions=True)
    assert (result.low, result.high) == (expected.low, expected.high)
    assert not result.high_open
    assert result.remarks == {Remark.WRITTEN_IN_MILLIONS}


def test_an_order_of_magnitude_is_remarked() -> None:
    result = computing_set(V.at_least(D(200)), order_of_magnitude=True)
    assert result.remarks == {Remark.ORDER_OF_MAGNITUDE}


@given(values(), st.booleans())
def test_the_printed_number_is_in_the_set_or_at_its_open_end(value: Value, whole: bool) -> None:
    interval = computing_set(value, whole=whole)
    for bound, is_open in (
        (interval.low, interval.low_open),
        (interval.high, interval.high_open),
    ):
        if bound is not None:
            assert interval.contains(bound) is not is_open
    if value.number is not None and not value.low_strict and not value.high_strict:
        assert interval.contains(value.number)


@given(values())
def test_widening_never_narrows(value: Value) -> None:
    plain = computing_set(value)
    assert computing_set(value, whole=True).covers(plain)
    assert computing_set(value, count_in_millions=True).covers(plain)


@given(NUMBERS)
def test_a_half_step_is_at_most_a_tenth(number: D) -> None:
    half = half_step(number)
    assert half * 10 <= abs(number)
    assert half * 2 <= step(number)
    assert (half == 0) == (number == 0)
    assert half_step(number, whole=True) >= half


def test_every_qualifier_has_an_example_on_the_method_page() -> None:
    assert {example.value.qualifier for example in EXAMPLES} == set(Qualifier)
    for example in EXAMPLES:
        assert not example.interval.is_unknown
