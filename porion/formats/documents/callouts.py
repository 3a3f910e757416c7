"""Figures set apart: a number alone, and the words beside it that say what it counts."""

import re
from collections.abc import Sequence

from porion.core.reading.document import BlockKind
from porion.formats.documents.pieces import Piece

#: A number on its own, with sign, multiplier, currency or per-cent.
_ALONE = re.compile(
    r"(?:(?:plus de|près de|environ|moins de|\+ de)\s)?[+≈~<>−-]?\s?\d[\d\s.,]{0,20}"
    r"(?:(?:%|€|[kKM]€|Md€|m²|km|ha|millions?|milliards?|M|k)\s?){0,2}(?:d['’]euros|euros)?",
    re.IGNORECASE,
)
_LONGEST_ALONE = 40
_LONGEST_LABEL = 140
_MERGED = frozenset({BlockKind.PARAGRAPH, BlockKind.CALLOUT, BlockKind.ITEM})


def number_alone(raw: str) -> bool:
    """True where `raw` is a number with at most its unit's sign."""
    words = " ".join(raw.split()).strip("*# ")
    return len(words) <= _LONGEST_ALONE and bool(_ALONE.fullmatch(words))


def label_of_number(raw: str) -> bool:
    """True where `raw` may say what a number set apart counts: a few words, no number first."""
    words = " ".join(raw.split()).strip("*# ")
    return 0 < len(words) <= _LONGEST_LABEL and words[0].isalpha()


def with_callouts(pieces: Sequence[Piece], groups: Sequence[int]) -> list[Piece]:
    """The same pieces, a number alone joined to the label after it, in the same group.

    `groups[i]` is the part of the page that `pieces[i]` stands in.
    """
    joined: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        if after is not None and groups[at] == groups[at + 1] and _belong(piece, after):
            kind = BlockKind.ITEM if piece.kind is BlockKind.ITEM else BlockKind.CALLOUT
            piece.raw, piece.kind = f"{piece.raw} {after.raw}", kind
            at += 1
        joined.append(piece)
        at += 1
    return joined


def _belong(number: Piece, label: Piece) -> bool:
    return (
        number.kind in _MERGED
        and label.kind in _MERGED
        and not label.glued
        and number.page == label.page
        and number_alone(number.raw)
        and label_of_number(label.raw)
    )
