"""`porion load` of the zip that the review page exports."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from porion.cli import unfolding
from porion.cli.commands import read as command_read
from porion.figures.models import Figure
from tests.canal import Canal
from tests.cli.conftest import Porion
from tests.formats.candidates.making import change
from tests.readings import read_plainly

WORDS = "Rapport. En tout, plus de 300 logements sont reliés. Le chantier a coûté 1,5 M€."


@pytest.fixture(autouse=True)
def _plain_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_read, "read", read_plainly)


@pytest.fixture
def root(porion: Porion, tmp_path: Path) -> Path:
    """A reading with one figure accepted."""
    path, folder = tmp_path / "rapport.txt", tmp_path / "lecture"
    path.write_text(WORDS, encoding="utf-8")
    dossier = Canal().write(tmp_path / "canal")
    more = ("--dossier", dossier, "--published-on", "2026-01-31")
    assert porion("read", path, "--to", folder, *more).exit_code == 0
    change(folder, "figures", {"printed": "300"}, decision="accepted")
    return folder


def packed(root: Path, inside: str = "", **more: str) -> Path:
    path = root.parent / "relecture.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in sorted(root.rglob("*")):
            if each.is_file():
                archive.write(each, f"{inside}{each.relative_to(root)}")
        for name, content in more.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("inside", ["", "relecture/"])
def test_the_zip_is_loaded_as_its_folder_would_be(
    canal: Any, porion: Porion, root: Path, inside: str
) -> None:
    before = Figure.objects.count()
    result = porion("load", packed(root, inside))
    assert result.exit_code == 0, result.stderr
    assert "relecture.zip : 1 lignes acceptées prises" in result.stdout
    assert Figure.objects.count() == before + 1


def test_an_error_has_the_name_of_the_zip(canal: Any, porion: Porion, root: Path) -> None:
    change(root, "figures", {"printed": "300"}, unit="lieues")
    path = packed(root)
    result = porion("load", path)
    assert result.exit_code == 1
    assert f"{path}/figures.csv:2:" in result.stderr


def test_what_no_reading_has_is_not_unfolded(
    canal: Any, porion: Porion, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = {"../dehors.txt": "x", "texts/../../a.txt": "x", "b.sh": "x"}
    path = packed(root, **stray)
    with unfolding.unfolded(path) as folder:
        names = {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}
        assert names & {"b.sh", "dehors.txt", "a.txt"} == set()
        assert {"figures.csv", "texts/rapport.txt"} <= names
    assert not folder.exists()
    assert porion("load", path).exit_code == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 coupe", b"12 logements"])
def test_a_damaged_zip_is_refused(
    canal: Any, porion: Porion, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "relecture.zip"
    path.write_bytes(content)
    result = porion("load", path)
    assert result.exit_code == 1
    assert "endommagée" in result.stderr


def test_another_zip_is_refused(canal: Any, porion: Porion, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    result = porion("load", packed(tmp_path / "vide", **{"note.txt": "bonjour"}))
    assert result.exit_code == 1
    assert "n’est pas l’export d’une relecture" in result.stderr


def test_a_zip_that_unfolds_to_too_much_is_refused(
    canal: Any, porion: Porion, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfolding, "_LARGEST", 1_000)
    result = porion("load", packed(root))
    assert result.exit_code == 1
    assert "volume anormal" in result.stderr


def test_a_locked_zip_is_refused(canal: Any, porion: Porion, root: Path) -> None:
    path = packed(root)
    content = bytearray(path.read_bytes())
    at = 0
    while (at := content.find(b"PK\x01\x02", at)) >= 0:  # each entry of the table of contents
        content[at + 8] |= 1
        at += 4
    path.write_bytes(content)
    result = porion("load", path)
    assert result.exit_code == 1
    assert "mot de passe" in result.stderr
