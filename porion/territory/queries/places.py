"""Places by key, by name, and what lies in what."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from porion.core.folding import fold, fold_name
from porion.core.vocabulary import PlaceKind, Visibility
from porion.programmes.vocabulary import Named
from porion.territory.models import Membership, Place
from porion.territory.vocabulary import Belonging, PlaceRead, Surroundings


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


def named_like(programme: Any, text: str, *, limit: int = 20) -> list[PlaceRead]:
    """Places whose name, alias or code holds the words of `text`, closest first.

    Accents, hyphens, articles and case do not matter.
    """
    words, name = fold(text)[:200], fold_name(text)[:200]
    if not words:
        return []
    rows = public_places(programme).filter(
        Q(search_text__contains=words) | Q(search_text__contains=name)
    )
    found = sorted(rows, key=lambda row: (_distance(row, words, name), row.sort_key, row.key))
    return [as_read(row) for row in found[:limit]]


def surroundings(programme: Any, key: str) -> Surroundings:
    """What the place lies in and what lies in it; three queries. Raises `UnknownPlace`."""
    row = _row(public_places(programme).select_related("parent"), key)
    internal = Visibility.INTERNAL
    members = Membership.objects.filter(programme=programme).exclude(
        Q(visibility=internal) | Q(place__visibility=internal) | Q(container__visibility=internal)
    )
    above = members.filter(place=row).select_related("container")
    below = members.filter(container=row).select_related("place").order_by("place__sort_key")
    parent = row.parent if row.parent and row.parent.visibility != internal else None
    return Surroundings(
        tuple(Belonging(as_read(m.container), m.basis) for m in above),
        tuple(as_read(m.place) for m in below),
        Named(parent.key, parent.label) if parent else None,
    )


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


def _distance(row: Place, words: str, name: str) -> int:
    """0 for the very name, 1 for a name that begins so, 2 for the rest."""
    names = row.search_text.split("|")
    if words in names or name in names:
        return 0
    return 1 if any(n.startswith((words, name)) for n in names) else 2
