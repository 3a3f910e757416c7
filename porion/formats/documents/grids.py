"""Tables of every format: which place a cell has, and which cells head a row or a column."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from porion.core.reading.document import BlockKind
from porion.formats.documents.pieces import Piece

#: Columns beyond this are put together: no table is that wide, and a span may claim anything.
_WIDEST = 200
_DIGIT = re.compile(r"\d")
#: A cell that only says when: it may head a column of numbers.
_DATE = re.compile(
    r"(?:[^\W\d]{1,12}\.?\s){0,4}\(?(?:\d{1,2}(?:er)?[/. ](?:\d{1,2}|[^\W\d]{3,9})[/. ])?"
    r"(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?\)?"
    r"(?:\s\(?[^\W\d][^\d]{0,30})?",
)
_UNIT_ONLY = re.compile(r"[^\d]{0,60}(?:\bm2|\bm3|\bCO2|/m2)[^\d]{0,20}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One cell: its table from 1, its first row and column from 0, and what it covers."""

    table: int
    row: int
    column: int
    columns: int = 1
    rows: int = 1
    header: bool = False

    def piece(self, raw: str) -> Piece:
        """The cell with its words."""
        return Piece(
            raw,
            BlockKind.CELL,
            table=self.table,
            row=self.row,
            column=self.column,
            columns=self.columns,
            rows=self.rows,
            header=self.header,
        )


@dataclass
class Grid:
    """A table while it is read, row by row: cells take the next free places."""

    table: int
    row: int = -1
    column: int = 0
    _taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Begins the next row."""
        self.row += 1
        self.column = 0

    def cell(self, columns: int = 1, rows: int = 1, header: bool = False) -> Place:
        """The place of the next cell, which covers so many columns and rows."""
        if self.row < 0:
            self.row = 0
        while self._taken.get(self.column, 0) > self.row and self.column < _WIDEST:
            self.column += 1
        place = Place(self.table, self.row, self.column, columns, rows, header)
        if rows > 1:
            for column in range(self.column, min(self.column + columns, _WIDEST)):
                self._taken[column] = self.row + rows
        self.column = min(self.column + columns, _WIDEST)
        return place


def with_heads(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces; in tables that mark no head cells, those that look like heads are marked.

    A first row without numbers (but years) heads its columns, and a first column of words heads
    its rows, where numbers stand below and beside them.
    """
    tables: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.kind is BlockKind.CELL:
            tables[piece.table].append(piece)
    for cells in tables.values():
        _mark(cells)
    return list(pieces)


def continued(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces; a table without head of its own that follows another at once, in the
    next column or on the next page, is made the last rows of that one."""
    above: list[Piece] = []
    below: list[Piece] = []
    for piece in (*pieces, Piece("")):
        if piece.kind is BlockKind.FURNITURE:
            continue
        cell = piece.kind is BlockKind.CELL
        if cell and below and piece.table == below[0].table:
            below.append(piece)
            continue
        if above and below and _carries_on(above, below):
            rows = max(part.row + part.rows for part in above)
            for part in below:
                part.table, part.row = above[0].table, part.row + rows
            below = above + below
        above, below = (below, [piece]) if cell else ([], [])
    return list(pieces)


def _carries_on(above: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """True where the upper table has a head, the lower one none, and both the same columns."""
    wide = [max(part.column + part.columns for part in table) for table in (above, below)]
    head, first = ([part for part in table if part.row == 0] for table in (above, below))
    return (
        wide[0] == wide[1] > 1
        and below[0].page - above[-1].page in (0, 1)
        and len(head) > 1
        and not any(_counts(part) for part in head)
        and len(first) > 1
        and any(_counts(part) for part in first if part.column)
        and not any(part.header for part in first if part.column)
    )


def _mark(cells: list[Piece]) -> None:
    body = [cell for cell in cells if not cell.header]
    if not any(_counts(cell) for cell in body):
        return
    first = [cell for cell in cells if cell.row == 0]
    if not any(cell.header for cell in cells if cell.column > 0):
        below = any(_counts(cell) for cell in cells if cell.row > 0)
        if below and len(first) > 1 and not any(_counts(cell) for cell in first):
            for cell in first:
                cell.header = True
    depth = max((cell.rows for cell in first if cell.header), default=0)
    for cell in cells:
        # A head of two rows: some of its cells reach down to the second.
        if 0 < cell.row < min(depth, 4) and not _counts(cell):
            cell.header = True
    column = [cell for cell in cells if cell.column == 0 and not cell.header]
    beside = [cell for cell in cells if cell.column > 0]
    if column and beside and not any(_quantity(cell.raw) for cell in column):
        for cell in column:
            cell.header = True


def _counts(cell: Piece) -> bool:
    """True where a cell holds a number that is no year and no part of a unit."""
    words = " ".join(cell.raw.split())[:200]
    return bool(
        _DIGIT.search(words) and not _DATE.fullmatch(words) and not _UNIT_ONLY.fullmatch(words)
    )


def _quantity(raw: str) -> bool:
    """True where a cell is a number and little else: words with a number may head a row."""
    words = "".join(raw.split())
    letters = sum(character.isalpha() for character in words)
    digits = sum(character.isdigit() for character in words)
    return digits > 0 and letters <= max(digits, 3)
