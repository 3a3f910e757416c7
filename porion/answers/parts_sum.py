"""Do the declared parts of a figure add up to it? Said, never mended."""

from collections.abc import Sequence
from dataclasses import dataclass

from porion.core.quantities import (
    SUM,
    UNITS,
    Interval,
    KindMismatchError,
    Order,
    Rule,
    Term,
    UnitMismatch,
    compare,
    computing_set,
    difference_of,
    total_of,
)
from porion.core.vocabulary import FigureState
from porion.figures.vocabulary import FigureRead


@dataclass(frozen=True)
class PartsSum:
    """The sum of `count` parts in the unit of the whole, and how it stands to it.

    `gap` is the sum less the whole. A list of parts is not known to be complete: a sum
    below the whole is no finding.
    """

    count: int
    interval: Interval
    unit: str
    order: Order
    gap: Interval
    rule: Rule = SUM


def parts_sum(whole: FigureRead, parts: Sequence[FigureRead]) -> PartsSum | None:
    """The sum of the parts; None for none, and where their units or kinds do not add up.

    Amounts of which no text says the state ("a alloué", "a investi") are added to check their
    total: what they are is not stated, that they are parts of it is.
    """
    if not parts:
        return None
    vague = all(part.state is FigureState.UNSPECIFIED for part in parts)
    terms = [_term(part, kinds=not vague) for part in parts]
    own = _term(whole)
    try:
        summed = total_of(terms, whole.unit)
        gap = difference_of(terms, [own], whole.unit)
    except (UnitMismatch, KindMismatchError):
        return None
    order = compare(summed, own.interval) if own.interval else Order.UNKNOWN
    return PartsSum(len(parts), summed, whole.unit, order, gap)


def _term(figure: FigureRead, *, kinds: bool = True) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    if not kinds:
        return Term(figure.key, interval, figure.unit)
    return Term(figure.key, interval, figure.unit, figure.kind, figure.state)
