"""A small map of points, with hulls or outlines where they are known; equirectangular.

The shape of a mark carries the state and one neutral colour fills every area: no choropleth.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.safestring import SafeString, mark_safe

from porion.ui.charts.boxes import Box
from porion.ui.charts.data import LegendItem
from porion.ui.charts.labels import Anchor, Board, Line
from porion.ui.charts.svg import drawing, element, number, path, text

_KM_PER_DEGREE = 111.32
_MARGIN = 18.0
_LEAST_SPAN = 0.02
_HALO = 16.0
#: On a phone the map shrinks and its text is set larger: labels are kept apart for that.
_GROWN = 1.23

#: Longitude and latitude in degrees (WGS 84), in this order.
Position = tuple[float, float]


class PlaceState(StrEnum):
    """What is published of a place; `PLACE` says nothing but where it is, `TOWN` is a landmark."""

    PLACE = "place"
    TOWN = "town"
    DONE = "done"
    WORKS = "works"
    ANNOUNCED = "soon"
    NOTHING = "void"


@dataclass(frozen=True, slots=True)
class Place:
    """A point; its label is tried beside it, `main` in larger letters and first."""

    at: Position
    label: str = ""
    state: PlaceState = PlaceState.PLACE
    main: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Closed rings; `soft` for a hull rather than a real outline, `here` for the subject."""

    rings: tuple[tuple[Position, ...], ...]
    here: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Locator:
    """Places and areas on one map; `description` says in words what the map shows.

    `legend` gives the words of each sign, with the year of what it says.
    """

    key: str
    title: str
    description: str
    places: tuple[Place, ...] = ()
    areas: tuple[Area, ...] = ()
    legend: tuple[tuple[PlaceState, str], ...] = ()
    width: float = 460
    most_height: float = 560


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The map, and its points as CSV rows; no drawing where there is neither point nor area."""

    title: str
    description: str
    svg: SafeString
    legend: tuple[LegendItem, ...]
    records: tuple[tuple[str, ...], ...]

    @property
    def drawn(self) -> bool:
        """Whether there is a map."""
        return bool(self.svg)


@dataclass(frozen=True, slots=True)
class _Projection:
    west: float
    north: float
    scale: float
    squeeze: float
    width: float
    height: float

    def __call__(self, at: Position) -> tuple[float, float]:
        x = (at[0] - self.west) * self.squeeze * self.scale + _MARGIN
        return round(x, 1), round((self.north - at[1]) * self.scale + _MARGIN, 1)


def hull(points: Iterable[Position]) -> tuple[Position, ...]:
    """The convex hull, counter-clockwise from the west; fewer than three points as they are."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)
    return (*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1])


def _chain(points: Sequence[Position]) -> list[Position]:
    chain: list[Position] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(a: Position, b: Position, c: Position) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def locator(spec: Locator) -> MapPicture:
    """The map; raises ValueError for a position that is no longitude and latitude."""
    positions = [place.at for place in spec.places]
    positions += [at for area in spec.areas for ring in area.rings for at in ring]
    for lon, lat in positions:
        if not (-180 <= lon <= 180 and -90 < lat < 90):
            raise ValueError(f"{lon}, {lat} is no longitude and latitude in degrees")
    rows = [(p.label, f"{p.at[0]}", f"{p.at[1]}", p.state.value) for p in spec.places]
    svg = _draw(spec, _fit(spec, positions)) if positions else ""
    heads = ("lieu", "longitude", "latitude", "signe")
    legend = tuple(LegendItem(_key_sign(state), words) for state, words in spec.legend)
    return MapPicture(spec.title, spec.description, mark_safe(svg), legend, (heads, *rows))


def _key_sign(state: PlaceState) -> SafeString:
    inside = _sign(state, 7, 7, 5)
    return mark_safe(element("svg", inside, width=14, height=14, aria_hidden="true"))


def _fit(spec: Locator, positions: list[Position]) -> _Projection:
    """North up, as large as width and greatest height allow; a lone point gets a little room."""
    lons, lats = [at[0] for at in positions], [at[1] for at in positions]
    squeeze = math.cos(math.radians((min(lats) + max(lats)) / 2))
    wide = max((max(lons) - min(lons)) * squeeze, _LEAST_SPAN)
    high = max(max(lats) - min(lats), _LEAST_SPAN)
    scale = min((spec.width - 2 * _MARGIN) / wide, (spec.most_height - 2 * _MARGIN) / high)
    spare = (spec.width - 2 * _MARGIN) / scale - (max(lons) - min(lons)) * squeeze
    west = min(lons) - spare / 2 / squeeze
    north = max(lats) + (high - (max(lats) - min(lats))) / 2
    return _Projection(west, north, scale, squeeze, spec.width, high * scale + 2 * _MARGIN)


def _draw(spec: Locator, at: _Projection) -> str:
    board = Board(Box(0, 0, at.width, at.height))
    parts = [_area(area, at) for area in sorted(spec.areas, key=lambda area: area.here)]
    order = sorted(spec.places, key=lambda place: (place.main, place.state != PlaceState.NOTHING))
    for place in order:
        x, y = at(place.at)
        size = _size(spec, place)
        parts.append(_sign(place.state, x, y, size))
        board.take(Box(x - size, y - size, x + size, y + size))
    parts += [_label(place, at, spec, board) for place in reversed(order) if place.label]
    scale_bar = _scale_bar(at)
    bottom = at.height + 26
    cls = "chart"
    return drawing(spec.key, spec.title, spec.description, at.width, bottom, cls, *parts, scale_bar)


def _size(spec: Locator, place: Place) -> float:
    """Half the side of a mark: smaller where there are many."""
    size = 7.0 if len(spec.places) <= 20 else 4.5
    if place.state is PlaceState.TOWN:
        return 1.6
    return size * 0.8 if place.state in (PlaceState.NOTHING, PlaceState.PLACE) else size


def _sign(state: PlaceState, x: float, y: float, size: float) -> str:
    """Square for done, triangle for works, ring where nothing is published, disc for a place."""
    if state is PlaceState.DONE:
        side = 2 * size
        return element("rect", x=x - size, y=y - size, width=side, height=side, cls="done")
    if state is PlaceState.WORKS:
        corner = ("M", x, y - size, "l", size, 1.8 * size, "h", -2 * size, "z")
        return path(*corner, cls="works")
    if state is PlaceState.ANNOUNCED:
        inset = size - 1
        side = 2 * inset
        return element("rect", x=x - inset, y=y - inset, width=side, height=side, cls="soon")
    return element("circle", cx=x, cy=y, r=size, cls=state.value)


def _area(area: Area, at: _Projection) -> str:
    """A real outline as it is; a hull widened and rounded, so that it reads as approximate."""
    outline = " ".join(_ring(ring, at) for ring in area.rings if ring)
    if not outline:
        return ""
    if not area.soft:
        return path(outline, cls="here" if area.here else "area")
    edge = path(outline, cls="area-edge", stroke_width=_HALO + 1.6)
    return edge + path(outline, cls="area-soft", stroke_width=_HALO)


def _ring(ring: tuple[Position, ...], at: _Projection) -> str:
    corners = (at(position) for position in ring)
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners) + "Z"


def _label(place: Place, at: _Projection, spec: Locator, board: Board) -> str:
    x, y = at(place.at)
    size = _size(spec, place)
    line = Line(place.label, "tb" if place.main else "tm", _GROWN)
    anchor = Anchor(Box(x - size, y - size, x + size, y + size), y)
    return board.put(anchor, [(line,)], right_first=x < at.width / 2) or ""


def _scale_bar(at: _Projection) -> str:
    """A round distance, at most a third of the width."""
    per_km = at.scale / _KM_PER_DEGREE
    steps = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    km = max((step for step in steps if step * per_km <= at.width / 3), default=steps[0])
    y, length = at.height + 14, km * per_km
    shown = str(km).replace(".", ",").removesuffix(",0")
    bar = path("M", _MARGIN, y - 4, "v", 4, "h", length, "v", -4, cls="lead-l")
    return bar + text(_MARGIN + length + 8, y + 2, f"{shown}\u00a0km")
