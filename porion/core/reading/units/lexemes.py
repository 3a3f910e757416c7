"""Words of French as the grammar compares them: tokens, stems, tables of phrases.

A stem has no capitals, no accents, no plural ending and no inclusive ending, so that a table
holds one form of a noun and meets them all. It is no dictionary form: only equality counts.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from porion.core.reading.tabular import lines

_ACCENTS = str.maketrans("àâäáãçéèêëíîïìñóôöòúùûüÿ’", "aaaaaceeeeiiiinoooouuuuy'")
_INCLUSIVE = r"[·•∙.](?:e|ne|le|euse|trice|rice|ière|ve|s)(?:[·•∙.]s)?(?![^\W\d_])"
#: A word, digits, or a sign.
_TOKEN = re.compile(rf"([^\W\d_]+(?:{_INCLUSIVE}|\((?:e|ne|le|s|es|nes)\)s?)?['’]?|\d+|[^\w\s]|_)")
_HYPHENS = frozenset("-\u2010\u2011")
_OPTIONAL = re.compile(r"(\w+)\((\w+)\)")
#: What joins a noun to its complement.
OF = frozenset({"de", "d'", "du", "des"})


class Token(NamedTuple):
    """`text[start:end]`: a word (`stem` compares), digits, or a sign (`stem` is itself)."""

    stem: str
    start: int
    end: int
    word: bool


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """
    >>> stem("Hôpitaux"), stem("habitant·e·s"), stem("RÉHABILITÉS"), stem("d’")
    ('hopital', 'habitant', 'rehabilite', "d'")
    """
    for mark in "·•∙.(":
        word = word.partition(mark)[0]
    word = word.casefold().replace("œ", "oe").translate(_ACCENTS)
    if len(word) < 4:
        return word
    if word.endswith("aux"):
        return word[:-1] if word.endswith("eaux") else word[:-3] + "al"
    return word[:-1] if word[-1] in "sx" else word


def tokens(text: str, start: int, end: int, known: frozenset[str] = frozenset()) -> list[Token]:
    """The tokens of `text[start:end]`, hyphens inside words left out.

    A word broken at the end of a line ("loge- ments") is one token where its stem is `known`.
    """
    found: list[Token] = []
    broken = False
    # Tokens and what stands between them by turns: their lengths add up to their places.
    pieces = _TOKEN.split(text[start:end])
    last = start
    for at in range(1, len(pieces), 2):
        word = pieces[at]
        first = last + len(pieces[at - 1])
        last = first + len(word)
        if word[0].isalpha() or (word[0].isalnum() and not word[0].isdecimal()):
            if broken and word[0].islower():
                joined = stem(text[found[-1].start : found[-1].end] + word)
                if joined in known:
                    found[-1] = Token(joined, found[-1].start, last, True)
                    broken = False
                    continue
            found.append(Token(stem(word), first, last, True))
            broken = False
        elif word in _HYPHENS and found and found[-1].end == first and found[-1].word:
            broken = True
        else:
            found.append(Token(word, first, last, False))
            broken = False
    return found


def words_of(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase of a table."""
    return tuple(token.stem for token in tokens(phrase, 0, len(phrase)))


def phrases(cell: str) -> list[str]:
    """The phrases of a cell, separated by `;`; "élu(e)" stands for both forms."""
    listed = []
    for phrase in filter(None, (part.strip() for part in cell.split(";"))):
        listed.append(_OPTIONAL.sub(r"\1", phrase))
        if "(" in phrase:
            listed.append(_OPTIONAL.sub(r"\1\2", phrase))
    return listed


def word_set(table: str) -> frozenset[str]:
    """The stems of a table of single words."""
    cells = (line[0] for line in lines(table))
    return frozenset(words_of(phrase)[0] for cell in cells for phrase in phrases(cell))


class Phrases:
    """A table of phrases, each with a value, that finds the longest one at a place."""

    def __init__(self, table: Iterable[tuple[str, Any]]) -> None:
        self._root: dict[str, Any] = {}
        stems = set()
        for phrase, value in table:
            node = self._root
            for word in words_of(phrase):
                node = node.setdefault(word, {})
                stems.add(word)
            node.setdefault("", value)
        self.stems = frozenset(stems)

    def at(self, row: Sequence[Token], first: int) -> tuple[Any, int] | None:
        """The value of the longest phrase that begins at `row[first]`, and the place of the
        token behind it; None where none begins there."""
        node: dict[str, Any] = self._root
        best = None
        for place in range(first, len(row)):
            if row[place].stem not in node:
                break
            node = node[row[place].stem]
            if "" in node:
                best = node[""], place + 1
        return best
