"""The day as of which everything is told, and the days one can choose."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.figures.queries.published import publication_dates
from porion.sources.queries.documents import publication_days


@dataclass(frozen=True)
class Moment:
    """`on` None means today; `until` is the last publication told of.

    `choices` are the days on which something became public, newest first.
    """

    on: date | None
    until: date | None
    choices: tuple[date, ...]

    @property
    def past(self) -> bool:
        """True where a past day was asked for."""
        return self.on is not None


def moment(programme: Any, on: date | None) -> Moment:
    """The moment of a page; two queries."""
    days = sorted({*publication_dates(programme), *publication_days(programme)}, reverse=True)
    told = [day for day in days if on is None or day <= on]
    return Moment(on, told[0] if told else None, tuple(days))
