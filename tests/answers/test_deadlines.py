"""What is due when: agreements, commitments, planned events, as known on a date."""

from datetime import date
from typing import Any

import pytest

from porion.answers.deadlines import DueKind, deadlines
from porion.territory.queries.places import UnknownPlace
from tests.canal import Canal
from tests.records import take_in

pytestmark = pytest.mark.django_db


def test_the_board_turns_on_the_last_day_itself(canal: Any) -> None:
    on_the_day = deadlines(canal, on=date(2021, 6, 20))
    assert "etude-berges" in [d.key for d in on_the_day.upcoming]
    day_after = deadlines(canal, on=date(2021, 6, 21))
    assert "etude-berges" not in [d.key for d in day_after.upcoming]
    assert [d.key for d in day_after.passed] == ["etude-berges"]


def test_passed_deadlines_come_latest_first(canal: Any) -> None:
    board = deadlines(canal, on=date(2031, 1, 1))
    assert board.upcoming == ()
    assert [d.key for d in board.passed] == ["charte", "pont-2026", "pont-2024", "etude-berges"]


def test_the_board_of_a_day_may_use_what_was_known_on_another(canal: Any) -> None:
    then = deadlines(canal, on=date(2024, 1, 1))
    assert [d.key for d in then.upcoming] == ["pont-2024", "charte"]
    now = deadlines(canal, on=date(2024, 1, 1), known_on=date(2024, 5, 1))
    assert [d.key for d in now.upcoming] == ["pont-2024", "pont-2026", "charte"]
    assert now.upcoming[0].revised_by == "pont-2026"
    assert then.upcoming[0].revised_by == ""


def test_an_announcement_changed_since_is_not_in_force(canal: Any) -> None:
    board = deadlines(canal, on=date(2024, 1, 1), known_on=date(2024, 5, 1))
    assert [d.key for d in board.in_force] == ["pont-2026", "charte"]
    assert [d.key for d in board.changed] == ["pont-2024"]
    then = deadlines(canal, on=date(2024, 1, 1))
    assert then.in_force == then.upcoming
    assert then.changed == ()


def test_each_deadline_says_of_what_kind_it_is(canal: Any) -> None:
    kinds = {d.key: (d.kind, d.computed) for d in deadlines(canal, on=date(2021, 1, 1)).upcoming}
    assert kinds == {
        "etude-berges": (DueKind.COMMITMENT, False),
        "pont-2024": (DueKind.EVENT, False),
        "charte": (DueKind.AGREEMENT, True),
    }


def test_what_has_no_end_is_no_deadline(canal: Any, tmp_path: Any) -> None:
    endless = Canal().set("commitments", "etude-berges", due_to="", due_words="")
    endless.set("events", "pont-2024", on_to="").set("agreements", "charte", ends_on="")
    take_in(endless.set("agreements", "charte", ends_words="").write(tmp_path))
    assert deadlines(canal, on=date(2021, 1, 1)).upcoming == ()


def test_what_was_held_or_finished_is_no_deadline(canal: Any, tmp_path: Any) -> None:
    held = {"kind": "held", "on_from": "2020-01-01", "on_to": "2024-12-31"}
    take_in(Canal().set("events", "pont-2024", **held).write(tmp_path))
    assert "pont-2024" not in [d.key for d in deadlines(canal, on=date(2021, 1, 1)).upcoming]


def test_the_deadlines_of_a_place_leave_the_agreements_out(canal: Any) -> None:
    board = deadlines(canal, on=date(2021, 1, 1), place="aval")
    assert [d.key for d in board.upcoming] == ["etude-berges", "pont-2024"]
    with pytest.raises(UnknownPlace):
        deadlines(canal, on=date(2021, 1, 1), place="ailleurs")


def test_what_runs_all_through_an_agreement_is_told_from_a_date_of_its_own(
    canal: Any, tmp_path: Any
) -> None:
    period = Canal().row("agreements", "charte")
    whole = Canal().set(
        *("commitments", "etude-berges"), due_from=period["starts_on"], due_to=period["ends_on"]
    )
    take_in(whole.write(tmp_path))
    board = deadlines(canal, on=date(2021, 1, 1))
    assert {d.key: d.throughout for d in board.upcoming} == {
        "pont-2024": False,
        "charte": False,
        "etude-berges": True,
    }
    assert [d.key for d in board.soonest] == ["pont-2024", "charte"]


def test_of_several_on_one_day_the_latest_text_speaks(canal: Any, tmp_path: Any) -> None:
    both = Canal().set(
        *("events", "pont-2026"), on_from="2024-01-01", on_to="2024-12-31", revises=""
    )
    take_in(both.write(tmp_path))
    board = deadlines(canal, on=date(2024, 1, 1), known_on=date(2024, 5, 1))
    assert [d.key for d in board.in_force] == ["pont-2024", "pont-2026", "charte"]
    assert [d.key for d in board.soonest] == ["pont-2026", "charte"]
