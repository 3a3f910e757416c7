"""Texts of documents from files: normalised, known by their fingerprint."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from porion.core.passages import fingerprint
from porion.core.problems import Position, Problem
from porion.core.reading.document import Document
from porion.formats.documents.extracting import (
    MAX_BYTES,
    SUFFIXES,
    Unreadable,
    document_from,
    too_long,
)
from porion.formats.dossier.package import Dossier


@dataclass(frozen=True)
class Text:
    """A normalised text, the file it came from and its fingerprint."""

    file: str
    text: str
    sha256: str


def texts_in(
    folder: Path, extract: Callable[[str, bytes], Document] = document_from
) -> tuple[list[Text], list[Problem]]:
    """The texts of a folder's documents, whatever their format, and what could not be read.

    `extract` makes a document of a file's name and bytes, or raises Unreadable.
    """
    if not folder.is_dir():
        return [], [Problem("folder_missing", Position(str(folder)))]
    texts: list[Text] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in SUFFIXES and path.is_file():
            found = _read(path, extract)
            if isinstance(found, Text):
                texts.append(found)
            else:
                problems.append(found)
    return texts, problems


def _read(path: Path, extract: Callable[[str, bytes], Document]) -> Text | Problem:
    file = path.name
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return too_long(file, size).problem
        document = extract(file, path.read_bytes())
    except Unreadable as error:
        return error.problem
    except OSError as error:
        return Problem("file_unreadable", Position(file), type(error).__name__)
    return Text(file, document.text, fingerprint(document.text))


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
