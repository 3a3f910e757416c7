"""The places next to a place, as the crow flies between their points."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.territory.vocabulary import PlaceRead

#: How many communes, how many estates.
MOST = 6
_KM_PER_DEGREE = 111.2


@dataclass(frozen=True)
class Neighbour:
    """A place nearby; `km` between the two points, None where one of them has none."""

    place: PlaceRead
    km: float | None


@dataclass(frozen=True)
class Neighbours:
    """`kin` are the other estates of the same communes, `near` the nearest of its kind:
    communes of the same intercommunality, estates of the programme."""

    kin: tuple[Neighbour, ...] = ()
    near: tuple[Neighbour, ...] = ()


def neighbours(index: PlaceIndex, place: PlaceRead) -> Neighbours:
    """What lies next to a commune, an estate or a site; nothing for wider places."""
    if place.kind is PlaceKind.COMMUNE:
        home = index.container(place.key, PlaceKind.EPCI)
        same = index.inside(home.key, PlaceKind.COMMUNE) if home else []
        return Neighbours(near=_nearest(place, same)[:MOST])
    if place.kind not in (PlaceKind.CITE, PlaceKind.SITE):
        return Neighbours()
    communes = index.around(place.key, PlaceKind.COMMUNE)
    kin = {p.key: p for c in communes for p in index.inside(c.key, PlaceKind.CITE)}
    kin.pop(place.key, None)
    at = place if place.lon is not None else next(iter(communes), place)
    others = (p for p in index.of(PlaceKind.CITE) if p.key not in kin and p.key != place.key)
    return Neighbours(_nearest(at, kin.values()), _nearest(at, others)[:MOST])


def _nearest(place: PlaceRead, others: Iterable[PlaceRead]) -> tuple[Neighbour, ...]:
    """The others, nearest first; those without a point come last, by name."""
    found = [Neighbour(each, apart(place, each)) for each in others if each.key != place.key]
    far = math.inf
    return tuple(sorted(found, key=lambda n: far if n.km is None else n.km))


def apart(first: PlaceRead, second: PlaceRead) -> float | None:
    """Kilometres between the points of two places, on a plane: they are near."""
    if None in (first.lon, first.lat, second.lon, second.lat):
        return None
    lon, lat = float(first.lon or 0), float(first.lat or 0)
    east = (float(second.lon or 0) - lon) * math.cos(math.radians(lat))
    return math.hypot(east, float(second.lat or 0) - lat) * _KM_PER_DEGREE
