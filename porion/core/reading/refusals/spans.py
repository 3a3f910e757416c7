"""Digits whose shape alone tells that they count nothing: telephones, dates, times, references."""

import re

from porion.core.reading.found import NotQuantity
from porion.core.reading.refusals.words import Spot
from porion.core.vocabulary import NotQuantityReason

_R = NotQuantityReason

#: Shapes by the reason that their group is named after; the first that matches wins.
_SHAPES = re.compile(
    r"(?P<phone>0[1-9](?:[ .\u2010-]?[0-9]{2}){4}(?![0-9])|0 ?8[0-9]{2}(?: ?[0-9]{3}){2}(?![0-9])"
    r"|\+ ?33 ?(?:\(0\) ?)?[1-9](?:[ .\u2010-]?[0-9]{2}){4}(?![0-9]))"
    r"|(?P<date>[0-3]?[0-9]([/.-])[01]?[0-9]\3(?:19|20)?[0-9]{2}(?![0-9])"
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])"
    r"|(?:19|20)[0-9]{2} ?[-\u2010–/] ?(?:19|20)[0-9]{2}(?![0-9]))"
    r"|(?P<time>(?:[01]?[0-9]|2[0-4]) ?[hH] ?[0-5][0-9](?![0-9])"
    r"|(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9:]))"
    r"|(?P<article>[0-9]{1,2}(?:\.[0-9]{1,2}){2,6}(?![0-9]))"
    r"|(?P<reference>[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{5}(?![0-9])"
    r"|[0-9]{16,}|(?:19|20)[0-9]{2}(?:[-\u2010][0-9]{1,6}){1,3}(?![0-9])|(?:19|20)[0-9]{2}/[0-9]{2,6}(?![0-9]))"
    r"|(?P<page>[0-9]{1,3} / [0-9]{1,3}(?![0-9]))"
    r"|(?P<road>2 ?[xX×] ?2 voies)"
    r"|(?P<other>[0-9]{1,4} ?[xX×](?= ?[0-9]))"
    r"|(?P<name>[0-9]{1,4}/[0-9]{1,4}(?:bis|ter|[a-z])?(?![0-9\w])"
    r"|[0-9]j/7|[0-9]{1,3}(?:bis|ter|quater)(?!\w))"
)
#: A day of a month, "signé le 02/09".
_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0[1-9]|1[0-2])(?![0-9/])")
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:le|du|au|dès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $", re.IGNORECASE
)
#: Bank accounts: two capitals, two digits, groups of four.
_ACCOUNT = re.compile(r"[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?(?!\w)")
_PAGE_BEFORE = re.compile(r"(?<!\w)(?:pages?|pp?\.) ?$", re.IGNORECASE)
_REASONS = {"time": _R.DATE}


def shape(spot: Spot) -> NotQuantity | None:
    """The shape that begins with the number, which a unit after it denies."""
    day = _DAY.match(spot.text, spot.number.start, spot.end)
    if day is not None and _DAY_BEFORE.search(spot.before):
        return spot.refuse(_R.DATE, *day.span())
    match = _SHAPES.match(spot.text, spot.number.start, spot.end)
    if match is None:
        return None
    start, end = match.span()
    kind = str(match.lastgroup)
    if kind == "name" and spot.before[-3:].rstrip(" ").endswith(("n°", "nº")):
        kind = "reference"
    if kind == "name" and _PAGE_BEFORE.search(spot.before):
        kind = "page"
    reason = _REASONS.get(kind) or _R(kind)
    return spot.refuse(_years(spot.text, start, end) or reason, start, end)


def account(spot: Spot) -> NotQuantity | None:
    """The bank account whose first digits are the number."""
    first = spot.number.start - 2
    if first < spot.start or not spot.text[first : first + 2].isupper():
        return None
    match = _ACCOUNT.match(spot.text, first, spot.end)
    return spot.refuse(_R.REFERENCE, *match.span()) if match else None


def _years(text: str, start: int, end: int) -> NotQuantityReason | None:
    """ "2021-22" is a school year, "2021-145" a reference."""
    if end - start == 7 and text[start : start + 4].isdigit():
        following = (int(text[start : start + 4]) + 1) % 100
        if text[end - 2 : end].isdigit() and int(text[end - 2 : end]) == following:
            return _R.DATE
    return None
