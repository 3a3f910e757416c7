"""A number that fills a block of its own: the block beside it says what it counts."""

import re
from bisect import bisect_right
from functools import lru_cache

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Number, UnitFound
from porion.core.reading.identity import Same
from porion.core.reading.units.announcing import head_unit
from porion.core.reading.units.nouns import noun_after

#: Longest label of a number set apart, in code points.
_LABEL = 120
#: What may stand in the block beside the number.
_BESIDE = re.compile(
    r"(?:(?:plus|moins) (?:de|d['’])|près de|environ|quelque|[+≈~<>])? ?[.:!]?", re.IGNORECASE
)
_ALONE = frozenset(
    (BlockKind.PARAGRAPH, BlockKind.CALLOUT, BlockKind.HEADING, BlockKind.ITEM, BlockKind.NOTE)
)
#: Below this, a number without a decimal before a capital is that of a page or a chapter.
_COUNT = 100
_SURE = 0.6


def unit_set_apart(document: Document, block: Block, number: Number) -> UnitFound | None:
    """The unit of a number alone in its block, from the label below it, else the one above."""
    if block.kind not in _ALONE or number.unit or block.end - block.start > 40:
        return None
    text = document.text
    rest = text[block.start : number.start] + text[number.end : block.end]
    if not _BESIDE.fullmatch(rest.strip()):
        return None
    place = bisect_right(_starts(Same(document)), block.start) - 1
    after = _label(document, place + 1)
    if after is not None and _goes_on(text, after, number):
        noun = noun_after(
            text,
            number.end,
            after.end,
            linked=False,
            one=False,
            context=text[after.start : after.end],
        )
        if noun is not None and noun.sure >= _SURE:
            words = text[noun.start : noun.end]
            return UnitFound(noun.unit, words, noun.start, noun.end, sure=round(noun.sure * 0.8, 2))
    before = _label(document, place - 1)
    if before is None or any(char.isdigit() for char in text[before.start : before.end]):
        return None
    return head_unit(text, before.start, before.end) if number.high >= _COUNT else None


@lru_cache(maxsize=2)
def _starts(key: Same[Document]) -> tuple[int, ...]:
    return tuple(block.start for block in key.value.blocks)


def _label(document: Document, place: int) -> Block | None:
    """The block at `place`, where it may be a label."""
    if not 0 <= place < len(document.blocks):
        return None
    block = document.blocks[place]
    short = block.end - block.start <= _LABEL
    return block if short and block.kind in _ALONE else None


def _goes_on(text: str, label: Block, number: Number) -> bool:
    """True for "20 000" above "logements rénovés": "12" above "Logement" is a page."""
    return text[label.start].islower() or number.high >= _COUNT
