"""One row that reading proposes, and the document that it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from porion.core.passages import LONGEST_PASSAGE, fingerprint
from porion.core.reading.document import Document
from porion.core.reading.found import Reading
from porion.formats.dossier.cells import write


@dataclass(frozen=True)
class Source:
    """A document that was read, under the name of its file, and what its reader knows of it."""

    file: str
    document: Document
    reading: Reading
    key: str = ""
    url: str = ""
    publishers: tuple[str, ...] = ()
    published_on: date | None = None


@dataclass(frozen=True)
class Proposed:
    """The cells of a row as text, and where in the document's text what it says stands: the
    printed number of a figure, the clause of a commitment; -1 for rows about no passage."""

    cells: dict[str, str] = field(default_factory=dict)
    start: int = -1
    end: int = -1


#: The rows of each table of a reading.
Tables: TypeAlias = Mapping[str, tuple[Proposed, ...]]

#: Who may see an accepted row: as the rest of a working record, shared.
VISIBILITY = "shared"


def confidence(sure: float) -> str:
    """How sure reading is, with two places."""
    return f"{min(max(sure, 0.0), 1.0):.2f}"


def cells_of(values: Mapping[str, object]) -> dict[str, str]:
    """Values as cells; lists of keys joined, unknown empty."""
    return {
        name: write(tuple(value) if isinstance(value, list) else value)
        for name, value in values.items()
    }


def clause(text: str, start: int, end: int, keep: tuple[int, int] | None = None) -> tuple[int, int]:
    """A passage as the record takes it: no outer spaces, at most `LONGEST_PASSAGE` long,
    `keep` inside it."""
    first, last = keep or (start, min(end, start + 1))
    start, end = max(0, min(start, first)), min(len(text), max(end, last))
    if end - start > LONGEST_PASSAGE:
        room = max(0, LONGEST_PASSAGE - (last - first))
        start = max(start, first - room // 2)
        end = min(end, start + LONGEST_PASSAGE)
        if start > 0 and text[start - 1] != " " and (space := text.find(" ", start, first)) >= 0:
            start = space + 1
        if end < len(text) and text[end] != " " and (space := text.rfind(" ", last, end)) > 0:
            end = space
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def anchored(key: str, text: str, start: int, end: int) -> dict[str, str]:
    """The two cells of a passage."""
    return {
        "passage": f"{key}:{start}-{end}",
        "passage_sha256": fingerprint(text[start:end]),
    }
