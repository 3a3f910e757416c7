"""`porion read --to`, `porion load`: from a document to the record, with a person between."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from porion.cli.commands import read as command_read
from porion.figures.models import Figure
from porion.foundation.models import AuditEvent
from tests.canal import TEXT, Canal
from tests.cli.conftest import Porion
from tests.formats.candidates.making import change, rows_of
from tests.readings import read_plainly

WORDS = "Rapport. En tout, plus de 300 logements sont reliés. Le chantier a coûté 1,5 M€."


@pytest.fixture(autouse=True)
def _plain_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_read, "read", read_plainly)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return Canal().write(tmp_path / "canal")


@pytest.fixture
def rapport(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def root(porion: Porion, tmp_path: Path, rapport: Path, dossier: Path) -> Path:
    """A reading of the report, dated, nothing decided."""
    folder = tmp_path / "lecture"
    day = ("--published-on", "2026-01-31")
    result = porion("read", rapport, "--to", folder, "--dossier", dossier, *day)
    assert result.exit_code == 0
    assert "2 figures" in result.stdout
    assert f"porion load {folder}" in result.stdout
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def accept(root: Path, **having: str) -> None:
    change(root, "figures", having, decision="accepted")


# ------------------------------------------------------------------------------------- --to


def test_reading_again_says_what_it_kept(
    porion: Porion, root: Path, rapport: Path, dossier: Path
) -> None:
    accept(root, printed="300")
    result = porion("read", rapport, "--to", root, "--dossier", dossier)
    assert "1 lignes décidées ou modifiées à la main : laissées ainsi." in result.stdout
    assert rows_of(root, "figures")[0]["decision"] == "accepted"


def test_passages_are_listed_with_the_rows_they_hold(
    porion: Porion, root: Path, dossier: Path, tmp_path: Path
) -> None:
    keys = [row["key"] for row in rows_of(root, "figures")]
    told = [(row["words"], row["rows"]) for row in rows_of(root, "passages")]
    assert told == [
        ("En tout, plus de 300 logements sont reliés", keys[0]),
        ("Le chantier a coûté 1,5 M€", keys[1]),
    ]
    (tmp_path / "autre.txt").write_text("Il reste 4 ha.", encoding="utf-8")
    porion("read", tmp_path / "autre.txt", "--to", root, "--dossier", dossier)
    documents = [row["document"] for row in rows_of(root, "passages")]
    assert documents == ["rapport", "rapport", "autre"]


def test_a_decided_row_that_is_no_longer_read_is_listed(
    porion: Porion, root: Path, rapport: Path, dossier: Path
) -> None:
    accept(root, printed="1,5 M€")
    rapport.write_text("Rapport. En tout, plus de 300 logements sont reliés.", encoding="utf-8")
    result = porion("read", rapport, "--to", root, "--dossier", dossier)
    assert f"{root / 'figures.csv'}:3 : « rapport-1-5-m-eur-" in result.stdout


def test_a_spoiled_decision_stops_reading_again_and_nothing_is_written(
    porion: Porion, root: Path, rapport: Path, dossier: Path
) -> None:
    change(root, "figures", {"printed": "300"}, decision="peut-être")
    before = tree(root)
    result = porion("read", rapport, "--to", root, "--dossier", dossier)
    assert result.exit_code == 1
    assert f"{root / 'figures.csv'}:2:1: [decision] erreur" in result.stderr
    assert "accepted, rejected" in result.stderr
    assert tree(root) == before


@pytest.mark.parametrize("sort", ["other", "dossier", "file", "broken link"])
def test_nobody_elses_folder_is_written_to(
    porion: Porion, rapport: Path, tmp_path: Path, dossier: Path, sort: str
) -> None:
    target = tmp_path / "cible"
    if sort == "other":
        target.mkdir()
        (target / "photo.jpg").write_bytes(b"x")
    elif sort == "dossier":
        target = dossier
    elif sort == "file":
        target.write_bytes(b"x")
    else:
        target.symlink_to(tmp_path / "nulle-part")
    before = tree(tmp_path)
    result = porion("read", rapport, "--to", target)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "rien n’a été écrit" in result.stderr
    assert tree(tmp_path) == before


def test_an_empty_folder_and_a_readings_own_take_it(
    porion: Porion, rapport: Path, tmp_path: Path
) -> None:
    target = tmp_path / "vide"
    target.mkdir()
    for _ in range(2):
        assert porion("read", rapport, "--to", target).exit_code == 0
    (target / "notes.odt").write_bytes(b"x")
    assert porion("read", rapport, "--to", target).exit_code == 0
    assert (target / "notes.odt").read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_one_file_that_cannot_be_read_and_nothing_is_written(
    porion: Porion, rapport: Path, tmp_path: Path
) -> None:
    result = porion("read", rapport, tmp_path / "absent.txt", "--to", tmp_path / "lecture")
    assert result.exit_code == 1
    assert not (tmp_path / "lecture").exists()


def test_a_folder_that_cannot_be_written(porion: Porion, rapport: Path) -> None:
    result = porion("read", rapport, "--to", "/proc/lecture")
    assert result.exit_code == 1
    assert "un dossier de ce chemin n’existe pas" in result.stderr


def test_a_review_page_holds_the_rows_and_the_decisions(
    porion: Porion, root: Path, rapport: Path, dossier: Path, tmp_path: Path
) -> None:
    accept(root, printed="300")
    page = tmp_path / "revue.html"
    more = ("--dossier", dossier, "--html", page)
    assert porion("read", rapport, *more, "--to", root).exit_code == 0
    content = page.read_text(encoding="utf-8")
    assert rows_of(root, "figures")[0]["key"] in content
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("page", ["revue.csv", "revue"])
def test_a_review_page_is_html_and_of_one_document(
    porion: Porion, rapport: Path, tmp_path: Path, page: str
) -> None:
    assert porion("read", rapport, "--html", tmp_path / page).exit_code == 2
    two = (rapport, rapport, "--html", tmp_path / "revue.html")
    assert porion("read", *two).exit_code == 2


def test_a_review_page_that_cannot_be_written(
    porion: Porion, rapport: Path, tmp_path: Path
) -> None:
    (tmp_path / "revue.html").mkdir()
    result = porion("read", rapport, "--html", tmp_path / "revue.html")
    assert result.exit_code == 1
    assert "un dossier porte ce nom" in result.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_folder_of_a_review_page_is_made(porion: Porion, rapport: Path, tmp_path: Path) -> None:
    page = tmp_path / "ici" / "là" / "revue.html"
    assert porion("read", rapport, "--html", page).exit_code == 0
    assert page.is_file()


# ------------------------------------------------------------------------------------- load


def test_what_is_accepted_joins_the_record(canal: Any, porion: Porion, root: Path) -> None:
    accept(root, printed="300")
    change(root, "figures", {"printed": "1,5 M€"}, decision="rejected")
    before = AuditEvent.objects.count()
    result = porion("load", root)
    assert result.exit_code == 0, result.stderr
    assert f"{root} : 1 lignes acceptées prises (et " in result.stdout
    assert "1 rejetées" in result.stdout
    figure = Figure.objects.get(key=rows_of(root, "figures")[0]["key"])
    assert (figure.recorded_by, figure.recorded_at is not None) == ("role:editors", True)
    assert figure.document.key == "rapport"
    assert not Figure.objects.filter(key=rows_of(root, "figures")[1]["key"]).exists()
    event = AuditEvent.objects.latest("id")
    assert AuditEvent.objects.count() == before + 1
    assert (event.verb, event.reason) == ("reading.load", "lecture lecture")


def test_checking_a_reading_says_what_loading_would_and_loads_nothing(
    canal: Any, porion: Porion, root: Path
) -> None:
    accept(root)
    before = Figure.objects.count()
    result = porion("check", root)
    assert result.exit_code == 0
    assert "2 lignes acceptées, 0 erreur(s)" in result.stdout
    assert "Rien n’a été chargé." in result.stdout
    assert Figure.objects.count() == before
    change(root, "figures", {"printed": "300"}, unit="lieues")
    result = porion("check", root)
    assert result.exit_code == 1
    assert f"{root / 'figures.csv'}:2:" in result.stderr
    answer = json.loads(porion("check", root, "--format", "json").stdout)
    assert (answer["accepted"], answer["count"]) == (2, 1)


def test_loading_again_changes_nothing(canal: Any, porion: Porion, root: Path) -> None:
    accept(root)
    assert porion("load", root).exit_code == 0
    events = AuditEvent.objects.count()
    result = porion("load", root)
    assert "0 lignes ajoutées, 0 modifiées, 0 retirées" in result.stdout
    assert AuditEvent.objects.count() == events


def test_the_round_trip_holds_and_the_dossier_keeps_them(
    canal: Any, porion: Porion, root: Path, dossier: Path, tmp_path: Path
) -> None:
    accept(root)
    assert porion("load", root).exit_code == 0
    assert porion("load", dossier).exit_code == 0
    assert porion("dump", tmp_path / "out").exit_code == 0
    assert porion("check", tmp_path / "out").exit_code == 0
    dumped = {row["key"] for row in rows_of(tmp_path / "out", "figures")}
    assert {row["key"] for row in rows_of(root, "figures")} <= dumped
    result = porion("load", tmp_path / "out")
    assert "0 lignes ajoutées, 0 modifiées, 0 retirées" in result.stdout


def test_the_text_is_installed_so_that_its_passages_are_checked(
    canal: Any, porion: Porion, root: Path
) -> None:
    accept(root, printed="300")
    assert "Textes dans l’installation : rapport.txt." in porion("load", root).stdout
    answer = json.loads(porion("verify", "--format", "json").stdout)
    assert answer["outcomes"]["found"] == 1


def test_the_fingerprint_of_the_dossier_stays(canal: Any, porion: Porion, root: Path) -> None:
    accept(root)
    before = canal.dossier_fingerprint
    assert porion("load", root).exit_code == 0
    canal.refresh_from_db()
    assert canal.dossier_fingerprint == before


@pytest.mark.parametrize(
    ("cells", "code", "header"),
    [
        ({"value_low": "beaucoup"}, "decimal_malformed", "value_low"),
        ({"indicator": "nul-part"}, "reference_unknown", "indicator"),
        ({"passage_start": "1"}, "passage_differs", "passage_sha256"),
        ({"unit": "EUR"}, "unit_unlike_indicator", "unit"),
        ({"kind": ""}, "cell_required", "kind"),
        ({"decision": "yes"}, "decision_unknown", "decision"),
    ],
)
def test_an_error_points_to_the_cell_and_nothing_is_loaded(
    canal: Any, porion: Porion, root: Path, cells: dict[str, str], code: str, header: str
) -> None:
    accept(root)
    change(root, "figures", {"printed": "300"}, **cells)
    count = Figure.objects.count()
    result = porion("load", root, "--format", "json")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    [problem] = [p for p in answer["results"] if p["code"] == code]
    assert (problem["file"], problem["line"]) == (str(root / "figures.csv"), 2)
    assert problem["header"] == header
    assert problem["column"] == list(rows_of(root, "figures")[0]).index(header) + 1
    assert answer["loaded"] is False
    assert Figure.objects.count() == count


def test_a_document_without_date_is_an_error_in_its_own_row(
    canal: Any, porion: Porion, root: Path
) -> None:
    accept(root)
    change(root, "documents", {}, published_on="")
    result = porion("load", root)
    assert result.exit_code == 1
    assert f"{root / 'documents.csv'}:2:" in result.stderr
    assert "published_on" in result.stderr


def test_a_reading_needs_its_programme_on_record(db: None, porion: Porion, root: Path) -> None:
    accept(root)
    result = porion("load", root)
    assert result.exit_code == 1
    assert "Aucun programme chargé" in result.stderr


@pytest.mark.parametrize("option", [["--prune"], ["--format", "xml"]])
def test_options_that_a_reading_has_not(
    canal: Any, porion: Porion, root: Path, option: list[str]
) -> None:
    assert porion("load", root, *option).exit_code == 2


def test_a_dossier_has_no_programme_option(porion: Porion, dossier: Path) -> None:
    assert porion("load", dossier, "--programme", "canal").exit_code == 2


# --------------------------------------------------------------------------- a new version

NEW = TEXT["CHARTE"].replace("Le fonds", "Texte relu. Le fonds").replace("2 M€", "3 M€")


def read_version(porion: Porion, tmp_path: Path, dossier: Path, *more: Any) -> Any:
    (tmp_path / "charte.txt").write_text(NEW, encoding="utf-8")
    (tmp_path / "ancienne.txt").write_text(TEXT["CHARTE"], encoding="utf-8")
    named = ("--document", "CHARTE", "--dossier", dossier)
    return porion("read", tmp_path / "charte.txt", *named, *more)


def test_a_new_version_lists_what_became_of_each_passage(
    porion: Porion, tmp_path: Path, dossier: Path
) -> None:
    previous = ("--previous", tmp_path / "ancienne.txt")
    result = read_version(porion, tmp_path, dossier, *previous, "--format", "json")
    carried = {row["key"]: row for row in json.loads(result.stdout)["carried"]}
    assert carried["cible"]["fate"] == "unchanged"
    assert carried["fonds-ville"]["fate"] == "moved"
    total = carried["fonds-total"]
    assert (total["fate"], total["then"], total["now"]) == ("changed", "reçoit 2 M€", "reçoit 3 M€")


def test_without_the_earlier_text_what_changed_is_lost(
    porion: Porion, tmp_path: Path, dossier: Path
) -> None:
    result = read_version(porion, tmp_path, dossier, "--format", "table")
    assert "1 absents" in result.stdout
    assert "fonds-total" in result.stdout


def test_the_earlier_text_is_found_where_the_texts_are(
    porion: Porion, tmp_path: Path, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORION_DOCUMENTS", str(tmp_path))
    result = read_version(porion, tmp_path, dossier, "--format", "table")
    assert "1 modifiés" in result.stdout


def test_another_text_is_no_earlier_version(porion: Porion, tmp_path: Path, dossier: Path) -> None:
    other = ("--previous", tmp_path / "charte.txt")
    result = read_version(porion, tmp_path, dossier, *other)
    assert result.exit_code == 1
    assert "charte.txt: erreur : ce texte n’est pas celui du document « CHARTE »" in result.stderr


def test_a_new_version_is_taken_once_decided_and_leaves_versions(
    canal: Any, porion: Porion, tmp_path: Path, dossier: Path
) -> None:
    root = tmp_path / "lecture"
    more = ("--previous", tmp_path / "ancienne.txt", "--to", root)
    assert read_version(porion, tmp_path, dossier, *more).exit_code == 0
    refused = porion("load", root)
    assert refused.exit_code == 1
    assert "figures.csv" in refused.stderr
    assert "fonds-total" in refused.stderr
    cells = {"value_low": "3000000", "value_high": "3000000", "printed": "3 M€"}
    change(root, "figures", {"key": "fonds-total"}, decision="accepted", **cells)
    result = porion("load", root)
    assert result.exit_code == 0, result.stderr
    assert str(Figure.objects.get(key="fonds-total").value_low) == "3000000"
    assert porion("verify").exit_code == 0
    assert porion("dump", tmp_path / "out").exit_code == 0
    versions = {row["key"]: row for row in rows_of(tmp_path / "out", "figure_versions")}
    assert versions["fonds-total"]["printed"] == "2 M€"
    assert versions["fonds-total"]["reason"] == "lecture lecture"
    again = porion("load", root)
    assert "0 lignes ajoutées, 0 modifiées, 0 retirées" in again.stdout


def test_what_the_new_version_no_longer_says_is_withdrawn_when_rejected(
    canal: Any, porion: Porion, tmp_path: Path, dossier: Path
) -> None:
    root = tmp_path / "lecture"
    assert read_version(porion, tmp_path, dossier, "--to", root).exit_code == 0
    change(root, "figures", {"key": "fonds-ville"}, part_of="")
    change(root, "figures", {"key": "fonds-syndicat"}, part_of="")
    change(root, "figures", {"key": "fonds-total"}, decision="rejected")
    result = porion("load", root)
    assert result.exit_code == 0, result.stderr
    # The figure, and the sum that gave it.
    assert "2 retirées" in result.stdout
    assert not Figure.objects.filter(key="fonds-total").exists()


def test_reading_needs_no_database(
    porion: Porion, rapport: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_database(*_: Any, **__: Any) -> None:
        raise AssertionError("a database was opened")

    monkeypatch.setattr(sqlite3, "connect", no_database)
    assert porion("read", rapport, "--to", tmp_path / "lecture").exit_code == 0
