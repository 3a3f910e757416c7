"""A printed number, as documents really write it, to decimals.

The grammar is that of `scanning`: what `numbers_in` finds in a text, `read_number` reads alone.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from porion.core.reading.found import Number, NumberForm
from porion.core.reading.numbers.scanning import numbers_in
from porion.core.reading.numbers.words import WORDS

_BEFORE = re.compile(r"(?:entre |de |d['’])", re.IGNORECASE)


@dataclass(frozen=True)
class PrintedNumber:
    """What a printed number says: `low` = `high` but for a range, one of them None where open.

    `round` marks a round number of things ("une douzaine"), which is about its value.
    """

    low: Decimal | None
    high: Decimal | None
    round: bool = False


def read_number(printed: str) -> PrintedNumber | None:
    """The number in `printed`, which holds a number and nothing else; None where none is read.

    Euros in full ("1,66 M€" is 1 660 000), per cent as printed (63 for "63 %").
    """
    text = " ".join(unicodedata.normalize("NFC", printed).split())
    if text.casefold() in WORDS:
        alone = Decimal(WORDS[text.casefold()])
        return PrintedNumber(alone, alone)
    # Some are numbers only before what they are a part of: "un tiers", "le triplement".
    number = _whole(text, text) or _whole(f"{text} de la", text)
    if number is None:
        return None
    if number.form is NumberForm.MANY:
        return PrintedNumber(number.low, None)
    return PrintedNumber(number.low, number.high, round=number.form is NumberForm.ROUND)


def _whole(text: str, printed: str) -> Number | None:
    """The only number of `text`, where it is all of `printed`."""
    found = list(numbers_in(text, alone=True))
    before = _BEFORE.match(printed)
    starts = (0, before.end() if before else 0)
    if len(found) != 1 or found[0].end != len(printed) or found[0].start not in starts:
        return None
    return found[0]
