"""Sets of numbers used in computing: one stretch each, its ends open, closed or missing."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Remark(StrEnum):
    """What a reader must know of a result; a remark is never a finding."""

    #: A count written in millions: its ends were widened by a half step to compare it.
    WRITTEN_IN_MILLIONS = "written_in_millions"
    #: Words such as "une centaine": the number only gives an order of magnitude.
    ORDER_OF_MAGNITUDE = "order_of_magnitude"
    #: The low end is the floor that the indicator declares, not something a text says.
    DECLARED_FLOOR = "declared_floor"
    #: Compatible, but far beyond what "more than" is usually said of.
    UNLIKELY = "unlikely"
    #: The sets are apart, but would meet if either number had been rounded.
    ROUNDING_MAY_EXPLAIN = "rounding_may_explain"


@dataclass(frozen=True)
class Interval:
    """All numbers from `low` to `high`; None means no known end, an open end is excluded.

    `ceiling`: the high end comes from a "jusqu'à" and proves nothing. `missing`: how many
    parts of a sum are not stated. Never empty: building an empty one raises ValueError.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    ceiling: bool = False
    missing: int = 0
    remarks: frozenset[Remark] = frozenset()

    def __post_init__(self) -> None:
        for bound, is_open in ((self.low, self.low_open), (self.high, self.high_open)):
            if bound is None and is_open:
                raise ValueError("an end that is not known cannot be open")
            if bound is not None and not bound.is_finite():
                raise ValueError("an end must be a finite number")
        if self.missing < 0:
            raise ValueError("no fewer than 0 parts can be missing")
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no number lies between {self.low} and {self.high}")

    @classmethod
    def point(cls, number: Decimal) -> "Interval":
        """The one number."""
        return cls(number, number)

    @classmethod
    def unknown(cls, missing: int = 0) -> "Interval":
        """Every number: nothing is known."""
        return cls(None, None, missing=missing)

    @property
    def is_point(self) -> bool:
        """True where exactly one number is meant."""
        return self.low is not None and self.low == self.high

    @property
    def is_unknown(self) -> bool:
        """True where neither end is known."""
        return self.low is None and self.high is None

    @property
    def is_finite(self) -> bool:
        """True where both ends are known."""
        return self.low is not None and self.high is not None

    def contains(self, number: Decimal) -> bool:
        """True where `number` lies in the set."""
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = (
            self.high is None or number < self.high or (number == self.high and not self.high_open)
        )
        return above and below

    def covers(self, other: "Interval") -> bool:
        """True where every number of `other` lies in this set."""
        low = self.low is None or (
            other.low is not None
            and (
                other.low > self.low
                or (other.low == self.low and (other.low_open or not self.low_open))
            )
        )
        high = self.high is None or (
            other.high is not None
            and (
                other.high < self.high
                or (other.high == self.high and (other.high_open or not self.high_open))
            )
        )
        return low and high
