"""Money, row by row and stage by stage: statements stand side by side, nothing is ever summed
but the shares that one text gives of one envelope."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from porion.answers.statements import Pair, pairs
from porion.core.folding import fold
from porion.core.quantities import UNITS, Interval, Term, computing_set, total_of
from porion.core.vocabulary import (
    FigureKind,
    FigureState,
    HighlightShape,
    PartyKind,
    Verdict,
)
from porion.figures.queries.highlights import highlights
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, HighlightRead
from porion.framework.queries.schemes import scheme_list
from porion.framework.vocabulary import SchemeRead
from porion.parties.queries.parties import party_kinds
from porion.territory.queries.nesting import whole_places

_MONEY = "EUR"


class Stage(StrEnum):
    """How far an amount has come: four different states, never in one column (US-40).

    A payment whose verb says no state ("investis", "mobilisés") is neither granted nor paid.
    """

    ANNOUNCED = "announced"
    PROGRAMMED = "programmed"
    COMMITTED = "committed"
    GRANTED = "granted"
    PAID = "paid"
    UNCLEAR = "unclear"


_GRANTS = {
    FigureState.REQUESTED: Stage.PROGRAMMED,
    FigureState.PROGRAMMED: Stage.PROGRAMMED,
    FigureState.COMMITTED: Stage.COMMITTED,
}
#: Stages that every row has a cell for; the unclear one only where there is something in it.
ALWAYS = (Stage.ANNOUNCED, Stage.PROGRAMMED, Stage.COMMITTED, Stage.GRANTED, Stage.PAID)


def stage_of(figure: FigureRead) -> Stage | None:
    """The stage of an amount; None for what is no money on its way: a cost, a goal."""
    if figure.kind in (FigureKind.ANNOUNCED, FigureKind.ENVELOPE):
        return Stage.ANNOUNCED
    if figure.kind is FigureKind.GRANT:
        return _GRANTS.get(figure.state, Stage.GRANTED) if figure.state else Stage.GRANTED
    if figure.kind is FigureKind.PAYMENT:
        return Stage.UNCLEAR if figure.state is FigureState.UNSPECIFIED else Stage.PAID
    return None


@dataclass(frozen=True)
class Statement:
    """What one text says: one amount, or the shares that it gives of one envelope, payer by
    payer, with their `total`, which is computed. `repeats` say the same fact elsewhere."""

    figures: tuple[FigureRead, ...]
    total: Interval | None = None
    repeats: tuple[FigureRead, ...] = ()

    @property
    def first(self) -> FigureRead:
        """The figure whose date, document and kind hold for all."""
        return self.figures[0]


@dataclass(frozen=True)
class MoneyRow:
    """A row put forward, with its statements by stage, oldest first; a stage without any is
    not published, which is not nothing."""

    highlight: HighlightRead
    cells: dict[Stage, tuple[Statement, ...]] = field(default_factory=dict)

    @property
    def shown(self) -> set[str]:
        """The figures that the row shows."""
        found = (s for cell in self.cells.values() for s in cell)
        return {f.key for s in found for f in (*s.figures, *s.repeats)}


@dataclass(frozen=True)
class SchemeSaid:
    """A scheme, and every figure that names it, oldest first."""

    scheme: SchemeRead
    figures: tuple[FigureRead, ...]


@dataclass(frozen=True)
class Funding:
    """`others` are the amounts that no row shows, by topic; `maybe` those perhaps public."""

    rows: tuple[MoneyRow, ...]
    others: dict[str, tuple[FigureRead, ...]]
    schemes: tuple[SchemeSaid, ...]
    every: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]
    kinds: dict[str, PartyKind]


def funding(programme: Any, *, on: date | None = None) -> Funding:
    """All the money of the record as known at `on`; the number of queries is fixed.

    On a past day a scheme of which nothing was public is left out.
    """
    listed = figures(programme, on=on)
    amounts = [f for f in listed.known if is_money(f)]
    wide = whole_places(programme)
    put = highlights(programme, HighlightShape.MONEY)
    keys = {named.key for each in put for named in each.indicators}
    in_rows = [f for f in amounts if f.indicator.key in keys]
    same = [p for p in pairs(programme, in_rows, on=on) if p.relation.verdict is Verdict.SAME_FACT]
    rows = tuple(_row(each, in_rows, wide, same) for each in put)
    shown = {key for row in rows for key in row.shown}
    others: dict[str, list[FigureRead]] = {}
    for figure in amounts:
        if figure.key not in shown:
            others.setdefault(figure.topic, []).append(figure)
    said = _schemes(programme, listed.known)
    return Funding(
        rows=tuple(row for row in rows if row.cells),
        others={topic: tuple(others[topic]) for topic in sorted(others, key=fold)},
        schemes=tuple(each for each in said if each.figures or on is None),
        every=tuple(amounts),
        maybe=tuple(f for f in listed.maybe if is_money(f)),
        kinds=party_kinds(programme),
    )


def is_money(figure: FigureRead) -> bool:
    """An amount in euros, in all or by the year; not a price per home or per hour."""
    return figure.unit in (_MONEY, f"{_MONEY}/yr")


def _schemes(programme: Any, known: Iterable[FigureRead]) -> list[SchemeSaid]:
    named: dict[str, list[FigureRead]] = {}
    for figure in known:
        if figure.scheme:
            named.setdefault(figure.scheme.key, []).append(figure)
    return [SchemeSaid(s, tuple(named.get(s.key, ()))) for s in scheme_list(programme)]


def _row(
    put: HighlightRead, amounts: Sequence[FigureRead], wide: Container[str], same: Sequence[Pair]
) -> MoneyRow:
    """The amounts of a row that speak of the programme as a whole, in one unit."""
    keys = [named.key for named in put.indicators]
    fitting = [
        figure
        for figure in amounts
        if figure.indicator.key in keys
        and figure.unit == _MONEY
        and not figure.part_of
        and all(place.key in wide for place in figure.places)
        and (put.kind is None or figure.kind is put.kind)
    ]
    cells: dict[Stage, list[Statement]] = {}
    for statement in _statements(fitting, same):
        stage = stage_of(statement.first)
        if stage is not None:
            cells.setdefault(stage, []).append(statement)
    return MoneyRow(put, {stage: tuple(sorted(c, key=_day)) for stage, c in cells.items()})


def _statements(found: Sequence[FigureRead], same: Sequence[Pair]) -> list[Statement]:
    repeats: dict[str, list[FigureRead]] = {}
    repeated: set[str] = set()
    for pair in same:
        first, second = pair.first, pair.second
        if first.kind is second.kind and first.value == second.value and first.key not in repeated:
            repeats.setdefault(first.key, []).append(second)
            repeated.add(second.key)
    groups: dict[tuple[str, ...], list[FigureRead]] = {}
    for figure in found:
        if figure.key not in repeated:
            groups.setdefault(_whole(figure), []).append(figure)
    return [
        Statement(
            tuple(group),
            total_of([_term(f) for f in group], group[0].unit) if len(group) > 1 else None,
            tuple(f for figure in group for f in repeats.get(figure.key, ())),
        )
        for group in groups.values()
    ]


def _whole(figure: FigureRead) -> tuple[str, ...]:
    """What makes several amounts the shares of one envelope: the same text, indicator, kind and
    scheme, each with a payer of its own; anything else stands alone."""
    if figure.kind is not FigureKind.ENVELOPE or len(figure.payers) != 1 or not figure.scheme:
        return (figure.key,)
    return (figure.document.key, figure.indicator.key, figure.kind.value, figure.scheme.key)


def _term(figure: FigureRead) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    return Term(figure.key, interval, figure.unit, figure.kind, figure.state)


def _day(statement: Statement) -> tuple[date, date, str]:
    figure = statement.first
    day = figure.effective_as_at or figure.valid_to or figure.known_on
    return day, figure.known_on, figure.key
