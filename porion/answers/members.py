"""A set whose members are counted state by state: what each document says, and what is left."""

from collections import defaultdict
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

#: Members counted in a state, or announced to come to it; a target counts none.
_COUNTED = (FigureKind.ACTUAL, FigureKind.FORECAST)


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

    @property
    def on(self) -> date:
        """The last day that its results hold; that of publication where the text gives none."""
        days = [p.effective_as_at for p in self.parts if p.kind is FigureKind.ACTUAL]
        return max((day for day in days if day), default=self.parts[0].known_on)

    @property
    def dated(self) -> FigureRead:
        """The part whose date and publication stand for the others: a result, where there is
        one, rather than what was announced."""
        results = [p for p in self.parts if p.kind is FigureKind.ACTUAL]
        return (results or list(self.parts))[0]


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
    return state_by_state(
        known, figures(programme, on=on, indicators=[definition.members_of]).known
    )


def state_by_state(
    known: Sequence[FigureRead], counted: Sequence[FigureRead]
) -> tuple[Members, ...]:
    """The same from figures at hand: `known` count by state, `counted` count the set itself."""
    wholes = [f for f in counted if f.kind is FigureKind.ACTUAL and not f.part_of]
    found = []
    for document in dict.fromkeys(f.document.key for f in reversed(known)):
        parts = tuple(
            f for f in known if f.document.key == document and f.kind in _COUNTED and not f.part_of
        )
        whole = _whole(wholes, document)
        if whole is not None and parts:
            rest = difference_of([_term(whole)], [_term(p) for p in parts], whole.unit)
            found.append(Members(whole, parts, rest))
    return tuple(found)


def _whole(wholes: Sequence[FigureRead], document: str) -> FigureRead | None:
    """The size of the set: as the same document says it, else as the latest does.

    A document that gives several counts cuts the set up: none of them is its size.
    """
    said: dict[str, list[FigureRead]] = defaultdict(list)
    for figure in wholes:
        said[figure.document.key].append(figure)
    sizes = {key: found[0] for key, found in said.items() if len(found) == 1}
    return sizes.get(document) or next(reversed(list(sizes.values())), None)


def _term(figure: FigureRead) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    return Term(figure.key, interval, figure.unit)
