"""Sums and differences of named figures: units, kinds and figures told apart.

Here a figure keeps its key, so that it is never added twice, and cancels where it stands on
both sides of a difference.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from porion.core.quantities.arithmetic import subtract, total
from porion.core.quantities.intervals import Interval
from porion.core.quantities.units import UNITS, convert_set
from porion.core.vocabulary import FigureKind, FigureState


class FigureTwiceError(ValueError):
    """One figure stands twice in a sum."""


class KindMismatchError(ValueError):
    """Sums of an envelope and a grant, or of two states of money, mean nothing."""


@dataclass(frozen=True)
class Term:
    """One figure in a computation: `interval` is None where its value is not stated."""

    key: str
    interval: Interval | None
    unit: str
    kind: FigureKind | None = None
    state: FigureState | None = None


def total_of(terms: Sequence[Term], unit: str) -> Interval:
    """The sum of `terms` in `unit`, unknown parts counted; see `arithmetic.total`.

    Raises UnitMismatch where a unit does not convert, KindMismatchError where kinds or states
    differ, FigureTwiceError where a key repeats, KeyError for an unknown unit.
    """
    repeated = [key for key, times in Counter(term.key for term in terms).items() if times > 1]
    if repeated:
        raise FigureTwiceError(f"{', '.join(sorted(repeated))}: more than once in one sum")
    _same_kind(terms)
    return _total(terms, unit)


def difference_of(minuend: Sequence[Term], subtrahend: Sequence[Term], unit: str) -> Interval:
    """The sum of `minuend` less that of `subtrahend`, in `unit`.

    A figure on both sides cancels first, known or not; where nothing is left on a side, that
    side is exactly zero. Kinds may differ: a target less what is done. Raises as `total_of`,
    KindMismatchError apart.
    """
    for term in (*minuend, *subtrahend):
        convert_set(Interval.unknown(), term.unit, unit)  # refuses even what cancels
    left, right = _cancelled(minuend, subtrahend), _cancelled(subtrahend, minuend)
    return subtract(_side(left, unit), _side(right, unit))


def _same_kind(terms: Iterable[Term]) -> None:
    pairs = {(term.kind, term.state) for term in terms}
    if len(pairs) > 1:
        words = sorted(f"{kind or 'none'}/{state or 'none'}" for kind, state in pairs)
        raise KindMismatchError(f"{', '.join(words)} do not add up to anything")


def _total(terms: Sequence[Term], unit: str) -> Interval:
    parts = [
        None if term.interval is None else convert_set(term.interval, term.unit, unit)
        for term in terms
    ]
    for term in terms:
        if term.interval is None:
            convert_set(Interval.unknown(), term.unit, unit)
    return total(parts, UNITS[unit].nonnegative)


def _cancelled(terms: Sequence[Term], others: Sequence[Term]) -> list[Term]:
    """`terms` less those that also stand in `others`, as often as they stand there."""
    spare = Counter(term.key for term in others)
    kept = []
    for term in terms:
        if spare[term.key]:
            spare[term.key] -= 1
        else:
            kept.append(term)
    return kept


def _side(terms: Sequence[Term], unit: str) -> Interval:
    return _total(terms, unit) if terms else Interval.point(Decimal(0))
