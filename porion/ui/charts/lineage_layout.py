"""Where the boxes of a lineage stand: columns side by side, each box beside what it comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from porion.ui.charts.metrics import wrap

_WIDTH, _GUTTER, _HEAD, _BETWEEN = 1184.0, 84.0, 40.0, 14.0
_LINE, _PAD, _INSET = 17.0, 10.0, 12.0
#: Below the last box, with room for a curve that passes there.
_FOOT = 14.0


class Box(Protocol):
    """What is placed: a box of a column, with its words."""

    @property
    def key(self) -> str: ...
    @property
    def column(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def note(self) -> str: ...


class Join(Protocol):
    """From one box to another."""

    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in pixels, its words cut into lines."""

    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The height at which curves leave and reach it."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole drawing: left edges and width of its columns, boxes by key."""

    lefts: tuple[float, ...]
    width: float
    total_width: float
    height: float
    placed: Mapping[str, Placed]


def place(columns: Sequence[str], boxes: Sequence[Box], ties: Sequence[Join]) -> Sheet:
    """Every box, those of the first column in the order given, the others beside the mean of
    what they come from; boxes of one column never overlap."""
    count = max(len(columns), 1)
    width = (_WIDTH - _GUTTER * (count - 1)) / count
    lefts = tuple(index * (width + _GUTTER) for index in range(count))
    placed: dict[str, Placed] = {}
    for column in range(count):
        own = [box for box in boxes if box.column == column]
        wanted = {box.key: _beside(box, ties, placed) for box in own}
        rank = {box.key: index for index, box in enumerate(own)}
        own.sort(key=lambda box: (wanted[box.key], rank[box.key]))
        _stack(own, wanted, lefts[column], width, placed)
    height = max((each.top + each.height for each in placed.values()), default=_HEAD) + _FOOT
    return Sheet(lefts, width, _WIDTH, height, placed)


def _beside(box: Box, ties: Sequence[Join], placed: Mapping[str, Placed]) -> float:
    """The mean height of what a box comes from; the top for what comes from nothing."""
    sources = [placed[tie.source] for tie in ties if tie.target == box.key and tie.source in placed]
    return sum(each.middle for each in sources) / len(sources) if sources else 0.0


def _stack(
    own: Sequence[Box],
    wanted: Mapping[str, float],
    left: float,
    width: float,
    placed: dict[str, Placed],
) -> None:
    """From the top down, each box as near to the height wanted as those above leave room, then
    the column as a whole moved up by half of what it was pushed down."""
    sized = [(box, *_lines(box, width)) for box in own]
    tops: list[float] = []
    free = _HEAD
    for box, lines, notes in sized:
        height = _height(lines, notes)
        top = max(free, wanted[box.key] - height / 2)
        tops.append(top)
        free = top + height + _BETWEEN
    late = [
        top + _height(lines, notes) / 2 - wanted[box.key]
        for (box, lines, notes), top in zip(sized, tops, strict=True)
        if wanted[box.key]
    ]
    shift = min(max(sum(late) / len(late), 0.0), tops[0] - _HEAD) if late else 0.0
    for (box, lines, notes), top in zip(sized, tops, strict=True):
        placed[box.key] = Placed(left, top - shift, width, _height(lines, notes), lines, notes)


def _lines(box: Box, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = width - 2 * _INSET
    return tuple(wrap(box.label, room)), tuple(wrap(box.note, room)) if box.note else ()


def _height(lines: Sequence[str], notes: Sequence[str]) -> float:
    return max(2 * _PAD + _LINE * (len(lines) + len(notes)) - 1, 44.0)
