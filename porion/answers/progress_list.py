"""How far every indicator with a target has come, and who undertook to reach it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from porion.answers.commitment_amounts import stands_in
from porion.answers.progress import ProgressAnswer, progress_from
from porion.core.vocabulary import FigureKind
from porion.figures.queries.indicators import indicators, paces_of
from porion.figures.queries.published import figures, public_figures
from porion.figures.vocabulary import FigureList, FigureRead
from porion.framework.queries.agreements import agreements
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead
from porion.territory.queries.nesting import whole_places

#: A duration is not reached: it elapses.
_ELAPSES = frozenset({"years", "months", "days"})


@dataclass(frozen=True)
class TargetRow:
    """An indicator with its target, what is reached of it, and the undertakings whose passage
    prints that target."""

    answer: ProgressAnswer
    commitments: tuple[CommitmentRead, ...] = ()


def progress_list(
    programme: Any, *, on: date | None = None, only: Collection[str] | None = None
) -> tuple[TargetRow, ...]:
    """Every public indicator that has a target by `on`, in the order of their topics.

    `only` keeps the indicators of these keys.
    A target that only a place has is set against the figures of the same place. As many
    queries for ten indicators as for a hundred.
    """
    aimed = public_figures(programme).filter(kind=FigureKind.TARGET)
    keys = set(aimed.exclude(unit__in=_ELAPSES).values_list("indicator__key", flat=True))
    if only is not None:
        keys &= set(only)
    wanted = [each for each in indicators(programme) if each.key in keys]
    paces = {each.key: paces_of(programme, each.key) for each in wanted}
    every = {*keys, *(pace for found in paces.values() for pace in found)}
    listed = figures(programme, on=on, indicators=sorted(every)) if every else FigureList(())
    signed, wide = agreements(programme, on=on), whole_places(programme)
    found = [
        progress_from(each, _only(listed, {each.key, *paces[each.key]}), signed, on=on, wide=wide)
        for each in wanted
    ]
    lenders = _lenders(programme, found, on)
    undertaken = commitments(programme, on=on)
    return tuple(
        TargetRow(_lent(each, lenders), setting(each.target, undertaken))
        for each in found
        if each.target is not None
    )


def _only(listed: FigureList, keys: set[str]) -> FigureList:
    """The figures of some indicators."""
    return FigureList(
        tuple(f for f in listed.known if f.indicator.key in keys),
        tuple(f for f in listed.maybe if f.indicator.key in keys),
    )


def _lenders(
    programme: Any, found: Sequence[ProgressAnswer], on: date | None
) -> dict[str, FigureRead]:
    """The statements that lend the results their day or scope, by key."""
    keys = {each.actual.lent.figure for each in found if each.actual and each.actual.lent}
    return {f.key: f for f in figures(programme, on=on, keys=keys).known} if keys else {}


def _lent(answer: ProgressAnswer, lenders: dict[str, FigureRead]) -> ProgressAnswer:
    actual = answer.actual
    lender = lenders.get(actual.lent.figure) if actual and actual.lent else None
    return replace(answer, lender=lender) if lender else answer


def setting(
    target: FigureRead | None, undertaken: Sequence[CommitmentRead]
) -> tuple[CommitmentRead, ...]:
    """The undertakings in whose words a target stands."""
    if target is None:
        return ()
    return tuple(row for row in undertaken if row.passage and stands_in(target, row.passage))
