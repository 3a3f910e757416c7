"""How a date of a project is drawn, and said in words.

An announced date is a line between stops, or an arrow back from its last day; what has begun is a
triangle, what is finished a square, a fact a dot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.ui import wording
from porion.ui.charts.data import LegendItem
from porion.ui.charts.marks import dot
from porion.ui.charts.scale import Scale
from porion.ui.charts.svg import element, path

#: A span narrower than that in pixels is a mark, not a line.
_SHORT = 12.0
_ARROW, _HEAD = 28.0, 10.0


class Said(StrEnum):
    """What a publication says of a date."""

    ANNOUNCED = "announced"
    BEGUN = "begun"
    FINISHED = "finished"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class DateMark:
    """One publication's date: both days inclusive, either unknown.

    `words` are the date's ("d’ici 2027"), `source` the document and its day. `replaced` where a
    later publication changes it; `outcome` is what is said of a passed date. `published` places a
    mark that has no date at all.
    """

    said: Said
    words: str
    source: str
    first: date | None = None
    last: date | None = None
    published: date | None = None
    replaced: bool = False
    outcome: str = ""

    @property
    def days(self) -> list[date]:
        """The days that the axis of time must hold."""
        found = [day for day in (self.first, self.last) if day is not None]
        return found or [day for day in (self.published,) if day is not None]


def mark_words(mark: DateMark) -> str:
    """ "annoncé : automne 2026, date changée depuis": the verb, the date, what followed."""
    verb = {
        Said.ANNOUNCED: _("annoncé"),
        Said.BEGUN: _("commencé"),
        Said.FINISHED: _("achevé"),
        Said.HELD: "",
    }[mark.said]
    when = mark.words or _("sans date")
    words = f"{verb}{wording.NBSP}: {when}" if verb and mark.words else f"{verb} {when}".strip()
    return f"{words}, {mark.outcome}" if mark.outcome else words


def draw_mark(mark: DateMark, x: Scale, y: float) -> tuple[str, float, float]:
    """The drawing of a date, and its two ends on the axis."""
    cls = "was" if mark.replaced else "unk"
    if mark.first is None and mark.last is None:
        return _undated(mark, x, y, cls)
    if mark.first is None and mark.last is not None and mark.said is Said.ANNOUNCED:
        at = x.on(mark.last)
        arrow, near, far = _back(at, y)
        return element("g", arrow + dot(at, y, hollow=False), cls=cls), near, far
    first = x.on(mark.first or mark.last or date.min)
    last = x.on(mark.last or mark.first or date.min)
    if mark.said is Said.ANNOUNCED and last - first >= _SHORT:
        svg = path("M", first, y, "H", last, stroke_width=3)
        svg += "".join(path("M", at, y - 6, "v", 12, stroke_width=2.5) for at in (first, last))
        return element("g", svg, cls=cls), first, last
    middle = (first + last) / 2
    svg = ""
    if last - first >= _SHORT:
        svg = element("g", path("M", first, y, "H", last, stroke_width=1.5), cls=cls)
        return svg + _shape(mark, middle, y, cls), first, last
    return _shape(mark, middle, y, cls), middle - 7, middle + 7


def _back(at: float, y: float) -> tuple[str, float, float]:
    """An arrow of fixed length back from a day: by then, no later."""
    base = at - _ARROW
    head = ("M", base, y - 6, "L", base - _HEAD, y, "L", base, y + 6, "z")
    svg = path("M", at, y, "H", base, stroke_width=3) + path(*head, cls="head")
    return svg, base - _HEAD, at + 6


def _undated(mark: DateMark, x: Scale, y: float, cls: str) -> tuple[str, float, float]:
    """A dashed way on from the publication, or an arrow back from it for what is done by then:
    no day is known, nothing is measured."""
    at = x.on(mark.published) if mark.published else x.start
    if mark.said is not Said.ANNOUNCED:
        arrow, far, _end = _back(at, y)
        return element("g", arrow, cls=cls) + _shape(mark, at, y, cls), far, at + 7
    way = path("M", at, y, "h", _ARROW, cls="open", stroke_width=2.5, stroke_dasharray="5 4")
    return element("g", way, cls=cls), at, at + _ARROW


def _shape(mark: DateMark, x: float, y: float, cls: str) -> str:
    if mark.said is Said.FINISHED:
        return element("rect", x=x - 6, y=y - 6, width=12, height=12, cls="done")
    if mark.said is Said.BEGUN:
        return path("M", x - 7, y + 6, "L", x, y - 6, "L", x + 7, y + 6, "z", cls="works")
    return element("g", dot(x, y, hollow=False), cls=cls)


def dates_legend(marks: Sequence[DateMark]) -> tuple[LegendItem, ...]:
    """The signs in use."""
    seen = {mark.said for mark in marks}
    items: list[tuple[bool, DateMark, str]] = [
        (Said.ANNOUNCED in seen, _sample(Said.ANNOUNCED), _("date annoncée")),
        (any(m.replaced for m in marks), _sample(Said.ANNOUNCED, True), _("changée depuis")),
        (Said.BEGUN in seen, _sample(Said.BEGUN), _("commencé")),
        (Said.FINISHED in seen, _sample(Said.FINISHED), _("achevé")),
        (Said.HELD in seen, _sample(Said.HELD), _("terme ou fait daté")),
    ]
    return tuple(LegendItem(_sign(mark), words) for used, mark, words in items if used)


def _sample(said: Said, replaced: bool = False) -> DateMark:
    return DateMark(
        said,
        "",
        "",
        date(1, 1, 2),
        date(1, 1, 31 if said is Said.ANNOUNCED else 2),
        replaced=replaced,
    )


def _sign(mark: DateMark) -> SafeString:
    start, end = (1, 33) if mark.said is Said.ANNOUNCED else (9, 25)
    low, high = mark.days[0].toordinal(), mark.days[-1].toordinal()
    scale = Scale(low, high, start, end) if low != high else Scale(low - 1, low + 1, start, end)
    svg, _near, _far = draw_mark(mark, scale, 8)
    return mark_safe(element("svg", svg, cls="sig", viewBox="0 0 34 16", aria_hidden="true"))
