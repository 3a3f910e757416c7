"""What lies around a place on its map: outlines of communes, signs, names to find one's way."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from porion.answers.map_areas import Rings, commune_points
from porion.answers.map_rows import MapRow, Position, position
from porion.answers.place_index import PlaceIndex
from porion.core.vocabulary import PlaceKind
from porion.portal.pages.map_overview import signs
from porion.territory.vocabulary import PlaceRead
from porion.ui.charts import Area, Frame, Place, PlaceState, around

#: Neighbouring communes that are named, the most populated ones.
_NEIGHBOURS = 8
#: Estates beyond which only those with a state are named.
_FEW = 8


def commune_areas(
    index: PlaceIndex,
    communes: Iterable[PlaceRead],
    rings: dict[str, Rings],
    here: set[str],
    epci: PlaceRead | None,
) -> list[Area]:
    """Outlines of communes, the subject's marked; without any, a halo of their points."""
    if rings:
        return [Area(rings[p.key], here=p.key in here) for p in communes if p.key in rings]
    points = commune_points(index, epci) if epci else ()
    return [Area(dots=points)] if points else []


def marked(rows: Sequence[MapRow], inside: set[str]) -> list[Place]:
    """The sign of each row; named are those with a state, and the few of the subject itself."""
    made = []
    for row, sign in zip(rows, signs(rows), strict=True):
        own = row.place.key in inside
        year = f", {row.saying.year}" if row.saying else ""
        named = bool(row.saying) or (own and len(inside) <= _FEW)
        label = f"{row.place.label}{year}" if named else ""
        made.append(replace(sign, label=label, quiet=not own))
    return made


def neighbours(communes: Iterable[PlaceRead], but: set[str], *, bare: bool = False) -> list[Place]:
    """The most populated communes around, so that people find their way."""
    ordered = sorted(communes, key=lambda place: -(place.population or 0))
    return [
        Place(at, place.label, PlaceState.TOWN, quiet=True, bare=bare)
        for place in ordered
        if place.key not in but and (at := position(place))
    ][:_NEIGHBOURS]


def over(index: PlaceIndex, rings: dict[str, Rings], frame: Frame) -> list[PlaceRead]:
    """The communes whose outline reaches into the frame."""
    west, south, east, north = frame
    found = []
    for commune in index.of(PlaceKind.COMMUNE):
        if commune.key in rings:
            w, s, e, n = around(corners([rings[commune.key]]))
            if w < east and e > west and s < north and n > south:
                found.append(commune)
    return found


def seen(rows: Iterable[MapRow], frame: Frame | None) -> tuple[MapRow, ...]:
    """The rows whose sign lies on the map."""
    if frame is None:
        return tuple(row for row in rows if row.at)
    west, south, east, north = frame
    return tuple(
        row for row in rows if row.at and west <= row.at[0] <= east and south <= row.at[1] <= north
    )


def corners(shapes: Iterable[Rings]) -> list[Position]:
    """Every position of some outlines."""
    return [at for rings in shapes for ring in rings for at in ring]
