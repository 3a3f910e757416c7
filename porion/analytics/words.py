"""Words as lists of figures are searched: folded, numbers with or without their spaces."""

import re
from functools import lru_cache

from porion.core.folding import fold

#: "15 500" once folded: one to three digits, then groups of three.
_THOUSANDS = re.compile(r"(?<!\S)\d{1,3}(?: \d{3})+(?!\S)")


def asked_words(text: str) -> list[str]:
    """What each row must hold: a number with spaces is one word."""
    return _THOUSANDS.sub(_close, fold(text)).split()


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """The words of a row's text, a number with spaces both in pieces and as one."""
    folded = fold(text)
    numbers = (_close(match) for match in _THOUSANDS.finditer(folded))
    return frozenset((*folded.split(), *numbers))


def _close(number: re.Match[str]) -> str:
    return number.group().replace(" ", "")
