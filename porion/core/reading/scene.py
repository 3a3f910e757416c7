"""The sentence around a number: where every question about it is asked.

A scene never crosses a block, so that a heading lends no words to the paragraph below it, and
never exceeds `LONGEST`, so that a text without full stops costs no more than another.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Name, NotQuantity, Number, Period
from porion.core.reading.identity import Same
from porion.core.reading.introducing import Introductions
from porion.core.reading.lending import Above

#: Longest sentence looked at as one, in code points.
LONGEST = 1_200

_ABBREVIATIONS = frozenset(
    (
        "m",
        "mm",
        "art",
        "al",
        "cf",
        "ex",
        "n",
        "no",
        "p",
        "pp",
        "env",
        "hab",
        "min",
        "max",
        "moy",
        "janv",
        "févr",
        "fév",
        "avr",
        "juil",
        "sept",
        "oct",
        "nov",
        "déc",
        "trim",
        "obj",
        "bénéf",
        "sub",
        "subv",
    )
)
#: A mark that ends a sentence, or the space before the dash of an item; what both may begin
#: with stands first, so that a search passes over all else at once.
#: These end no sentence where a small letter or a digit goes on.
_SHORT = frozenset(
    (
        *("mén", "pers", "lgt", "lgts", "logt", "logts", "log", "env", "bât", "resp", "nbre"),
        *("subv", "sub", "dép", "dépt", "rég", "ets", "éts", "réf", "chap", "tr", "prog", "opé"),
        *("conv", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "approx", "dem"),
        *("assoc", "éq", "kg", "km", "ha", "ml", "hect", "coll", "cons", "tél", "cum", "prév"),
        *("réal", "estim", "recrut", "embauch", "mobil", "financ"),
    )
)
_STOP = re.compile(r"[.!?;… ](?:(?<! )(?=[»”\")\]]{0,2} )|(?=[-–•▪◦] )(?<=\S ))")


#: Signs that begin an item, or part two names ("Hénin - Carvin"); what stands before an item.
_DASHES = ("-", "–")
_DASH = re.compile(r" [-–] ")
_BEFORE_ITEM = ".;:,!?»)"


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of a document: `text[start:end]`, its block, and what was found in it."""

    text: str
    block: Block
    start: int
    end: int
    numbers: tuple[Number, ...]
    periods: tuple[Period, ...]
    names: tuple[Name, ...]
    heading_path: tuple[str, ...] = ()
    #: Periods and names of the headings and cell headers above, nearest last: what they lend.
    lent_periods: tuple[Period, ...] = ()
    lent_names: tuple[Name, ...] = ()

    @property
    def words(self) -> str:
        """The sentence."""
        return self.text[self.start : self.end]

    def before(self, position: int, most: int = 80) -> str:
        """Up to `most` code points of the sentence that end at `position`."""
        return self.text[max(self.start, position - most) : position]

    def after(self, position: int, most: int = 80) -> str:
        """Up to `most` code points of the sentence from `position`."""
        return self.text[position : min(self.end, position + most)]


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as spans without outer spaces."""
    at = start
    begins: bool | None = None
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        if match[0] == "." and _abbreviated(text, match.start(), at):
            continue
        if text[stop : stop + 1] in _DASHES and match[0] == " ":
            begins = _dashes_begin_items(text, start, end) if begins is None else begins
            if not begins and text[stop - 2] not in _BEFORE_ITEM:
                continue
        yield from _pieces(text, at, stop)
        at = stop
    yield from _pieces(text, at, end)


def _dashes_begin_items(text: str, start: int, end: int) -> bool:
    """True where dashes in a block begin items even without a stop before them: the block begins
    with one, or one follows a colon; false for "A21 - RD 301" and where stops part the items."""
    stopped = [
        text[match.start() - 1]
        for match in _DASH.finditer(text, start, end)
        if match.start() > start and text[match.start() - 1] in _BEFORE_ITEM
    ]
    if sum(sign != ":" for sign in stopped) > 1:
        return False
    return text[start : start + 1] in _DASHES or ":" in stopped


@lru_cache(maxsize=1)
def _cut(key: Same[Document]) -> tuple[tuple[tuple[int, int], ...], ...]:
    document = key.value
    return tuple(
        tuple(sentences(document.text, block.start, block.end)) for block in document.blocks
    )


def sentences_by_block(document: Document) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The sentences of each block of a document, cut once for all who ask."""
    return _cut(Same(document))


def _abbreviated(text: str, dot: int, start: int) -> bool:
    word = text[max(start, dot - 8) : dot].rpartition(" ")[2].rpartition("(")[2]
    folded = word.casefold()
    if folded in _SHORT:
        return not text[dot + 2 : dot + 3].isupper()
    return folded in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at a space where it is too long, without its outer spaces."""
    while start < end:
        while start < end and text[start] == " ":
            start += 1
        stop = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + 1, start + LONGEST)
            stop = space if space > start else start + LONGEST
        last = stop
        while last > start and text[last - 1] == " ":
            last -= 1
        if last > start:
            yield start, last
        start = stop


@dataclass(frozen=True)
class Marks:
    """All numbers, periods and names of a document, each list in order of start."""

    numbers: tuple[Number, ...]
    periods: tuple[Period, ...]
    names: tuple[Name, ...]
    not_quantities: tuple[NotQuantity, ...]


_Mark = TypeVar("_Mark", Number, Period, Name)


def within(marks: tuple[_Mark, ...], starts: list[int], start: int, end: int) -> tuple[_Mark, ...]:
    """Those of `marks` that begin in `[start, end)`; `starts` are their starts."""
    return marks[bisect_left(starts, start) : bisect_right(starts, end - 1)]


def scenes(document: Document, marks: Marks) -> Iterator[Scene]:
    """The sentences of a document that hold a number, in order."""
    number_starts = [number.start for number in marks.numbers]
    period_starts = [period.start for period in marks.periods]
    name_starts = [name.start for name in marks.names]
    text = document.text
    above = Above(text)
    introductions = Introductions(text)
    cut = sentences_by_block(document)
    for (block, path), spans in zip(with_headings(document), cut, strict=True):
        dates = within(marks.periods, period_starts, block.start, block.end)
        above.block(block, dates)
        introductions.block(block, within(marks.names, name_starts, block.start, block.end))
        if not dates and not within(marks.numbers, number_starts, block.start, block.end):
            continue
        for start, end in spans:
            numbers = within(marks.numbers, number_starts, start, end)
            periods = within(marks.periods, period_starts, start, end)
            lent = above.lent(block, start)
            above.heard(start, end, periods)
            names = within(marks.names, name_starts, start, end)
            introduced = introductions.lent(block, start)
            if block.kind is not BlockKind.CELL:
                introductions.heard(block, start, end, names)
            if numbers:
                yield Scene(
                    text,
                    block,
                    start,
                    end,
                    numbers,
                    periods,
                    names,
                    path,
                    lent,
                    introduced,
                )


def with_headings(document: Document) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Each block with the headings that it stands under, outermost first."""
    path: list[tuple[int, str]] = []
    above: tuple[str, ...] = ()
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            level = block.level or 1
            path = [(depth, words) for depth, words in path if depth < level]
            yield block, tuple(words for _, words in path)
            path.append((level, document.text[block.start : block.end]))
            above = tuple(words for _, words in path)
        else:
            yield block, above
