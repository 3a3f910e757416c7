"""`check`, `load`, `dump`, `documents add`, `verify`: what they write, where, and the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from porion.figures.models import Figure
from porion.figures.queries.relations import versions_of
from porion.programmes.models import Programme
from tests.canal import TEXT, TEXTS, Canal, fingerprint
from tests.cli.conftest import Porion
from tests.cli.test_bad_dossiers import errors_of
from tests.records import take_in

ROWS = sum(len(rows) for rows in Canal().tables.values())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Canal().write(tmp_path / "canal")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """The texts of the canal's documents in a folder."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for key, text in TEXTS.items():
        (texts / f"{key}.txt").write_text(text, encoding="utf-8")
    return texts


# -------------------------------------------------------------------------------- check


def test_check_says_how_much_it_read(porion: Porion, folder: Path) -> None:
    result = porion("check", folder)
    assert result.exit_code == 0
    remarks = result.stderr.splitlines()
    counted = f"{ROWS} lignes, 0 erreur(s), {len(remarks)} remarque(s)"
    assert result.stdout == f"{folder} : {counted}.\n"
    assert {line.split(" ")[2] for line in remarks} == {"remarque"}


def test_check_writes_errors_on_the_error_output_only(porion: Porion, tmp_path: Path) -> None:
    result = porion("check", Canal().set("figures", "cible", unit="EUR").write(tmp_path))
    assert result.exit_code == 1
    assert "erreur :" not in result.stdout
    [error] = errors_of(result.stderr)
    assert error["header"] == "unit"


def test_check_as_json_has_every_part_of_a_problem(porion: Porion, tmp_path: Path) -> None:
    canal = Canal().set("figures", "cible", unit="EUR")
    result = porion("check", canal.write(tmp_path), "--format", "json")
    answer = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert answer["rows"]["figures"] == len(canal.tables["figures"])
    assert answer["count"] == len(answer["results"])
    [problem] = [p for p in answer["results"] if p["severity"] == "error"]
    assert problem == {
        "severity": "error",
        "code": "unit_unlike_indicator",
        "file": "figures.csv",
        "line": canal.line("figures", "cible"),
        "column": canal.ordinal("figures", "unit"),
        "header": "unit",
        "found": "EUR",
        "message": "unité « EUR »",
        "expected": "« homes », celle de l’indicateur logements-relies",
        "mend": "corrigez l’unité, ou rattachez le chiffre à un autre indicateur",
    }


def test_remarks_of_one_kind_are_counted_after_the_third(porion: Porion, tmp_path: Path) -> None:
    canal = Canal()
    for row in canal.tables["figures"][:6]:
        row["label"] = ""
    few = porion("check", canal.write(tmp_path)).stderr
    assert few.count("[label] remarque") == 3
    assert "… et 3 autres remarques (--remarks les montre toutes)." in few
    every = porion("check", tmp_path, "--remarks").stderr
    assert every.count("[label] remarque") == 6
    assert "autres remarques" not in every


def test_errors_are_all_said_however_many(porion: Porion, tmp_path: Path) -> None:
    canal = Canal()
    for row in canal.tables["figures"]:
        row["qualifier"] = "presque"
    result = porion("check", canal.write(tmp_path))
    assert len(errors_of(result.stderr)) == len(canal.tables["figures"])


def test_check_compares_with_the_texts_given(
    porion: Porion, tmp_path: Path, documents: Path
) -> None:
    wrong = Canal().set("figures", "berge-longue", passage_sha256=fingerprint("x"))
    folder = wrong.write(tmp_path / "wrong")
    assert porion("check", folder).exit_code == 0
    assert porion("check", folder, "--documents", documents).exit_code == 1


def test_check_compares_with_the_texts_that_the_environment_names(
    porion: Porion, tmp_path: Path, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = Canal().set("figures", "berge-longue", passage_sha256=fingerprint("x"))
    monkeypatch.setenv("PORION_DOCUMENTS", str(documents))
    assert porion("check", wrong.write(tmp_path / "wrong")).exit_code == 1


def test_a_folder_of_texts_that_is_not_there_is_an_error(porion: Porion, folder: Path) -> None:
    result = porion("check", folder, "--documents", folder / "absent")
    assert result.exit_code == 1
    assert "ce dossier n’existe pas" in result.stderr


def test_check_needs_neither_django_nor_a_database() -> None:
    code = "import sys, porion.cli.commands.check; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# -------------------------------------------------------------------------------- load


def test_load_says_what_it_did(porion: Porion, folder: Path) -> None:
    result = porion("load", folder)
    assert result.exit_code == 0
    added, gaps = result.stdout.splitlines()
    assert added == f"canal : {ROWS - 1} lignes ajoutées, 0 modifiées, 0 retirées."
    assert "nouveaux écarts entre sources à éclaircir" in gaps
    again = porion("load", folder)
    assert again.stdout == "canal : 0 lignes ajoutées, 0 modifiées, 0 retirées.\n"


def test_load_as_json(porion: Porion, canal: Any, tmp_path: Path) -> None:
    smaller = Canal().remove("figures", "versement").set("figures", "cible", label="Autre")
    result = porion("load", smaller.write(tmp_path), "--format", "json")
    counts = {"added": 0, "changed": 1, "withdrawn": 0, "kept": 1, "new_gaps": []}
    assert json.loads(result.stdout) == {"programme": "canal", **counts}


def test_load_as_json_says_why_it_did_not(porion: Porion, tmp_path: Path) -> None:
    result = porion(
        "load",
        Canal().set("figures", "cible", unit="logements").write(tmp_path),
        "--format",
        "json",
    )
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["loaded"]) == (1, False)
    assert [p["code"] for p in answer["results"] if p["severity"] == "error"] == ["unit_unknown"]
    assert not Programme.objects.exists()


def test_load_says_which_rows_stay_and_how_to_withdraw_them(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    smaller = Canal().remove("figures", "versement").write(tmp_path)
    kept = porion("load", smaller)
    assert "1 lignes absentes du dossier restent en place (--prune les retire)." in kept.stderr
    assert Figure.objects.filter(key="versement").exists()
    pruned = porion("load", smaller, "--prune")
    assert "1 retirées" in pruned.stdout
    assert "absentes" not in pruned.stderr
    assert not Figure.objects.filter(key="versement").exists()
    assert "absentes" not in porion("load", smaller).stderr, "history is not a row that lacks"


def test_load_remarks_a_correction_that_nothing_explains(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    corrected = Canal().set("figures", "cible", value_low="410", value_high="410")
    corrected.set("figures", "cible", printed="410")
    result = porion("load", corrected.write(tmp_path))
    assert result.exit_code == 0
    assert "le chiffre « cible » diffère de celui déjà enregistré" in result.stderr
    [version] = versions_of(canal, "cible")
    assert version.corrected_by == "command:load"


def test_a_code_still_held_by_a_place_that_stays_is_an_error(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    renamed = Canal().add("places", "aval-bas", like="aval").remove("places", "aval")
    for table in ("memberships", "commitments", "events", "figures"):
        for row in renamed.tables[table]:
            for column in ("place", "places"):
                row[column] = row.get(column, "").replace("aval", "aval-bas")
    folder = renamed.write(tmp_path)
    result = porion("load", folder)
    [error] = errors_of(result.stderr)
    assert (result.exit_code, error["header"]) == (1, "code")
    assert "déjà celui du lieu « aval »" in error["wrong"]
    assert porion("load", folder, "--prune").exit_code == 0


# -------------------------------------------------------------------------------- dump


def test_dump_writes_what_load_takes_in(porion: Porion, canal: Any, tmp_path: Path) -> None:
    result = porion("dump", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path / 'out'} : {len(Canal().tables) + 1} fichiers.\n"
    assert porion("check", tmp_path / "out").exit_code == 0
    assert "0 lignes ajoutées, 0 modifiées" in porion("load", tmp_path / "out").stdout


def test_dump_leaves_a_folder_alone_that_holds_anything_else(
    porion: Porion, canal: Any, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    result = porion("dump", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "notes.txt" in result.stderr
    assert "Attendu :" in result.stderr
    assert "À faire :" in result.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["notes.txt"]


# -------------------------------------------------------------------------------- texts


def test_documents_are_known_by_their_fingerprint(
    porion: Porion, canal: Any, documents: Path
) -> None:
    (documents / "LETTRE.txt").rename(documents / "autre-nom.txt")
    (documents / "tract.txt").write_text("Un tract.", encoding="utf-8")
    result = porion("documents", "add", documents)
    assert result.exit_code == 0
    assert result.stdout.startswith("5 textes déposés : ")
    assert "autre-nom.txt" in result.stdout
    assert result.stderr.startswith("tract.txt : ce texte n’est celui d’aucun document")


def test_only_strangers_is_an_error(porion: Porion, canal: Any, tmp_path: Path) -> None:
    (tmp_path / "tract.txt").write_text("Un tract.", encoding="utf-8")
    result = porion("documents", "add", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "0 textes déposés : aucun.\n")


def test_a_text_installed_is_compared_at_the_next_load(
    porion: Porion, canal: Any, documents: Path, tmp_path: Path
) -> None:
    wrong = Canal().set("figures", "berge-longue", passage_sha256=fingerprint("x"))
    folder = wrong.write(tmp_path / "wrong")
    porion("documents", "add", documents)
    result = porion("load", folder)
    assert result.exit_code == 1
    assert "Rien n’a été chargé." in result.stderr


# -------------------------------------------------------------------------------- verify

#: Rows of the canal that stand on a passage: figures name its ends, other tables the whole.
PASSAGES = sum(
    bool(row.get("passage") or row.get("passage_start"))
    for rows in Canal().tables.values()
    for row in rows
)


def test_verify_compares_a_dossier_with_a_folder_of_texts(
    porion: Porion, folder: Path, documents: Path
) -> None:
    result = porion("verify", folder, "--documents", documents)
    assert result.exit_code == 0
    assert (result.stdout, result.stderr) == (f"{PASSAGES} passages : {PASSAGES} retrouvés.\n", "")


def test_verify_counts_what_became_of_each_passage(
    porion: Porion, folder: Path, documents: Path
) -> None:
    (documents / "CHARTE.txt").write_text(f"Avant. {TEXT['CHARTE']}", encoding="utf-8")
    (documents / "REVUE.txt").unlink()
    result = porion("verify", folder, "--documents", documents, "--format", "json")
    answer = json.loads(result.stdout)
    outcomes = answer["outcomes"]
    assert result.exit_code == 1
    assert sum(outcomes.values()) == answer["passages"] == PASSAGES
    assert outcomes["text_missing"] == 4
    assert outcomes["moved"] > 5
    assert outcomes["differs"] == outcomes["outside"] == 0
    codes = {problem["code"] for problem in answer["results"]}
    assert codes == {"document_differs", "passage_moved"}


def test_verify_without_any_text_says_how_to_give_them(porion: Porion, folder: Path) -> None:
    result = porion("verify", folder)
    assert result.exit_code == 1
    assert "porion documents add" in result.stderr


def test_verify_compares_the_record_with_the_texts_of_the_installation(
    porion: Porion, canal: Any, documents: Path
) -> None:
    porion("documents", "add", documents)
    result = porion("verify")
    assert (result.exit_code, result.stdout) == (
        0,
        f"{PASSAGES} passages : {PASSAGES} retrouvés.\n",
    )


def test_verify_takes_one_programme_of_several(
    porion: Porion, canal: Any, documents: Path, tmp_path: Path
) -> None:
    other = Canal().remove("not_quantities", "tel")
    other.row("programmes", "canal")["key"] = "fleuve"
    take_in(other.write(tmp_path / "fleuve"))
    porion("documents", "add", documents)
    fleuve = porion("verify", "--programme", "fleuve")
    assert fleuve.stdout.startswith(f"{PASSAGES - 1} passages")
    assert porion("verify", "--programme", "ruisseau").exit_code == 2
