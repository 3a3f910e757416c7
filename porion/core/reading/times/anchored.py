"""Dates that lean on another: "à cette date", "l'année suivante", "fin septembre" without its
year, "sur la durée de la convention".

What they lean on is the date told just before, the day of the document, or the term that it
states; where none of these is found they stay without days.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from porion.core.reading.found import Period, PeriodRole
from porion.core.reading.lexicon import anchors as words
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.times.leaning import DAY, MONTH, MONTHS, TAKEN_UP, TERM, leaning, terms

_YEARS = {line[0]: int(line[1]) for line in lines(words.YEARS)}
_TERMED = alternatives(words.TERMED.split())
_SIGNED = re.compile(r"(?<!\w)fait (?:à|en) [^.;:]{2,60}\Z", re.IGNORECASE)
_CITED = re.compile(
    rf"(?<!\w)(?:{alternatives(words.CITED.split())})\w*[^.;:]{{0,40}}\Z", re.IGNORECASE
)
_EFFECT = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.TAKES_EFFECT))})[^.;]{{0,60}}\Z"
)
_LASTS = re.compile(
    r"[^.;]{0,60}?(?:pour|durée de) (?:une durée de |une période de )?"
    rf"(?P<many>\d{{1,2}}|{alternatives(_YEARS)}) ans?(?!\w)",
    re.IGNORECASE,
)
_OF_A_TERM = re.compile(rf"(?<!\w)(?:{_TERMED}|durée)(?!\w)", re.IGNORECASE)
_ENDS = re.compile(r"jusqu|clôture|limite|échéance|terme|expir|(?<!\w)fin ", re.IGNORECASE)
#: "de moins que l'année précédente": a base of comparison.
_COMPARED = re.compile(r"(?<!\w)(?:que|rapport à|celle? de|celui de|à|sur) \Z", re.IGNORECASE)
#: How far back a date is taken up, and how far from the beginning the document's own date stands.
_FAR, _HEAD = 500, 900
_YEAR = 300


@dataclass(frozen=True, slots=True)
class Anchors:
    """The day of a document and the term that it states; None where it tells none."""

    day: date | None
    term: tuple[date, date] | None


def anchors_of(text: str, periods: tuple[Period, ...]) -> Anchors:
    """What a document tells of itself."""
    return Anchors(own_day(text, periods), _own_term(text, periods))


def anchored(text: str, periods: tuple[Period, ...], anchors: Anchors) -> tuple[Period, ...]:
    """The periods of a text with those that lean on another, in order, none overlapping."""
    others = sorted(leaning(text, periods), key=lambda one: one.start)
    if not others:
        return periods
    found = _merged(periods, others)
    told: Period | None = None
    real: Period | None = None
    settled: list[Period] = []
    for period in found:
        if period.last is None and period.first is None:
            near = told if told is not None and period.start - told.end <= _FAR else None
            if _COMPARED.search(text, max(0, period.start - 24), period.start):
                near = None
            period = _settled(text, period, near, real, anchors)
        if period.last is not None or period.first is not None:
            told = period
            real = period if _known(period, periods) else real
            settled.append(period)
        elif _known(period, periods):
            settled.append(period)
    return tuple(settled)


def _known(period: Period, periods: tuple[Period, ...]) -> bool:
    at = bisect_left(periods, period.start, key=lambda one: one.start)
    return at < len(periods) and periods[at].start == period.start


def _merged(periods: tuple[Period, ...], leaning: list[Period]) -> list[Period]:
    """Both in order of start; of two that overlap, the one that has days, else the longer."""
    both = sorted((*periods, *leaning), key=lambda one: (one.start, one.last is None, -one.end))
    kept: list[Period] = []
    for one in both:
        if kept and one.start < kept[-1].end:
            if kept[-1].last is None and kept[-1].first is None and (one.last or one.first):
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _settled(
    text: str, period: Period, told: Period | None, real: Period | None, anchors: Anchors
) -> Period:
    own = text[period.start : period.end].replace("’", "'")
    back = TAKEN_UP.get(own.casefold())
    if back is not None:
        return _taken_up(period, told, *back)
    if TERM.fullmatch(text, period.start, period.end):
        if anchors.term is None:
            return period
        return replace(period, first=anchors.term[0], last=anchors.term[1])
    day = DAY.search(text, period.start, period.end)
    if day is not None:
        return _day(period, day, real, anchors.day)
    month = MONTH.fullmatch(text, period.start, period.end)
    if real is not None:
        stops = text.count(". ", real.end, period.start)
        point = real.role is PeriodRole.AS_AT
        if real.role is PeriodRole.BY or stops > point or period.start - real.end > _FAR:
            real = None
    return period if month is None else _month(period, month, real, anchors.day)


def _taken_up(period: Period, told: Period | None, what: str, years: int) -> Period:
    if told is None:
        return period
    if what == "span" and told.role is PeriodRole.SINCE:
        return replace(period, first=told.first, role=PeriodRole.SINCE)
    if told.last is None or told.role is PeriodRole.BY:
        return period
    if what == "span":
        spans = told.first is not None and told.first != told.last
        return replace(period, first=told.first, last=told.last) if spans else period
    last = _shifted(told.last, years)
    whole = told.first is not None and told.first != told.last
    if what == "year" or whole:
        if what == "day" and years == 0:
            return period
        return replace(period, first=date(last.year, 1, 1), last=date(last.year, 12, 31))
    return replace(period, first=last, last=last, role=PeriodRole.AS_AT)


def _shifted(day: date, years: int) -> date:
    return day.replace(
        year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day
    )


def _day(period: Period, match: re.Match[str], told: Period | None, own: date | None) -> Period:
    """ "pour le 15/12", "avant le 3 mars": a term; other days without a year stay open."""
    if not match["lead"]:
        return period
    month = int(match["number"]) if match["number"] else MONTHS[match["month"].casefold()]
    day = _in_year(own, told, month, int(match["day"]), ahead=True)
    return period if day is None else replace(period, first=None, last=day, role=PeriodRole.BY)


def _month(period: Period, match: re.Match[str], told: Period | None, own: date | None) -> Period:
    lead = (match["lead"] or "").replace("’", "'").casefold()
    point = (match["point"] or "").strip().casefold()
    month = MONTHS[match["month"].casefold()]
    term = lead in ("d'ici", "d'ici à", "avant", "pour")
    day = _in_year(own, told, month, 1, ahead=term)
    if lead == "depuis" and day is not None and own is not None and day > own:
        day = _made(day.year - 1, month, 1)
    if day is None:
        return period
    end = day.replace(day=monthrange(day.year, day.month)[1])
    if lead == "avant":
        end = end if point.startswith("fin") else day - timedelta(days=1)
    if point.startswith("mi"):
        end = day.replace(day=15)
    elif point.startswith("début"):
        end = day
    conventional = point.startswith(("mi", "début"))
    if term:
        return replace(period, first=None, last=end, role=PeriodRole.BY, conventional=conventional)
    if lead in ("depuis", "dès", "à compter de", "à partir de"):
        return replace(period, first=end if point else day, last=None, role=PeriodRole.SINCE)
    if point:
        return replace(
            period, first=end, last=end, role=PeriodRole.AS_AT, conventional=conventional
        )
    return replace(period, first=day, last=end)


def _in_year(
    own: date | None, told: Period | None, month: int, day: int, *, ahead: bool
) -> date | None:
    """That day in the year told just before, else the one nearest to the document's own day, or
    the first after it where it is a term."""
    if told is not None and told.last is not None:
        first = told.first or told.last
        if first.year == told.last.year and not (ahead and own):
            return _made(told.last.year, month, day)
    if own is None:
        return None
    made = [_made(own.year + step, month, day) for step in (-1, 0, 1)]
    days = [one for one in made if one is not None]
    if ahead:
        days = [one for one in days if (one.year, one.month) >= (own.year, own.month)]
    return min(days, key=lambda one: abs((one - own).days), default=None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def own_day(text: str, periods: tuple[Period, ...]) -> date | None:
    """The day on which a document was signed, else the first day that its head tells and that
    is no cited text's."""
    first: date | None = None
    for period in periods:
        if period.last is None or period.first != period.last or period.conventional:
            continue
        near = max(0, period.start - 30)
        if period.role is PeriodRole.BY or _ENDS.search(text, near, period.end):
            continue
        if not text[period.start : period.end].strip()[-1:].isdigit():
            continue
        before = text[max(0, period.start - 70) : period.start]
        if _SIGNED.search(before):
            return period.last
        exact = any(ch.isdigit() for ch in text[period.start : period.end - 4])
        if first is None and period.start <= _HEAD and exact and not _CITED.search(before):
            first = period.last
    return first


def _own_term(text: str, periods: tuple[Period, ...]) -> tuple[date, date] | None:
    """The span that an agreement states for itself: "prend effet le … pour cinq ans", "pour la
    durée 2025-2029"."""
    if next(terms(text), None) is None:
        return None
    for period in periods:
        start = period.first or period.last
        if start is None or not _EFFECT.search(text[max(0, period.start - 90) : period.start]):
            continue
        if period.first and period.last and (period.last - period.first).days >= _YEAR:
            return period.first, period.last
        lasts = _LASTS.match(text, period.end)
        if lasts is not None:
            many = lasts["many"].casefold()
            years = _YEARS.get(many) or int(many)
            return start, _shifted(start, years) - timedelta(days=1)
    ends = (0, *(period.end for period in periods))
    for before, period in zip(ends, periods, strict=False):
        if period.first is None or period.last is None:
            continue
        near = text[max(before, period.start - 80) : period.start]
        if (period.last - period.first).days > _YEAR and _OF_A_TERM.search(near):
            return period.first, period.last
    return None
