"""Tables as they stand in a document: cells by row, heads, captions, notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Period, PeriodRole
from porion.core.reading.times.moments import period_in_words, periods_in

#: Longest text above a table that may be its caption, in code points.
_CAPTION = 240
#: Heads nearer than this many rows and columns are looked at: no head has more lines.
#: Longest head whose one year is its date.
_LONGEST_HEAD = 60
_HEAD_ROWS = 4
#: "Montants en milliers d'euros", "(en k€)".
_IN_UNITS = re.compile(r"(?:\ben|\() ?(?:milli|[kKM]?€|k ?euros|euros|[kKM]EUR|%|ha\b|m²)")
_NOTE = re.compile(
    r"[(*]?\d?[)]? ?(?:sources?|notes?|montants?|unités?|en |données|lecture|champ|n\.?b\.?)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:tableaux?|tab\.|figure|fig\.) ?(?:n° ?)?\d", re.IGNORECASE)
#: A cell that claims more rows heads only so many.
_TALLEST = 60


@dataclass
class Table:
    """The cells of one table by row and column, its head rows, and the text above it."""

    rows: dict[int, list[Block]] = field(default_factory=dict)
    #: Cells of rows above that reach down into a row.
    reaching: dict[int, list[Block]] = field(default_factory=dict)
    captions: list[Block] = field(default_factory=list)
    head_rows: tuple[int, ...] = ()
    themes: bool | None = None


def collected(document: Document) -> Mapping[int, Table]:
    """The tables of a document by their number, each with what stands above and below it."""
    tables: dict[int, Table] = {}
    above: list[Block] = []
    last: Table | None = None
    for block in document.blocks:
        if block.kind is not BlockKind.CELL or not block.table:
            if block.kind is not BlockKind.FURNITURE:
                notes = [] if last is None else _notes(document.text, block, last.captions)
                if last is not None:
                    last.captions += notes
                    last = None
                above = above[-1:] if notes else [*above[-1:], block]
            continue
        table = tables.get(block.table)
        if table is None:
            table = tables[block.table] = Table(captions=_captions(above))
        table.rows.setdefault(block.row, []).append(block)
        above, last = [], table
    for table in tables.values():
        for row, cells in table.rows.items():
            table.rows[row] = sorted(cells, key=lambda cell: (cell.column, cell.start))
            for cell in cells:
                for below in range(row + 1, row + min(cell.rows, _TALLEST)):
                    table.reaching.setdefault(below, []).append(cell)
    return tables


def _captions(above: Sequence[Block]) -> list[Block]:
    """What stands right above a table and is short enough to speak of all of it."""
    near = [block for block in reversed(above) if block.end - block.start <= _CAPTION]
    return near[:2]


def _notes(text: str, block: Block, above: Sequence[Block]) -> list[Block]:
    """A note or the title right below a table, where it says in which unit the table is; a
    title there is that of the next table where this one has its own above."""
    short = block.end - block.start <= _CAPTION
    if not short or block.kind is BlockKind.HEADING:
        return []
    titled = any(_TITLE.match(text, one.start, one.end) for one in above)
    noted = _NOTE.match(text, block.start, block.end) or (
        not titled and _TITLE.match(text, block.start, block.end)
    )
    return [block] if noted and _IN_UNITS.search(text, block.start, block.end) else []


def head_rows_of(text: str, table: Table) -> Iterator[int]:
    """The rows that head columns: those marked, else the first ones that hold no number but
    years; a row of one wide cell above them is a caption."""
    first = min(table.rows, default=0)
    marked = [
        row
        for row, cells in table.rows.items()
        if all(cell.header for cell in cells) and (len(cells) > 1 or row == first)
    ]
    if marked:
        yield from sorted(marked)
        # A second row of heads is often left unmarked: years under "Engagements".
        below = max(marked) + 1
        if below in table.rows and _is_of_years(text, table.rows[below]):
            yield below
        return
    if all(cells[0].header and len(cells) == 2 for cells in table.rows.values()):
        return  # a list of terms and what they are
    for row in sorted(table.rows)[:_HEAD_ROWS]:
        cells = table.rows[row]
        if any(is_number(text, cell) for cell in cells):
            return
        yield row


def _is_of_years(text: str, cells: Sequence[Block]) -> bool:
    """True for a row of years and words: "2025 | 2026 à 2029 | Total"."""
    when = [is_when(text, cell) for cell in cells]
    words = [not any(char.isdigit() for char in text[one.start : one.end]) for one in cells]
    return any(when) and all(one or other for one, other in zip(when, words, strict=True))


def is_number(text: str, cell: Block) -> bool:
    """True for a cell of numbers that is no year, no date and no sign of a unit ("m2")."""
    words = text[cell.start : cell.end]
    if not any(char.isdigit() for char in words) or words[0].isalpha():
        return False
    return not _is_words(text, cell) and not is_when(text, cell)


def section_of(table: Table, block: Block) -> list[Block]:
    """The nearest row above of a single cell: "Habitat (en nombre de logements)"."""
    for row in range(block.row - 1, max(-1, block.row - 40), -1):
        cells = table.rows.get(row, [])
        if len(cells) == 1 and row not in table.head_rows and cells[0].column == 0:
            return cells
    return []


def covers(cell: Block, column: int) -> bool:
    """True where a head covers a column."""
    return cell.column <= column < cell.column + max(1, cell.columns)


def _is_words(text: str, cell: Block) -> bool:
    """True for a cell that says something beside numbers and signs of units."""
    words = text[cell.start : cell.end]
    letters = sum(char.isalpha() for char in words)
    digits = sum(char.isdigit() for char in words)
    return (letters >= 3 and (letters > digits or not digits)) or (not digits and letters > 0)


def is_when(text: str, cell: Block) -> bool:
    """True for a cell that is only a year or a date: it gives no unit."""
    words = text[cell.start : cell.end].strip()
    if _year(words) is not None:
        return True
    periods = list(periods_in(words)) if len(words) < 40 else []
    return len(periods) == 1 and periods[0].end - periods[0].start >= len(words) - 4


def _year(words: str) -> int | None:
    """The year of a head that is a year and little else: "2021", "Année 2021", "2021 (n)"."""
    digits = "".join(char if char.isdigit() else " " for char in words).split()
    if len(digits) != 1 or len(digits[0]) != 4 or not 1900 <= int(digits[0]) <= 2100:
        return None
    return int(digits[0]) if len(words) <= 16 else None


def period_in(text: str, head: Block) -> Period | None:
    """The date that a head lends, its place that of the document; None where it lends none."""
    words = text[head.start : head.end]
    for period in periods_in(words):
        if period.first is not None or period.last is not None:
            return replace(period, start=head.start + period.start, end=head.start + period.end)
    year = _year(words)
    if year is None:
        told = period_in_words(words) if len(words) <= _LONGEST_HEAD else None
        if told is None:
            return None
        return replace(told, start=head.start + told.start, end=head.start + told.end)
    first, last = date(year, 1, 1), date(year, 12, 31)
    return Period(head.start, head.end, first, last, PeriodRole.DURING)
