"""What the map draws, as GeoJSON: for exploring it, and for anybody's own map."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from porion.answers.map_areas import OVERVIEW, partners, rings_of
from porion.answers.map_rows import MapRow, Position, map_rows
from porion.answers.place_index import PlaceIndex
from porion.core.language.french import WORKING_DOCUMENT
from porion.portal.addresses import Addresses
from porion.portal.pages import map_words
from porion.portal.pages.map_overview import towns

#: Degrees to five places: about a metre.
_PLACES = 5
_TOWNS = 16


def geojson(index: PlaceIndex, addresses: Addresses, licence: str) -> bytes:
    """A FeatureCollection in WGS 84: areas where outlines are known, a point a row, some towns."""
    rows = map_rows(index)
    features = [*_areas(index, addresses), *_points(rows, addresses), *_landmarks(index, rows)]
    told = {
        "type": "FeatureCollection",
        "subject": map_words.subject(index.members),
        "edition": WORKING_DOCUMENT,
        "licence": licence,
        "features": features,
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _areas(index: PlaceIndex, addresses: Addresses) -> Iterable[dict[str, Any]]:
    places = partners(index)
    rings = rings_of(index, places, OVERVIEW)
    for place in places:
        if place.key in rings:
            shape = {"type": "MultiPolygon", "coordinates": _polygons(rings[place.key])}
            yield _feature(
                shape,
                {
                    "key": place.key,
                    "code": place.code,
                    "label": place.label,
                    "kind": place.kind.value,
                    "href": addresses.place(place.key),
                },
            )


def _points(rows: Iterable[MapRow], addresses: Addresses) -> Iterable[dict[str, Any]]:
    for row in rows:
        shape = {"type": "Point", "coordinates": _rounded(row.at)} if row.at else None
        saying = row.saying
        yield _feature(
            shape,
            {
                "key": row.place.key,
                "code": row.place.code,
                "label": row.place.label,
                "kind": row.place.kind.value,
                "communes": [commune.label for commune in row.communes],
                "epci": row.epci.label if row.epci else None,
                "sign": map_words.sign_of(saying).value,
                "state": map_words.state_words(saying) if saying else None,
                "year": saying.year if saying else None,
                "document": saying.document.label if saying else None,
                "published_on": saying.known_on.isoformat() if saying else None,
                "position_lent": row.lent,
                "said": map_words.hover(row),
                "href": addresses.place(row.place.key),
            },
        )


def _landmarks(index: PlaceIndex, rows: Iterable[MapRow]) -> Iterable[dict[str, Any]]:
    """Towns by which people find their way, those apart of which a state is published."""
    told = [row.place.key for row in rows if row.saying]
    for town in towns(index, _TOWNS, told):
        shape = {"type": "Point", "coordinates": _rounded(town.at)}
        yield _feature(shape, {"label": town.label, "sign": town.state.value})


def _feature(shape: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": shape, "properties": properties}


def _rounded(at: Position) -> list[float]:
    return [round(at[0], _PLACES), round(at[1], _PLACES)]


def _polygons(rings: Sequence[Sequence[Position]]) -> list[list[list[list[float]]]]:
    """Outer rings each with the holes that lie in it."""
    outer = [ring for ring in rings if _turning(ring) > 0]
    holes = [ring for ring in rings if _turning(ring) <= 0]
    return [
        [_closed(ring), *(_closed(hole) for hole in holes if _inside(hole[0], ring))]
        for ring in outer
    ]


def _closed(ring: Sequence[Position]) -> list[list[float]]:
    corners = [_rounded(at) for at in ring]
    return [*corners, corners[0]]


def _turning(ring: Sequence[Position]) -> float:
    """Twice the signed area: above zero for an outer ring, which turns counter-clockwise."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)


def _inside(at: Position, ring: Sequence[Position]) -> bool:
    x, y = at
    crossed = False
    for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
            crossed = not crossed
    return crossed
