"""The sides of a gap: what one document says, in words, whatever its table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from porion.answers import saying
from porion.core import language
from porion.core.language.reconciliation import counted_before, places_words, reason
from porion.core.passages import Locator
from porion.core.periods import Span
from porion.core.reconciliation import Ground, Shape, Statement
from porion.figures.queries.listing import in_full
from porion.figures.queries.proposals import ProposalRead
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import publications

_NO_DOCUMENT = Named("", "")


@dataclass(frozen=True)
class GapStatement:
    """One thing that one document says. `scope_stated` is False where the text states none, or
    where the scope is our hypothesis; `places` are keys."""

    table: str
    key: str
    label: str
    words: str
    document: Named
    passage: Locator | None
    known_on: date | None
    known_words: str
    as_at: str
    scope: str
    scope_stated: bool
    subject: str
    topic: str
    places: tuple[str, ...]
    figure: FigureRead | None = None


@dataclass(frozen=True)
class GapSide:
    """One statement, or the parts of a sum; `computed`: the words are Porion's own result."""

    statements: tuple[GapStatement, ...]
    words: str
    computed: bool = False


class Sides:
    """The statements that gaps name, read together: figures, dated facts, undertakings."""

    def __init__(self, programme: Any, statements: Iterable[Statement], on: date | None) -> None:
        keys: dict[str, list[str]] = {"figures": [], "events": [], "commitments": []}
        for each in dict.fromkeys(statements):
            keys[each.table].append(each.key)
        self._figures: Mapping[str, FigureRead] = in_full(programme, keys["figures"], on=on)
        self._on = on
        self._days = {each.key: each.published.words for each in publications(programme)}
        self._events: dict[str, EventRead] = {}
        self._commitments: dict[str, CommitmentRead] = {}
        if keys["events"] or keys["commitments"]:
            self._events = {each.key: each for each in events(programme, on=on)}
            self._commitments = {each.key: each for each in commitments(programme, on=on)}

    def all_of(
        self, statements: Sequence[Statement], shape: Shape = Shape.VALUES
    ) -> list[GapStatement] | None:
        """The statements in the order given; None where one is not public at that day."""
        found = [self._statement(each, shape) for each in statements]
        told = [each for each in found if each is not None]
        return told if len(told) == len(found) else None

    def in_order(
        self, statements: Sequence[Statement], shape: Shape = Shape.VALUES
    ) -> list[GapStatement] | None:
        """As `all_of`, the earlier published first, then as the text goes."""
        found = self.all_of(statements, shape)
        return sorted(found, key=_published) if found else None

    def computed(self, proposal: ProposalRead, left: GapStatement) -> str:
        """What the right side of a sum or a formula gives, in words; "" for two statements."""
        if proposal.computed is None or left.figure is None:
            return ""
        if proposal.shape is Shape.SUM and len(proposal.right) == 1:
            return ""  # one part, as its text writes it
        return language.interval(proposal.computed, left.figure.unit)

    def reason(self, proposal: ProposalRead) -> str:
        """Why Porion lays them side by side; days in the words of the texts."""
        if Ground.COUNTED_BEFORE not in proposal.grounds:
            return reason(proposal.grounds)
        [right] = proposal.right
        figure, event = self._figures.get(proposal.left.key), self._events.get(right.key)
        if figure is None or event is None:
            return reason(proposal.grounds)
        return counted_before(_counted(figure), Span.inclusive(event.on_from, event.on_to))

    def _statement(self, statement: Statement, shape: Shape) -> GapStatement | None:
        if statement.table == "figures":
            figure = self._figures.get(statement.key)
            sure = figure and (self._on is None or figure.known_on <= self._on)
            return _of_figure(figure, shape) if figure and sure else None
        if statement.table == "events":
            event = self._events.get(statement.key)
            return self._dated(_of_event(event, shape)) if event else None
        commitment = self._commitments.get(statement.key)
        return self._dated(_of_commitment(commitment, shape)) if commitment else None

    def _dated(self, said: GapStatement) -> GapStatement:
        """With the days of publication of its text, two where the text is not dated."""
        return replace(said, known_words=self._days.get(said.document.key, said.known_words))


def _published(each: GapStatement) -> tuple[date, str, int, str]:
    start = each.passage.start if each.passage else 0
    return each.known_on or date.max, each.document.key, start, each.key


def _of_figure(figure: FigureRead, shape: Shape) -> GapStatement:
    scope, words = figure.effective_scope, language.quantity(figure.value, figure.unit)
    if shape is Shape.DATES:
        words = f"{words}, {_counted(figure)}"
    return GapStatement(
        "figures",
        figure.key,
        saying.label(figure),
        words,
        Named(figure.document.key, figure.document.label),
        figure.passage,
        figure.known_on,
        figure.published.words,
        saying.when(figure),
        saying.scope(figure),
        bool(scope and scope.stated),
        figure.indicator.label,
        figure.topic,
        tuple(place.key for place in figure.places),
        figure,
    )


def _counted(figure: FigureRead) -> str:
    """From when a figure is counted: "depuis 2017", "sur 2020-2021"."""
    words = figure.effective_date_words
    if figure.valid_from and figure.valid_to is None:
        return language.since(figure.valid_from, words)
    return language.over(Span.inclusive(figure.valid_from, figure.valid_to), words)


def _of_event(event: EventRead, shape: Shape) -> GapStatement:
    days = Span.inclusive(event.on_from, event.on_to)
    return _of_fact("events", event, _words(event.places, days, event.on_words, shape))


def _of_commitment(commitment: CommitmentRead, shape: Shape) -> GapStatement:
    days = Span.inclusive(commitment.due_from, commitment.due_to)
    words = _words(commitment.places, days, commitment.due_words, shape)
    return _of_fact("commitments", commitment, words)


def _words(places: Sequence[Named], days: Span, words: str, shape: Shape) -> str:
    """The places where these differ, else the days."""
    if shape is Shape.PLACES:
        return places_words(place.label for place in places)
    return language.span(days, words)


def _of_fact(table: str, fact: EventRead | CommitmentRead, words: str) -> GapStatement:
    return GapStatement(
        table,
        fact.key,
        fact.label,
        words,
        fact.document or _NO_DOCUMENT,
        fact.passage,
        fact.known_on,
        language.publication(fact.known_on) if fact.known_on else "",
        "",
        "",
        True,
        fact.project or fact.label,
        "",
        tuple(place.key for place in fact.places),
    )
