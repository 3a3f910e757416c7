"""Normalised texts, and passages as pairs of positions in them.

A text is normalised once; a passage is `text[start:end]` in code points of that text.
Positions decide where a passage stands, fingerprints tell whether it changed, and the
throw-away shadow (folded, without accents) only serves to find words again.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, repeat

#: Characters that leave no trace: Markdown emphasis, soft hyphen, zero-width characters, BOM.
DELETED = "*#\u00ad\u200b\u200c\u200d\u2060\ufeff"
#: A passage is a clause; a longer one would be a quotation.
LONGEST_PASSAGE = 300

_LOCATOR = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,119}):(0|[1-9][0-9]{0,8})-([1-9][0-9]{0,8})")
_DOCUMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
_LARGEST_POSITION = 999_999_999


def normalise(text: str) -> str:
    """The text whose positions passages refer to: NFC (never NFKC, m² stays), marks of
    emphasis and invisible characters deleted, every run of white space one space, none at
    the ends. The order of the steps is part of the contract (`documents.sha256`)."""
    text = unicodedata.normalize("NFC", text)
    for character in DELETED:  # seven times faster than str.translate on accented text
        text = text.replace(character, "")
    return " ".join(text.split())


def fingerprint(text: str) -> str:
    """SHA-256, in lower-case hexadecimal, of the UTF-8 of `text`, which is taken as it is.

    Raises UnicodeEncodeError for half a surrogate pair, which no decoded file contains.
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, order=True)
class Locator:
    """Where a passage stands: key of the document, first code point, end (exclusive).

    Written `CP2023:1234-1301`, in one way only: no sign, no leading zero, no space.
    """

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not _DOCUMENT.fullmatch(self.document):
            raise ValueError(f"{self.document!r} is not the key of a document")
        if not 0 <= self.start < self.end <= _LARGEST_POSITION:
            raise ValueError(f"{self.start}-{self.end} is not a passage: start must be below end")

    @classmethod
    def parse(cls, written: str) -> "Locator":
        """The locator written `DOCUMENT:start-end`; ValueError where it is none."""
        match = _LOCATOR.fullmatch(written)
        if match is None:
            raise ValueError(f"{written!r} is not a locator such as CP2023:1234-1301")
        return cls(match[1], int(match[2]), int(match[3]))

    def __str__(self) -> str:
        return f"{self.document}:{self.start}-{self.end}"


def passage_problem(text: str, start: int, end: int) -> str | None:
    """What forbids `text[start:end]` as a passage of a normalised text, as a stable code:
    `empty`, `outside_document`, `too_long`, `space_at_an_end`; None where nothing does."""
    if start < 0 or end > len(text):
        return "outside_document"
    if start >= end:
        return "empty"
    if end - start > LONGEST_PASSAGE:
        return "too_long"
    if text[start] == " " or text[end - 1] == " ":
        return "space_at_an_end"
    return None


@dataclass(frozen=True)
class Found:
    """Where words stand now: the place nearest to the one expected, and all other places."""

    start: int
    end: int
    others: tuple[tuple[int, int], ...] = ()

    @property
    def tie(self) -> bool:
        """True where the words stand at several places: the nearest is kept, and it is said."""
        return bool(self.others)


# ------------------------------------------------------------------------------ the shadow

# NFKC leaves these alone, and typists do not tell them apart.
_ALIKE = {
    **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
    # The mark of a PDF for "hyphen and end of line" (formats.documents): a broken hyphen.
    "\u2010": "- ",
    **dict.fromkeys("\u2011\u2012\u2013\u2014\u2212", "-"),
    "\u0153": "oe",
    "\u0152": "oe",
    "\u00e6": "ae",
    "\u00c6": "ae",
}
_BROKEN_HYPHEN = re.compile(r"(?<=\w)- (?=\w)")
#: A hyphen before a space: left, joined to what follows, or dropped with its space.
_HYPHENS = ("- ", "-", "")


def _folded(character: str) -> str:
    """One character without case, width, accent; empty for a lone combining mark."""
    if character in _ALIKE:
        return _ALIKE[character]
    wide = unicodedata.normalize("NFKC", character).casefold()
    plain = unicodedata.normalize("NFD", wide)
    return "".join(c for c in plain if not unicodedata.combining(c))


def _fold(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index of the one it came from."""
    folds = {character: _folded(character) for character in set(text)}
    parts = [folds[character] for character in text]
    origins = chain.from_iterable(repeat(i, len(part)) for i, part in enumerate(parts))
    return "".join(parts), list(origins)


def _rehyphened(folded: str, origins: list[int], hyphen: str) -> tuple[str, list[int]]:
    """The same with every broken hyphen "- " written `hyphen`."""
    if hyphen == "- ":
        return folded, origins
    texts: list[str] = []
    indexes: list[int] = []
    position = 0
    for match in _BROKEN_HYPHEN.finditer(folded):
        kept = match.start() + len(hyphen)
        texts.append(folded[position:kept])
        indexes += origins[position:kept]
        position = match.end()
    texts.append(folded[position:])
    return "".join(texts), indexes + origins[position:]


@dataclass(frozen=True)
class Shadow:
    """A text folded for searching, in three spellings of its broken hyphens.

    Build it once for many quotes. It is thrown away afterwards: nothing of it is stored.
    """

    text: str
    _spellings: tuple[tuple[str, list[int]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        folded, origins = _fold(self.text)
        spellings = tuple(_rehyphened(folded, origins, hyphen) for hyphen in _HYPHENS)
        object.__setattr__(self, "_spellings", spellings)

    def occurrences(self, quote: str) -> list[tuple[int, int]]:
        """Where the words of `quote` stand as whole words, as (start, end) in `text`, in order;
        case, accents, typographic variants and broken hyphens do not count."""
        wanted, origins = _fold(normalise(quote))
        found: set[tuple[int, int]] = set()
        for hyphen, (haystack, indexes) in zip(_HYPHENS, self._spellings, strict=True):
            needle, _ = _rehyphened(wanted, origins, hyphen)
            for at in _whole_words(haystack, needle):
                found.add((indexes[at], self._end(indexes[at + len(needle) - 1])))
        return sorted(found)

    def nearest(self, quote: str, around: int) -> Found | None:
        """The occurrence that begins nearest to `around`, the earlier of two as near."""
        return _nearest(self.occurrences(quote), around)

    def _end(self, last: int) -> int:
        """One past `last`, combining marks that belong to it included."""
        end = last + 1
        while end < len(self.text) and unicodedata.combining(self.text[end]):
            end += 1
        return end


def _whole_words(haystack: str, needle: str) -> Iterator[int]:
    """Where `needle` begins in `haystack` without cutting a word or a number in two."""
    at = haystack.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        cut_before = at > 0 and haystack[at - 1].isalnum() and needle[0].isalnum()
        cut_after = end < len(haystack) and haystack[end].isalnum() and needle[-1].isalnum()
        if not cut_before and not cut_after:
            yield at
        at = haystack.find(needle, at + 1)


def _nearest(places: list[tuple[int, int]], around: int) -> Found | None:
    if not places:
        return None
    start, end = min(places, key=lambda place: (abs(place[0] - around), place[0]))
    return Found(start, end, tuple(place for place in places if place != (start, end)))


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Where the words of `quote` stand in a normalised `text`; see `Shadow.occurrences`."""
    return Shadow(text).occurrences(quote)


def nearest(text: str, quote: str, around: int) -> Found | None:
    """The occurrence of `quote` nearest to `around`, or None; see `Shadow.nearest`."""
    return Shadow(text).nearest(quote, around)


def moved(text: str, sha256: str, length: int, around: int) -> Found | None:
    """Where a passage known only by its fingerprint stands in a normalised `text`, or None.

    The record holds no texts, so every stretch of `length` code points that begins and ends
    with a word is tried, then, if none fits, every stretch at all.
    """
    if not 0 < length <= len(text):
        return None
    last = len(text) - length
    words = [match.start() for match in re.finditer(r"(?<!\w)\w|(?<= )\S", text)]
    tried = [start for start in words if start <= last and text[start + length - 1] != " "]
    for starts in (tried, range(last + 1)):
        places = [
            (start, start + length)
            for start in starts
            if fingerprint(text[start : start + length]) == sha256
        ]
        if places:
            return _nearest(places, around)
    return None
