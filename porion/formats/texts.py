"""Texts of documents from files: normalised, known by their fingerprint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from porion.core.passages import fingerprint, normalise
from porion.core.problems import Position, Problem
from porion.formats.dossier.package import Dossier

SUFFIXES = (".txt", ".md")
MAX_BYTES = 50_000_000


@dataclass(frozen=True)
class Text:
    """A normalised text, the file it came from and its fingerprint."""

    file: str
    text: str
    sha256: str


def read_text(file: str, content: bytes) -> str:
    """The normalised text of a plain text file. Raises UnicodeDecodeError."""
    return normalise(content.decode("utf-8-sig"))


def texts_in(folder: Path) -> tuple[list[Text], list[Problem]]:
    """The texts of a folder's plain text files, and what could not be read."""
    if not folder.is_dir():
        return [], [Problem("folder_missing", Position(str(folder)))]
    texts: list[Text] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in SUFFIXES and path.is_file():
            found = _read(path)
            if isinstance(found, Text):
                texts.append(found)
            else:
                problems.append(found)
    return texts, problems


def _read(path: Path) -> Text | Problem:
    file = Position(path.name)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return Problem("text_too_long", file, str(size), details={"limit": str(MAX_BYTES)})
        text = read_text(path.name, path.read_bytes())
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        byte = f"0x{error.object[error.start]:02X}"
        return Problem("csv_encoding", Position(path.name, line), byte)
    except OSError as error:
        return Problem("file_unreadable", file, type(error).__name__)
    if "\0" in text:
        return Problem("csv_nul", file, "NUL")
    return Text(path.name, text, fingerprint(text))


def texts_of(dossier: Dossier, texts: Iterable[Text]) -> Mapping[str, str]:
    """The text of each document: by fingerprint, else by the file name that it declares.

    A text found by name only will fail its fingerprint, and the check says so.
    """
    listed = list(texts)
    by_sha256 = {text.sha256: text.text for text in listed}
    by_file = {text.file: text.text for text in listed}
    found: dict[str, str] = {}
    for row in dossier.rows("documents"):
        text = by_sha256.get(row.text("sha256")) or by_file.get(row.text("file"))
        if text is not None:
            found[row.key] = text
    return found
