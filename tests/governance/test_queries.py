"""Bodies, meetings and decisions, as known on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.foundation.remembered import forget
from porion.governance.models import Body, Decision
from porion.governance.queries.bodies import bodies, decisions, meetings
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db


def hide(model: Any, key: str) -> None:
    with past_checks():
        model.objects.filter(key=key).update(visibility="internal")


def test_a_body_is_known_from_its_document(canal: Any) -> None:
    [body] = bodies(canal, on=date(2020, 1, 15))
    assert [party.key for party in body.chairs] == ["syndicat"]
    assert [party.key for party in body.members] == ["ville-amont", "syndicat"]
    assert bodies(canal, on=date(2020, 1, 14)) == []


def test_a_meeting_is_known_from_its_document_not_from_its_day(canal: Any) -> None:
    assert meetings(canal, on=date(2022, 2, 28)) == []
    [meeting] = meetings(canal, on=date(2022, 3, 1), body="comite")
    assert (meeting.held_on, meeting.place and meeting.place.key) == (date(2022, 2, 1), "amont")
    assert meetings(canal, body="other") == []


def test_a_meeting_without_document_is_known_no_sooner_than_its_day(
    canal: Any, tmp_path: Path
) -> None:
    bare = Canal().set("meetings", "comite-1", passage="", passage_sha256="")
    take_in(bare.write(tmp_path))
    assert meetings(canal, on=date(2022, 1, 31)) == []
    assert [m.key for m in meetings(canal, on=date(2022, 2, 1))] == ["comite-1"]


def test_a_meeting_without_day_or_document_is_told_on_no_past_day(
    canal: Any, tmp_path: Path
) -> None:
    bare = Canal().set("meetings", "comite-1", passage="", passage_sha256="", held_on="")
    take_in(bare.write(tmp_path))
    assert [m.key for m in meetings(canal)] == ["comite-1"]
    assert meetings(canal, on=date(2099, 1, 1)) == []


def test_a_decision_is_open_until_the_day_it_is_closed(canal: Any) -> None:
    [before] = decisions(canal, on=date(2024, 5, 19))
    [after] = decisions(canal, on=date(2024, 5, 20))
    assert (before.closed_on, after.closed_on) == (None, date(2024, 5, 20))


def test_figures_that_were_published_later_are_not_named_before(canal: Any) -> None:
    [early] = decisions(canal, on=date(2022, 3, 1))
    [late] = decisions(canal)
    assert [figure.key for figure in early.figures_seen] == ["lettre-logements"]
    assert [figure.key for figure in late.figures_seen] == ["lettre-logements", "revue-logements"]


def test_a_decision_without_document_is_as_old_as_its_meeting(canal: Any, tmp_path: Path) -> None:
    bare = Canal().set("decisions", "compter", passage="", passage_sha256="", decided_on="")
    take_in(bare.write(tmp_path))
    [decision] = decisions(canal)
    assert decision.known_on == date(2022, 2, 1)


def test_what_is_internal_is_not_told(canal: Any) -> None:
    hide(Body, "comite")
    assert (bodies(canal), meetings(canal)) == ([], [])
    [decision] = decisions(canal)
    assert decision.body is None
    hide(Decision, "compter")
    assert decisions(canal) == []


def test_queries_do_not_grow_with_the_rows(canal: Any, tmp_path: Path) -> None:
    def ask() -> tuple[int, int, int]:
        return len(bodies(canal)), len(meetings(canal)), len(decisions(canal))

    forget()
    with CaptureQueriesContext(connection) as few:
        assert ask() == (1, 1, 1)
    many = Canal()
    for number in range(8):
        for table, like in (
            ("bodies", "comite"),
            ("meetings", "comite-1"),
            ("decisions", "compter"),
        ):
            many.add(table, f"x{number}", like=like)
    take_in(many.write(tmp_path))
    with CaptureQueriesContext(connection) as more:
        assert ask() == (9, 9, 9)
    assert len(more) == len(few) <= 8
