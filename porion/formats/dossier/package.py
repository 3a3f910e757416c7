"""The dossier as a value: tables of typed rows, each row knowing its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from porion.core.passages import Locator
from porion.core.problems import Position, Problem, Severity
from porion.formats.dossier.cells import Cell
from porion.formats.dossier.schema import TABLES, Table


@dataclass(frozen=True)
class Row:
    """One row: every column of its table, None where unknown.

    `unread` names the columns whose cell could not be read: rules skip them, so that
    one mistake is said once.
    """

    table: Table
    file: str
    line: int
    cells: Mapping[str, Cell]
    header: tuple[str, ...]
    unread: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The row's key, "" where it could not be read."""
        return self.text("key")

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes the row unique in its table."""
        return tuple(str(self.cells.get(name) or "") for name in self.table.identity)

    def get(self, name: str) -> Cell:
        """The value of a column; None where unknown."""
        return self.cells.get(name)

    def text(self, name: str) -> str:
        """The value of a column as text; "" where unknown."""
        value = self.cells.get(name)
        return "" if value is None else str(value)

    def keys(self, name: str) -> tuple[str, ...]:
        """The key or keys that a column names, in order; none where unknown."""
        return tuple(str(part) for part in self._parts(name))

    def locators(self, name: str) -> tuple[Locator, ...]:
        """The passage or passages of a column, in order; none where unknown."""
        return tuple(part for part in self._parts(name) if isinstance(part, Locator))

    def _parts(self, name: str) -> tuple[object, ...]:
        value = self.cells.get(name)
        if value is None:
            return ()
        return value if isinstance(value, tuple) else (value,)

    @property
    def incomplete(self) -> bool:
        """True where publication lacks something: loaded as internal, to be qualified."""
        if self.get("to_qualify"):
            return True
        return any(c.wanted and self.get(c.name) is None for c in self.table.columns)

    def at(self, name: str) -> Position:
        """Where the cell of a column stands."""
        ordinal = self.header.index(name) + 1 if name in self.header else 0
        return Position(self.file, self.line, ordinal, name)

    def problem(self, code: str, column: str, found: object = "", /, **details: object) -> Problem:
        """An error at a cell of this row."""
        return Problem(
            code, self.at(column), str(found), details={k: str(v) for k, v in details.items()}
        )

    def doubt(self, code: str, column: str, found: object = "", /, **details: object) -> Problem:
        """An error, but a warning in history: what an earlier transcription named may be gone."""
        say = self.warning if self.table.name == "figure_versions" else self.problem
        return say(code, column, found, **details)

    def warning(self, code: str, column: str, found: object = "", /, **details: object) -> Problem:
        """A warning at a cell of this row."""
        return Problem(
            code,
            self.at(column),
            str(found),
            Severity.WARNING,
            {k: str(v) for k, v in details.items()},
        )


@dataclass(frozen=True)
class Dossier:
    """The rows of each table, in file order; a table without file has none.

    `unreadable` names the tables of which rows were lost in reading: a reference to
    them cannot be judged.
    """

    tables: Mapping[str, tuple[Row, ...]]
    fingerprint: str = ""
    unreadable: frozenset[str] = frozenset()

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table."""
        return self.tables.get(table, ())

    def __iter__(self) -> Iterator[tuple[Table, tuple[Row, ...]]]:
        for table in TABLES:
            yield table, self.rows(table.name)

    @cached_property
    def by_key(self) -> Mapping[str, Mapping[str, Row]]:
        """Rows of each table by key; the first row wins where a key stands twice."""
        return {
            table.name: {row.key: row for row in reversed(rows) if row.key} for table, rows in self
        }

    def find(self, table: str, key: object) -> Row | None:
        """The row of that key, or None."""
        return self.by_key[table].get(str(key)) if key else None
