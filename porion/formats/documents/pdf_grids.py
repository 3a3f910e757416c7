"""Ruled tables of a page: lines that cross make a grid, and characters fall into its cells."""

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

from porion.formats.documents.pdf_page import Cell, CellAt, Page

#: Lines nearer than this are one; lines that miss each other by less do meet.
_NEAR = 3.0
#: More lines than this make a drawing.
_MOST = 1_500
#: A cell with more characters is a part of the page and no cell.
_LONGEST_CELL = 1_500
#: Lines farther apart are those of two tables.
_FAR = 120.0
_Line = tuple[float, float, float]


@dataclass(frozen=True)
class Ruled:
    """A grid: its vertical and horizontal lines from left and from the top, and for each base
    cell the place (row, column, rows, columns) of the cell it belongs to."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], tuple[int, int, int, int]]
    #: True where the first row has no line above it: words in it may be those before the table.
    open_top: bool = False

    def at(self, x: float, y: float) -> tuple[int, int, int, int] | None:
        """The cell around a point; None outside."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right([-level for level in self.ys], -y) - 1
        return self.cells.get((row, column))


def ruled(page: Page) -> list[Ruled]:
    """The grids of at least two columns and two rows on a page, from the top."""
    uprights, levels = _joined(page.uprights), _joined(page.levels)
    if len(levels) < 2 or len(uprights) + len(levels) > _MOST:
        return []
    tops = set()
    for more, top in _implied(page.levels, uprights):
        uprights += more
        levels.append(top)
        tops.add(top[0])
    grids = []
    for ups, flats in _components(uprights, levels):
        xs, ys = _places(ups), list(reversed(_places(flats)))
        if len(xs) > 2 and len(ys) > 2 and len(xs) * len(ys) < 20_000:
            grids.append(Ruled(xs, ys, _cells(xs, ys, ups, flats), ys[0] in tops))
    return sorted(grids, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _joined(lines: list[_Line]) -> list[_Line]:
    """Lines of one place that touch or overlap, as one."""
    joined: list[_Line] = []
    for place, low, high in sorted(lines):
        at = len(joined) - 1
        while at >= 0 and place - joined[at][0] < 1.0:
            last = joined[at]
            if low <= last[2] + _NEAR and high >= last[1] - _NEAR:
                joined[at] = (last[0], min(last[1], low), max(last[2], high))
                break
            at -= 1
            if len(joined) - at > 200:
                at = -1
        else:
            joined.append((place, low, high))
    return joined


def _implied(levels: list[_Line], uprights: list[_Line]) -> list[tuple[list[_Line], _Line]]:
    """The columns of tables that only have lines below their rows, drawn cell by cell: where
    the lines of several rows begin and end; and a line above the head, which has none."""
    rows: defaultdict[float, list[_Line]] = defaultdict(list)
    for line in levels:
        rows[round(line[0])].append(line)
    runs: defaultdict[tuple[float, float], list[float]] = defaultdict(list)
    for y, lines in rows.items():
        if len(lines) > 1:
            runs[_rounded(min(i[1] for i in lines)), _rounded(max(i[2] for i in lines))].append(y)
    found = []
    for (left, right), all_ys in runs.items():
        for ys in _near_ones(all_ys):
            crossed = any(
                left < x < right and low < ys[-1] and high > ys[0] for x, low, high in uprights
            )
            if len(ys) < 3 or crossed:
                continue
            ends = Counter(_rounded(end) for y in ys for line in rows[y] for end in line[1:])
            heights = [b - a for a, b in pairwise(ys)]
            top = ys[-1] + max(1.1 * min(heights), min(max(heights), 2.2 * min(heights)))
            xs = [x for x, count in ends.items() if count >= 2]
            found.append(([(x, ys[0], top) for x in xs], (top, left, right)))
    return found


def _near_ones(places: list[float]) -> list[list[float]]:
    """Places in order, parted where two follow each other from afar."""
    runs: list[list[float]] = []
    for place in sorted(places):
        if runs and place - runs[-1][-1] <= _FAR:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _rounded(place: float) -> float:
    return float(2 * round(place / 2))


def _components(
    uprights: list[_Line], levels: list[_Line]
) -> list[tuple[list[_Line], list[_Line]]]:
    """Sets of lines that cross or touch one another."""
    total = len(uprights) + len(levels)
    parents = list(range(total))

    def top(item: int) -> int:
        while parents[item] != item:
            parents[item] = parents[parents[item]]
            item = parents[item]
        return item

    for i, (x, low, high) in enumerate(uprights):
        for j, (y, left, right) in enumerate(levels):
            if left - _NEAR <= x <= right + _NEAR and low - _NEAR <= y <= high + _NEAR:
                parents[top(i)] = top(len(uprights) + j)
    sets: defaultdict[int, tuple[list[_Line], list[_Line]]] = defaultdict(lambda: ([], []))
    for i, line in enumerate(uprights):
        sets[top(i)][0].append(line)
    for j, line in enumerate(levels):
        sets[top(len(uprights) + j)][1].append(line)
    return list(sets.values())


def _places(lines: list[_Line]) -> list[float]:
    """The different places of lines, in order."""
    places: list[float] = []
    for place in sorted(line[0] for line in lines):
        if not places or place - places[-1] > _NEAR:
            places.append(place)
    return places


def _cells(
    xs: list[float], ys: list[float], ups: list[_Line], flats: list[_Line]
) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    """Base cells put together where no line parts them: first along rows, then down columns."""
    rows, columns = len(ys) - 1, len(xs) - 1
    cells: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    for row in range(rows):
        for column in range(columns):
            if (row, column) in cells:
                continue
            middle = (ys[row] + ys[row + 1]) / 2
            wide = 1
            while (
                column + wide < columns
                and (row, column + wide) not in cells
                and not _covers(ups, xs[column + wide], middle)
            ):
                wide += 1
            high = 1
            centre = (xs[column] + xs[column + 1]) / 2
            while row + high < rows and not _covers(flats, ys[row + high], centre):
                high += 1
            cell = (row, column, high, wide)
            for r in range(row, row + high):
                for c in range(column, column + wide):
                    cells.setdefault((r, c), cell)
    return cells


def _covers(lines: list[_Line], place: float, point: float) -> bool:
    return any(abs(line[0] - place) <= _NEAR and line[1] <= point <= line[2] for line in lines)


def finder(grids: list[Ruled]) -> CellAt | None:
    """What tells the cell around a point, where the page has grids."""
    if not grids:
        return None
    bounds = [(grid.xs[0], grid.xs[-1], grid.ys[-1], grid.ys[0]) for grid in grids]

    def cell_at(x: float, y: float) -> Cell | None:
        for table, (left, right, bottom, top) in enumerate(bounds):
            if left <= x <= right and bottom <= y <= top:
                cell = grids[table].at(x, y)
                if cell is not None:
                    return (table, *cell)
        return None

    return cell_at


def keep_tables(page: Page) -> None:
    """Forgets the cells of grids that are no tables: frames, drawings, the page's own layout."""
    sizes: defaultdict[int, Counter[Cell]] = defaultdict(Counter)
    for segment in page.segments:
        if segment.cell is not None:
            sizes[segment.cell[0]][segment.cell] += segment.end - segment.start
    for table, cells in sizes.items():
        rows = {cell[1] for cell in cells}
        columns = {cell[2] for cell in cells}
        if len(rows) > 1 and len(columns) > 1 and max(cells.values()) <= _LONGEST_CELL:
            continue
        _forget(page, table)


def _forget(page: Page, table: int, row: int | None = None) -> None:
    """Takes the cells of a table, or of one of its rows, from the segments."""
    for segment in page.segments:
        if segment.cell is not None and segment.cell[0] == table and row in (None, segment.cell[1]):
            segment.cell = None


def drop_false_heads(page: Page, grids: list[Ruled]) -> None:
    """Where the head of a table has no line above it, gives back words that run on over its
    columns: they belong to what stands before."""
    for table, grid in enumerate(grids):
        if not grid.open_top:
            continue
        head = [
            part for part in page.segments if part.cell is not None and part.cell[:2] == (table, 0)
        ]
        runs_on = any(
            a.cell != b.cell and abs(a.middle - b.middle) < 2 and b.left - a.right < 0.35 * a.height
            for a, b in pairwise(head)
        )
        if runs_on or len({part.cell for part in head}) < 2:
            _forget(page, table, 0)
            continue
        for part in head:
            # A title just above has larger letters than the head's last line.
            if part.size > 1.1 * head[-1].size:
                part.cell = None
