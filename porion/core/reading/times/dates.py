"""Each date of a text by itself: a day, a month, a part of a year, a season, a year.

Every date has digits: one pass finds them, short windows before them tell the rest.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from porion.core.periods import Season, Span, calendar_year, mid_year, school_year, season
from porion.core.reading.lexicon import moments as words
from porion.core.reading.tabular import alternatives, lines

_MONTHS = {line[0]: int(line[1]) for line in lines(words.MONTHS)}
_SEASONS = {line[0]: Season(line[1]) for line in lines(words.SEASONS)}
_POINTS = {line[0]: line[1] for line in lines(words.POINTS)}
_PARTS = {
    line[0].casefold(): tuple(int(month) for month in line[1].split("-"))
    for line in lines(words.PARTS)
}
_MONTH = alternatives(_MONTHS)
_WEEKDAY = "|".join(words.WEEKDAYS.split())
#: One pass: dates in digits, days of a month, years.
_ANCHOR = re.compile(
    rf"""(?<![\w.,])(?:
    (?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d-])
  | (?P<dmy>[0-3]?\d(?P<sep>[/.])[01]?\d(?P=sep)(?:19|20)\d\d)(?!\d)
  | (?P<short>[0-3]?\d/[01]?\d/\d\d|[0-3]\d\.[01]\d\.\d\d)(?![\d/]|\.\d)
  | (?P<my>[01]\d/(?:19|20)\d\d)(?![\d/])
  | (?P<day>[0-3]?\d)(?:\ ?er)?\ (?P<month>{_MONTH.replace(" ", chr(92) + " ")})(?![\w-])
    (?:(?:\ de\ l['’]année|,)?\ (?P<year>(?:19|20)\d\d)(?!\d))?
  | (?P<bare>(?:19|20)\d\d)(?!\d|[.,]\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: Every date begins with digits: only there is it looked for.
_RUN = re.compile(r"\d+")
_DAYS_BEFORE = re.compile(
    rf"(?<![\w.,])(?P<first>[0-3]?\d)(?: ?er)?(?: au |,? et (?:le )?| ?- ?)(?:(?:{_WEEKDAY}) )?\Z",
    re.IGNORECASE,
)
_POINT = rf"(?:(?P<point>{alternatives(_POINTS)})(?: |(?<=['’-])))?(?:l['’]|le |la )?"
_BEFORE_YEAR = re.compile(
    rf"(?<![\w])(?:{_POINT}(?:"
    rf"(?:(?P<from>{_MONTH})(?:, (?:{_MONTH}))?(?: (?:et|à|ou) | ?[-–/] ?))?"
    rf"(?P<month>{_MONTH})(?: de l['’]année)? "
    rf"|(?P<season>{alternatives(_SEASONS)})(?: de)? "
    rf"|(?P<part>{alternatives(_PARTS)})(?:(?: de)? l['’]année| de)?[ -]"
    r"|(?P<school>rentrée(?: scolaire| universitaire| de septembre| septembre)?(?: de)? )"
    r"|(?P<term>années? (?:scolaire|universitaire)s? ))"
    rf"|(?P<alone>{alternatives(_POINTS)})(?: |(?<=-))"
    r"|(?P<decade>années ))\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:n[°ºo]s?\.? ?|[\w)][/_-])\Z", re.IGNORECASE)
_NAMED = re.compile(r"(?<![.:;!?•] )(?<!\A)(?<!\w)[A-ZÉÈ][\w’'-]+ \Z")
_SERIAL = re.compile(r"[/_–-](?!(?:19|20)\d\d(?!\d))\w")
_YEARS_AFTER = re.compile(r" ?[-/–] ?(?:19|20)\d\d(?!\d)")
_SHORT_OR_YEAR = re.compile(r" ?[-/–] ?(?:20)?(\d\d)(?!\d)")
_SHORT_RANGE = re.compile(r"[-/](\d\d)(?![\w/.-])")
_UNIT_AFTER = re.compile(
    r" ?(?:[€%$°]|(?:[kKM]€|Md€|m[²2³3]|ha|km|hab|h|ETP|kWh|MWh|GWh|d['’]euros)(?!\w))"
)
_WORD_AFTER = re.compile(r" ([a-zà-ÿœ]+[sx])(?![\w'’-])")
_STRANGERS = frozenset(words.PLURAL_STRANGERS.split())
_BEFORE = 46


class Grain(StrEnum):
    """How much of the calendar a date names."""

    DAY = "day"
    MONTH = "month"
    PART = "part"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Atom:
    """One date: days inclusive, None where the text gives no year (`day` and `month` are then
    what it gives). `point`: one day is meant; `counted`: a year that may be a number of things;
    `ranged`, `listed`: made of two or more."""

    start: int
    end: int
    first: date | None
    last: date | None
    grain: Grain
    point: bool = False
    conventional: bool = False
    counted: bool = False
    ranged: bool = False
    listed: bool = False
    day: int = 0
    month: int = 0

    def in_year_of(self, later: "Atom") -> "Atom":
        """A day without a year, in the year of the date that follows it, or the one before."""
        end = later.first
        if end is None:
            return self
        year = end.year - 1 if (self.month, self.day) > (end.month, end.day) else end.year
        day = _date(year, self.month, self.day)
        return replace(self, first=day, last=day)


def atoms_in(text: str) -> Iterator[Atom]:
    """The dates of a normalised text in order, none overlapping."""
    floor = 0
    passed = 0
    for run in _RUN.finditer(text):
        start = run.start()
        match = _ANCHOR.match(text, start) if start >= passed else None
        if match is None:
            continue
        passed = match.end()
        if start < floor:
            continue
        group = match.lastgroup
        if group == "bare":
            atom = _year(text, match, floor)
        elif group in ("month", "year"):
            atom = _day(text, match, floor)
        else:
            atom = _digits(match)
        if atom is not None:
            yield atom
            floor = atom.end


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _digits(match: re.Match[str]) -> Atom | None:
    """31/12/2022, 31.12.2022, 31/12/22, 2022-12-31, 12/2022."""
    numbers = [int(part) for part in re.split(r"[/.-]", match[0])]
    if match["iso"]:
        day = _date(*numbers)
    elif match["my"]:
        month, year = numbers
        first = _date(year, month, 1)
        if first is None:
            return None
        last = first.replace(day=monthrange(year, month)[1])
        return Atom(match.start(), match.end(), first, last, Grain.MONTH)
    else:
        short = numbers[2] + 2000 if numbers[2] < 100 else numbers[2]
        day = _date(short, numbers[1], numbers[0])
    if day is None:
        return None
    return Atom(match.start(), match.end(), day, day, Grain.DAY, point=True)


def _day(text: str, match: re.Match[str], floor: int) -> Atom | None:
    """A day of a month, with what stands before it ("du 3 au", "les 12 et")."""
    number, month = int(match["day"]), _month(match["month"])
    year = int(match["year"]) if match["year"] else None
    if not 1 <= number <= monthrange(2024, month)[1]:
        return None
    last = _date(year, month, number) if year else None
    atom = Atom(
        match.start(), match.end(), last, last, Grain.DAY, point=True, day=number, month=month
    )
    before = text[max(floor, match.start() - 24) : match.start()]
    earlier = _DAYS_BEFORE.search(before)
    if earlier is None or not 1 <= int(earlier["first"]) < number:
        return atom
    start = match.start() - len(before) + earlier.start()
    first = _date(year, month, int(earlier["first"])) if year else None
    return replace(atom, start=start, first=first, point=False, ranged=True)


def _month(name: str) -> int:
    return _MONTHS[name.casefold()]


def _year(text: str, match: re.Match[str], floor: int) -> Atom | None:
    start, end, year = match.start(), match.end(), int(match[0])
    if _UNIT_AFTER.match(text, end):
        return None
    before = text[max(floor, start - _BEFORE) : start]
    told = _BEFORE_YEAR.search(before)
    after = text[end : end + 20]
    whole = calendar_year(year)
    if told is None:
        if _NUMBERED.search(before) and not _ranging(before, floor, start):
            return None
        short = _SHORT_RANGE.match(after)
        if short and int(short[1]) == (year + 1) % 100:
            return _term(start, end + short.end(), year)
        if _SERIAL.match(after) and not short:
            return None
        labelled = after.startswith((" :", ":"))
        named = _NAMED.search(before) and not (labelled or _YEARS_AFTER.match(after))
        if named and not _known_noun(before):
            return None
        return Atom(start, end, whole.first, whole.last, Grain.YEAR, counted=_counted(text, end))
    return _told(told, start - len(before) + told.start(), end, year, after)


def _ranging(before: str, floor: int, start: int) -> bool:
    """True right after another date: "2018-2022"."""
    return start - floor <= 3 and len(before) <= 3


_KNOWN_NOUN = re.compile(
    rf"(?:{alternatives(line[0] for line in lines(words.YEAR_NOUNS))}) \Z", re.IGNORECASE
)
_LEADING = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.LEADS))}) \Z", re.IGNORECASE
)


def _known_noun(before: str) -> bool:
    return bool(_KNOWN_NOUN.search(before) or _LEADING.search(before))


def _counted(text: str, end: int) -> bool:
    word = _WORD_AFTER.match(text, end)
    return word is not None and word[1] not in _STRANGERS


def _told(told: re.Match[str], start: int, end: int, year: int, after: str) -> Atom | None:
    """A year with a month, a season, a part, "fin", "mi-" … before it."""
    if told["decade"]:
        if year % 10:
            days = calendar_year(year)
            return Atom(start + len("années "), end, days.first, days.last, Grain.YEAR)
        return Atom(start, end, date(year, 1, 1), date(year + 9, 12, 31), Grain.PART,
                    conventional=True)  # fmt: skip
    if told["term"]:
        second = _SHORT_OR_YEAR.match(after)
        return _term(start, end + (second.end() if second else 0), year)
    if told["school"]:
        day = date(year, 9, 1)
        return Atom(start, end, day, day, Grain.DAY, point=True, conventional=True)
    if told["season"]:
        second = _SHORT_OR_YEAR.match(after)
        end += second.end() if second and int(second[1]) == (year + 1) % 100 else 0
    days, grain, conventional = _days(told, year)
    which = _POINTS[_key(told["point"] or told["alone"])] if told["point"] or told["alone"] else ""
    return _pointed(Atom(start, end, days.first, days.last, grain, conventional=conventional),
                    which, year)  # fmt: skip


def _key(word: str) -> str:
    return word.replace("’", "'").casefold()


def _term(start: int, end: int, year: int) -> Atom:
    days = school_year(year)
    return Atom(start, end, days.first, days.last, Grain.PART, conventional=True, ranged=True)


def _days(told: re.Match[str], year: int) -> tuple[Span, Grain, bool]:
    if told["month"]:
        last = _month(told["month"])
        first = _month(told["from"]) if told["from"] else last
        begin = date(year - 1 if first > last else year, first, 1)
        return Span.inclusive(begin, _month_end(year, last)), Grain.MONTH, False
    if told["season"]:
        return season(_SEASONS[told["season"].casefold()], year), Grain.PART, True
    if told["part"]:
        first, last = _PARTS[told["part"].casefold()]
        return Span.inclusive(date(year, first, 1), _month_end(year, last)), Grain.PART, False
    return calendar_year(year), Grain.YEAR, False


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _pointed(atom: Atom, which: str, year: int) -> Atom:
    """The day that "fin", "mi-" or "début" picks of a span."""
    if which in ("", "whole") or atom.first is None or atom.last is None:
        return atom
    if which == "end":
        day = atom.last
    elif which == "start":
        day = atom.first
    elif atom.grain is Grain.YEAR:
        day = mid_year(year)
    elif atom.grain is Grain.MONTH:
        day = atom.last.replace(day=15)
    else:
        day = atom.first + (atom.last - atom.first) // 2
    conventional = which != "end" or atom.conventional
    grain = Grain.DAY
    return replace(atom, first=day, last=day, grain=grain, point=True, conventional=conventional)
