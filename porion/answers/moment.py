"""The day as of which everything is told, the days one can choose, what was public then."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.figures.queries.published import publication_dates
from porion.foundation.remembered import remembered
from porion.sources.queries.documents import publications
from porion.sources.vocabulary import DocumentDay


@dataclass(frozen=True)
class Moment:
    """`on` None means today; `until` is the last publication told of.

    `choices` are the days on which something became public, newest first; `documents` are
    all of the programme's, oldest first.
    """

    on: date | None
    until: date | None
    choices: tuple[date, ...]
    documents: tuple[DocumentDay, ...] = ()

    @property
    def past(self) -> bool:
        """True where a past day was asked for."""
        return self.on is not None

    @property
    def unknown(self) -> tuple[DocumentDay, ...]:
        """The documents that were not surely public on the day told of."""
        if self.on is None:
            return ()
        return tuple(d for d in self.documents if d.published.surely > self.on)

    def became_public(self, day: date) -> tuple[DocumentDay, ...]:
        """The documents that surely were public from that day on, not before."""
        return tuple(d for d in self.documents if d.published.surely == day)


def moment(programme: Any, on: date | None) -> Moment:
    """The moment of a page; two queries for each state of the record."""
    documents = remembered("publications", programme, lambda: tuple(publications(programme)))
    days = {*publication_dates(programme), *(d.published.surely for d in documents)}
    ordered = sorted(days, reverse=True)
    told = [day for day in ordered if on is None or day <= on]
    return Moment(on, told[0] if told else None, tuple(ordered), documents)
