"""What is said of a place, and nothing invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.territory.queries.places import place
from porion.territory.vocabulary import PlaceRead

#: Of these, what is said of an estate or a site inside is told on their own page too.
SMALL = frozenset({PlaceKind.COMMUNE, PlaceKind.CITE, PlaceKind.SITE})

Said = TypeVar("Said", EventRead, CommitmentRead)


@dataclass(frozen=True)
class TerritoryAnswer:
    """A place with the figures, dated facts and commitments that name it.

    Those of a commune name it or what lies in it. `maybe` were perhaps not yet public on the
    day asked for.
    """

    place: PlaceRead
    figures: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]
    events: tuple[EventRead, ...]
    commitments: tuple[CommitmentRead, ...]

    @property
    def silent(self) -> bool:
        """True where no document says anything of the place itself."""
        return not (self.figures or self.events or self.commitments)

    @property
    def topics(self) -> tuple[str, ...]:
        """The subjects on which something is said: topics of figures, projects of facts."""
        said = (*(f.topic for f in self.figures), *(e.project or e.label for e in self.events))
        return tuple(dict.fromkeys(said))


def territory_answer(
    programme: Any, key: str, index: PlaceIndex, *, on: date | None = None
) -> TerritoryAnswer:
    """What names a place, by key or official code; `index` as known at `on`.

    Raises `UnknownPlace`.
    """
    found = place(programme, key)
    deep = found.kind in SMALL
    keys = {found.key} | (index.nesting.below(found.key) if deep else frozenset())
    listed = figures(programme, on=on, place=found.key, within=deep)
    return TerritoryAnswer(
        place=found,
        figures=listed.known,
        maybe=listed.maybe,
        events=_naming(index.events, keys),
        commitments=_naming(index.commitments, keys),
    )


def _naming(said: Sequence[Said], keys: set[str]) -> tuple[Said, ...]:
    return tuple(each for each in said if any(place.key in keys for place in each.places))
