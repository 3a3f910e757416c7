"""Pictures of dates: one lane a publication, nothing joined, nothing cut, everything said."""

import re
from datetime import date

import pytest

from porion.ui.charts import DateMark, Dates, Picture, ProjectDates, Said, calendar_picture
from porion.ui.charts.metrics import text_width
from tests.ui.drawings import description, heads, parsed, with_class, words

SPAN = DateMark(
    Said.ANNOUNCED, "2017-2021", "Charte", date(2017, 1, 1), date(2021, 12, 31), replaced=True
)
BY = DateMark(Said.ANNOUNCED, "d’ici 2027", "Avenant", last=date(2027, 12, 31))
DONE = DateMark(Said.FINISHED, "novembre 2021", "Revue", date(2021, 11, 1), date(2021, 11, 30))
UNDATED = DateMark(Said.ANNOUNCED, "", "Avenant", published=date(2025, 9, 2))
DAY = date(2026, 11, 22)


def drawn(*marks: DateMark, label: str = "Hôpital", day: date | None = DAY) -> Picture:
    """The picture of one project."""
    return calendar_picture(Dates("dates", "Des dates", (ProjectDates(label, marks),), day))


def test_a_publication_has_a_lane_of_its_own() -> None:
    shown = drawn(SPAN, BY, DONE).wide
    heights = [
        float(each.get("y", ""))
        for each in parsed(shown).iter("text")
        if each.get("class") == "halo"
    ]
    assert len(set(heights)) == len(heights) >= 3


def test_order_is_told_by_number_and_marks_are_not_joined() -> None:
    shown = drawn(SPAN, BY).wide
    said = [line for line in words(shown) if line[:2] in ("1.", "2.")]
    assert [line[:2] for line in said] == ["1.", "2."]
    spans = [each.get("d", "") for each in parsed(shown).iter("path") if " H " in each.get("d", "")]
    levels = [path.split()[2] for path in spans]
    for group in with_class(shown, "was") + with_class(shown, "unk"):
        rows = {d.split()[2] for p in group.iter("path") if (d := p.get("d", "")).startswith("M")}
        assert len({round(float(row) / 20) for row in rows}) == 1
    assert levels


def test_a_single_mark_has_no_number() -> None:
    assert not [line for line in words(drawn(BY).wide) if re.match(r"\d\. ", line)]


def test_an_end_alone_is_an_arrow_back() -> None:
    (mark,) = with_class(drawn(BY).wide, "unk")
    assert heads(mark) == 1
    (head,) = (each for each in mark if "head" in each.get("class", ""))
    (dot,) = mark.iter("circle")
    tip = re.search(r"L (\S+) \S+ L", head.get("d", ""))
    assert tip
    assert float(tip[1]) < float(dot.get("cx", ""))


def test_what_has_no_date_is_dashed_from_its_publication() -> None:
    (mark,) = with_class(drawn(UNDATED, DONE).wide, "open")
    assert mark.get("stroke-dasharray") == "5 4"
    assert any("annoncé sans date" in line for line in words(drawn(UNDATED, DONE).wide))


def test_a_date_changed_since_is_paler_and_says_so() -> None:
    assert len(with_class(drawn(SPAN, BY).wide, "was")) == 1
    assert "changée depuis" in {item.words for item in drawn(SPAN, BY).legend}
    assert "changée depuis" not in {item.words for item in drawn(BY).legend}


def test_a_finished_fact_is_a_square_and_a_beginning_a_triangle() -> None:
    begun = DateMark(Said.BEGUN, "2023", "Avenant", date(2023, 1, 1), date(2023, 12, 31))
    shown = drawn(DONE, begun).wide
    assert [each.tag for each in with_class(shown, "done")] == ["rect"]
    assert [each.tag for each in with_class(shown, "works")] == ["path"]


def test_everything_drawn_is_also_said() -> None:
    passed = DateMark(
        *(Said.ANNOUNCED, "2023", "Revue", date(2023, 1, 1), date(2023, 12, 31)),
        outcome="échéance passée, suite non communiquée",
    )
    picture = drawn(SPAN, BY, DONE, passed)
    for shown in (picture.wide, picture.narrow):
        told = description(shown)
        for said in ("2017-2021", "d’ici 2027", "novembre 2021", "suite non communiquée", "Charte"):
            assert said in told
    assert "suite non communiquée" in " ".join(words(picture.wide))


@pytest.mark.parametrize("year", range(2016, 2029))
@pytest.mark.parametrize("width", [1184, 358])
def test_no_word_leaves_the_drawing(year: int, width: int) -> None:
    mark = DateMark(
        *(Said.ANNOUNCED, f"automne {year}", "Convention de mise en œuvre, 2 septembre 2025"),
        *(date(year, 9, 22), date(year, 12, 20)),
        outcome="échéance passée, suite non communiquée",
    )
    picture = drawn(SPAN, mark, BY, label="Contournement nord de Valenciennes et de ses abords")
    shown = picture.wide if width == 1184 else picture.narrow
    for each in parsed(shown).iter("text"):
        said = "".join(each.itertext())
        at = float(each.get("x", ""))
        room = text_width(said) * 0.97
        left = at - room if each.get("text-anchor") == "end" else at
        assert left >= -1, said
        assert left + room <= width + 1, said


def test_the_day_told_of_is_a_dotted_line() -> None:
    assert "au 22 novembre 2026" in words(drawn(BY).wide)
    assert with_class(drawn(BY, day=None).wide, "mark-v") == []


def test_nothing_is_drawn_without_a_day() -> None:
    nothing = DateMark(Said.ANNOUNCED, "", "Revue")
    assert not drawn(nothing, day=None).drawn
    assert "sans date" in drawn(nothing, day=None).description
