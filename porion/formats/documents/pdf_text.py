"""A PDF to a document: the text of its text layer as PDFium orders it, its blocks by layout."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from porion.core.problems import Position, Problem
from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.grids import continued, with_heads
from porion.formats.documents.pdf_blocks import (
    Block,
    blocks_of,
    body_size,
    label_after,
    levels_of,
    name_blocks,
    piece_of,
)
from porion.formats.documents.pdf_furniture import furniture_of
from porion.formats.documents.pdf_grids import drop_false_heads, finder, keep_tables, ruled
from porion.formats.documents.pdf_page import Page, glyphs_of, rules_of, segments_of
from porion.formats.documents.pdf_rows import mark_aligned
from porion.formats.documents.pieces import Piece, document_of
from porion.formats.documents.unreadable import Unreadable, damaged, remark

MAX_PAGES = 5_000
#: A page with fewer letters has no text layer to speak of, where it shows an image.
_FEW = 3


def pdf_document(file: str, content: bytes) -> Document:
    """The document of a PDF with a text layer. Raises Unreadable."""
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            problem = Problem("document_locked", Position(file), details={"form": "PDF"})
            raise Unreadable(problem) from None
        raise damaged(file, "PDF", "il ne s’ouvre pas") from None
    try:
        pages, bare = _pages(file, pdf)
    finally:
        pdf.close()
    document = _document(pages)
    if not document.text:
        raise Unreadable(Problem("document_scanned", Position(file), str(len(pages))))
    if bare:
        found = _listed(bare)
        problem = remark(Problem("document_scanned_pages", Position(file), found))
        return replace(document, remarks=(problem,))
    return document


def _pages(file: str, pdf: Any) -> tuple[list[Page], list[int]]:
    """The pages, and the numbers of those that show something and say nothing."""
    count = len(pdf)
    if count == 0 or count > MAX_PAGES:
        raise damaged(file, "PDF", f"{count} pages")
    pages: list[Page] = []
    bare: list[int] = []
    for number in range(1, count + 1):
        page, shows = _page(pdf, number)
        pages.append(page)
        if shows and len(page.text.strip()) < _FEW:
            bare.append(number)
    return pages, bare


def _page(pdf: Any, number: int) -> tuple[Page, bool]:
    """One page, and whether it shows anything; empty where PDFium cannot open it."""
    try:
        source = pdf[number - 1]
    except pypdfium2.PdfiumError:
        return Page(number, "", 0, 0), True
    try:
        left, bottom, right, top = source.get_bbox()
        textpage = source.get_textpage()
        text, indexes = glyphs_of(textpage)
        page = Page(number, text, right - left, top - bottom, bottom)
        rules_of(source, page)
        grids = ruled(page)
        page.segments = segments_of(textpage, text, indexes, finder(grids))
        drop_false_heads(page, grids)
        keep_tables(page)
        textpage.close()
        shows = pdfium.FPDFPage_CountObjects(source.raw) > 0
    except pypdfium2.PdfiumError:
        return Page(number, "", 0, 0), True
    finally:
        source.close()
    return page, shows


def _document(pages: Sequence[Page]) -> Document:
    furniture = furniture_of(pages)
    body = body_size(pages)
    blocks: list[Block] = []
    for page, fixed in zip(pages, furniture, strict=True):
        mark_aligned(page, 1_000)
        blocks += blocks_of(page, fixed, body)
    name_blocks(blocks, body)
    pieces = with_heads(continued(list(_pieces(blocks))))
    extractor = f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}"
    return document_of(pieces, len(pages), extractor)


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    """The pieces of blocks, a number set apart together with its label."""
    levels = levels_of(blocks)
    tables: dict[tuple[int, int], int] = {}
    at = 0
    while at < len(blocks):
        block = blocks[at]
        piece = piece_of(block, levels.get(at, 0), tables)
        if at + 1 < len(blocks) and block.kind in _APART and label_after(block, blocks[at + 1]):
            label = piece_of(blocks[at + 1], 0, tables)
            piece.raw += ("" if label.glued else " ") + label.raw
            piece.kind, piece.level = BlockKind.CALLOUT, 0
            at += 1
        yield piece
        at += 1


_APART = frozenset({BlockKind.CALLOUT, BlockKind.PARAGRAPH, BlockKind.HEADING})


def _listed(numbers: Sequence[int]) -> str:
    """Numbers of pages, those that follow one another as "3-7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
