"""Values of an indicator over time, with targets, deadlines and paces.

Points are never joined; hue is scope; a target is an ink line, a former volume a grey one; a pace
starts from the last published point, solid where a text states it, dashed where it is needed.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.ui import wording
from porion.ui.charts import lines, marks, paces, twin
from porion.ui.charts.boxes import Box
from porion.ui.charts.data import Picture, Point, Timeline
from porion.ui.charts.labels import Anchor, Board, Label, Line
from porion.ui.charts.legend import legend_of, pace_legend
from porion.ui.charts.metrics import text_width, wrap
from porion.ui.charts.plot import NARROW, WIDE, Format, Plot, axes, layout
from porion.ui.charts.svg import drawing, element

_SOURCE_WIDTH = 265.0
#: A document with its day keeps to one line where it can.
_ONE_LINE = 345.0


@dataclass(frozen=True, slots=True)
class _Group:
    """Points that say the same thing of the same day and scope: one mark, several sources."""

    points: tuple[Point, ...]
    on: date
    shape: int

    @property
    def first(self) -> Point:
        return self.points[0]


def timeline(spec: Timeline) -> Picture:
    """The picture of a timeline, with its legend, table and CSV rows.

    Without any drawable point or target the drawings are empty and the twins remain.
    """
    groups = _groups(spec)
    description = twin.describe(spec)
    wide = narrow = SafeString("")
    notes: list[str] = []
    narrow_notes: list[str] = []
    if groups or spec.targets:
        wide, dropped = _draw(spec, groups, WIDE, description)
        narrow, dropped_too = _draw(spec, groups, NARROW, description)
        unlabelled = _("Les points sans étiquette sont détaillés dans le tableau.")
        notes += [unlabelled] if dropped else []
        narrow_notes += [unlabelled] if dropped_too and not dropped else []
    undated = [p for p in spec.points if p.on is None and p.value is not None]
    if undated:
        notes.append(_("Les chiffres sans date ne figurent que dans le tableau."))
    return Picture(
        spec.key,
        spec.title,
        description,
        wide,
        narrow,
        legend_of(spec),
        pace_legend(spec),
        tuple(notes),
        tuple(narrow_notes),
        twin.table(spec),
        twin.records(spec),
    )


def _groups(spec: Timeline) -> list[_Group]:
    scopes: dict[str, int] = {}
    for point in spec.points:
        if point.scope.stated:
            scopes.setdefault(point.scope.label, len(scopes))
    found: dict[tuple[object, ...], list[Point]] = {}
    for point in spec.points:
        if point.on is None or point.value is None:
            continue
        same = (point.on, point.value, point.interval, point.scope, point.computed)
        found.setdefault(same, []).append(point)
    return [
        _Group(tuple(points), points[0].on, scopes.get(points[0].scope.label, 0))
        for points in found.values()
        if points[0].on is not None
    ]


def _draw(
    spec: Timeline, groups: list[_Group], shape: Format, description: str
) -> tuple[SafeString, bool]:
    """One drawing, and whether a label found no room."""
    plot = layout(spec, shape)
    inside = plot.inside
    board = Board(Box(inside.left + 2, 2, shape.width - 2, inside.bottom - 4))
    parts = [axes(plot, spec.unit), lines.deadlines(spec, plot, board)]
    slopes = paces.slopes(spec, plot)
    parts.append(paces.fan(slopes))
    drawn = [_mark(group, plot) for group in groups]
    for mark in drawn:
        board.take(mark.box.grown(2))
    parts.append(lines.targets(spec, plot, board))
    parts += [paces.line(slope, board) for slope in slopes]
    order = sorted(range(len(groups)), key=lambda i: (-drawn[i].box.bottom + drawn[i].box.top, i))
    parts += [element("g", drawn[i].svg, cls=twin.hue_of(groups[i].first)) for i in order]
    labels = [_label(g, m, spec, plot, board) for g, m in zip(groups, drawn, strict=True)]
    parts += [label for label in labels if label]
    if not shape.narrow:
        parts += [paces.label(slope, board) for slope in slopes]
    svg = drawing(
        f"{spec.key}-{shape.suffix}",
        spec.title,
        description,
        shape.width,
        plot.total_height,
        "chart only-narrow" if shape.narrow else "chart only-wide",
        *parts,
    )
    return mark_safe(svg), None in labels


def _mark(group: _Group, plot: Plot) -> marks.Mark:
    point = group.first
    if point.value is None:
        raise ValueError("a group holds points with a value")
    x = plot.x.on(group.on)
    half = plot.shape.band
    return marks.draw(point.value, point.interval, x, plot.y, half=half, shape=group.shape)


def _label(group: _Group, mark: marks.Mark, spec: Timeline, plot: Plot, board: Board) -> str | None:
    point = group.first
    words = Line(twin.point_words(point, spec.unit), "tb")
    scope = Line(_("calculé par Porion") if point.computed else wording.scope(point.scope.label))
    if plot.shape.narrow:
        short = (words, Line(point.situation)) if point.situation else (words,)
        choices: list[Label] = [short, (words,)]
    else:
        sources = [line for each in group.points for line in _source_lines(each, words.words)]
        scopes = [Line(line) for line in wrap(scope.words, _SOURCE_WIDTH)]
        choices = [
            (words, *sources, *scopes),
            (words, *sources[:1], *scopes),
            (words, scope),
            (words,),
        ]
    right_first = (mark.box.left + mark.box.right) / 2 < (plot.x.start + plot.x.end) / 2
    return board.put(Anchor(mark.box, mark.y), choices, right_first=right_first)


def _source_lines(point: Point, said: str) -> list[Line]:
    """The document and its publication, on one line where they fit; other words than those
    of the label follow."""
    published = point.published
    if point.at_publication:
        published = _("publié le %(day)s") % {"day": published}
    whole = ", ".join(words for words in (point.document, published) if words)
    parts = [whole] if text_width(whole) <= _ONE_LINE else [point.document, published]
    if point.words and point.words != said:
        parts.append(f"«{wording.NBSP}{point.words}{wording.NBSP}»")
    return [Line(line) for part in parts if part for line in wrap(part, _ONE_LINE)]
