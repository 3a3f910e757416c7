"""The gaps as a reader goes through them: pairs that one reading explains stand together, the
most asked first. What a gap is, `answers.gaps` says; nothing is judged here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from porion.answers.commitment_amounts import stands_in
from porion.answers.gaps import Gap, GapSide, gap, gaps
from porion.core.folding import fold
from porion.core.quantities import UNITS, Interval, computing_set, convert_set, converts, meets
from porion.core.reconciliation import Shape
from porion.core.vocabulary import Finding, GapClass, Verdict
from porion.figures.queries.highlights import highlights
from porion.figures.vocabulary import FigureRead
from porion.foundation.remembered import remembered
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead
from porion.sources.queries.documents import publications

#: Findings that say whether two sets meet; of other pairs nothing is drawn on one axis.
_MEASURED = frozenset({Finding.CONTRADICTORY, Finding.COMPATIBLE, Finding.AGREE})

#: Shapes without a number: where, and when.
_FACTS = frozenset({Shape.PLACES, Shape.DATES})
#: Shapes whose right side is computed from several figures.
_TOTALS = frozenset({Shape.SUM, Shape.FORMULA})


@dataclass(frozen=True)
class Entry:
    """Two statements or more of one thing, oldest publication first.

    `gaps` are the pairs that stand together; the first names the entry and speaks for all.
    `days` say when each document was published, or between which days.
    """

    gaps: tuple[Gap, ...]
    sides: tuple[GapSide, ...]
    days: Mapping[str, str]

    @property
    def gap(self) -> Gap:
        """The pair that speaks for all."""
        return self.gaps[0]

    @property
    def key(self) -> str:
        """What stands in its address."""
        return self.gap.key

    @property
    def divergent(self) -> bool:
        """Whether the statements cannot both be true as they stand, or do not add up."""
        if self.gap.shape is Shape.SUM:
            return self.gap.gap_class is GapClass.SUBSTANCE
        return self.gap.finding is Finding.CONTRADICTORY

    @property
    def figures(self) -> tuple[FigureRead, ...]:
        """The figures of sides that hold one each; empty where a side is a fact or a sum."""
        found = [s.figure for side in self.sides for s in side.statements]
        single = all(len(side.statements) == 1 and not side.computed for side in self.sides)
        kept = tuple(figure for figure in found if figure is not None)
        return kept if single and len(kept) == len(self.sides) else ()


@dataclass(frozen=True)
class Sets:
    """What each figure leaves possible, in one unit; `apart` is how far two sets lie from each
    other: zero where they touch, None where they meet or where more than two differ."""

    unit: str
    intervals: tuple[Interval, ...]
    apart: Decimal | None


@dataclass(frozen=True)
class Wanted:
    """What a reader asks for; an empty field asks for nothing."""

    topic: str = ""
    verdict: str = ""
    place: str = ""


@dataclass(frozen=True)
class Board:
    """The entries that fit `wanted`; `topics` and `verdicts` are those of all of that day."""

    wanted: Wanted
    found: tuple[Entry, ...]
    topics: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    whole: int

    @property
    def divergent(self) -> tuple[Entry, ...]:
        """Statements that do not agree."""
        return tuple(each for each in self.found if each.divergent)

    @property
    def beside(self) -> tuple[Entry, ...]:
        """Statements that are easily taken for one another, as a person has read them."""
        return tuple(e for e in self.found if not e.divergent and e.gap.reviewed)

    @property
    def proposed(self) -> tuple[Entry, ...]:
        """The same, found by the machine and not read by anybody yet."""
        return tuple(e for e in self.found if not e.divergent and not e.gap.reviewed)


def board(programme: Any, wanted: Wanted | None = None, *, on: date | None = None) -> Board:
    """What the public is shown: gaps of scope and of substance, known at `on`."""
    asked = wanted or Wanted()
    listed = gaps(programme, on=on, place=asked.place)
    every = _entries(programme, (each for each in listed if _is_gap(each)))
    order = _asked_for(programme)
    return Board(
        asked,
        tuple(sorted((e for e in every if _fits(e, asked)), key=lambda e: _rank(e, order))),
        tuple(sorted({e.gap.topic for e in every if e.gap.topic}, key=fold)),
        tuple(v for v in Verdict if any(e.gap.verdict is v for e in every)),
        len(every),
    )


def entry_of(programme: Any, key: str, *, on: date | None = None) -> Entry:
    """The entry that the pair `key` belongs to, of any class. Raises `UnknownGap`."""
    for each in _entries(programme, (each for each in gaps(programme, on=on) if _is_gap(each))):
        if any(pair.key == key for pair in each.gaps):
            return each
    found = gap(programme, key, on=on)
    return Entry((found,), (found.left, found.right), _days(programme))


def undertakings(
    programme: Any, entry: Entry, *, on: date | None = None
) -> tuple[CommitmentRead, ...]:
    """The undertakings that an entry speaks of: its own statements, those whose words print one
    of its figures, and those of the project whose places or dates differ."""
    statements = [s for side in entry.sides for s in side.statements]
    keys = {s.key for s in statements if s.table == "commitments"}
    project = entry.gap.title if entry.gap.shape in _FACTS else ""
    printed = [s.figure for s in statements if s.figure is not None]
    return tuple(
        each
        for each in commitments(programme, on=on)
        if each.key in keys
        or (project and each.project == project)
        or any(each.passage and stands_in(figure, each.passage) for figure in printed)
    )


def places_of_gaps(programme: Any) -> frozenset[str]:
    """The places that some gap names, today; read once for each state of the record."""

    def read() -> frozenset[str]:
        found = (each for each in gaps(programme) if _is_gap(each))
        sides = (side for each in found for side in (each.left, each.right))
        return frozenset(key for side in sides for s in side.statements for key in s.places)

    return remembered("places of gaps", programme, read)


def sets_of(entry: Entry) -> Sets | None:
    """The sets of an entry; None where it is not measured or its units do not convert."""
    said = entry.figures
    if not said or entry.gap.finding not in _MEASURED:
        return None
    unit = said[0].unit
    if not all(converts(figure.unit, unit) for figure in said):
        return None
    intervals = tuple(
        convert_set(computing_set(f.value, whole=UNITS[f.unit].whole), f.unit, unit) for f in said
    )
    return Sets(unit, intervals, _apart(intervals))


def _is_gap(found: Gap) -> bool:
    """One fact said twice is none, nor is a part beside its whole; a sum that does not add up
    is."""
    beside = found.finding is Finding.PART_OF and found.shape is not Shape.SUM
    return found.verdict is not Verdict.SAME_FACT and not beside


def _days(programme: Any) -> Mapping[str, str]:
    return {each.key: each.published.words for each in publications(programme)}


def _entries(programme: Any, found: Iterable[Gap]) -> list[Entry]:
    """Pairs that share a statement and a reading, in one entry each."""
    groups: list[list[Gap]] = []
    for pair in found:
        mine = _statements(pair)
        joined = [g for g in groups if _reading(g[0]) == _reading(pair) and mine & _all(g)]
        if len(pair.left.statements) > 1 or len(pair.right.statements) > 1:
            joined = []  # a sum stands alone: its parts are no statements of the same thing
        groups = [g for g in groups if g not in joined]
        groups.append([*(each for group in joined for each in group), pair])
    days = _days(programme)
    return [_entry(group, days) for group in groups]


def _reading(pair: Gap) -> tuple[object, ...]:
    """What pairs must share to stand together: the reading of two numbers, the project of facts."""
    if pair.shape in _FACTS:
        return (pair.shape, pair.title)
    return pair.shape, pair.reason, pair.finding, pair.gap_class, pair.verdict, pair.reviewed


def _statements(pair: Gap) -> set[tuple[str, str]]:
    return {(s.table, s.key) for side in (pair.left, pair.right) for s in side.statements}


def _all(group: Iterable[Gap]) -> set[tuple[str, str]]:
    return {key for pair in group for key in _statements(pair)}


def _entry(group: Sequence[Gap], days: Mapping[str, str]) -> Entry:
    sides = {
        tuple(s.key for s in side.statements): side for p in group for side in (p.left, p.right)
    }
    if group[0].shape in _TOTALS:  # the total, then its parts
        return Entry(tuple(group), (group[0].left, group[0].right), days)
    ordered = sorted(sides.values(), key=_published)
    return Entry(tuple(group), tuple(ordered), days)


def _published(side: GapSide) -> tuple[date, bool, int, str]:
    """By the day of publication; an undated text comes before the dated one that cites it."""
    first = min(side.statements, key=lambda s: s.known_on or date.max)
    place = first.passage.start if first.passage else 0
    dated = first.figure is None or first.figure.published.dated
    return first.known_on or date.max, dated, place, first.key


def _apart(sets: Sequence[Interval]) -> Decimal | None:
    distinct = list(dict.fromkeys(sets))
    if len(distinct) != 2 or meets(*distinct):
        return None
    one, other = distinct
    if one.high is not None and other.low is not None and one.high <= other.low:
        return other.low - one.high
    if other.high is not None and one.low is not None:
        return one.low - other.high
    return None


def _fits(entry: Entry, asked: Wanted) -> bool:
    return asked.topic in ("", entry.gap.topic) and asked.verdict in ("", entry.gap.verdict)


def _asked_for(programme: Any) -> dict[str, int]:
    """The indicators that readers meet first, by rank: the programme's own, then those that the
    record puts forward."""
    keys = [programme.headline_indicator]
    keys += [named.key for each in highlights(programme) for named in each.indicators]
    return {key: rank for rank, key in reversed(list(enumerate(keys)))}


def _rank(entry: Entry, order: dict[str, int]) -> tuple[bool, bool, int, bool, int, str]:
    """What was read by a person and does not agree comes first, then what is most asked."""
    own = entry.gap
    last = max(
        (s.known_on for side in entry.sides for s in side.statements if s.known_on),
        default=date.min,
    )
    asked = [order.get(figure.indicator.key, len(order)) for figure in entry.figures]
    return (
        not entry.divergent,
        not own.reviewed,
        min(asked, default=len(order)),
        own.gap_class is not GapClass.SUBSTANCE,
        -last.toordinal(),
        own.key,
    )
