"""Room and axes of a picture over time, for one width."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from porion.core.quantities import Interval, Value
from porion.ui import wording
from porion.ui.charts.boxes import Box
from porion.ui.charts.data import Deadline, Timeline
from porion.ui.charts.metrics import text_width, wrap
from porion.ui.charts.reach import days_of_paces
from porion.ui.charts.scale import Scale, value_ticks, whole_years, year_ticks
from porion.ui.charts.svg import path, text

_ROW = 17.0
#: How high a compact drawing is, of the usual height.
_COMPACT = 0.68
#: How much of the width the words of a deadline may take.
_HEAD_WIDTH = 0.72


@dataclass(frozen=True, slots=True)
class Format:
    """A drawing's width, the height of its plot, and how much fits into it."""

    suffix: str
    width: float
    height: float
    steps: int
    band: float
    narrow: bool


WIDE = Format("l", 1184, 440, 5, 26, narrow=False)
NARROW = Format("e", 358, 360, 5, 18, narrow=True)


@dataclass(frozen=True, slots=True)
class Plot:
    """Scales and edges in pixels of one drawing."""

    shape: Format
    x: Scale
    y: Scale
    ticks: tuple[Decimal, ...]
    start: date
    end: date
    rows: int

    @property
    def inside(self) -> Box:
        """The plot between its axes."""
        return Box(self.x.start, self.y.end, self.x.end, self.y.start)

    @property
    def total_height(self) -> float:
        """The height of the drawing, years included."""
        return self.y.start + 30


def numbers_of(value: Value | None, interval: Interval | None) -> list[Decimal]:
    """The known ends of a value and of its set."""
    ends = [] if value is None else [value.low, value.high]
    ends += [] if interval is None else [interval.low, interval.high]
    return [end for end in ends if end is not None]


def layout(spec: Timeline, shape: Format) -> Plot:
    """Scales that hold every number and every day of the picture, zero included."""
    numbers = [n for p in spec.points if p.on for n in numbers_of(p.value, p.interval)]
    numbers += [n for t in spec.targets for n in numbers_of(t.value, t.interval)]
    ticks = value_ticks(numbers, shape.steps)
    start, end = _days(spec)
    rows = sum(len(deadline_lines(each, shape)) for each in spec.deadlines)
    height = shape.height * (_COMPACT if spec.compact else 1)
    top = 18 + _ROW * rows + (14 if rows else 0)
    left = max(text_width(wording.tick(tick, spec.unit)) for tick in ticks) + 12
    right = shape.width - (18 if shape.narrow else 24)
    return Plot(
        shape,
        Scale(start.toordinal(), end.toordinal(), left, right),
        Scale(float(ticks[0]), float(ticks[-1]), top + height, top),
        tuple(ticks),
        start,
        end,
        rows,
    )


def by_day(spec: Timeline) -> list[Deadline]:
    """The deadlines, the latest first: its words stand above the others."""
    return sorted(spec.deadlines, key=lambda deadline: deadline.on, reverse=True)


def deadline_lines(deadline: Deadline, shape: Format) -> list[str]:
    """The day and what falls due, in as many lines as the drawing needs: nothing is cut."""
    whole = f"{deadline.words}, {deadline.note}" if deadline.note else deadline.words
    return wrap(whole, shape.width * _HEAD_WIDTH)


def _days(spec: Timeline) -> tuple[date, date]:
    days = [point.on for point in spec.points if point.on is not None]
    days += [deadline.on for deadline in spec.deadlines]
    days += days_of_paces(spec)
    days += [day for day in (spec.start, spec.end) if day is not None]
    if not days:
        days = [date(2000, 1, 1)]
    start, end = whole_years(days)
    first = spec.start if spec.start and spec.start <= min(days) else start
    last = spec.end if spec.end and spec.end >= max(days) else end
    return first, last if last > first else end


def axes(plot: Plot, unit: str) -> str:
    """Grid lines with their values, the line at zero, years."""
    parts = []
    for tick in plot.ticks:
        y = plot.y(tick)
        cls = "base" if tick == 0 else "grid"
        parts.append(path("M", plot.x.start, y, "H", plot.x.end, cls=cls))
        parts.append(text(plot.x.start - 10, y + 4, wording.tick(tick, unit), anchor="end"))
    foot = plot.y.start
    room = int((plot.x.end - plot.x.start) // 52)
    for day in year_ticks(plot.start, plot.end, room):
        x = plot.x.on(day)
        parts.append(path("M", x, foot, "v", 5, cls="grid"))
        parts.append(text(x, foot + 21, str(day.year), anchor="middle"))
    return "".join(parts)
