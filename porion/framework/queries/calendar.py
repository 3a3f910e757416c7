"""Dated events and commitments, as known on a date."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from porion.core.vocabulary import CommitmentKind, EventKind
from porion.foundation.remembered import remembered
from porion.framework.models import (
    Commitment,
    CommitmentParty,
    CommitmentPlace,
    Event,
    EventParty,
    EventPlace,
)
from porion.framework.vocabulary import CommitmentRead, EventRead
from porion.programmes.queries.visible import (
    Member,
    members,
    named,
    names_in,
    passage,
    passages,
    shown,
    visible,
)


def events(
    programme: Any, *, on: date | None = None, places: list[int] | None = None
) -> list[EventRead]:
    """Public events by their last day; with `on`, public by then; with `places`, those that name
    one of these ids. Three queries for each state of the record."""
    every = remembered("events", programme, lambda: _events(programme))
    return [
        event
        for event, ids in every
        if _known(event.known_on, on) and (places is None or not ids.isdisjoint(places))
    ]


def _events(programme: Any) -> list[tuple[EventRead, frozenset[int]]]:
    rows = visible(Event.objects.filter(programme=programme))
    places, parties = members(EventPlace, programme), members(EventParty, programme)
    found = [
        (_event(row, places[row.pk], parties[row.pk]), _ids(places[row.pk]))
        for row in rows.select_related("document", "revises")
    ]
    return sorted(found, key=lambda e: (e[0].on_to or e[0].on_from or date.max, e[0].key))


def commitments(
    programme: Any,
    *,
    on: date | None = None,
    places: list[int] | None = None,
    objectives: list[str] | None = None,
) -> list[CommitmentRead]:
    """Public commitments by due date; with `on`, public by then; with `places`, those that name
    one of these ids, with `objectives`, those of these keys. Three queries for each state of the
    record."""
    every = remembered("commitments", programme, lambda: _commitments(programme))
    return [
        commitment
        for commitment, ids in every
        if _known(commitment.known_on, on)
        and (places is None or not ids.isdisjoint(places))
        and (objectives is None or commitment.objective.key in objectives)
    ]


def _commitments(programme: Any) -> list[tuple[CommitmentRead, frozenset[int]]]:
    rows = visible(Commitment.objects.filter(programme=programme))
    places, parties = members(CommitmentPlace, programme), members(CommitmentParty, programme)
    found = [
        (_commitment(row, places[row.pk], parties[row.pk]), _ids(places[row.pk]))
        for row in rows.select_related("document", "objective__agreement__document")
    ]
    return sorted(found, key=lambda c: (c[0].due_to or date.max, c[0].key))


def _known(known_on: date | None, on: date | None) -> bool:
    return on is None or (known_on is not None and known_on <= on)


def _ids(listed: Iterable[Member]) -> frozenset[int]:
    return frozenset(each.pk for each in listed)


def _event(row: Any, places: Sequence[Member], parties: Sequence[Member]) -> EventRead:
    return EventRead(
        key=row.key,
        label=row.label,
        note=row.note,
        project=row.project,
        kind=EventKind(row.kind),
        on_from=row.on_from,
        on_to=row.on_to,
        on_words=row.on_words,
        places=names_in(places),
        parties=names_in(parties),
        passage=passage(row.passage),
        document=shown(row.document),
        known_on=row.surely_known_on,
        revises=row.revises.key if row.revises else "",
        passage_sha256=row.passage_sha256,
    )


def _commitment(row: Any, places: Sequence[Member], parties: Sequence[Member]) -> CommitmentRead:
    document = row.document or row.objective.agreement.document
    return CommitmentRead(
        key=row.key,
        label=row.label,
        note=row.note,
        project=row.project,
        kind=CommitmentKind(row.kind),
        objective=named(row.objective),
        amount_eur=row.amount_eur,
        due_from=row.due_from,
        due_to=row.due_to,
        due_words=row.due_words,
        places=names_in(places),
        parties=names_in(parties, "parties"),
        passage=passage(row.passage),
        document=named(document),
        known_on=document.surely_known_on,
        passage_sha256=row.passage_sha256,
        agreement=named(row.objective.agreement),
        noted_by=names_in(parties, "noted_by"),
        also_at=passages(row.also_at),
    )
