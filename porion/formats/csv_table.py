"""CSV in UTF-8 with commas, read strictly: every cell knows its line and ordinal."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from porion.core.problems import Position, Problem

#: Longest cell taken; a longer one is a broken quote or the wrong file.
MAX_CELL = 10_000
_FIELD_LIMIT = 2**31 - 1


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
            problems.append(Problem("csv_empty", Position(file)))
        return CsvTable((), (), tuple(problems))
    header = records[0].cells
    good = [record for record in records[1:] if _is_good(file, header, record, problems)]
    return CsvTable(header, tuple(good), tuple(problems))


def write_csv(header: Sequence[str], rows: Iterator[Sequence[str]]) -> bytes:
    """UTF-8, commas, line feeds; quotes only where needed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def _decode(file: str, content: bytes) -> tuple[str, Problem | None]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        byte = f"0x{content[error.start]:02X}"
        return "", Problem("csv_encoding", Position(file, line), byte)
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return "", Problem("csv_nul", Position(file, line), "NUL")
    return text, None


def _records(file: str, text: str, problems: list[Problem]) -> Iterator[Record]:
    """Records in order; stops at the first that cannot be cut into cells."""
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem("csv_broken", Position(file, start), str(error)))
            return
        if cells:
            yield Record(start, tuple(cells))
        start = reader.line_num + 1


def _is_good(file: str, header: tuple[str, ...], record: Record, problems: list[Problem]) -> bool:
    if len(record.cells) != len(header):
        problems.append(
            Problem(
                "csv_cells",
                Position(file, record.line),
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
