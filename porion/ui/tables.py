"""Tables as data: what a table component shows and what a picture's table twin is made of."""

from dataclasses import dataclass

from django.utils.safestring import SafeString


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
    """A table with a caption that says what it holds, read out even where it is not shown."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    show_caption: bool = False

    @property
    def lines(self) -> list[tuple[bool, list[tuple[Column, Cell]]]]:
        """Each row with its cells beside their columns, for templates."""
        return [(row.current, list(zip(self.columns, row.cells, strict=True))) for row in self.rows]
