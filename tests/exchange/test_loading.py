"""Loading: all or nothing, repeatable; a correction leaves the earlier transcription behind."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError

from porion.exchange import loading
from porion.exchange.loading import collisions, unexplained
from porion.figures.models import Figure, FigureVersion
from porion.figures.queries.relations import versions_of
from porion.foundation.models import AuditEvent
from porion.programmes.models import Programme
from porion.territory.models import Place
from tests.canal import Canal
from tests.records import codes_of, dumped, right, take_in

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 5, 6, 9, 0, tzinfo=UTC)


def events() -> list[AuditEvent]:
    return list(AuditEvent.objects.all())


def changes(event: AuditEvent, table: str) -> dict[str, Any]:
    return {change["key"]: change for change in event.changes if change["table"] == table}


def test_loading_again_changes_nothing_and_leaves_no_trace(canal: Any, tmp_path: Path) -> None:
    before = dumped()
    done = take_in(Canal().write(tmp_path), at=LATER)
    assert [done.count(verb) for verb in ("added", "changed", "withdrawn")] == [0, 0, 0]
    assert len(events()) == 1
    assert dumped() == before


def test_an_equal_value_written_otherwise_is_no_change(canal: Any, tmp_path: Path) -> None:
    same = Canal().set("figures", "cible", value_low="400.000", value_high="400.0")
    assert take_in(same.write(tmp_path)).count("changed") == 0
    assert not FigureVersion.objects.filter(key="cible").exists()


@pytest.mark.slow
@pytest.mark.parametrize("failing", range(len(loading.TAKE_IN)))
def test_a_failure_on_the_way_leaves_the_record_as_it_was(
    canal: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise DatabaseError("the disk is full")

    before = dumped()
    more = Canal().set("places", "aval", label="Aval-sur-Canal").add("places", "ru", like="aval")
    more.set("places", "ru", code="").set("parties", "syndicat", label="Autre")
    more.set("figures", "cible", value_low="500", value_high="500")
    folder = more.write(tmp_path)
    steps = list(loading.TAKE_IN)
    steps[failing] = fail
    monkeypatch.setattr(loading, "TAKE_IN", tuple(steps))
    with pytest.raises(DatabaseError):
        take_in(folder)
    monkeypatch.undo()
    assert dumped() == before
    assert len(events()) == 1
    assert take_in(folder).count("changed") == 3


def test_a_failure_while_withdrawing_leaves_the_record_as_it_was(
    canal: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise DatabaseError("the disk is full")

    before = dumped()
    monkeypatch.setattr("porion.foundation.services.intake.Intake.withdraw", fail)
    with pytest.raises(DatabaseError):
        take_in(Canal().remove("relations", "r-fin-2021").write(tmp_path), prune=True)
    assert dumped() == before


# -------------------------------------------------------------------------------- corrections


def corrected() -> Canal:
    """The canal once a figure was read again: 150 was 155, in the same passage."""
    return Canal().set("figures", "revue-logements", value_low="155")


def test_a_correction_leaves_a_version_with_the_dossier_as_its_reason(
    canal: Any, tmp_path: Path
) -> None:
    folder = Canal().set("figures", "cible", value_low="410", value_high="410").write(tmp_path)
    assert take_in(folder, at=LATER).count("changed") == 1
    [version] = versions_of(canal, "cible")
    assert version.version == 1
    assert version.content["value_low"] == "400"
    assert version.content["indicator"] == "logements-relies"
    assert (version.corrected_on, version.corrected_by) == (date(2026, 5, 6), "command:load")
    assert version.reason == f"dossier {right(folder).fingerprint[:12]}"
    assert Figure.objects.get(key="cible").value_low == 410


def test_versions_are_numbered_after_those_that_the_dossier_brought(
    canal: Any, tmp_path: Path
) -> None:
    take_in(corrected().write(tmp_path / "one"))
    take_in(corrected().set("figures", "revue-logements", value_low="151").write(tmp_path / "two"))
    versions = versions_of(canal, "revue-logements")
    assert [v.version for v in versions] == [1, 2, 3]
    assert [v.content["value_low"] for v in versions] == ["105", "150", "155"]


def test_a_correction_that_the_dossier_explains_keeps_its_own_reason(
    canal: Any, tmp_path: Path
) -> None:
    explained = corrected().add(
        "figure_versions",
        "revue-logements",
        **{
            **Canal().row("figures", "revue-logements"),
            "version": "2",
            "corrected_on": "2026-05-01",
            "corrected_by": "role:editors",
            "reason": "Chiffre relu",
        },
    )
    folder = explained.write(tmp_path)
    assert unexplained(right(folder)) == []
    take_in(folder, at=LATER)
    reasons = [v.reason for v in versions_of(canal, "revue-logements")]
    assert reasons == ["Chiffres intervertis à la saisie", "Chiffre relu"]


def test_a_correction_without_a_word_of_why_is_remarked(canal: Any, tmp_path: Path) -> None:
    [problem] = unexplained(right(corrected().write(tmp_path)))
    assert (problem.code, problem.found) == ("version_unexplained", "revue-logements")
    assert str(problem.position) == corrected().at("figures", "revue-logements", "key")
    assert not problem.blocks


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("qualifier", "nearly"),
        ("unit", "households"),
        ("as_at", "2021-12-30"),
        ("scope", "tous"),
        ("places", "amont"),
        ("passage_end", "40"),
        ("known_on", "2022-03-02"),
    ],
)
def test_what_a_document_says_is_corrected(
    canal: Any, tmp_path: Path, column: str, cell: str
) -> None:
    changed = Canal().set("figures", "lettre-logements", **{column: cell})
    if column == "qualifier":
        changed.set("figures", "lettre-logements", high_strict="true")
    if column == "unit":
        changed.set("figures", "lettre-logements", indicator="foyers-relies")
        changed.set("relations", "r-fin-2021", left="versement")
    take_in(changed.write(tmp_path))
    [version] = versions_of(canal, "lettre-logements")
    old = Canal().row("figures", "lettre-logements").get(column, "")
    assert version.content.get(column, "") == old


@pytest.mark.parametrize(
    ("column", "cell"),
    [("label", "Autres mots"), ("note", "Relu"), ("visibility", "validated")],
)
def test_mending_our_own_words_is_an_audit_line_only(
    canal: Any, tmp_path: Path, column: str, cell: str
) -> None:
    take_in(Canal().set("figures", "cible", **{column: cell}).write(tmp_path), at=LATER)
    assert versions_of(canal, "cible") == []
    mended = changes(events()[-1], "figures")["cible"]
    assert mended["verb"] == "changed"
    assert mended["after"] == {column: cell}


def test_who_recorded_a_figure_and_when_is_kept_where_the_dossier_does_not_say(
    canal: Any, tmp_path: Path
) -> None:
    silent = Canal().set("figures", "cible", recorded_at="", recorded_by="", label="Autres mots")
    take_in(silent.write(tmp_path))
    kept = Figure.objects.get(key="cible")
    assert (kept.label, kept.recorded_by) == ("Autres mots", "role:editors")
    assert kept.recorded_at == datetime(2024, 6, 1, tzinfo=UTC)
    assert take_in(silent.write(tmp_path)).count("changed") == 0


# ------------------------------------------------------------ what the dossier no longer has


def test_a_row_that_is_gone_is_kept_and_counted(canal: Any, tmp_path: Path) -> None:
    before = dumped()
    done = take_in(Canal().remove("figures", "versement").write(tmp_path))
    assert (done.count("withdrawn"), done.kept) == (0, 1)
    assert dumped() == before


def test_prune_withdraws_a_row_and_a_figure_leaves_a_version(canal: Any, tmp_path: Path) -> None:
    done = take_in(Canal().remove("figures", "versement").write(tmp_path), prune=True)
    assert (done.count("withdrawn"), done.kept) == (1, 0)
    assert not Figure.objects.filter(key="versement").exists()
    [version] = versions_of(canal, "versement")
    assert version.content["state_words"] == "a versé"
    assert version.reason.startswith("dossier ")
    assert changes(events()[-1], "figures")["versement"]["verb"] == "withdrawn"


def test_prune_withdraws_what_refers_before_what_is_referred_to(canal: Any, tmp_path: Path) -> None:
    smaller = Canal().remove("relations", "r-meme-fait", "r-fin-2021")
    smaller.remove("figures", "fonds-total", "fonds-ville", "fonds-syndicat", "revue-logements")
    smaller.remove("schemes", "fonds").remove("events", "pont-2024", "pont-2026")
    smaller.remove("scopes", "tous", "sans-voisins").remove("figure_versions", "revue-logements")
    smaller.remove("formulas", "fonds-somme").remove("roles", "pilote-etude")
    smaller.remove("documentation", "doc-etude").remove("decisions", "compter")
    done = take_in(smaller.write(tmp_path), prune=True)
    assert done.count("withdrawn") == 2 + 4 + 1 + 2 + 2 + 4
    assert Figure.objects.count() == len(smaller.tables["figures"])


def test_history_is_never_pruned(canal: Any, tmp_path: Path) -> None:
    take_in(Canal().remove("figure_versions", "revue-logements").write(tmp_path), prune=True)
    assert [v.version for v in versions_of(canal, "revue-logements")] == [1]


# ------------------------------------------------------------ keys, codes, references


def renamed() -> Canal:
    """Aval under another key, with its code."""
    canal = Canal().add("places", "aval-bas", like="aval").remove("places", "aval")
    for table in canal.tables.values():
        for row in table:
            for column in ("place", "places"):
                row[column] = row.get(column, "").replace("aval", "aval-bas")
    return canal


def test_a_place_under_another_key_takes_its_code_along_when_pruned(
    canal: Any, tmp_path: Path
) -> None:
    take_in(renamed().write(tmp_path), prune=True)
    assert Place.objects.get(code="99002").key == "aval-bas"


def test_a_code_that_a_kept_place_still_has_is_said(canal: Any, tmp_path: Path) -> None:
    [problem] = collisions(right(renamed().write(tmp_path)))
    assert (problem.code, problem.found) == ("code_kept", "99002")
    assert problem.details == {"key": "aval"}
    assert problem.blocks


def test_two_places_may_exchange_their_codes(canal: Any, tmp_path: Path) -> None:
    other = Canal().set("places", "aval", code="99001").set("places", "amont", code="99002")
    assert take_in(other.write(tmp_path)).count("changed") == 2
    assert Place.objects.get(code="99001").key == "aval"
    assert collisions(right(other.write(tmp_path))) == []


def test_a_document_that_is_dated_again_dates_its_figures(canal: Any, tmp_path: Path) -> None:
    take_in(Canal().set("documents", "LETTRE", published_on="2022-04-01").write(tmp_path))
    figure = Figure.objects.get(key="lettre-logements")
    assert figure.surely_known_on == date(2022, 4, 1)
    assert versions_of(canal, "lettre-logements") == [], "the transcription itself did not change"


# ------------------------------------------------------------ incomplete rows, programmes


@pytest.mark.parametrize("column", ["label", "printed"])
def test_an_incomplete_row_is_internal_and_to_qualify_until_completed(
    canal: Any, tmp_path: Path, column: str
) -> None:
    take_in(Canal().set("figures", "cible", **{column: ""}).write(tmp_path / "less"))
    row = Figure.objects.get(key="cible")
    assert (row.visibility, row.to_qualify) == ("internal", True)
    take_in(Canal().write(tmp_path / "whole"))
    row.refresh_from_db()
    assert (row.visibility, row.to_qualify) == ("shared", False)


def test_two_programmes_do_not_touch_each_other(canal: Any, tmp_path: Path) -> None:
    before = dumped("canal")
    other = Canal()
    other.row("programmes", "canal")["key"] = "fleuve"
    other.remove("relations", "r-fin-2021").set("figures", "cible", label="Autres mots")
    take_in(other.write(tmp_path), prune=True)
    assert [p.key for p in Programme.objects.all()] == ["canal", "fleuve"]
    assert dumped("canal") == before
    assert b"Autres mots" in dumped("fleuve")["figures.csv"]
    assert codes_of(unexplained(right(tmp_path))) == []
