"""Dates and periods in French words."""

import re
from collections.abc import Iterator
from datetime import date

from porion.core.periods import end_of_year, start_of_year
from porion.core.reading.found import Period, PeriodRole

_YEAR = re.compile(
    r"(?P<word>fin|depuis|d['’]ici|en) (?P<year>(?:19|20)\d{2})(?!\d)", re.IGNORECASE
)
_ROLES = {"fin": PeriodRole.AS_AT, "depuis": PeriodRole.SINCE, "en": PeriodRole.DURING}


def periods_in(text: str) -> Iterator[Period]:
    """Every date and period of a normalised text, in order, none inside another."""
    for match in _YEAR.finditer(text):
        role = _ROLES.get(match["word"].casefold(), PeriodRole.BY)
        year = int(match["year"])
        first: date | None = start_of_year(year)
        last: date | None = end_of_year(year)
        if role is PeriodRole.AS_AT:
            first = last
        elif role is PeriodRole.SINCE:
            last = None
        elif role is PeriodRole.BY:
            first = None
        yield Period(*match.span(), first, last, role)
