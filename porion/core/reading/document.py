"""A document as reading takes it: its normalised text, cut into blocks that know what they are."""

from dataclasses import dataclass
from enum import StrEnum

from porion.core.problems import Problem


class BlockKind(StrEnum):
    """What a stretch of a document is for its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    #: A footnote or an endnote.
    NOTE = "note"
    #: Headers, footers, page numbers, addresses, navigation: repeated, and about the paper.
    FURNITURE = "furniture"
    #: A figure or a sentence set apart from the running text.
    CALLOUT = "callout"


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]` of the document; blocks follow one another, a space between two.

    `level`: depth of a heading or an item, from 1. `page` counts from 1, 0 where the file has
    none. Cells: `table` counts from 1 in the document, `row` and `column` from 0 in the table,
    `columns` and `rows` how many the cell covers; `header` marks head cells of a column or a
    row. A cell whose words do not stand together in the text is several blocks of one place.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    columns: int = 1
    header: bool = False
    rows: int = 1


@dataclass(frozen=True)
class Document:
    """A normalised text, its blocks in order, its number of pages (0 where it has none), and
    the name and version of what took the text out of the file."""

    text: str
    blocks: tuple[Block, ...]
    pages: int = 0
    extractor: str = ""
    #: What a reader of the document should know: pages without text, another language …
    remarks: tuple[Problem, ...] = ()

    @classmethod
    def of_text(cls, text: str) -> "Document":
        """A normalised text of which nothing else is known: one paragraph."""
        blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ()
        return cls(text, blocks)
