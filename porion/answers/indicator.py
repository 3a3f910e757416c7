"""An indicator: what it counts, every value published, the way to its target."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.counts import counted_indicators
from porion.answers.figure_card import Quote, quote
from porion.answers.indicator_latest import latest_of, latest_of_each, wide_places
from porion.answers.members import Members, members
from porion.answers.progress import ProgressAnswer, progress_of
from porion.answers.progress_list import setting
from porion.answers.statements import Pair, pairs, planned, twins
from porion.core.vocabulary import AgreementKind
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.framework.queries.agreements import agreements
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import AgreementRead, CommitmentRead
from porion.sources.queries.texts import text_of


@dataclass(frozen=True)
class IndicatorAnswer:
    """Everything published of one indicator, oldest publication first.

    `latest` opens the page; `maybe` may already have been public on the day asked for.
    `quote` is the passage of the only figure, where there is one only and its text is
    installed. `members` tell a set state by state. `first` is the first publication of
    all, where none is known on the day. `twins` state the same fact under another indicator,
    `planned` is what was there before the target, `terms` the agreements whose documents
    speak of the indicator, `undertakings` those whose words set the target.
    """

    definition: IndicatorRead
    figures: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]
    latest: FigureRead | None
    progress: ProgressAnswer
    quote: Quote | None
    rates: tuple[FigureRead, ...]
    members: tuple[Members, ...]
    first: date | None
    twins: tuple[FigureRead, ...] = ()
    planned: tuple[FigureRead, ...] = ()
    pairs: tuple[Pair, ...] = ()
    terms: tuple[AgreementRead, ...] = ()
    undertakings: tuple[CommitmentRead, ...] = ()


@dataclass(frozen=True)
class Measured:
    """An indicator in a list, with its latest value: None where nothing is known yet.

    `documents` is how many publications speak of it.
    """

    definition: IndicatorRead
    latest: FigureRead | None
    documents: int = 0


def indicator_answer(programme: Any, key: str, *, on: date | None = None) -> IndicatorAnswer:
    """One indicator as known at `on`. Raises `UnknownIndicator`."""
    progress = progress_of(programme, key, on=on)
    listed = figures(programme, on=on, indicators=[key])
    single = listed.known[0] if len(listed.known) == 1 else None
    text = (text_of(single.document.sha256) or "") if single else ""
    told = members(programme, progress.indicator, listed.known, on=on)
    same = twins(programme, listed.known, on=on)
    return IndicatorAnswer(
        definition=progress.indicator,
        figures=listed.known,
        maybe=listed.maybe,
        latest=(progress.actual if progress.target else None)
        or (told[0].parts[0] if told else None)
        or latest_of(listed.known, wide_places(programme)),
        progress=progress,
        quote=quote(text, single.passage, single.printed, single.passage_sha256)
        if single
        else None,
        rates=figures(programme, on=on, denominator=key).known,
        members=told,
        first=_first(programme, key) if on is not None and not listed.known else None,
        twins=same,
        planned=planned(programme, progress.indicator, on=on) if progress.target else (),
        pairs=pairs(programme, (*listed.known, *same), on=on),
        terms=_terms(programme, progress, on) if progress.target else (),
        undertakings=setting(progress.target, commitments(programme, on=on)),
    )


def _terms(programme: Any, found: ProgressAnswer, on: date | None) -> tuple[AgreementRead, ...]:
    """The agreements with an end that set the target, or print the result or the pace."""
    spoken = {f.document.key for f in (found.target, found.actual, found.pace, found.lender) if f}
    return tuple(
        agreement
        for agreement in agreements(programme, on=on)
        if agreement.kind is AgreementKind.AGREEMENT
        and agreement.ends_on
        and agreement.document.key in spoken
    )


def measured(programme: Any, *, on: date | None = None) -> list[Measured]:
    """Every indicator by topic with its latest value."""
    latest = latest_of_each(programme, on=on)
    return [
        Measured(definition, told.latest, told.documents)
        if (told := latest.get(definition.key))
        else Measured(definition, None)
        for definition in counted_indicators(programme, on=on)
    ]


def _first(programme: Any, key: str) -> date | None:
    later = figures(programme, indicators=[key]).known
    return min((figure.known_on for figure in later), default=None)
