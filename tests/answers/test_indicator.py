"""What speaks for an indicator, what is declared around it."""

from pathlib import Path
from typing import Any

import pytest

from porion.answers.indicator import indicator_answer, measured
from porion.answers.statements import planned
from tests.canal import Canal
from tests.records import take_in

pytestmark = pytest.mark.django_db


def latest(programme: Any, key: str) -> str:
    found = next(each for each in measured(programme) if each.definition.key == key)
    return found.latest.key if found.latest else ""


def taken(canal: Canal, folder: Path) -> Any:
    from porion.programmes.queries.programmes import programme

    take_in(canal.write(folder))
    return programme("canal")


def test_a_result_speaks_before_where_one_started(tmp_path: Path) -> None:
    canal = Canal()
    canal.add("figures", "berge-faite", like="berge-longue", kind="actual", places="aval")
    canal.set("figures", "berge-longue", places="")
    assert latest(taken(canal, tmp_path / "c"), "berges") == "berge-faite"


def test_a_set_is_told_by_its_latest_day_wherever_its_members_stand(tmp_path: Path) -> None:
    canal = Canal()
    canal.add("indicators", "par-etat", like="berges", members_of="berges")
    canal.add("figures", "avant", like="berge-longue", indicator="par-etat", kind="actual")
    canal.add("figures", "apres", like="berge-longue", indicator="par-etat", kind="actual")
    canal.set("figures", "avant", as_at="2021-12-31", valid_from="", valid_to="", places="")
    canal.set("figures", "apres", as_at="2024-06-30", valid_from="", valid_to="", places="aval")
    assert latest(taken(canal, tmp_path / "c"), "par-etat") == "apres"


def test_documents_that_speak_of_an_indicator_are_counted(canal: Any) -> None:
    found = {each.definition.key: each.documents for each in measured(canal)}
    assert found["logements-relies"] == 4
    assert found["rythme"] == 1


def test_the_same_fact_in_another_unit_is_at_hand(canal: Any) -> None:
    answer = indicator_answer(canal, "logements-relies")
    assert [figure.key for figure in answer.twins] == ["avenant-foyers"]
    assert {agreement.key for agreement in answer.terms} == {"charte"}


def test_relations_among_its_figures_come_with_their_day(canal: Any) -> None:
    pairs = indicator_answer(canal, "logements-relies").pairs
    days = {pair.relation.key: pair.day for pair in pairs}
    assert str(days["r-fin-2021"]) == "2021-12-31"
    ends = [(pair.first.known_on, pair.second.known_on) for pair in pairs]
    assert all(first <= second for first, second in ends)


def test_nothing_was_planned_without_a_declared_rate(canal: Any) -> None:
    answer = indicator_answer(canal, "logements-relies")
    assert answer.planned == ()
    assert planned(canal, answer.definition) == ()
