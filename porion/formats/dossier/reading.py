"""From the files of a dossier to typed rows, with every unreadable cell located."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from porion.core.problems import Position, Problem, Severity
from porion.formats.csv_table import CsvTable, Record, read_csv
from porion.formats.dossier.cells import BadCell, Cell, parse
from porion.formats.dossier.columns import Column
from porion.formats.dossier.folder import Resource, read_folder
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.schema import BY_NAME, Table


def read_dossier(root: Path) -> tuple[Dossier, list[Problem]]:
    """The dossier in a folder and all that is wrong with its files and cells."""
    folder = read_folder(root)
    problems = list(folder.problems)
    tables: dict[str, tuple[Row, ...]] = {}
    unreadable = set(BY_NAME) if folder.problems else set()
    for resource in folder.resources:
        rows, whole = _rows(resource, problems)
        tables[resource.name] = rows
        if not whole:
            unreadable.add(resource.name)
    return Dossier(tables, folder.fingerprint, frozenset(unreadable)), problems


def _rows(resource: Resource, problems: list[Problem]) -> tuple[tuple[Row, ...], bool]:
    """The rows that could be read, and whether that is all of them."""
    table = BY_NAME[resource.name]
    content = read_csv(resource.file, resource.content)
    problems.extend(content.problems)
    if not content.header or not _header_is_good(table, resource.file, content, problems):
        return (), False
    rows = tuple(
        typed_row(table, resource.file, content.header, record, problems)
        for record in content.records
    )
    return rows, not content.problems and not any("key" in row.unread for row in rows)


def _header_is_good(table: Table, file: str, content: CsvTable, problems: list[Problem]) -> bool:
    known = [column.name for column in table.columns]
    found: list[Problem] = []
    for ordinal, name in enumerate(content.header, start=1):
        position = Position(file, 1, ordinal, name[:80])
        if name not in known:
            near = get_close_matches(name[:80], known, n=1)
            found.append(
                Problem("column_unknown", position, name[:80], details={"near": "".join(near)})
            )
        elif content.header.index(name) + 1 != ordinal:
            found.append(Problem("column_twice", position, name))
    for column in table.columns:
        if column.required and column.name not in content.header:
            after = Position(file, 1, len(content.header) + 1, column.name)
            found.append(Problem("column_missing", after, column.name))
    problems.extend(found)
    return not found


def typed_row(
    table: Table, file: str, header: tuple[str, ...], record: Record, problems: list[Problem]
) -> Row:
    """The row in a record of a file; cells that cannot be read are told to `problems`.

    Columns of `header` that the table has not are left alone.
    """
    texts = dict(zip(header, record.cells, strict=True))
    cells: dict[str, Cell] = {}
    unread: set[str] = set()
    for column in table.columns:
        text = texts.get(column.name, "")
        if text:
            try:
                cells[column.name] = parse(column, text)
            except BadCell as bad:
                unread.add(column.name)
                problems.append(_bad_cell(file, header, record, column, bad))
            continue
        cells[column.name] = None
        if column.required:
            unread.add(column.name)
            problems.append(Problem("cell_required", _at(file, header, record, column)))
        elif column.wanted:
            position = _at(file, header, record, column)
            problems.append(Problem("cell_wanted", position, severity=Severity.WARNING))
    return Row(table, file, record.line, cells, header, frozenset(unread))


def _bad_cell(
    file: str, header: tuple[str, ...], record: Record, column: Column, bad: BadCell
) -> Problem:
    details = {"expected": "", "near": "", "limit": str(column.longest)}
    if column.choices is not None:
        choices = [choice.value for choice in column.choices]
        near = get_close_matches(bad.found[:80], choices, n=1)
        details.update(expected=", ".join(choices), near="".join(near))
    return Problem(bad.code, _at(file, header, record, column), bad.found[:120], details=details)


def _at(file: str, header: Sequence[str], record: Record, column: Column) -> Position:
    ordinal = header.index(column.name) + 1 if column.name in header else 0
    return Position(file, record.line, ordinal, column.name)
