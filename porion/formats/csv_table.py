"""CSV in UTF-8 with commas, read strictly: every cell knows its line and ordinal."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from porion.core.problems import Position, Problem

#: Longest cell taken; a longer one is a broken quote or the wrong file.
MAX_CELL = 10_000
csv.field_size_limit(2**31 - 1)
_SPECIAL = re.compile(r'[",\r\n]')
#: A whole cell, with what must follow it.
_CELL = re.compile(r'(?:"[^"]*(?:""[^"]*)*"|[^",\r\n][^,\r\n]*)?(?=[,\r\n]|\Z)')


@dataclass(frozen=True)
class Record:
    """One record: the line where it starts, and its cells as written."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class CsvTable:
    """Header, records and everything wrong with the file as CSV."""

    header: tuple[str, ...]
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


def read_csv(file: str, content: bytes) -> CsvTable:
    """The table in `content`; problems instead of exceptions, good records kept.

    Refused: bytes that are not UTF-8, NUL, an unclosed quote, a record whose number of
    cells is not the header's, a cell longer than `MAX_CELL` characters.
    """
    text, problem = _decode(file, content)
    if problem is not None:
        return CsvTable((), (), (problem,))
    problems: list[Problem] = []
    records: list[Record] = []
    for record in _records(file, text, problems):
        records.append(record)
    if not records:
        if not problems:
            problems.append(Problem("csv_empty", Position(file, 1, 1)))
        return CsvTable((), (), tuple(problems))
    header = records[0].cells
    good = [record for record in records[1:] if _is_good(file, header, record, problems)]
    return CsvTable(header, tuple(good), tuple(problems))


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8, commas, line feeds; quotes only where needed."""
    return "".join(",".join(map(_quoted, cells)) + "\n" for cells in (header, *rows)).encode()


def _quoted(cell: str) -> str:
    # Not by csv.writer, which leaves a lone carriage return bare: no reader takes that back.
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


def _decode(file: str, content: bytes) -> tuple[str, Problem | None]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Its own bytes: those of `content` without the BOM.
        before = error.object[: error.start].decode()
        byte = f"0x{error.object[error.start]:02X}"
        return "", Problem("csv_encoding", _after(file, before), byte)
    if "\0" in text:
        return "", Problem("csv_nul", _after(file, text[: text.index("\0")]), "NUL")
    return text, None


def _after(file: str, before: str) -> Position:
    """The line and the cell of what follows the text `before`."""
    rows = list(csv.reader(io.StringIO(f"{before}.", newline="")))
    ordinal = len(rows[-1])
    header = rows[0][ordinal - 1] if len(rows) > 1 and ordinal <= len(rows[0]) else ""
    return Position(file, before.count("\n") + 1, ordinal, header[:80])


def _records(file: str, text: str, problems: list[Problem]) -> Iterator[Record]:
    """Records in order; stops at the first that cannot be cut into cells."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            ordinal = _broken_cell(text, start)
            problems.append(Problem("csv_broken", Position(file, start, ordinal), str(error)))
            return
        if cells:
            yield Record(start, tuple(cells))
        start = reader.line_num + 1


def _broken_cell(text: str, line: int) -> int:
    """The ordinal of the first cell of the record at `line` that does not end as it should."""
    at = sum(map(len, islice(io.StringIO(text, newline=""), line - 1)))
    ordinal = 1
    while (cell := _CELL.match(text, at)) and text[cell.end() : cell.end() + 1] == ",":
        at, ordinal = cell.end() + 1, ordinal + 1
    return ordinal


def _is_good(file: str, header: tuple[str, ...], record: Record, problems: list[Problem]) -> bool:
    if len(record.cells) != len(header):
        # The first cell that is missing, or too many.
        ordinal = min(len(record.cells), len(header)) + 1
        missing = "".join(header[ordinal - 1 : ordinal])[:80]
        problems.append(
            Problem(
                "csv_cells",
                Position(file, record.line, ordinal, missing),
                str(len(record.cells)),
                details={"expected": str(len(header))},
            )
        )
        return False
    for ordinal, cell in enumerate(record.cells, start=1):
        if len(cell) > MAX_CELL:
            problems.append(
                Problem(
                    "cell_too_long",
                    Position(file, record.line, ordinal, header[ordinal - 1]),
                    str(len(cell)),
                    details={"limit": str(MAX_CELL)},
                )
            )
            return False
    return True


def with_commas(content: bytes) -> bytes:
    """The same table with commas, where a spreadsheet wrote it with semicolons or tabs."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    if separator == "," or not first.count(separator):
        return content
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return content
    return write_csv(rows[0], rows[1:]) if rows else content
