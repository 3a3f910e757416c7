"""Tables without vertical lines: rows of words whose columns stand one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from porion.formats.documents.pdf_page import Page, Segment

#: Rows that make a table, columns at most, and the longest cell beside the first column.
_FEWEST_ROWS = 3
_MOST_COLUMNS = 20
_LONGEST = 60
#: How much of the cells beside the first column must hold a digit.
_NUMBERS = 0.5
#: A row below the one before by more than this many lines begins something else.
_FAR = 2.6


@dataclass
class _Row:
    """Segments side by side, in the order of the text, and the lines that go on in a cell."""

    cells: list[Segment]
    more: list[Segment] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        return min(segment.bottom for segment in (*self.cells, *self.more))

    @property
    def top(self) -> float:
        return max(segment.top for segment in self.cells)

    def beside(self, segment: Segment) -> bool:
        """True where a segment stands right of the row's last, at its height."""
        last = self.cells[-1]
        return self.bottom <= segment.middle <= self.top and segment.left >= last.right - 1


def mark_aligned(page: Page, first_table: int) -> int:
    """Gives the segments of aligned tables their cells; returns how many tables were found.

    Tables of the page count from `first_table`.
    """
    free = [segment for segment in page.segments if segment.cell is None]
    found = 0
    for run in _runs(_rows(free)):
        columns = _columns(run)
        if columns and _is_table(page, run, columns):
            _give_cells(run, columns, first_table + found)
            found += 1
    return found


def _rows(segments: Sequence[Segment]) -> list[_Row]:
    rows: list[_Row] = []
    for segment in segments:
        if rows and rows[-1].beside(segment):
            rows[-1].cells.append(segment)
        else:
            rows.append(_Row([segment]))
    return rows


def _runs(rows: list[_Row]) -> list[list[_Row]]:
    """Rows of several cells one below the other; a lone line in between goes on in a cell."""
    runs: list[list[_Row]] = [[]]
    for row in rows:
        run = runs[-1]
        if run and not _follows(run[-1], row):
            runs.append([])
            run = runs[-1]
        if len(row.cells) > 1:
            run.append(row)
        elif run and _goes_on(run[-1], row.cells[0]):
            run[-1].more.append(row.cells[0])
        elif run:
            runs.append([])
    return [run for run in runs if len(run) >= _FEWEST_ROWS]


def _follows(above: _Row, row: _Row) -> bool:
    height = row.cells[0].height
    return -height < above.bottom - row.top < _FAR * height


def _goes_on(above: _Row, line: Segment) -> bool:
    return any(
        line.left >= cell.left - 2
        and line.right <= cell.right + 4 * cell.height
        and abs(line.left - cell.left) < 3 * cell.height
        and above.bottom - line.top < 0.6 * line.height
        for cell in above.cells
    )


def _columns(run: list[_Row]) -> list[tuple[float, float]]:
    """The columns, from left: stretches of the page that words cover, empty between them."""
    spans = sorted((cell.left, cell.right) for row in run for cell in row.cells)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns if 1 < len(columns) <= _MOST_COLUMNS else []


def _column(columns: list[tuple[float, float]], segment: Segment) -> int:
    middle = (segment.left + segment.right) / 2
    for number, (left, right) in enumerate(columns):
        if left <= middle <= right:
            return number
    return 0


def _is_table(page: Page, run: list[_Row], columns: list[tuple[float, float]]) -> bool:
    beside = [cell for row in run for cell in row.cells if _column(columns, cell) > 0]
    words = [page.words(cell) for cell in beside]
    if words and _ruled_between(page, run, columns):
        return True
    if not words or max(len(word) for word in words) > _LONGEST:
        return False
    numbers = sum(any(character.isdigit() for character in word) for word in words)
    return numbers >= _NUMBERS * len(words)


def _ruled_between(page: Page, run: list[_Row], columns: list[tuple[float, float]]) -> bool:
    """True where lines as wide as the table part its rows, or at least its head and its end."""
    top, bottom = run[0].top + 12, run[-1].bottom - 12
    left, right = columns[0][0] + 3, columns[-1][1] - 3
    places = {
        round(y)
        for y, start, end in page.levels
        if bottom <= y <= top and start <= left and end >= right
    }
    return len(places) >= 2


def _give_cells(run: list[_Row], columns: list[tuple[float, float]], table: int) -> None:
    for number, row in enumerate(run):
        for segment in (*row.cells, *row.more):
            segment.cell = (table, number, _column(columns, segment), 1, 1)
