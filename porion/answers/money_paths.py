"""From announced to paid: for each undertaking of money, and for each scheme, what every text says,
state by state. Four states of money are four columns: nothing is summed, no rate is drawn.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.checked_formulas import CheckedFormula, checked_formulas
from porion.answers.commitment_amounts import stands_in
from porion.answers.followed import Followed, Told, followed
from porion.answers.funding import Stage, is_money, stage_of
from porion.answers.statements import Pair, pairs
from porion.core.vocabulary import CommitmentKind, DocumentationFinding, Finding
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, as_published
from porion.followup.queries.documentation import documentation
from porion.followup.queries.observations import observations_of_commitments
from porion.followup.vocabulary import DocumentationRead, ObservationRead
from porion.framework.queries.agreements import objectives
from porion.framework.queries.calendar import commitments, events
from porion.framework.queries.schemes import scheme_list
from porion.framework.vocabulary import CommitmentRead, EventRead, SchemeRead
from porion.sources.queries.documents import publications

Cells = Mapping[Stage, tuple[FigureRead, ...]]


@dataclass(frozen=True)
class MoneyPath:
    """An undertaking of money and what became public of it.

    `announced` are the amounts printed in its own passage. `cells` are the amounts on their way,
    its own included, by state; `costs` amounts that are on no way: a cost, an investment as a
    whole. `beside` are pairs that the record says cannot be compared, with the reason. `sums` is
    the arithmetic between these figures. `similar` are amounts of an action that may be another,
    so that they are in no state of this one. `told` is None where nobody has searched yet.
    """

    commitment: CommitmentRead
    announced: tuple[FigureRead, ...]
    cells: Cells
    costs: tuple[FigureRead, ...]
    beside: tuple[Pair, ...]
    agreed: tuple[Pair, ...]
    sums: tuple[CheckedFormula, ...]
    similar: tuple[FigureRead, ...]
    events: tuple[EventRead, ...]
    told: DocumentationRead | None
    followed: Told
    observations: tuple[ObservationRead, ...] = ()

    @property
    def has_amounts(self) -> bool:
        """Whether any text gives an amount of it."""
        given = self.commitment.amount_eur is not None
        return bool(given or self.cells or self.costs or self.similar)

    @property
    def reported(self) -> tuple[FigureRead, ...]:
        """What texts other than its own say of its money."""
        found = [f for cell in self.cells.values() for f in cell] + list(self.costs)
        return tuple(figure for figure in found if self._of_another_text(figure))

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Every comparison on record, those that say why none is possible last."""
        return (*self.agreed, *self.beside)

    @property
    def said_later(self) -> tuple[FigureRead, ...]:
        """What is reported, with what cannot be compared: the reason stands beside it."""
        beside = (figure for pair in self.beside for figure in (pair.first, pair.second))
        apart = (figure for figure in beside if self._of_another_text(figure))
        found = {figure.key: figure for figure in (*self.reported, *apart)}
        return tuple(sorted(found.values(), key=as_published))

    def _of_another_text(self, figure: FigureRead) -> bool:
        own = self.commitment.document
        announced = any(each.key == figure.key for each in self.announced)
        return not announced and (own is None or figure.document.key != own.key)

    @property
    def silent(self) -> bool:
        """Whether no later text says anything of it."""
        return not (self.reported or self.beside or self.similar or self.events)


@dataclass(frozen=True)
class SchemePath:
    """A scheme and the amounts that name it, by state; `costs` are on no way."""

    scheme: SchemeRead
    cells: Cells
    costs: tuple[FigureRead, ...]


@dataclass(frozen=True)
class MoneyPaths:
    """Undertakings in the order of their texts; `quiet` are schemes of which no amount is public,
    `corpus` the documents public on that day, `sums` all the arithmetic on record."""

    paths: tuple[MoneyPath, ...]
    schemes: tuple[SchemePath, ...]
    quiet: tuple[SchemeRead, ...]
    corpus: tuple[str, ...]
    sums: tuple[CheckedFormula, ...] = ()

    @property
    def by_text(self) -> list[tuple[str, list[MoneyPath]]]:
        """The undertakings of each text under its name, in their order."""
        groups: dict[str, list[MoneyPath]] = {}
        for path in self.paths:
            own = path.commitment
            text = own.document.label if own.document else own.objective.label
            groups.setdefault(text, []).append(path)
        return list(groups.items())

    @property
    def unclear(self) -> bool:
        """Whether some verb says no state of money."""
        every = [*(p.cells for p in self.paths), *(s.cells for s in self.schemes)]
        return any(Stage.UNCLEAR in cells for cells in every)


def money_paths(programme: Any, *, on: date | None = None) -> MoneyPaths:
    """All the money undertaken, as known at `on`; the number of queries is fixed."""
    known = figures(programme, on=on).known
    by_key = {figure.key: figure for figure in known}
    undertaken = [c for c in commitments(programme, on=on) if _of_money(c)]
    record = _Record(
        by_key,
        [figure for figure in known if is_money(figure)],
        pairs(programme, known, on=on),
        checked_formulas(programme, by_key, on=on),
        {event.key: event for event in events(programme, on=on)},
        documentation(programme, on=on),
        observations_of_commitments(programme, on=on),
        followed(programme, undertaken, on=on, day=on or date.max),
    )
    order = {each.key: rank for rank, each in enumerate(objectives(programme, on=on))}
    undertaken.sort(key=lambda c: (order.get(c.objective.key, len(order)), _start(c), c.key))
    schemes = [_scheme(each, record.money) for each in scheme_list(programme)]
    told = [each for each in schemes if each.cells or each.costs]
    return MoneyPaths(
        tuple(_path(each, record) for each in undertaken),
        tuple(told),
        tuple(each.scheme for each in schemes if each not in told),
        tuple(d.label for d in publications(programme) if on is None or d.published.surely <= on),
        tuple(record.sums),
    )


@dataclass(frozen=True)
class _Record:
    """What the paths are made from, read once."""

    by_key: Mapping[str, FigureRead]
    money: Sequence[FigureRead]
    pairs: Sequence[Pair]
    sums: Sequence[CheckedFormula]
    events: Mapping[str, EventRead]
    documentation: Mapping[str, DocumentationRead]
    observations: Mapping[str, Sequence[ObservationRead]]
    followed: Mapping[str, Followed]


def _of_money(row: CommitmentRead) -> bool:
    return row.kind is CommitmentKind.FUNDING or row.amount_eur is not None


def _start(row: CommitmentRead) -> int:
    return row.passage.start if row.passage else 0


def _path(row: CommitmentRead, record: _Record) -> MoneyPath:
    own = _printed_in(row, record.money)
    keys = {figure.key for figure in own}
    touching = [p for p in record.pairs if keys & {p.first.key, p.second.key}]
    beside = [p for p in touching if p.relation.finding is Finding.NOT_COMPARABLE]
    joined = [p for p in touching if p.relation.finding is not Finding.NOT_COMPARABLE]
    told = record.documentation.get(row.key)
    said = dict.fromkeys(keys)
    said.update(dict.fromkeys(key for p in joined for key in (p.first.key, p.second.key)))
    proven = told is not None and told.finding is DocumentationFinding.DOCUMENTED
    named = [each.key for each in told.figures] if told else []
    said.update(dict.fromkeys(named if proven else ()))
    apart = {key for p in beside for key in (p.first.key, p.second.key)} - keys
    found = [record.by_key[key] for key in said if key in record.by_key and key not in apart]
    cells, costs = _by_stage(figure for figure in found if is_money(figure))
    shown = {figure.key for figure in found}
    return MoneyPath(
        row,
        tuple(own),
        cells,
        costs,
        tuple(beside),
        tuple(joined),
        tuple(each for each in record.sums if shown & each.keys),
        tuple(
            record.by_key[key]
            for key in named
            if not proven
            and key not in apart
            and key in record.by_key
            and is_money(record.by_key[key])
        ),
        tuple(record.events[e.key] for e in told.events if e.key in record.events) if told else (),
        told,
        record.followed[row.key].told,
        tuple(record.observations.get(row.key, ())),
    )


def _printed_in(row: CommitmentRead, money: Iterable[FigureRead]) -> list[FigureRead]:
    """The amounts printed in the words of an undertaking, in the order of the text."""
    passage = row.passage
    if passage is None:
        return []
    inside = [figure for figure in money if stands_in(figure, passage)]
    return sorted(inside, key=lambda f: (f.passage.start, f.key))


def _scheme(scheme: SchemeRead, money: Iterable[FigureRead]) -> SchemePath:
    named = [f for f in money if f.scheme and f.scheme.key == scheme.key and not f.part_of]
    cells, costs = _by_stage(named)
    return SchemePath(scheme, cells, costs)


def _by_stage(found: Iterable[FigureRead]) -> tuple[Cells, tuple[FigureRead, ...]]:
    """The amounts by state, oldest publication first; those on no way apart."""
    cells: dict[Stage, list[FigureRead]] = {}
    costs = []
    for figure in sorted(found, key=as_published):
        stage = stage_of(figure)
        if stage is None:
            costs.append(figure)
        else:
            cells.setdefault(stage, []).append(figure)
    return {stage: tuple(rows) for stage, rows in cells.items()}, tuple(costs)
