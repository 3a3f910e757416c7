"""One undertaking: its words, where it stands, its figures and those compared with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.counts import counted_indicators
from porion.answers.ancestry import path_to
from porion.answers.commitment_amounts import amounts, stands_in
from porion.answers.commitment_years import Moment, years_of
from porion.answers.figure_card import Quote, Related, quote
from porion.answers.followed import Followed, Told, followed
from porion.answers.gaps import Gap, gaps_among
from porion.answers.lineage import Descent, descent
from porion.answers.progress_list import TargetRow, progress_list
from porion.core.reconciliation import Statement
from porion.core.vocabulary import FigureKind
from porion.figures.queries.published import figures
from porion.figures.queries.relations import relations_touching
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.followup.queries.observations import observations_of_commitments
from porion.followup.vocabulary import ObservationRead
from porion.framework.queries.agreements import agreements, objectives
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import (
    AgreementRead,
    CommitmentRead,
    ObjectiveRead,
)
from porion.sources.queries.documents import document as find_document
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead


class UnknownCommitment(LookupError):
    """No public undertaking of the programme has that key on that day."""


@dataclass(frozen=True)
class Compared:
    """A figure printed in the passage, and the figures that the record compares with it."""

    figure: FigureRead
    others: tuple[Related, ...]


@dataclass(frozen=True)
class CommitmentAnswer:
    """An undertaking with its evidence.

    `path` leads from the axis down to its objective, included. `quote` is None where the text
    is not installed or no longer says the same. `compared` are the figures of its passage.
    `beside` are the other undertakings of the same objective, `indicators` those that the
    editors attach to it: neither says what became of this one. `follow` is what is known of its
    follow-up, `years` the same from day to day, `descent` what later texts took up of its
    objective, `targets` the progress of the indicators whose target its passage prints, `gaps`
    those shown to the public in which it stands, a figure of its passage, or a dated fact that
    documents it.
    """

    commitment: CommitmentRead
    agreement: AgreementRead | None
    path: tuple[ObjectiveRead, ...]
    document: DocumentRead | None
    quote: Quote | None
    compared: tuple[Compared, ...]
    amounts: Mapping[str, FigureRead]
    beside: tuple[CommitmentRead, ...]
    indicators: tuple[IndicatorRead, ...]
    follow: Followed
    years: tuple[Moment, ...]
    descent: Descent
    targets: tuple[TargetRow, ...] = ()
    observations: tuple[ObservationRead, ...] = ()
    gaps: tuple[Gap, ...] = ()


def commitment_answer(
    programme: Any, key: str, *, day: date, on: date | None = None
) -> CommitmentAnswer:
    """One undertaking as known at `on`, its due day read against `day`, the day told of.

    Raises `UnknownCommitment`.
    """
    every = commitments(programme, on=on)
    own = next((row for row in every if row.key == key), None)
    if own is None:
        raise UnknownCommitment(key)
    document = find_document(programme, own.document.key) if own.document else None
    compared = _compared(programme, own, on)
    aimed = {c.figure.indicator.key for c in compared if c.figure.kind is FigureKind.TARGET}
    follow = followed(programme, [own], on=on, day=day)[own.key]
    text = (text_of(document.sha256) or "") if document and document.installed else ""
    return CommitmentAnswer(
        own,
        next((a for a in agreements(programme, on=on) if _of(own, a)), None),
        path_to(own.objective.key, {o.key: o for o in objectives(programme, on=on)}),
        document,
        quote(text, own.passage, "", own.passage_sha256) if own.passage else None,
        compared,
        amounts(programme, [row for row in every if row.objective == own.objective], on=on),
        tuple(row for row in every if row.objective.key == own.objective.key and row != own),
        tuple(counted_indicators(programme, on=on, objectives=[own.objective.key])),
        follow,
        years_of(programme, own, follow, on=on),
        descent(programme, own.objective.key, on=on, above=True),
        progress_list(programme, on=on, only=aimed) if aimed else (),
        tuple(observations_of_commitments(programme, on=on).get(own.key, ())),
        _gaps(programme, own, compared, follow, on),
    )


def _gaps(
    programme: Any,
    own: CommitmentRead,
    compared: Sequence[Compared],
    follow: Followed,
    on: date | None,
) -> tuple[Gap, ...]:
    """What documents say differently of the undertaking, each gap once."""
    said = [Statement("commitments", own.key)]
    said += [Statement("figures", each.figure.key) for each in compared]
    if follow.documentation and follow.told is Told.DOCUMENTED:
        said += [Statement("events", each.key) for each in follow.documentation.events]
    return tuple(gap for gap in gaps_among(programme, said, on=on) if gap.shown)


def _of(own: CommitmentRead, agreement: AgreementRead) -> bool:
    return own.agreement is not None and agreement.key == own.agreement.key


def find_commitment(programme: Any, key: str) -> CommitmentRead:
    """An undertaking of any day. Raises `UnknownCommitment`."""
    for row in commitments(programme):
        if row.key == key:
            return row
    raise UnknownCommitment(key)


def _compared(programme: Any, own: CommitmentRead, on: date | None) -> tuple[Compared, ...]:
    """The figures whose passage lies in the undertaking's, with what is related to them."""
    passage = own.passage
    if passage is None:
        return ()
    listed = figures(programme, on=on, document=passage.document)
    inside = [f for f in (*listed.known, *listed.maybe) if stands_in(f, passage)]
    inside.sort(key=lambda f: (f.passage.start, f.key))
    keys = {figure.key for figure in inside}
    relations = relations_touching(programme, keys, on=on) if keys else []
    ends = {end for relation in relations for end in (relation.left, relation.right)} - keys
    others = {f.key: f for f in figures(programme, on=on, keys=ends).known} if ends else {}
    return tuple(
        Compared(
            figure,
            tuple(
                Related(others[other], relation)
                for relation in relations
                if figure.key in (relation.left, relation.right)
                and (other := relation.right if relation.left == figure.key else relation.left)
                in others
            ),
        )
        for figure in inside
    )
