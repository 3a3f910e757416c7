"""Which lines of a plain text are titles, and how deep."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from porion.core.reading.document import BlockKind
from porion.formats.documents.titles import in_capitals, may_be_title, numbered_depth

#: Depths: capitals without number, in bold, a plain line over other titles, a plain line.
_CAPITALS, _BOLD, _OVER, _PLAIN = 2, 7, 8, 9
#: How many titles may follow one another without text in between.
_CHAIN = 3
#: What stands under a title is at least so long, or a list, or a table.
_LONG = 70
_LONGEST_LEAD = 80
#: Words of a sentence that goes on in its list: common verbs, futures, pronouns.
_SENTENCE = re.compile(
    r"\b(?:est|sont|a|ont|été|fait|font|comme|suivante?s?|notamment|voici|se|s['’]engagent?|vise"
    r"|visent|prévoit|prévoient|comprend|porte|portent|permet|permettent|nous|ils?|elles?|on|qui"
    r"|que|peut|peuvent|doit|doivent|dont|propose|décide|autorise|approuve|\w{2,30}r(?:a|ont|ait"
    r"|aient))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Stretch:
    """Lines `first` to `last` (exclusive) of a text that make one block, and their words.

    `title`: they stand where a title stands, above the lines that they were written with.
    """

    first: int
    last: int
    kind: BlockKind
    level: int = 0
    title: bool = False
    words: str = ""


def plain(words: str) -> str:
    """Words without Markdown's marks of emphasis."""
    return words.replace("*", "").replace("#", "").replace("__", "").strip()


def leading_titles(lines: Sequence[str]) -> list[int]:
    """How many lines each title takes that stands at the head of lines broken to a width."""
    titles: list[int] = []
    at = 0
    while at < len(lines) and len(titles) < _CHAIN:
        count = _title_at(lines[at : at + 6])
        if not count:
            break
        titles.append(count)
        at += count
    return titles


def _title_at(lines: Sequence[str]) -> int:
    """How many lines the title at the head of `lines` takes; 0 where none stands there."""
    count = 1
    while count < min(3, len(lines)) and lines[count].lstrip()[:1].islower():
        count += 1
    words = plain(" ".join("".join(lines[:count]).split()))
    if not may_be_title(words) or words.endswith((":", "!")):
        return 0
    rest = [len(line.strip()) for line in lines[count:]]
    if not rest:
        return count
    follows = lines[count].lstrip()[:1]
    short = max(len(line.strip()) for line in lines[:count]) < 0.7 * max(rest)
    opens = follows.isupper() or follows in "-•–*«" or follows.isdigit()
    all_titles = len(rest) < _CHAIN and all(may_be_title(plain(line)) for line in lines[count:])
    return count if opens and (short or all_titles) else 0


def name_headings(stretches: Sequence[Stretch]) -> None:
    """Makes headings of the lines that are titles without a mark, each with its level."""
    body = [stretch for stretch in stretches if stretch.kind is not BlockKind.FURNITURE]
    may = [_may_head(body, index) for index in range(len(body))]
    heads = [may[index] and _heads(body, may, index) for index in range(len(body))]
    marked = any(stretch.kind is BlockKind.HEADING for stretch in body)
    for index, stretch in enumerate(body):
        if heads[index]:
            over = index + 1 < len(body) and heads[index + 1]
            stretch.kind = BlockKind.HEADING
            stretch.level = _level(stretch, over, marked)


def _may_head(body: Sequence[Stretch], index: int) -> bool:
    stretch = body[index]
    words = plain(stretch.words)
    if not may_be_title(words):
        return False
    if stretch.kind is BlockKind.ITEM:
        # "2. Les moyens": a title where it is no line of a list.
        neighbours = [*body[max(0, index - 1) : index], *body[index + 1 : index + 2]]
        alone = not any(
            other.kind is BlockKind.ITEM and bool(numbered_depth(plain(other.words)))
            for other in neighbours
        )
        return alone and bool(numbered_depth(words)) and len(words) < 100
    if stretch.kind is not BlockKind.PARAGRAPH:
        return False
    if words.endswith(":"):
        following = body[index + 1].kind if index + 1 < len(body) else None
        return len(words) <= _LONGEST_LEAD and following is BlockKind.ITEM and _verbless(words)
    return True


def _verbless(words: str) -> bool:
    """True for "Résultats à la fin de 2022 :", not for a sentence that a list completes."""
    return not _SENTENCE.search(words)


def _heads(body: Sequence[Stretch], may: Sequence[bool], index: int) -> bool:
    """True where text, a list or a table stands below, behind a few other titles at most."""
    stretch = body[index]
    strong = bool(
        numbered_depth(plain(stretch.words)) or in_capitals(stretch.words) or _bold(stretch.words)
    )
    for after in range(index + 1, min(index + 1 + _CHAIN, len(body))):
        following = body[after]
        if following.kind in (BlockKind.ITEM, BlockKind.CELL, BlockKind.HEADING):
            return True
        if not may[after]:
            length = len(following.words)
            sentence = following.words.endswith((".", ":", ";")) and length >= _LONG // 2
            return length >= _LONG or strong or sentence
    return False


def _bold(words: str) -> bool:
    return words.startswith(("**", "__")) and words.rstrip(" :").endswith(("**", "__"))


def _level(stretch: Stretch, over: bool, marked: bool) -> int:
    words = plain(stretch.words)
    depth = numbered_depth(words)
    if depth and not marked:
        return depth
    if in_capitals(words) and not marked:
        return _CAPITALS
    if _bold(stretch.words) or depth:
        return _BOLD
    return _OVER if over else _PLAIN
