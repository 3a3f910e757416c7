"""The accepted rows of a reading, joined to a dossier: what loading then checks and takes in."""

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from porion.core.passages import Locator
from porion.core.problems import Problem
from porion.formats.candidates.columns import READ_TABLES, Decision
from porion.formats.candidates.folder import ReadingFolder, ReadRow
from porion.formats.csv_table import Record
from porion.formats.dossier.cells import write
from porion.formats.dossier.columns import Type
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.reading import typed_row
from porion.formats.dossier.schema import BY_NAME


@dataclass(frozen=True)
class Accepted:
    """The dossier with the accepted rows in it, what is wrong with those, and the counts:
    `taken` by decision, `needed` because an accepted row refers to them. `new_figures`: keys of
    figures that the dossier had not."""

    dossier: Dossier
    problems: tuple[Problem, ...]
    new_figures: frozenset[str]
    taken: int = 0
    needed: int = 0
    rejected: int = 0
    undecided: int = 0
    withdrawn: int = 0


def accepted(folder: ReadingFolder, base: Dossier) -> Accepted:
    """`base` with the accepted rows of a reading, and the rows of it that they refer to.

    An accepted row with the key of a row of `base` takes its place: a correction. Where a new
    text of a document is accepted, its rows that are rejected leave, and none may be undecided.
    """
    problems: list[Problem] = []
    decided = [
        row
        for table in READ_TABLES
        for row in folder.rows.get(table, ())
        if row.decision is Decision.ACCEPTED
    ]
    rows: dict[tuple[str, str], Row] = {}
    for row in decided:
        earlier = rows.setdefault((row.table, row.key), typed := _typed(row, problems))
        if earlier is not typed and row.key:
            problems.append(row.problem("key_twice", "key", row.key, line=str(earlier.line)))
    needed = _needed(rows, folder, base, problems)
    gone = frozenset(_gone(rows, folder, base, problems))
    counts = Counter(
        row.decision
        for table_rows in folder.rows.values()
        for row in table_rows
        if (row.table, row.key) not in rows and not _stands(row, base)
    )
    figures = {key for table, key in rows if table == "figures"}
    return Accepted(
        without(_joined(base, rows), gone),
        tuple(problems),
        frozenset(figures - base.by_key["figures"].keys()),
        taken=len(decided),
        needed=needed,
        rejected=counts[Decision.REJECTED],
        undecided=counts[None],
        withdrawn=len(gone),
    )


def _typed(row: ReadRow, problems: list[Problem]) -> Row:
    cells = tuple(row.cells.get(name, "") for name in row.header)
    record = Record(row.line, cells)
    return typed_row(BY_NAME[row.table], row.file, row.header, record, problems)


def _needed(
    rows: dict[tuple[str, str], Row], folder: ReadingFolder, base: Dossier, problems: list[Problem]
) -> int:
    """Join to `rows` those of the reading that they refer to and the dossier has not."""
    offered = {
        (row.table, row.key): row for table_rows in folder.rows.values() for row in table_rows
    }
    todo = [*rows.values(), *_headings(rows, folder, base, problems)]
    before = len(rows)
    rows |= {(row.table.name, row.key): row for row in todo}
    while todo:
        row = todo.pop()
        for column, table, key in _references(row):
            if (table, key) in rows or base.find(table, key) is not None:
                continue
            wanted = offered.get((table, key))
            if wanted is None:
                continue
            if wanted.decision is Decision.REJECTED:
                problems.append(
                    row.problem(
                        "reference_rejected", column, key, line=wanted.line, file=wanted.file
                    )
                )
                continue
            typed = _typed(wanted, problems)
            rows[table, key] = typed
            todo.append(typed)
    return len(rows) - before


def _headings(
    rows: Mapping[tuple[str, str], Row],
    folder: ReadingFolder,
    base: Dossier,
    problems: list[Problem],
) -> Iterator[Row]:
    """The plan of each document of which something is accepted; rejected headings stay out."""
    documents = {
        key for row in rows.values() for _, table, key in _references(row) if table == "documents"
    }
    out: set[str] = set()
    for row in folder.rows.get("headings", ()):
        if row.decision is Decision.REJECTED or row.cells.get("parent") in out:
            out.add(row.key)
        elif (
            row.decision is None
            and row.cells.get("document") in documents
            and base.find("headings", row.key) is None
        ):
            yield _typed(row, problems)


def _gone(
    rows: Mapping[tuple[str, str], Row],
    folder: ReadingFolder,
    base: Dossier,
    problems: list[Problem],
) -> Iterator[tuple[str, str]]:
    """Rows that the record has of a document whose text changes, and that a person rejected."""
    changed = {
        key
        for (table, key), row in rows.items()
        if table == "documents"
        and (known := base.find(table, key)) is not None
        and known.text("sha256") != row.text("sha256")
    }
    for row in (row for table in folder.rows.values() for row in table) if changed else ():
        known = base.find(row.table, row.key)
        if known is None or row.table == "documents" or (row.table, row.key) in rows:
            continue
        if not any(key in changed for _, table, key in _references(known) if table == "documents"):
            continue
        if row.decision is Decision.REJECTED:
            yield row.table, row.key
        else:
            problems.append(row.problem("carried_undecided", "decision", row.key))


def without(dossier: Dossier, gone: Set[tuple[str, str]]) -> Dossier:
    """A dossier without some rows, and without what held between the figures among them."""
    if not gone:
        return dossier
    figures = {key for table, key in gone if table == "figures"}
    tables = {
        name: tuple(row for row in rows if (name, row.key) not in gone)
        for name, rows in dossier.tables.items()
    }
    tables["relations"] = tuple(
        row
        for row in dossier.rows("relations")
        if row.text("left") not in figures and row.text("right") not in figures
    )
    tables["formulas"] = tuple(
        row
        for row in tables.get("formulas", ())
        if not any(key in figures for _, table, key in _references(row) if table == "figures")
    )
    return Dossier(tables, dossier.fingerprint, dossier.unreadable)


def _references(row: Row) -> Iterator[tuple[str, str, str]]:
    """Column, table and key of everything that a row refers to."""
    for column in row.table.columns:
        value = row.get(column.name)
        if value is None:
            continue
        parts = value if isinstance(value, tuple) else (value,)
        if column.table:
            yield from ((column.name, column.table, str(part)) for part in parts)
        elif column.type in (Type.LOCATOR, Type.LOCATORS):
            for part in parts:
                if isinstance(part, Locator):
                    yield column.name, "documents", part.document


def _stands(row: ReadRow, base: Dossier) -> bool:
    """Whether a row nobody decided of is one that the dossier has already, as it is."""
    known = base.find(row.table, row.key)
    if known is None or row.decision is not None:
        return False
    return all(
        row.cells.get(column.name, "") == write(known.get(column.name))
        for column in known.table.columns
        if column.name != "reason" and column.name in row.cells
    )


def _joined(base: Dossier, rows: Mapping[tuple[str, str], Row]) -> Dossier:
    tables = dict(base.tables)
    for table in READ_TABLES:
        mine = {key: row for (name, key), row in rows.items() if name == table}
        if mine:
            stood = [mine.pop(row.key, row) for row in base.rows(table)]
            tables[table] = (*stood, *mine.values())
    return Dossier(tables, base.fingerprint, base.unreadable)
