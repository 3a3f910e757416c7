"""The folder of a reading as a person left it: rows with their decision, line and cells."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from porion.core.passages import normalise
from porion.core.problems import Position, Problem
from porion.formats.candidates.columns import (
    DECISION_WORDS,
    READ_TABLES,
    Decision,
    header,
    review_columns,
)
from porion.formats.candidates.guarding import bare, understood
from porion.formats.candidates.writing import MARK, TEXTS, row_mark
from porion.formats.csv_table import CsvTable, Record, read_csv, with_commas
from porion.formats.dossier.folder import DESCRIPTOR
from porion.formats.dossier.schema import BY_NAME

#: Larger descriptors are not those of a reading.
_LARGEST = 50_000_000


@dataclass(frozen=True)
class ReadRow:
    """One row: its cells as text, its decision, and where it stands."""

    table: str
    file: str
    line: int
    header: tuple[str, ...]
    cells: Mapping[str, str]
    decision: Decision | None
    edited: bool = False

    @property
    def key(self) -> str:
        """The row's key."""
        return self.cells.get("key", "")

    @property
    def touched(self) -> bool:
        """Whether a person decided or changed anything of it."""
        return self.decision is not None or self.edited

    def at(self, column: str) -> Position:
        """Where the cell of a column stands."""
        ordinal = self.header.index(column) + 1 if column in self.header else 0
        return Position(self.file, self.line, ordinal, column)

    def problem(self, code: str, column: str, found: str = "", /, **details: str) -> Problem:
        """An error at a cell of this row."""
        return Problem(code, self.at(column), found, details=details)


@dataclass(frozen=True)
class ReadingFolder:
    """The rows of a reading, table by table; what reading proposed (marks by table and key);
    the texts that stand in it; all that is wrong with its files."""

    rows: Mapping[str, tuple[ReadRow, ...]] = field(default_factory=dict)
    marks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    programme: str = ""
    problems: tuple[Problem, ...] = ()


def is_reading(root: Path) -> bool:
    """Whether the descriptor of a folder says that it holds a reading."""
    return _mark(root) is not None


def read_reading(root: Path) -> ReadingFolder:
    """The reading in a folder; an empty one where there is none."""
    mark = _mark(root)
    if mark is None:
        return ReadingFolder()
    marks = {
        table: {str(key): str(told) for key, told in rows.items()}
        for table, rows in mark.get("rows", {}).items()
        if table in READ_TABLES and isinstance(rows, dict)
    }
    problems: list[Problem] = []
    tables: dict[str, tuple[ReadRow, ...]] = {}
    for table in READ_TABLES:
        path = root / f"{table}.csv"
        if path.is_file():
            tables[table] = _rows(path, table, marks.get(table, {}), problems)
        elif table in marks:
            problems.append(Problem("file_missing", Position(str(path))))
    programme = mark.get("programme")
    return ReadingFolder(
        tables,
        marks,
        _texts(root),
        programme if isinstance(programme, str) else "",
        tuple(problems),
    )


def _mark(root: Path) -> dict[str, Any] | None:
    path = root / DESCRIPTOR
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        package = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    mark = package.get(MARK) if isinstance(package, dict) else None
    if not isinstance(mark, dict) or mark.get("kind") != "reading":
        return None
    return mark if isinstance(mark.get("rows", {}), dict) else {**mark, "rows": {}}


def _texts(root: Path) -> dict[str, str]:
    """Texts beside the tables; one that cannot be read is as one that is not there."""
    texts = {}
    folder = root / TEXTS
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
        try:
            texts[path.stem] = normalise(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            continue
    return texts


def _rows(
    path: Path, table: str, marks: Mapping[str, str], problems: list[Problem]
) -> tuple[ReadRow, ...]:
    try:
        content = read_csv(str(path), with_commas(path.read_bytes()))
    except OSError as error:
        problems.append(Problem("file_unreadable", Position(str(path)), type(error).__name__))
        return ()
    problems.extend(content.problems)
    if not content.header or not _header_is_good(table, str(path), content, problems):
        return ()
    rows = [_row(path, table, content, record, marks, problems) for record in content.records]
    return tuple(row for row in rows if any(row.cells.values()))


def _row(
    path: Path,
    table: str,
    content: CsvTable,
    record: Record,
    marks: Mapping[str, str],
    problems: list[Problem],
) -> ReadRow:
    columns = {column.name: column for column in BY_NAME[table].columns}
    cells = {}
    for name, cell in zip(content.header, record.cells, strict=True):
        text = bare(cell)
        cells[name] = understood(columns[name], text) if name in columns else text
    word = cells.get("decision", "").strip().casefold()
    decision = DECISION_WORDS.get(word)
    edited = row_mark(table, cells) != marks.get(cells.get("key", ""))
    row = ReadRow(table, str(path), record.line, content.header, cells, decision, edited)
    if word and decision is None:
        near = "".join(get_close_matches(word[:40], DECISION_WORDS, n=1))
        problems.append(
            row.problem(
                "decision_unknown",
                "decision",
                cells["decision"][:80],
                expected=", ".join(known.value for known in Decision),
                near=near,
            )
        )
    return row


def _header_is_good(table: str, file: str, content: CsvTable, problems: list[Problem]) -> bool:
    """Every column known and once, and a key and a decision to read."""
    known = header(table)
    found: list[Problem] = []
    for ordinal, name in enumerate(content.header, start=1):
        position = Position(file, 1, ordinal, name[:80])
        if name not in known:
            near = "".join(get_close_matches(name[:80], known, n=1))
            found.append(Problem("column_unknown", position, name[:80], details={"near": near}))
        elif content.header.index(name) + 1 != ordinal:
            found.append(Problem("column_twice", position, name))
    wanted = [name for name in ("key", *review_columns(table)[:1]) if name not in content.header]
    for name in wanted:
        after = Position(file, 1, len(content.header) + 1, name)
        found.append(Problem("column_missing", after, name))
    problems.extend(found)
    return not found
