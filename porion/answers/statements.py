"""What is declared between the published values of an indicator: facts, gaps, volumes before."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.vocabulary import FigureKind
from porion.figures.queries.indicators import bases_of
from porion.figures.queries.published import figures
from porion.figures.queries.relations import relations_among
from porion.figures.vocabulary import FigureRead, IndicatorRead, RelationRead


@dataclass(frozen=True)
class Pair:
    """Two figures, in order of publication, and the relation that is declared between them."""

    first: FigureRead
    second: FigureRead
    relation: RelationRead

    @property
    def day(self) -> date | None:
        """The day of which both speak; None where they speak of two."""
        day = self.first.effective_as_at
        return day if day == self.second.effective_as_at else None

    def beside(self, own: Container[str]) -> FigureRead:
        """The figure that stands beside those of the keys `own`."""
        return self.second if self.first.key in own else self.first


def twins(
    programme: Any, found: Iterable[FigureRead], *, on: date | None = None
) -> tuple[FigureRead, ...]:
    """Figures of other indicators that state the same fact as one of `found` and lend it a
    day or a scope: the same number, said in another unit."""
    listed = {figure.key: figure for figure in found}
    keys = {figure.lent.figure for figure in listed.values() if figure.lent} - set(listed)
    return figures(programme, on=on, keys=keys).known if keys else ()


def planned(
    programme: Any, definition: IndicatorRead, *, on: date | None = None
) -> tuple[FigureRead, ...]:
    """What was there before the target: starting values, in the same unit, of the indicators
    to which a declared rate relates this one."""
    keys = bases_of(programme, definition.key)
    found = figures(programme, on=on, indicators=keys).known if keys else ()
    return tuple(
        figure
        for figure in found
        if figure.kind is FigureKind.BASELINE and figure.unit == definition.unit
    )


def pairs(
    programme: Any, found: Sequence[FigureRead], *, on: date | None = None
) -> tuple[Pair, ...]:
    """Every declared relation among some figures, oldest publication first."""
    by_key = {figure.key: figure for figure in found}
    order = {key: place for place, key in enumerate(by_key)}
    told = []
    for relation in relations_among(programme, by_key, on=on) if len(by_key) > 1 else ():
        ends = sorted((relation.left, relation.right), key=order.__getitem__)
        told.append(Pair(by_key[ends[0]], by_key[ends[1]], relation))
    return tuple(sorted(told, key=lambda pair: (order[pair.first.key], order[pair.second.key])))
