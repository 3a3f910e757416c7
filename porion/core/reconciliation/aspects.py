"""How two lists (places, payers), two times and two sets stand to each other."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from porion.core.quantities import UNITS, Interval, Order, compare
from porion.core.quantities.arithmetic import subtract
from porion.core.reconciliation.statements import StatedFigure
from porion.core.vocabulary import FigureKind, Nature

#: An undated value is taken to be of the year before it became known, not older.
_FRESH = timedelta(days=366)


class Standing(StrEnum):
    """How one list stands to another."""

    NEITHER = "neither"  # no text states it
    ONE = "one"  # only one text does
    SAME = "same"
    WITHIN = "within"  # the first lies wholly in the second
    AROUND = "around"  # the second lies wholly in the first
    OVERLAP = "overlap"
    APART = "apart"


#: Payers lie in nothing.
_NOWHERE: Mapping[str, frozenset[str]] = MappingProxyType({})


def standing(
    left: frozenset[str], right: frozenset[str], inside: Mapping[str, frozenset[str]] = _NOWHERE
) -> Standing:
    """How two lists stand; `inside` names what a place lies in (a commune in its EPCI)."""
    if not left and not right:
        return Standing.NEITHER
    if not left or not right:
        return Standing.ONE
    if left == right:
        return Standing.SAME
    first, second = _within(left, right, inside), _within(right, left, inside)
    if first and second:
        return Standing.SAME
    if first or second:
        return Standing.WITHIN if first else Standing.AROUND
    return Standing.OVERLAP if left & right else Standing.APART


def _within(
    members: frozenset[str], whole: frozenset[str], inside: Mapping[str, frozenset[str]]
) -> bool:
    return all(member in whole or inside.get(member, frozenset()) & whole for member in members)


class Role(StrEnum):
    """What a kind of figure is to another: where one starts, what is to come, what was done."""

    START = "start"
    GOAL = "goal"
    DONE = "done"


_ROLES = {
    FigureKind.BASELINE: Role.START,
    FigureKind.TARGET: Role.GOAL,
    FigureKind.FORECAST: Role.GOAL,
    FigureKind.ENVELOPE: Role.GOAL,
    FigureKind.ANNOUNCED: Role.GOAL,
}


def role(figure: StatedFigure) -> Role:
    """Start, goal or done."""
    return _ROLES.get(figure.kind, Role.DONE)


def is_rate(figure: StatedFigure) -> bool:
    """What is measured anew each time, and of which one text gives one value."""
    return figure.nature is Nature.RATE or figure.unit in ("%", "x", "points")


def by_the_year(figure: StatedFigure) -> bool:
    """What is stated by the year."""
    return bool(UNITS[figure.unit].per_year_of)


def moment(figure: StatedFigure) -> tuple[date, date]:
    """The days between which the value was taken: its own, else the year before publication."""
    day = figure.as_at or figure.valid_to
    if day is not None:
        return day, day
    last = figure.known_on or date.max
    first = figure.known_after or figure.known_on
    return (first - _FRESH if first and first > date.min + _FRESH else date.min), last


def moments_may_meet(left: StatedFigure, right: StatedFigure) -> bool:
    """Whether both values may be of one moment."""
    (first, last), (start, end) = moment(left), moment(right)
    return first <= end and start <= last


def periods_differ(left: StatedFigure, right: StatedFigure) -> bool:
    """Whether both texts state a whole period, and not the same."""
    one, other = (left.valid_from, left.valid_to), (right.valid_from, right.valid_to)
    return None not in one and None not in other and one != other


def in_time(left: StatedFigure, right: StatedFigure) -> tuple[StatedFigure, StatedFigure]:
    """The earlier moment first."""
    return (left, right) if moment(left)[1] <= moment(right)[1] else (right, left)


def published_first(figure: StatedFigure) -> tuple[date, str, int, str]:
    """Order of publication, then of the text: the same whatever order rows come in."""
    return figure.known_on or date.max, figure.document, figure.start, figure.key


def distance(first: Interval, second: Interval) -> Interval | None:
    """From the lower set to the upper one; None where they are not apart."""
    order = compare(first, second)
    if order is Order.LESS:
        return subtract(second, first)
    return subtract(first, second) if order is Order.GREATER else None
