"""Texts of documents: read from files, known by their fingerprint."""

from pathlib import Path

import pytest

from porion.formats import texts as module
from porion.formats.dossier.reading import read_dossier
from porion.formats.texts import texts_in, texts_of
from tests.canal import TEXT, TEXTS, Canal, fingerprint, texts
from tests.formats.documents.samples import SAMPLES


def test_a_text_is_normalised_and_has_a_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "CHARTE.txt").write_bytes(b"\xef\xbb\xbf" + TEXTS["CHARTE"].encode())
    [text], problems = texts_in(tmp_path)
    assert not problems
    assert (text.text, text.sha256) == (TEXT["CHARTE"], fingerprint(TEXT["CHARTE"]))


def test_documents_are_read_and_nothing_else(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.png", "d.csv"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "e.html").write_text("<p>page</p>", encoding="utf-8")
    for sample in ("deliberation.pdf", "convention.docx"):
        (tmp_path / sample).write_bytes((SAMPLES / sample).read_bytes())
    (tmp_path / "folder.txt").mkdir()
    found, problems = texts_in(tmp_path)
    names = ["a.txt", "b.md", "convention.docx", "deliberation.pdf", "e.html"]
    assert [text.file for text in found] == names
    assert [text.text for text in found if text.file == "e.html"] == ["page"]
    assert not problems


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [(b"one\ntwo \xe9\n", "document_encoding", 2), (b"one\ntwo\0", "document_nul", 2)],
)
def test_what_is_no_text_is_said_and_the_others_are_read(
    tmp_path: Path, content: bytes, code: str, line: int
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("good", encoding="utf-8")
    found, [problem] = texts_in(tmp_path)
    assert (problem.code, problem.position.file, problem.position.line) == (code, "bad.txt", line)
    assert [text.file for text in found] == ["good.txt"]


def test_a_file_too_large_for_a_text_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    (tmp_path / "long.txt").write_text("x" * 11, encoding="utf-8")
    found, [problem] = texts_in(tmp_path)
    assert (problem.code, found) == ("document_too_long", [])


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    found, [problem] = texts_in(tmp_path / "absent")
    assert (problem.code, found) == ("folder_missing", [])


def test_a_text_belongs_to_the_document_of_its_fingerprint_whatever_its_name(
    tmp_path: Path,
) -> None:
    dossier, _ = read_dossier(Canal().write(tmp_path))
    renamed = [module.Text("x.txt", text.text, text.sha256) for text in texts(["REVUE"])]
    assert texts_of(dossier, renamed) == {"REVUE": TEXT["REVUE"]}


def test_another_version_of_a_text_is_found_by_its_name(tmp_path: Path) -> None:
    dossier, _ = read_dossier(Canal().write(tmp_path))
    other = module.Text("REVUE.txt", "autre", fingerprint("autre"))
    assert texts_of(dossier, [other]) == {"REVUE": "autre"}
