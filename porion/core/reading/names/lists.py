"""Names that share one head in the plural: "les Départements du Nord et du Pas-de-Calais"."""

from dataclasses import dataclass, field
from typing import Any

from porion.core.reading.lexicon.names import PLURAL_HEADS
from porion.core.reading.names.index import Hit, Index
from porion.core.reading.names.words import SOFT, Words
from porion.core.reading.tabular import lines

_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "l", "n"})
_AND = frozenset({"et", "ou"})
_NOTHING: frozenset[int] = frozenset()
#: More names than this under one head are read as if it stood before each.
_MOST = 40


@dataclass(frozen=True)
class _Head:
    plural: tuple[str, ...]
    length: int
    node: dict[str, Any]


@dataclass
class Lists:
    """The plural heads that some name of the index begins with in the singular."""

    index: Index
    heads: dict[str, list[_Head]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for plural, singular in lines(PLURAL_HEADS):
            node = self.index.node(singular.split())
            if node is not None:
                words = tuple(plural.split())
                head = _Head(words, len(singular.split()), node)
                self.heads.setdefault(words[0], []).append(head)
        for heads in self.heads.values():
            heads.sort(key=lambda head: -len(head.plural))

    def at(self, words: Words, first: int) -> list[Hit]:
        """The names of a list whose head begins at a word; none where fewer than two follow."""
        for head in self.heads[words.folded[first]]:
            last = first + len(head.plural)
            if tuple(words.folded[first:last]) == head.plural:
                hits = self._items(head, words, last)
                if len(hits) > 1:
                    return [Hit(first, hits[0].last, hits[0].forms), *hits[1:]]
        return []

    def _items(self, head: _Head, words: Words, at: int) -> list[Hit]:
        hits: list[Hit] = []
        while at < len(words.words) and len(hits) < _MOST:
            gap = words.gap(at - 1)
            joined = words.folded[at] in _AND
            if hits and not joined and gap != ", ":
                break
            if not hits and gap not in SOFT:
                break
            at += joined
            while at < len(words.words) and words.folded[at] in _LINKS:
                at += 1
            if at >= len(words.words):
                break
            hit = self.index.longest_after(head.node, head.length, words, at, _NOTHING)
            if hit is None:
                break
            hits.append(hit)
            at = hit.last
        return hits
