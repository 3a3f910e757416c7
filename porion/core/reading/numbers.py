"""A printed number, as documents really write it, to decimals.

Thousands by space, thin space, point or nothing; decimals by comma or point; multipliers
(k€, M€, Md€, millions d'euros); words, misspelt ones too. What is ambiguous follows one
rule: a point before exactly three digits separates thousands ("2.400" is 2 400), any
other is a decimal point ("4.35" is 4.35).
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from porion.core.reading.number_words import (
    COLLECTIVES,
    FACTORS,
    MULTIPLIERS,
    PLURALS,
    SCALES,
    SHARES,
    WORDS,
)

_SPACES = "[ \u00a0\u2009\u202f]"
_DIGITS = rf"[0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}})+|[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?![0-9])|[0-9]+"
_NUMBER = rf"(?P<digits>{_DIGITS})(?P<decimals>[.,][0-9]+)?"
_SCALED = re.compile(
    rf"(?:\+{_SPACES}?)?(?:d['’])?{_NUMBER}{_SPACES}?"
    r"(?P<scale>milliards?|millions?|mille|mds?|k|m)?"
    rf"{_SPACES}?(?:d['’]euros|euros?|€|%)?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?:entre )?(?P<low>.+?) (?:à|et) (?P<high>.+)", re.IGNORECASE)


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
    text = " ".join(unicodedata.normalize("NFC", printed).split()).strip()
    single = _single(text)
    if single is not None:
        return single
    match = _RANGE.fullmatch(text)
    return _range(match["low"], match["high"]) if match else None


def _range(first: str, last: str) -> PrintedNumber | None:
    """ "10 à 15 M€": a multiplier printed once, at the end, is that of both numbers."""
    scaled = _SCALED.fullmatch(last)
    if scaled is not None and scaled["scale"] and re.fullmatch(_NUMBER, first):
        first = f"{first} {scaled['scale']}"
    low, high = _single(first), _single(last)
    if low is None or high is None or low.low is None or high.high is None:
        return None
    return PrintedNumber(low.low, high.high)


def _single(text: str) -> PrintedNumber | None:
    number = _in_digits(text)
    if number is not None:
        return PrintedNumber(number, number)
    return _in_words(text.casefold())


def _in_digits(text: str) -> Decimal | None:
    match = _SCALED.fullmatch(text)
    if match is None:
        return None
    whole = re.sub(rf"{_SPACES}|\.", "", match["digits"])
    decimals = (match["decimals"] or "").replace(",", ".")
    return Decimal(whole + decimals) * MULTIPLIERS[(match["scale"] or "").casefold()]


def _in_words(text: str) -> PrintedNumber | None:
    exact = FACTORS.get(text) or SHARES.get(text)
    if exact is not None:
        return PrintedNumber(exact, exact)
    words = re.sub("[-' ]+", " ", text).split()
    if words and words[-1] in PLURALS and words[:-1] in ([], ["des"], ["plusieurs"]):
        return PrintedNumber(Decimal(PLURALS[words[-1]]), None)
    if words and words[-1] in COLLECTIVES and words[:-1] in ([], ["une"], ["un"], ["la"]):
        number = Decimal(COLLECTIVES[words[-1]])
        return PrintedNumber(number, number, round=True)
    total = _added_up(words)
    return None if total is None else PrintedNumber(total, total)


def _added_up(words: list[str]) -> Decimal | None:
    """Cardinal words to a number: "cent neuf", "quatre vingt dix sept", "deux mille"."""
    total = group = 0
    for position, word in enumerate(words):
        if word == "et" and 0 < position < len(words) - 1:
            continue
        if word in WORDS:
            times_twenty = WORDS[word] == 20 and group % 100 == 4
            group = group + 76 if times_twenty else group + WORDS[word]
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100:
                group = max(group, 1) * scale
            else:
                total, group = total + max(group, 1) * scale, 0
        else:
            return None
    return Decimal(total + group) if words else None
