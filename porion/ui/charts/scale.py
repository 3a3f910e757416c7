"""Scales and ticks: decimals for values, whole days for time, so that a drawing is repeatable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps a domain (low to high) onto pixels (start to end); a domain of no width is the start."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float | int | Decimal) -> float:
        """The pixel of a value; values outside the domain lie outside the pixels."""
        span = self.high - self.low
        if span == 0:
            return self.start
        return self.start + (float(value) - self.low) / span * (self.end - self.start)

    def clamp(self, value: float | int | Decimal) -> float:
        """The pixel of a value, kept within the drawing."""
        low, high = sorted((self.start, self.end))
        return min(max(self(value), low), high)

    def on(self, day: date) -> float:
        """The pixel of a day; its domain counts ordinal days."""
        return self(day.toordinal())


def nice_step(span: Decimal, count: int, *, whole: bool) -> Decimal:
    """The smallest of 1, 2, 5 times a power of ten that cuts `span` into at most `count` steps."""
    rough = span / count
    power = Decimal(10) ** (rough.adjusted())
    step = next(power * k for k in (1, 2, 5, 10) if power * k >= rough)
    return max(step, Decimal(1)) if whole else step


def value_ticks(values: Iterable[Decimal], count: int = 5) -> list[Decimal]:
    """Ticks around all values and zero; steps are whole where every value is. [0, 1] for none."""
    known = [_ZERO, *values]
    low, high = min(known), max(known)
    if low == high:
        return [_ZERO, Decimal(1)]
    whole = all(value == value.to_integral_value() for value in known)
    step = nice_step(high - low, count, whole=whole)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return [step * k for k in range(int(first), int(last) + 1)]


def whole_years(days: Iterable[date]) -> tuple[date, date]:
    """The first of January before all days and the thirty-first of December after them."""
    years = [day.year for day in days]
    return date(min(years), 1, 1), date(max(years), 12, 31)


def year_ticks(start: date, end: date, room: int) -> list[date]:
    """First days of years within the span, at most `room` of them where a step can do it."""
    years = [year for year in range(start.year, end.year + 1) if start <= date(year, 1, 1) <= end]
    steps = (1, 2, 5, 10, 20, 50, 100, 200, 500)
    step = next((s for s in steps if len(years) / s <= max(room, 1)), steps[-1])
    offset = 0 if step < 5 else (-years[0]) % step if years else 0
    return [date(year, 1, 1) for year in years[offset::step]]
