"""Neighbouring subjects: indicators that texts name with the same rare words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from porion.core.folding import fold_name
from porion.core.reconciliation.plain_words import PLAIN
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.stems import stems

#: A word that more subjects bear says too little, whatever the size of the record.
_RARE = 8
#: A word of so few subjects nearly names one.
_VERY_RARE = 4
#: In one text, so few: an author who uses a word often means several things.
_COMMON_WORD = 24
_ACRONYM = re.compile(r"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,}\b")


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    """The telling words of a label, in order."""
    found = (word for word in stems(text) if len(word) > 2 and not word.isdigit())
    return tuple(dict.fromkeys(word for word in found if word not in PLAIN))


@lru_cache(maxsize=20_000)
def _acronyms(text: str) -> frozenset[str]:
    """What a text writes in capitals: BTS, RD301."""
    return frozenset(found.casefold() for found in _ACRONYM.findall(text))


@lru_cache(maxsize=20_000)
def _spelled_out(text: str) -> frozenset[str]:
    """The initials of a label's words, for an acronym written out: "contrat initiative emploi"."""
    letters = "".join(word[0] for word in fold_name(text).split())
    return frozenset({letters}) if len(letters) > 2 else frozenset()


@dataclass(frozen=True)
class _Subject:
    """What is known of an indicator: the telling words of its name, in order; the acronyms of
    its name (`written`) and of its definition too (`names`); the words of its definition."""

    words: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    written: frozenset[str] = frozenset()
    definition: frozenset[str] = frozenset()


_UNKNOWN = _Subject()


def _everywhere(statements: Statements) -> frozenset[str]:
    """Words of the parties and of the places that hold others: they are on every page."""
    keys = {key for figure in statements.figures for key in figure.parties}
    keys |= {key for around in statements.inside.values() for key in around}
    return frozenset(word for key in keys for word in key.split("-"))


class Subjects:
    """The telling words of every indicator, and which indicators share rare ones."""

    def __init__(self, statements: Statements) -> None:
        first = {figure.indicator: figure for figure in reversed(statements.figures)}
        everywhere = _everywhere(statements)
        self._named = frozenset(stem for word in everywhere for stem in stems(word))
        self._schemes = {figure.scheme for figure in statements.figures}
        names = {
            key: _acronyms(f"{each.subject} {each.definition}") - everywhere
            for key, each in first.items()
        }
        known = frozenset(name for found in names.values() for name in found)
        self._of = {
            key: _Subject(
                self._telling(each.subject),
                names[key] | (_spelled_out(each.subject) & known),
                _acronyms(each.subject),
                frozenset(_words(each.definition)),
            )
            for key, each in first.items()
        }
        self._bearers = Counter(
            word for each in self._of.values() for word in {*each.words, *each.names}
        )

    def _telling(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in _words(text) if word not in self._named)

    def _subject(self, indicator: str) -> _Subject:
        return self._of.get(indicator, _UNKNOWN)

    def shared(self, left: str, right: str, most: int = _RARE) -> frozenset[str]:
        """The words and acronyms that both indicators bear, if no more than `most` do."""
        one, other = self._subject(left), self._subject(right)
        words, names = set(one.words) & set(other.words), one.names & other.names
        return frozenset(word for word in words | names if self._bearers[word] <= most)

    def alike(self, left: str, right: str) -> bool:
        """Whether two indicators are near enough to lay their figures side by side.

        They share an acronym, two rare words, or one that only they bear; or the name of one is
        in the name of the other; or its rare words are in the definition of the other.
        """
        shared = self.shared(left, right)
        if not shared:
            return self._defined(left, right) or self._defined(right, left)
        one, other = self._subject(left), self._subject(right)
        if one.names & other.names & shared or len(shared) >= 2:
            return True
        if min(self._bearers[word] for word in shared) <= 2:
            return True
        first, second = set(one.words), set(other.words)
        if first and second and (first <= second or second <= first):
            return True
        return one.words[:1] == other.words[:1] and one.words[0] in shared

    def _defined(self, left: str, right: str) -> bool:
        """Whether two rare words of one name stand in the definition of the other."""
        telling = {word for word in self._subject(left).words if self._bearers[word] <= _RARE}
        shared = telling & self._subject(right).definition
        return len(shared) >= 2 and any(self._bearers[word] <= _VERY_RARE for word in shared)

    def nearly_one(self, left: str, right: str) -> bool:
        """Whether two indicators of one text name the same thing first, or by an acronym: what
        an author tells apart must be nearer than what two texts may mean."""
        one, other = self._subject(left), self._subject(right)
        shared = self.shared(left, right)
        if (one.written & other.written) - self._schemes & shared:
            return True
        head = one.words[:1]
        return head == other.words[:1] and bool(set(head) - self._schemes & shared)

    def near(self, left: StatedFigure, right: StatedFigure) -> bool:
        """Whether two figures' indicators are alike."""
        return self.alike(left.indicator, right.indicator)

    def named_in(self, indicator: str, project: str) -> bool:
        """Whether the name of a project and that of an indicator share an acronym, or the word
        that comes first in the project's and is very rare."""
        if _acronyms(project) & self._subject(indicator).written:
            return True
        words = _words(project)
        if not words or words[0] in self._named or self._bearers[words[0]] > _VERY_RARE:
            return False
        return words[0] in self._subject(indicator).words

    def touch(self, left: StatedFigure, right: StatedFigure) -> bool:
        """Whether the indicators share any word that is not on every page."""
        return bool(self.shared(left.indicator, right.indicator, _COMMON_WORD))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Pairs of indicators that are alike, each once."""
        bearers: dict[str, set[str]] = defaultdict(set)
        for indicator, each in self._of.items():
            for word in {*each.words, *each.names}:
                if 1 < self._bearers[word] <= _RARE:
                    bearers[word].add(indicator)
            for word in each.definition - set(each.words):
                if 0 < self._bearers[word] <= _VERY_RARE:
                    bearers[word].add(indicator)
        seen = {pair for group in bearers.values() for pair in combinations(sorted(group), 2)}
        yield from sorted(pair for pair in seen if self.alike(*pair))
