"""Places by key or code, and what lies in what."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from porion.core.vocabulary import PlaceKind, Visibility
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

    Raises `UnknownPlace`. Three queries: the tree is small and walked in memory.
    """
    start = _row(public_places(programme), key)
    if not deep:
        return [start.pk]
    inside: dict[int, set[int]] = {}
    members = Membership.objects.filter(programme=programme)
    for container, place in members.values_list("container_id", "place_id"):
        inside.setdefault(container, set()).add(place)
    for parent, place in (
        Place.objects.filter(programme=programme, parent__isnull=False)
    ).values_list("parent_id", "pk"):
        inside.setdefault(parent, set()).add(place)
    found, todo = {start.pk}, [start.pk]
    while todo:
        new = inside.get(todo.pop(), set()) - found
        found |= new
        todo.extend(new)
    return sorted(found)


def codes(programme: Any) -> dict[str, str]:
    """The key of each place that has an official code, by that code, internal ones included."""
    rows = Place.objects.filter(programme=programme).exclude(code="")
    return dict(rows.values_list("code", "key"))


def place(programme: Any, key: str) -> PlaceRead:
    """The place of that key or official code. Raises `UnknownPlace`."""
    return as_read(_row(public_places(programme), key))


def places(programme: Any, *, kinds: Iterable[PlaceKind] = ()) -> list[PlaceRead]:
    """Public places in the order of their names."""
    rows = public_places(programme)
    wanted = list(kinds)
    return [as_read(row) for row in (rows.filter(kind__in=wanted) if wanted else rows)]


def container_keys(programme: Any) -> set[str]:
    """Keys of the places that others are members of."""
    members = Membership.objects.filter(programme=programme).order_by()
    return set(members.values_list("container__key", flat=True).distinct())


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


def _row(rows: QuerySet[Place], key: str) -> Place:
    """The row of that key or official code; places without code have none to be found by."""
    row = rows.filter(Q(key=key) | Q(code=key)).first() if key else None
    if row is None:
        raise UnknownPlace(key)
    return row


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
    )
