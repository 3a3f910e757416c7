"""Bars, squares, maps, signs: open where a bound is open, drawn only where something is known."""

import re

import pytest

from porion.core.quantities import Value, computing_set
from porion.ui.charts import (
    Area,
    Bar,
    Hue,
    Locator,
    Place,
    PlaceState,
    SquareGroup,
    Squares,
    SquareState,
    bar,
    hull,
    locator,
    sign,
    squares,
)
from tests.ui.data import EVERY, value
from tests.ui.drawings import description, parsed, with_class, words

GOAL = value("exact", 23000)


def drawn(of: Value | None, goal: Value = GOAL) -> str:
    interval = None if of is None else computing_set(of)
    return bar(Bar("barre", "Part de la cible", "homes", of, goal, interval)).svg


def width_of(svg: str, cls: str) -> float:
    (stretch,) = with_class(svg, cls)
    return float(stretch.get("width", "").rstrip("%"))


# ------------------------------------------------------------------------- bars


def test_a_bar_is_its_share_of_the_target() -> None:
    svg = drawn(EVERY["more_than"])
    full = [each for each in with_class(svg, "bar-v") if each.tag == "rect"]
    assert [each.get("width") for each in full] == ["67.39%"]
    assert description(svg) == "plus de 15\u00a0500\u00a0; cible 23\u00a0000."
    assert words(svg) == ["0", "plus de 15\u00a0500", "cible 23\u00a0000"]


@pytest.mark.parametrize("name", ["more_than", "at_least", "at_most", "less_than"])
def test_an_open_bar_has_an_arrow(name: str) -> None:
    arrows = [each for each in with_class(drawn(EVERY[name]), "bar-v") if each.tag == "path"]
    assert len(arrows) == 1


@pytest.mark.parametrize("name", ["exact", "about", "nearly", "between", "up_to"])
def test_a_closed_bar_has_none(name: str) -> None:
    arrows = [each for each in with_class(drawn(EVERY[name]), "bar-v") if each.tag == "path"]
    assert arrows == []


@pytest.mark.parametrize("name", ["at_most", "less_than", "up_to"])
def test_below_a_ceiling_nothing_is_filled(name: str) -> None:
    filled = [each for each in with_class(drawn(EVERY[name]), "bar-v") if each.tag == "rect"]
    assert filled == []


def test_what_is_not_sure_is_outlined() -> None:
    svg = drawn(EVERY["between"])
    assert width_of(svg, "bar-v") == pytest.approx(9000 / 230, abs=0.01)
    assert width_of(svg, "bar-b") == pytest.approx(3000 / 230, abs=0.01)


def test_an_arrow_never_leaves_the_drawing() -> None:
    svg = drawn(value("more_than", 22990))
    (full,) = [each for each in with_class(svg, "bar-v") if each.tag == "rect"]
    assert float(full.get("width", "").rstrip("%")) <= 86


def test_a_value_beyond_its_target_moves_the_tick() -> None:
    (tick,) = with_class(drawn(value("exact", 46000)), "bar-t")
    assert tick.get("x1") == "50.00%"


def test_labels_that_would_meet_stand_on_two_lines() -> None:
    heights = {text.get("y") for text in with_class(drawn(value("exact", 22000)), "tm")}
    assert len(heights) == 2


@pytest.mark.parametrize(
    ("of", "goal"),
    [(None, GOAL), (value("exact", -4), GOAL), (EVERY["exact"], EVERY["between"])],
    ids=["unknown", "negative", "no single target"],
)
def test_no_bar_where_it_would_say_something_wrong(of: Value | None, goal: Value) -> None:
    picture = bar(Bar("barre", "Part", "homes", of, goal))
    assert not picture.drawn
    assert len(picture.records) == 2


def test_zero_is_a_bar() -> None:
    assert width_of(drawn(value("exact", 0)), "bar-v") == 0


# ---------------------------------------------------------------------- squares


def groups(*counts: tuple[int, SquareState]) -> Squares:
    return Squares("c", "Cités", tuple(SquareGroup(n, s, f"état {s}") for n, s in counts))


def test_one_square_a_thing() -> None:
    made = squares(groups((5, SquareState.DONE), (10, SquareState.NOT_STATED)))
    assert len(with_class(made.svg, "sq-done")) == 5
    assert len(with_class(made.svg, "sq-void")) == 10
    assert [item.muted for item in made.items] == [False, True]
    assert "5 état done" in description(made.svg)


def test_states_differ_by_shape() -> None:
    shapes = {
        state: re.sub(r"sq-\w+", "", str(squares(groups((1, state))).items[0].svg))
        for state in SquareState
        if state is not SquareState.NOT_STATED  # dashed by its class only
    }
    assert len(set(shapes.values())) == 4


@pytest.mark.parametrize("count", [-1, 60, 1000])
def test_sets_that_nobody_can_count_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="squares are for"):
        squares(groups((count, SquareState.DONE)))


def test_an_empty_set_draws_nothing() -> None:
    assert not squares(groups((0, SquareState.DONE))).drawn


def test_small_drawings_have_one_height() -> None:
    made = squares(groups((5, SquareState.DONE), (12, SquareState.WORKS)))
    assert {parsed(item.svg).get("height") for item in made.items} == {"40"}


# ------------------------------------------------------------------------- maps


def test_a_degree_of_longitude_is_shorter_than_one_of_latitude() -> None:
    corners = (Place((3.0, 50.0)), Place((3.1, 50.0)), Place((3.0, 50.1)))
    east, north = _span(locator(Locator("m", "t", "d", corners)).svg)
    assert east / north == pytest.approx(0.642, abs=0.01)


def _span(svg: str) -> tuple[float, float]:
    circles = list(parsed(svg).iter("circle"))
    xs = [float(each.get("cx", "")) for each in circles]
    ys = [float(each.get("cy", "")) for each in circles]
    return max(xs) - min(xs), max(ys) - min(ys)


def test_north_is_up() -> None:
    svg = locator(Locator("m", "t", "d", (Place((3, 50)), Place((3, 51))))).svg
    south, north = parsed(svg).iter("circle")
    assert float(north.get("cy", "")) < float(south.get("cy", ""))


def test_the_shape_carries_the_state() -> None:
    tags = {}
    for state in PlaceState:
        svg = locator(Locator("m", "t", "d", (Place((3, 50), state=state),))).svg
        (mark,) = with_class(svg, state.value)
        tags[state] = mark.tag
    assert tags[PlaceState.DONE] == tags[PlaceState.ANNOUNCED] == "rect"
    assert tags[PlaceState.WORKS] == "path"
    assert tags[PlaceState.NOTHING] == "circle"


def test_everything_lies_inside_the_map() -> None:
    places = tuple(Place((2.0 + i / 20, 50 + i / 40), f"Lieu {i}") for i in range(60))
    area = Area((hull(place.at for place in places[::7]),), soft=True)
    svg = locator(Locator("m", "t", "d", places, (area,))).svg
    placed = [e.get(name, "0") for e in parsed(svg).iter() for name in ("x", "y", "cx", "cy")]
    assert all(0 <= float(number) <= 600 for number in placed)


def test_names_do_not_cover_each_other() -> None:
    places = tuple(Place((3.0, 50.0 + i / 1000), "Un nom de lieu") for i in range(30))
    svg = locator(Locator("m", "t", "d", (*places, Place((4, 51))))).svg
    rows = [float(each.get("y", "")) for each in with_class(svg, "tm")]
    assert 0 < len(rows) < 30


@pytest.mark.parametrize("at", [(181.0, 50.0), (3.0, 90.0), (50.4, float("nan"))])
def test_what_is_no_position_is_refused(at: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="longitude and latitude"):
        locator(Locator("m", "t", "d", (Place(at),)))


def test_an_empty_map_is_not_drawn() -> None:
    assert not locator(Locator("m", "t", "d")).drawn


def test_names_are_escaped() -> None:
    svg = locator(Locator("m", "<t>", "d & d", (Place((3, 50), "<b>Lieu</b>"),))).svg
    assert words(svg)[0] == "<b>Lieu</b>"
    assert "<b>" not in svg


def test_a_hull_holds_all_its_points() -> None:
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (1.0, 1.0), (1.0, 0.0)]
    assert set(hull(square)) == {(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)}
    assert hull([(1.0, 1.0), (1.0, 1.0)]) == ((1.0, 1.0),)


# ------------------------------------------------------------------------ signs


def test_each_qualifier_has_its_own_sign() -> None:
    assert len({sign(of) for of in EVERY.values()}) == len(EVERY)


def test_a_sign_is_silent_and_bears_its_hue() -> None:
    svg = sign(EVERY["about"], Hue.STATED)
    assert parsed(svg).get("aria-hidden") == "true"
    assert len(with_class(svg, "sco")) == 1
    assert sign(None) == ""
