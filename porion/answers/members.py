"""A set whose members are counted state by state: what each document says, and what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.quantities import (
    DIFFERENCE,
    UNITS,
    Interval,
    Rule,
    Term,
    computing_set,
    difference_of,
)
from porion.core.vocabulary import FigureKind
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, IndicatorRead


@dataclass(frozen=True)
class Members:
    """The members of `whole` by state as one document tells them.

    `rest` are those of which it says nothing: computed, on the assumption that each
    member is counted in one state only. Nothing is known of them; they are not zero.
    """

    whole: FigureRead
    parts: tuple[FigureRead, ...]
    rest: Interval
    rule: Rule = DIFFERENCE


def members(
    programme: Any,
    definition: IndicatorRead,
    known: Sequence[FigureRead],
    *,
    on: date | None = None,
) -> tuple[Members, ...]:
    """One entry a document that counts by state, newest first; none for other indicators."""
    if not definition.members_of:
        return ()
    listed = figures(programme, on=on, indicators=[definition.members_of]).known
    wholes = [f for f in listed if f.kind is FigureKind.ACTUAL and not f.part_of]
    found = []
    for document in dict.fromkeys(f.document.key for f in reversed(known)):
        parts = tuple(f for f in known if f.document.key == document and not f.part_of)
        whole = _whole(wholes, document)
        if whole is not None and parts:
            rest = difference_of([_term(whole)], [_term(p) for p in parts], whole.unit)
            found.append(Members(whole, parts, rest))
    return tuple(found)


def _whole(wholes: Sequence[FigureRead], document: str) -> FigureRead | None:
    """The size of the set: as the same document says it, else as the latest does."""
    same = [f for f in wholes if f.document.key == document]
    return next(reversed(same or list(wholes)), None)


def _term(figure: FigureRead) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    return Term(figure.key, interval, figure.unit)
