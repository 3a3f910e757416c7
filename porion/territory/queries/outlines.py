"""Outlines of places, where the installation has a file of them: joined, made simpler, kept.

Simplification keeps shared borders shared: a line between two places stays one line, so that no
gap opens and nothing overlaps (shapely's `coverage_simplify`, which takes the whole coverage).
What is computed is kept in the process, by places and detail: the file is read once.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from django.conf import settings

from porion.core.problems import Problem
from porion.formats.outlines import Outlines, Polygons, outlines_at

#: Rings of an outline, in degrees: longitude, latitude; outer ones turn counter-clockwise, holes
#: the other way.
Rings = tuple[tuple[tuple[float, float], ...], ...]
#: The smallest detail kept, in degrees of latitude (0.001 is about 110 m): for a whole
#: programme, and for the communes around one place.
OVERVIEW, SHEET = 0.0025, 0.0006
#: A degree of longitude is that much of one of latitude where programmes lie (50° north): near
#: enough to tell which corner matters.
_SQUEEZE = 0.64
_Groups = tuple[tuple[str, tuple[str, ...]], ...]


def problems() -> tuple[Problem, ...]:
    """What is wrong with the installation's outlines; empty where they are right, or absent."""
    return _installed()[1]


def fingerprint() -> str:
    """The fingerprint of the outlines in use, "" without any: what pages drew depends on it."""
    return _installed()[0].fingerprint


def outlined() -> frozenset[str]:
    """The official codes that have an outline of their own."""
    return frozenset(_installed()[0].polygons)


def forget() -> None:
    """Read the file again at the next question."""
    _installed.cache_clear()
    _simplified.cache_clear()


def outlines(groups: Mapping[str, Iterable[str]], *, detail: float) -> dict[str, Rings]:
    """The outline of each group of official codes, by the group's name.

    A group of several codes is their union. One of which some code has no outline is left out:
    part of a place is not the place. Neighbours asked for together share their borders.
    """
    known = _installed()[0].polygons
    wanted = {name: tuple(sorted(set(codes))) for name, codes in groups.items()}
    whole = {n: codes for n, codes in wanted.items() if codes and all(c in known for c in codes)}
    return dict(_simplified(tuple(sorted(whole.items())), detail)) if whole else {}


@cache
def _installed() -> tuple[Outlines, tuple[Problem, ...]]:
    path = settings.PORION_OUTLINES
    if path is None:
        return Outlines(), ()
    found, wrong = outlines_at(path)
    return found, tuple(wrong)


@lru_cache(maxsize=64)
def _simplified(groups: _Groups, detail: float) -> tuple[tuple[str, Rings], ...]:
    # Here and not above: loading shapely takes half a second, and only outlines need it.
    import shapely  # type: ignore[import-untyped]

    known = _installed()[0].polygons
    joined = [
        _areas(shapely, shapely.union_all([_shape(shapely, known[code]) for code in codes]))
        for _, codes in groups
    ]
    simpler = shapely.orient_polygons(shapely.coverage_simplify(joined, detail))
    return tuple((name, _rings(shape)) for (name, _), shape in zip(groups, simpler, strict=True))


def _shape(shapely: Any, polygons: Polygons) -> Any:
    parts = [
        shapely.Polygon(_squeezed(part[0]), [_squeezed(hole) for hole in part[1:]])
        for part in polygons
    ]
    made = shapely.MultiPolygon(parts)
    return made if made.is_valid else shapely.make_valid(made)


def _areas(shapely: Any, shape: Any) -> Any:
    """The polygons of a shape: a mended outline may leave stray lines."""
    parts = shape.geoms if hasattr(shape, "geoms") else (shape,)
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def _squeezed(ring: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(lon * _SQUEEZE, lat) for lon, lat in ring]


def _rings(shape: Any) -> Rings:
    parts = shape.geoms if hasattr(shape, "geoms") else (shape,)
    return tuple(
        tuple((x / _SQUEEZE, y) for x, y in ring.coords[:-1])
        for part in parts
        for ring in (part.exterior, *part.interiors)
    )
