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
#: A label above its number is shorter: a sentence is none.
_SHORT_LABEL = 60
_MERGED = frozenset({BlockKind.PARAGRAPH, BlockKind.CALLOUT, BlockKind.ITEM})


def number_alone(raw: str) -> bool:
    """True where `raw` is a number with at most its unit's sign."""
    words = " ".join(raw.split()).strip("*# ")
    return len(words) <= _LONGEST_ALONE and bool(_ALONE.fullmatch(words))


def label_of_number(raw: str) -> bool:
    """True where `raw` may say what a number set apart counts: a few words, no number first."""
    words = " ".join(raw.split()).strip("*# ")
    if not words or len(words) > _LONGEST_LABEL or not words[0].isalpha():
        return False
    return words[0].islower() or len(words) <= _SHORT_LABEL or not words.endswith(".")


def with_callouts(pieces: Sequence[Piece], groups: Sequence[int]) -> list[Piece]:
    """The same pieces, a number alone joined to the label after it, in the same group, or to
    the one before it where the words after it are no label of its own.

    `groups[i]` is the part of the page that `pieces[i]` stands in.
    """
    joined: list[Piece] = []
    at, free = 0, False
    while at < len(pieces):
        piece = pieces[at]
        after = pieces[at + 1] if at + 1 < len(pieces) else None
        near = after is not None and groups[at] == groups[at + 1]
        if free and groups[at - 1] == groups[at] and _named_before(joined[-1], piece):
            following = pieces[at + 2] if at + 2 < len(pieces) else None
            if not near or after is None or not _names_it(after, following):
                joined[-1].raw = f"{joined[-1].raw} {piece.raw}"
                joined[-1].kind = BlockKind.CALLOUT
                at, free = at + 1, False
                continue
        free = True
        if near and after is not None and _belong(piece, after):
            free = False
            kind = BlockKind.ITEM if piece.kind is BlockKind.ITEM else BlockKind.CALLOUT
            piece.raw, piece.kind = f"{piece.raw} {after.raw}", kind
            at += 1
        joined.append(piece)
        at += 1
    return joined


def _named_before(label: Piece, number: Piece) -> bool:
    """True for "Emplois créés" above "1 200"."""
    words = " ".join(label.raw.split())
    short = len(words) <= _SHORT_LABEL and not any(sign.isdigit() for sign in words)
    return short and not words.endswith((".", "!", "?")) and _belong(number, label)


def _names_it(label: Piece, following: Piece | None) -> bool:
    """True where the words after a number go on about it, and are not the label of the next
    number, nor running text."""
    words = " ".join(label.raw.split()).strip("*# ")
    if not _belong_kind(label) or words[:1].islower() or not words:
        return bool(words)
    if len(words) > _SHORT_LABEL or words.endswith("."):
        return False
    return following is None or not number_alone(following.raw)


def _belong_kind(label: Piece) -> bool:
    return label.kind in _MERGED and not label.glued


def _belong(number: Piece, label: Piece) -> bool:
    return (
        number.kind in _MERGED
        and label.kind in _MERGED
        and not label.glued
        and number.page == label.page
        and number_alone(number.raw)
        and label_of_number(label.raw)
    )
