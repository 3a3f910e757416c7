"""Where the numbers of a text stand, in one pass over it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from porion.core.reading.found import Number, NumberForm
from porion.core.reading.number_words import MULTIPLIERS

_DIGITS = re.compile(
    r"(?<![\w.,])(?P<digits>\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?P<decimals>[.,]\d+)?"
    r"(?P<scale> ?(?:milliards?|millions?|mds?|[kKM])(?![\w]))?"
    r"(?P<sign> ?(?:d['’]euros|euros?|€|%))?"
)


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of a normalised text, in order, none inside another; whether it counts
    something is asked afterwards."""
    for match in _DIGITS.finditer(text):
        scale = (match["scale"] or "").strip().casefold()
        whole = re.sub("[ .]", "", match["digits"])
        value = Decimal(whole + (match["decimals"] or "").replace(",", ".")) * MULTIPLIERS[scale]
        sign = (match["sign"] or "").strip()
        unit = "%" if sign == "%" else "EUR" if sign else ""
        bare = match.end("decimals") if match["decimals"] else match.end("digits")
        yield Number(*match.span(), value, value, NumberForm.DIGITS, unit, bare)
