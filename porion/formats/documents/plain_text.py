"""A plain text, with Markdown's marks or without, to a document: lines to blocks.

Marks are looked at before normalising deletes them. In texts whose paragraphs are lines, each
line is a block; where lines were broken to a width, lines follow one another until a gap.
"""

import re
from collections.abc import Iterator, Sequence

from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.callouts import with_callouts
from porion.formats.documents.grids import with_heads
from porion.formats.documents.pieces import Piece, document_of
from porion.formats.documents.plain_furniture import furniture_of
from porion.formats.documents.plain_tables import table_pieces, tables_in
from porion.formats.documents.plain_titles import Stretch, leading_titles, name_headings

EXTRACTOR = "porion text 1"

#: Marks of a list's item, and how far their line is set in.
_ITEM = re.compile(
    r"(\s{0,40})(?:[-–—•▪◦‣●○■□►➢➤✓✔·\uf0b7\uf0a7](?!\d)|\*(?!\*)|\(?\d{1,2}\s?\)"
    r"|\d{1,2}\.(?![\d\s]*$)(?!\d)|[a-z]\)|o(?=\s))\s{0,9}(?=\S)"
)
_RULE = re.compile(r"\s{0,20}(?:-{3,200}|={3,200}|_{3,200}|\*{3,200}|~{3,200})\s{0,20}")
_UNDERLINE = re.compile(r"\s{0,3}(?:={3,200}|-{3,200})\s{0,20}")
_MARKED = re.compile(r"\s{0,3}(#{1,6})\s{1,9}\S")
_NOTE = re.compile(r"\s{0,9}(?:\[\^?\d{1,2}\]:?|[¹²³⁴⁵⁶⁷⁸⁹]{1,2})\s?\S")
_QUOTED = re.compile(r"\s{0,3}>\s?\S")
_ENDED = re.compile(r"[.:;!?…][»”\")*_]{0,3}\s*$")
#: No sentence ends so: what follows goes on, whatever it begins with.
_UNFINISHED = re.compile(
    r"\s(?:d[ue]|des|les?|la|à|aux?|en|et|ou|par|pour|une?|sur|dans|avec|entre)\s*$"
)
#: Lines are taken for broken to a width where so many of them go on in small letters.
_GOES_ON = 0.12
#: A line longer than this was not broken to a width.
_NARROW = 140
#: From this length on, a line without its full stop goes on after a gap.
_LONG = 60


def plain_document(text: str) -> Document:
    """The document of a plain text."""
    lines = text.splitlines(keepends=True)
    tables = tables_in(lines)
    stretches = list(_Cutter(lines, tables).stretches())
    for index in furniture_of([stretch.words for stretch in stretches]):
        if stretches[index].kind is not BlockKind.CELL:
            stretches[index].kind, stretches[index].level = BlockKind.FURNITURE, 0
    name_headings(stretches)
    pieces = with_heads(list(_pieces(lines, stretches)))
    return document_of(with_callouts(pieces, [0] * len(pieces)), extractor=EXTRACTOR)


def _pieces(lines: Sequence[str], stretches: Sequence[Stretch]) -> Iterator[Piece]:
    table = 0
    for stretch in stretches:
        rows = lines[stretch.first : stretch.last]
        if stretch.kind is BlockKind.CELL:
            table += 1
            yield from table_pieces(rows, table)
        else:
            yield Piece("".join(rows), stretch.kind, stretch.level)


class _Cutter:
    """The lines of a text, cut into the stretches that make one block each."""

    def __init__(self, lines: Sequence[str], tables: dict[int, int]) -> None:
        self.lines = lines
        self.tables = tables
        self.blank = [not line.strip() for line in lines]
        self.wrapped = self._is_wrapped()

    def _is_wrapped(self) -> bool:
        going_on = sum(
            1
            for above, line in zip(self.lines, self.lines[1:], strict=False)
            if len(above) < _NARROW and above.strip() and line.lstrip()[:1].islower()
        )
        return going_on > _GOES_ON * max(1, self.blank.count(False))

    def stretches(self) -> Iterator[Stretch]:
        """The stretches in order; blank lines belong to none."""
        at, count = 0, len(self.lines)
        while at < count:
            if self.blank[at]:
                at += 1
                continue
            for stretch in self._at(at):
                stretch.words = " ".join("".join(self.lines[stretch.first : stretch.last]).split())
                yield stretch
                at = stretch.last

    def _at(self, at: int) -> list[Stretch]:
        """What begins at a line, one stretch or the titles before it too."""
        line = self.lines[at]
        if at in self.tables:
            return [Stretch(at, self.tables[at], BlockKind.CELL)]
        marked = _MARKED.match(line)
        if marked:
            return [Stretch(at, at + 1, BlockKind.HEADING, len(marked[1]))]
        if _RULE.fullmatch(line):
            return [Stretch(at, at + 1, BlockKind.FURNITURE)]
        if self._underlined(at):
            level = 1 if "=" in self.lines[at + 1] else 2
            return [Stretch(at, at + 1, BlockKind.HEADING, level)]
        if _NOTE.match(line):
            return [Stretch(at, self._end(at), BlockKind.NOTE)]
        if _QUOTED.match(line):
            return [Stretch(at, self._end(at), BlockKind.CALLOUT)]
        item = _ITEM.match(line)
        if item:
            level = 1 + min(len(item[1].expandtabs(4)) // 2, 8)
            return [Stretch(at, self._end(at), BlockKind.ITEM, level)]
        return self._paragraph(at)

    def _underlined(self, at: int) -> bool:
        return (
            at + 1 < len(self.lines)
            and bool(_UNDERLINE.fullmatch(self.lines[at + 1]))
            and (at == 0 or self.blank[at - 1])
            and len(self.lines[at]) < _NARROW
        )

    def _paragraph(self, at: int) -> list[Stretch]:
        end = self._end(at)
        titles = leading_titles(self.lines[at:end]) if self.wrapped else []
        if sum(titles) == end - at and self._goes_on_after(end):
            titles.pop()
        stretches: list[Stretch] = []
        for count in titles:
            stretches.append(Stretch(at, at + count, BlockKind.PARAGRAPH, title=True))
            at += count
        if at < end:
            end = self._over_gaps(at, end)
            stretches.append(Stretch(at, end, BlockKind.PARAGRAPH))
        return stretches

    def _begins(self, at: int) -> bool:
        """True where a line begins something of its own."""
        line = self.lines[at]
        return at in self.tables or bool(
            _MARKED.match(line) or _ITEM.match(line) or _NOTE.match(line) or _RULE.fullmatch(line)
        )

    def _end(self, at: int) -> int:
        """Behind the last line of what begins at `at`."""
        end = at + 1
        while end < len(self.lines) and not self.blank[end] and not self._begins(end):
            line = self.lines[end]
            set_in = line[:1].isspace() and self.lines[at][:1] != line[:1]
            goes_on = line.lstrip()[:1].islower() and not _ENDED.search(self.lines[end - 1][-9:])
            if not self.wrapped and not goes_on and not set_in:
                break
            if self.wrapped and self._title_inside(end):
                break
            end += 1
        return end

    def _title_inside(self, at: int) -> bool:
        """True where a title follows a full stop without a gap: at the end of the lines, or set
        off by a space, as where a page began."""
        line = self.lines[at]
        if not _ENDED.search(self.lines[at - 1][-9:]) or not line.lstrip()[:1].isupper():
            return False
        end = at + 1
        while end < len(self.lines) and end - at < 6 and not self.blank[end]:
            end += 1
        titles = leading_titles(self.lines[at:end])
        set_off = line[:1].isspace() and not self.lines[at - 1][:1].isspace()
        return bool(titles) and (set_off or (sum(titles) == end - at and end - at < 4))

    def _goes_on_after(self, end: int) -> bool:
        """True where the next words, behind a gap, are those of an unfinished sentence."""
        while end < len(self.lines) and self.blank[end]:
            end += 1
        return (
            end < len(self.lines)
            and self.lines[end].lstrip()[:1].islower()
            and not self._begins(end)
        )

    def _over_gaps(self, at: int, end: int) -> int:
        """The same end, or that of the lines after a gap in the middle of a sentence."""
        while True:
            after = end
            while after < len(self.lines) and self.blank[after]:
                after += 1
            last = self.lines[end - 1]
            if (
                after == len(self.lines)
                or after == end
                or _ENDED.search(last[-9:])
                or not (self.lines[after].lstrip()[:1].islower() or _UNFINISHED.search(last[-20:]))
                or self._begins(after)
                or not (self.wrapped or len(last) >= _LONG)
                or end - at > 2_000
            ):
                return end
            end = self._end(after)
