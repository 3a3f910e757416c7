"""What is said of a place, and nothing invented."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.territory.queries.places import ids_within, place, surroundings
from porion.territory.vocabulary import PlaceRead, Surroundings


@dataclass(frozen=True)
class TerritoryAnswer:
    """A place with the figures, dated facts and commitments that name it.

    `maybe` were perhaps not yet public on the day asked for; `inside` speak of places
    that this one contains.
    """

    place: PlaceRead
    surroundings: Surroundings
    figures: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]
    inside: tuple[FigureRead, ...]
    events: tuple[EventRead, ...]
    commitments: tuple[CommitmentRead, ...]

    @property
    def silent(self) -> bool:
        """True where no document says anything of the place itself."""
        return not (self.figures or self.events or self.commitments)


def territory_answer(programme: Any, key: str, *, on: date | None = None) -> TerritoryAnswer:
    """The sheet of a place, by key or official code. Raises `UnknownPlace`."""
    found = place(programme, key)
    own = ids_within(programme, key, deep=False)
    listed = figures(programme, on=on, place=found.key, within=True)
    return TerritoryAnswer(
        place=found,
        surroundings=surroundings(programme, found.key),
        figures=tuple(f for f in listed.known if _names(f, found)),
        maybe=tuple(f for f in listed.maybe if _names(f, found)),
        inside=tuple(f for f in listed.known if not _names(f, found)),
        events=tuple(events(programme, on=on, places=own)),
        commitments=tuple(commitments(programme, on=on, places=own)),
    )


def _names(figure: FigureRead, found: PlaceRead) -> bool:
    return any(each.key == found.key for each in figure.places)
