"""What changed between two days: what became public, and what it says of things already known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from porion.answers.commitment_amounts import amounts
from porion.core.vocabulary import EventKind, FigureKind, Finding, Verdict
from porion.figures.queries.published import figures
from porion.figures.queries.relations import corrected_between, relations_touching
from porion.figures.vocabulary import FigureRead, RelationRead, VersionRead
from porion.framework.queries.agreements import agreements
from porion.framework.queries.calendar import commitments, events
from porion.framework.queries.lineage import lineage
from porion.framework.vocabulary import AgreementRead, CommitmentRead, EventRead, LineageRead
from porion.sources.queries.documents import publications
from porion.sources.vocabulary import DocumentDay

#: What a reader is told of a figure, as the cells of a transcription name it.
_TOLD = (
    *("value_low", "value_high", "low_strict", "high_strict", "qualifier", "unit"),
    *("kind", "state", "valid_from", "valid_to", "as_at", "payers"),
)
#: Verdicts that say that two figures tell of one thing, and findings that say they do not.
_ONE_FACT = frozenset({Verdict.SAME_FACT, Verdict.LATER_REVISION})
_DISTINCT = frozenset({Finding.NOT_COMPARABLE, Finding.PART_OF})
#: What a later figure of another nature is read against.
_MEASURED_AGAINST = frozenset({FigureKind.TARGET, FigureKind.BASELINE})


@dataclass(frozen=True)
class Before:
    """An earlier figure on the same thing, and what the record says of the two, if anything."""

    figure: FigureRead
    relation: RelationRead | None


@dataclass(frozen=True)
class NewFigure:
    """A figure that became public, and the earlier ones on the same thing, latest first."""

    figure: FigureRead
    before: tuple[Before, ...]


@dataclass(frozen=True)
class Announced:
    """A date that was announced; `before` is the announcement that it revises."""

    event: EventRead
    before: EventRead | None


@dataclass(frozen=True)
class Corrected:
    """A transcription that was wrong, and the figure as it stands now, None where withdrawn."""

    version: VersionRead
    figure: FigureRead | None

    @property
    def touches_figure(self) -> bool:
        """Whether the number, its qualifier, its day or its nature is another now; else only what
        surrounds it was mended, such as the bounds of its passage."""
        return self.figure is None or _cells(self.figure) != tuple(
            _cell(self.version.content.get(name, "")) for name in _TOLD
        )


@dataclass(frozen=True)
class Changes:
    """From the end of day `since` (None: from the beginning) to the end of day `until`.

    `measured` are new figures on a thing already measured, `first` on things never measured
    before. `maybe` are documents that perhaps became public in between.
    """

    since: date | None
    until: date
    documents: tuple[DocumentDay, ...]
    maybe: tuple[DocumentDay, ...]
    measured: tuple[NewFigure, ...]
    first: tuple[FigureRead, ...]
    announced: tuple[Announced, ...]
    facts: tuple[EventRead, ...]
    agreements: tuple[AgreementRead, ...]
    commitments: tuple[CommitmentRead, ...]
    amounts: Mapping[str, FigureRead]
    corrected: tuple[Corrected, ...]
    lineage: tuple[LineageRead, ...] = ()


def changes(
    programme: Any, since: date | None, until: date, *, corrected_until: date | None = None
) -> Changes:
    """What became public after `since`, on `until` at the latest.

    Corrections of our own transcriptions are dated by the day of the correction: they are
    told up to `corrected_until`, by default `until`. Queries: at most twenty-five.
    """
    known = figures(programme, on=until).known
    new = [f for f in known if since is None or f.known_on > since]
    old = [f for f in known if since is not None and f.known_on <= since]
    compared = _compared(programme, new, old, until)
    corrected = corrected_between(programme, since, corrected_until or until)
    every = publications(programme)
    happened = events(programme, on=until)
    fresh = [e for e in happened if _between(e.known_on, since, until)]
    by_key = {event.key: event for event in happened}
    current = {f.key: f for f in known}
    undertaken = tuple(
        c for c in commitments(programme, on=until) if _between(c.known_on, since, until)
    )
    return Changes(
        since,
        until,
        tuple(d for d in every if _between(d.published.surely, since, until)),
        tuple(d for d in every if d.may_be_known(until)),
        tuple(n for n in compared if n.before),
        tuple(n.figure for n in compared if not n.before),
        tuple(
            Announced(event, by_key.get(event.revises))
            for event in fresh
            if event.kind is EventKind.PLANNED
        ),
        tuple(event for event in fresh if event.kind is not EventKind.PLANNED),
        tuple(a for a in agreements(programme, on=until) if _between(a.known_on, since, until)),
        undertaken,
        amounts(programme, undertaken, on=until),
        tuple(Corrected(version, current.get(version.key)) for version in corrected),
        tuple(e for e in lineage(programme, on=until) if _between(e.known_on, since, until)),
    )


def _cells(figure: FigureRead) -> tuple[str, ...]:
    """What is told of a figure, as a transcription writes it."""
    value = figure.value
    told = (
        *(value.low, value.high, value.low_strict, value.high_strict, value.qualifier.value),
        *(figure.unit, figure.kind.value, figure.state.value if figure.state else None),
        *(figure.valid_from, figure.valid_to, figure.as_at),
        *(";".join(sorted(payer.key for payer in figure.payers)),),
    )
    return tuple(_cell(each) for each in told)


def _cell(content: object) -> str:
    """A cell in one form: "12.0" and Decimal(12) are the same, and so are True and "true"."""
    text = "" if content is None else str(content)
    if text in ("True", "False"):
        return text.lower()
    try:
        return str(Decimal(text).normalize())
    except InvalidOperation:
        return text


def _between(day: date | None, since: date | None, until: date) -> bool:
    return day is not None and (since is None or day > since) and day <= until


def _compared(
    programme: Any, new: Sequence[FigureRead], old: Sequence[FigureRead], until: date
) -> list[NewFigure]:
    """Each new figure with the earlier ones that tell of the same thing: see `_of_one_thing`.
    Where none of these is the same measure, those of the same indicator, nature and places come
    first; where nothing is related, the goal or the start of the same thing stands in."""
    by_key = {figure.key: figure for figure in old}
    subjects: dict[str, list[FigureRead]] = {}
    for figure in old:
        subjects.setdefault(figure.indicator.key, []).append(figure)
    related: dict[str, list[RelationRead]] = {}
    keys = [figure.key for figure in new]
    for relation in relations_touching(programme, keys, on=until) if new and old else ():
        related.setdefault(relation.left, []).append(relation)
        related.setdefault(relation.right, []).append(relation)
    return [
        NewFigure(figure, _before(figure, related.get(figure.key, ()), by_key, subjects))
        for figure in new
    ]


def _before(
    figure: FigureRead,
    relations: Sequence[RelationRead],
    old: dict[str, FigureRead],
    subjects: dict[str, list[FigureRead]],
) -> tuple[Before, ...]:
    related = [
        Before(old[other], relation)
        for relation in relations
        if (other := relation.right if relation.left == figure.key else relation.left) in old
    ]
    related.sort(key=lambda b: b.figure.known_on, reverse=True)
    declared = _of_one_thing(figure, related)
    if any(_same_measure(b.figure, figure) for b in declared):
        return tuple(declared)
    # A target or another fund set beside it does not tell what the same measure was before.
    same = [f for f in subjects.get(figure.indicator.key, ()) if _where(f) == _where(figure)]
    alike = [f for f in same if (f.kind, f.state) == (figure.kind, figure.state)]
    goals = [] if related else [f for f in same if f.kind in _MEASURED_AGAINST]
    known = {b.figure.key for b in related}
    latest = [f for f in _latest(alike or goals) if f.key not in known]
    return (*(Before(f, None) for f in latest), *declared)


def _of_one_thing(figure: FigureRead, related: Sequence[Before]) -> list[Before]:
    """The pairs that tell of one thing: read as one fact or as its revision, or of one indicator
    and not found to be distinct. Others are no before and after, and stand among the gaps; of
    one indicator they are told where nothing else is known before."""
    own = [b for b in related if b.figure.indicator.key == figure.indicator.key]
    same = [
        b
        for b in related
        if b.relation and (b.relation.verdict in _ONE_FACT or (b in own and _comparable(b)))
    ]
    return same or own


def _comparable(pair: Before) -> bool:
    return pair.relation is not None and pair.relation.finding not in _DISTINCT


def _same_measure(one: FigureRead, other: FigureRead) -> bool:
    return one.indicator.key == other.indicator.key and one.kind == other.kind


def _where(figure: FigureRead) -> frozenset[str]:
    return frozenset(place.key for place in figure.places)


def _latest(found: Iterable[FigureRead]) -> list[FigureRead]:
    """Those of the latest publication among `found`."""
    rows = list(found)
    last = max((figure.known_on for figure in rows), default=None)
    return [figure for figure in rows if figure.known_on == last]
