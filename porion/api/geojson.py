"""Places as GeoJSON (RFC 7946): their point, else their outline, else the hull around them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from porion.answers.map_areas import OVERVIEW, rings_of
from porion.answers.place_index import place_index
from porion.core.vocabulary import PlaceKind
from porion.territory.queries.outlines import Rings
from porion.ui.charts import hull

Point = tuple[Decimal, Decimal]
Geometry = Mapping[str, Any]
#: Degrees to five places: about a metre.
_PLACES = 5


def features(programme: Any, rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """One feature a place; `geometry_basis` says point, outline or hull, null without position.

    Outlines are those of the installation, a little simplified; without them the hull of
    the communes on record stands for the area, and says so.
    """
    shown = list(rows)
    areas = _areas(programme, [row["key"] for row in shown if not _has_point(row)])
    found: list[Mapping[str, Any]] = []
    for row in shown:
        geometry, basis = areas.get(row["key"], (None, ""))
        if _has_point(row):
            geometry, basis = {"type": "Point", "coordinates": (row["lon"], row["lat"])}, "point"
        properties = {**row, "geometry_basis": basis}
        found.append(
            {"type": "Feature", "id": row["key"], "geometry": geometry, "properties": properties}
        )
    return found


def _has_point(row: Mapping[str, Any]) -> bool:
    return row["lon"] is not None and row["lat"] is not None


def _areas(programme: Any, keys: Sequence[str]) -> dict[str, tuple[Geometry | None, str]]:
    """The area of each place without a point, and what it rests on."""
    if not keys:
        return {}
    index = place_index(programme)
    places = [index.places[key] for key in keys if key in index.places]
    outlined = rings_of(index, places, OVERVIEW)
    found: dict[str, tuple[Geometry | None, str]] = {}
    for place in places:
        if place.key in outlined:
            found[place.key] = _outline(outlined[place.key]), "outline"
            continue
        # A département or region is more than the communes on record: no hull of them is it.
        known = place.kind in (PlaceKind.EPCI, PlaceKind.PERIMETER)
        communes = index.inside(place.key, PlaceKind.COMMUNE) if known else []
        ring = _hull([(p.lon, p.lat) for p in communes if p.lon is not None and p.lat is not None])
        found[place.key] = (ring, "hull") if ring else (None, "")
    return found


def _outline(rings: Rings) -> Geometry:
    """Outer rings turn anticlockwise; each takes the holes that follow it."""
    polygons: list[list[list[Point]]] = []
    for ring in rings:
        exact = [(_rounded(lon), _rounded(lat)) for lon, lat in ring]
        if exact[0] != exact[-1]:
            exact.append(exact[0])
        if _area(exact) > 0 or not polygons:
            polygons.append([exact])
        else:
            polygons[-1].append(exact)
    return {"type": "MultiPolygon", "coordinates": polygons}


def _rounded(degrees: float) -> Decimal:
    return Decimal(str(round(degrees, _PLACES)))


def _hull(points: Sequence[Point]) -> Geometry | None:
    """The ring around the points, anticlockwise and closed; its corners are exact."""
    exact = {(float(lon), float(lat)): (lon, lat) for lon, lat in points}
    ring = [exact[corner] for corner in hull(list(exact))] if len(exact) > 2 else []
    if len(ring) < 3:
        return None
    closed = [*ring, ring[0]]
    return {"type": "Polygon", "coordinates": (closed if _area(closed) > 0 else closed[::-1],)}


def _area(ring: Sequence[Point]) -> Decimal:
    """Twice the area of a closed ring, negative where it turns clockwise."""
    pairs = pairwise(ring)
    return sum((a[0] * b[1] - b[0] * a[1] for a, b in pairs), Decimal(0))
