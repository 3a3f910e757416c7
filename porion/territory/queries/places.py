"""Places by key or code, and what lies in what."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from porion.core.vocabulary import PlaceKind, Visibility
from porion.foundation.remembered import remembered
from porion.territory.models import Membership, Place
from porion.territory.vocabulary import Elsewhere, PlaceRead


class UnknownPlace(LookupError):
    """No public place of the programme has that key or code."""


def public_places(programme: Any) -> QuerySet[Place]:
    """Places that the site may show."""
    rows: QuerySet[Place] = Place.objects.filter(programme=programme)
    return rows.exclude(visibility=Visibility.INTERNAL)


def ids_within(programme: Any, key: str, *, deep: bool) -> list[int]:
    """The id of a place, with `deep` those of all places inside it at any distance.

    Raises `UnknownPlace`. The tree is small and walked in memory: three queries for each state
    of the record.
    """
    start, _place = _found(programme, key)
    if not deep:
        return [start]
    inside = remembered("inside places", programme, lambda: _inside(programme))
    found, todo = {start}, [start]
    while todo:
        new = inside.get(todo.pop(), set()) - found
        found |= new
        todo.extend(new)
    return sorted(found)


def _inside(programme: Any) -> dict[int, set[int]]:
    inside: dict[int, set[int]] = {}
    members = Membership.objects.filter(programme=programme)
    for container, place in members.values_list("container_id", "place_id"):
        inside.setdefault(container, set()).add(place)
    for parent, place in (
        Place.objects.filter(programme=programme, parent__isnull=False)
    ).values_list("parent_id", "pk"):
        inside.setdefault(parent, set()).add(place)
    return inside


def codes(programme: Any) -> dict[str, str]:
    """The key of each place that has an official code, by that code, internal ones included."""
    rows = Place.objects.filter(programme=programme).exclude(code="")
    return dict(rows.values_list("code", "key"))


def place(programme: Any, key: str) -> PlaceRead:
    """The place of that key or official code. Raises `UnknownPlace`."""
    return _found(programme, key)[1]


def places(programme: Any, *, kinds: Iterable[PlaceKind] = ()) -> list[PlaceRead]:
    """Public places in the order of their names; one query for each state of the record."""
    wanted = set(kinds)
    return [place for _pk, place in _known(programme) if not wanted or place.kind in wanted]


def container_keys(programme: Any) -> set[str]:
    """Keys of the places that others are members of."""
    members = Membership.objects.filter(programme=programme).order_by()
    keys = members.values_list("container__key", flat=True).distinct()
    return remembered("containers", programme, lambda: set(keys))


def elsewhere(programme: Any, code: str) -> list[Elsewhere]:
    """The places of other programmes that bear that official code; none without a code."""
    if not code:
        return []
    rows = Place.objects.filter(code=code).exclude(programme=programme)
    rows = rows.exclude(visibility=Visibility.INTERNAL).select_related("programme")
    return [
        Elsewhere(row.programme.key, row.programme.label, row.label, row.code)
        for row in rows.order_by("programme_id")
    ]


def _known(programme: Any) -> list[tuple[int, PlaceRead]]:
    """The public places with their ids, in the order of their names."""
    return remembered(
        "places", programme, lambda: [(row.pk, as_read(row)) for row in public_places(programme)]
    )


def _found(programme: Any, key: str) -> tuple[int, PlaceRead]:
    """The place of that key or official code; places without code have none to be found by."""
    every = remembered("places by name", programme, lambda: _by_name(programme))
    if not key or key not in every:
        raise UnknownPlace(key)
    return every[key]


def _by_name(programme: Any) -> dict[str, tuple[int, PlaceRead]]:
    """By key and by code; of several with the same, the first by name."""
    found: dict[str, tuple[int, PlaceRead]] = {}
    for pk, place in _known(programme):
        for name in (place.key, place.code):
            if name:
                found.setdefault(name, (pk, place))
    return found


def as_read(row: Place) -> PlaceRead:
    """The read model of a row."""
    return PlaceRead(
        row.key,
        row.code,
        row.label,
        PlaceKind(row.kind),
        row.vintage,
        row.population,
        row.lon,
        row.lat,
        tuple(row.aliases.split(";")) if row.aliases else (),
        row.note,
        row.form,
        tuple(row.owners.split(";")) if row.owners else (),
    )
