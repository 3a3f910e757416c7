"""Several stated values on one lying axis: what each leaves possible, drawn one below the other.

Same grammar as the other pictures: dot, band, arrow, segment, stop. The axis starts near the
values, not at zero: what is read here is whether the sets touch, not how large they are.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from django.utils.safestring import SafeString, mark_safe

from porion.core.quantities import Interval, Value
from porion.core.vocabulary import Qualifier
from porion.ui import wording
from porion.ui.charts.data import Hue, Picture
from porion.ui.charts.labels import Line
from porion.ui.charts.marks import dot
from porion.ui.charts.metrics import text_width, wrap
from porion.ui.charts.plot import numbers_of
from porion.ui.charts.scale import Scale, nice_step
from porion.ui.charts.svg import drawing, element, path, text
from porion.ui.tables import Table

_ARROW, _HEAD, _HALF_HEAD = 28.0, 12.0, 7.0
_BAND = 22.0
_LINE, _ROOM = 17.0, 46.0
_WIDE, _NARROW = (1184.0, "l", 6), (358.0, "e", 3)


@dataclass(frozen=True, slots=True)
class SetRow:
    """A value with the set that it leaves possible, and who says it."""

    value: Value
    interval: Interval
    source: str
    hue: Hue = Hue.UNSTATED


@dataclass(frozen=True, slots=True)
class SetRows:
    """Values in one unit; `finding` says in a sentence whether their sets touch."""

    key: str
    title: str
    unit: str
    rows: tuple[SetRow, ...]
    finding: str = ""


def set_rows(
    spec: SetRows, table: Table | None = None, records: tuple[tuple[str, ...], ...] = ()
) -> Picture:
    """The picture, with its table and CSV rows where they are given."""
    description = _describe(spec)
    wide, narrow = (
        _draw(spec, width, suffix, steps, description) for width, suffix, steps in (_WIDE, _NARROW)
    )
    return Picture(spec.key, spec.title, description, wide, narrow, table=table, records=records)


def _describe(spec: SetRows) -> str:
    said = [f"{_words(row, spec.unit)}, {row.source}." for row in spec.rows]
    return " ".join([*said, spec.finding] if spec.finding else said)


def _words(row: SetRow, unit: str) -> str:
    return wording.printed(row.value, unit)


def _ticks(spec: SetRows, steps: int) -> list[Decimal]:
    """Round numbers around every known end, with room on both sides for what is open."""
    numbers = [n for row in spec.rows for n in numbers_of(row.value, row.interval)]
    low, high = min(numbers), max(numbers)
    span = high - low or max(abs(high) / 5, Decimal(1))
    whole = all(n == n.to_integral_value() for n in numbers)
    step = nice_step(span * Decimal("1.6"), steps, whole=whole)
    first = ((low - span / 4) / step).to_integral_value(ROUND_FLOOR)
    last = ((high + span / 4) / step).to_integral_value(ROUND_CEILING)
    if low >= 0:
        first = max(first, Decimal(0))  # nothing counted here is below zero
    return [step * k for k in range(int(first), int(last) + 1)]


def _draw(spec: SetRows, width: float, suffix: str, steps: int, description: str) -> SafeString:
    ticks = _ticks(spec, steps)
    scale = Scale(float(ticks[0]), float(ticks[-1]), _ROOM, width - _ROOM)
    blocks = [_labels(row, spec.unit, width) for row in spec.rows]
    y, marks = 6.0, []
    for row, lines in zip(spec.rows, blocks, strict=True):
        marks.append(_row(row, lines, scale, y))
        y += _LINE * len(lines) + 44
    parts = [_axis(ticks, scale, spec.unit, y), *marks]
    cls = "chart only-narrow" if suffix == "e" else "chart only-wide"
    return mark_safe(
        drawing(f"{spec.key}-{suffix}", spec.title, description, width, y + 30, cls, *parts)
    )


def _axis(ticks: list[Decimal], scale: Scale, unit: str, foot: float) -> str:
    parts = [path("M", scale.start - 26, foot, "H", scale.end + 26, cls="base")]
    for tick in ticks:
        parts.append(path("M", scale(tick), 2, "V", foot, cls="grid"))
        parts.append(text(scale(tick), foot + 21, wording.tick(tick, unit), anchor="middle"))
    return "".join(parts)


def _labels(row: SetRow, unit: str, width: float) -> list[Line]:
    """The number, then who says it: on one line where there is room."""
    said = Line(_words(row, unit), "tb")
    if said.width + text_width(row.source) + 24 < width - 8:
        return [said]
    return [said, *(Line(line) for line in wrap(row.source, width - 8))]


def _row(row: SetRow, lines: list[Line], scale: Scale, top: float) -> str:
    parts = []
    for place, line in enumerate(lines):
        parts.append(text(4, top + 14 + _LINE * place, line.words, f"{line.cls} halo".strip()))
    if len(lines) == 1:
        parts.append(text(4 + lines[0].width + 12, top + 14, row.source, "halo"))
    mark = _mark(row.value, row.interval, scale, top + _LINE * len(lines) + 18)
    return "".join([*parts, element("g", mark, cls=row.hue.value)])


def _mark(value: Value, known: Interval, scale: Scale, y: float) -> str:
    low = None if known.low is None else scale(known.low)
    high = None if known.high is None else scale(known.high)
    if value.number is None:
        low, high = low or 0.0, high or 0.0
        return path("M", low, y, "H", high, stroke_width=3) + _stop(low, y) + _stop(high, y)
    x, qualifier = scale(value.number), value.qualifier
    strict = value.low_strict or value.high_strict
    if qualifier is Qualifier.EXACT:
        return dot(x, y, hollow=False)
    if qualifier in (Qualifier.ABOUT, Qualifier.NEARLY):
        left, right = low if low is not None else x, high if high is not None else x
        room = {"x": left, "y": y - _BAND / 2, "width": max(right - left, 2.0)}
        band = element("rect", height=_BAND, cls="band", **room)
        nearly = qualifier is Qualifier.NEARLY
        return band + (dot(x, y, hollow=True) if nearly else _stop(x, y, 15, 3))
    if qualifier is Qualifier.UP_TO:
        foot = x - _ARROW if low is None else low
        shaft = path("M", foot, y, "H", x, cls="open", stroke_width=2.5, stroke_dasharray="5 4")
        return shaft + _stop(x, y, 11, 5)
    if high is not None and low is not None:
        return path("M", low, y, "H", high, stroke_width=3) + dot(x, y, hollow=strict)
    return _arrow(x, y, 1 if high is None else -1) + dot(x, y, hollow=strict)


def _stop(x: float, y: float, half: float = 9, width: float = 2.5) -> str:
    return path("M", x, y - half, "v", 2 * half, stroke_width=width)


def _arrow(x: float, y: float, side: int) -> str:
    """An arrow of fixed length towards the open side: it measures nothing."""
    base = x + side * _ARROW
    tip = base + side * _HEAD
    head = ("M", base, y - _HALF_HEAD, "L", tip, y, "L", base, y + _HALF_HEAD, "z")
    return path("M", x, y, "H", base, stroke_width=3) + path(*head, cls="head")
