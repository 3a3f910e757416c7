"""What the machine says of two stated values: they agree, may both be true, or cannot be.

Only the numbers are judged here, not scopes, dates or documents; a person gives the verdict.
"""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.quantities.arithmetic import DOWN, meets, widened
from porion.core.quantities.intervals import Interval, Remark
from porion.core.quantities.sets import computing_set, half_step
from porion.core.quantities.units import UNITS, convert_set, converts
from porion.core.quantities.value import Value
from porion.core.vocabulary import Finding, Qualifier

_TWO = Decimal(2)


@dataclass(frozen=True)
class Stated:
    """A value with what comparing it needs: `written_in_millions` where the text has the word
    "million(s)", `floor` where the indicator declares one."""

    value: Value
    unit: str
    floor: Decimal | None = None
    written_in_millions: bool = False
    order_of_magnitude: bool = False


@dataclass(frozen=True)
class Compared:
    """The finding, and what a reader must know with it."""

    finding: Finding
    remarks: frozenset[Remark] = frozenset()


def compare_values(left: Stated, right: Stated) -> Compared:
    """AGREE: same stored bounds and qualifier; COMPATIBLE: the sets meet; CONTRADICTORY: they do
    not; NOT_COMPARABLE: the units do not convert. KeyError for an unknown unit.

    A more_than is compatible with values beyond v + 2h, with the remark UNLIKELY; values that
    would meet if an exact one were rounded have the remark ROUNDING_MAY_EXPLAIN.
    """
    if not converts(left.unit, right.unit):
        return Compared(Finding.NOT_COMPARABLE)
    first, second = _set(left, left.unit), _set(right, left.unit)
    remarks = first.remarks | second.remarks
    if left.value.qualifier is right.value.qualifier and _stored(left) == _stored(right):
        return Compared(Finding.AGREE, remarks)
    if meets(first, second):
        if _far_beyond(left, second, left.unit) or _far_beyond(right, first, left.unit):
            remarks |= {Remark.UNLIKELY}
        return Compared(Finding.COMPATIBLE, remarks)
    if meets(
        widened(first, _rounding(left, left.unit)), widened(second, _rounding(right, left.unit))
    ):
        remarks |= {Remark.ROUNDING_MAY_EXPLAIN}
    return Compared(Finding.CONTRADICTORY, remarks)


def _set(stated: Stated, unit: str) -> Interval:
    own = UNITS[stated.unit]
    interval = computing_set(
        stated.value,
        floor=stated.floor,
        whole=own.whole,
        count_in_millions=stated.written_in_millions and not own.money,
        order_of_magnitude=stated.order_of_magnitude,
    )
    return convert_set(interval, stated.unit, unit)


def _stored(stated: Stated) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    """The bounds as stored, in the base unit of the dimension."""
    value, factor = stated.value, UNITS[stated.unit].factor
    low = None if value.low is None else DOWN.multiply(value.low, factor)
    high = None if value.high is None else DOWN.multiply(value.high, factor)
    return low, high, value.low_strict, value.high_strict


def _far_beyond(stated: Stated, other: Interval, unit: str) -> bool:
    """True where `stated` is a more_than and all of `other` lies beyond its v + 2h."""
    number = stated.value.number
    if stated.value.qualifier is not Qualifier.MORE_THAN or number is None or other.low is None:
        return False
    half = half_step(number, whole=UNITS[stated.unit].whole)
    limit = convert_set(Interval.point(number + _TWO * half), stated.unit, unit)
    return limit.high is not None and other.low > limit.high


def _rounding(stated: Stated, unit: str) -> Decimal:
    """How far rounding may have moved the value, in `unit`: the half step of an exact number,
    nothing for the others, whose sets allow for it already."""
    number = stated.value.number
    if stated.value.qualifier is not Qualifier.EXACT or number is None:
        return Decimal(0)
    half = half_step(number, whole=UNITS[stated.unit].whole)
    return convert_set(Interval.point(half), stated.unit, unit).high or Decimal(0)
