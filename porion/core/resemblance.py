"""How much a word that people typed resembles a word of the record.

Spelling is forgiven in three ways: an unfinished word (a prefix), a few wrong letters (the
distance of Damerau and Levenshtein, swaps of neighbours included), and a word, or its beginning,
written as it sounds in French. Numbers are never forgiven: 59574 is not 59547.
"""

import re
from collections import Counter
from functools import lru_cache

#: Words this long may have that many wrong letters; shorter ones none.
_FORGIVEN = ((9, 3), (6, 2), (4, 1))
_PREFIX, _SOUND, _BEGUN_SO = 0.93, 0.85, 0.75

#: Spellings of one sound, applied in this order to a folded word.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"qu|ck|q", "k"),
        (r"c(?=[eiy])|ss|sc(?=[ei])|z", "s"),
        (r"ch", "S"),
        (r"c", "k"),
        (r"gu(?=[ei])", "g"),
        (r"h", ""),
        (r"eau|au", "o"),
        (r"(?:ai|ei|i|y)[nm](?![aeiouy]|[nm])", "I"),
        (r"ai|ei|ay|ey|oe", "e"),
        (r"[ae][nm](?![aeiouy]|[nm])", "A"),
        (r"y", "i"),
        (r"ill", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=..)(?:es|e|[tdsxplg]+)$", ""),
        (r"(?<=..)[tdsxplg]+$", ""),
    )
)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A rough key of how a folded word sounds: equal for "gaudo" and "godault".

    >>> sound("noyel") == sound("noyelles")
    True
    """
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


def forgiven(length: int) -> int:
    """How many wrong letters a word of that length may have."""
    return next((most for least, most in _FORGIVEN if length >= least), 0)


def likeness(asked: str, word: str) -> float:
    """From 0 (another word) to 1 (the same), both folded; numbers are the same or nothing."""
    if asked == word:
        return 1.0
    if any(char.isdigit() for char in asked + word):
        return 0.0
    if len(asked) > 1 and word.startswith(asked):
        return _PREFIX
    most = forgiven(min(len(asked), len(word)) if len(word) > 4 else len(word))
    wrong = distance(asked, word, most) if most else 1
    if wrong <= most:
        return 1 - 0.6 * wrong / max(len(asked), len(word), 4)
    if len(asked) > 2 and asked[0] == word[0]:
        heard, said = sound(asked), sound(word)
        if heard == said and len(asked) > 3:
            return _SOUND
        if len(heard) > 1 and len(asked) < len(word) and said.startswith(heard):
            return _BEGUN_SO
    return 0.0


def distance(first: str, second: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour; `most` + 1 where it is more."""
    if abs(len(first) - len(second)) > most or _apart(first, second) > 2 * most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and j > 1 and a == second[j - 2] and b == first[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _apart(first: str, second: str) -> int:
    """Letters that only one of the words has: each wrong letter explains two at most."""
    left, right = Counter(first), Counter(second)
    return sum(((left - right) + (right - left)).values())
