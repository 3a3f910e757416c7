"""Record, correct, withdraw: one act each, the earlier transcription always readable."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import models

from porion.core.quantities import InvalidValue
from porion.figures.models import Figure
from porion.figures.queries.relations import versions_of
from porion.figures.services.figures import UnknownFigure, correct, record, withdraw
from porion.foundation.models import AuditEvent

pytestmark = pytest.mark.django_db
AT = datetime(2026, 5, 6, 9, 30, tzinfo=UTC)
BY = "role:editors"


def cells(key: str = "depeche-pont", **more: object) -> Mapping[str, object]:
    """A figure as a form would give it, typed."""
    return {
        "key": key,
        "label": "Logements près du pont",
        "indicator": "logements-relies",
        "kind": "actual",
        "value_low": Decimal("12"),
        "value_high": Decimal("12"),
        "qualifier": "exact",
        "unit": "homes",
        "document": "DEPECHE",
        "passage_start": 18,
        "passage_end": 40,
        "passage_sha256": "0" * 64,
        "places": ("aval", "amont"),
        "payers": ("ville-amont",),
        "visibility": "shared",
        **more,
    }


def last_event() -> AuditEvent:
    return AuditEvent.objects.latest("id")


def test_a_recorded_figure_says_who_recorded_it_and_when(canal: Any) -> None:
    record(programme=canal, cells=cells(), by=BY, at=AT)
    row = Figure.objects.get(key="depeche-pont")
    assert (row.recorded_by, row.recorded_at) == (BY, AT)
    assert row.surely_known_on == date(2024, 4, 1), "as its document"
    links = row.figureplace_links.select_related("target")
    assert [link.target.key for link in links] == ["aval", "amont"]


def test_recording_is_one_event(canal: Any) -> None:
    record(programme=canal, cells=cells(), by=BY, at=AT, reason="Relevé")
    event = last_event()
    assert (event.verb, event.by, event.reason) == ("figure.record", BY, "Relevé")
    [change] = event.changes
    assert (change["key"], change["verb"]) == ("depeche-pont", "added")
    assert change["after"]["places"] == "aval;amont"


def test_a_figure_that_says_nothing_of_its_visibility_is_internal(canal: Any) -> None:
    record(programme=canal, cells=cells(visibility=None), by=BY, at=AT)
    assert Figure.objects.get(key="depeche-pont").visibility == "internal"


def test_a_key_is_recorded_once(canal: Any) -> None:
    with pytest.raises(ValueError, match="cible exists"):
        record(programme=canal, cells=cells("cible"), by=BY, at=AT)


@pytest.mark.parametrize(
    "wrong",
    [
        {"value_low": Decimal("13")},
        {"value_high": None},
        {"qualifier": "more_than", "value_high": None},
        {"low_strict": True},
    ],
)
def test_bounds_that_make_no_value_are_refused_and_nothing_is_left(
    canal: Any, wrong: dict[str, object]
) -> None:
    events = AuditEvent.objects.count()
    with pytest.raises(InvalidValue):
        record(programme=canal, cells=cells(**wrong), by=BY, at=AT)
    with pytest.raises(InvalidValue):
        correct(
            programme=canal,
            key="cible",
            cells={**wrong, "value_low": Decimal(500)},
            by=BY,
            at=AT,
            reason="x",
        )
    assert not Figure.objects.filter(key="depeche-pont").exists()
    assert Figure.objects.get(key="cible").value_low == 400
    assert AuditEvent.objects.count() == events


def test_a_correction_keeps_the_earlier_transcription(canal: Any) -> None:
    correct(
        programme=canal,
        key="cible",
        cells={"value_low": Decimal(410), "value_high": Decimal(410), "places": ("amont",)},
        by=BY,
        at=AT,
        reason="Un zéro mal lu",
    )
    row = Figure.objects.get(key="cible")
    assert (row.value_low, row.label) == (410, "Chiffre cible")
    assert [link.target.key for link in row.figureplace_links.all()] == ["amont"]
    [version] = versions_of(canal, "cible")
    assert version.content["value_low"] == "400"
    assert version.content["places"] == "pays-du-canal"
    assert (version.corrected_on, version.corrected_by, version.reason) == (
        *(AT.date(), BY),
        "Un zéro mal lu",
    )
    assert last_event().verb == "figure.correct"


def test_corrections_are_numbered(canal: Any) -> None:
    for value in (410, 420):
        new = {"value_low": Decimal(value), "value_high": Decimal(value)}
        correct(programme=canal, key="cible", cells=new, by=BY, at=AT, reason=f"Lu {value}")
    versions = versions_of(canal, "cible")
    assert [(v.version, v.content["value_low"]) for v in versions] == [(1, "400"), (2, "410")]


def test_mending_a_label_makes_no_version(canal: Any) -> None:
    correct(programme=canal, key="cible", cells={"label": "Cible"}, by=BY, at=AT, reason="Mots")
    assert versions_of(canal, "cible") == []
    assert last_event().changes[0]["after"] == {"label": "Cible"}


def test_a_correction_that_changes_nothing_leaves_no_event(canal: Any) -> None:
    events = AuditEvent.objects.count()
    correct(programme=canal, key="cible", cells={"unit": "homes"}, by=BY, at=AT, reason="Rien")
    assert AuditEvent.objects.count() == events


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_correction_says_why(canal: Any, reason: str) -> None:
    with pytest.raises(ValueError, match="why"):
        correct(programme=canal, key="cible", cells={"unit": "x"}, by=BY, at=AT, reason=reason)


def test_a_withdrawn_figure_stays_readable(canal: Any) -> None:
    withdraw(programme=canal, key="versement", by=BY, at=AT, reason="Doublon")
    assert not Figure.objects.filter(key="versement").exists()
    [version] = versions_of(canal, "versement")
    assert (version.content["printed"], version.reason) == ("300 000 €", "Doublon")
    [change] = last_event().changes
    assert (change["key"], change["verb"]) == ("versement", "withdrawn")
    assert change["before"]["value_low"] == "300000"


def test_a_figure_that_others_refer_to_is_not_withdrawn(canal: Any) -> None:
    events = AuditEvent.objects.count()
    with pytest.raises(models.ProtectedError):
        withdraw(programme=canal, key="fonds-total", by=BY, at=AT, reason="Doublon")
    assert Figure.objects.filter(key="fonds-total").exists()
    assert versions_of(canal, "fonds-total") == []
    assert AuditEvent.objects.count() == events


def test_no_act_on_a_figure_that_is_not_there(canal: Any) -> None:
    with pytest.raises(UnknownFigure):
        correct(programme=canal, key="absent", cells={"unit": "x"}, by=BY, at=AT, reason="x")
    with pytest.raises(UnknownFigure):
        withdraw(programme=canal, key="absent", by=BY, at=AT, reason="x")
