"""The first loading of a dossier into an empty record."""

from pathlib import Path

import pytest

from porion.exchange.loading import unexplained
from porion.figures.models import Figure, Relation
from porion.foundation.models import AuditEvent
from porion.territory.models import Place
from tests.canal import Canal
from tests.records import AT, right, take_in

pytestmark = pytest.mark.django_db


def test_every_row_of_a_dossier_is_taken_in(tmp_path: Path) -> None:
    canal = Canal()
    done = take_in(canal.write(tmp_path))
    rows = sum(len(rows) for rows in canal.tables.values())
    assert done.count("added") == rows - 1, "the programme itself is not counted"
    assert Figure.objects.count() == len(canal.tables["figures"])
    assert Relation.objects.get(key="r-fin-2021").right.key == "revue-logements"


def test_one_audit_event_says_who_when_why_and_what(tmp_path: Path) -> None:
    folder = Canal().write(tmp_path)
    take_in(folder)
    [event] = AuditEvent.objects.all()
    assert (event.by, event.verb, event.programme, event.at) == (
        *("command:load", "dossier.load", "canal"),
        AT,
    )
    assert event.reason == f"dossier {right(folder).fingerprint[:12]}"
    [added] = [change for change in event.changes if change["key"] == "cible"]
    assert (added["verb"], added["before"]) == ("added", {})
    assert added["after"]["value_low"] == "400"


def test_the_first_loading_corrects_nothing(tmp_path: Path) -> None:
    assert unexplained(right(Canal().set("figures", "cible", note="x").write(tmp_path))) == []


def test_rows_may_refer_to_rows_further_down(tmp_path: Path) -> None:
    turned = Canal()
    for rows in turned.tables.values():
        rows.reverse()
    take_in(turned.write(tmp_path))
    assert Figure.objects.get(key="fonds-ville").part_of.key == "fonds-total"
    assert Place.objects.get(key="amont").parent.key == "entre-deux-eaux"


def test_a_row_that_says_nothing_of_its_visibility_is_internal(tmp_path: Path) -> None:
    take_in(Canal().set("figures", "cible", visibility="").write(tmp_path))
    assert Figure.objects.get(key="cible").visibility == "internal"
