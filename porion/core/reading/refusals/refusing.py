"""Numbers that count nothing: dates, articles, roads, telephones, names.

Each number is asked the same questions in the same order, each looking at a short window of the
text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import NotQuantity, Number, NumberForm, Period
from porion.core.reading.refusals.contexts import base, duration, marker, name, postcode, year
from porion.core.reading.refusals.spans import account, shape
from porion.core.reading.refusals.words import Spot, counted, glued, marked_after, marked_before
from porion.core.vocabulary import NotQuantityReason

_R = NotQuantityReason

_YEARS = re.compile(r"[0-9]{4}")
#: Words that tell a part of a year.
_FINER = re.compile(
    r"(?<!\w)(?:fin|mi|début|janv|févr|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|print|été"
    r"|autom|hiver|trim|sem|rentr|scol)|(?<![0-9])[0-9]{1,2}(?![0-9])",
    re.IGNORECASE,
)

#: Words that lead to a date and are no part of it.
_LEAD = re.compile(
    r"(?:(?:les?|la|du|des?|aux?|à|a|en|depuis|dès|d['’]ici|ici|avant|après|jusque"
    r"|jusqu['’](?:au|en|à)|pour|entre|sur|courant|compter|partir|période|années?|scolaires?"
    r"|civile|exercices?|budgets?|campagne|cours|durant|pendant) |[ld]['’])+",
    re.IGNORECASE,
)

#: Reasons that pass on to the next number of a list: "articles 3, 4 et 5".
_LISTS = {_R.ARTICLE, _R.PAGE, _R.ROAD, _R.ORDINAL, _R.REFERENCE, _R.NAME, _R.ADDRESS, _R.PHONE}
_TIGHT = ("-", "\u2010", "–", "/", "-L", " - ", ".", "-R")
_LOOSE = (", ", " et ", " à ", " ou ", " et n° ", ", n° ", " & ")
#: Currency printed after the parenthesis that repeats a number: "dix mille (10 000) euros".
_MONEY = (" euros", " €", " d'euros", " d’euros", " EUR")


def refused(
    document: Document, numbers: Iterable[Number], periods: Sequence[Period]
) -> tuple[list[Number], list[NotQuantity]]:
    """The numbers that may be quantities, and those that are none with the words that tell;
    what is one thing in the text ("7 mars 2017", a telephone) is one entry."""
    dates = _Dates(document.text, periods)
    kept: list[Number] = []
    refusals: list[NotQuantity] = []
    item, block_start, last_end = 0, -1, 0
    for number, block in _with_blocks(document, numbers):
        if number.start < last_end:
            if number.end > last_end:  # what was refused ends inside this one: it is part of it
                refusals[-1] = replace(refusals[-1], end=number.end)
                last_end = number.end
            continue
        spot = Spot(document.text, number, block.start, block.end)
        if block.start != block_start:
            item, block_start = 0, block.start
        found = None if number.unit else dates.refuse(spot) or shape(spot)
        if found is None and (found := account(spot) or glued(spot)) is None:
            found = _asked(spot, block, refusals)
            if found is None and (found := marker(spot, item)) is not None:
                item = int(number.low)
        if found is None:
            kept.append(number)
        else:
            last_end = max(found.end, number.end)
            refusals.append(replace(found, end=last_end))
    kept, repeated = _once(document.text, kept)
    return kept, sorted([*refusals, *repeated], key=lambda found: found.start)


def _asked(spot: Spot, block: Block, refusals: Sequence[NotQuantity]) -> NotQuantity | None:
    """What the words about a number say against it."""
    named = marked_after(spot)
    if named is not None and named.reason is _R.NAME:
        return named
    length = duration(spot)
    if isinstance(length, NotQuantity):
        return length
    if length is False or spot.number.unit:
        return None
    found = base(spot) or marked_before(spot)
    if found is not None and found.reason in _LISTS and spot.after[:1] not in ("-", "/"):
        found = year(spot) or found  # "la fiche 2022"
    found = found or named or year(spot) or postcode(spot) or name(spot) or _listed(spot, refusals)
    bare = found is None or found.reason is _R.NAME
    if bare and block.kind is BlockKind.FURNITURE and not counted(spot):
        return spot.refuse(_R.OTHER if spot.before.endswith("(") else _R.PAGE)
    return found


def _listed(spot: Spot, refusals: Sequence[NotQuantity]) -> NotQuantity | None:
    """A number in one list with one that was refused just before it."""
    if not refusals or refusals[-1].reason not in _LISTS:
        return None
    last = refusals[-1]
    if not 0 <= spot.number.start - last.end <= 8:
        return None
    gap = spot.text[last.end : spot.number.start]
    if last.reason is _R.PAGE and gap == " sur ":
        return spot.refuse(_R.PAGE)
    if last.reason is _R.NAME and gap.startswith(","):
        return None
    if gap in _TIGHT or (gap in _LOOSE and not counted(spot)):
        return spot.refuse(last.reason)
    return None


class _Dates:
    """The dates and periods of a text, found by position."""

    def __init__(self, text: str, periods: Sequence[Period]) -> None:
        self.text = text
        self.periods = sorted(periods, key=lambda period: period.start)
        self.starts = [period.start for period in self.periods]

    def refuse(self, spot: Spot) -> NotQuantity | None:
        """The period that the number is part of: a lone year is a year, the rest are dates."""
        at = bisect_right(self.starts, spot.number.end - 1) - 1
        if at < 0 or self.periods[at].end <= spot.number.start:
            return None
        period = self.periods[at]
        length = duration(spot)
        if length is False:
            return None
        reason = (
            length.reason
            if isinstance(length, NotQuantity)
            else _dated(self.text[period.start : period.end])
        )
        words = self.text[period.start : period.end]
        lead = _LEAD.match(words)
        first = min(period.start + (lead.end() if lead else 0), spot.number.start)
        return replace(spot.refuse(reason, first, period.end), words=words)


def _dated(words: str) -> NotQuantityReason:
    """A lone year is a year; years, months and days are dates."""
    years = _YEARS.findall(words)
    return _R.YEAR if len(years) == 1 and _FINER.search(words) is None else _R.DATE


def _with_blocks(document: Document, numbers: Iterable[Number]) -> Iterator[tuple[Number, Block]]:
    """Each number with the block that it stands in."""
    blocks = document.blocks
    whole = Block(BlockKind.PARAGRAPH, 0, len(document.text))
    starts = [block.start for block in blocks]
    for number in numbers:
        at = bisect_right(starts, number.start) - 1
        yield number, blocks[at] if at >= 0 and number.start < blocks[at].end else whole


def _once(text: str, numbers: Sequence[Number]) -> tuple[list[Number], list[NotQuantity]]:
    """A number printed twice, "dix (10) logements", counts once: the digits stay."""
    kept: list[Number] = []
    repeated: list[NotQuantity] = []
    for number in numbers:
        last = kept[-1] if kept else None
        if last is None or not _repeats(text, last, number):
            kept.append(number)
            continue
        words = text[last.start : number.end + 1]
        direct = text[last.end : number.start] == " ("
        if direct and number.form is not NumberForm.WORDS:
            kept[-1] = _with_money(text, number)
            dropped = last
        else:
            dropped = number
        repeated.append(NotQuantity(dropped.start, dropped.end, _R.OTHER, words))
    return kept, repeated


def _repeats(text: str, first: Number, second: Number) -> bool:
    forms = {first.form, second.form}
    if NumberForm.WORDS not in forms or len(forms) == 1 or second.start - first.end > 30:
        return False
    if (first.low, first.high) != (second.low, second.high):
        return False
    gap = text[first.end : second.start]
    return gap.endswith(" (") and gap.count(" ") <= 3 and text[second.end : second.end + 1] == ")"


def _with_money(text: str, number: Number) -> Number:
    if not number.unit and text.startswith(_MONEY, number.end + 1):
        return replace(number, unit="EUR")
    return number
