"""Numbers of a text that reading neither proposed nor set aside, for a person to look at."""

import re
from collections.abc import Iterator

from porion.core.reading.document import Document
from porion.core.reading.found import Reading

#: Digits with the spaces and the signs that part them, beginning and ending in a digit.
_DIGITS = re.compile(r"\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}(?!\d)))*(?<=\d)")
#: How much of the text is quoted before and after such a number, in code points.
_AROUND = 30


def unread(document: Document, reading: Reading) -> Iterator[tuple[str, str]]:
    """Each such number as printed, with some words around it, in the order of the text."""
    text = document.text
    told = bytearray(len(text))
    for first, last in (
        *((each.start, each.end) for each in reading.candidates),
        *((each.start, each.end) for each in reading.not_quantities),
    ):
        told[first:last] = b"\1" * (last - first)
    for number in _DIGITS.finditer(text):
        start, end = number.span()
        if any(told[start:end]):
            continue
        first = text.rfind(" ", 0, max(0, start - _AROUND)) + 1
        last = text.find(" ", end + _AROUND)
        yield number[0], text[first : last if last > 0 else len(text)]
