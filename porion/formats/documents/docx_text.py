"""A Word file to a document: paragraphs and cells in order, then its notes.

Insertions are kept and deletions left out, as the text would be printed once accepted. Running
headers and footers are no part of the text. Notes stand after the body, in order.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.callouts import with_callouts
from porion.formats.documents.docx_package import Package
from porion.formats.documents.docx_styles import (
    Style,
    W,
    listed,
    number,
    outlined,
    styles_of,
    value,
)
from porion.formats.documents.grids import Grid, Place, with_heads
from porion.formats.documents.pieces import Piece, document_of
from porion.formats.documents.unreadable import damaged

EXTRACTOR = "porion docx 1"

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: Elements whose words are not those of the paragraph.
_SKIPPED = frozenset(
    {W + name for name in ("del", "moveFrom", "instrText", "delText", "txbxContent", "rPr", "pPr")}
    | {_MC + "Fallback"}
)
_SPACES = frozenset({W + "tab", W + "br", W + "cr", W + "ptab"})
_MARKS = {W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
#: Frames that hold blocks and are none themselves.
_FRAMES = frozenset(
    {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
    | {_MC + "AlternateContent", _MC + "Choice"}
)
_DEEPEST = 60
_SHORT = 150
_STOPS = re.compile(r"[.;:,!?…]$")


def docx_document(file: str, content: bytes) -> Document:
    """The document of a Word file. Raises Unreadable."""
    package = Package(file, content)
    main = package.main()
    body = main.find(W + "body")
    if body is None:
        raise damaged(file, "Word", "w:body")
    reader = _Reader(styles_of(package.part("word/styles.xml")), file)
    reader.blocks(body)
    for name, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        notes = package.part(f"word/{name}.xml")
        if notes is not None:
            reader.notes(notes, tag)
    pieces = with_callouts(with_heads(reader.pieces), reader.groups)
    return document_of(pieces, extractor=EXTRACTOR)


class _Reader:
    """Blocks of a body to pieces, in order."""

    def __init__(self, styles: Mapping[str, Style], file: str) -> None:
        self.styles = styles
        self.file = file
        self.pieces: list[Piece] = []
        self.groups: list[int] = []
        self._tables = 0
        self._group = 0

    def blocks(self, parent: Element, kind: BlockKind | None = None, depth: int = 0) -> None:
        """The paragraphs and tables of `parent`; of another `kind` where they are set apart."""
        if depth > _DEEPEST:
            raise damaged(self.file, "Word", f"{depth} niveaux")
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child, kind, depth)
            elif child.tag == W + "tbl":
                self._table(child, kind, depth)
            elif child.tag in _FRAMES:
                self.blocks(child, kind, depth + 1)

    def notes(self, tree: Element, tag: str) -> None:
        """Footnotes or endnotes, without the lines that separate them from the page."""
        for note in tree.iter(W + tag):
            if note.get(W + "type", "normal") == "normal":
                words = " ".join(_words(paragraph) for paragraph in note.iter(W + "p"))
                self._add(Piece(words, BlockKind.NOTE))

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.groups.append(self._group)

    def _paragraph(self, paragraph: Element, kind: BlockKind | None, depth: int) -> None:
        properties = paragraph.find(W + "pPr")
        piece = Piece(_words(paragraph))
        style = self.styles.get(value(properties, "pStyle"), Style())
        level = outlined(properties) or style.heading
        item = listed(properties) or style.item
        if level and kind is None:
            piece.kind, piece.level = BlockKind.HEADING, level
        elif item:
            piece.kind, piece.level = BlockKind.ITEM, item
        elif kind is not None or style.apart:
            piece.kind = kind or BlockKind.CALLOUT
        elif _looks_like_heading(paragraph, piece.raw):
            piece.kind, piece.level = BlockKind.HEADING, 7
        self._add(piece)
        for box in _boxes(paragraph):
            self._group += 1
            self.blocks(box, BlockKind.CALLOUT, depth + 1)
            self._group += 1

    def _table(self, table: Element, kind: BlockKind | None, depth: int) -> None:
        rows = list(_children(table, "tr"))
        cells = [list(_children(row, "tc")) for row in rows]
        if sum(map(len, cells)) == 1:
            # One cell is a frame around text.
            self._group += 1
            self.blocks(cells[0][0] if cells[0] else cells[-1][0], BlockKind.CALLOUT, depth + 1)
            self._group += 1
            return
        self._tables += 1
        grid = Grid(self._tables)
        merged: dict[int, Piece] = {}
        for row, row_cells in zip(rows, cells, strict=True):
            grid.next_row()
            properties = row.find(W + "trPr")
            grid.column = number(value(properties, "gridBefore"))
            head = properties is not None and properties.find(W + "tblHeader") is not None
            for cell in row_cells:
                self._cell(cell, grid, head, merged)

    def _cell(self, cell: Element, grid: Grid, head: bool, merged: dict[int, Piece]) -> None:
        properties = cell.find(W + "tcPr")
        columns = max(1, number(value(properties, "gridSpan"), 1))
        place: Place = grid.cell(columns=columns, header=head)
        merge = properties.find(W + "vMerge") if properties is not None else None
        words = " ".join(_words(paragraph) for paragraph in cell.iter(W + "p"))
        if merge is not None and merge.get(W + "val") != "restart" and not words.strip():
            if place.column in merged:
                merged[place.column].rows += 1
            return
        piece = place.piece(words)
        if merge is not None:
            merged[place.column] = piece
        else:
            merged.pop(place.column, None)
        self._add(piece)


def _children(parent: Element, tag: str, depth: int = 0) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in frames."""
    for child in parent:
        if child.tag == W + tag:
            yield child
        elif child.tag in _FRAMES and depth < _DEEPEST:
            yield from _children(child, tag, depth + 1)


def _words(paragraph: Element) -> str:
    """The words of a paragraph, tabs and line breaks as spaces, without recursion."""
    words: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in _SKIPPED:
            continue
        if tag == W + "t":
            words.append(element.text or "")
        elif tag in _SPACES:
            words.append(" ")
        elif tag in _MARKS:
            words.append(_MARKS[tag])
        elif tag != W + "p":
            stack.extend(reversed(element))
    return "".join(words)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once: Word writes them twice."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == W + "txbxContent":
            yield element
        elif element.tag != _MC + "Fallback":
            stack.extend(reversed(element))


def _looks_like_heading(paragraph: Element, raw: str) -> bool:
    """A short paragraph all in bold, without a full stop: a heading without its style."""
    words = raw.strip()
    if not 3 <= len(words) <= _SHORT or _STOPS.search(words) or not words[0].isalnum():
        return False
    if sum(character.isalpha() for character in words) < len(words) / 2:
        return False
    runs = [run for run in paragraph.iter(W + "r") if (run.findtext(W + "t") or "").strip()]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    return bold is not None and bold.get(W + "val", "true") not in {"0", "false", "off"}
