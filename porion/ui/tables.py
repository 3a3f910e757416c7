"""Tables as data: what a table component shows and what a picture's table twin is made of."""

from dataclasses import dataclass
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and the shorter label set before each cell on a phone."""

    label: str
    short: str = ""

    @property
    def on_phone(self) -> str:
        """The label a folded row shows."""
        return self.short or self.label


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: text, an optional address, an optional drawn sign, a second line in small print.

    `muted` is for what is not stated; `strong` for values, set in figures of equal width.
    """

    text: str
    href: str = ""
    sign: SafeString | str = ""
    note: str = ""
    muted: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its first cell is its head; `current` marks the one the page is about."""

    cells: tuple[Cell, ...]
    current: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption that says what it holds, read out even where it is not shown.

    `drawn` are rows that `draw_row` wrote before; they stand first.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    show_caption: bool = False
    drawn: tuple[SafeString, ...] = ()

    @property
    def body(self) -> list[SafeString]:
        """The rows as HTML, those that were drawn before first."""
        return [*self.drawn, *(draw_row(self.columns, row) for row in self.rows)]


def draw_row(columns: tuple[Column, ...], row: Row) -> SafeString:
    """A row as HTML, its head and cells labelled for phones.

    Written here, as pictures are: fifty rows of five cells take a template 12 ms, this 1 ms.
    Lists keep the rows they showed (`Table.drawn`).
    """
    pairs = zip(columns, row.cells, strict=True)
    cells = "".join(_drawn(column, cell, head=not n) for n, (column, cell) in enumerate(pairs))
    current = ' aria-current="true"' if row.current else ""
    return mark_safe(f'\n<tr role="row"{current}>{cells}</tr>')  # noqa: S308 - escaped below


def _drawn(column: Column, cell: Cell, *, head: bool) -> str:
    label = _label(column)
    inner = _inside(cell)
    if head:
        return f'<th role="rowheader" scope="row" data-l="{label}">{inner}</th>'
    named = ' class="v"' if cell.strong else ' class="none"' if cell.muted else ""
    return f'<td role="cell"{named} data-l="{label}">{inner}</td>'


def _inside(cell: Cell) -> str:
    """The text, linked where it has an address, beside its sign and above its small print."""
    text = _escaped(cell.text)
    if cell.href:
        text = f'<a href="{_escaped(cell.href)}">{text}</a>'
    if cell.note:
        text += f'<span class="note line">{_escaped(cell.note)}</span>'
    if not cell.sign:
        return f"<span>{text}</span>"
    return f'<span class="with-sig">{_escaped(cell.sign)}<span>{text}</span></span>'


@lru_cache(maxsize=512)
def _label(column: Column) -> str:
    return _escaped(column.on_phone)


def _escaped(text: str) -> str:
    """As templates escape; theirs first asks of each text whether it is still to be translated."""
    return text if isinstance(text, SafeString) else escape(str(text))
