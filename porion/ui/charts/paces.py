"""Paces: slopes from the last published point, and the fan between a published and a needed one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from porion.core.periods import DAYS_PER_YEAR
from porion.ui import wording
from porion.ui.charts.boxes import Box
from porion.ui.charts.data import Pace, Timeline
from porion.ui.charts.labels import LINE, Board, Label, Line, write
from porion.ui.charts.metrics import wrap
from porion.ui.charts.plot import Plot
from porion.ui.charts.reach import Start, days_to_goal, goal_of, start_of
from porion.ui.charts.svg import path

_WIDTHS = (250.0, 170.0)
_PLACES = (0.8, 0.65, 0.5, 0.35, 0.2)
_CLEAR = 8.0


@dataclass(frozen=True, slots=True)
class Slope:
    """A pace in pixels: from the last point to where it meets the goal or the edge."""

    pace: Pace
    x: float
    y: float
    end_x: float
    end_y: float

    def at(self, x: float) -> float:
        """The height of the line at `x`."""
        share = (x - self.x) / (self.end_x - self.x)
        return self.y + share * (self.end_y - self.y)


def slopes(spec: Timeline, plot: Plot) -> list[Slope]:
    """The lines of all paces; those that have no length are left out."""
    start, goal = start_of(spec), goal_of(spec.targets)
    if start is None:
        return []
    found = (_slope(pace, start, goal, plot) for pace in spec.paces)
    return [slope for slope in found if slope is not None]


def _slope(pace: Pace, start: Start, goal: Decimal | None, plot: Plot) -> Slope | None:
    last = plot.end if pace.until is None else min(pace.until, plot.end)
    days = Decimal((last - start.on).days)
    to_goal = days_to_goal(pace, start, goal)
    if to_goal is not None:
        days = min(days, to_goal)
    if days < 1 or pace.per_year == 0:
        return None
    reached = start.number + pace.per_year * days / DAYS_PER_YEAR
    end = start.on + timedelta(days=int(days))
    x, y = plot.x.on(start.on), plot.y(start.number)
    return Slope(pace, x, y, plot.x.on(end), plot.y.clamp(reached))


def fan(lines: Sequence[Slope]) -> str:
    """The space between the published pace and the needed one; nothing unless there are both."""
    needed = [slope for slope in lines if slope.pace.needed]
    stated = [slope for slope in lines if not slope.pace.needed]
    if len(needed) != 1 or len(stated) != 1:
        return ""
    a, b = needed[0], stated[0]
    return path("M", a.x, a.y, "L", a.end_x, a.end_y, "L", b.end_x, b.end_y, "z", cls="fan")


def line(slope: Slope, board: Board) -> str:
    """The line, solid for a published pace and dashed for a needed one."""
    for step in range(13):
        x = slope.x + (slope.end_x - slope.x) * step / 12
        y = slope.at(x)
        board.take(Box(x - 5, y - 5, x + 5, y + 5))
    cls = "pace pace-max" if slope.pace.needed else "pace"
    return path("M", slope.x, slope.y, "L", slope.end_x, slope.end_y, cls=cls)


def label(slope: Slope, board: Board) -> str:
    """Beside its line: before it for a needed pace, behind it for a published one."""
    for words in _labels(slope.pace):
        for box, side, leader in _rooms(slope, words, board):
            if board.free(box):
                board.take(box)
                return leader + write(words, box, side)
    return ""


def _labels(pace: Pace) -> Iterator[Label]:
    first = Line(wording.upper_first(pace.words), "tc")
    for width in _WIDTHS if pace.note else ():
        yield (first, *(Line(words) for words in wrap(pace.note, width)))
    yield (first,)


def _rooms(slope: Slope, words: Label, board: Board) -> Iterator[tuple[Box, str, str]]:
    """Rooms that do not cross the line, which has all of a room on one of its sides."""
    width, height = max(each.width for each in words), LINE * len(words) + 1
    rising = slope.end_y <= slope.y
    for share in _PLACES:
        x = slope.x + (slope.end_x - slope.x) * share
        if slope.pace.needed:
            right = x - _CLEAR
            top = slope.at(right) - _CLEAR - height if rising else slope.at(right) + _CLEAR
            yield Box(right - width, top, right, top + height), "end", ""
            continue
        left = min(x, board.bounds.right - width)
        tip = max(left + 12, slope.x)
        foot = slope.at(max(left, slope.x))
        top = foot + 2 * _CLEAR if rising else foot - 2 * _CLEAR - height
        edge = top - 2 if rising else top + height
        leader = path("M", tip, slope.at(tip), "V", edge, cls="lead-l")
        yield Box(left, top, left + width, top + height), "start", leader
