"""How things pass on, drawn: every box is a link, none lies on another, a phone reads a list."""

import re

import pytest

from porion.ui.charts.lineages import (
    LineageBox,
    Lineages,
    Stroke,
    Tie,
    branchings,
    describe,
    lineage_picture,
)
from tests.ui.drawings import parsed, with_class, words

LONG = "Un objectif dont le nom est assez long pour ne pas tenir sur une seule ligne de sa case"


def boxes(*columns: int) -> tuple[LineageBox, ...]:
    """So many boxes in each column: "0-0", "0-1", …"""
    return tuple(
        LineageBox(f"{column}-{row}", column, f"Objectif {column}.{row}", href=f"/o/{column}-{row}")
        for column, count in enumerate(columns)
        for row in range(count)
    )


def spec(*columns: int, ties: tuple[tuple[str, str], ...] = ()) -> Lineages:
    return Lineages(
        "essai",
        "Essai",
        tuple(f"Texte {n}" for n in range(len(columns))),
        boxes(*columns),
        tuple(Tie(source, target, words="Poursuivi") for source, target in ties),
    )


def frames(svg: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of every box of the drawing."""
    found = []
    for cls in ("lin-box", "lin-gone", "lin-added"):
        for each in with_class(svg, cls):
            x, y, width, height = (
                float(each.get(name, "")) for name in ("x", "y", "width", "height")
            )
            found.append((x, y, x + width, y + height))
    return found


@pytest.mark.parametrize("columns", [(1,), (4, 6, 5), (1, 9), (12, 1, 3), (3, 0, 2)])
def test_no_box_lies_on_another_or_leaves_the_drawing(columns: tuple[int, ...]) -> None:
    ties = tuple(
        (f"0-{row % columns[0]}", f"{column}-{row}")
        for column in range(1, len(columns))
        for row in range(columns[column])
    )
    svg = lineage_picture(spec(*columns, ties=ties)).picture.wide
    _x, _y, width, height = map(float, parsed(svg).get("viewBox", "").split())
    placed = frames(svg)
    assert len(placed) == sum(columns)
    for index, (left, top, right, bottom) in enumerate(placed):
        assert 0 <= left < right <= width + 0.2
        assert 24 < top < bottom <= height
        for l2, t2, r2, b2 in placed[index + 1 :]:
            assert right <= l2 or r2 <= left or bottom <= t2 or b2 <= top


def test_a_box_stands_beside_what_it_comes_from() -> None:
    """The order of a column follows its sources: curves cross as little as the texts allow."""
    drawn = spec(3, 3, ties=(("0-0", "1-2"), ("0-1", "1-1"), ("0-2", "1-0")))
    texts = parsed(lineage_picture(drawn).picture.wide).iter("text")
    said = [(float(each.get("y", "")), each.text or "") for each in texts]
    shown = [text for _y, text in sorted(said) if text.startswith("Objectif 1.")]
    assert shown == ["Objectif 1.2", "Objectif 1.1", "Objectif 1.0"]


def test_a_curve_that_skips_a_column_passes_between_its_boxes() -> None:
    """Behind a box it would seem to stop there."""
    skips = (("0-0", "2-0"), ("0-1", "2-1"), ("0-2", "2-2"), ("0-3", "2-3"))
    ties = tuple((f"0-{row}", f"1-{row}") for row in range(6))
    svg = lineage_picture(spec(6, 6, 4, ties=(*ties, *skips))).picture.wide
    height = float(parsed(svg).get("viewBox", "").split()[3])
    level = [
        (float(at), float(right))
        for each in with_class(svg, "lin")
        for at, right in re.findall(r" ([\d.]+) H ?([\d.]+)", each.get("d", ""))
    ]
    assert len(level) == len(skips)
    for at, right in level:
        column = [box for box in frames(svg) if abs(box[2] - right) < 1]
        assert len(column) == 6
        assert 26 < at < height
        assert all(at < top or bottom < at for _left, top, _right, bottom in column), at


def test_every_box_is_a_link_but_what_is_not_taken_up() -> None:
    gone = LineageBox("rien", 1, "Non repris dans la charte", gone=True)
    base = spec(2, 1, ties=(("0-0", "1-0"),))
    whole = Lineages(
        base.key,
        base.title,
        base.columns,
        (*base.boxes, gone),
        (*base.ties, Tie("0-1", "rien", Stroke.NONE, "Non repris")),
    )
    svg = lineage_picture(whole).picture.wide
    links = re.findall(r'<a href="([^"]+)">', svg)
    assert links == ["/o/0-0", "/o/0-1", "/o/1-0"]
    assert len(with_class(svg, "lin-gone")) == 1
    assert len(with_class(svg, "lin")) == 2
    assert parsed(svg).get("role") == "group"  # an image would hide its links


def test_the_legend_shows_what_is_used_only() -> None:
    plain = lineage_picture(spec(1, 1, ties=(("0-0", "1-0"),))).picture.legend
    assert [item.words for item in plain] == ["poursuivi, réparti ou regroupé"]
    narrowed = Lineages("e", "E", ("A", "B"), boxes(1, 1), (Tie("0-0", "1-0", Stroke.LESS),))
    assert [item.words for item in lineage_picture(narrowed).picture.legend] == ["resserré"]


def test_a_long_name_is_wrapped_and_never_cut() -> None:
    one = Lineages("e", "E", ("A", "B", "C"), (LineageBox("x", 0, LONG, note=LONG),))
    svg = lineage_picture(one).picture.wide
    said = " ".join(words(svg))
    assert said.count(LONG) == 2
    assert "…" not in said
    [(_left, top, _right, bottom)] = frames(svg)
    assert bottom - top > 70


def test_names_are_escaped() -> None:
    bad = Lineages("e", "<b>", ("A & B",), (LineageBox("x", 0, "<script>", href='/"'),))
    svg = lineage_picture(bad).picture.wide
    assert "<script>" not in svg
    assert parsed(svg) is not None


def test_the_list_of_a_phone_repeats_what_several_become() -> None:
    drawn = spec(2, 1, 1, ties=(("0-0", "1-0"), ("0-1", "1-0"), ("1-0", "2-0")))
    lists = branchings(drawn)
    assert [each.box.key for each in lists] == ["0-0", "0-1"]
    for each in lists:
        assert [below.box.key for below in each.becomes] == ["1-0"]
        assert each.becomes[0].words == "Poursuivi"
        assert each.becomes[0].column == "Texte 1"
        assert each.becomes[0].becomes[0].box.key == "2-0"


def test_ties_in_words() -> None:
    assert describe(spec(1, 1, ties=(("0-0", "1-0"),))) == (
        "Objectif 0.0 : Poursuivi, Objectif 1.0."
    )


def test_nothing_to_draw() -> None:
    nothing = lineage_picture(Lineages("e", "E", (), ()))
    assert not nothing.picture.drawn
    assert nothing.lists == ()
