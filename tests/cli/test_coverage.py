"""`verify --coverage`: the numbers that nothing accounts for, by document; and the exit code."""

import json
from pathlib import Path
from typing import Any

import pytest

from porion.cli import covering
from tests.canal import TEXTS, Canal
from tests.cli.conftest import Porion
from tests.readings import read_plainly
from tests.records import take_in_texts


@pytest.fixture(autouse=True)
def _plain_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(covering, "read", read_plainly)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    for key, text in TEXTS.items():
        (texts / f"{key}.txt").write_text(text, encoding="utf-8")
    return texts


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The small programme without one of its figures."""
    canal = Canal()
    canal.tables["figures"] = [row for row in canal.tables["figures"] if row["key"] != "cible"]
    return canal.write(tmp_path / "canal")


def test_each_number_left_out_is_listed_with_its_place(
    porion: Porion, dossier: Path, documents: Path
) -> None:
    result = porion("verify", dossier, "--documents", documents, "--coverage")
    assert result.exit_code == 0
    [line] = [line for line in result.stdout.splitlines() if line.startswith("CHARTE:")]
    assert "400" in line
    assert "homes" in line
    assert "relier 400 logements" in line
    assert "CHARTE : 4 nombres tenus pour des quantités, 1 sans ligne au dossier" in result.stdout
    assert "LETTRE : 2 nombres tenus pour des quantités, 0 sans ligne" in result.stdout


def test_strict_makes_an_error_of_it(porion: Porion, dossier: Path, documents: Path) -> None:
    asked = ("verify", dossier, "--documents", documents, "--coverage", "--strict")
    assert porion(*asked).exit_code == 1


def test_a_wrong_passage_is_an_error_anyway(
    porion: Porion, tmp_path: Path, documents: Path
) -> None:
    folder = Canal().set("figures", "cible", passage_sha256="0" * 64).write(tmp_path / "canal")
    result = porion("verify", folder, "--documents", documents, "--coverage")
    assert result.exit_code == 1
    assert "passage_sha256" in result.stderr


def test_json_has_the_list_and_the_counts(porion: Porion, dossier: Path, documents: Path) -> None:
    asked = ("--documents", documents, "--coverage", "--format", "json")
    answer = json.loads(porion("verify", dossier, *asked).stdout)
    assert (answer["count"], answer["next"]) == (1, None)
    [found] = answer["results"]
    assert (found["document"], found["printed"], found["unit"]) == ("CHARTE", "400", "homes")
    assert found["locator"] == f"CHARTE:{found['start']}-{found['end']}"
    counts = {each["document"]: each["uncovered"] for each in answer["documents"]}
    assert counts == {"CHARTE": 1, "LETTRE": 0, "REVUE": 0, "DEPECHE": 0, "AVENANT": 0}
    assert answer["unread"] == [
        {"key": "avenant-foyers", "locator": found_at(answer), "printed": "250", "why": "other"}
    ]


def found_at(answer: Any) -> str:
    [locator] = [row["locator"] for row in answer["unread"]]
    assert locator.startswith("AVENANT:")
    return str(locator)


def test_the_record_and_the_installed_texts_do_too(
    canal: Any, porion: Porion, documents: Path
) -> None:
    take_in_texts(documents)
    result = porion("verify", "--coverage")
    assert result.exit_code == 0
    assert "CHARTE : 4 nombres tenus pour des quantités, 0 sans ligne au dossier" in result.stdout


def test_without_any_text_there_is_nothing_to_cover(porion: Porion, dossier: Path) -> None:
    result = porion("verify", dossier, "--coverage")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Aucun texte à comparer" in result.stderr


def test_a_text_with_another_fingerprint_is_not_compared(
    porion: Porion, dossier: Path, documents: Path
) -> None:
    (documents / "LETTRE.txt").write_text("Une autre lettre : 7 logements.", encoding="utf-8")
    result = porion("verify", dossier, "--documents", documents, "--coverage")
    assert result.exit_code == 1
    assert "LETTRE :" not in result.stdout
    assert "documents.csv" in result.stderr
