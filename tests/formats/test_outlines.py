"""Outlines as an installation gives them: what is read, what is refused and how that is said."""

import json
from pathlib import Path
from typing import Any

import pytest

from porion.core.language.problems import say
from porion.formats.outlines import outlines_at, read_outlines

SQUARE = [[2.0, 50.0], [3.0, 50.0], [3.0, 51.0], [2.0, 50.0]]


def collection(*features: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings) or [SQUARE]}


@pytest.mark.parametrize("name", ["code", "insee_code", "INSEE_COM", "codgeo", "SIREN", "id"])
def test_the_code_stands_in_a_property_of_any_usual_name(name: str) -> None:
    found, problem = read_outlines("f", collection(feature(polygon(), **{name: "59001"})))
    assert problem is None
    assert found["59001"][0][0][1] == (3.0, 50.0)


def test_two_features_of_one_code_are_one_place() -> None:
    more = {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE, SQUARE]]}
    found, _problem = read_outlines(
        "f", collection(feature(polygon(), code="1"), feature(more, code="1"))
    )
    assert [len(part) for part in found["1"]] == [1, 1, 2]


def test_what_bears_no_code_is_left() -> None:
    both = collection(feature(polygon(), code="1"), feature(polygon(), name="Ailleurs"))
    assert set(read_outlines("f", both)[0]) == {"1"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"{", "outlines_unreadable"),
        (b"\xff\xfe", "outlines_unreadable"),
        (b"[]", "outlines_unreadable"),
        (b'{"features": 3}', "outlines_unreadable"),
        (collection(), "outlines_without_code"),
        (collection(feature(polygon(), name="Lieu")), "outlines_without_code"),
        (
            collection(feature({"type": "Point", "coordinates": [2, 50]}, code="1")),
            "outlines_shape",
        ),
        (collection(feature(None, code="1")), "outlines_shape"),
        (collection(feature(polygon([[2, 50], [3, 50], [2, 50]]), code="1")), "outlines_shape"),
        (collection(feature(polygon([*SQUARE[:3], [9, 9]]), code="1")), "outlines_shape"),
        (
            collection(feature(polygon([[x * 1e5, 1] for x, _ in SQUARE]), code="1")),
            "outlines_shape",
        ),
        (collection(feature(polygon([["a", "b"]] * 4), code="1")), "outlines_shape"),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_do(content: bytes, code: str) -> None:
    found, problem = read_outlines("contours.geojson", content)
    assert found == {}
    assert problem is not None
    assert problem.code == code
    told = say(problem)
    assert told.startswith("contours.geojson:")
    assert "À faire" in told


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_bytes(collection(feature(polygon(), code="1")))
    (tmp_path / "b.geojson").write_bytes(collection(feature(polygon(), code="2")))
    (tmp_path / "readme.txt").write_text("other")
    found, problems = outlines_at(tmp_path)
    assert (set(found.polygons), problems) == ({"1", "2"}, [])
    assert found.fingerprint != outlines_at(tmp_path / "a.geojson")[0].fingerprint


def test_one_wrong_file_of_a_folder_spoils_the_map(tmp_path: Path) -> None:
    (tmp_path / "a.geojson").write_bytes(collection(feature(polygon(), code="1")))
    (tmp_path / "b.geojson").write_bytes(b"no")
    found, problems = outlines_at(tmp_path)
    assert dict(found.polygons) == {}
    assert [problem.position.file for problem in problems] == ["b.geojson"]


@pytest.mark.parametrize("name", ["missing.geojson", "empty"])
def test_nothing_there_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    assert [p.code for p in outlines_at(tmp_path / name)[1]] == ["outlines_missing"]
