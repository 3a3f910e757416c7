"""Lines that values are read against: targets lying, deadlines standing, each with its words."""

from html import escape

from porion.ui import wording
from porion.ui.charts import twin
from porion.ui.charts.boxes import Box
from porion.ui.charts.data import Target, Timeline
from porion.ui.charts.labels import LINE, Board, Line, write
from porion.ui.charts.metrics import wrap
from porion.ui.charts.plot import Plot, by_day, deadline_lines, numbers_of
from porion.ui.charts.svg import element, path

#: Lower than that in pixels, the band of a target is only its line.
_THIN = 3.0


def deadlines(spec: Timeline, plot: Plot, board: Board) -> str:
    """Dotted lines from their words down to the goal; the latest day stands on top."""
    goals = [number for target in spec.targets for number in numbers_of(target.value, None)]
    foot = plot.y(max(goals)) if goals else plot.y.start
    parts = []
    row = 0
    for deadline in by_day(spec):
        x, y = plot.x.on(deadline.on), 14 + LINE * row
        parts.append(path("M", x, y - 10, "V", foot, cls="mark-v"))
        at_end = x > (plot.x.start + plot.x.end) / 2
        anchor, at = ("end", x - 6) if at_end else ("", x + 6)
        for index, words in enumerate(deadline_lines(deadline, plot.shape)):
            parts.append(_deadline_words(words, deadline.words, at, y + LINE * index, anchor))
            row += 1
        board.take(Box(x - 2, y - 12, x + 2, foot), 0.4)
        board.take(Box(0, 0, plot.shape.width, 4 + LINE * row))
    return "".join(parts)


def _deadline_words(words: str, day: str, x: float, y: float, anchor: str) -> str:
    """One line; the day is set firm."""
    rest = words.removeprefix(day)
    inside = escape(rest)
    if rest != words:
        inside = element("tspan", escape(day), cls="tm") + inside
    return element("text", inside, x=x, y=y, text_anchor=anchor)


def targets(spec: Timeline, plot: Plot, board: Board) -> str:
    """An ink line at each goal, a grey one at a volume planned before, a band where it has one."""
    parts = []
    for target in spec.targets:
        ends = numbers_of(target.value, target.interval)
        top, bottom = plot.y(max(ends)), plot.y(min(ends))
        if bottom - top > _THIN:
            room = {"x": plot.x.start, "y": top, "width": plot.x.end - plot.x.start}
            parts.append(element("rect", height=bottom - top, cls="target-band", **room))
        number = target.value.number
        heights = (top, bottom) if number is None else (plot.y(number),)
        for y in dict.fromkeys(heights):
            cls = "old" if target.former else "target"
            parts.append(path("M", plot.x.start, y, "H", plot.x.end, cls=cls))
            board.take(Box(plot.x.start, y - 3, plot.x.end, y + 3))
        parts.append(_target_words(target, spec.unit, heights[0], plot, board))
    return "".join(parts)


def _target_words(target: Target, unit: str, y: float, plot: Plot, board: Board) -> str:
    """Above its line at the left, or below it where another label stands there."""
    words = twin.target_words(target, unit)
    if plot.shape.narrow and target.short:
        words = f"{target.short}{wording.NBSP}: {wording.printed(target.value, unit)}"
    cls = "" if target.former else "tm"
    room = plot.x.end - plot.x.start - 16
    lines = tuple(Line(line, cls) for line in wrap(words, room))
    width, height = max(line.width for line in lines), LINE * len(lines)
    left = plot.x.start + 8
    box = Box(left, y - 4 - height, left + width, y - 4)
    if any(box.overlap(other) for other, weight in board.taken if weight >= 1):
        box = Box(left, y + 4, left + width, y + 4 + height)
    board.take(box)
    return write(lines, box, "start")
