"""The years of an undertaking: what was said of it, when, and when that became public."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from porion.answers.evidence import Evidence, evidence_at
from porion.answers.followed import Followed
from porion.answers.history import histories
from porion.core.vocabulary import CommitmentStatus
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.followup.queries.observations import observations_of_commitments
from porion.followup.queries.statuses import statuses
from porion.followup.vocabulary import ObservationRead, StatusRead
from porion.framework.queries.calendar import events
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.sources.queries.documents import publications

#: What stands on a line of the years.
Subject = (
    CommitmentRead | EventRead | FigureRead | StatusRead | ObservationRead | tuple[Evidence, ...]
)


@dataclass(frozen=True)
class Moment:
    """Something said of the undertaking: the day that it speaks of, None where its text gives
    none, and the day on which it became public: the latest that it can be where `by` is true.
    `due` for the undertaking's own last day."""

    day: date | None
    known_on: date | None
    subject: Subject
    due: bool = False
    by: bool = False

    @property
    def at(self) -> date:
        """The day that places it among the others."""
        return self.day or self.known_on or date.max


def years_of(
    programme: Any, own: CommitmentRead, follow: Followed, *, on: date | None = None
) -> tuple[Moment, ...]:
    """The undertaking, its last day, the dated facts of its project, the passages, figures and
    facts that document it, its statuses and observations, each once, from first to last."""
    said = follow.documentation
    told = histories(programme, on=on).of(own.project) if own.project else None
    facts = {each.key: each for each in told.marks} if told else {}
    if said:
        cited = {each.key for each in said.events}
        facts |= {each.key: each for each in events(programme, on=on) if each.key in cited}
    keys = [each.key for each in said.figures] if said else []
    numbers = figures(programme, on=on, keys=keys).known if keys else ()
    found = [
        Moment(None, own.known_on, own),
        *([Moment(own.due_to, own.known_on, own, due=True)] if own.due_to else []),
        *(Moment(each.on_to or each.on_from, each.known_on, each) for each in facts.values()),
        *(Moment(_day(each), each.known_on, each) for each in numbers),
        *_mentions(evidence_at(programme, said.evidence) if said else ()),
        *(
            Moment(each.as_of, each.known_on, each)
            for each in statuses(programme, on=on, commitment=own.key)
            if each.status is not CommitmentStatus.TO_EXAMINE
        ),
        *(
            Moment(each.said_on, each.said_on, each)
            for each in observations_of_commitments(programme, on=on).get(own.key, ())
        ),
    ]
    undated = {d.published.surely for d in publications(programme) if not d.published.dated}
    dated = (replace(each, by=each.known_on in undated) for each in found)
    return tuple(sorted(dated, key=_in_order))


def _in_order(moment: Moment) -> tuple[date, bool, date]:
    return moment.at, moment.due, moment.known_on or date.max


def _day(figure: FigureRead) -> date | None:
    return figure.effective_as_at or figure.valid_to or figure.valid_from


def _mentions(found: Sequence[Evidence]) -> Iterable[Moment]:
    """The passages of one document are one line."""
    by_document: dict[str, list[Evidence]] = {}
    for each in found:
        by_document.setdefault(each.document.key, []).append(each)
    for passages in by_document.values():
        yield Moment(None, passages[0].published.surely, tuple(passages))
