"""One search over the whole record: figures, places, documents and the words they use.

Words are compared by their stems, then by their beginnings, then by what people say for what
the texts say, last by spelling. An entry counts for the rare words that it explains; one that
explains them all comes before one that explains some. The index is kept until the record changes.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from porion.answers.place_index import gazetteer
from porion.answers.search_entries import Entry, Sort, entries
from porion.answers.search_words import AIMS, COUNTS, DATES, SAID_FOR, WANTED
from porion.core.folding import fold
from porion.core.resemblance import likeness
from porion.core.stems import stem, stems
from porion.foundation.remembered import remembered

#: More of a question is not read: characters, then words.
LONGEST, _MOST_WORDS = 200, 12
#: What a word counts for in a name, and in what is said besides.
_NAME, _BESIDES = 3.0, 1.0
#: What an inexact word counts for: the beginning of one, another word for it, a misspelling.
_BEGINS, _CONTAINS, _SAID, _MISSPELT = 0.85, 0.75, 0.7, 0.6
#: Sentences are many and hold every word: they come after what is on record.
_PLAIN = 0.35
#: What belongs to the programme's first indicator comes a little before its equals.
_FIRST = 1.25
#: What begins with the very words of a question is named so; the rest of its label, however long,
#: does not make it less so than a short one that holds the same words.
_NAMED = 1.6
#: Scores within a sixth of each other are about as good.
_STEPS = 6
#: Entries kept of a sort, and how close to the best an entry must come.
_MOST, _CLOSE = 500, 0.5
_NAMED_SO = 60.0
#: Misspelt words: shorter ones are not guessed at, nor what resembles less.
_SHORT, _LIKE = 4, 0.75
#: What the words of a question favour: dates, counts, aims.
_FAVOURED: Mapping[str, tuple[Sort, ...]] = {
    DATES: (Sort.EVENT, Sort.COMMITMENT),
    COUNTS: (Sort.FIGURE, Sort.INDICATOR),
    AIMS: (Sort.OBJECTIVE,),
}
_FAVOUR = 1.6
#: A question for somebody's name; names of people are not on record.
_WHO = re.compile(r"\bqui (?:est|sont|etait)\b|\bnoms? d")


@dataclass(frozen=True)
class Hit:
    """An entry found; `share` from 0 to 1 of the question it explains."""

    entry: Entry
    score: float
    share: float


@dataclass(frozen=True)
class Group:
    """Hits of one sort, best first."""

    sort: Sort
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class SearchAnswer:
    """`whole`: something explains every word; otherwise the groups hold the nearest.

    `unknown` are the words of the question of which nothing on record holds any form; `stems`
    those to mark in a passage. `people`: it asks who. `empty`: no word to look for.
    """

    text: str
    groups: tuple[Group, ...] = ()
    whole: bool = False
    unknown: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    people: bool = False
    empty: bool = False

    @property
    def count(self) -> int:
        """How many entries were found."""
        return sum(len(group.hits) for group in self.groups)

    def of(self, sort: str) -> Group | None:
        """The group of a sort."""
        return next((group for group in self.groups if group.sort == sort), None)


class SearchIndex:
    """The entries by the stems of their words."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        self.entries = tuple(listed)
        self.names = tuple(fold(entry.label) for entry in self.entries)
        self.by_stem: dict[str, dict[int, float]] = defaultdict(dict)
        for number, entry in enumerate(self.entries):
            name = Counter(stems(entry.label))
            length = 1 + 0.06 * sum(name.values())
            for found in name:
                self.by_stem[found][number] = _NAME / length
            for found in set(stems(entry.more)):
                self.by_stem[found].setdefault(number, _BESIDES)

    @cached_property
    def _vocabulary(self) -> tuple[str, ...]:
        return tuple(sorted(self.by_stem))

    def alike(self, word: str) -> Mapping[str, float]:
        """The stems of the index that answer a folded word, each with what it counts for."""
        wanted = stem(word)
        found = self._begun(wanted, 1.0)
        for other in SAID_FOR.get(wanted, ()):
            for like, worth in self._begun(stem(fold(other)), _SAID).items():
                found[like] = max(worth, found.get(like, 0.0))
        if not found:
            guesses = (
                (own, likeness(wanted, own)) for own in self._vocabulary if len(own) > _SHORT
            )
            found = {own: like * _MISSPELT for own, like in guesses if like > _LIKE}
        return found

    def _begun(self, wanted: str, worth: float) -> dict[str, float]:
        """The stem itself, those that begin with it, those that it begins with."""
        found = {wanted: worth} if wanted in self.by_stem else {}
        if wanted.isdigit():
            return found
        if len(wanted) > _SHORT - 1:
            start = bisect_left(self._vocabulary, wanted)
            for own in self._vocabulary[start:]:
                if not own.startswith(wanted):
                    break
                found.setdefault(own, worth * _BEGINS)
        for end in range(_SHORT + 1, len(wanted)):
            if wanted[:end] in self.by_stem:
                found.setdefault(wanted[:end], worth * _CONTAINS)
        return found

    def weight(self, likes: Mapping[str, float]) -> float:
        """What a word of a question weighs: the rarer, the more."""
        held = sum(len(self.by_stem[own]) for own in likes)
        return math.log(1 + len(self.entries) / (held + 1)) if held else 3.0


def search(programme: Any, text: str, *, on: date | None = None) -> SearchAnswer:
    """What answers `text`, as known at `on`; time grows with the words, twelve at most."""
    text = " ".join(text[:LONGEST].split())
    folded = fold(text).split()
    if not folded:
        return SearchAnswer(text, empty=True)
    index = remembered("search", programme, lambda: SearchIndex(entries(programme)))
    wanted = {WANTED[word] for word in folded if word in WANTED}
    asked = _telling(_joined(folded, index.by_stem))[:_MOST_WORDS]
    if not asked:
        return SearchAnswer(text, empty=True)
    likes = {word: index.alike(word) for word in asked}
    weights = {word: index.weight(found) for word, found in likes.items()}
    scores, explained = _scores(index, likes, weights)
    total = sum(weights.values())
    favoured = {sort for want in wanted for sort in _FAVOURED[want]}
    named, hits = fold(text), []
    for number, score in scores.items():
        entry, share = index.entries[number], explained[number] / total
        if _public(entry, on):
            worth = _FAVOUR if entry.sort in favoured else 1.0
            if index.names[number].startswith(named):
                worth *= _NAMED
            hits.append(Hit(entry, score * worth * _worth(entry) * share**2, share))
    hits = _with_place(hits, index, gazetteer(programme).names.same(text))
    return SearchAnswer(
        text,
        _grouped(hits),
        any(hit.share > 0.99 for hit in hits),
        tuple(word for word in asked if not likes[word]),
        frozenset(own for found in likes.values() for own in found),
        bool(_WHO.search(fold(text))),
    )


def _telling(folded: list[str]) -> list[str]:
    """The words that name a subject, each once; those that only ask where there is no other."""
    words = list(dict.fromkeys(word for word in folded if stems(word)))
    return [word for word in words if word not in WANTED] or words


def _joined(folded: list[str], known: Mapping[str, object]) -> list[str]:
    """Letters and the number after them as one word where the record writes it so: "RN 17"."""
    words: list[str] = []
    for word in folded:
        if words and word.isdigit() and f"{words[-1]}{word}" in known:
            words[-1] += word
        else:
            words.append(word)
    return words


def _scores(
    index: SearchIndex,
    likes: Mapping[str, Mapping[str, float]],
    weights: Mapping[str, float],
) -> tuple[dict[int, float], dict[int, float]]:
    """By entry: its score, and the weight of the words that it explains."""
    scores: dict[int, float] = defaultdict(float)
    explained: dict[int, float] = defaultdict(float)
    for word, found in likes.items():
        best: dict[int, float] = {}
        for own, worth in found.items():
            for number, held in index.by_stem[own].items():
                best[number] = max(best.get(number, 0.0), held * worth)
        for number, value in best.items():
            scores[number] += weights[word] * value
            explained[number] += weights[word]
    return scores, explained


def _worth(entry: Entry) -> float:
    if entry.sort is Sort.PASSAGE:
        return _PLAIN
    return _FIRST if entry.first else 1.0


def _public(entry: Entry, on: date | None) -> bool:
    return on is None or entry.known_on is None or entry.known_on <= on


def _with_place(hits: list[Hit], index: SearchIndex, same: Iterable[Any]) -> list[Hit]:
    """A place of that very name comes first, however many other things speak of it."""
    keys = {place.key for place in same}
    if not keys:
        return hits
    kept = [h for h in hits if not (h.entry.sort is Sort.PLACE and h.entry.key in keys)]
    named = [e for e in index.entries if e.sort is Sort.PLACE and e.key in keys]
    return [*(Hit(entry, _NAMED_SO, 1.0) for entry in named), *kept]


def _rank(hit: Hit) -> tuple[int, int, float, str]:
    """Best first; of those that are about as good, the newest."""
    known = hit.entry.known_on.toordinal() if hit.entry.known_on else 0
    return -round(_STEPS * math.log(hit.score)), -known, -hit.score, hit.entry.key


def _grouped(hits: list[Hit]) -> tuple[Group, ...]:
    """Groups by their best hit; in each what comes close to the best explanation of all."""
    if not hits:
        return ()
    best = max(hit.share for hit in hits)
    groups: dict[Sort, list[Hit]] = defaultdict(list)
    for hit in sorted(hits, key=_rank):
        if hit.share >= best * (0.95 if best > 0.99 else _CLOSE):
            groups[hit.entry.sort].append(hit)
    ordered = sorted(groups.items(), key=lambda item: (-item[1][0].score, item[0]))
    return tuple(Group(sort, tuple(found[:_MOST])) for sort, found in ordered)
