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
    """The sum of the parts; None for none, and where their units or kinds do not add up."""
    if not parts:
        return None
    terms, own = [_term(part) for part in parts], _term(whole)
    try:
        summed = total_of(terms, whole.unit)
        gap = difference_of(terms, [own], whole.unit)
    except (UnitMismatch, KindMismatchError):
        return None
    order = compare(summed, own.interval) if own.interval else Order.UNKNOWN
    return PartsSum(len(parts), summed, whole.unit, order, gap)


def _term(figure: FigureRead) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    return Term(figure.key, interval, figure.unit, figure.kind, figure.state)
