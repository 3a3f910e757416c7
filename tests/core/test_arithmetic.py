"""Sums, differences, ratios and comparisons: tables to read, then laws that always hold."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from porion.core.quantities import (
    Answer,
    Interval,
    Order,
    PartAboveWholeError,
    Remark,
    Value,
    add,
    compare,
    computing_set,
    equal,
    exceeds,
    meets,
    ratio,
    reaches,
    scale,
    subtract,
    total,
    widened,
    with_remarks,
)
from tests.core.strategies import NUMBERS, POSITIVE, SMALL, intervals, members, values

D = Decimal


def exact(number: int | str) -> Interval:
    return computing_set(Value.exact(D(number)))


def about(number: int) -> Interval:
    return computing_set(Value.about(D(number)), whole=True)


def nearly(number: int) -> Interval:
    return computing_set(Value.nearly(D(number)))


def more_than(number: int) -> Interval:
    return computing_set(Value.more_than(D(number)))


def at_least(number: int) -> Interval:
    return computing_set(Value.at_least(D(number)))


def at_most(number: int) -> Interval:
    return computing_set(Value.at_most(D(number)))


def less_than(number: int) -> Interval:
    return computing_set(Value.at_most(D(number), strict=True))


def up_to(number: int) -> Interval:
    return computing_set(Value.up_to(D(number)))


def between(low: int, high: int) -> Interval:
    return computing_set(Value.between(D(low), D(high)))


SUMS = [
    # parts, sum
    ([exact(3), exact(4)], exact(7)),
    ([exact("0.1")] * 10, exact(1)),  # floats would give 0.9999…
    ([exact(100), exact(30), exact(70)], exact(200)),
    ([more_than(15500), exact(500)], more_than(16000)),
    ([more_than(10), at_least(5)], more_than(15)),
    ([at_least(10), at_least(5)], at_least(15)),
    ([about(7000), exact(1)], between(6501, 7501)),
    ([about(7000), about(550)], between(7025, 8075)),
    ([less_than(10), exact(5)], less_than(15)),
    ([at_most(10), more_than(5)], Interval(None, None)),
    ([up_to(3), exact(5)], Interval(None, D(8), ceiling=True)),
    ([nearly(20), exact(1)], Interval(D(19), D(21), high_open=True)),
]


@pytest.mark.parametrize(("parts", "expected"), SUMS)
def test_sums(parts: list[Interval], expected: Interval) -> None:
    assert total(parts, nonnegative=True) == expected


UNKNOWN_PARTS = [
    # parts, cannot be negative?, sum
    ([exact(3), None, exact(4)], True, Interval(D(7), None, missing=1)),
    ([more_than(3), None, None], True, Interval(D(3), None, low_open=True, missing=2)),
    ([exact(3), None], False, Interval(None, None, missing=1)),
    ([at_most(3), None], True, Interval(None, None, missing=1)),
    ([None, None], True, Interval(None, None, missing=2)),
    ([], True, Interval(None, None)),
    ([up_to(3), None], True, Interval(None, None, missing=1)),
]


@pytest.mark.parametrize(("parts", "nonnegative", "expected"), UNKNOWN_PARTS)
def test_an_unknown_part_never_becomes_zero(
    parts: list[Interval | None], nonnegative: bool, expected: Interval
) -> None:
    assert total(parts, nonnegative) == expected


DIFFERENCES = [
    (exact(35), exact(18), exact(17)),
    (exact(23000), more_than(15500), less_than(7500)),
    (exact(23000), about(7000), between(15500, 16500)),
    (exact(10), at_most(4), at_least(6)),
    (more_than(10), exact(4), more_than(6)),
    (more_than(10), more_than(4), Interval(None, None)),
    # A ceiling taken away proves that at least the rest remains; it is no ceiling itself.
    (exact(10), up_to(4), at_least(6)),
]


@pytest.mark.parametrize(("a", "b", "expected"), DIFFERENCES)
def test_differences(a: Interval, b: Interval, expected: Interval) -> None:
    assert subtract(a, b) == expected


RATIOS = [
    # a, b, low, high, low_open, high_open
    (exact(1), exact(4), "0.25", "0.25", False, False),
    (more_than(15500), exact(15500), "1", None, True, False),
    (exact(5), more_than(10), "0", "0.5", True, True),
    (between(2, 4), between(4, 8), "0.25", "1", False, False),
    (exact(0), more_than(10), "0", "0", False, False),
    (Interval(D(-4), D(-2)), between(4, 8), "-1", "-0.25", False, False),
    (Interval(D(-4), D(-2)), at_least(4), "-1", "0", False, True),
    (at_most(5), exact(10), None, "0.5", False, False),
]


@pytest.mark.parametrize(("a", "b", "low", "high", "low_open", "high_open"), RATIOS)
def test_ratios(
    a: Interval, b: Interval, low: str | None, high: str | None, low_open: bool, high_open: bool
) -> None:
    expected = Interval(
        None if low is None else D(low), None if high is None else D(high), low_open, high_open
    )
    assert ratio(a, b) == expected


@pytest.mark.parametrize("b", [exact(0), at_most(5), between(0, 5), more_than(0), between(-2, -1)])
def test_a_ratio_needs_a_divisor_surely_above_zero(b: Interval) -> None:
    assert ratio(exact(1), b) is None


def test_hours_of_the_text_are_47_percent_above_the_target() -> None:
    # US-22: "530 000" against 360 000; the text says +47 %.
    part = ratio(exact(530_000), exact(360_000))
    assert part is not None
    more = subtract(scale(part, D(100)), exact(100))
    assert more.low is not None
    assert more.high is not None
    assert D(47) < more.low <= more.high < D(48)


def test_a_ratio_that_does_not_end_goes_outward() -> None:
    third = ratio(exact(1), exact(3))
    assert third is not None
    assert third.low is not None
    assert third.high is not None
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)


PARTS = [
    (more_than(5), exact(10), "0.5", "1", True),
    (at_most(5), exact(10), "0", "0.5", False),
    (at_least(10), exact(10), "1", "1", False),
    (Interval(D(-1), D(5)), exact(10), "0", "0.5", False),
]


@pytest.mark.parametrize(("a", "b", "low", "high", "low_open"), PARTS)
def test_a_declared_part_lies_between_0_and_1(
    a: Interval, b: Interval, low: str, high: str, low_open: bool
) -> None:
    assert ratio(a, b, part_of=True) == Interval(D(low), D(high), low_open)


@pytest.mark.parametrize("a", [more_than(10), exact(11), Interval(D(-5), D(-1)), less_than(0)])
def test_a_part_above_its_whole_is_refused(a: Interval) -> None:
    with pytest.raises(PartAboveWholeError):
        ratio(a, exact(10), part_of=True)


COMPARISONS = [
    # a, b, order, a reaches b?, a exceeds b?
    (exact(7), exact(8), Order.LESS, Answer.NO, Answer.NO),
    (exact(8), exact(8), Order.EQUAL, Answer.YES, Answer.NO),
    (about(7000), more_than(8000), Order.LESS, Answer.NO, Answer.NO),
    (more_than(8000), about(7000), Order.GREATER, Answer.YES, Answer.YES),
    (nearly(20), exact(20), Order.LESS, Answer.NO, Answer.NO),  # touching, one end strict
    (exact(20), more_than(20), Order.LESS, Answer.NO, Answer.NO),
    (at_least(20), exact(20), Order.UNKNOWN, Answer.YES, Answer.UNKNOWN),
    (at_most(20), exact(20), Order.UNKNOWN, Answer.UNKNOWN, Answer.NO),
    (about(20), about(20), Order.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
    (more_than(1), more_than(1), Order.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
    (Interval.unknown(), exact(1), Order.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN),
]


@pytest.mark.parametrize(("a", "b", "order", "reach", "excess"), COMPARISONS)
def test_comparisons(a: Interval, b: Interval, order: Order, reach: Answer, excess: Answer) -> None:
    assert compare(a, b) is order
    assert reaches(a, b) is reach
    assert exceeds(a, b) is excess


def test_equal_only_for_exact_with_exact() -> None:
    assert equal(exact(8), exact("8.0")) is Answer.YES
    assert equal(about(8), about(8)) is Answer.UNKNOWN
    assert equal(exact(7), more_than(7)) is Answer.NO


# ---------------------------------------------------------------------------- laws


@given(st.data(), intervals(), intervals())
def test_sums_and_differences_keep_every_case(
    data: st.DataObject, a: Interval, b: Interval
) -> None:
    x, y = data.draw(members(a)), data.draw(members(b))
    assert add(a, b).contains(x + y)
    assert subtract(a, b).contains(x - y)


@given(st.data(), intervals(), intervals(POSITIVE))
def test_ratios_keep_every_case(data: st.DataObject, a: Interval, b: Interval) -> None:
    part = ratio(a, b)
    assert (part is None) == (b.low is None)
    if part is None or b.low is None:
        return
    x, y = data.draw(members(a)), data.draw(members(b))
    quotient = Fraction(x) / Fraction(y)
    assert part.low is None or Fraction(part.low) <= quotient
    assert part.high is None or quotient <= Fraction(part.high)


@given(
    st.lists(st.none() | intervals(), max_size=6), st.randoms(use_true_random=False), st.booleans()
)
def test_the_order_of_parts_does_not_matter(
    parts: list[Interval | None], random: Random, nonnegative: bool
) -> None:
    shuffled = list(parts)
    random.shuffle(shuffled)
    assert total(shuffled, nonnegative) == total(parts, nonnegative)


@given(st.lists(values(), min_size=1, max_size=5))
def test_a_sum_is_exact_only_where_all_parts_are(parts: list[Value]) -> None:
    sets = [computing_set(part) for part in parts]
    result = total(sets, nonnegative=False)
    assert result.is_point == all(part.is_point for part in sets)
    assert (result.low is None) == any(part.low is None for part in sets)
    assert (result.high is None) == any(part.high is None for part in sets)
    assert result.ceiling == any(part.ceiling for part in sets)


@given(st.lists(intervals(), max_size=4), st.integers(1, 3), st.booleans())
def test_an_unknown_part_leaves_no_high_end(
    known: list[Interval], unknown: int, nonnegative: bool
) -> None:
    result = total([*known, *[None] * unknown], nonnegative)
    assert result.high is None
    assert result.missing == unknown
    assert not result.is_point


@given(intervals(), intervals(), st.decimals(0, 1000, places=3))
def test_widening_an_input_never_narrows_a_result(a: Interval, b: Interval, by: Decimal) -> None:
    wide = widened(a, by)
    assert wide.covers(a)
    assert add(wide, b).covers(add(a, b))
    assert subtract(wide, b).covers(subtract(a, b))
    assert subtract(b, wide).covers(subtract(b, a))
    assert meets(wide, b) or not meets(a, b)
    narrow, broad = compare(a, b), compare(wide, b)
    assert broad in (narrow, Order.UNKNOWN)


@given(intervals(), intervals(POSITIVE), st.decimals(0, 1000, places=3))
def test_widening_a_dividend_never_narrows_a_ratio(a: Interval, b: Interval, by: Decimal) -> None:
    narrow, broad = ratio(a, b), ratio(widened(a, by), b)
    assume(narrow is not None)
    assert narrow is not None
    assert broad is not None
    assert broad.covers(narrow)


POINTS = [Decimal(number) / 4 for number in range(-20, 21)]


@given(intervals(SMALL), intervals(SMALL))
def test_comparisons_agree_with_brute_force(a: Interval, b: Interval) -> None:
    """Quarters from -5 to 5 stand for all numbers: ends are whole, and lie from -4 to 4."""
    pairs = [(x, y) for x, y in product(POINTS, POINTS) if a.contains(x) and b.contains(y)]
    assume(pairs)
    assert _answer(pairs, lambda x, y: x >= y) is reaches(a, b)
    assert _answer(pairs, lambda x, y: x > y) is exceeds(a, b)
    assert meets(a, b) == any(x == y for x, y in pairs)
    order = compare(a, b)
    assert (order is Order.LESS) == all(x < y for x, y in pairs)
    assert (order is Order.GREATER) == all(x > y for x, y in pairs)
    assert (order is Order.EQUAL) == (a.is_point and b.is_point and a.low == b.low)


def _answer(
    pairs: list[tuple[Decimal, Decimal]], holds: Callable[[Decimal, Decimal], bool]
) -> Answer:
    found = {holds(x, y) for x, y in pairs}
    if len(found) == 2:
        return Answer.UNKNOWN
    return Answer.YES if found == {True} else Answer.NO


@given(NUMBERS, NUMBERS)
def test_exact_numbers_stay_exact(x: Decimal, y: Decimal) -> None:
    assert add(exact(str(x)), exact(str(y))) == Interval.point(x + y)
    assert subtract(exact(str(x)), exact(str(y))) == Interval.point(x - y)


# --------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [
        (D(2), D(1), False, False),
        (D(1), D(1), True, False),
        (D(1), D(1), False, True),
        (None, D(1), True, False),
        (D(1), None, False, True),
        (D("NaN"), None, False, False),
        (None, D("Infinity"), False, False),
    ],
)
def test_an_empty_or_senseless_set_cannot_be_built(
    low: D | None, high: D | None, low_open: bool, high_open: bool
) -> None:
    with pytest.raises(ValueError, match=r"end|between"):
        Interval(low, high, low_open, high_open)


def test_other_refusals() -> None:
    with pytest.raises(ValueError, match="missing"):
        Interval(None, None, missing=-1)
    with pytest.raises(ValueError, match="above zero"):
        scale(exact(1), D(0))
    with pytest.raises(ValueError, match="narrowed"):
        widened(exact(1), D(-1))


def test_remarks_travel_with_results() -> None:
    rough = with_remarks(exact(200), Remark.ORDER_OF_MAGNITUDE)
    assert Remark.ORDER_OF_MAGNITUDE in total([rough, exact(1)], nonnegative=True).remarks
    assert Remark.ORDER_OF_MAGNITUDE in total([rough, None], nonnegative=True).remarks
    assert Remark.ORDER_OF_MAGNITUDE in subtract(exact(1), rough).remarks
    part = ratio(exact(1), rough)
    assert part is not None
    assert Remark.ORDER_OF_MAGNITUDE in part.remarks
