"""Where each mark of a map stands: at its point, or a little off where that would hide another."""

from collections.abc import Mapping, Sequence

from porion.ui.charts.boxes import Box
from porion.ui.charts.map_parts import Place
from porion.ui.charts.map_projection import Projection
from porion.ui.charts.map_signs import PlaceState, sign_box

#: How far a mark may move, in halves of its side, and which way: the near ones first.
_FAR = (1.8, 2.4, 3.2)
_WAYS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7), (-0.7, 0.7))
_SILENT = frozenset({PlaceState.TOWN, PlaceState.NOTHING})
Spot = tuple[float, float]


def spots(places: Sequence[Place], at: Projection, size: float) -> Mapping[Place, Spot]:
    """The position of each mark in pixels.

    Those that stand for an area (`loose`) move so as to cover no mark that tells a state, and no
    other if that can be helped; the others never move.
    """
    found: dict[Place, Spot] = {place: at(place.at) for place in places}
    loose = [place for place in places if place.loose and not place.bare]
    firm = [place for place in places if not place.loose and not place.bare]
    told = [_box(p, found[p], size) for p in firm if p.state not in _SILENT]
    silent = [_box(p, found[p], size) for p in firm if p.state is PlaceState.NOTHING]
    for place in loose:
        here = found[place]
        tries = [
            here,
            *((here[0] + w * f * size, here[1] + h * f * size) for f in _FAR for w, h in _WAYS),
        ]
        free = [spot for spot in tries if not _covers(_box(place, spot, size), told)]
        clear = (spot for spot in free if not _covers(_box(place, spot, size), silent))
        found[place] = next(clear, free[0] if free else here)
        told.append(_box(place, found[place], size))
    return found


def _box(place: Place, spot: Spot, size: float) -> Box:
    return sign_box(place.state, *spot, size)


def _covers(box: Box, others: Sequence[Box]) -> bool:
    return any(box.overlap(other) for other in others)
