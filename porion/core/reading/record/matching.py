"""Which indicator of the record a candidate is likely a figure of.

The words around the number are held against the words of every indicator whose unit converts:
rare words tell more than common ones, near words more than far ones, a label more than a
definition. What is proposed is for a person to take or leave.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import log

from porion.core.folding import fold
from porion.core.quantities import UNITS
from porion.core.reading.found import Candidate
from porion.core.reading.record.known import KnownFigure, KnownIndicator, Record
from porion.core.stems import STOP, stem

#: How much a word tells, after where it stands in what is known of an indicator.
_IN_LABEL, _IN_FIGURE, _IN_DEFINITION, _IN_TOPIC = 1.0, 0.8, 0.6, 0.3
#: How much a word of the text tells: it halves `_NEAR` code points away from the number; the
#: words before the passage and those of its headings tell less.
_NEAR = 80
_BEFORE, _BEFORE_WEIGHT = 300, 0.25
_HEADING_WEIGHT = 0.35
#: What the same place, party, scheme or kind as a figure of the indicator adds.
_SAME_PLACE, _SAME_PARTY, _SAME_SCHEME, _SAME_KIND = 0.5, 0.4, 0.8, 0.3
#: What the same number adds: one of three digits or more is rarely the same by chance.
_TELLING, _SAME_NUMBER, _SAME_SHORT_NUMBER = 3, 1.5, 0.4
#: A score that words without meaning for the matter may reach by chance.
_CHANCE = 1.0
#: How much a better score stands out from the others when shares are made of them.
_CONTRAST = 4

#: The hyphen that PDF leaves where a line ended: of the word, or of the line alone.
_BROKEN = "\u2010"
#: A word within a label that is a name: a capital, and not the first.
_PROPER = re.compile(r"(?<=[\w,;:)] )(?<![:.] )(?:[dl]['’])?([A-ZÀ-Ý][\w-]*)")
_WORD = re.compile(rf"[^\W_]+(?:{_BROKEN}[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class LikelyIndicator:
    """An indicator proposed: `sure` from 0 to 1, and the words of the text that speak for it.
    `covered`: how much of its label the text says, from 0 to 1; 0 where it lacks a name that
    the label holds ("Bridgestone : reclassements")."""

    key: str
    sure: float
    words: tuple[str, ...]
    covered: float = 1.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is known of one indicator, ready to be compared."""

    key: str
    label: frozenset[str]
    proper: frozenset[str]
    weights: Mapping[str, float]
    length: float
    places: frozenset[str]
    parties: frozenset[str]
    schemes: frozenset[str]
    kinds: frozenset[str]
    numbers: frozenset[Decimal]


@dataclass(frozen=True)
class Indicators:
    """The indicators of a record, indexed once for many candidates: by dimension of their unit,
    then by stem, each with the number of its entry."""

    entries: tuple[_Entry, ...]
    postings: Mapping[str, Mapping[str, tuple[tuple[int, float], ...]]]
    rarity: Mapping[str, float]

    @classmethod
    def of(cls, record: Record) -> "Indicators":
        """The index of a record's indicators, with the words of the figures they have."""
        entries = tuple(
            _entry(known, record.by_indicator.get(known.key, ())) for known in record.indicators
        )
        times = Counter(word for entry in entries for word in entry.weights)
        rarity = {word: log((len(entries) + 1) / count) for word, count in times.items()}
        postings: dict[str, dict[str, list[tuple[int, float]]]] = {}
        for number, known in enumerate(record.indicators):
            words = postings.setdefault(_dimension(known.unit), {})
            for word, weight in entries[number].weights.items():
                tells = weight * rarity[word] / entries[number].length
                words.setdefault(word, []).append((number, tells))
        return cls(
            entries,
            {
                dimension: {word: tuple(pairs) for word, pairs in words.items()}
                for dimension, words in postings.items()
            },
            rarity,
        )


def likely_indicators(
    text: str, candidate: Candidate, indicators: Indicators, most: int = 3
) -> tuple[LikelyIndicator, ...]:
    """Up to `most` indicators of which the candidate is likely a figure, the likeliest first;
    none where no unit converts or no word speaks for one. `text`: the normalised document."""
    asked = _asked(text, candidate)
    postings = indicators.postings.get(_dimension(candidate.unit), {})
    scores: dict[int, float] = {}
    for word, (near, _) in asked.items():
        for number, tells in postings.get(word, ()):
            scores[number] = scores.get(number, 0.0) + near * tells
    numbers = _numbers(candidate.unit, candidate.value_low, candidate.value_high)
    told = [
        (score + _circumstances(candidate, indicators.entries[number], numbers), number)
        for number, score in scores.items()
    ]
    told.sort(key=lambda pair: (-pair[0], indicators.entries[pair[1]].key))
    whole = sum(score**_CONTRAST for score, _ in told) + _CHANCE**_CONTRAST
    return tuple(
        LikelyIndicator(
            indicators.entries[number].key,
            round(score**_CONTRAST / whole, 2),
            _speaking(asked, indicators.entries[number], indicators.rarity),
            _covered(asked, indicators.entries[number], indicators.rarity),
        )
        for score, number in told[:most]
    )


def _dimension(unit: str) -> str:
    """What converts into one another; a unit of no registry only into itself."""
    known = UNITS.get(unit)
    return known.dimension if known else unit


def _entry(known: KnownIndicator, figures: Iterable[KnownFigure]) -> _Entry:
    figures = tuple(figures)
    weights: dict[str, float] = {}
    for words, weight in (
        (known.topic, _IN_TOPIC),
        (known.definition, _IN_DEFINITION),
        (" ".join(figure.label for figure in figures), _IN_FIGURE),
        (f"{known.label} {known.key.replace('-', ' ')}", _IN_LABEL),
    ):
        for word in _stems(words):
            weights[word] = max(weight, weights.get(word, 0.0))
    return _Entry(
        known.key,
        frozenset(_stems(known.label)),
        frozenset(_stems(" ".join(_PROPER.findall(known.label)))),
        weights,
        max(1.0, sum(weights.values())) ** 0.5,
        frozenset(place for figure in figures for place in figure.places),
        frozenset(party for figure in figures for party in figure.parties),
        frozenset(figure.scheme for figure in figures if figure.scheme),
        frozenset(figure.kind for figure in figures if figure.kind),
        frozenset(
            number
            for figure in figures
            for number in _numbers(figure.unit, figure.value.low, figure.value.high)
        ),
    )


def _stems(words: str) -> list[str]:
    """The stems of the telling words of a text; numbers tell nothing of a definition."""
    return [stem(word) for word in fold(words).split() if word not in STOP and not word.isdigit()]


@lru_cache(maxsize=50_000)
def _stem_of(word: str) -> str:
    """The stem of a word as printed, "" where it tells nothing."""
    folded = fold(word)
    return "" if folded in STOP or folded.isdigit() or len(folded) < 2 else stem(folded)


def _asked(text: str, candidate: Candidate) -> dict[str, tuple[float, str]]:
    """The stems around a candidate: how much each tells, and the word as printed."""
    asked: dict[str, tuple[float, str]] = {}

    def ask(word: str, weight: float) -> None:
        if _BROKEN in word:
            for part in (word.replace(_BROKEN, ""), *word.split(_BROKEN)):
                ask(part, weight)
            return
        found = _stem_of(word)
        if found and weight > asked.get(found, (0.0, ""))[0]:
            asked[found] = (weight, word)

    start, end = candidate.passage
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        away = candidate.start - match.end() if at < candidate.start else at - candidate.end
        ask(match[0], _NEAR / (_NEAR + max(0, away)))
    for match in _WORD.finditer(text, max(0, start - _BEFORE), start):
        ask(match[0], _BEFORE_WEIGHT)
    for heading in candidate.heading_path:
        for word in _WORD.findall(heading):
            ask(word, _HEADING_WEIGHT)
    for word in _WORD.findall(candidate.noun):
        ask(word, 1.0)
    return asked


def _numbers(unit: str, low: Decimal | None, high: Decimal | None) -> frozenset[Decimal]:
    """The numbers of a value in the base unit of its dimension."""
    factor = UNITS[unit].factor if unit in UNITS else Decimal(1)
    return frozenset(bound * factor for bound in (low, high) if bound is not None)


def digits_of(number: Decimal) -> int:
    """How many digits of a number tell something: 2 for 15 000 000."""
    return len("".join(map(str, number.as_tuple().digits)).strip("0"))


def _circumstances(candidate: Candidate, entry: _Entry, numbers: frozenset[Decimal]) -> float:
    """What place, parties, scheme, kind and number add."""
    if not entry.numbers:  # it has no figure yet
        return 0.0
    same = numbers & entry.numbers
    short = all(digits_of(number) < _TELLING for number in same)
    return (
        (_SAME_SHORT_NUMBER if short else _SAME_NUMBER) * bool(same)
        + _SAME_PLACE * (not entry.places.isdisjoint(candidate.places))
        + _SAME_PARTY * (not entry.parties.isdisjoint(candidate.parties))
        + _SAME_SCHEME * (candidate.scheme in entry.schemes)
        + _SAME_KIND * (candidate.kind in entry.kinds)
    )


def _covered(
    asked: Mapping[str, tuple[float, str]], entry: _Entry, rarity: Mapping[str, float]
) -> float:
    """How much of an indicator's label the passage and its headings say, rare words counting
    more; the sentence before speaks of something else."""
    if not entry.proper <= asked.keys():
        return 0.0
    whole = sum(rarity.get(word, 1.0) for word in entry.label)
    said = sum(
        rarity.get(word, 1.0)
        for word in entry.label
        if word in asked and asked[word][0] > _BEFORE_WEIGHT
    )
    return round(said / whole, 2) if whole else 0.0


def _speaking(
    asked: Mapping[str, tuple[float, str]], entry: _Entry, rarity: Mapping[str, float]
) -> tuple[str, ...]:
    """The three words of the text that speak most for an indicator."""
    told = [
        (-near * entry.weights[word] * rarity[word], printed)
        for word, (near, printed) in asked.items()
        if word in entry.weights
    ]
    return tuple(printed for _, printed in sorted(told)[:3])
