"""Lines of a plain text that were the paper's: contacts, page numbers, repeated addresses."""

import re
from collections import Counter
from collections.abc import Sequence

from porion.formats.documents.titles import contact_line

_LONGEST = 160
_LONGEST_REPEATED = 100
#: A repeated line so near to a contact is a part of it.
_NEAR = 4
_PAGE = re.compile(
    r"(?:page\s?)?\d{1,3}(?:\s?(?:/|sur)\s?\d{1,3})?|[-–—]\s?\d{1,3}\s?[-–—]", re.IGNORECASE
)
_FOOT = re.compile(r"\s(?:page\s)?\d{1,3}\s?(?:/|sur)\s?\d{1,3}$", re.IGNORECASE)
_LINK = re.compile(r"\[[^\]]{0,80}\]\(https?://[^\s)]{1,200}\)|https?://\S{1,200}")
_SITE = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,4}(?:fr|com|org|eu|net|gouv\.fr)(?:/\S{0,80})?")


def furniture_of(blocks: Sequence[str]) -> list[int]:
    """The indexes of those blocks, given by their words, that are furniture."""
    feet = Counter(_FOOT.sub("", words) for words in blocks if _foot(words))
    contacts = {index for index, words in enumerate(blocks) if _of_the_paper(words)}
    contacts |= {
        index
        for index, words in enumerate(blocks)
        if _foot(words) and feet[_FOOT.sub("", words)] > 1
    }
    counts = Counter(words for words in blocks if len(words) <= _LONGEST_REPEATED)
    near = {place for index in contacts for place in range(index - _NEAR, index + _NEAR + 1)}
    repeated: dict[str, bool] = {}
    for index, words in enumerate(blocks):
        if counts[words] > 1:
            repeated[words] = repeated.get(words, True) and index in near
    return [
        index
        for index, words in enumerate(blocks)
        if index in contacts or repeated.get(words, False)
    ]


def _foot(words: str) -> bool:
    """True for a line that ends with the number of its page, out of so many."""
    return len(words) <= _LONGEST and bool(_FOOT.search(words))


def _of_the_paper(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    sites = words.split()
    return bool(
        contact_line(words)
        or _PAGE.fullmatch(words)
        or _LINK.fullmatch(words)
        or (0 < len(sites) <= 4 and all(_SITE.fullmatch(site) for site in sites))
    )
