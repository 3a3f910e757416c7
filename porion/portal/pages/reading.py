"""The text of a part cut into paragraphs, its printed numbers linked and anchored."""

import re
from dataclasses import dataclass, field

from porion.answers.outline import Part
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


def paragraphs(part: Part, addresses: Addresses, marked: set[str]) -> tuple[tuple[Piece, ...], ...]:
    """The text of a part; nothing where it is not installed.

    Each figure is anchored once, where its own passage stands: `marked` collects the keys.
    """
    done: list[tuple[Piece, ...]] = []
    current: list[Piece] = []
    length, at = 0, part.start
    inside = {figure.key: figure for figure in part.figures}
    for mark in part.marks:
        if mark.figures:
            keys = [
                key
                for key in mark.figures
                if key in inside
                and key not in marked
                and inside[key].passage.start <= at < inside[key].passage.end
            ]
            marked.update(keys)
            anchors = [f"chiffre-{key}" for key in keys]
            current.append(
                Piece(
                    mark.text,
                    addresses.figure(mark.figures[0]),
                    anchors[0] if anchors else "",
                    tuple(anchors[1:]),
                )
            )
            length += len(mark.text)
        else:
            length = _plain(mark.text, length, current, done)
        at += len(mark.text)
    if current:
        done.append(tuple(current))
    return tuple(done)


def _plain(words: str, length: int, current: list[Piece], done: list[tuple[Piece, ...]]) -> int:
    """Adds plain text, ending the paragraph at a sentence where it has grown long."""
    sentences = _SENTENCE.split(words)
    for index, sentence in enumerate(sentences):
        last = index + 1 == len(sentences)
        current.append(Piece(sentence if last else f"{sentence} "))
        length += len(sentence)
        if not last and length > _LONG and sentence.rstrip()[-1:] in ".!?":
            done.append(tuple(current))
            current.clear()
            length = 0
    return length
