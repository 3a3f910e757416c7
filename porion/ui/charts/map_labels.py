"""Names on a map: never over a mark, never over another name; better none than one on top.

Each name is tried around its mark, the best places of cartographers first; one that must stand
(`firm`) may stand farther off, tied to its mark by a line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from porion.ui.charts.boxes import Box
from porion.ui.charts.metrics import text_width
from porion.ui.charts.svg import path, text

_SIZES = {"tb": 16.0}
_BOLD = frozenset({"tb", "tm"})
_LEADING, _RISE = 1.18, 0.95
_GAP, _WIDER, _FAR = 3.0, 7.0, (14.0, 28.0, 44.0, 62.0, 84.0)
_LINED, _STEPS = 10.0, 9


@dataclass(frozen=True, slots=True)
class Name:
    """A name to place beside the mark in `box`, in type of class `cls`.

    `centred`: the name of an area, printed over the point and not beside it. `firm`: rather
    farther off than nowhere. `grown`: how much a style may enlarge the type of the drawing.
    """

    words: str
    box: Box
    cls: str = ""
    centred: bool = False
    firm: bool = False
    grown: float = 1.0

    @property
    def size(self) -> float:
        """Greatest height of its type in pixels."""
        return _SIZES.get(self.cls, 13.0) * self.grown

    @property
    def width(self) -> float:
        """Estimated greatest width in pixels."""
        return text_width(self.words, self.size, bold=self.cls in _BOLD)

    @property
    def height(self) -> float:
        """The room that its line takes."""
        return self.size * _LEADING


@dataclass(frozen=True, slots=True)
class Placed:
    """A name in its box; `side` is where it is aligned, `end` where the line to its mark ends."""

    name: Name
    box: Box
    side: str
    end: tuple[float, float] | None = None

    @property
    def along(self) -> tuple[Box, ...]:
        """Small boxes along the line, just off the mark."""
        if self.end is None:
            return ()
        x, y = _middle(self.name.box), self.name.box.middle
        (ex, ey), steps = self.end, _STEPS
        along = ((x + (ex - x) * i / steps, y + (ey - y) * i / steps) for i in range(2, steps))
        return tuple(Box(px - 2, py - 2, px + 2, py + 2) for px, py in along)

    @property
    def leader(self) -> str:
        """The line from the mark to the words, "" where they stand beside it."""
        if self.end is None:
            return ""
        x, y = _middle(self.name.box), self.name.box.middle
        return path("M", x, y, "L", *self.end, cls="lead-l")

    @property
    def markup(self) -> str:
        """The words; the line is drawn apart, below the marks."""
        x = {"": self.box.left, "end": self.box.right}.get(self.side, _middle(self.box))
        y = self.box.top + self.name.size * _RISE
        return text(x, y, self.name.words, f"{self.name.cls} halo".strip(), self.side)


def place_names(names: Sequence[Name], taken: Sequence[Box], bounds: Box) -> dict[Name, Placed]:
    """The names that find room, the first ones first; `taken` is left free.

    Firm ones are all tried beside their marks before any goes farther off, with a line that
    crosses no other mark where that can be; then the others.
    """
    written: list[Box] = []
    found: dict[Name, Placed] = {}
    firm = [name for name in names if name.firm]
    others = [name for name in names if not name.firm]
    rounds = ((_near, firm, True), (_far, firm, True), (_far, firm, False), (_near, others, True))
    for tries, listed, clear in rounds:
        for name in listed:
            if name in found or any(name.box.overlap(box) for box in written):
                continue  # placed already, or its mark is a landmark that words now cover
            marks = [box for box in taken if box != name.box]
            for placed in tries(name):
                lines = (*marks, *written) if clear else written
                if _fits(placed, (*marks, *written), lines, bounds):
                    written += (placed.box, *placed.along)
                    taken = (*taken, name.box)
                    found[name] = placed
                    break
    return found


def _fits(placed: Placed, taken: Sequence[Box], lines: Sequence[Box], bounds: Box) -> bool:
    """Inside the drawing and over nothing; its line over nothing of `lines`."""
    box = placed.box
    if box.left < bounds.left or box.right > bounds.right:
        return False
    if box.top < bounds.top or box.bottom > bounds.bottom:
        return False
    if any(box.overlap(other) for other in taken):
        return False
    return not any(step.overlap(other) for step in placed.along for other in lines)


def _middle(box: Box) -> float:
    return (box.left + box.right) / 2


def _near(name: Name) -> Iterator[Placed]:
    if name.centred:
        yield from _over(name)
    else:
        yield from _beside(name, _GAP)
        yield from _beside(name, _WIDER)


def _far(name: Name) -> Iterator[Placed]:
    for gap in () if name.centred else _FAR:
        yield from _beside(name, gap)


def _over(name: Name) -> Iterator[Placed]:
    """Over the point, then a little up or down, then to a side."""
    x, y = _middle(name.box), name.box.middle
    w, h = name.width, name.height
    shifts = ((0.0, 0.0), (0, -0.7), (0, 0.7), (0, -1.2), (0, 1.2), (0.35, 0), (-0.35, 0))
    for across, down in shifts:
        left, top = x + across * w - w / 2, y + down * h - h / 2
        yield Placed(name, Box(left, top, left + w, top + h), "middle")


def _beside(name: Name, gap: float) -> Iterator[Placed]:
    """Right, left, above, below, then the corners."""
    box, w, h = name.box, name.width, name.height
    level = box.middle - h / 2
    right, left, centre = box.right + gap, box.left - gap - w, _middle(box) - w / 2
    up, down = box.top - gap - h + 3, box.bottom + gap - 3
    corner, aside = gap * 0.7 - 2, 0.36 * w
    spots = [
        (right, level, ""),
        (left, level, "end"),
        (centre, up, "middle"),
        (centre, down, "middle"),
        (box.right + corner, up + 3, ""),
        (box.right + corner, down - 3, ""),
        (box.left - corner - w, up + 3, "end"),
        (box.left - corner - w, down - 3, "end"),
    ]
    if gap > _LINED:
        spots += [(centre + dx, y, "middle") for y in (up, down) for dx in (-aside, aside)]
    for x, y, side in spots:
        room = Box(x, y, x + w, y + h)
        yield Placed(name, room, side, _end(name, room, side) if gap > _LINED else None)


def _end(name: Name, room: Box, side: str) -> tuple[float, float]:
    """Where a line from the mark meets the words."""
    if side == "middle":
        x = min(max(_middle(name.box), room.left + 6), room.right - 6)
        return x, room.bottom + 1 if room.bottom < name.box.middle else room.top - 1
    return (room.left - 2 if side == "" else room.right + 2), room.middle
