"""The home page: the headline figure, the axes, what comes next, the documents."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.deadlines import DeadlineBoard, deadlines
from porion.answers.objective import Framework, frameworks
from porion.answers.progress import ProgressAnswer, progress_of
from porion.core.vocabulary import AgreementKind
from porion.figures.queries.indicators import UnknownIndicator
from porion.sources.queries.documents import documents
from porion.sources.vocabulary import DocumentRead


@dataclass(frozen=True)
class HomeAnswer:
    """`headline` is None where the programme names no headline indicator."""

    headline: ProgressAnswer | None
    framework: Framework | None
    deadlines: DeadlineBoard
    documents: tuple[DocumentRead, ...]


def home_answer(programme: Any, *, on: date | None, today: date) -> HomeAnswer:
    """The home page as known at `on`; deadlines are those to come on that day."""
    known = frameworks(programme, on=on)
    agreements = [f for f in known if f.agreement.kind is AgreementKind.AGREEMENT]
    return HomeAnswer(
        headline=_headline(programme, on),
        framework=agreements[0] if agreements else None,
        deadlines=deadlines(programme, on=on or today),
        documents=tuple(documents(programme, on=on)),
    )


def _headline(programme: Any, on: date | None) -> ProgressAnswer | None:
    try:
        return progress_of(programme, programme.headline_indicator, on=on)
    except UnknownIndicator:
        return None
