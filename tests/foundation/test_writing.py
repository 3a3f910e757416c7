"""Writing happens inside a named act: one transaction, one audit event, or nothing."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from porion.figures.models import Figure, FigurePlace
from porion.foundation.models import AuditEvent
from porion.foundation.writing import GuardedManager, WriteOutsideAct, act
from porion.sources.models import DocumentText
from porion.territory.models import Place

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


def new_place(programme: Any) -> Place:
    return Place(programme=programme, key="ru", label="Ru", kind="site")


WRITES: dict[str, Callable[[Any], object]] = {
    "create": lambda p: Place.objects.create(programme=p, key="ru", label="Ru", kind="site"),
    "get_or_create": lambda p: Place.objects.get_or_create(programme=p, key="ru", kind="site"),
    "update_or_create": lambda p: Place.objects.update_or_create(
        programme=p, key="aval", defaults={"label": "x"}
    ),
    "bulk_create": lambda p: Place.objects.bulk_create([new_place(p)]),
    "bulk_update": lambda p: Place.objects.bulk_update([Place.objects.get(key="aval")], ["label"]),
    "update": lambda p: Place.objects.filter(key="aval").update(label="x"),
    "delete": lambda p: Figure.objects.filter(key="versement").delete(),
    "save of a new row": lambda p: new_place(p).save(),
    "save of a row": lambda p: Place.objects.get(key="aval").save(),
    "delete of a row": lambda p: Figure.objects.get(key="versement").delete(),
    "update of a list": lambda p: FigurePlace.objects.update(rank=7),
    "delete of a list": lambda p: FigurePlace.objects.all().delete(),
    "update of the programme": lambda p: type(p).objects.update(label="x"),
    "a text": lambda p: DocumentText.objects.create(sha256="0", text="x", added_at=AT),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_no_row_is_written_outside_an_act(canal: Any, write: Callable[[Any], object]) -> None:
    with pytest.raises(WriteOutsideAct):
        write(canal)


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_way_of_writing_is_open_within_an_act(
    canal: Any, write: Callable[[Any], object]
) -> None:
    with act("test", programme="canal", by="test", at=AT):
        write(canal)


def test_every_table_of_the_record_is_guarded() -> None:
    def guarded(model: type[models.Model]) -> bool:
        return isinstance(model._default_manager, GuardedManager)

    ours = [model for model in apps.get_models() if model.__module__.startswith("porion.")]
    assert [model for model in ours if not guarded(model)] == [AuditEvent]


def test_reading_needs_no_act(canal: Any) -> None:
    assert Place.objects.filter(key="aval").count() == 1


def entry(key: str) -> dict[str, Any]:
    return {"table": "places", "key": key, "verb": "changed"}


def test_an_act_leaves_one_event_with_its_changes(db: None) -> None:
    with act("visit", programme="canal", by="role:editors", at=AT, reason="Relu") as current:
        current.changes.extend([entry("amont"), entry("aval")])
    event = AuditEvent.objects.get(verb="visit")
    assert (event.verb, event.programme, event.by, event.at, event.reason) == (
        *("visit", "canal", "role:editors"),
        AT,
        "Relu",
    )
    assert [change["key"] for change in event.changes] == ["amont", "aval"]


def test_an_act_that_changes_nothing_leaves_no_event(db: None) -> None:
    with act("visit", programme="canal", by="role:editors", at=AT):
        pass
    assert not AuditEvent.objects.filter(verb="visit").exists()


def test_an_act_within_an_act_joins_it(db: None) -> None:
    with act("load", programme="canal", by="command:load", at=AT) as outer:
        outer.changes.append(entry("amont"))
        with act("record", programme="canal", by="somebody", at=AT) as inner:
            inner.changes.append(entry("aval"))
    event = AuditEvent.objects.get(verb__in=["load", "record"])
    assert (event.verb, len(event.changes)) == ("load", 2)


def test_an_act_that_fails_leaves_nothing_and_is_over(canal: Any) -> None:
    events = AuditEvent.objects.count()

    def fail() -> None:
        with act("visit", programme="canal", by="role:editors", at=AT) as current:
            Place.objects.filter(key="aval").update(label="Ailleurs")
            current.changes.append(entry("aval"))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert Place.objects.get(key="aval").label == "Aval"
    assert AuditEvent.objects.count() == events
    with pytest.raises(WriteOutsideAct):
        Place.objects.update(label="x")
