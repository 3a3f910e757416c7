"""Words of numbers broken at the end of a line: "cin- quante"."""

import re
from collections.abc import Iterator

from porion.core.reading.numbers.words import COLLECTIVES, FACTORS, PARTS, PLURALS, SCALES, WORDS

#: Every word that a number in words may begin or go on with.
TRIGGERS = frozenset([*WORDS, *SCALES, *COLLECTIVES, *PLURALS, *PARTS, *FACTORS])
_WORD = re.compile("[a-zà-ÿœ]+")
#: A hyphen at which a word may be broken, and the beginning of the word before it.
_BREAK = re.compile("-(?: (?=[a-zà-ÿœ])|(?=[a-zà-ÿœ]))")
_HEAD = re.compile(r"(?<![a-zà-ÿœ])[a-zà-ÿœ]{2,11}\Z")
_BROKEN = {
    (word[:at], word[at:]): word
    for word in TRIGGERS
    for at in range(2, len(word) - 1)
    if not {word[:at], word[at:]} & TRIGGERS
}


def broken_words(lower: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Those of `lower[start:end]`: where they stand, and the whole word."""
    for match in _BREAK.finditer(lower, start, end):
        left = _HEAD.search(lower, max(start, match.start() - 12), match.start())
        right = _WORD.match(lower, match.end(), end)
        if left is None or right is None:
            continue
        word = _BROKEN.get((left[0], right[0]))
        if word is not None:
            yield left.start(), right.end(), word
