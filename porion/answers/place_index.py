"""All the places of the programme, and which of them the documents name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.vocabulary import PlaceKind
from porion.figures.queries.counts import figures_by_place
from porion.framework.queries.calendar import commitments, events
from porion.parties.queries.parties import signatory_places
from porion.territory.queries.nesting import Nesting, nesting
from porion.territory.queries.places import places
from porion.territory.vocabulary import PlaceRead


@dataclass(frozen=True)
class PlaceIndex:
    """`said` counts the figures, dated facts and commitments that name a place."""

    places: Mapping[str, PlaceRead]
    signatories: frozenset[str]
    said: Counter[str]
    nesting: Nesting

    def of(self, kind: PlaceKind) -> list[PlaceRead]:
        """Places of a kind in the order of their names, those of signatories first."""
        found = [place for place in self.places.values() if place.kind is kind]
        return sorted(found, key=lambda place: place.key not in self.signatories)

    def inside(self, key: str, kind: PlaceKind) -> list[PlaceRead]:
        """Places of a kind at any distance inside another, by name."""
        below = self.nesting.below(key)
        return [p for p in self.places.values() if p.kind is kind and p.key in below]

    def container(self, key: str, kind: PlaceKind) -> PlaceRead | None:
        """The nearest place of a kind around another."""
        above = (self.places.get(each) for each in self.nesting.above(key))
        return next((place for place in above if place and place.kind is kind), None)


def place_index(programme: Any, *, on: date | None = None) -> PlaceIndex:
    """The index as known at `on`."""
    said = Counter(figures_by_place(programme, on=on))
    for event in events(programme, on=on):
        said.update(place.key for place in event.places)
    for commitment in commitments(programme, on=on):
        said.update(place.key for place in commitment.places)
    return PlaceIndex(
        {place.key: place for place in places(programme)},
        signatory_places(programme),
        said,
        nesting(programme),
    )
