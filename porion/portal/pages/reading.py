"""The text of a part cut into paragraphs, its printed numbers linked, its statements anchored."""

import re
from dataclasses import dataclass, field

from porion.answers.outline import Mark, Part
from porion.portal.addresses import Addresses

#: Texts come without line breaks: a paragraph ends with the first sentence beyond this length.
_LONG = 420
_SENTENCE = re.compile(r"(?<=[.!?])\s(?=\S)")


@dataclass(frozen=True)
class Piece:
    """Words of the text; with `href` a printed number that leads to its card.

    `id` is the anchor of the figure whose passage this is, `more` those of other figures
    that share the number.
    """

    text: str
    href: str = ""
    id: str = ""
    more: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Run:
    """Pieces that belong to the same statements; `ids` are the anchors of those that begin."""

    pieces: tuple[Piece, ...]
    said: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
    """A paragraph from `start` to `end` in code points of the text."""

    runs: tuple[Run, ...]
    start: int
    end: int


def paragraphs(part: Part, addresses: Addresses, marked: set[str]) -> tuple[Paragraph, ...]:
    """The text of a part; nothing where it is not installed.

    Each figure is anchored once, where its own passage stands, each statement where it
    begins: `marked` collects the keys of the figures and the anchors of the statements.
    """
    cutter = _Cutter(part, addresses, marked)
    for mark in part.marks:
        if mark.figures:
            cutter.number(mark)
        else:
            cutter.plain(mark)
    return cutter.finish()


class _Cutter:
    """Gathers pieces into runs, and runs into paragraphs."""

    def __init__(self, part: Part, addresses: Addresses, marked: set[str]) -> None:
        self.addresses = addresses
        self.marked = marked
        self.inside = {figure.key: figure for figure in part.figures}
        self.done: list[Paragraph] = []
        self.current: list[tuple[tuple[str, ...], Piece]] = []
        self.length = 0
        self.begun = self.at = part.start

    def number(self, mark: Mark) -> None:
        """A printed number, anchored where it stands in the passage of its figure."""
        keys = [
            key
            for key in mark.figures
            if key in self.inside
            and key not in self.marked
            and self.inside[key].passage.start <= self.at < self.inside[key].passage.end
        ]
        self.marked.update(keys)
        anchors = [f"chiffre-{key}" for key in keys]
        href = self.addresses.figure(mark.figures[0])
        piece = Piece(mark.text, href, anchors[0] if anchors else "", tuple(anchors[1:]))
        self._add(mark.said, piece)

    def plain(self, mark: Mark) -> None:
        """Plain text; the paragraph ends at a sentence where it has grown long."""
        sentences = _SENTENCE.split(mark.text)
        for index, sentence in enumerate(sentences):
            last = index + 1 == len(sentences)
            self._add(mark.said, Piece(sentence if last else f"{sentence} "))
            if not last and self.length > _LONG and sentence.rstrip()[-1:] in ".!?":
                self._end()

    def finish(self) -> tuple[Paragraph, ...]:
        """The paragraphs, the last one ended."""
        if self.current:
            self._end()
        return tuple(self.done)

    def _add(self, said: tuple[str, ...], piece: Piece) -> None:
        self.current.append((said, piece))
        self.length += len(piece.text)
        self.at += len(piece.text)

    def _end(self) -> None:
        runs: list[Run] = []
        pieces: list[Piece] = []
        for index, (said, piece) in enumerate(self.current):
            pieces.append(piece)
            if index + 1 == len(self.current) or self.current[index + 1][0] != said:
                new = tuple(anchor for anchor in said if anchor not in self.marked)
                self.marked.update(new)
                runs.append(Run(tuple(pieces), said, new))
                pieces = []
        self.done.append(Paragraph(tuple(runs), self.begun, self.at))
        self.current, self.length, self.begun = [], 0, self.at
