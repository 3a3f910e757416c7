"""How things pass from one text to the next: columns of boxes, joined by curves.

Each box leads to its page. A dashed box says that the text of its column takes the thing up no
more; curves tell by their stroke how it passes on. On a phone the same is told as nested lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.ui.charts.data import LegendItem, Picture
from porion.ui.charts.lineage_layout import Placed, place
from porion.ui.charts.lineage_routes import Way, routes
from porion.ui.charts.svg import element, number, path, text
from porion.ui.tables import Table

_LINE, _PAD = 17.0, 10.0


class Stroke(StrEnum):
    """How a curve is drawn."""

    WHOLE = "lin-whole"
    LESS = "lin-less"
    MORE = "lin-more"
    NONE = "lin-none"  # to a box that says "not taken up"


@dataclass(frozen=True, slots=True)
class LineageBox:
    """A box of a column: its words, a line of small print, where it leads; `gone` for the
    fact that the column's text does not take something up, which is no place to go to."""

    key: str
    column: int
    label: str
    note: str = ""
    href: str = ""
    gone: bool = False
    added: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """From a box to a box of a later column; `words` say how."""

    source: str
    target: str
    stroke: Stroke = Stroke.WHOLE
    words: str = ""


@dataclass(frozen=True, slots=True)
class Branching:
    """An item of the nested list: a box, how it came there, what it becomes."""

    box: LineageBox
    column: str
    words: str
    becomes: tuple["Branching", ...] = ()


@dataclass(frozen=True, slots=True)
class Lineages:
    """What a picture is made of: the names of the columns, boxes in the order of their text."""

    key: str
    title: str
    columns: tuple[str, ...]
    boxes: tuple[LineageBox, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class LineagePicture:
    """The drawing for wide screens in `picture`, and the nested list for narrow ones."""

    picture: Picture
    lists: tuple[Branching, ...] = field(default=())


def lineage_picture(
    spec: Lineages, table: Table | None = None, records: tuple[tuple[str, ...], ...] = ()
) -> LineagePicture:
    """The picture with the twins given. No drawing without boxes."""
    wide = _draw(spec) if spec.boxes else SafeString("")
    description = describe(spec)
    picture = Picture(
        spec.key,
        spec.title,
        description,
        wide,
        SafeString(""),
        _legend(spec),
        table=table,
        records=records,
    )
    return LineagePicture(picture, branchings(spec))


def describe(spec: Lineages) -> str:
    """Every tie in words, in the order of the boxes."""
    by_key = {box.key: box for box in spec.boxes}
    return " ".join(
        _("%(source)s : %(words)s, %(target)s.")
        % {
            "source": by_key[tie.source].label,
            "words": tie.words,
            "target": by_key[tie.target].label,
        }
        for tie in spec.ties
    )


def branchings(spec: Lineages) -> tuple[Branching, ...]:
    """The boxes from which nothing leads back, each with what it becomes, to any depth."""
    targets = {tie.target for tie in spec.ties}
    by_key = {box.key: box for box in spec.boxes}

    def grown(box: LineageBox, words: str) -> Branching:
        return Branching(
            box,
            spec.columns[box.column],
            words,
            tuple(
                grown(by_key[tie.target], tie.words) for tie in spec.ties if tie.source == box.key
            ),
        )

    return tuple(grown(box, "") for box in spec.boxes if box.key not in targets)


# --------------------------------------------------------------------------- drawing


def _draw(spec: Lineages) -> SafeString:
    """Columns with their heads; curves below the boxes, so that words stay clear."""
    sheet = place(spec.columns, spec.boxes, spec.ties)
    heads = [text(x, 16, words, "tm") for x, words in zip(sheet.lefts, spec.columns, strict=True)]
    rules = [path("M", x, 24, "H", x + sheet.width, cls="base") for x in sheet.lefts]
    curves = [
        _curve(sheet.placed[tie.source], sheet.placed[tie.target], tie, ways)
        for tie, ways in zip(spec.ties, routes(sheet, spec.ties), strict=True)
    ]
    boxes = [_box(sheet.placed[box.key], box) for box in spec.boxes]
    svg = element(
        "svg",
        element("title", escape(spec.title), id=f"{spec.key}-t"),
        *heads,
        *rules,
        *curves,
        *boxes,
        cls="chart lineage only-wide",
        viewBox=f"0 0 {number(sheet.total_width)} {number(sheet.height)}",
        role="group",
        aria_labelledby=f"{spec.key}-t",
    )
    return mark_safe(svg)


def _box(at: Placed, box: LineageBox) -> str:
    """A box with its lines of text, linked where it leads somewhere."""
    cls = "lin-gone" if box.gone else "lin-added" if box.added else "lin-box"
    frame = element("rect", x=at.left, y=at.top, width=at.width, height=at.height, rx=3, cls=cls)
    first = at.top + _PAD + 12
    lines = [
        text(at.left + 12, first + index * _LINE, line, "" if box.gone else "tm")
        for index, line in enumerate(at.lines)
    ]
    below = first + len(at.lines) * _LINE
    lines += [
        text(at.left + 12, below + index * _LINE, line, "lin-note")
        for index, line in enumerate(at.notes)
    ]
    inside = element("g", frame, *lines)
    return element("a", inside, href=box.href) if box.href else inside


def _curve(start: Placed, end: Placed, tie: Tie, ways: Sequence[Way]) -> str:
    """A curve from the right edge of a box to the left edge of a later one, level where it
    crosses the columns between."""
    x, y = start.left + start.width, start.middle
    drawn: list[str | float] = ["M", x, y]
    for way in ways:
        drawn += [*_bend(x, y, way.left, way.at), "H", way.right]
        x, y = way.right, way.at
    line = path(*drawn, *_bend(x, y, end.left, end.middle), cls=f"lin {tie.stroke}")
    return element("g", element("title", escape(tie.words)), line) if tie.words else line


def _bend(x0: float, y0: float, x1: float, y1: float) -> tuple[str | float, ...]:
    bend = min((x1 - x0) / 2, 60.0)
    return ("C", x0 + bend, y0, x1 - bend, y1, x1, y1)


def _legend(spec: Lineages) -> tuple[LegendItem, ...]:
    """The strokes and boxes in use."""
    used = {tie.stroke for tie in spec.ties}
    words = {
        Stroke.WHOLE: _("poursuivi, réparti ou regroupé"),
        Stroke.LESS: _("resserré"),
        Stroke.MORE: _("élargi"),
    }
    found = [LegendItem(_stroke_sign(each), words[each]) for each in words if each in used]
    if any(box.gone for box in spec.boxes):
        found.append(LegendItem(_box_sign("lin-gone"), _("non repris par ce texte")))
    if any(box.added for box in spec.boxes):
        found.append(LegendItem(_box_sign("lin-added"), _("ajouté par ce texte")))
    return tuple(found)


def _stroke_sign(stroke: Stroke) -> SafeString:
    line = path("M", 0, 8, "H", 34, cls=f"lin {stroke}")
    return mark_safe(element("svg", line, width=34, height=16, cls="sig", aria_hidden="true"))


def _box_sign(cls: str) -> SafeString:
    frame = element("rect", x=1, y=2, width=22, height=12, rx=2, cls=cls)
    return mark_safe(element("svg", frame, width=24, height=16, aria_hidden="true"))
