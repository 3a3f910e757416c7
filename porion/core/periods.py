"""Days and spans of days, and what was public on a day.

Dates are inclusive in files and in words, half-open inside: `Span` is the one place where the
two meet. None always means not stated. Conventions (mi-2025, seasons, school years) are marked
as such wherever they are shown.
"""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from decimal import Decimal
from enum import StrEnum

#: Days in a year wherever a rule turns days into years.
DAYS_PER_YEAR = Decimal("365.25")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """The days from `start` to the day before `end`; None where a side is not stated.

    Raises ValueError for a span without a day.
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"no day lies between {self.start} and {self.last}")

    @classmethod
    def inclusive(cls, first: date | None, last: date | None) -> "Span":
        """The span that files write `first`, `last`, both days included; the last day of the
        calendar (9999-12-31) is how some files write that there is no end."""
        return cls(first, None if last is None or last == date.max else last + _DAY)

    @property
    def first(self) -> date | None:
        """First day, as files write it."""
        return self.start

    @property
    def last(self) -> date | None:
        """Last day, as files write it."""
        return None if self.end is None else self.end - _DAY

    @property
    def is_day(self) -> bool:
        """True where the span is one single day."""
        return self.start is not None and self.start == self.last

    def contains(self, day: date) -> bool:
        """True where `day` lies in the span; a side that is not stated excludes nothing."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: "Span") -> bool:
        """True where some day may lie in both."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )

    @property
    def sort_key(self) -> tuple[date, date]:
        """Deadlines go by their end, then their start; what has no end comes last."""
        return (self.last or date.max, self.start or date.min)


# ------------------------------------------------------------------------ conventions


class Season(StrEnum):
    """Seasons by convention, on fixed days; winter is named by the year it begins in."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


#: First month and day, then last month and day (of the next year for winter), inclusive.
_SEASONS: dict[Season, tuple[tuple[int, int], tuple[int, int]]] = {
    Season.SPRING: ((3, 20), (6, 20)),
    Season.SUMMER: ((6, 21), (9, 22)),
    Season.AUTUMN: ((9, 23), (12, 20)),
    Season.WINTER: ((12, 21), (3, 19)),
}


def season(which: Season, year: int) -> Span:
    """The season that begins in `year`: "automne 2026" is 2026-09-23 to 2026-12-20."""
    first, last = _SEASONS[which]
    last_year = year + 1 if which is Season.WINTER else year
    return Span.inclusive(date(year, *first), date(last_year, *last))


def end_of_season(which: Season, year: int) -> date:
    """Last day of a season: "fin de l'été 2017" is 2017-09-22."""
    first, last = _SEASONS[which]
    return date(year + 1 if last < first else year, *last)


def start_of_year(year: int) -> date:
    """ "depuis 2017" is from 2017-01-01."""
    return date(year, 1, 1)


def mid_year(year: int) -> date:
    """ "mi-2025" is 2025-06-30."""
    return date(year, 6, 30)


def end_of_year(year: int) -> date:
    """ "fin 2022" is 2022-12-31."""
    return date(year, 12, 31)


def calendar_year(year: int) -> Span:
    """ "en 2025", "courant 2017": the whole year."""
    return Span.inclusive(start_of_year(year), end_of_year(year))


def by_end_of_year(year: int) -> Span:
    """ "d'ici 2027": ends on 2027-12-31, start not stated."""
    return Span.inclusive(None, end_of_year(year))


def month(year: int, number: int) -> Span:
    """A calendar month, `number` from 1 to 12."""
    first = date(year, number, 1)
    return Span(first, date(year + 1, 1, 1) if number == 12 else date(year, number + 1, 1))


def school_year(year: int) -> Span:
    """The school year that begins in `year`: 1 September to 31 August."""
    return Span.inclusive(date(year, 9, 1), date(year + 1, 8, 31))


def years_after(day: date, years: int) -> date:
    """The same day `years` later (or earlier): ten years from 2017-03-07 end on 2027-03-07.

    29 February becomes 28 February where that year has none. ValueError outside the calendar.
    """
    year = day.year + years
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"the calendar has no year {year}")
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def years_between(earlier: date, later: date) -> Decimal:
    """Years from the end of one day to the end of another: days / 365.25, negative if later
    comes first. 28 digits, rounded to the nearest: rules that keep bounds count in days."""
    return Decimal((later - earlier).days) / DAYS_PER_YEAR


# --------------------------------------------------------------------- known on a day


class Known(StrEnum):
    """Whether something was public on a day."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


def known(
    known_on: date | None, known_after: date | None, known_before: date | None, day: date
) -> Known:
    """Whether what became public on `known_on`, or else after `known_after` and no later than
    `known_before`, was public on `day`, that day included.

    YES only when surely so; NO when surely not; else MAYBE, to be listed apart. Without any
    date at all nothing is sure, hence MAYBE.
    """
    if known_on is not None:
        return Known.YES if known_on <= day else Known.NO
    if known_before is not None and known_before <= day:
        return Known.YES
    if known_after is not None and day <= known_after:
        return Known.NO
    return Known.MAYBE


def known_problem(
    known_on: date | None, known_after: date | None, known_before: date | None
) -> str | None:
    """What keeps three dates from saying when something became public: `date_and_bounds` where
    both are given, `bounds_upside_down`; None where nothing does."""
    if known_on is not None and (known_after is not None or known_before is not None):
        return "date_and_bounds"
    if known_after is not None and known_before is not None and known_after >= known_before:
        return "bounds_upside_down"
    return None
