"""Ways for curves that skip a column: between its boxes, never behind them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from porion.ui.charts.lineage_layout import Join, Placed, Sheet

#: From a box to a curve that passes above the first or below the last of a column, in pixels.
_CLEAR = 7.0
#: Curves that share the room between two boxes run this far from each other.
_APART = 4.0
_SHIFTS = (0.0, _APART, -_APART)


@dataclass(frozen=True, slots=True)
class Way:
    """A level stretch across a column, from its left edge to its right one."""

    left: float
    right: float
    at: float


def routes(sheet: Sheet, ties: Sequence[Join]) -> list[tuple[Way, ...]]:
    """For each tie the columns that it crosses on its way, none where it goes to the next one."""
    taken: Counter[tuple[float, float]] = Counter()
    return [
        _route(sheet.placed[tie.source], sheet.placed[tie.target], sheet, taken) for tie in ties
    ]


def _route(
    start: Placed, end: Placed, sheet: Sheet, taken: Counter[tuple[float, float]]
) -> tuple[Way, ...]:
    crossed = [left for left in sheet.lefts if start.left < left < end.left]
    here, ways = start.middle, []
    for index, left in enumerate(crossed):
        rest = len(crossed) - index + 1
        wanted = here + (end.middle - here) / rest
        at = min(_free(left, sheet) or [wanted], key=lambda free: abs(free - wanted))
        shift = _SHIFTS[taken[left, at] % len(_SHIFTS)]
        taken[left, at] += 1
        ways.append(Way(left, left + sheet.width, at + shift))
        here = at + shift
    return tuple(ways)


def _free(left: float, sheet: Sheet) -> list[float]:
    """The heights at which a column can be crossed: above, between and below its boxes."""
    own = sorted((box for box in sheet.placed.values() if box.left == left), key=lambda b: b.top)
    if not own:
        return []
    last = own[-1]
    between = [(above.top + above.height + below.top) / 2 for above, below in pairwise(own)]
    return [own[0].top - _CLEAR, *between, last.top + last.height + _CLEAR]
