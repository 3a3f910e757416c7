"""What lies in what, for all places at once: the tree is small and kept in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from porion.core.vocabulary import PlaceKind, Visibility
from porion.foundation.remembered import remembered
from porion.territory.models import Membership, Place


@dataclass(frozen=True)
class Nesting:
    """Keys of the places that directly contain each place, memberships before the parent; the
    kind of each."""

    containers: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]

    def above(self, key: str) -> list[str]:
        """Everything that contains the place, nearest first, each once."""
        found: list[str] = []
        todo = [key]
        while todo:
            wider = [c for each in todo for c in self.containers.get(each, ())]
            todo = [c for c in dict.fromkeys(wider) if c not in found and c != key]
            found += todo
        return found

    def below(self, key: str) -> frozenset[str]:
        """Everything that the place contains, at any distance."""
        found: set[str] = set()
        todo = [key]
        while todo:
            new = set(self._members.get(todo.pop(), ())) - found - {key}
            found |= new
            todo.extend(new)
        return frozenset(found)

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        inside: dict[str, list[str]] = {}
        for place, containers in self.containers.items():
            for container in containers:
                inside.setdefault(container, []).append(place)
        return inside

    def innermost(self, keys: Iterable[str]) -> list[str]:
        """The keys that contain no other of them: an estate rather than its commune."""
        listed = list(keys)
        wider = {above for key in listed for above in self.above(key)}
        return [key for key in listed if key not in wider]


def whole_places(programme: Any) -> frozenset[str]:
    """Places as wide as the programme, of which a figure may be its total: perimeters, and what
    contains every other place on record, be it a region or one intercommunality."""
    return remembered("whole places", programme, lambda: _whole(nesting(programme)))


def _whole(nested: Nesting) -> frozenset[str]:
    perimeters = {key for key, kind in nested.kinds.items() if kind == PlaceKind.PERIMETER}
    others = nested.kinds.keys() - perimeters
    holders = [{key, *nested.above(key)} for key in others]
    return frozenset(perimeters | set.intersection(set(others), *holders))


def nesting(programme: Any) -> Nesting:
    """The nesting of the programme's public places; two queries for each state of the record."""
    return remembered("nesting", programme, lambda: _nesting(programme))


def _nesting(programme: Any) -> Nesting:
    members = Membership.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    found: dict[str, list[str]] = {}
    for place, container in members.order_by("key").values_list("place__key", "container__key"):
        found.setdefault(place, []).append(container)
    rows = Place.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    kinds: dict[str, str] = {}
    for place, kind, parent in rows.values_list("key", "kind", "parent__key"):
        kinds[place] = kind
        if parent is None:
            continue
        containers = found.setdefault(place, [])
        if parent in containers:  # the main one of several: an estate across two communes
            containers.remove(parent)
            containers.insert(0, parent)
        else:
            containers.append(parent)
    return Nesting({place: tuple(containers) for place, containers in found.items()}, kinds)
