"""How objectives pass to later texts, what organisations are: as known on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.core.vocabulary import LineageRelation, PartyRole
from porion.foundation.remembered import forget
from porion.framework.models import Objective
from porion.framework.queries.calendar import commitments
from porion.framework.queries.lineage import lineage
from porion.framework.queries.roles import roles
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db
LATER_TEXT = date(2024, 5, 15)


def test_lineage_is_known_from_the_later_text(canal: Any) -> None:
    assert lineage(canal, on=date(2024, 5, 14)) == []
    assert {step.key for step in lineage(canal, on=LATER_TEXT)} == {"l-laisse", "l-relier"}


def test_a_step_names_both_ends_and_their_texts(canal: Any) -> None:
    steps = {step.key: step for step in lineage(canal)}
    taken_up, dropped = steps["l-relier"], steps["l-laisse"]
    assert (taken_up.relation, taken_up.agreement.key) == (LineageRelation.CONTINUES, "avenant")
    ends = [end and end.key for end in (taken_up.source, taken_up.source_agreement)]
    assert ends == ["o1-1", "charte"]
    assert [end and end.key for end in (taken_up.target, dropped.source)] == ["a1", "o1"]
    assert (dropped.relation, dropped.target) == (LineageRelation.NOT_TAKEN_UP, None)


def test_a_step_to_an_internal_objective_is_not_told(canal: Any) -> None:
    with past_checks():
        Objective.objects.filter(key="a1").update(visibility="internal")
    assert [step.key for step in lineage(canal)] == ["l-laisse"]


def test_roles_of_an_organisation(canal: Any) -> None:
    [role] = roles(canal, party="syndicat", on=date(2020, 1, 15))
    assert (role.role, role.label) == (PartyRole.LEAD, "Étude des berges")
    assert (role.valid_from, role.valid_to) == (date(2020, 1, 15), date(2021, 6, 20))
    assert (role.scheme and role.scheme.key, role.agreement and role.agreement.key) == (
        *("fonds", "charte"),
    )
    assert roles(canal, on=date(2020, 1, 14)) == []
    assert roles(canal, party="ville-amont") == []


def test_a_role_without_passage_is_as_old_as_its_agreement(canal: Any, tmp_path: Path) -> None:
    bare = Canal().set("roles", "pilote-etude", passage="", passage_sha256="")
    take_in(bare.write(tmp_path))
    assert roles(canal, on=date(2020, 1, 14)) == []
    take_in(bare.set("roles", "pilote-etude", agreement="").write(tmp_path))
    [role] = roles(canal, on=date(2020, 1, 14))
    assert role.known_on is None


def test_who_only_takes_note_undertakes_nothing(canal: Any) -> None:
    [commitment] = commitments(canal)
    assert [party.key for party in commitment.parties] == ["syndicat"]
    assert [party.key for party in commitment.noted_by] == ["ville-amont"]
    assert [locator.document for locator in commitment.also_at] == ["CHARTE"]


def test_queries_do_not_grow_with_the_rows(canal: Any, tmp_path: Path) -> None:
    def ask() -> tuple[int, int]:
        return len(lineage(canal)), len(roles(canal))

    forget()
    with CaptureQueriesContext(connection) as few:
        assert ask() == (2, 1)
    many = Canal()
    for number in range(8):
        many.add("roles", f"r{number}", like="pilote-etude")
        many.add("objectives", f"a{number + 2}", like="a1")
        many.add("lineage", f"l{number}", like="l-relier")
        many.set("lineage", f"l{number}", target=f"a{number + 2}")
    take_in(many.write(tmp_path))
    with CaptureQueriesContext(connection) as more:
        assert ask() == (10, 9)
    assert len(more) == len(few) <= 6
