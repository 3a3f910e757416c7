"""Headings, and numbers that count nothing, as rows of a dossier."""

from collections.abc import Iterator

from porion.core.passages import LONGEST_PASSAGE
from porion.core.reading.answer import context
from porion.core.reading.document import BlockKind, Document
from porion.core.reading.found import NotQuantity
from porion.formats.candidates.keys import Keys, slug
from porion.formats.candidates.proposed import VISIBILITY, Proposed, anchored, cells_of
from porion.formats.candidates.wording import short

#: Code points on either side of a number that make its key another than that of its like.
_AROUND = 30


def heading_rows(key: str, document: Document) -> Iterator[Proposed]:
    """One row for each heading, under a neutral label: its number in the outline."""
    path: list[tuple[int, int, str]] = []
    children: dict[str, int] = {}
    rank = 0
    for block in document.blocks:
        if (
            block.kind is not BlockKind.HEADING
            or not 0 < block.end - block.start <= LONGEST_PASSAGE
        ):
            continue
        level = block.level or 1
        while path and path[-1][0] >= level:
            path.pop()
        parent = path[-1][2] if path else ""
        nth = children[parent] = children.get(parent, 0) + 1
        rank += 1
        number = ".".join([*(str(at) for _, at, _ in path), str(nth)])
        own = f"{slug(key, 50) or 'doc'}-partie-{number.replace('.', '-')}"
        path.append((level, nth, own))
        words = document.text[block.start : block.end]
        cells = {
            "key": own,
            "document": key,
            "parent": parent,
            "rank": rank,
            "label": f"Partie {number}",
            "visibility": VISIBILITY,
            "reason": "titre du document ; entre avec ce qui est accepté, sauf rejected",
            "context": words,
        }
        yield Proposed(
            {**cells_of(cells), **anchored(key, document.text, block.start, block.end)},
            block.start,
            block.end,
        )


def not_quantity_rows(
    key: str, document: Document, found: tuple[NotQuantity, ...]
) -> Iterator[Proposed]:
    """One row for each number that counts nothing, with the words that tell."""
    keys, text = Keys(key), document.text
    for each in found:
        words = text[max(0, each.start - _AROUND) : each.end + _AROUND]
        said = f" ; dit par « {short(each.words)} »" if each.words else ""
        cells = {
            "key": keys.key("nombre", words),
            "reason": each.reason,
            "confidence": "",
            "context": f"{context(text, each.start, each.end)}{said}",
            "visibility": VISIBILITY,
        }
        yield Proposed(
            {**cells_of(cells), **anchored(key, text, each.start, each.end)}, each.start, each.end
        )
