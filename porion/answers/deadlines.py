"""What is due when, as known on a date: agreements, commitments, planned events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from porion.core.passages import Locator
from porion.core.vocabulary import AgreementKind, EventKind
from porion.framework.queries.agreements import agreements
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import AgreementRead, CommitmentRead, EventRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import ids_within


class DueKind(StrEnum):
    """What makes a deadline."""

    AGREEMENT = "agreement"
    COMMITMENT = "commitment"
    EVENT = "event"


@dataclass(frozen=True)
class Deadline:
    """Something due by the end of `due_to`; `due_from` empty where only the end is said.

    `words` are the document's own for a conventional date. `computed` where no text
    prints the day. `revised_by` is the later announcement that changes the date, if it
    was public; what follows a passed date is not stated, never guessed. `throughout` where
    the days are those of the whole period of its agreement, which says when that ends and
    nothing of its own.
    """

    key: str
    kind: DueKind
    label: str
    project: str
    due_from: date | None
    due_to: date
    words: str
    computed: bool
    places: tuple[Named, ...]
    parties: tuple[Named, ...]
    document: Named | None
    passage: Locator | None
    known_on: date | None
    revised_by: str = ""
    throughout: bool = False


#: On one day and from one publication the end of an agreement first, then projects.
_FIRST = (DueKind.AGREEMENT, DueKind.EVENT, DueKind.COMMITMENT)


@dataclass(frozen=True)
class DeadlineBoard:
    """Deadlines on `day`: still to come, soonest first, and passed, latest first."""

    day: date
    upcoming: tuple[Deadline, ...]
    passed: tuple[Deadline, ...]

    @property
    def in_force(self) -> tuple[Deadline, ...]:
        """What is still to come, without the announcements that a later text changed."""
        return tuple(due for due in self.upcoming if not due.revised_by)

    @property
    def changed(self) -> tuple[Deadline, ...]:
        """Dates still to come that a later text changed."""
        return tuple(due for due in self.upcoming if due.revised_by)

    @property
    def soonest(self) -> tuple[Deadline, ...]:
        """One deadline in force for each last day to come: of several the latest text's. What
        runs all through an agreement is left to the end of the agreement itself."""
        days: dict[date, Deadline] = {}
        for due in sorted(self.in_force, key=_latest_said):
            if not due.throughout:
                days.setdefault(due.due_to, due)
        return tuple(days[day] for day in sorted(days))


def _latest_said(due: Deadline) -> tuple[int, int, str]:
    """For sorting: what was published last comes first."""
    return -(due.known_on or date.min).toordinal(), _FIRST.index(due.kind), due.key


def deadlines(
    programme: Any, *, on: date, place: str = "", known_on: date | None = None
) -> DeadlineBoard:
    """The board of day `on`, from what was public on `known_on` (by default the same day).

    A deadline is sorted by its last day, then by its first. An announcement whose date a
    later text changed stays on the board, with the text that changed it.
    """
    known = known_on or on
    ids = ids_within(programme, place, deep=True) if place else None
    happened = events(programme, on=known, places=ids)
    revised = {event.revises: event.key for event in happened if event.revises}
    signed = agreements(programme, on=known)
    periods = {a.key: (a.starts_on, a.ends_on) for a in signed}
    entries = [
        *(
            _of_agreement(a, a.ends_on)
            for a in _with_their_amendments(signed)
            if a.ends_on and a.kind is AgreementKind.AGREEMENT and ids is None
        ),
        *(
            _of_commitment(c, c.due_to, periods)
            for c in commitments(programme, on=known, places=ids)
            if c.due_to
        ),
        *(
            _of_event(e, e.on_to, revised)
            for e in happened
            if e.on_to and e.kind is EventKind.PLANNED
        ),
    ]
    ordered = sorted(entries, key=lambda d: (d.due_to, d.due_from or date.min, d.key))
    return DeadlineBoard(
        on,
        tuple(d for d in ordered if d.due_to >= on),
        tuple(d for d in reversed(ordered) if d.due_to < on),
    )


def _with_their_amendments(signed: Sequence[AgreementRead]) -> list[AgreementRead]:
    """Each agreement once: an amendment that moves its end says until when it runs."""
    by_key = {agreement.key: agreement for agreement in signed}
    for later in signed:  # in order of publication: the last word is the last one
        first = later
        while first.amends is not None and first.amends.key in by_key:
            first = by_key[first.amends.key]
        if first is not later and later.ends_on and later.ends_on != first.ends_on:
            by_key[first.key] = replace(
                first,
                ends_on=later.ends_on,
                ends_words=later.ends_words,
                document=later.document,
                known_on=later.known_on,
            )
    return [
        each for each in by_key.values() if each.amends is None or each.amends.key not in by_key
    ]


def _of_agreement(agreement: AgreementRead, due_to: date) -> Deadline:
    return Deadline(
        agreement.key,
        DueKind.AGREEMENT,
        agreement.label,
        "",
        None,
        due_to,
        agreement.ends_words,
        bool(agreement.ends_words),
        (),
        agreement.signatories,
        agreement.document,
        None,
        agreement.known_on,
    )


def _of_commitment(
    commitment: CommitmentRead, due_to: date, periods: Mapping[str, tuple[date | None, date | None]]
) -> Deadline:
    period = periods.get(commitment.agreement.key) if commitment.agreement else None
    return Deadline(
        commitment.key,
        DueKind.COMMITMENT,
        commitment.label,
        commitment.project,
        commitment.due_from,
        due_to,
        commitment.due_words,
        False,
        commitment.places,
        commitment.parties,
        commitment.document,
        commitment.passage,
        commitment.known_on,
        throughout=commitment.due_from is not None and (commitment.due_from, due_to) == period,
    )


def _of_event(event: EventRead, due_to: date, revised: dict[str, str]) -> Deadline:
    return Deadline(
        event.key,
        DueKind.EVENT,
        event.label,
        event.project,
        event.on_from,
        due_to,
        event.on_words,
        False,
        event.places,
        event.parties,
        event.document,
        event.passage,
        event.known_on,
        revised.get(event.key, ""),
    )
