"""Forms of names as a tree of words, walked once from each word that begins one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from porion.core.reading.found import NameKind
from porion.core.reading.names.forms import Form
from porion.core.reading.names.words import MARKS, SOFT, Words

#: Under this key of a node stand the forms that end there.
_END = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Forms that `words[first:last]` may be, all of the same length."""

    first: int
    last: int
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Index:
    """The tree: each node maps the next word, with the mark before it, to the next node."""

    root: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, forms: Iterable[Form]) -> "Index":
        """The tree of those forms."""
        root: dict[str, Any] = {}
        for form in forms:
            node = root
            for token in form.tokens:
                node = node.setdefault(token, {})
            node.setdefault(_END, []).append(form)
        return cls(root)

    def longest(self, words: Words, first: int, broken: frozenset[int]) -> Hit | None:
        """The longest name that begins at a word, None where none does."""
        return self.longest_after(self.root, 0, words, first, broken)

    def longest_after(
        self, node: dict[str, Any], head: int, words: Words, first: int, broken: frozenset[int]
    ) -> Hit | None:
        """The longest name whose first `head` words lead to `node` and stand elsewhere."""
        best: Hit | None = None
        last, gaps = len(words.words), words.gaps
        found, at = self._step(node, words, first, broken, "")
        while found is not None:
            ends = found.get(_END)
            if ends:
                forms = tuple(form for form in ends if fits(form, words, first - head, at))
                if forms:
                    best = Hit(first, at, forms)
            if at >= last or (ends and len(found) == 1):
                break
            gap = gaps[at - 1]
            mark = "" if gap in SOFT else MARKS.get(gap)
            if mark is None:
                break
            found, at = self._step(found, words, at, broken, mark)
        return best

    def _step(
        self, node: dict[str, Any], words: Words, at: int, broken: frozenset[int], mark: str
    ) -> tuple[dict[str, Any] | None, int]:
        found = node.get(mark + words.folded[at])
        if found is None and at in broken:
            found = node.get(mark + words.folded[at] + words.folded[at + 1])
            return found, at + 2
        return found, at + 1

    def node(self, tokens: Iterable[str]) -> dict[str, Any] | None:
        """Where those words lead in the tree, None where no name begins so."""
        node: dict[str, Any] | None = self.root
        for token in tokens:
            node = node.get(token) if node is not None else None
        return node


def fits(form: Form, words: Words, first: int, last: int) -> bool:
    """Whether the words are spelt with the capitals that the form asks for."""
    word = words.words[first]
    if form.exact:
        return word == form.exact or (
            word.casefold() == form.exact.casefold()
            and (word.isupper() or (len(word) > 3 and word.istitle()))
        )
    if last - first != len(form.tokens):  # a word broken at the end of a line
        return words.capital(first) or not form.capitals
    if all(words.capital(first + offset) for offset in form.capitals):
        return True
    # "Action logement", "Agence de l'eau Artois-Picardie": one capital is enough for a body
    return form.known.kind is not NameKind.PLACE and last - first > 1 and words.capital(first)
