"""The names of places, ready to be searched however they are spelt.

A name is a few words. Each word asked for is matched with the word of the name that it
resembles most; a name counts for the share of the question that it explains, then for the
share of itself that was asked for. Linear in the number of names; words are compared once
each, not once a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from porion.core.folding import fold
from porion.core.resemblance import distance, forgiven, likeness
from porion.core.vocabulary import PlaceKind
from porion.territory.vocabulary import PlaceRead

#: A question holds no more words than that.
_MOST_WORDS = 12
#: Words that say little of which place is meant, and what they weigh beside a name of its own.
_WEAK = 0.15
_LINKS = frozenset(
    fold("à au aux d de des du en et l la le les lez n no num numéro s sous sur").split()
)
_SORTS = frozenset(
    fold(
        "agglo agglomération ca cc cité cités commune communauté coron corons cu département epci"
        " métropole pays quartier région résidence site ville village"
    ).split()
)
_SHORT = {"st": "saint", "ste": "sainte", "sts": "saints", "s": "sur", "cit": "cite"}
_NUMBER = re.compile(r"\b(?:n|no|num|numero)\s+(?=\d)")
_GLUED = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
#: A word counts as told where it is the beginning of the name's; one of the place around
#: counts a little less than one of the name; what explains less than half is no match.
_UNFINISHED, _AROUND, _LEAST = 0.93, 0.95, 0.45
#: Of two places that fit alike, the one that people live in, then the largest.
ORDER = (
    PlaceKind.COMMUNE,
    PlaceKind.CITE,
    PlaceKind.EPCI,
    PlaceKind.SITE,
    PlaceKind.DEPARTEMENT,
    PlaceKind.REGION,
    PlaceKind.PERIMETER,
)


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a name, abbreviations written out: "St-Amand s/ Scarpe"."""
    folded = _GLUED.sub(" ", _NUMBER.sub("", fold(text)))
    words = [_SHORT.get(word, word) for word in folded.split()]
    return tuple(words)


def weight(word: str) -> float:
    """What a word weighs in a name."""
    if word in _LINKS:
        return _WEAK / 3
    return _WEAK if word in _SORTS else 1.0


@dataclass(frozen=True)
class Name:
    """One of the names of a place; `around` are the words of the place that it lies in, which
    people add: "acacias condé"."""

    words: tuple[str, ...]
    place: PlaceRead
    around: frozenset[str] = frozenset()

    @cached_property
    def weight(self) -> float:
        """What the whole name weighs."""
        return sum(map(weight, self.words))

    @cached_property
    def compact(self) -> str:
        """Its telling words without spaces between."""
        return "".join(w for w in self.words if w not in _LINKS) or "".join(self.words)


@dataclass(frozen=True)
class Match:
    """A place and how well it fits: `same` where it bears that very name; `whole` where every
    word asked for stands in its name; `fit` from 0 to 1."""

    place: PlaceRead
    fit: float
    same: bool = False
    whole: bool = False


@dataclass(frozen=True)
class NameIndex:
    """Every name of every place."""

    names: Sequence[Name]
    by_word: dict[str, list[Name]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, places: Iterable[PlaceRead], around: Mapping[str, str] | None = None
    ) -> "NameIndex":
        """The index of places: label, aliases, official code; `around` is by key the name of
        what each lies in."""
        names: list[Name] = []
        by_word: dict[str, list[Name]] = defaultdict(list)
        for place in places:
            written = (place.label, *place.aliases, place.code)
            near = frozenset(words_of((around or {}).get(place.key, ""))) - _LINKS
            for words in dict.fromkeys(words_of(text) for text in written if text):
                name = Name(words, place, near)
                names.append(name)
                for word in set(words):
                    by_word[word].append(name)
        return cls(tuple(names), dict(by_word))

    def same(self, text: str) -> list[PlaceRead]:
        """The places of that very name, spelling apart from accents and links not forgiven."""
        return self._told.get(_told(words_of(text)), [])

    @cached_property
    def _told(self) -> dict[frozenset[str], list[PlaceRead]]:
        found: dict[frozenset[str], dict[str, PlaceRead]] = defaultdict(dict)
        for name in self.names:
            found[_told(name.words)][name.place.key] = name.place
        return {words: list(places.values()) for words, places in found.items() if words}

    def matches(self, text: str) -> list[Match]:
        """Every place that resembles the text, best first; none for a text without words."""
        asked = words_of(text)[:_MOST_WORDS]
        if not asked:
            return []
        best: dict[str, Match] = {}
        for match in (*self._by_words(asked), *self._by_compact(asked)):
            known = best.get(match.place.key)
            if known is None or _better(match) > _better(known):
                best[match.place.key] = match
        return sorted(best.values(), key=_rank)

    def _by_words(self, asked: tuple[str, ...]) -> list[Match]:
        telling = [word for word in asked if word not in _LINKS] or list(asked)
        if len(telling) == 1 and len(telling[0]) == 1:
            return self._beginning(telling[0])
        alike = {word: self._alike(word) for word in dict.fromkeys(telling)}
        found: dict[int, Name] = {}
        for likes in alike.values():
            for word in likes:
                found.update((id(name), name) for name in self.by_word[word])
        return [m for name in found.values() if (m := _match(name, telling, alike))]

    def _alike(self, asked: str) -> dict[str, float]:
        likes = ((word, likeness(asked, word)) for word in self.by_word)
        return {word: like for word, like in likes if like}

    def _beginning(self, letter: str) -> list[Match]:
        """Names that begin with a letter, the very first thing that people type."""
        telling = ((name, [w for w in name.words if weight(w) == 1]) for name in self.names)
        found = (name for name, words in telling if words and words[0].startswith(letter))
        return [Match(name.place, 0.5, whole=True) for name in found]

    def _by_compact(self, asked: tuple[str, ...]) -> list[Match]:
        """Words run together or cut elsewhere: "lenslievin", "conde sur l escaut"."""
        text = "".join(w for w in asked if w not in _LINKS)
        if len(text) < 4:
            return []
        most = forgiven(len(text))
        found = []
        for name in self.names:
            if _digits(text) != _digits(name.compact) or text.isdigit():
                continue
            wrong = distance(text, name.compact, most)
            if wrong <= most:
                fit = 1 - 0.6 * wrong / len(text)
                found.append(Match(name.place, fit, same=not wrong, whole=not wrong))
        return found


def _told(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word not in _LINKS)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _match(name: Name, asked: Sequence[str], alike: dict[str, dict[str, float]]) -> Match | None:
    explained, total, used = 0.0, 0.0, set()
    whole = True
    for word in asked:
        likes = alike[word]
        like, meant = max(((likes.get(own, 0.0), own) for own in name.words), default=(0.0, ""))
        if like:
            used.add(meant)
        else:
            like = _AROUND * max((likes.get(near, 0.0) for near in name.around), default=0.0)
        total += weight(word)
        explained += weight(word) * like
        whole = whole and (like >= _UNFINISHED or weight(word) < 1)
    share = explained / total
    if not used or share < _LEAST:
        return None
    told = sum(map(weight, used)) / name.weight
    first = 0.02 if alike[asked[0]].get(name.words[0]) else 0.0
    own = _told(name.words)
    return Match(name.place, min(0.8 * share + 0.18 * told + first, 1.0), set(asked) == own, whole)


def _better(match: Match) -> tuple[bool, bool, float]:
    return match.same, match.whole, match.fit


def _rank(match: Match) -> tuple[bool, bool, float, int, int, str]:
    place = match.place
    return (
        not match.same,
        not match.whole,
        -round(match.fit, 3),
        ORDER.index(place.kind),
        -(place.population or 0),
        place.label,
    )
