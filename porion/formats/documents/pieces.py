"""A document put together from the pieces of a file, each known by what it is.

The text is the one that normalising the whole at once would give: a piece is normalised alone,
and pieces are joined by one space, or by none where nothing stood between them in the file.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from porion.core.passages import DELETED
from porion.core.reading.document import Block, BlockKind, Document


@dataclass(slots=True)
class Piece:
    """A stretch of a file's raw text, and the block it makes (none for marks between cells).

    `glued`: nothing stands between the piece before and this one. A piece must begin and end
    where a word does, or next to a mark such as `|`: never between a letter and its accent.
    """

    raw: str
    kind: BlockKind | None = BlockKind.PARAGRAPH
    level: int = 0
    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    columns: int = 1
    rows: int = 1
    header: bool = False
    glued: bool = False


def document_of(pieces: Iterable[Piece], pages: int = 0, extractor: str = "") -> Document:
    """The document of `pieces` in order; those without words leave no block."""
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    space = False
    for piece in pieces:
        cleaned = _cleaned(piece.raw)
        words = " ".join(cleaned.split())
        if not piece.glued or (cleaned and cleaned[0].isspace()):
            space = True
        if not words:
            space = space or bool(cleaned)
            continue
        if space and length:
            parts.append(" ")
            length += 1
        parts.append(words)
        if piece.kind is not None:
            blocks.append(_block(piece, piece.kind, length, length + len(words)))
        length += len(words)
        space = cleaned[-1].isspace()
    return Document("".join(parts), tuple(blocks), pages, extractor)


def _cleaned(raw: str) -> str:
    """Steps 2 and 3 of `core.passages.normalise`."""
    text = unicodedata.normalize("NFC", raw)
    for character in DELETED:
        text = text.replace(character, "")
    return text


def _block(piece: Piece, kind: BlockKind, start: int, end: int) -> Block:
    return Block(
        kind,
        start,
        end,
        level=piece.level,
        page=piece.page,
        table=piece.table,
        row=piece.row,
        column=piece.column,
        columns=piece.columns,
        rows=piece.rows,
        header=piece.header,
    )
