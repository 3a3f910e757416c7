"""Countable sets under sixty: one square a thing, full, half, outlined or dashed."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from porion.ui import wording
from porion.ui.charts.svg import drawing, element, path

LIMIT = 60
_SIDE, _STEP = 12, 14


class SquareState(StrEnum):
    """How a thing stands; the shape says it, not only the hue."""

    DONE = "done"
    WORKS = "works"
    ANNOUNCED = "soon"
    NOT_STATED = "void"
    NOT_PUBLISHED = "hatch"


@dataclass(frozen=True, slots=True)
class SquareGroup:
    """So many things in one state; `computed` where Porion subtracted to find the count;
    `href` leads to the published count."""

    count: int
    state: SquareState
    words: str
    computed: bool = False
    href: str = ""


@dataclass(frozen=True, slots=True)
class Squares:
    """A whole cut into groups; `total` says how many there are, in the words of `noun`."""

    key: str
    title: str
    groups: tuple[SquareGroup, ...]
    per_row: int = 5


@dataclass(frozen=True, slots=True)
class SquareItem:
    """A group with its own small drawing, hidden from screen readers: the words say it."""

    svg: SafeString
    group: SquareGroup

    @property
    def muted(self) -> bool:
        """Whether nothing is stated of these."""
        return self.group.state in (SquareState.NOT_STATED, SquareState.NOT_PUBLISHED)


@dataclass(frozen=True, slots=True)
class SquaresPicture:
    """All squares in one drawing, the same by group, and the CSV rows."""

    title: str
    description: str
    svg: SafeString
    items: tuple[SquareItem, ...]
    records: tuple[tuple[str, ...], ...]

    @property
    def drawn(self) -> bool:
        """Whether there is a drawing."""
        return bool(self.svg)


def squares(spec: Squares) -> SquaresPicture:
    """The squares of a set; raises ValueError for a count below 0 or a set of sixty or more."""
    total = sum(group.count for group in spec.groups)
    if any(group.count < 0 for group in spec.groups) or total >= LIMIT:
        raise ValueError(f"squares are for 0 to {LIMIT - 1} things, not {total}")
    description = " ; ".join(f"{group.count} {group.words}" for group in spec.groups)
    states = [group.state for group in spec.groups for _each in range(group.count)]
    svg = ""
    if states:
        width, height, inside = _grid(states, spec.per_row)
        svg = drawing(spec.key, spec.title, f"{description}.", width, height, "squares", inside)
        svg = svg.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1)
    rows_most = max((-(-group.count // spec.per_row) for group in spec.groups), default=0)
    items = tuple(
        SquareItem(_small(group, spec.per_row, rows_most), group) for group in spec.groups
    )
    heads = (_("état"), _("nombre"), _("calculé"))
    rows = ((g.words, str(g.count), wording.yes_or_no(g.computed)) for g in spec.groups)
    return SquaresPicture(spec.title, description, mark_safe(svg), items, (heads, *rows))


@lru_cache(maxsize=8)
def one_square(state: SquareState) -> SafeString:
    """A single square, for legends and lists; its words stand beside it."""
    inside = _square(state, 0, 0)
    size = {"width": _SIDE, "height": _SIDE}
    box = f"0 0 {_SIDE} {_SIDE}"
    return mark_safe(element("svg", inside, cls="sq", viewBox=box, aria_hidden="true", **size))


def _small(group: SquareGroup, per_row: int, rows: int) -> SafeString:
    """The drawing of one group, as high as the highest, so that counts stand in a line."""
    if not rows:
        return SafeString("")
    width, _own, inside = _grid([group.state] * group.count, per_row)
    width, height = max(width, _SIDE), _STEP * rows - (_STEP - _SIDE)
    box = f"0 0 {width} {height}"
    return mark_safe(
        element(
            "svg",
            inside,
            cls="squares",
            viewBox=box,
            width=width,
            height=height,
            aria_hidden="true",
        )
    )


def _grid(states: list[SquareState], per_row: int) -> tuple[int, int, str]:
    """Width, height and markup of squares in rows."""
    rows = -(-len(states) // per_row)
    width = _STEP * min(len(states), per_row) - (_STEP - _SIDE)
    inside = "".join(
        _square(state, _STEP * (i % per_row), _STEP * (i // per_row))
        for i, state in enumerate(states)
    )
    return width, _STEP * rows - (_STEP - _SIDE), inside


def _square(state: SquareState, x: int, y: int) -> str:
    outline = {"x": x + 0.8, "y": y + 0.8, "width": 10.5, "height": 10.5}
    match state:
        case SquareState.DONE:
            return element("rect", x=x, y=y, width=_SIDE, height=_SIDE, cls="sq-done")
        case SquareState.WORKS:
            half = path("M", x, y + _SIDE, "h", _SIDE, "v", -_SIDE, "z", cls="sq-works")
            return element("rect", cls="sq-soon", **outline) + half
        case SquareState.ANNOUNCED:
            return element("rect", cls="sq-soon", **outline)
        case SquareState.NOT_STATED:
            return element("rect", cls="sq-void", **outline)
        case SquareState.NOT_PUBLISHED:
            strokes = ("M", x + 1, y + 7, "l6 -6", "M", x + 1, y + 11, "l10 -10")
            last = ("M", x + 5, y + 11, "l6 -6")
            return element("rect", cls="sq-hatch", **outline) + path(
                *strokes, *last, cls="sq-hatch"
            )
