"""Stated values on one lying axis: qualifiers drawn, sets to scale, everything said."""

from decimal import Decimal

import pytest

from porion.core.quantities import UNITS, Value, computing_set
from porion.core.vocabulary import Qualifier as Q
from porion.ui.charts import Hue, Picture
from porion.ui.charts.set_rows import SetRow, SetRows, set_rows
from tests.ui.drawings import description, heads, marks, parsed, with_class, words

D = Decimal


def row(value: Value, source: str = "Charte", hue: Hue = Hue.UNSTATED) -> SetRow:
    return SetRow(value, computing_set(value, whole=UNITS["homes"].whole), source, hue)


ABOUT = Value(D(7000), D(7000), False, False, Q.ABOUT)
MORE = Value(D(8000), None, True, False, Q.MORE_THAN)
NEAR = Value(D(96), D(96), False, True, Q.NEARLY)
EXACT = Value(D(95), D(95), False, False, Q.EXACT)
AT_MOST = Value(None, D(130), False, True, Q.AT_MOST)
UP_TO = Value(None, D(40), False, False, Q.UP_TO)
BETWEEN = Value(D(30), D(40), False, False, Q.BETWEEN)


def drawn(*values: Value, finding: str = "") -> Picture:
    return set_rows(SetRows("ecart", "Deux énoncés", "homes", tuple(map(row, values)), finding))


def test_a_band_is_as_wide_as_its_set_and_apart_from_the_next() -> None:
    shown = drawn(ABOUT, MORE).wide
    about, more = marks(shown)
    (band,) = about.iter("rect")
    left, width = float(band.get("x", "")), float(band.get("width", ""))
    (dot,) = more.iter("circle")
    centre = float(dot.get("cx", ""))
    # 6 500 to 7 500, then 8 000: half as far again as the band is wide.
    assert centre - (left + width) == pytest.approx(width / 2, rel=0.01)
    assert "hollow" in dot.get("class", "")


def test_an_open_end_is_an_arrow_of_fixed_length() -> None:
    few = marks(drawn(MORE, ABOUT).wide)[0]
    many = marks(drawn(MORE, Value(D(90000), D(90000), False, False, Q.EXACT)).wide)[0]
    assert heads(few) == heads(many) == 1

    def reach(mark: object) -> float:
        path = next(p for p in mark.iter("path") if " H " in p.get("d", ""))  # type: ignore[attr-defined]
        parts = path.get("d", "").split()
        return float(parts[-1]) - float(parts[1])

    assert reach(few) == pytest.approx(reach(many), abs=0.2)


@pytest.mark.parametrize(
    ("value", "arrows", "hollow"),
    [(EXACT, 0, 0), (NEAR, 0, 1), (AT_MOST, 1, 1), (UP_TO, 0, 0), (BETWEEN, 0, 0)],
)
def test_every_qualifier_has_its_mark(value: Value, arrows: int, hollow: int) -> None:
    (mark,) = marks(drawn(value).wide)
    assert heads(mark) == arrows
    assert len([e for e in mark.iter() if "hollow" in e.get("class", "")]) == hollow


def test_hue_is_scope() -> None:
    spec = SetRows("e", "Deux", "homes", (row(ABOUT), row(MORE, hue=Hue.STATED)))
    shown = set_rows(spec).wide
    assert len(with_class(shown, "unk")) == 1
    assert len(with_class(shown, "sco")) == 1


def test_both_widths_say_every_number_its_source_and_the_finding() -> None:
    shown = drawn(ABOUT, MORE, finding="Ils ne se touchent pas.")
    for svg in (shown.wide, shown.narrow):
        assert description(svg).count("Charte") == 2
        assert description(svg).endswith("Ils ne se touchent pas.")
        said = " ".join(words(svg)).replace("\u00a0", " ")
        assert "environ 7 000" in said
        assert "plus de 8 000" in said


def test_the_axis_starts_near_the_values_and_never_below_zero() -> None:
    labels = [w.replace("\u00a0", " ") for w in words(drawn(ABOUT, MORE).wide)]
    assert "0" not in labels
    assert "8 000" in labels
    small = words(drawn(Value(D(1), D(1), False, False, Q.EXACT)).wide)
    assert not [w for w in small if w.startswith(("-", "−"))]


def test_equal_numbers_still_have_an_axis() -> None:
    shown = drawn(EXACT, EXACT).wide
    assert len(with_class(shown, "grid")) > 1
    assert parsed(shown).get("role") == "img"


def test_nothing_leaves_the_drawing() -> None:
    long = "Un document dont le nom est si long qu’il faut le couper pour le lire sur un téléphone"
    spec = SetRows("e", "Long", "homes", (row(ABOUT, long), row(MORE, long)))
    shown = set_rows(spec).narrow
    root = parsed(shown)
    width = float(root.get("viewBox", "").split()[2])
    assert width == 358
    assert all(float(t.get("x", "0")) <= width for t in root.iter("text"))
