"""Words broken at the end of a line, and paragraphs at the end of a column, put together again
for reading; what is found is then given its place in the text as it is stored.

Stored text keeps every hyphen, for a broken one and a true one look alike. Here a word is
joined where the whole is a word of the document or of the tables, and where the hyphen is one
that only layout writes (U+2010, U+2011) unless a part of it tells a compound ("au-delà").
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from porion.core.passages import LONGEST_PASSAGE
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import (
    Candidate,
    CommitmentCandidate,
    NotQuantity,
    Reading,
    Reason,
)
from porion.core.reading.numbers.broken_words import TRIGGERS
from porion.core.reading.units.lexemes import stem
from porion.core.reading.units.noun_tables import KNOWN

#: The hyphen first: a search passes over all else at once.
_BROKEN = re.compile(
    r"[\u2010\u2011-](?:(?<=[^\W\d_].)|(?<=[^\W\d_] \u2010))"
    r"(?:(?<=[\u2010\u2011])|(?<=-) )(?=[^\W\d_])"
)
_LEFT = re.compile(r"[^\W\d_]{1,30}\Z")
_RIGHT = re.compile(r"[^\W\d_]{1,30}")
_WORD = re.compile(r"[^\W\d_]{4,}")
#: Parts of true compounds.
_COMPOUND_LEFT = frozenset(
    (
        *("au", "ci", "là", "sous", "après", "avant", "non", "mi", "semi", "quasi", "vice", "ex"),
        *("porte", "rez", "peut", "est", "vis", "c", "t", "demi", "celui", "celle", "ceux"),
        *("celles", "elle", "elles", "lui", "eux", "nous", "vous", "soi", "moi", "saint", "sainte"),
        *("grand", "grande", "haut", "haute", "hauts", "basse", "bas", "nord", "sud", "ouest"),
    )
)
_COMPOUND_RIGHT = frozenset(
    (
        *("ci", "là", "même", "mêmes", "dessus", "dessous", "delà", "il", "elle", "ils", "elles"),
        *("on", "de", "en", "sur", "lès", "et", "à", "ce", "vous", "nous", "t", "un", "une"),
    )
)
#: A word with the hyphens that may be those of layout: its parts are no words of their own.
_PIECES = re.compile(r"[^\W\d_]{1,30}(?:(?:[\u2010\u2011]|- )[^\W\d_]{1,30}){1,4}")
#: A shorter block is a label, no paragraph cut by the end of a column.
_SHORTEST = 60
#: Behind a number at the end of a block: "255 | 000 €", "2 | personnes", "9,5 | M€".
_REST = re.compile(
    r"[0-9]{3}(?: [0-9]{3})*(?![0-9])|[a-zà-ÿ€%]|(?:K|M|Md|Mds)€|(?:ETP|MWh?|GWh?)(?!\w)"
)
#: What no paragraph ends with: "estimé à | 72 000 €", "Quelque | 320 espèces".
_UNFINISHED = re.compile(
    r"(?<![\w'’-])(?:à|au|aux|de|du|des|le|la|les|un|une|ce|cette|ces|son|sa|ses|leurs?|et|ou|en"
    r"|dans|par|pour|sur|sous|avec|sans|entre|vers|chez|selon|depuis|dès|dont|que|qui|soit|puis"
    r"|contre|parmi|quelque|environ|près|plus|moins|quelques|est|sont|était|étaient|sera|seront"
    r"|a|ont|avait|avaient|respectivement)\Z",
    re.IGNORECASE,
)
_LONGEST_UNFINISHED = 16
#: Feet and heads between two pages: how many, and how long together.
_MOST_FEET = 4
_LONGEST_FEET = 200
_MARKS = ("\u2010", "\u2011", "- ")
_ENDED = (".", "!", "?", ":", ";", "…", "»")


def mended(document: Document) -> "Mended | None":
    """The document as it is best read; None where nothing is broken."""
    text = document.text
    cuts: list[tuple[int, int]] = []
    kept: list[int] = []
    if any(mark in text for mark in _MARKS):
        for start, end, joins in _hyphens(text):
            if joins:
                cuts.append((start, end))
            elif end - start == 1:
                kept.append(start)
    blocks, between = _joined_blocks(document) if document.pages else (document.blocks, [])
    if between:
        cuts = [cut for cut in cuts if not any(a <= cut[0] < b for a, b in between)]
        cuts = sorted([*cuts, *between])
    if not cuts and not kept and blocks == document.blocks:
        return None
    return Mended(document, blocks, cuts, kept)


def _hyphens(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each hyphen that may be one of layout: its place, and whether it goes."""
    words: frozenset[str] | None = None  # an empty one is found but once, too
    for match in _BROKEN.finditer(text):
        start, end = match.span()
        if text[start - 1] == " ":
            start -= 1  # "élec \u2010trique"
        left = _LEFT.search(text, max(0, start - 30), start)
        right = _RIGHT.match(text, end)
        if left is None or right is None or not right[0][0].islower():
            yield start, end, False
            continue
        first, second = left[0].casefold(), right[0]
        joins = _surely_joins(first, second)
        if joins is None:
            words = _whole_words(text) if words is None else words
            compound = first in words and second in words
            joins = first + second in words or (end - start == 1 and not compound)
        yield start, end, joins


def _whole_words(text: str) -> frozenset[str]:
    """The words of a text but the parts of those that a hyphen of layout may have broken."""
    return frozenset(word.casefold() for word in _WORD.findall(_PIECES.sub(" ", text)))


def _surely_joins(left: str, right: str) -> bool | None:
    """What the tables say of two parts of a word; None where they say nothing."""
    whole = left + right
    if whole in TRIGGERS:
        return True
    if left in TRIGGERS:
        return False
    if stem(whole) in KNOWN and len(right) > 2:
        return True  # "ci-tés" too, whose first part is one of compounds
    if right in TRIGGERS or left in _COMPOUND_LEFT or right in _COMPOUND_RIGHT:
        return False
    return None


def _joined_blocks(document: Document) -> tuple[tuple[Block, ...], list[tuple[int, int]]]:
    """Blocks of a paper that go on in the next column or page made one; and the feet and heads
    of pages that stand between the two, which are passed over."""
    text = document.text
    joined: list[Block] = []
    between: list[tuple[int, int]] = []
    for block in document.blocks:
        at = len(joined) - 1
        while at > 0 and joined[at].kind is BlockKind.FURNITURE and len(joined) - at <= _MOST_FEET:
            at -= 1
        if at >= 0 and _goes_on(text, joined[at], block):
            last, feet = joined[at], joined[at + 1 :]
            if not feet:
                joined[-1] = replace(last, end=block.end)
                continue
            if _next_page(text, last, block, feet):
                between.append((feet[0].start, block.start))
                joined[at:] = [replace(last, end=block.end)]
                continue
        joined.append(block)
    return tuple(joined), between


def _next_page(text: str, last: Block, block: Block, feet: Sequence[Block]) -> bool:
    """True where only the short foot and head of a page part two halves of a sentence; a number
    cut in two there would be printed with them, and is left."""
    short = feet[-1].end - feet[0].start <= _LONGEST_FEET
    return block.page == last.page + 1 and short and not text[last.end - 1].isdigit()


def _goes_on(text: str, last: Block, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or last.kind not in (
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
    ):
        return False
    if last.end - last.start < _SHORTEST or text[last.end - 1] in _ENDED:
        return False
    if text[last.end - 1].isdigit():
        return _REST.match(text, block.start, block.end) is not None
    if text[block.start].islower():
        return True
    since = max(last.start, last.end - _LONGEST_UNFINISHED)
    return _UNFINISHED.search(text[since : last.end]) is not None


class Mended:
    """A document with its broken words joined, and the way back to the places of the text."""

    def __init__(
        self,
        document: Document,
        blocks: tuple[Block, ...],
        cuts: list[tuple[int, int]],
        kept: list[int],
    ) -> None:
        self._text = document.text
        text = document.text
        if kept:
            letters = list(text)
            for place in kept:
                letters[place] = "-"
            text = "".join(letters)
        parts, at, gone = [], 0, 0
        self._ends: list[int] = []
        self._gone: list[int] = [0]
        for start, end in cuts:
            parts.append(text[at:start])
            at = end
            gone += end - start
            self._ends.append(end)
            self._gone.append(gone)
        parts.append(text[at:])
        self._starts = [end - count for end, count in zip(self._ends, self._gone[1:], strict=True)]
        self.document = replace(
            document,
            text="".join(parts),
            blocks=tuple(
                replace(block, start=self._there(block.start), end=self._there(block.end))
                for block in blocks
            ),
        )

    def _there(self, place: int) -> int:
        """The place in the joined text of a place of the stored text."""
        return place - self._gone[bisect_right(self._ends, place)]

    def _back(self, place: int) -> int:
        """The place in the stored text of the character at `place` of the joined one."""
        return place + self._gone[bisect_right(self._starts, place)]

    def _span(self, start: int, end: int) -> tuple[int, int]:
        if end <= start:
            first = self._back(start)
            return first, first
        return self._back(start), self._back(end - 1) + 1

    def back(self, reading: Reading) -> Reading:
        """The same reading, its places those of the stored text."""
        return replace(
            reading,
            candidates=tuple(self._candidate(found) for found in reading.candidates),
            commitments=tuple(self._commitment(found) for found in reading.commitments),
            not_quantities=tuple(self._refusal(found) for found in reading.not_quantities),
        )

    def _commitment(self, found: CommitmentCandidate) -> CommitmentCandidate:
        start, end = self._span(found.start, found.end)
        return replace(found, start=start, end=end, why=self._why(found.why))

    def _refusal(self, found: NotQuantity) -> NotQuantity:
        start, end = self._span(found.start, found.end)
        return replace(found, start=start, end=end)

    def _candidate(self, found: Candidate) -> Candidate:
        start, end = self._span(found.start, found.end)
        first, last = self._span(*found.passage)
        if last - first > LONGEST_PASSAGE:
            space = self._text.rfind(" ", end, first + LONGEST_PASSAGE)
            last = max(end, space) if space > 0 else max(end, first + LONGEST_PASSAGE)
            first = max(first, last - LONGEST_PASSAGE)
        return replace(
            found,
            start=start,
            end=end,
            printed=self._text[start:end],
            passage=(first, last),
            why=self._why(found.why),
        )

    def _why(self, why: tuple[Reason, ...]) -> tuple[Reason, ...]:
        reasons = []
        for reason in why:
            start, end = self._span(reason.start, reason.end)
            reasons.append(replace(reason, start=start, end=end, words=self._text[start:end]))
        return tuple(reasons)
