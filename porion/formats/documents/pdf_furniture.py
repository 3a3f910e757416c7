"""What stands at the head or the foot of many pages: running titles and page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence

from porion.formats.documents.pdf_page import Page, Segment

#: Head and foot of a page, as parts of its height.
_ZONE = 0.12
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|]\s?)?(?:p(?:age|\.)?\s?)?\d{1,4}(?:\s?(?:/|sur|of)\s?\d{1,4})?(?:\s?[-–—|])?",
    re.IGNORECASE,
)
#: On how many pages a line must come back, at least and as a part of all.
_LEAST = 2
_PART = 0.3


def furniture_of(pages: Sequence[Page]) -> list[set[int]]:
    """For each page the indexes of its segments that are furniture."""
    places: defaultdict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for segment in page.segments:
            zone = _zone(page, segment)
            if zone:
                places[zone + _likeness(page, segment)].add(number)
    often = {
        key
        for key, numbers in places.items()
        if len(numbers) >= max(_LEAST, _PART * min(len(pages), 60))
    }
    return [
        {
            index
            for index, segment in enumerate(page.segments)
            if _is_furniture(page, segment, often, len(pages))
        }
        for page in pages
    ]


def _is_furniture(page: Page, segment: Segment, often: set[str], pages: int) -> bool:
    zone = _zone(page, segment)
    if not zone:
        return False
    words = " ".join(page.words(segment).split())
    if _PAGE_NUMBER.fullmatch(words):
        number = int(_DIGITS.findall(words)[0])
        return len(words) > len(str(number)) or abs(number - page.number) <= max(20, pages)
    likeness = _likeness(page, segment)
    return zone + likeness in often and any(character.isalpha() for character in likeness)


def _zone(page: Page, segment: Segment) -> str:
    """Whether a segment stands at the head or the foot, and at which height, roughly."""
    place = (segment.middle - page.bottom) / max(page.height, 1.0)
    if place > 1 - _ZONE:
        return "head "
    return "foot " if place < _ZONE else ""


def _likeness(page: Page, segment: Segment) -> str:
    """The words without the number of the page: page 3 is like page 4."""
    words = " ".join(page.words(segment).split())[:200]
    return _DIGITS.sub(lambda match: "#" if int(match[0]) == page.number else match[0], words)
