"""Dates of projects as each publication gives them: one row a project, one mark a publication.

Order is told by number; marks are never joined.
"""

from dataclasses import dataclass
from datetime import date
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.ui import wording
from porion.ui.charts.data import Picture
from porion.ui.charts.date_marks import DateMark, dates_legend, draw_mark, mark_words
from porion.ui.charts.metrics import text_width, wrap
from porion.ui.charts.scale import Scale, whole_years, year_ticks
from porion.ui.charts.svg import drawing, element, path, text
from porion.ui.tables import Table

_LINE = 17.0
_NAME = 236.0
_LANE, _NARROW_LANE, _GAP = 25.0, 18.0, 14.0


@dataclass(frozen=True, slots=True)
class ProjectDates:
    """A project with its marks, in order of publication."""

    label: str
    marks: tuple[DateMark, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """What a picture of dates is made from; `day` is the one told of, drawn as a dotted line."""

    key: str
    title: str
    projects: tuple[ProjectDates, ...]
    day: date | None = None


def calendar_picture(
    spec: Dates, table: Table | None = None, records: tuple[tuple[str, ...], ...] = ()
) -> Picture:
    """The picture of some projects, with the twins given; without a day it has no drawing."""
    days = [day for each in spec.projects for mark in each.marks for day in mark.days]
    description = _describe(spec)
    wide = narrow = SafeString("")
    if days:
        start, end = whole_years([*days, *([spec.day] if spec.day else [])])
        wide = _draw(spec, description, start, end, narrow=False)
        narrow = _draw(spec, description, start, end, narrow=True)
    return Picture(
        spec.key,
        spec.title,
        description,
        wide,
        narrow,
        dates_legend([mark for each in spec.projects for mark in each.marks]),
        table=table,
        records=records,
    )


def _describe(spec: Dates) -> str:
    sentences = []
    for project in spec.projects:
        said = f"{wording.NBSP}; ".join(
            f"{mark_words(mark)} ({mark.source})" for mark in project.marks
        )
        sentences.append(f"{project.label}{wording.NBSP}: {said}.")
    return " ".join(sentences)


# --------------------------------------------------------------------------- drawing


def _draw(spec: Dates, description: str, start: date, end: date, *, narrow: bool) -> SafeString:
    width = 358.0 if narrow else 1184.0
    left, right = (8.0, 350.0) if narrow else (_NAME + 20, 1176.0)
    x = Scale(start.toordinal(), end.toordinal(), left, right)
    top = 44.0
    rows, y = [], top
    for project in spec.projects:
        drawn, below = _row(project, x, y, narrow=narrow)
        rows.append(drawn + path("M", 0, below, "H", width, cls="grid"))
        y = below
    parts = [_years(x, start, end, top, y), _today(spec.day, x, y), *rows]
    suffix = "e" if narrow else "l"
    cls = "chart only-narrow" if narrow else "chart only-wide"
    height = y + 28
    return mark_safe(
        drawing(f"{spec.key}-{suffix}", spec.title, description, width, height, cls, *parts)
    )


def _years(x: Scale, start: date, end: date, top: float, foot: float) -> str:
    """Years above and below, each with its line."""
    parts = [path("M", x.start, top, "H", x.end, cls="base")]
    for day in year_ticks(start, end, int((x.end - x.start) // 44)):
        at = x.on(day)
        parts.append(path("M", at, top, "V", foot, cls="grid"))
        parts += [text(at + 3, y, str(day.year)) for y in (top - 8, foot + 18)]
    return "".join(parts)


def _today(day: date | None, x: Scale, foot: float) -> str:
    if day is None:
        return ""
    at = x.on(day)
    words = _("au %s") % wording.day(day)
    anchor = "end" if at > (x.start + x.end) / 2 else ""
    label = text(at, 14, words, "tm", anchor)
    return path("M", at, 18, "V", foot, cls="mark-v") + label


def _row(project: ProjectDates, x: Scale, top: float, *, narrow: bool) -> tuple[str, float]:
    """The name, then a lane for each publication; the height below them."""
    parts = []
    y = top + _GAP
    name = wrap(project.label, x.end - x.start if narrow else _NAME, 14)
    for index, line in enumerate(name):
        parts.append(text(0, y + 10 + _LINE * index, line, "tm halo"))
    foot = y + _LINE * len(name)
    if narrow:
        y = foot + 4
    many = len(project.marks) > 1
    for order, mark in enumerate(project.marks, start=1):
        lead = f"{order}. " if many else ""
        drawn, y = _lane(mark, lead, x, y, narrow=narrow)
        parts.append(drawn)
    return "".join(parts), max(y, foot) + _GAP / 2


def _lane(mark: DateMark, lead: str, x: Scale, y: float, *, narrow: bool) -> tuple[str, float]:
    """A mark and its words: beside it where the drawing is wide, below it on a phone."""
    middle = y + 6
    svg, near, far = draw_mark(mark, x, middle)
    words, source = f"{lead}{mark_words(mark)}", mark.source
    firm = "" if mark.replaced else "tm"
    if narrow:
        lines = [(line, firm) for line in wrap(words, x.end - x.start)]
        lines += [(line, "") for line in wrap(source, x.end - x.start)]
        at = middle + _NARROW_LANE + 4
        parts = [
            text(x.start, at + (_LINE - 1) * index, line, f"{cls} halo".strip())
            for index, (line, cls) in enumerate(lines)
        ]
        return svg + "".join(parts), at + (_LINE - 1) * len(lines) - 2
    return svg + _beside(words, source, firm, (near, far), middle, x), y + _height(
        words, source, (near, far), x
    )


def _fits(width: float, ends: tuple[float, float], x: Scale) -> bool:
    """Whether words that wide stand on one side of a mark, or on the other."""
    near, far = ends
    return far + 10 + width <= x.end or near - 10 - width >= x.start


def _height(words: str, source: str, ends: tuple[float, float], x: Scale) -> float:
    one = _fits(text_width(f"{words} · {source}", bold=True), ends, x)
    return _LANE if one else _LANE + _LINE


def _beside(
    words: str, source: str, firm: str, ends: tuple[float, float], y: float, x: Scale
) -> str:
    """Words and source on one line where they fit, else the source below; after the mark
    where there is room, else before it."""
    near, far = ends
    parts = [(words, firm), (source, "")]
    whole = text_width(f"{words} · {source}", bold=True)
    if _fits(whole, ends, x):
        inside = element("tspan", escape(words), cls=firm) + escape(f" · {source}")
        lines, width = [inside], whole
    else:
        lines = [element("tspan", escape(line), cls=cls) for line, cls in parts]
        width = max(text_width(line, bold=bool(cls)) for line, cls in parts)
    after = far + 10 + width <= x.end
    at, anchor = (far + 10, "") if after else (near - 10, "end")
    return "".join(
        element("text", line, x=at, y=y + 4.5 + _LINE * index, cls="halo", text_anchor=anchor)
        for index, line in enumerate(lines)
    )
