"""Agreements, objectives, commitments, events: in their order, as known on a date."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.core.vocabulary import AgreementKind, CommitmentKind, EventKind
from porion.foundation.remembered import forget
from porion.framework.models import Commitment, Event, Objective
from porion.framework.queries.agreements import (
    UnknownObjective,
    agreements,
    objective,
    objectives,
)
from porion.framework.queries.calendar import commitments, events
from porion.territory.queries.places import ids_within
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
BEFORE, SIGNED = date(2020, 1, 14), date(2020, 1, 15)


def hide(model: Any, key: str) -> None:
    with past_checks():
        model.objects.filter(key=key).update(visibility="internal")


def test_an_agreement_is_known_from_the_day_of_its_document(canal: Any) -> None:
    assert agreements(canal, on=BEFORE) == []
    [agreement] = agreements(canal, on=SIGNED)
    assert (agreement.kind, agreement.ends_on) == (AgreementKind.AGREEMENT, date(2030, 1, 15))
    assert agreement.ends_words == "date calculée"
    assert [party.key for party in agreement.signatories] == ["syndicat", "ville-amont"]


def test_objectives_are_a_tree_in_the_order_of_their_ranks(canal: Any) -> None:
    assert [(row.key, row.level, row.parent) for row in objectives(canal)] == [
        ("o1", 1, ""),
        ("o1-1", 2, "o1"),
        ("a1", 1, ""),
    ]
    assert objectives(canal, on=BEFORE) == []
    assert str(objective(canal, "o1-1").passage).startswith("CHARTE:")
    with pytest.raises(UnknownObjective):
        objective(canal, "absent")


def test_an_internal_objective_is_not_shown(canal: Any) -> None:
    hide(Objective, "o1-1")
    assert [row.key for row in objectives(canal)] == ["o1", "a1"]
    with pytest.raises(UnknownObjective):
        objective(canal, "o1-1")


def test_a_commitment_is_known_from_the_day_of_its_document(canal: Any) -> None:
    assert commitments(canal, on=BEFORE) == []
    [row] = commitments(canal, on=SIGNED)
    assert (row.kind, row.amount_eur) == (CommitmentKind.STUDY, Decimal("1250.5"))
    assert (row.due_from, row.due_to) == (date(2021, 3, 20), date(2021, 6, 20))
    assert [place.key for place in row.places] == ["aval", "amont"]
    assert row.document is not None
    assert row.document.key == "CHARTE"


def test_a_commitment_without_passage_is_as_old_as_its_agreement(canal: Any, tmp_path: Any) -> None:
    bare = Canal().set("commitments", "etude-berges", passage="", passage_sha256="")
    take_in(bare.write(tmp_path))
    assert commitments(canal, on=BEFORE) == []
    [row] = commitments(canal, on=SIGNED)
    assert row.passage is None
    assert row.known_on == SIGNED


def test_events_come_by_their_last_day_as_known_then(canal: Any) -> None:
    assert [row.key for row in events(canal)] == ["pont-2024", "pont-2026"]
    # The review that puts the bridge off is surely public on 1 April 2024 only.
    assert [row.key for row in events(canal, on=date(2024, 3, 31))] == ["pont-2024"]
    [_, later] = events(canal, on=date(2024, 4, 1))
    assert (later.kind, later.revises) == (EventKind.PLANNED, "pont-2024")


@pytest.mark.parametrize(
    ("cells", "known_on"),
    [
        ({}, date(2020, 1, 15)),
        ({"known_on": "2019-12-01"}, date(2019, 12, 1)),
        ({"known_before": "2020-02-01"}, date(2020, 2, 1)),
    ],
)
def test_an_event_may_be_dated_otherwise_than_its_document(
    canal: Any, tmp_path: Any, cells: dict[str, str], known_on: date
) -> None:
    take_in(Canal().set("events", "pont-2024", **cells).write(tmp_path))
    [row] = [event for event in events(canal) if event.key == "pont-2024"]
    assert row.known_on == known_on


def test_the_calendar_of_places(canal: Any) -> None:
    inside = ids_within(canal, "amont", deep=True)
    assert events(canal, places=inside) == []
    assert [row.key for row in commitments(canal, places=inside)] == ["etude-berges"]
    assert len(events(canal, places=ids_within(canal, "aval", deep=True))) == 2


def test_what_is_internal_is_not_in_the_calendar(canal: Any) -> None:
    hide(Commitment, "etude-berges")
    hide(Event, "pont-2026")
    assert commitments(canal) == []
    assert [row.key for row in events(canal)] == ["pont-2024"]


def test_queries_do_not_grow_with_the_rows(canal: Any, tmp_path: Any) -> None:
    forget()
    with CaptureQueriesContext(connection) as few:
        assert (len(events(canal)), len(commitments(canal))) == (2, 1)
    many = Canal()
    for number in range(8):
        many.add("events", f"e{number}", like="pont-2024")
        many.add("commitments", f"c{number}", like="etude-berges")
    take_in(many.write(tmp_path))
    with CaptureQueriesContext(connection) as more:
        assert (len(events(canal)), len(commitments(canal))) == (10, 9)
    assert len(more) == len(few) <= 10
