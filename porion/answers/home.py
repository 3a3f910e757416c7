"""The home page: the headline figure, the axes, what comes next, the documents."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.deadlines import DeadlineBoard, deadlines
from porion.answers.document_list import DocumentList, document_list
from porion.answers.objective import Framework, frameworks
from porion.answers.progress import ProgressAnswer, progress_of
from porion.core.folding import fold
from porion.core.vocabulary import AgreementKind
from porion.figures.queries.indicators import UnknownIndicator, indicators


@dataclass(frozen=True)
class HomeAnswer:
    """`headline` is None where the programme names no headline indicator.

    `topics` are those of the indicators, in alphabetical order, with how many figures each
    has on the day asked for; a topic without any is left out.
    """

    headline: ProgressAnswer | None
    framework: Framework | None
    deadlines: DeadlineBoard
    documents: DocumentList
    topics: tuple[tuple[str, int], ...]


def home_answer(programme: Any, *, on: date | None, today: date) -> HomeAnswer:
    """The home page as known at `on`; deadlines are those to come on that day."""
    known = frameworks(programme, on=on)
    agreements = [f for f in known if f.agreement.kind is AgreementKind.AGREEMENT]
    return HomeAnswer(
        headline=_headline(programme, on),
        framework=agreements[0] if agreements else None,
        deadlines=deadlines(programme, on=on or today),
        documents=document_list(programme, on=on),
        topics=_topics(programme, on),
    )


def _topics(programme: Any, on: date | None) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for indicator in indicators(programme, on=on):
        counts[indicator.topic] += indicator.figures
    return tuple((topic, counts[topic]) for topic in sorted(counts, key=fold) if counts[topic])


def _headline(programme: Any, on: date | None) -> ProgressAnswer | None:
    try:
        return progress_of(programme, programme.headline_indicator, on=on)
    except UnknownIndicator:
        return None
