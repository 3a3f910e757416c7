"""`porion read`: what it prints of documents, and what it refuses."""

import csv
import io
import json
import os
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from porion.cli.commands import read as command_read
from porion.cli.main import main
from porion.formats.documents import extracting
from tests.canal import Canal
from tests.cli.conftest import Porion
from tests.readings import read_plainly

WORDS = "En 2026, plus de 300 logements sont reliés. Le chantier a coûté 1,5 M€."


@pytest.fixture(autouse=True)
def _plain_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_read, "read", read_plainly)


@pytest.fixture
def rapport(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.txt"
    path.write_text(WORDS, encoding="utf-8")
    return path


def test_json_is_the_object_of_the_contract(porion: Porion, rapport: Path) -> None:
    result = porion("read", rapport, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    answer = json.loads(result.stdout, parse_float=Decimal)
    assert {"document", "candidates", "commitments", "not_quantities"} <= set(answer)
    assert answer["document"]["characters"] == len(WORDS)
    first, second = answer["candidates"]
    assert WORDS[first["start"] : first["end"]] == first["printed"] == "300"
    assert (first["value_low"], first["value_high"]) == (300, None)
    assert (second["value_low"], second["unit"]) == (1_500_000, "EUR")
    assert second["confidence"] == Decimal("0.90")
    [year] = answer["not_quantities"]
    assert (year["printed"], year["why"]) == ("2026", "year")


def test_json_is_what_a_program_gets_without_asking(porion: Porion, rapport: Path) -> None:
    assert json.loads(porion("read", rapport).stdout)["document"]["characters"] == len(WORDS)


def test_several_files_are_a_list_with_their_names(porion: Porion, rapport: Path) -> None:
    other = rapport.with_name("autre.txt")
    other.write_text("Il reste 4 ha.", encoding="utf-8")
    answer = json.loads(porion("read", rapport, other).stdout)
    assert (answer["count"], answer["next"]) == (2, None)
    assert [each["file"] for each in answer["results"]] == ["rapport.txt", "autre.txt"]
    assert [len(each["candidates"]) for each in answer["results"]] == [2, 1]


def test_a_table_for_people(porion: Porion, rapport: Path) -> None:
    result = porion("read", rapport, "--format", "table")
    assert "plus de 300 logements" in result.stdout
    assert "1,5 M€" in result.stdout
    assert "rapport.txt : 71 caractères, 2 chiffres, 0 engagements, 1 nombres" in result.stderr


def test_a_csv_for_spreadsheets(porion: Porion, rapport: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(porion("read", rapport, "--format", "csv").stdout)))
    assert [row["printed"] for row in rows] == ["300", "1,5 M€"]
    assert rows[0]["file"] == "rapport.txt"
    assert rows[0]["value_high"] == ""


def test_standard_input_is_read(rapport: Path) -> None:
    result = CliRunner().invoke(main, ["read", "-"], input=rapport.read_bytes())
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["candidates"]) == 2


def test_it_reads_without_dossier_and_from_any_folder(
    porion: Porion, rapport: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command_read, "DOSSIERS", tmp_path / "nulle-part")
    assert porion("read", "rapport.txt").exit_code == 0
    monkeypatch.setattr(command_read, "DOSSIERS", tmp_path)
    assert porion("read", "rapport.txt").exit_code == 0


# ------------------------------------------------------------------------------ bad input


def refused(porion: Porion, *arguments: object) -> str:
    """What is said of something that cannot be read, and nothing else."""
    result = porion("read", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    return str(result.stderr)


def test_a_file_that_is_not_there(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "absent.pdf"
    said = refused(porion, path)
    assert said.startswith(f"{path}: erreur : ce fichier n’existe pas. Attendu : ")


def test_a_folder(porion: Porion, tmp_path: Path) -> None:
    assert "c’est un dossier" in refused(porion, tmp_path)


def test_a_device(porion: Porion) -> None:
    assert "ce n’est ni un fichier ni un dossier" in refused(porion, "/dev/zero")


def test_a_pipe(porion: Porion, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tube")
    assert "ce n’est ni un fichier ni un dossier" in refused(porion, tmp_path / "tube")


@pytest.mark.parametrize("name", ["a" * 5000, "nul\0", "\udcff"])
def test_a_name_that_is_none(porion: Porion, name: str) -> None:
    assert "erreur" in refused(porion, name)


def test_a_loop_of_links(porion: Porion, tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert "fichier illisible" in refused(porion, tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(porion: Porion, rapport: Path) -> None:
    rapport.chmod(0)
    assert "fichier illisible (PermissionError)" in refused(porion, rapport)


@pytest.mark.parametrize("content", [b"", b"  \n ", b"\xef\xbb\xbf"])
def test_a_file_without_words(porion: Porion, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vide.txt").write_bytes(content)
    assert "vide.txt: erreur" in refused(porion, tmp_path / "vide.txt")


def test_a_file_too_large_is_refused_before_it_is_read(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "immense.pdf"
    with path.open("wb") as file:
        file.truncate(extracting.MAX_BYTES + 1)
    assert "Mo" in refused(porion, path)


def test_of_several_files_the_good_ones_are_read(porion: Porion, rapport: Path) -> None:
    result = porion("read", rapport, rapport.with_name("absent.txt"))
    assert result.exit_code == 1
    assert len(json.loads(result.stdout)["candidates"]) == 2
    assert "absent.txt: erreur" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt", "b.txt", "--document", "X"],
        ["-", "-"],
        ["a.txt", "--document", "é è"],
        ["a.txt", "--published-on", "hier"],
        ["a.txt", "--format", "xml"],
    ],
)
def test_a_wrong_command_line(porion: Porion, arguments: list[str]) -> None:
    assert porion("read", *arguments).exit_code == 2


def test_a_dossier_that_is_none(porion: Porion, rapport: Path, tmp_path: Path) -> None:
    assert "ce dossier n’existe pas" in refused(porion, rapport, "--dossier", tmp_path / "non")


def test_a_dossier_with_an_error(porion: Porion, rapport: Path, tmp_path: Path) -> None:
    folder = Canal().set("places", "amont", kind="village").write(tmp_path / "canal")
    assert "places.csv:" in refused(porion, rapport, "--dossier", folder)
