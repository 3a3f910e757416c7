"""Maps: what is drawn where, names that never meet, outlines that share their borders."""

import random
import re
from itertools import combinations

import pytest

from porion.ui.charts import Area, Locator, Place, PlaceState, around, locator
from porion.ui.charts.boxes import Box
from porion.ui.charts.map_labels import Name, place_names
from porion.ui.charts.map_projection import fit
from porion.ui.charts.map_signs import sign_box
from porion.ui.charts.map_spots import spots
from porion.ui.frames import Link
from tests.ui.drawings import parsed, with_class, words

FRAME = (3.0, 50.0, 3.2, 50.1)
SQUARE = ((3.0, 50.0), (3.1, 50.0), (3.1, 50.1), (3.0, 50.1))
NEXT = ((3.1, 50.0), (3.2, 50.0), (3.2, 50.1), (3.1, 50.1))


def scattered(count: int, seed: int) -> list[tuple[float, float]]:
    chance = random.Random(seed)  # noqa: S311 - places of a drawing
    return [(chance.uniform(0, 460), chance.uniform(0, 300)) for _each in range(count)]


def box_at(x: float, y: float, half: float = 4) -> Box:
    return Box(x - half, y - half, x + half, y + half)


# ------------------------------------------------------------------------ names


@pytest.mark.parametrize("seed", range(6))
def test_names_meet_neither_each_other_nor_a_mark(seed: int) -> None:
    marks = [box_at(x, y) for x, y in scattered(60, seed)]
    names = [Name(f"Lieu dit {i}", box, firm=i % 3 == 0) for i, box in enumerate(marks)]
    bounds = Box(0, 0, 460, 300)
    placed = list(place_names(names, marks, bounds).values())
    assert len(placed) > 5
    for one, other in combinations(placed, 2):
        assert not one.box.overlap(other.box)
        assert not any(step.overlap(other.box) for step in one.along)
    for each in placed:
        assert not each.box.outside(bounds)
        assert not any(each.box.overlap(mark) for mark in marks)


def test_a_firm_name_goes_farther_with_a_line() -> None:
    crowd = [box_at(x, y) for x in range(150, 310, 9) for y in range(120, 180, 9)]
    mark = min(crowd, key=lambda box: abs(box.left - 230) + abs(box.top - 150))
    bounds = Box(0, 0, 460, 300)
    (firm,) = place_names([Name("Lieu", mark, firm=True)], crowd, bounds).values()
    assert firm.end is not None
    assert firm.leader.startswith("<path")
    assert place_names([Name("Lieu", mark)], crowd, bounds) == {}


def test_the_subject_comes_before_landmarks() -> None:
    at = (3.1, 50.05)
    places = (Place(at, "Repère", PlaceState.TOWN, quiet=True), Place(at, "Sujet", main=True))
    spec = Locator("m", "t", "d", (*places, Place((3, 50)), Place((3.2, 50.1))))
    assert "Sujet" in words(locator(spec).svg)


def test_a_landmark_without_room_for_its_name_is_not_drawn() -> None:
    at = (3.1, 50.05)
    wall = tuple(Place((3 + i / 100, 50 + j / 200)) for i in range(21) for j in range(21))
    town = Place(at, "Un très long nom de ville au milieu", PlaceState.TOWN, quiet=True)
    assert with_class(locator(Locator("m", "t", "d", (*wall, town))).svg, "town") == []


def test_the_name_of_an_area_stands_over_its_point() -> None:
    area = Area((SQUARE, NEXT))
    spec = Locator("m", "t", "d", (Place((3.1, 50.05), "Ici", bare=True),), (area,))
    svg = locator(spec).svg
    (name,) = [text for text in parsed(svg).iter("text") if text.text == "Ici"]
    width = float(parsed(svg).get("viewBox", "").split()[2])
    assert float(name.get("x", "")) == pytest.approx(width / 2, abs=0.5)
    assert list(parsed(svg).iter("circle")) == []


# ------------------------------------------------------------------------ marks


def test_a_mark_that_stands_for_an_area_makes_way() -> None:
    at = fit(FRAME, 460, 300)
    firm = Place((3.1, 50.05), state=PlaceState.WORKS)
    loose = Place((3.1, 50.05), state=PlaceState.DONE, loose=True)
    found = spots((loose, firm), at, 6)
    assert found[firm] == at(firm.at)
    moved, stays = (sign_box(p.state, *found[p], 6) for p in (loose, firm))
    assert not moved.overlap(stays)
    assert abs(found[loose][0] - found[firm][0]) < 25


def test_a_mark_alone_stays_where_it_is() -> None:
    at = fit(FRAME, 460, 300)
    alone = Place((3.1, 50.05), state=PlaceState.DONE, loose=True)
    assert spots((alone,), at, 6)[alone] == at(alone.at)


def test_what_a_mark_says_is_told_and_escaped() -> None:
    svg = locator(Locator("m", "t", "d", (Place((3, 50), said="a < b"),))).svg
    assert [t.text for t in parsed(svg).iter("title")] == ["t", "a < b"]


# ------------------------------------------------------------------------ areas


def outline_of(path: str) -> list[tuple[float, float]]:
    """The corners of a path of one ring, as a browser would find them."""
    start, steps = re.fullmatch(r"M([^l]+)l([^z]+)z", path).groups()  # type: ignore[union-attr]
    numbers = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", steps)]
    x, y = (float(n) for n in start.split())
    corners = [(x, y)]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = round(x + dx, 1), round(y + dy, 1)
        corners.append((x, y))
    return corners


def test_a_shared_border_is_drawn_as_one_line() -> None:
    svg = locator(Locator("m", "t", "d", areas=(Area((SQUARE,)), Area((NEXT,))))).svg
    west, east = (set(outline_of(each.get("d", ""))) for each in with_class(svg, "area"))
    assert len(west & east) == 2


def test_coordinates_have_one_decimal() -> None:
    curve = tuple((3 + (i % 7) / 173, 50 + i / 991) for i in range(60))
    svg = locator(Locator("m", "t", "d", areas=(Area((curve,)),))).svg
    assert not re.search(r"\.\d\d", svg)


def test_the_subject_is_drawn_over_its_neighbours() -> None:
    areas = (Area((SQUARE,), here=True), Area((NEXT,)), Area((SQUARE,), line=True))
    svg = locator(Locator("m", "t", "d", areas=areas)).svg
    order = [each.get("class") for each in parsed(svg).iter("path")][:3]
    assert order == ["area", "here", "area-line"]


def test_points_alone_make_a_soft_area_within_the_map() -> None:
    dots = tuple((3 + i / 40, 50 + (i % 3) / 40) for i in range(9))
    svg = locator(Locator("m", "t", "d", areas=(Area(dots=dots, here=True),))).svg
    (soft,) = with_class(svg, "area-soft")
    assert "area-here" in soft.get("class", "")
    reach = float(soft.get("stroke-width", "")) / 2
    starts = [float(x) for x in re.findall(r"M([\d.]+) ", soft.get("d", ""))]
    assert min(starts) - reach >= 0
    assert len(with_class(svg, "area-edge")) == 1


def test_a_lone_point_is_still_an_area() -> None:
    svg = locator(Locator("m", "t", "d", areas=(Area(dots=((3.0, 50.0),)),))).svg
    (soft,) = with_class(svg, "area-soft")
    assert soft.get("d", "").endswith("h0")


def test_a_cut_map_shows_what_lies_in_its_frame() -> None:
    far = Place((9.0, 50.0), "Loin")
    spec = Locator(
        "m", "t", "d", (Place((3.1, 50.05), "Ici"), far), (Area((SQUARE,)),), frame=FRAME
    )
    svg = locator(spec).svg
    assert "Ici" in words(svg)
    assert "Loin" not in words(svg)
    (clip,) = parsed(svg).iter("clipPath")
    (cut,) = [g for g in parsed(svg).iter("g") if g.get("clip-path")]
    assert cut.get("clip-path") == f"url(#{clip.get('id')})"


def test_a_frame_holds_all_its_positions() -> None:
    assert around([(3, 50), (4, 51)]) == (3, 50, 4, 51)
    assert around([(3, 50), (5, 51)], grown=0.5) == (2, 49.5, 6, 51.5)


# --------------------------------------------------------------------- pictures


def test_a_map_for_phones_has_ids_of_its_own() -> None:
    spec = Locator("m", "t", "d", (Place((3.1, 50.05)),), frame=FRAME, width=1184, narrow=358)
    made = locator(spec)
    ids = re.findall(r'id="([^"]+)"', made.svg + made.narrow)
    assert len(ids) == len(set(ids)) == 6
    assert "only-wide" in made.svg
    assert "only-narrow" in made.narrow
    assert locator(Locator("m", "t", "d", (Place((3, 50)),))).narrow == ""


def test_a_picture_keeps_what_the_page_says_beside_it() -> None:
    more = Link("Plus", "/carte/")
    spec = Locator("m", "t", "d", (Place((3, 50)),), subject="Sujet", notes=("Note",), more=more)
    made = locator(spec)
    assert (made.subject, made.notes, made.more) == ("Sujet", ("Note",), more)
    assert made.records[0] == ("lieu", "longitude", "latitude", "signe")
