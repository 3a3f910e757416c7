"""All the places of the programme, and which of them the documents name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from porion.analytics.counts import figures_by
from porion.answers.member_places import MemberPlaces, member_places
from porion.answers.place_names import NameIndex
from porion.core.vocabulary import PlaceKind
from porion.foundation.remembered import remembered
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.parties.queries.parties import signatory_places
from porion.territory.queries.nesting import Nesting, nesting
from porion.territory.queries.places import places
from porion.territory.vocabulary import PlaceRead


@dataclass(frozen=True)
class Gazetteer:
    """Every place, what lies in what, who signed, and the names they are called by.

    `events` and `commitments` are all that the record holds, whatever the day.
    """

    places: Mapping[str, PlaceRead]
    signatories: frozenset[str]
    nesting: Nesting
    events: tuple[EventRead, ...]
    commitments: tuple[CommitmentRead, ...]

    @cached_property
    def names(self) -> NameIndex:
        """The names, searchable; estates and sites also by the commune they lie in."""
        return NameIndex.of(self.places.values(), self._around())

    def _around(self) -> dict[str, str]:
        small = (PlaceKind.CITE, PlaceKind.SITE)
        found = {}
        for key, place in self.places.items():
            if place.kind in small:
                near = (self.places.get(each) for each in self.nesting.containers.get(key, ()))
                found[key] = " ".join(each.label for each in near if each)
        return found


def gazetteer(programme: Any) -> Gazetteer:
    """The gazetteer, kept until the record changes; ten queries at most, once."""
    return remembered("gazetteer", programme, lambda: _gazetteer(programme))


def _gazetteer(programme: Any) -> Gazetteer:
    return Gazetteer(
        {place.key: place for place in places(programme)},
        signatory_places(programme),
        nesting(programme),
        tuple(events(programme)),
        tuple(commitments(programme)),
    )


@dataclass(frozen=True)
class PlaceIndex:
    """`said` counts the figures, dated facts and commitments that name a place; `members` tells
    where the members of the programme's set are, and in what state."""

    places: Mapping[str, PlaceRead]
    signatories: frozenset[str]
    said: Counter[str]
    nesting: Nesting
    events: tuple[EventRead, ...] = ()
    commitments: tuple[CommitmentRead, ...] = ()
    members: MemberPlaces = field(default_factory=MemberPlaces)
    _inside: dict[tuple[str, PlaceKind], list[PlaceRead]] = field(default_factory=dict)

    def of(self, kind: PlaceKind) -> list[PlaceRead]:
        """Places of a kind in the order of their names, those of signatories first."""
        found = [place for place in self.places.values() if place.kind is kind]
        return sorted(found, key=lambda place: place.key not in self.signatories)

    def inside(self, key: str, kind: PlaceKind) -> list[PlaceRead]:
        """Places of a kind at any distance inside another, by name."""
        if (key, kind) not in self._inside:
            below = self.nesting.below(key)
            found = [p for p in self.places.values() if p.kind is kind and p.key in below]
            self._inside[key, kind] = found
        return self._inside[key, kind]

    def container(self, key: str, kind: PlaceKind) -> PlaceRead | None:
        """The nearest place of a kind around another."""
        above = (self.places.get(each) for each in self.nesting.above(key))
        return next((place for place in above if place and place.kind is kind), None)

    def around(self, key: str, kind: PlaceKind) -> list[PlaceRead]:
        """Every place of a kind around another, nearest first: an estate in two communes."""
        above = (self.places.get(each) for each in self.nesting.above(key))
        return [place for place in above if place and place.kind is kind]


def place_index(programme: Any, *, on: date | None = None) -> PlaceIndex:
    """The index as known at `on`; that of today, which most pages of places need, is kept."""
    if on is None:
        return remembered("place index", programme, lambda: _place_index(programme, None))
    return _place_index(programme, on)


def _place_index(programme: Any, on: date | None) -> PlaceIndex:
    book = gazetteer(programme)
    happened = tuple(e for e in book.events if _public(e.known_on, on))
    promised = tuple(c for c in book.commitments if _public(c.known_on, on))
    said = Counter(figures_by(programme, "place", on=on))
    said.update(_named(happened))
    said.update(_named(promised))
    members = member_places(programme, book.places, book.nesting, happened, on=on)
    return PlaceIndex(
        book.places, book.signatories, said, book.nesting, happened, promised, members
    )


def _public(known_on: date | None, on: date | None) -> bool:
    return on is None or (known_on is not None and known_on <= on)


def _named(found: Iterable[EventRead | CommitmentRead]) -> Iterable[str]:
    return (place.key for each in found for place in each.places)
