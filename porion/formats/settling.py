"""Verdicts, corrections and statuses that people give as one table, read cell by cell.

One row settles one thing: `what` says which. `value` is the verdict, the cell as it should be,
or the status; `on` the day of the verdict, or the day on which the status was so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeAlias

from porion.core.problems import Position, Problem
from porion.formats.csv_table import Record, read_csv, with_commas
from porion.formats.dossier.cells import BadCell, Cell, parse
from porion.formats.dossier.columns import Column
from porion.formats.dossier.schema import BY_NAME

#: Where the cell of a column of the file stands, by the column's name.
At: TypeAlias = Callable[[str], Position]


class What(StrEnum):
    """What a row settles."""

    VERDICT = "verdict"
    CORRECTION = "correction"
    STATUS = "status"


#: Columns, in the order of their explanation.
COLUMNS = ("what", "key", "column", "value", "reason", "on", "known_on", "evidence")
_REQUIRED = ("what", "key", "value", "reason")
_TABLES = {
    What.VERDICT: "relations",
    What.CORRECTION: "figures",
    What.STATUS: "commitment_statuses",
}
#: What each column of the file is called in the table that a row settles something of.
_NAMES = {
    What.VERDICT: {"value": "verdict", "reason": "reason", "on": "decided_on"},
    What.CORRECTION: {"reason": "reason"},
    What.STATUS: {
        "key": "commitment",
        "value": "status",
        "reason": "reason",
        "on": "as_of",
        "known_on": "known_on",
        "evidence": "evidence",
    },
}
#: Columns that each sort of row must fill; a correction may empty a cell.
_FILLED = {
    What.VERDICT: ("key", "value", "reason"),
    What.CORRECTION: ("key", "column", "reason"),
    What.STATUS: ("key", "value", "reason", "on"),
}
#: Cells of a figure that are no transcription of its document, or say which figure it is.
_NOT_CORRECTED = frozenset(
    {"key", "label", "note", "visibility", "to_qualify", "recorded_at", "recorded_by"}
)


@dataclass(frozen=True)
class Settled:
    """One row that could be read: the cells it gives, by column of its dossier table.

    `header` names the columns of the file as that table does, so that a rule which looks at the
    row shows the cell of the file.
    """

    what: What
    key: str
    cells: dict[str, Cell]
    reason: str
    file: str
    line: int
    header: tuple[str, ...]

    @property
    def table(self) -> str:
        """The dossier table that it changes."""
        return _TABLES[self.what]

    def at(self, name: str) -> Position:
        """Where the cell of a column stands, by its name in the dossier or in the file."""
        ordinal = self.header.index(name) + 1 if name in self.header else 0
        own = {told: column for column, told in _NAMES[self.what].items()}
        return Position(self.file, self.line, ordinal, own.get(name, name))

    def problem(self, code: str, column: str, found: object = "", /, **details: object) -> Problem:
        """An error at a cell of this row."""
        said = {name: str(value) for name, value in details.items()}
        return Problem(code, self.at(column), str(found), details=said)


def read_settlement(file: str, content: bytes) -> tuple[tuple[Settled, ...], list[Problem]]:
    """The rows of a file, and everything that is wrong with its form."""
    table = read_csv(file, with_commas(content))
    problems = [*table.problems, *(_header(file, table.header) if table.header else ())]
    if problems:
        return (), problems
    settled = [_row(file, table.header, record, problems) for record in table.records]
    rows = tuple(row for row in settled if row is not None)
    problems += _twice(rows)
    return rows, problems


def _header(file: str, header: Sequence[str]) -> Iterator[Problem]:
    for ordinal, name in enumerate(header, start=1):
        position = Position(file, 1, ordinal, name[:80])
        if name not in COLUMNS:
            near = "".join(get_close_matches(name[:80], COLUMNS, n=1))
            yield Problem("settle_column_unknown", position, name[:80], details={"near": near})
        elif header.index(name) + 1 != ordinal:
            yield Problem("column_twice", position, name)
    for name in _REQUIRED:
        if name not in header:
            yield Problem("column_missing", Position(file, 1, len(header) + 1, name), name)


def _row(
    file: str, header: tuple[str, ...], record: Record, problems: list[Problem]
) -> Settled | None:
    """A row with its cells typed; None where something is wrong, which `problems` is told."""
    texts = dict(zip(header, record.cells, strict=True))

    def at(name: str) -> Position:
        ordinal = header.index(name) + 1 if name in header else len(header) + 1
        return Position(file, record.line, ordinal, name)

    try:
        what = What(texts["what"])
    except ValueError:
        near = "".join(get_close_matches(texts["what"][:80], [*What], n=1))
        details = {"near": near}
        problems.append(Problem("settle_what", at("what"), texts["what"][:80], details=details))
        return None
    found = [
        Problem("cell_required", at(name)) for name in _FILLED[what] if not texts.get(name, "")
    ]
    used = {"what", "key", *_FILLED[what], *_NAMES[what], "value"}
    found += [
        Problem("settle_cell_unused", at(name), text[:80], details={"what": what.value})
        for name, text in texts.items()
        if text and name not in used
    ]
    names = {**_NAMES[what]}
    column = texts.get("column", "")
    if what is What.CORRECTION and column:
        found += _not_corrected(at("column"), column)
        names["value"] = column
    if found:
        problems.extend(found)
        return None
    cells = _cells(what, names, texts, at, problems)
    if cells is None:
        return None
    header = tuple(names.get(name, name) for name in header)
    reason = texts["reason"]
    return Settled(what, texts["key"], cells, reason, file, record.line, header)


def _not_corrected(position: Position, column: str) -> Iterator[Problem]:
    columns = [c.name for c in BY_NAME["figures"].columns if c.name not in _NOT_CORRECTED]
    if column not in columns:
        near = "".join(get_close_matches(column[:80], columns, n=1))
        details = {"near": near}
        yield Problem("settle_not_transcribed", position, column[:80], details=details)


def _cells(
    what: What, names: dict[str, str], texts: dict[str, str], at: At, problems: list[Problem]
) -> dict[str, Cell] | None:
    """The typed cells of a row by dossier column, the reason of a correction aside."""
    table = BY_NAME[_TABLES[what]]
    cells: dict[str, Cell] = {}
    good = True
    for name, column_name in names.items():
        if what is What.CORRECTION and name == "reason":
            continue
        column = table.column(column_name)
        text = texts.get(name, "")
        try:
            cells[column_name] = parse(column, text)
        except BadCell as bad:
            problems.append(_bad_cell(at(name), column, bad))
            good = False
        else:
            if what is What.CORRECTION and not text and column.required:
                problems.append(Problem("cell_required", at(name)))
                good = False
    return cells if good else None


def _bad_cell(position: Position, column: Column, bad: BadCell) -> Problem:
    choices = [choice.value for choice in column.choices or ()]
    near = get_close_matches(bad.found[:80], choices, n=1)
    details = {
        "expected": ", ".join(choices),
        "near": "".join(near),
        "limit": str(column.longest),
    }
    return Problem(bad.code, position, bad.found[:120], details=details)


def _twice(rows: Sequence[Settled]) -> Iterator[Problem]:
    """One row a verdict, a cell, a status of one day."""
    first: dict[tuple[str, ...], Settled] = {}
    for row in rows:
        told = [str(row.cells["as_of"])] if row.what is What.STATUS else []
        told = sorted(row.cells) if row.what is What.CORRECTION else told
        earlier = first.setdefault((row.what, row.key, *told), row)
        if earlier is not row:
            where = "commitment" if row.what is What.STATUS else "key"
            yield row.problem("settle_twice", where, row.key, line=earlier.line)
