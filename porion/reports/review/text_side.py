"""The document as one reads it, with what was found marked and linked to its card."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.scene import sentences
from porion.reports.review.markup import Html, joined, tag

#: A stretch of text without any structure is cut into paragraphs of about this many characters.
_LONG = 900
#: A mark of so many characters stays on one line.
_SHORT = 24
#: The beginning of an item that has its own number: "a)", "iv.".
_NUMBERED = re.compile(r"[A-Za-z]{1,3}[.)]")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """`text[start:end]` belongs to the card `card`; `sort` is its class of marking: `f` for a
    figure, `k` for a commitment, `q` for a number left aside."""

    start: int
    end: int
    card: str
    sort: str


def marked(document: Document, marks: Sequence[Mark]) -> Html:
    """The whole text in reading order, every mark an anchor `m-<card>` that links to its card."""
    inner = _apart([mark for mark in marks if mark.sort != "k"])
    outer = _apart([mark for mark in marks if mark.sort == "k"])
    writer = _Writer(document.text, inner, outer)
    return joined(_blocks(document, writer))


def _apart(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks in order, without those that begin inside an earlier one."""
    kept: list[Mark] = []
    for mark in sorted(marks):
        if mark.start >= 0 and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


class _Writer:
    """Stretches of the text as markup, marks included."""

    def __init__(self, text: str, inner: tuple[Mark, ...], outer: tuple[Mark, ...]) -> None:
        self.text = text
        self.inner, self.inner_starts = inner, [mark.start for mark in inner]
        self.outer, self.outer_starts = outer, [mark.start for mark in outer]

    def words(self, start: int, end: int) -> Html:
        """`text[start:end]`, commitments around, numbers within."""
        return joined(self._outer(start, end))

    def _outer(self, start: int, end: int) -> Iterator[Html]:
        at = start
        first = bisect_left(self.outer_starts, start)
        for mark in self.outer[first:]:
            if mark.start >= end:
                break
            yield joined(self._inner(at, mark.start))
            at = min(mark.end, end)
            link = tag("a", "Engagement", cls="k-link", id=f"m-{mark.card}", href=f"#{mark.card}")
            yield tag("span", link, " ", *self._inner(mark.start, at), cls="k")
        yield joined(self._inner(at, end))

    def _inner(self, start: int, end: int) -> Iterator[str]:
        at = start
        first = bisect_left(self.inner_starts, start)
        for mark in self.inner[first:]:
            if mark.start >= end:
                break
            yield self.text[at : mark.start]
            at = min(mark.end, end)
            short = " short" if at - mark.start <= _SHORT else ""
            yield tag(
                "a",
                self.text[mark.start : at],
                cls=f"m {mark.sort}{short}",
                id=f"m-{mark.card}",
                href=f"#{mark.card}",
            )
        yield self.text[at:end]


def _blocks(document: Document, writer: _Writer) -> Iterator[Html]:
    page, depth = 0, _Depth()
    for sort, group in groupby(document.blocks, key=_together):
        blocks = list(group)
        if blocks[0].page and blocks[0].page != page:
            page = blocks[0].page
            yield tag("p", f"Page {page}", cls="page")
        if sort[0] == "table":
            yield _table(blocks, writer)
        elif sort[0] == "list":
            yield tag("ul", *(_item(block, writer) for block in blocks))
        else:
            yield from _single(blocks[0], writer, depth)


def _together(block: Block) -> tuple[str, int]:
    """Cells of one table, and items that follow one another, are written as one element."""
    if block.kind is BlockKind.CELL and block.table:
        return "table", block.table
    if block.kind is BlockKind.ITEM:
        return "list", block.page
    return "block", block.start


def _item(block: Block, writer: _Writer) -> Html:
    """An item, with a dash of ours where it brings no bullet or number of its own."""
    first = writer.text[block.start : block.start + 4]
    own = " own" if not first[:1].isalpha() or _NUMBERED.match(first) else ""
    words = writer.words(block.start, block.end)
    return tag("li", words, cls=f"l{min(block.level, 4)}{own}")


class _Depth:
    """Levels of headings without jumps: what comes under an `h2` is an `h3`, whatever the file
    calls it."""

    def __init__(self) -> None:
        self.above: list[int] = []

    def of(self, level: int) -> int:
        """The level to write a heading of `level` in, from 3 to 6."""
        self.above = [one for one in self.above if one < level]
        self.above.append(level)
        return min(2 + len(self.above), 6)


_NAMES = {
    BlockKind.NOTE: "note",
    BlockKind.FURNITURE: "furniture",
    BlockKind.CALLOUT: "callout",
}


def _single(block: Block, writer: _Writer, depth: _Depth) -> Iterator[Html]:
    if block.kind is BlockKind.HEADING:
        name = f"h{depth.of(block.level or 1)}"
        yield tag(name, writer.words(block.start, block.end))
        return
    for start, end in _paragraphs(writer.text, block):
        yield tag("p", writer.words(start, end), cls=_NAMES.get(block.kind, ""))


def _paragraphs(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The block, or, where it is very long, stretches of whole sentences."""
    if block.end - block.start <= 2 * _LONG:
        yield block.start, block.end
        return
    first = last = block.start
    for _, end in sentences(text, block.start, block.end):
        last = end
        if last - first >= _LONG:
            yield first, last
            first = last
    if block.end > first:
        yield first, block.end


def _table(cells: Sequence[Block], writer: _Writer) -> Html:
    """Cells in rows and columns; a cell may be several stretches of the text."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(cell)
    written = [
        tag("tr", *[_cell(row[column], writer) for column in sorted(row)])
        for _, row in sorted(rows.items())
    ]
    return tag(
        "div",
        tag("table", tag("tbody", *written)),
        cls="scroll",
        role="region",
        tabindex=0,
        aria_label=f"Tableau {cells[0].table}",
    )


def _cell(stretches: Sequence[Block], writer: _Writer) -> Html:
    first = stretches[0]
    return tag(
        "th" if first.header else "td",
        joined([writer.words(one.start, one.end) for one in stretches], " "),
        colspan=first.columns if first.columns > 1 else "",
        rowspan=first.rows if first.rows > 1 else "",
        scope=("col" if first.row == 0 else "row") if first.header else "",
    )
