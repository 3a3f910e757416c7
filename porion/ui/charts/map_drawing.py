"""The drawing of a map: areas below, marks, names above all, a scale."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from porion.ui.charts.boxes import Box
from porion.ui.charts.map_labels import Name, place_names
from porion.ui.charts.map_parts import Area, Locator, Place
from porion.ui.charts.map_projection import KM_PER_DEGREE, Position, Projection
from porion.ui.charts.map_signs import PlaceState, sign_box, sign_mark
from porion.ui.charts.map_spots import Spot, spots
from porion.ui.charts.svg import drawing, element, number, path, text

#: On a phone a map that has no drawing of its own shrinks and its type is set larger: names are
#: kept apart for that.
GROWN = 1.23
_HALO = 16.0
#: How far around its point a place is taken to reach, where no outline is known.
_REACH_KM = 2.1
#: Points no farther apart are joined, each to so many of the others.
_LINK_KM, _LINKS = 6.0, 3
_FEW = 20
_BIG, _SMALL = 6.5, 4.5
_FOOT = 24.0
#: The order in which marks are painted, what tells more above.
_RANK = {
    PlaceState.TOWN: 0,
    PlaceState.NOTHING: 1,
    PlaceState.PLACE: 2,
    PlaceState.ANNOUNCED: 3,
    PlaceState.WORKS: 4,
    PlaceState.DONE: 5,
}


def draw(spec: Locator, at: Projection, cls: str = "", *, grown: float = 1) -> str:
    """One drawing of a map, `grown` being how much its type may be enlarged by the style.

    That for phones only bears names that stand beside their marks.
    """
    size = spec.size or (_BIG if len(spec.places) <= _FEW else _SMALL)
    key = f"{spec.key}-n" if cls == "only-narrow" else spec.key
    order = sorted(spec.places, key=lambda place: (place.main, _RANK[place.state]))
    shown = [place for place in order if _inside(at, place.at)]
    marked = [place for place in shown if not place.bare]
    ground = "".join(_areas(spec.areas, at))
    if spec.frame is not None:
        ground = _cut(ground, at, f"{key}-c")
    # A landmark is there for its name: one that finds no room for it is not drawn at all.
    spot = spots(shown, at, size)
    taken = [
        sign_box(place.state, *spot[place], size)
        for place in marked
        if place.state is not PlaceState.TOWN
    ]
    names = {place: _name(place, spot[place], size, grown) for place in _by_weight(shown)}
    if cls == "only-narrow":
        names = {place: replace(name, firm=False) for place, name in names.items()}
    placed = place_names(list(names.values()), taken, at.box)
    marks = "".join(
        _mark(place, spot[place], size)
        for place in marked
        if place.state is not PlaceState.TOWN or not place.label or names[place] in placed
    )
    foot = 0 if spec.frame is None and _corner_free(spec, at) else _FOOT
    return drawing(
        key,
        spec.title,
        spec.description,
        at.width,
        at.height + foot,
        f"chart {cls}".strip(),
        ground,
        "".join(each.leader for each in placed.values()),
        marks,
        "".join(each.markup for each in placed.values()),
        _scale_bar(at, at.height + foot - _FOOT),
    )


def _inside(at: Projection, position: Position) -> bool:
    x, y = at(position)
    return 0 <= x <= at.width and 0 <= y <= at.height


def _by_weight(places: Iterable[Place]) -> list[Place]:
    """Names to place: the subject, then what tells a state, then landmarks."""
    named = [place for place in places if place.label]
    return sorted(named, key=lambda p: (not p.main, p.quiet, -_RANK[p.state]))


def _name(place: Place, spot: Spot, size: float, grown: float) -> Name:
    x, y = spot
    box = Box(x, y, x, y) if place.bare else sign_box(place.state, x, y, size)
    cls = "tb" if place.main else "" if place.quiet else "tm"
    firm = place.main or not (place.quiet or place.bare)
    return Name(place.label, box, cls, centred=place.bare, firm=firm, grown=grown)


def _mark(place: Place, spot: Spot, size: float) -> str:
    mark = sign_mark(place.state, *spot, size)
    return element("g", element("title", escape(place.said)), mark) if place.said else mark


def reach(area: Area) -> Iterable[Position]:
    """The positions that a map must hold for the area to lie within it."""
    for ring in area.rings:
        yield from ring
    north = _REACH_KM / KM_PER_DEGREE
    for lon, lat in area.dots:
        east = north / max(math.cos(math.radians(lat)), 0.1)
        yield from ((lon - east, lat - north), (lon + east, lat + north))


def _areas(areas: Sequence[Area], at: Projection) -> Iterable[str]:
    """The subject over the others, borders alone over all."""
    return (_area(area, at) for area in sorted(areas, key=lambda area: (area.line, area.here)))


def _area(area: Area, at: Projection) -> str:
    """A real outline as it is; a hull or a halo rounded, so that it reads as approximate."""
    if area.dots:
        return _halo(area, at)
    outline = "".join(_ring(ring, at) for ring in area.rings if ring)
    if not outline:
        return ""
    if area.soft:
        edge = path(outline, cls="area-edge", stroke_width=_HALO + 1.6)
        return edge + path(outline, cls="area-soft", stroke_width=_HALO)
    return path(outline, cls="area-line" if area.line else "here" if area.here else "area")


def _halo(area: Area, at: Projection) -> str:
    """A wide line from each point to the nearest ones: about where the area lies, no border."""
    dots = [(round(x), round(y)) for x, y in map(at, area.dots)]
    points = "".join(_strokes(dots, _LINK_KM * at.per_km))
    wide = max(2 * _REACH_KM * at.per_km, _HALO)
    cls = "area-soft area-here" if area.here else "area-soft"
    edge = path(points, cls="area-edge", stroke_width=wide + 1.6, stroke_linecap="round")
    return edge + path(points, cls=cls, stroke_width=wide, stroke_linecap="round")


def _strokes(dots: Sequence[tuple[int, int]], longest: float) -> Iterable[str]:
    """A point of its own where it stands alone, else a line to each of its nearest fellows.

    Whole pixels: the line is wide.
    """
    for i, (x, y) in enumerate(dots):
        ways = sorted((math.hypot(a - x, b - y), a - x, b - y) for a, b in dots[i + 1 :])
        near = [(dx, dy) for far, dx, dy in ways[:_LINKS] if far <= longest]
        start = f"M{number(x)} {number(y)}"
        yield from (f"{start}l{_step(dx, dy)}" for dx, dy in near) if near else (f"{start}h0",)


def _ring(ring: Sequence[Position], at: Projection) -> str:
    """A closed ring: the first corner, then steps between rounded corners, so that two areas
    that share a border draw the very same line."""
    corners = [at(position) for position in ring]
    x, y = corners[0]
    steps = []
    for nx, ny in corners[1:]:
        if (nx, ny) != (x, y):
            steps.append(_step(nx - x, ny - y))
            x, y = nx, ny
    first = f"M{number(corners[0][0])} {number(corners[0][1])}"
    return f"{first}l{' '.join(steps)}z" if steps else f"{first}z"


def _step(dx: float, dy: float) -> str:
    """A step without what SVG lets one leave out: the zero before a point, a needless space."""
    x, y = (
        number(each).replace("0.", ".", 1) if abs(each) < 1 else number(each) for each in (dx, dy)
    )
    return f"{x}{y}" if y.startswith("-") else f"{x} {y}"


def _cut(ground: str, at: Projection, key: str) -> str:
    frame = element("rect", width=at.width, height=at.height, rx=3)
    clip = element("clipPath", frame, id=key)
    return clip + element("g", ground, clip_path=f"url(#{key})")


def _corner_free(spec: Locator, at: Projection) -> bool:
    """True where nothing is drawn at the bottom left: the scale stands there, not below."""
    drawn = [*(corner for area in spec.areas for corner in area.corners)]
    spots_there = (at(position) for position in (*drawn, *(place.at for place in spec.places)))
    return not any(x < at.width * 0.45 and y > at.height - 1.5 * _FOOT for x, y in spots_there)


def _scale_bar(at: Projection, top: float) -> str:
    """A round distance, at most a third of the width, at the bottom left from `top` down."""
    steps = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
    km = max((step for step in steps if step * at.per_km <= at.width / 3), default=steps[0])
    y, length = top + 12, km * at.per_km
    shown = str(km).replace(".", ",").removesuffix(",0")
    bar = path("M", 4, y - 4, "v", 4, "h", length, "v", -4, cls="lead-l")
    return bar + text(length + 12, y + 2, f"{shown}\u00a0km")
