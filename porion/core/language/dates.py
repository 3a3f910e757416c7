"""Days in words. Conventional days (mi-2025) keep the words of their text beside them."""

import datetime as dt

from porion.core.language import french
from porion.core.periods import Season, Span

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
AS_AT_NOT_STATED = "Date de situation non précisée"
PERIOD_NOT_STATED = "période non précisée"
PUBLICATION_NOT_STATED = "date de publication non précisée"


def date(day: dt.date) -> str:
    """ "2 septembre 2025", "1er janvier 2026"."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {month(day)}"


def short_date(day: dt.date) -> str:
    """ "02/09/2025"."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def month(day: dt.date) -> str:
    """ "septembre 2025"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def mid_year(year: int) -> str:
    """ "mi-2025"."""
    return f"mi-{year}"


def end_of_year(year: int) -> str:
    """ "fin 2022"."""
    return f"fin {year}"


def season(which: Season, year: int) -> str:
    """ "automne 2026"."""
    return f"{french.LABELS[Season][which]} {year}"


def end_of(day: dt.date) -> str:
    """The end of the month that holds a computed day, outward: "fin mai 2026", "fin 2027"."""
    return end_of_year(day.year) if day.month == 12 else f"fin {month(day)}"


def beginning_of(day: dt.date) -> str:
    """The beginning of the month that holds a computed day: "début mai 2026", "début 2027"."""
    return f"début {day.year}" if day.month == 1 else f"début {month(day)}"


def span(days: Span, words: str = "") -> str:
    """A span of days: the text's own words where it has them, else "en 2025", "mars 2022",
    "d’ici fin 2027", "à partir du …", "du … au …"; one day as a day."""
    if words:
        return words
    first, last = days.first, days.last
    if first is None:
        return _by(last)
    if last is None:
        return f"à partir du {date(first)}"
    if first == last:
        return date(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
    if first.day == 1 and last == _last_of_month(first):
        return month(first)
    return f"du {date(first)} au {date(last)}"


def since(first: dt.date, words: str = "") -> str:
    """From when something is counted: "depuis 2017" for a first of January, which stands for its
    year, "depuis mars 2022" for the first of another month, else the day."""
    if words:
        return words if words.startswith("depuis") else f"depuis {words}"
    if (first.month, first.day) == (1, 1):
        return f"depuis {first.year}"
    return f"depuis {month(first)}" if first.day == 1 else f"depuis le {date(first)}"


def over(days: Span, words: str = "") -> str:
    """The span that something is counted over: "sur 2020-2021"; "" for a span without ends."""
    if days.first is None and days.last is None and not words:
        return ""
    return f"sur {span(days, words)}"


def _by(last: dt.date | None) -> str:
    if last is None:
        return PERIOD_NOT_STATED
    if (last.month, last.day) == (12, 31):
        return f"d’ici {end_of_year(last.year)}"
    return f"d’ici le {date(last)}"


def _last_of_month(day: dt.date) -> dt.date:
    following = (day.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    return following - dt.timedelta(days=1)


# ------------------------------------------------------------------- situation, publication


def situation(as_at: dt.date | None, words: str = "") -> str:
    """The day a value holds, in a sentence: the text's words ("mi-2025") or the day."""
    if words:
        return words
    return AS_AT_NOT_STATED.lower() if as_at is None else date(as_at)


def as_at_line(as_at: dt.date | None, words: str = "") -> str:
    """ "Situation au 31/12/2022"; a conventional day says so: "Situation au 30/06/2025
    (mi-2025, date conventionnelle)". "fin 2022" is 31/12/2022 and needs no remark."""
    if as_at is None:
        return AS_AT_NOT_STATED
    line = f"Situation au {short_date(as_at)}"
    if not words or words == end_of_year(as_at.year):
        return line
    return f"{line} ({words}, date conventionnelle)"


def publication(
    known_on: dt.date | None,
    known_after: dt.date | None = None,
    known_before: dt.date | None = None,
) -> str:
    """ "publiée le 23/01/2023", "publiée entre le 23/01/2023 et le 20/06/2025"."""
    if known_on is not None:
        return f"publiée le {short_date(known_on)}"
    if known_after is not None and known_before is not None:
        return f"publiée entre le {short_date(known_after)} et le {short_date(known_before)}"
    if known_after is not None:
        return f"publiée après le {short_date(known_after)}"
    if known_before is not None:
        return f"publiée au plus tard le {short_date(known_before)}"
    return PUBLICATION_NOT_STATED


def situation_line(
    as_at: dt.date | None,
    words: str = "",
    *,
    known_on: dt.date | None = None,
    known_after: dt.date | None = None,
    known_before: dt.date | None = None,
) -> str:
    """What stands beside each figure: "Situation au 31/12/2022 · publiée le 23/01/2023"."""
    return f"{as_at_line(as_at, words)} · {publication(known_on, known_after, known_before)}"
