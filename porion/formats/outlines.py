"""Outlines of places, as an installation gives them: GeoJSON polygons in degrees, by official code.

The file is the installation's own (outlines come under licences of their own and are large); a
wrong one is refused whole, with the place of the first fault, and maps fall back on points.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from porion.core.problems import Position, Problem

#: Properties that may hold the official code of a feature, in lower case, the first found wins.
CODE_PROPERTIES = (
    *("code", "insee_code", "code_insee", "insee_com", "insee", "codgeo", "com_code"),
    *("siren", "siren_epci", "code_siren", "epci_code", "id"),
)
_AREAS = frozenset({"Polygon", "MultiPolygon"})
#: A ring has at least three corners, the first repeated at its end.
_LEAST_RING = 4
_MOST_SHOWN = 60

#: One ring or more a polygon, in degrees: longitude, latitude.
Polygons = tuple[tuple[tuple[tuple[float, float], ...], ...], ...]


@dataclass(frozen=True)
class Outlines:
    """Polygons by official code; `fingerprint` is the SHA-256 of the files read."""

    polygons: Mapping[str, Polygons] = field(default_factory=dict)
    fingerprint: str = ""


class _Refused(ValueError):
    """A feature that is no outline."""


def outlines_at(path: Path) -> tuple[Outlines, list[Problem]]:
    """The outlines of a GeoJSON file, or of every `*.geojson` of a folder, in order of name.

    With a problem there is no outline at all: half a map would say something wrong.
    """
    files = sorted(path.glob("*.geojson")) if path.is_dir() else [path]
    if not files or not files[0].is_file():
        return Outlines(), [Problem("outlines_missing", Position(str(path)))]
    found: dict[str, Polygons] = {}
    told = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        told.update(content)
        read, problem = read_outlines(file.name, content)
        if problem is not None:
            return Outlines(), [problem]
        found.update(read)
    return Outlines(found, told.hexdigest()), []


def read_outlines(name: str, content: bytes) -> tuple[dict[str, Polygons], Problem | None]:
    """Polygons by code of one file, or what is wrong with it. Features without code are left."""
    where = Position(name)
    try:
        features = json.loads(content)["features"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return {}, Problem("outlines_unreadable", where, str(error)[:_MOST_SHOWN])
    if not isinstance(features, list):
        return {}, Problem("outlines_unreadable", where, "features")
    found: dict[str, Polygons] = {}
    for rank, feature in enumerate(features, start=1):
        code = _code(feature)
        if not code:
            continue
        try:
            found[code] = found.get(code, ()) + _polygons(feature["geometry"])
        except (_Refused, KeyError, TypeError, ValueError) as error:
            shown = str(error)[:_MOST_SHOWN]
            return {}, Problem(
                "outlines_shape", where, shown, details={"rank": str(rank), "code": code}
            )
    if not found:
        return {}, Problem("outlines_without_code", where)
    return found, None


def _code(feature: Any) -> str:
    held = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(held, dict):
        return ""
    lower = {str(name).lower(): value for name, value in held.items()}
    values = (lower[name] for name in CODE_PROPERTIES if name in lower)
    return next((str(v).strip() for v in values if isinstance(v, str | int) and str(v).strip()), "")


def _polygons(geometry: Any) -> Polygons:
    kind = geometry["type"]
    if kind not in _AREAS:
        raise _Refused(kind)
    parts = [geometry["coordinates"]] if kind == "Polygon" else geometry["coordinates"]
    return tuple(tuple(_ring(ring) for ring in part) for part in parts if part)


def _ring(ring: Iterable[Any]) -> tuple[tuple[float, float], ...]:
    corners = tuple((float(at[0]), float(at[1])) for at in ring)
    if len(corners) < _LEAST_RING or corners[0] != corners[-1]:
        raise _Refused(f"{len(corners)} corners, not closed")
    for lon, lat in corners:
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise _Refused(f"{lon}, {lat}")
    return corners
