"""Permanent keys for candidates: the same document, passage and printed number, the same key."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from porion.core.folding import fold
from porion.core.passages import fingerprint

_SIGNS = {"€": " eur ", "%": " pct ", "²": "2", "³": "3"}
#: Hexadecimal digits of a key: one chance in a million that two of a hundred thousand meet.
_DIGITS = 10


def slug(text: str, longest: int = 40) -> str:
    """A text as part of a key: small letters without accents, digits, hyphens.

    >>> slug("1,66 M€")
    '1-66-m-eur'
    """
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return "-".join(re.findall("[a-z0-9]+", fold(text)))[:longest].strip("-")


def key_of_file(name: str) -> str:
    """The key of a document from the name of its file; "" where nothing of it can be one."""
    stem = name.rpartition(".")[0] or name
    bare = "".join(c for c in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(c))
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in bare)
    return re.sub("-{2,}", "-", plain).strip("-._")[:60].rstrip("-._")


class Keys:
    """Gives each candidate of one document its key, and says when it stands there again."""

    def __init__(self, document: str) -> None:
        self._prefix = slug(document, 50) or "doc"
        self._nth: Counter[tuple[str, ...]] = Counter()

    def key(self, sort: str, *words: str) -> str:
        """The key of what those words say; the words of a second one give another key."""
        nth = self._nth[(sort, *words)]
        self._nth[(sort, *words)] += 1
        told = "\0".join((sort, *words, *([str(nth)] if nth else [])))
        short = slug(words[-1], 30) if sort == "figure" else sort
        return "-".join(filter(None, (self._prefix, short, fingerprint(told)[:_DIGITS])))


def nth_inside(words: str, printed: str, offset: int) -> str:
    """Which of the equal numbers of a passage stands at `offset`: "" for the first, "2" …"""
    before = words[:offset].count(printed)
    return str(before + 1) if before else ""


def first_free(key: str, taken: Sequence[str] | frozenset[str] | set[str]) -> str:
    """The key, or the key with the smallest number after it that makes it free."""
    number, free = 2, key
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    return free
