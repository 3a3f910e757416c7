"""Dated events and commitments, as known on a date."""

from datetime import date
from typing import Any

from django.db.models import Prefetch

from porion.core.passages import Locator
from porion.core.vocabulary import CommitmentKind, EventKind, Visibility
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
from porion.programmes.vocabulary import Named


def events(
    programme: Any, *, on: date | None = None, places: list[int] | None = None
) -> list[EventRead]:
    """Public events by their last day; with `on`, public by then; with `places`, those that name
    one of these ids. Three queries for each state of the record."""
    every = remembered("events", programme, lambda: _events(programme))
    return [
        event
        for event, named in every
        if _known(event.known_on, on) and (places is None or not named.isdisjoint(places))
    ]


def _events(programme: Any) -> list[tuple[EventRead, frozenset[int]]]:
    rows = Event.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    rows = rows.select_related("document", "revises").prefetch_related(
        Prefetch("eventplace_links", EventPlace.objects.select_related("target")),
        Prefetch("eventparty_links", EventParty.objects.select_related("target")),
    )
    found = [(_event(row), _ids(row.eventplace_links)) for row in rows]
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
        for commitment, named in every
        if _known(commitment.known_on, on)
        and (places is None or not named.isdisjoint(places))
        and (objectives is None or commitment.objective.key in objectives)
    ]


def _commitments(programme: Any) -> list[tuple[CommitmentRead, frozenset[int]]]:
    rows = Commitment.objects.filter(programme=programme)
    rows = rows.exclude(visibility=Visibility.INTERNAL)
    rows = rows.select_related("document", "objective__agreement__document").prefetch_related(
        Prefetch("commitmentplace_links", CommitmentPlace.objects.select_related("target")),
        Prefetch("commitmentparty_links", CommitmentParty.objects.select_related("target")),
    )
    found = [(_commitment(row), _ids(row.commitmentplace_links)) for row in rows]
    return sorted(found, key=lambda c: (c[0].due_to or date.max, c[0].key))


def _known(known_on: date | None, on: date | None) -> bool:
    return on is None or (known_on is not None and known_on <= on)


def _ids(links: Any) -> frozenset[int]:
    return frozenset(link.target_id for link in links.all())


def _event(row: Any) -> EventRead:
    return EventRead(
        key=row.key,
        label=row.label,
        note=row.note,
        project=row.project,
        kind=EventKind(row.kind),
        on_from=row.on_from,
        on_to=row.on_to,
        on_words=row.on_words,
        places=_targets(row.eventplace_links),
        parties=_targets(row.eventparty_links),
        passage=Locator.parse(row.passage) if row.passage else None,
        document=Named(row.document.key, row.document.label) if row.document else None,
        known_on=row.surely_known_on,
        revises=row.revises.key if row.revises else "",
        passage_sha256=row.passage_sha256,
    )


def _commitment(row: Any) -> CommitmentRead:
    document = row.document or row.objective.agreement.document
    return CommitmentRead(
        key=row.key,
        label=row.label,
        note=row.note,
        project=row.project,
        kind=CommitmentKind(row.kind),
        objective=Named(row.objective.key, row.objective.label),
        amount_eur=row.amount_eur,
        due_from=row.due_from,
        due_to=row.due_to,
        due_words=row.due_words,
        places=_targets(row.commitmentplace_links),
        parties=_targets(row.commitmentparty_links, "parties"),
        passage=Locator.parse(row.passage) if row.passage else None,
        document=Named(document.key, document.label),
        known_on=document.surely_known_on,
        passage_sha256=row.passage_sha256,
        agreement=Named(row.objective.agreement.key, row.objective.agreement.label),
        noted_by=_targets(row.commitmentparty_links, "noted_by"),
        also_at=tuple(map(Locator.parse, filter(None, row.also_at.split(";")))),
    )


def _targets(links: Any, role: str = "") -> tuple[Named, ...]:
    return tuple(
        Named(link.target.key, link.target.label)
        for link in links.all()
        if link.role == role or not role
    )
