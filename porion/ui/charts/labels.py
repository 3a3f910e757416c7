"""Labels beside marks: tried in a fixed order of places, shortened before they are dropped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from porion.ui.charts.boxes import Box
from porion.ui.charts.metrics import text_width
from porion.ui.charts.svg import path, text

_SIZES = {"tb": 16.0}
_BOLD = frozenset({"tb", "tm", "tc"})
LINE = 17.0
_NEAR, _BESIDE, _FAR = 9.0, 26.0, (34.0, 64.0)
_OUT = 20.0
_TOLERATED = 0.06
#: Less than that in square pixels is rounding.
_NOTHING = 0.5
#: How much worse it is to reach across something than to cover a little of it.
_FIRM = 8.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label and its class: `tb` large, `tm` and `tc` firm, empty for plain."""

    words: str
    cls: str = ""
    grown: float = 1.0

    @property
    def width(self) -> float:
        """Estimated width in pixels; `grown` where the style enlarges the text of a drawing."""
        size = _SIZES.get(self.cls, 13.0) * self.grown
        return text_width(self.words, size, bold=self.cls in _BOLD)


Label = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a label belongs to: the room the mark takes, and the height of its value."""

    box: Box
    y: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a label would stand; `bridge` is what lies between it and its mark, which must be
    free too: else the label would seem to belong to another."""

    box: Box
    anchor: str
    bridge: tuple[Box, ...] = ()
    leader: str = ""


@dataclass(slots=True)
class Board:
    """The drawing's room: what is taken, and with what weight it must be left alone."""

    bounds: Box
    taken: list[tuple[Box, float]] = field(default_factory=list)

    def take(self, box: Box, weight: float = 1.0) -> None:
        """Keep later labels off a box; a low weight is for lines that a text may cross."""
        self.taken.append((box, weight))

    def free(self, box: Box) -> bool:
        """Whether a box lies inside and covers nothing that must be left alone."""
        return self._cost(box) <= _TOLERATED * _area(box)

    def put(self, anchor: Anchor, labels: Sequence[Label], *, right_first: bool) -> str | None:
        """Markup of the first of `labels` that fits somewhere; None where none does."""
        for label in labels:
            best: tuple[float, _Place] | None = None
            for place in _places(anchor, label, right_first=right_first):
                cost = self._cost(place.box)
                if best is not None and cost >= best[0]:
                    continue
                cost += _FIRM * sum(map(self._cost, place.bridge))
                if best is None or cost < best[0]:
                    best = (cost, place)
                if cost == 0:
                    break
            if best is not None and best[0] <= _TOLERATED * _area(best[1].box):
                self.take(best[1].box)
                return best[1].leader + write(label, best[1].box, best[1].anchor)
        return None

    def _cost(self, box: Box) -> float:
        cost = box.outside(self.bounds) * _OUT
        cost += sum(box.overlap(other) * weight for other, weight in self.taken)
        return cost if cost > _NOTHING else 0.0


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _places(anchor: Anchor, label: Label, *, right_first: bool) -> Iterator[_Place]:
    """Beside the mark at three heights, near and less near, above and below it, then farther
    with a leader."""
    width = max(line.width for line in label)
    height = sum(LINE * line.grown for line in label) + 1
    box, y = anchor.box, anchor.y
    sides = ("start", "end") if right_first else ("end", "start")
    tops = (y - 11, y - height / 2, y - height + 8)

    def beside(side: str, gap: float, top: float) -> Box:
        left = box.right + gap if side == "start" else box.left - gap - width
        return Box(left, top, left + width, top + height)

    for gap in (_NEAR, _BESIDE):
        for side in sides:
            for top in tops:
                room = beside(side, gap, top)
                yield _Place(room, side, _bridge(anchor, room, side, y))
    middle = (box.left + box.right - width) / 2
    for top in (box.top - _NEAR - height, box.bottom + _NEAR):
        yield _Place(Box(middle, top, middle + width, top + height), "middle")
    for gap in _FAR:
        for side in sides:
            for top in (tops[0] - gap, tops[2] + gap):
                room = beside(side, gap, top)
                bridge = _bridge(anchor, room, side, room.top + 10)
                yield _Place(room, side, bridge, _leader(anchor, room, side))


def _ends(anchor: Anchor, room: Box, side: str) -> tuple[float, float]:
    """Where the way from a mark to its label starts and ends, just off both."""
    if side == "start":
        return anchor.box.right + 5, room.left - 3
    return anchor.box.left - 5, room.right + 3


def _bridge(anchor: Anchor, room: Box, side: str, y: float) -> tuple[Box, ...]:
    """Small boxes along the way from a mark to its label."""
    start, end = _ends(anchor, room, side)
    steps = 6
    boxes = []
    for step in range(steps + 1):
        x = start + (end - start) * step / steps
        height = anchor.y + (y - anchor.y) * step / steps
        boxes.append(Box(x - 2, height - 4, x + 2, height + 4))
    return tuple(boxes)


def _leader(anchor: Anchor, room: Box, side: str) -> str:
    start, end = _ends(anchor, room, side)
    return path("M", start, anchor.y, "L", end, room.top + 10, cls="lead-l")


def write(label: Label, box: Box, side: str) -> str:
    """The lines of a label in its box; `side` is where they are aligned: start, middle, end."""
    x = {"start": box.left, "end": box.right, "middle": (box.left + box.right) / 2}[side]
    anchor = "" if side == "start" else side
    y = box.top + 13
    lines = []
    for line in label:
        lines.append(text(x, y, line.words, f"{line.cls} halo".strip(), anchor))
        y += LINE
    return "".join(lines)
