"""Sums, differences, ratios and comparisons of sets; results always hold every possible case.

Ends that division makes endless are rounded outward, at fifty digits. Units are not looked at
here: see `terms`, which refuses to add contracts and people.
"""

from collections.abc import Sequence
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from enum import StrEnum

from porion.core.quantities.intervals import Interval, Remark

#: For low ends and for high ends: at least fifty digits, and what is cut goes outward.
DOWN = Context(prec=50, rounding=ROUND_FLOOR, Emin=MIN_EMIN, Emax=MAX_EMAX)
UP = Context(prec=50, rounding=ROUND_CEILING, Emin=MIN_EMIN, Emax=MAX_EMAX)
_ZERO = Decimal(0)
_ONE = Decimal(1)


class Order(StrEnum):
    """How two sets stand to each other."""

    LESS = "less"
    EQUAL = "equal"
    GREATER = "greater"
    UNKNOWN = "unknown"


class Answer(StrEnum):
    """Yes, no, or cannot be known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class PartAboveWholeError(ValueError):
    """What is declared a part is surely larger than its whole."""


def add(a: Interval, b: Interval) -> Interval:
    """The sums of a number of `a` and a number of `b`: lows add, highs add."""
    low = None if a.low is None or b.low is None else DOWN.add(a.low, b.low)
    high = None if a.high is None or b.high is None else UP.add(a.high, b.high)
    return Interval(
        low,
        high,
        low is not None and (a.low_open or b.low_open),
        high is not None and (a.high_open or b.high_open),
        ceiling=a.ceiling or b.ceiling,
        missing=a.missing + b.missing,
        remarks=a.remarks | b.remarks,
    )


def total(parts: Sequence[Interval | None], nonnegative: bool) -> Interval:
    """The sum of `parts`, None for a part that is not stated, in any order.

    An open end stays open; an end is strict if any part's is; a sum with a ceiling is one. With
    a part not stated the sum is "at least the known part" where values cannot be negative
    (`nonnegative`), else nothing is known; `missing` counts such parts. The sum of nothing at
    all is not known either: it never becomes zero.
    """
    known = [part for part in parts if part is not None]
    missing = len(parts) - len(known)
    if not known:
        return Interval.unknown(missing)
    result = known[0]
    for part in known[1:]:
        result = add(result, part)
    if missing:
        result = _with_missing(result, missing, nonnegative)
    return result


def _with_missing(known: Interval, missing: int, nonnegative: bool) -> Interval:
    keeps_low = nonnegative and known.low is not None
    return Interval(
        known.low if keeps_low else None,
        None,
        keeps_low and known.low_open,
        missing=known.missing + missing,
        remarks=known.remarks,
    )


def negative(a: Interval) -> Interval:
    """The numbers of `a` with their sign changed; a ceiling does not become one below."""
    low = None if a.high is None else a.high.copy_negate()
    high = None if a.low is None else a.low.copy_negate()
    return Interval(low, high, a.high_open, a.low_open, missing=a.missing, remarks=a.remarks)


def subtract(a: Interval, b: Interval) -> Interval:
    """[a.low - b.high, a.high - b.low], for two different figures.

    A figure that stands on both sides must be cancelled first: see `terms.difference_of`.
    """
    return add(a, negative(b))


def scale(a: Interval, factor: Decimal, divisor: Decimal = _ONE) -> Interval:
    """Every number of `a` times `factor / divisor`, both exact and above zero; else ValueError."""
    if factor <= 0 or divisor <= 0:
        raise ValueError("a factor and a divisor must be above zero")
    return Interval(
        None if a.low is None else DOWN.divide(DOWN.multiply(a.low, factor), divisor),
        None if a.high is None else UP.divide(UP.multiply(a.high, factor), divisor),
        a.low_open,
        a.high_open,
        ceiling=a.ceiling,
        missing=a.missing,
        remarks=a.remarks,
    )


def ratio(a: Interval, b: Interval, *, part_of: bool = False) -> Interval | None:
    """The quotients of a number of `a` by a number of `b`; None (cannot be known) unless every
    number of `b` is above zero, with a low end above zero.

    `part_of`: `a` is declared a part of `b`, so the result is cut to [0, 1]; PartAboveWholeError
    where it lies wholly outside.
    """
    if b.low is None or b.low <= 0:
        return None
    low, low_open = _quotient_low(a, b)
    high, high_open = _quotient_high(a, b)
    if part_of:
        if (low is not None and (low > 1 or (low == 1 and low_open))) or (
            high is not None and (high < 0 or (high == 0 and high_open))
        ):
            raise PartAboveWholeError("a declared part is larger than its whole, or below zero")
        if low is None or low < 0:
            low, low_open = _ZERO, False
        if high is None or high > 1:
            high, high_open = _ONE, False
    return Interval(
        low,
        high,
        low_open,
        high_open,
        ceiling=a.ceiling,
        missing=a.missing + b.missing,
        remarks=a.remarks | b.remarks,
    )


def _quotient_low(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    """Smallest quotient and whether it is excluded; b.low is above zero."""
    if a.low is None or b.low is None:
        return None, False
    if a.low < 0:
        return DOWN.divide(a.low, b.low), a.low_open or b.low_open
    if a.low == 0:
        return _ZERO, a.low_open
    if b.high is None:
        return _ZERO, True
    return DOWN.divide(a.low, b.high), a.low_open or b.high_open


def _quotient_high(a: Interval, b: Interval) -> tuple[Decimal | None, bool]:
    """Largest quotient and whether it is excluded; b.low is above zero."""
    if a.high is None or b.low is None:
        return None, False
    if a.high > 0:
        return UP.divide(a.high, b.low), a.high_open or b.low_open
    if a.high == 0:
        return _ZERO, a.high_open
    if b.high is None:
        return _ZERO, True
    return UP.divide(a.high, b.high), a.high_open or b.high_open


# -------------------------------------------------------------------------- comparisons


def _all_below(a: Interval, b: Interval) -> bool:
    """True where every number of `a` is below every number of `b`."""
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def _none_above(a: Interval, b: Interval) -> bool:
    """True where no number of `a` is above any number of `b`."""
    return a.high is not None and b.low is not None and a.high <= b.low


def compare(a: Interval, b: Interval) -> Order:
    """LESS or GREATER where the sets are ordered (touching ends count if one is strict), EQUAL
    only for exact with exact, else UNKNOWN."""
    if a.is_point and b.is_point and a.low == b.low:
        return Order.EQUAL
    if _all_below(a, b):
        return Order.LESS
    return Order.GREATER if _all_below(b, a) else Order.UNKNOWN


def equal(a: Interval, b: Interval) -> Answer:
    """YES only for exact with exact; NO where the sets do not meet."""
    order = compare(a, b)
    if order is Order.UNKNOWN:
        return Answer.UNKNOWN
    return Answer.YES if order is Order.EQUAL else Answer.NO


def reaches(a: Interval, b: Interval) -> Answer:
    """Whether a number of `a` is at least one of `b`: YES where it always is, NO where it never
    is. Touching closed ends answer YES: 5 or more reaches 5 or less."""
    if _none_above(b, a):
        return Answer.YES
    return Answer.NO if _all_below(a, b) else Answer.UNKNOWN


def exceeds(a: Interval, b: Interval) -> Answer:
    """Whether a number of `a` is above one of `b`: YES where it always is, NO where never."""
    if _all_below(b, a):
        return Answer.YES
    return Answer.NO if _none_above(a, b) else Answer.UNKNOWN


def meets(a: Interval, b: Interval) -> bool:
    """True where some number lies in both sets."""
    return not _all_below(a, b) and not _all_below(b, a)


def widened(a: Interval, by: Decimal) -> Interval:
    """The set with `by` added at each known end, which is then closed; nothing for zero, ValueError
    below it."""
    if by < 0:
        raise ValueError("a set is never narrowed")
    if by == 0:
        return a
    return Interval(
        None if a.low is None else DOWN.subtract(a.low, by),
        None if a.high is None else UP.add(a.high, by),
        ceiling=a.ceiling,
        missing=a.missing,
        remarks=a.remarks,
    )


def with_remarks(a: Interval, *remarks: Remark) -> Interval:
    """The same set, with these remarks added."""
    return Interval(
        a.low, a.high, a.low_open, a.high_open, a.ceiling, a.missing, a.remarks | set(remarks)
    )
