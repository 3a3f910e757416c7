"""The segments of PDF pages to pieces: headings, paragraphs, items, notes, call-outs, cells."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from porion.core.reading.document import BlockKind
from porion.formats.documents.callouts import label_of_number, number_alone
from porion.formats.documents.pdf_page import BROKEN, HYPHEN, Page, Segment
from porion.formats.documents.pieces import Piece
from porion.formats.documents.titles import in_capitals, may_be_title, numbered_depth

_BULLET = re.compile(r"(?:[•▪◦‣●○■□►➢➤✓✔·\uf0b7\uf0a7\uf0d8]|[-–—](?=\s|$))")
_ENUMERATED = re.compile(r"(?:\d{1,2}|[a-z])\s?[).](?:\s|$)|\(\d{1,2}\)\s")
_NOTE = re.compile(r"(?:\(?\d{1,2}\)?\s?[^\W\d]|\*\s?[^\W\d]|[¹²³⁴⁵⁶⁷⁸⁹])")
_ENDED = re.compile(r"[.:;!?…][»”\")]?$")
#: Letters larger than the body's by this much make a heading, or much larger a call-out.
_LARGER, _MUCH_LARGER, _SMALLER = 1.12, 1.4, 0.92
_LONGEST_HEADING = 200
#: How far below its number a label may stand, in heights of the number.
_LABEL_WITHIN = 1.6


@dataclass
class Block:
    """Segments that follow one another in the text and belong together."""

    page: Page
    segments: list[Segment]
    kind: BlockKind = BlockKind.PARAGRAPH
    words: str = field(init=False, default="")

    @property
    def first(self) -> Segment:
        return self.segments[0]

    @property
    def last(self) -> Segment:
        return self.segments[-1]

    @property
    def size(self) -> float:
        """Of most of its letters."""
        sizes: Counter[float] = Counter()
        for segment in self.segments:
            sizes[segment.size] += segment.end - segment.start
        return sizes.most_common(1)[0][0]

    @property
    def bold(self) -> bool:
        """True where all of it is."""
        return all(segment.bold for segment in self.segments)

    @property
    def lines(self) -> int:
        """How many lines it has."""
        tops = [segment.middle for segment in self.segments]
        return 1 + sum(abs(a - b) > 2 for a, b in pairwise(tops))

    def say(self) -> str:
        """Its words."""
        raw = self.page.text[self.first.start : self.last.end]
        return " ".join(raw.replace(BROKEN, HYPHEN).split())


def body_size(pages: Sequence[Page]) -> float:
    """The size of most letters of the document."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for segment in page.segments:
            sizes[round(segment.size * 2) / 2] += segment.end - segment.start
    return sizes.most_common(1)[0][0] if sizes else 10.0


def blocks_of(page: Page, furniture: set[int], body: float) -> list[Block]:
    """The blocks of a page, in the order of its text."""
    blocks: list[Block] = []
    for index, segment in enumerate(page.segments):
        if index in furniture:
            kind = BlockKind.FURNITURE
        elif segment.cell is not None:
            kind = BlockKind.CELL
        else:
            kind = BlockKind.PARAGRAPH
        if blocks and _goes_on(blocks[-1], segment, kind, body):
            blocks[-1].segments.append(segment)
        else:
            blocks.append(Block(page, [segment], kind))
    for block in blocks:
        block.words = block.say()
    return blocks


def _goes_on(block: Block, segment: Segment, kind: BlockKind, body: float) -> bool:
    """True where a segment continues the block before it."""
    last = block.last
    if block.kind is not kind:
        return False
    if kind is BlockKind.CELL:
        return last.cell == segment.cell
    low = min(last.height, segment.height)
    same_line = abs(last.middle - segment.middle) < 0.5 * low
    if segment.start == last.end and min(last.top, segment.top) > max(last.bottom, segment.bottom):
        # Not even a space in between: the mark of a note, an exponent, and what follows it.
        return abs(segment.left - last.right) < 0.5 * max(last.height, segment.height)
    if kind is BlockKind.FURNITURE:
        return same_line
    words = block.page.words(segment)
    if same_line and segment.left >= last.right - 1:
        # A bullet or a number and its words; or words spread out on a line.
        marker = len(block.segments) == 1 and last.end - last.start <= 4
        return marker or segment.left - last.right < 3 * last.height
    broken = block.page.text[last.end - 1] == BROKEN
    if not (_alike(last, segment) or _alike(block.first, segment) or broken):
        return False
    if _BULLET.match(words) or (_ENUMERATED.match(words) and not broken):
        return False
    return _below(block, segment, broken) or _next_column(block, segment, words, broken)


def _alike(last: Segment, segment: Segment) -> bool:
    ratio = segment.size / max(last.size, 0.1)
    return 1 / _LARGER < ratio < _LARGER and last.bold == segment.bold


def _below(block: Block, segment: Segment, broken: bool) -> bool:
    """True for the next line of the paragraph: near, below, in its width, not after its end."""
    last = block.last
    gap = last.bottom - segment.top
    if not -0.9 * last.height < gap < 0.75 * last.height or segment.middle >= last.middle:
        return False
    left = min(part.left for part in block.segments)
    right = max(part.right for part in block.segments)
    if segment.left > right or segment.right < left:
        return False
    if broken:
        return True
    page = block.page
    ended = bool(_ENDED.search(page.words(last).rstrip()))
    opens = page.words(segment)[:1]
    indented = len(block.segments) > 1 and segment.left > left + 0.9 * segment.height
    edge = max(right, page.right_edge(last))
    if ended and (indented or last.right < edge - 3 * last.height):
        return False
    if gap > 0.45 * last.height and (ended or opens.isupper()):
        return False
    # A short line and then a capital: the paragraph, or the title, was over.
    short = last.right < segment.right - 6 * last.height and len(block.segments) == 1
    return not (short and opens.isupper() and not _alike_width(last, segment))


def _alike_width(last: Segment, segment: Segment) -> bool:
    return abs((last.right - last.left) - (segment.right - segment.left)) < 4 * last.height


def _next_column(block: Block, segment: Segment, words: str, broken: bool) -> bool:
    """True where a sentence goes on at the top of the next column."""
    last = block.last
    if segment.bottom < last.top or segment.left < last.right - 1:
        return False
    ended = bool(_ENDED.search(block.page.words(last).rstrip()))
    return broken or (not ended and words[:1].islower())


# ---------------------------------------------------------------------------------- what it is


def name_blocks(blocks: Sequence[Block], body: float) -> None:
    """Says of each paragraph what it is, by its letters, its place and its words."""
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            block.kind = _kind(block, body)


def _kind(block: Block, body: float) -> BlockKind:
    words, ratio = block.words, block.size / max(body, 1.0)
    if ratio <= _SMALLER and _NOTE.match(words) and _low(block):
        return BlockKind.NOTE
    if _BULLET.match(words):
        return BlockKind.ITEM
    title = may_be_title(words) and len(words) <= _LONGEST_HEADING and block.lines <= 4
    if ratio >= _LARGER:
        if ratio >= _MUCH_LARGER and (number_alone(words) or _number_first(words)):
            return BlockKind.CALLOUT
        if title or (len(words) <= 120 and not _ENDED.search(words) and words[:1].isalpha()):
            return BlockKind.HEADING
        return BlockKind.CALLOUT if len(words) <= 400 else BlockKind.PARAGRAPH
    if number_alone(words):
        return BlockKind.CALLOUT if block.bold else BlockKind.PARAGRAPH
    strong = block.bold or in_capitals(words) or (numbered_depth(words) and block.lines == 1)
    if title and strong and len(words) <= 140 and not words.endswith((":", "!")):
        return BlockKind.HEADING
    if title and block.bold and words.endswith(":"):
        return BlockKind.HEADING
    return BlockKind.ITEM if _ENUMERATED.match(words) else BlockKind.PARAGRAPH


def _number_first(words: str) -> bool:
    """True for "1 250 logements", not for "2. Les logements"."""
    return words[:1].isdigit() and not numbered_depth(words)


def _low(block: Block) -> bool:
    """True in the lower part of the page."""
    return block.first.middle - block.page.bottom < 0.45 * block.page.height


def levels_of(blocks: Sequence[Block]) -> dict[int, int]:
    """The level of each heading by its index: larger letters first, then bold, then numbering."""
    ranks = sorted({_rank(block) for block in blocks if block.kind is BlockKind.HEADING})
    level = {rank: number for number, rank in enumerate(ranks, start=1)}
    return {
        index: level[_rank(block)]
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING
    }


def _rank(block: Block) -> tuple[float, int, int]:
    size = round(block.size * 2) / 2
    return (-size, 0 if block.bold or in_capitals(block.words) else 1, numbered_depth(block.words))


def label_after(number: Block, label: Block) -> bool:
    """True where the words of `label` stand just below or beside a number set apart."""
    if number.page is not label.page or not number_alone(number.words):
        return False
    if label.kind not in (BlockKind.PARAGRAPH, BlockKind.CALLOUT, BlockKind.HEADING):
        return False
    if not label_of_number(label.words) or label.size > number.size:
        return False
    a, b = number.last, label.first
    below = -0.5 * a.height < a.bottom - b.top < _LABEL_WITHIN * a.height
    overlaps = b.left < a.right + a.height and b.right > a.left - a.height
    beside = abs(a.middle - b.middle) < a.height and 0 <= b.left - a.right < 3 * a.height
    return (below and overlaps) or beside


def piece_of(block: Block, level: int, tables: dict[tuple[int, int], int]) -> Piece:
    """A block as a piece, its hyphens at line ends kept as hyphens."""
    raw = block.page.text[block.first.start : block.last.end].replace(BROKEN, HYPHEN)
    piece = Piece(raw, block.kind, level, page=block.page.number)
    cell = block.first.cell
    if block.kind is BlockKind.CELL and cell is not None:
        key = (block.page.number, cell[0])
        piece.table = tables.setdefault(key, len(tables) + 1)
        piece.row, piece.column, piece.rows, piece.columns = cell[1:]
    elif block.kind is BlockKind.ITEM:
        piece.level = 1
    start = block.first.start
    piece.glued = start > 0 and not block.page.text[start - 1].isspace()
    return piece
