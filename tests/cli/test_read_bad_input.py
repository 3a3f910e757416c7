"""`porion read` given what is no good document, no good place, or killed: a sentence in French,
an exit code, nothing half-written."""

import io
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Porion
from tests.formats.candidates.making import change, rows_of

WORDS = "En 2026, plus de 300 logements sont réhabilités. Le chantier a coûté 1,5 M€. "
SAMPLES = Path(__file__).parents[1] / "formats" / "documents" / "samples"


def archive(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


BOMB = archive(word__document_dot_xml=b"<w:document>" + b"a" * 60_000_000)
BOOK = archive(xl__workbook_dot_xml=b"<workbook/>")
BAD = {
    "vide.txt": (b"", "aucun mot"),
    "blancs.txt": (b" \n\t \n", "aucun mot"),
    "nul.txt": (b"12 logements\0 3 gares", "caractère nul"),
    "utf16.txt": (WORDS.encode("utf-16"), "UTF-16"),
    "cp1252.txt": (WORDS.encode("cp1252"), "illisible en UTF-8"),
    "image.txt": (b"\x89PNG\r\n\x1a\n" + bytes(50), "image PNG"),
    "photo.pdf": (b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(50), "image JPEG"),
    "ancien.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Office ancien"),
    "classeur.docx": (BOOK, "classeur Excel"),
    "coupe.docx": (b"PK\x03\x04 coupe", "endommagé"),
    "bombe.docx": (BOMB, "volume anormal"),
    "coupe.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "endommagé"),
    "a\nb.txt": (b"", "aucun mot"),
    "gui\"l'.txt": (b"", "aucun mot"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_refused_in_words(porion: Porion, tmp_path: Path, name: str) -> None:
    content, words = BAD[name]
    (tmp_path / name).write_bytes(content)
    result = porion("read", tmp_path / name, "--to", tmp_path / "lecture")
    assert result.exit_code == 1
    assert words in result.stderr
    assert all(part in result.stderr for part in ("erreur :", "Attendu :", "À faire :"))
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "words"), [("locked.pdf", "mot de passe"), ("scanned.pdf", "image")]
)
def test_a_pdf_that_gives_no_text_is_refused(porion: Porion, name: str, words: str) -> None:
    result = porion("read", SAMPLES / name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr


def test_five_hundred_megabytes_are_not_even_opened(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "grand.pdf"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    result = porion("read", path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "500 Mo" in result.stderr


def test_no_name_is_no_file(porion: Porion) -> None:
    result = porion("read", "")
    assert result.exit_code == 1
    assert "« »: erreur : ce fichier n’existe pas" in result.stderr


@pytest.mark.parametrize("words", ["By 2026 the 300 homes have been renovated by the owner. ", ""])
def test_scripts_are_no_words_and_other_tongues_are_remarked(
    porion: Porion, tmp_path: Path, words: str
) -> None:
    path = tmp_path / "page.html"
    script = "<script>var x = '4 321 logements';</script>"
    path.write_text(f"<html><body>{script}<p>{words * 20 or WORDS}</p>", encoding="utf-8")
    result = porion("read", path, "--format", "json")
    assert result.exit_code == 0
    assert "4 321" not in result.stdout
    assert ("français" in result.stderr) == bool(words)


def test_a_wrong_ending_is_read_and_said(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "lettre.txt"
    path.write_bytes((SAMPLES / "letter.pdf").read_bytes())
    result = porion("read", path, "--format", "json")
    assert result.exit_code == 0
    assert "en réalité du PDF" in result.stderr


def test_two_files_of_one_name_are_two_documents(porion: Porion, tmp_path: Path) -> None:
    paths = [tmp_path / folder / "note.txt" for folder in ("a", "b")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        path.write_text(f"{WORDS} Texte {number}.", encoding="utf-8")
    assert porion("read", *paths, "--to", tmp_path / "lecture").exit_code == 0
    assert [row["key"] for row in rows_of(tmp_path / "lecture", "documents")] == ["note", "note-2"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--url", "ici"), "https://"),
        (("--publisher", "personne-de-connu"), "aucune organisation"),
        (("--published-on", "hier"), "--published-on"),
    ],
)
def test_options_that_mean_nothing_end_at_once(
    porion: Porion, tmp_path: Path, options: tuple[str, str], words: str
) -> None:
    path = tmp_path / "note.txt"
    path.write_text(WORDS, encoding="utf-8")
    result = porion("read", path, *options, "--to", tmp_path / "lecture")
    assert result.exit_code == 2
    assert words in result.stderr
    assert not (tmp_path / "lecture").exists()


def test_a_french_date_is_a_date(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(WORDS, encoding="utf-8")
    porion("read", path, "--published-on", "12/03/2026", "--to", tmp_path / "lecture")
    assert rows_of(tmp_path / "lecture", "documents")[0]["published_on"] == "2026-03-12"


class Killed(BaseException):
    """As if the program ended here."""


@pytest.mark.slow
@pytest.mark.parametrize("after", range(6))
def test_decisions_outlive_a_reading_that_ends_midway(
    porion: Porion, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    path, root = tmp_path / "note.txt", tmp_path / "lecture"
    path.write_text(WORDS, encoding="utf-8")
    assert porion("read", path, "--to", root).exit_code == 0
    change(root, "figures", {"printed": "300"}, decision="accepted", label="Les miens")
    moves, really = iter(range(100)), Path.replace

    def move(self: Path, target: Path) -> Path:
        if next(moves) >= after:
            raise Killed
        return really(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", move)
        with pytest.raises(Killed):
            porion("read", path, "--to", root)
    assert porion("read", path, "--to", root).exit_code == 0
    [mine] = [row for row in rows_of(root, "figures") if row["printed"] == "300"]
    assert (mine["decision"], mine["label"]) == ("accepted", "Les miens")


def test_drafts_of_killed_readings_are_taken_away_later(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(WORDS, encoding="utf-8")
    old, young, other = (tmp_path / name for name in (".lecture-a", ".lecture-b", ".autre-a"))
    for draft in (old, young, other):
        draft.mkdir()
    for draft in (old, other):
        os.utime(draft, (0, 0))
    assert porion("read", path, "--to", tmp_path / "lecture").exit_code == 0
    assert [old.exists(), young.exists(), other.exists()] == [False, True, True]


@pytest.mark.slow
def test_killed_at_any_moment_it_leaves_whole_files_and_decisions(tmp_path: Path) -> None:
    path, root = tmp_path / "note.txt", tmp_path / "lecture"
    path.write_text(WORDS * 200, encoding="utf-8")
    command = [str(Path(sys.executable).with_name("porion")), "read", str(path), "--to"]
    begun = time.monotonic()
    subprocess.run([*command, str(root)], check=True, capture_output=True)
    lasts = time.monotonic() - begun
    change(root, "figures", {"printed": "300"}, decision="accepted")
    decided = [row["key"] for row in rows_of(root, "figures") if row["decision"]]
    for number in range(12):
        target = root if number % 3 else tmp_path / f"neuf-{number}"
        with subprocess.Popen(
            [*command, str(target)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as running:
            time.sleep(lasts * (0.5 + number / 24))
            running.kill()
        assert [row["key"] for row in rows_of(root, "figures") if row["decision"]] == decided
        json.loads((root / "datapackage.json").read_text(encoding="utf-8"))
        assert not target.exists() or (target / "datapackage.json").is_file()
    subprocess.run([*command, str(root)], check=True, capture_output=True)
    assert [row["key"] for row in rows_of(root, "figures") if row["decision"]] == decided


@pytest.mark.slow
def test_a_line_of_two_megabytes_is_read(porion: Porion, tmp_path: Path) -> None:
    path = tmp_path / "ligne.txt"
    path.write_text(WORDS * 25_000, encoding="utf-8")
    result = porion("read", path, "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout.count("\n") > 40_000
