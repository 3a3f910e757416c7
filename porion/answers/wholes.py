"""Totals and their parts: what the parts add up to, what is left, never a total counted twice.

A part is declared (its text calls it one) or only read as one (a relation of the record says so,
with its reason). A total and its parts are never added together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.parts_sum import PartsSum, parts_sum
from porion.answers.statements import Pair, pairs
from porion.core.folding import fold
from porion.core.quantities import UNITS, Order
from porion.core.quantities.cuts import Said, by_cut
from porion.core.vocabulary import Finding
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, RelationRead, as_published


@dataclass(frozen=True)
class ReadAsPart:
    """A figure that the record reads as a part of a total, and the relation that says why."""

    figure: FigureRead
    relation: RelationRead


@dataclass(frozen=True)
class Whole:
    """A total with its parts in the order of their text; `likely` are those only read as parts.

    `summed` is None where the parts add up to nothing: other units or states of money, parts of
    several texts, which may be the same ones said twice, or of several `cuts`, which overlap.
    """

    figure: FigureRead
    declared: tuple[FigureRead, ...]
    likely: tuple[ReadAsPart, ...] = ()
    summed: PartsSum | None = None

    @property
    def cuts(self) -> int:
        """In how many ways its declared parts cut the total: by place, by payer, by state … Of
        parts only read so the relation says why, and is believed."""
        return len(by_cut(self.figure, self.declared, _stated))

    @property
    def parts(self) -> tuple[FigureRead, ...]:
        """Every part once, in the order of publication, then of the text."""
        found = {f.key: f for f in (*self.declared, *(each.figure for each in self.likely))}
        return tuple(sorted(found.values(), key=as_published))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the likely parts are read so, each reason once."""
        return tuple(dict.fromkeys(each.relation.reason for each in self.likely))

    @property
    def exceeds(self) -> bool:
        """Whether the parts surely add up to more than the total."""
        return self.summed is not None and self.summed.order is Order.GREATER


def whole_of(
    figure: FigureRead, declared: Iterable[FigureRead], read: Iterable[ReadAsPart] = ()
) -> Whole | None:
    """A figure as a total; None where it has no part."""
    sure = tuple(sorted(declared, key=as_published))
    known = {part.key for part in sure}
    likely = tuple(each for each in read if each.figure.key not in known)
    if not sure and not likely:
        return None
    found = Whole(figure, sure, likely)
    return Whole(figure, sure, likely, _summed(found))


def read_as_parts(figure: FigureRead, related: Iterable[Pair]) -> list[ReadAsPart]:
    """Among related pairs, those whose left side is read as a part of `figure`."""
    found = []
    for pair in related:
        relation = pair.relation
        if relation.finding is Finding.PART_OF and relation.right == figure.key:
            part = pair.first if pair.first.key == relation.left else pair.second
            found.append(ReadAsPart(part, relation))
    return found


def wholes(programme: Any, *, on: date | None = None) -> tuple[Whole, ...]:
    """Every total of which a part is public at `on`, money first, then by topic; the number of
    queries does not grow with them."""
    known = figures(programme, on=on).known
    declared: dict[str, list[FigureRead]] = {}
    for figure in known:
        if figure.part_of:
            declared.setdefault(figure.part_of, []).append(figure)
    related = _by_whole(pairs(programme, known, on=on))
    found = (
        whole_of(
            figure, declared.get(figure.key, ()), read_as_parts(figure, related.get(figure.key, ()))
        )
        for figure in known
        if figure.key in declared or figure.key in related
    )
    return tuple(sorted((whole for whole in found if whole), key=_order))


def _by_whole(told: Sequence[Pair]) -> Mapping[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for pair in told:
        if pair.relation.finding is Finding.PART_OF:
            found.setdefault(pair.relation.right, []).append(pair)
    return found


def _summed(whole: Whole) -> PartsSum | None:
    """The sum of the parts of one text: those of another may be the same ones said again."""
    if whole.cuts > 1:
        return None
    parts = whole.parts
    own = tuple(part for part in parts if part.document.key == whole.figure.document.key)
    if own:
        return parts_sum(whole.figure, own) if len(own) == len(parts) else None
    texts = {part.document.key for part in parts}
    return parts_sum(whole.figure, parts) if len(texts) == 1 else None


def _stated(figure: FigureRead) -> Said:
    """What tells a part from its whole, without what its text leaves open."""
    days = (figure.valid_from, figure.valid_to, figure.as_at)
    said = {
        "indicator": figure.indicator,
        "scope": figure.scope,
        "state": figure.state,
        "places": frozenset(figure.places),
        "payers": frozenset(figure.payers),
        "beneficiaries": frozenset(figure.beneficiaries),
        "scheme": figure.scheme,
        "days": days if any(days) else None,
    }
    return {name: value for name, value in said.items() if value}


def _order(whole: Whole) -> tuple[bool, str, str, str]:
    figure = whole.figure
    return not UNITS[figure.unit].money, fold(figure.topic), figure.document.key, figure.key
