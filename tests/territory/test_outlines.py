"""Outlines joined and made simpler: shared borders stay shared, part of a place is no place."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from porion.territory.queries import outlines as query

Ring = list[tuple[float, float]]
#: A border with a tooth of 0.2 and ripples of 0.001, between two squares of side 1.
BORDER: Ring = [(1, 0), (1.001, 0.2), (1.2, 0.4), (1, 0.6), (1.001, 0.8), (1, 1)]
WEST: Ring = [(0, 0), *BORDER, (0, 1), (0, 0)]
EAST: Ring = [(2, 0), (2, 1), *BORDER[::-1], (2, 0)]
HOLE: Ring = [(0.2, 0.2), (0.4, 0.2), (0.4, 0.4), (0.2, 0.2)]


@pytest.fixture
def given(settings: Settings, tmp_path: Path) -> Iterator[Any]:
    """Installs outlines: `given(code=[ring, …])`."""

    def write(**outlines: list[Ring]) -> None:
        features = [
            {
                "type": "Feature",
                "properties": {"code": code.removeprefix("c")},
                "geometry": {"type": "Polygon", "coordinates": rings},
            }
            for code, rings in outlines.items()
        ]
        told = {"type": "FeatureCollection", "features": features}
        (tmp_path / "o.geojson").write_text(json.dumps(told))
        settings.PORION_OUTLINES = tmp_path / "o.geojson"
        query.forget()

    yield write
    query.forget()


def edges(rings: query.Rings) -> set[frozenset[tuple[float, float]]]:
    found = set()
    for ring in rings:
        closed = [(round(x, 6), round(y, 6)) for x, y in (*ring, ring[0])]
        found |= {frozenset(pair) for pair in pairwise(closed)}
    return found


def area(ring: Any) -> float:
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return float(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def test_without_a_file_there_are_none(settings: Settings) -> None:
    settings.PORION_OUTLINES = None
    query.forget()
    assert query.outlines({"a": ["1"]}, detail=0.01) == {}
    assert (query.outlined(), query.problems(), query.fingerprint()) == (frozenset(), (), "")


def test_neighbours_share_their_border_once_simplified(given: Any) -> None:
    given(c1=[WEST], c2=[EAST])
    found = query.outlines({"west": ["1"], "east": ["2"]}, detail=0.05)
    shared = edges(found["west"]) & edges(found["east"])
    assert (1.2, 0.4) in {corner for edge in shared for corner in edge}
    assert 0 < len(shared) < len(BORDER) - 1  # the tooth is left, the ripples are gone
    assert sum(area(r[0]) for r in found.values()) == pytest.approx(2, abs=0.001)


def test_a_union_has_no_inner_border(given: Any) -> None:
    given(c1=[WEST], c2=[EAST])
    (rings,) = query.outlines({"both": ["1", "2"]}, detail=0.0001).values()
    assert len(rings) == 1
    assert area(rings[0]) == pytest.approx(2)
    assert all(0 <= x <= 2 and (x in (0, 2) or y in (0, 1)) for x, y in rings[0])


def test_outer_rings_and_holes_turn_opposite_ways(given: Any) -> None:
    given(c1=[WEST, HOLE])
    (rings,) = query.outlines({"west": ["1"]}, detail=0.0001).values()
    assert [area(ring) > 0 for ring in rings] == [True, False]


def test_part_of_a_place_is_not_the_place(given: Any) -> None:
    given(c1=[WEST])
    assert query.outlines({"both": ["1", "2"], "none": [], "own": ["1"]}, detail=0.01).keys() == {
        "own"
    }


def test_an_outline_that_crosses_itself_is_mended(given: Any) -> None:
    given(c1=[[(0, 0), (1, 1), (1, 0), (0, 1), (0, 0)]])
    (rings,) = query.outlines({"bow": ["1"]}, detail=0.0001).values()
    assert sum(area(ring) for ring in rings) == pytest.approx(0.5)


def test_the_file_is_read_once(given: Any, tmp_path: Path) -> None:
    given(c1=[WEST])
    before = query.fingerprint()
    (tmp_path / "o.geojson").write_text("spoiled")
    assert query.fingerprint() == before
    assert query.outlined() == {"1"}
    query.forget()
    assert [problem.code for problem in query.problems()] == ["outlines_unreadable"]
    assert query.outlines({"own": ["1"]}, detail=0.01) == {}
