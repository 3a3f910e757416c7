"""The home page: the headline figure, four facts, what comes next, what was published last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.counts import figures_by_topic
from porion.answers.deadlines import Deadline, deadlines
from porion.answers.document_list import DocumentList, document_list
from porion.answers.headline import headline
from porion.answers.highlights import FACTS, Fact, facts
from porion.answers.history import histories
from porion.answers.objective import Framework, frameworks
from porion.answers.place_index import PlaceIndex, place_index
from porion.answers.progress import ProgressAnswer
from porion.answers.statements import Pair, pairs
from porion.core.folding import fold
from porion.core.vocabulary import AgreementKind, Finding, HighlightShape, PartyKind
from porion.figures.queries.highlights import highlights
from porion.figures.queries.indicators import member_sets
from porion.figures.vocabulary import FigureRead, HighlightRead
from porion.parties.queries.parties import party_kinds


@dataclass(frozen=True)
class HomeAnswer:
    """`headline` is None where the programme names no headline indicator.

    `facts` are what the record puts forward. `due` are the deadlines to come, one a day as the
    latest text says it, without those whose date a later text changed. `said` is what each
    document states of the headline, by key of the document, and `gaps` where two of them differ.
    `topics` are those of the indicators, in alphabetical order, with how many figures each has on
    the day asked for; a topic without any is left out. `examples` are places proposed to who
    searches, `kinds` what sort of organisation each party is, `index` every place and what is
    said of it.
    """

    headline: ProgressAnswer | None
    framework: Framework | None
    facts: tuple[Fact, ...]
    due: tuple[Deadline, ...]
    documents: DocumentList
    said: dict[str, FigureRead]
    gaps: tuple[Pair, ...]
    topics: tuple[tuple[str, int], ...]
    examples: tuple[HighlightRead, ...]
    kinds: dict[str, PartyKind]
    index: PlaceIndex


def home_answer(programme: Any, *, on: date | None, today: date) -> HomeAnswer:
    """The home page as known at `on`; deadlines are those to come on that day."""
    known = frameworks(programme, on=on)
    agreements = [
        f
        for f in known
        if f.agreement.kind is AgreementKind.AGREEMENT and f.agreement.amends is None
    ]
    first = headline(programme, on=on)
    said = _said(first)
    put = highlights(programme, *FACTS, HighlightShape.PLACES)
    board = deadlines(programme, on=on or today)
    return HomeAnswer(
        headline=first,
        framework=agreements[0] if agreements else None,
        facts=facts(programme, put, member_sets(programme), histories(programme, on=on), on=on),
        due=board.soonest,
        documents=document_list(programme, on=on),
        said=said,
        gaps=_gaps(programme, list(said.values()), on),
        topics=_topics(programme, on),
        examples=tuple(each for each in put if each.shape is HighlightShape.PLACES),
        kinds=party_kinds(programme),
        index=place_index(programme, on=on),
    )


def _topics(programme: Any, on: date | None) -> tuple[tuple[str, int], ...]:
    counts = figures_by_topic(programme, on=on)
    return tuple((topic, counts[topic]) for topic in sorted(counts, key=fold))


def _said(found: ProgressAnswer | None) -> dict[str, FigureRead]:
    """The last in each document wins: the result rather than the target."""
    if found is None:
        return {}
    figures = (*found.others, found.target, found.lender, found.actual)
    return {figure.document.key: figure for figure in figures if figure is not None}


def _gaps(programme: Any, said: Sequence[FigureRead], on: date | None) -> tuple[Pair, ...]:
    if len(said) < 2:
        return ()
    found = pairs(programme, said, on=on)
    return tuple(pair for pair in found if pair.relation.finding is Finding.CONTRADICTORY)
