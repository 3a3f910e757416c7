"""What a stored value means in computing: rule `computing-set`, shown on the method page."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from porion.core.quantities.arithmetic import DOWN, UP
from porion.core.quantities.intervals import Interval, Remark
from porion.core.quantities.value import Value
from porion.core.vocabulary import Qualifier

_TENTH = Decimal("0.1")
_HALF = Decimal("0.5")


def step(number: Decimal) -> Decimal:
    """u: the place value of the last non-zero digit, times 5 where that digit is 5; 0 for 0.

    7 000 gives 1 000, 550 gives 50, 15.4 gives 0.1.
    """
    if number == 0:
        return Decimal(0)
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError(f"{number} is not finite")
    last = len(digits)
    while digits[last - 1] == 0:
        last -= 1
    place = Decimal((0, (1,), exponent + len(digits) - last))
    return place * 5 if digits[last - 1] == 5 else place


def half_step(number: Decimal, *, whole: bool = False) -> Decimal:
    """h = min(u/2, 10 % of |number|), rounded up to a whole number for counts (`whole`)."""
    half = min(UP.multiply(step(number), _HALF), UP.multiply(number.copy_abs(), _TENTH))
    return half.to_integral_value(ROUND_CEILING) if whole else half


def computing_set(
    value: Value,
    *,
    floor: Decimal | None = None,
    whole: bool = False,
    count_in_millions: bool = False,
    order_of_magnitude: bool = False,
) -> Interval:
    """The numbers that `value` allows, in its own unit.

    `floor`: smallest possible value, only where the indicator declares one; it closes the low
    end of "at most" and "up to" and is named in the remarks. `whole`: the unit counts things,
    so "about" is rounded outward to whole numbers. `count_in_millions`: for comparisons only,
    a count (not money) that the text writes with "million(s)" is widened by a half step.
    Raises ValueError where the value lies wholly below the floor.
    """
    interval = _plain_set(value, whole)
    remarks: set[Remark] = set()
    if floor is not None and value.qualifier in (Qualifier.AT_MOST, Qualifier.UP_TO):
        interval = Interval(
            floor, interval.high, False, interval.high_open, ceiling=interval.ceiling
        )
        remarks.add(Remark.DECLARED_FLOOR)
    if count_in_millions:
        interval = _widened(value, interval, whole)
        remarks.add(Remark.WRITTEN_IN_MILLIONS)
    if order_of_magnitude:
        remarks.add(Remark.ORDER_OF_MAGNITUDE)
    return Interval(
        interval.low,
        interval.high,
        interval.low_open,
        interval.high_open,
        ceiling=interval.ceiling,
        remarks=frozenset(remarks),
    )


def _plain_set(value: Value, whole: bool) -> Interval:
    number, qualifier = value.number, value.qualifier
    if number is not None and qualifier in (Qualifier.ABOUT, Qualifier.NEARLY):
        half = half_step(number, whole=whole)
        low, high = DOWN.subtract(number, half), UP.add(number, half)
        if whole:
            low = low.to_integral_value(ROUND_FLOOR)
            high = high.to_integral_value(ROUND_CEILING)
        if qualifier is Qualifier.NEARLY:
            return Interval(low, number, high_open=True)
        return Interval(low, high)
    return Interval(
        value.low,
        value.high,
        value.low_strict,
        value.high_strict,
        ceiling=qualifier is Qualifier.UP_TO,
    )


def _widened(value: Value, interval: Interval, whole: bool) -> Interval:
    """The set with the half step of each printed number added where the rule has not already;
    an end that moves is closed."""
    low, low_open = interval.low, interval.low_open
    high, high_open = interval.high, interval.high_open
    has_half_step_below = value.qualifier in (Qualifier.ABOUT, Qualifier.NEARLY)
    if value.low is not None and not has_half_step_below:
        low, low_open = DOWN.subtract(value.low, half_step(value.low, whole=whole)), False
    if value.high is not None:
        high, high_open = UP.add(value.high, half_step(value.high, whole=whole)), False
    return Interval(low, high, low_open, high_open, ceiling=interval.ceiling)
