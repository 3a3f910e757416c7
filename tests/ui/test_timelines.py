"""Pictures over time: bounds are drawn, nothing is joined, everything drawn is also said."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.quantities import Value
from porion.ui.charts import Deadline, Pace, Target
from porion.ui.samples import pictures
from tests.ui.data import A_DAY, EVERY, picture, point, value
from tests.ui.drawings import description, heads, marks, numbers, parsed, with_class, words

OPEN_UPWARD = {"more_than", "at_least"}
OPEN_DOWNWARD = {"at_most", "less_than"}
TARGET = Target(value("exact", 23000), "Cible fixée en 2017", "Cible")
FORMER = Target(value("exact", 11000), "Volume d’abord prévu", former=True)


@pytest.mark.parametrize("name", EVERY)
def test_an_arrow_stands_where_an_end_is_open(name: str) -> None:
    (mark,) = marks(picture(point(EVERY[name])).wide)
    assert heads(mark) == (name in OPEN_UPWARD | OPEN_DOWNWARD)


def tips(name: str) -> tuple[float, float]:
    """Heights of the dot and of the arrow's tip; smaller is higher."""
    (mark,) = marks(picture(point(EVERY[name])).wide)
    (head,) = (each for each in mark if "head" in each.get("class", ""))
    (dot,) = mark.iter("circle")
    tip = re.search(r"L \S+ (\S+) L", head.get("d", ""))
    assert tip
    return float(dot.get("cy", "")), float(tip[1])


@pytest.mark.parametrize("name", sorted(OPEN_UPWARD))
def test_it_points_up_from_a_low_end(name: str) -> None:
    dot, tip = tips(name)
    assert tip < dot


@pytest.mark.parametrize("name", sorted(OPEN_DOWNWARD))
def test_it_points_down_from_a_high_end(name: str) -> None:
    dot, tip = tips(name)
    assert tip > dot


def test_an_arrow_measures_nothing() -> None:
    lengths = set()
    for number in (10, 15500, 10**9):
        (mark,) = marks(picture(point(value("more_than", number))).wide)
        (head,) = (each for each in mark if "head" in each.get("class", ""))
        (dot,) = mark.iter("circle")
        tip = re.search(r"L \S+ (\S+) L", head.get("d", ""))
        assert tip
        lengths.add(round(float(dot.get("cy", "")) - float(tip[1])))
    assert len(lengths) == 1


@pytest.mark.parametrize(
    ("name", "hollow"),
    [
        ("exact", 0),
        ("more_than", 1),
        ("at_least", 0),
        ("less_than", 1),
        ("at_most", 0),
        ("nearly", 1),
    ],
)
def test_a_hollow_dot_is_a_value_left_out(name: str, hollow: int) -> None:
    assert len(with_class(picture(point(EVERY[name])).wide, "hollow")) == hollow


@pytest.mark.parametrize("name", ["about", "nearly"])
def test_a_band_is_as_high_as_the_set_used_in_computing(name: str) -> None:
    made = point(EVERY[name])
    shown = picture(made, targets=(TARGET,)).wide
    (band,) = with_class(shown, "band")
    ticks = [each for each in parsed(shown).iter("path") if each.get("class") in {"grid", "base"}]
    heights = [float(t.get("d", "").split()[2]) for t in ticks if " H " in t.get("d", "")]
    per_home = (max(heights) - min(heights)) / 25000
    assert made.interval is not None
    assert made.interval.high is not None
    assert made.interval.low is not None
    expected = float(made.interval.high - made.interval.low) * per_home
    assert float(band.get("height", "")) == pytest.approx(max(expected, 2), abs=0.1)


def test_no_band_is_invented_without_a_set() -> None:
    shown = picture(point(EVERY["about"], interval=None)).wide
    assert with_class(shown, "band") == []
    assert "environ 7\u00a0000" in words(shown)


def test_a_ceiling_is_dashed_and_ends_in_a_stop() -> None:
    (mark,) = marks(picture(point(EVERY["up_to"])).wide)
    assert [each.get("stroke-dasharray") for each in mark] == ["5 4", None]


def test_points_are_never_joined() -> None:
    points = [point(value("exact", 100 * i), date(2016 + i, 1, 1)) for i in range(1, 10)]
    shown = picture(*points, targets=(TARGET,)).wide
    assert not list(parsed(shown).iter("polyline")) + list(parsed(shown).iter("line"))
    for each in parsed(shown).iter("path"):
        if each.get("class") not in {"grid", "base", "target", "lead-l"}:
            xs = [float(x) for x in re.findall(r"[ML] (\S+) \S+", each.get("d", ""))]
            assert max(xs) - min(xs) < 30, each.attrib


def test_every_printed_number_is_also_said() -> None:
    for made in (pictures.homes(), pictures.every_qualifier(), pictures.money()):
        for svg in (made.wide, made.narrow):
            large = [w.get("class", "") for w in parsed(svg).iter("text")]
            printed = [w for w, cls in zip(words(svg), large, strict=True) if "tb" in cls]
            assert printed
            assert [w for w in printed if w not in description(svg)] == []
        assert made.description == description(made.wide)


def test_targets_paces_and_deadlines_are_said() -> None:
    said = pictures.homes().description
    for words_ in (
        "Cible fixée en 2017\u00a0: 23\u00a0000",
        "Volume d’abord prévu\u00a0: 11\u00a0000",
    ):
        assert words_ in said
    assert "au plus 4 455 par an" in said
    assert "7 mars 2027\u00a0: dix ans" in said


def test_hue_is_scope_and_shape_tells_stated_scopes_apart() -> None:
    shown = picture(
        point(value("exact", 100)),
        point(value("exact", 200), scope="parc social"),
        point(value("exact", 300), scope="copropriétés"),
        point(value("exact", 400), computed=True),
    )
    drawn = {mark.get("class"): [each.tag for each in mark] for mark in marks(shown.wide)[:1]}
    assert drawn == {"unk": ["circle"]}
    assert [mark.get("class") for mark in marks(shown.wide)] == ["unk", "sco", "sco", "cal"]
    assert [each.tag for mark in marks(shown.wide) for each in mark] == [
        *("circle", "circle"),
        *("rect", "circle"),
    ]
    legend = [item.words for item in shown.legend]
    assert legend == [
        "périmètre non précisé",
        "périmètre indiqué : parc social",
        "périmètre indiqué : copropriétés",
        "calculé par Porion",
    ]


def test_two_sources_of_one_statement_share_a_mark() -> None:
    twice = picture(point(EVERY["more_than"]), point(EVERY["more_than"], document="Convention"))
    assert len(marks(twice.wide)) == 1
    assert {"Note, 23/01/2023", "Convention, 23/01/2023"} <= set(words(twice.wide))
    assert twice.table is not None
    assert len(twice.table.rows) == 2


def test_a_target_is_an_ink_line_and_a_former_volume_a_grey_one() -> None:
    shown = picture(point(EVERY["about"]), targets=(TARGET, FORMER))
    assert [len(with_class(shown.wide, cls)) for cls in ("target", "old")] == [1, 1]
    assert "Cible\u00a0: 23\u00a0000" in words(shown.narrow)


PUBLISHED = Pace(Decimal(3000), "plus de 3 000 par an", "rythme publié")
NEEDED = Pace(Decimal(4455), "au plus 4 455 par an", needed=True, until=date(2027, 3, 7))


def test_paces_start_from_the_last_point_and_hold_a_fan() -> None:
    made = picture(
        point(EVERY["about"]),
        point(EVERY["more_than"], date(2025, 6, 30)),
        targets=(TARGET,),
        paces=(PUBLISHED, NEEDED),
    )
    (fan,) = with_class(made.wide, "fan")
    solid, dashed = with_class(made.wide, "pace")
    assert "pace-max" not in solid.get("class", "")
    assert "pace-max" in dashed.get("class", "")
    start = fan.get("d", "").split()[:3]
    assert solid.get("d", "").split()[:3] == dashed.get("d", "").split()[:3] == start
    (dot,) = marks(made.wide)[0].iter("circle")
    assert start[1:] == [dot.get("cx"), dot.get("cy")]
    assert made.narrow_legend[0].words.startswith("Plus de 3 000 par an")


def test_without_a_needed_pace_there_is_no_fan() -> None:
    made = picture(point(EVERY["more_than"]), targets=(TARGET,), paces=(PUBLISHED,))
    assert with_class(made.wide, "fan") == []
    assert len(with_class(made.wide, "pace")) == 1


def test_no_point_means_no_pace() -> None:
    made = picture(targets=(TARGET,), paces=(PUBLISHED, NEEDED))
    assert with_class(made.wide, "pace") == []


def test_nothing_to_draw() -> None:
    made = picture()
    assert not made.drawn
    assert made.table is not None
    assert made.table.rows == ()
    assert len(made.records) == 1


def test_what_is_not_communicated_is_said_and_not_drawn() -> None:
    made = picture(point(None), point(EVERY["exact"]))
    assert len(marks(made.wide)) == 1
    assert "Non communiqué" in made.description
    assert made.table is not None
    assert made.table.rows[0].cells[1].muted
    assert made.records[1][2:7] == ("Non communiqué", "", "", "", "")


def test_a_value_without_a_day_is_listed_only() -> None:
    made = picture(point(EVERY["exact"], None))
    assert not made.drawn
    assert "Les chiffres sans date ne figurent que dans le tableau." in made.notes
    assert "23\u00a0000" in made.description


def test_a_point_placed_by_its_publication_says_so() -> None:
    made = picture(point(EVERY["exact"], at_publication=True))
    assert "Note, publié le 23/01/2023" in words(made.wide)
    assert made.records[1][1] == ""


def test_bounds_and_their_strictness_reach_the_csv() -> None:
    rows = {name: picture(point(of)).records[1][3:7] for name, of in EVERY.items()}
    assert rows["more_than"] == ("15500", "oui", "", "")
    assert rows["less_than"] == ("", "", "7500", "oui")
    assert rows["between"] == ("9000", "non", "12000", "non")


HOSTILE = "</text><script>alert('é & \"')</script>"


def test_everything_is_escaped() -> None:
    made = picture(
        point(
            EVERY["exact"], scope=HOSTILE, document=HOSTILE, published=HOSTILE, situation=HOSTILE
        ),
        targets=(Target(EVERY["about"], HOSTILE),),
        deadlines=(Deadline(date(2027, 3, 7), HOSTILE, HOSTILE),),
        paces=(Pace(Decimal(3), HOSTILE, HOSTILE),),
    )
    for svg in (made.wide, made.narrow):
        assert "<script" not in svg
        assert HOSTILE in description(svg)


@pytest.mark.parametrize(
    "points",
    [
        [point(value("exact", 0))],
        [point(value("exact", 10**18)), point(value("more_than", 3))],
        [point(value("exact", -5)), point(value("between", -80, 40))],
        [point(value("exact", "0.004")), point(value("about", "0.003"))],
        [point(of) for of in EVERY.values()],
        [point(value("exact", i)) for i in range(1, 60)],
        [point(EVERY["exact"], date(1700, 1, 1)), point(EVERY["about"], date(2200, 1, 1))],
    ],
    ids=["zero", "huge", "negative", "small", "one day", "sixty on one day", "five centuries"],
)
def test_degenerate_data_is_still_a_picture(points: list[Any]) -> None:
    made = picture(*points)
    for svg in (made.wide, made.narrow):
        width = float(parsed(svg).get("viewBox", "").split()[2])
        assert all(abs(number) < 3000 for number in numbers(svg))
        xs = [float(each.get("x", "")) for each in parsed(svg).iter("text")]
        assert all(0 <= x <= width for x in xs)
        assert len(marks(svg)) == len({(p.value, p.on) for p in points})


def test_zero_is_always_on_the_axis() -> None:
    for number in (3, -3, 10**6):
        assert len(with_class(picture(point(value("exact", number))).wide, "base")) == 1


def test_labels_that_find_no_room_are_announced() -> None:
    crowd = [point(value("exact", 5000 + i)) for i in range(80)]
    assert "Les points sans étiquette sont détaillés dans le tableau." in picture(*crowd).notes


def boxes(svg: str) -> list[tuple[float, float]]:
    """Baselines of the large labels."""
    return [(float(e.get("y", "")), float(e.get("x", ""))) for e in with_class(svg, "tb")]


def test_labels_stand_apart() -> None:
    for svg in (pictures.homes().wide, pictures.homes().narrow):
        places = boxes(svg)
        assert len(places) == 3
        assert len(set(places)) == 3


numbers_ = st.decimals(
    min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=2
)
values = st.one_of(
    numbers_.map(Value.exact),
    numbers_.map(Value.about),
    numbers_.map(Value.more_than),
    numbers_.map(Value.up_to),
    st.tuples(numbers_, numbers_).map(lambda pair: Value.between(min(pair), max(pair))),
)
points_ = st.builds(
    point,
    values,
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.sampled_from(["", "parc social", "copropriétés"]),
)


@given(st.lists(points_, max_size=6))
def test_any_data_gives_the_same_well_formed_picture_twice(points: list[Any]) -> None:
    made, again = picture(*points), picture(*points)
    assert made == again
    assert made.drawn == bool(points)
    if made.drawn:
        assert parsed(made.wide).get("role") == parsed(made.narrow).get("role") == "img"
        assert all(
            f"{p.value.low:f}" in made.records[i + 1] for i, p in enumerate(points) if p.value.low
        )


def test_the_day_is_where_it_should_be() -> None:
    made = picture(point(EVERY["exact"], A_DAY), start=date(2022, 1, 1), end=date(2023, 12, 31))
    (dot,) = marks(made.wide)[0].iter("circle")
    years = {w: float(e.get("x", "")) for w, e in _years(made.wide)}
    assert float(dot.get("cx", "")) == pytest.approx(years["2023"], abs=2)


def _years(svg: str) -> list[tuple[str | None, Any]]:
    return [(e.text, e) for e in parsed(svg).iter("text") if (e.text or "").isdigit()]


def test_a_label_dropped_on_a_phone_only_is_announced_there_only() -> None:
    made = pictures.every_qualifier()
    assert made.narrow_notes == ("Les points sans étiquette sont détaillés dans le tableau.",)
    assert made.narrow_notes[0] not in made.notes


def test_a_pace_leaves_from_the_low_end_of_a_band() -> None:
    """It is computed from that end: drawn from the printed number it would end too soon."""
    pace = Pace(Decimal(1000), "au plus 1 000 par an", needed=True, until=date(2030, 1, 1))
    shown = picture(point(EVERY["about"]), targets=(TARGET,), paces=(pace,)).wide
    (band,) = with_class(shown, "band")
    (line,) = with_class(shown, "pace-max")
    start = float(line.get("d", "").split()[2])
    foot = float(band.get("y", "")) + float(band.get("height", ""))
    assert start == pytest.approx(foot, abs=0.2)
