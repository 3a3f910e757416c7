"""Tables in plain text: cells between bars, between tabs, or set one below the other."""

import re
from collections.abc import Callable, Iterator, Sequence

from porion.formats.documents.grids import Grid
from porion.formats.documents.pieces import Piece

_BARS = re.compile(r"[^|]{0,2000}(?:\|[^|]{0,2000}){2,60}")
_LINE_OF_BARS = re.compile(r"[\s|:+=-]{3,2000}")
_GAP = re.compile(r"\t|(?<=\S) {3,}(?=\S)")
_LONGEST = 4_000
#: Rows that make a table: with bars or tabs, or only with spaces.
_FEWEST, _FEWEST_SPACED = 2, 3
#: Heads without one above the first column stand at least so far from the margin.
_INDENT = 6


def tables_in(lines: Sequence[str]) -> dict[int, int]:
    """The first line of each table, and the line behind its last."""
    tables: dict[int, int] = {}
    at = 0
    while at < len(lines):
        line = lines[at]
        if "|" not in line and "\t" not in line and "   " not in line:
            at += 1
            continue
        end = _run(lines, at, _barred)
        if end - at < _FEWEST:
            end = _run(lines, at, _gapped)
            if not _is_table(lines[at:end]):
                # None of its lines begins another: they have as many cells.
                at = max(at + 1, end)
                continue
            if at and at - 1 not in tables.values() and _is_head(lines[at - 1], lines[at]):
                at -= 1
        tables[at] = end
        at = end
    return tables


def _run(lines: Sequence[str], at: int, fits: Callable[[str, str], bool]) -> int:
    end = at
    while end < len(lines) and fits(lines[end], lines[at]):
        end += 1
    return end


def _barred(line: str, _first: str) -> bool:
    """True for a line with bars, whatever the line that begins the table."""
    return len(line) <= _LONGEST and line.count("|") > 1 and bool(_BARS.match(line))


def _gapped(line: str, first: str) -> bool:
    """True for a line with as many cells as the one that begins the table."""
    return len(line) <= _LONGEST and len(_cells(line)) == len(_cells(first)) > 1


def _cells(line: str) -> list[str]:
    return [cell for cell in _GAP.split(line.strip()) if cell]


def _is_head(line: str, first: str) -> bool:
    """True for heads of all columns but the first, far from the margin, above a table."""
    indented = line.startswith((" " * _INDENT, "\t")) and len(line) <= _LONGEST
    return indented and len(_cells(line)) == len(_cells(first)) - 1 > 1


def _is_table(lines: Sequence[str]) -> bool:
    """Numbers stand in half of the cells beside the first, on enough lines."""
    tabs = all("\t" in line.strip() for line in lines)
    if len(lines) < (_FEWEST if tabs else _FEWEST_SPACED):
        return False
    beside = [cell for line in lines for cell in _cells(line)[1:]]
    numbers = sum(any(character.isdigit() for character in cell) for cell in beside)
    return 2 * numbers >= len(beside)


def table_pieces(lines: Sequence[str], table: int) -> Iterator[Piece]:
    """The cells of a table's lines; the bars between them are in the text, and in no cell."""
    grid = Grid(table)
    for line in lines:
        if _LINE_OF_BARS.fullmatch(line):
            yield Piece(line, None)
            continue
        grid.next_row()
        if line.count("|") > 1:
            yield from _barred_cells(line, grid)
        else:
            if len(lines) > 1 and line is lines[0] and _is_head(line, lines[1]):
                grid.cell()  # nothing heads the first column
            for cell in _cells(line):
                yield grid.cell().piece(cell)


def _barred_cells(line: str, grid: Grid) -> Iterator[Piece]:
    """Cells between bars; a bar at either end begins or ends the row."""
    parts = line.split("|")
    starts = not parts[0].strip()
    ends = not parts[-1].strip()
    for number, part in enumerate(parts):
        if number:
            yield Piece("|", None, glued=True)
        if (number == 0 and starts) or (number == len(parts) - 1 and ends):
            yield Piece(part, None, glued=number > 0)
            continue
        piece = grid.cell().piece(part)
        piece.glued = number > 0
        yield piece
