"""Dates that are of something else than a number: a law, a meeting, a founding, a base."""

import re

from porion.core.reading.found import Number, Period, PeriodRole
from porion.core.reading.lexicon import timing as words
from porion.core.reading.sayings.cues import is_participle
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives, lines


def _words(table: str) -> str:
    return alternatives(table.split())


_FOUNDED = re.compile(
    rf"(?P<aux>(?<!\w)(?:a|ont|est|sont|fut|furent|été|sera|seront|avait|avaient) (?:\w+ )?)?"
    rf"(?<!\w)(?:{_words(words.FOUNDING)})(?:e?(?P<many>s)?)(?: en place| en service| en œuvre)?"
    r"(?: par [^,;.]{1,40}| dans [^,;.]{1,40})?,? \Z",
    re.IGNORECASE,
)
_CITED = re.compile(
    rf"(?<!\w)(?:{_words(words.CITED)})(?: [^,;.()]{{1,40}}?)?,? ?\Z", re.IGNORECASE
)
_BASE = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.BASES))})"
    r"(?: (?:l['’]année|la situation|celui|celle|ceux|celles|au? \w+|\w+ \w+))? ?\Z",
    re.IGNORECASE,
)
_DECIDING = re.compile("|".join(words.DECIDING.split()), re.IGNORECASE)
_BIRTH = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.BIRTHS))})(?: [^,;.]{{0,60}})? \Z",
    re.IGNORECASE,
)
_APPOSED = re.compile(r", (\w{3,}) [^,;]{0,60}\Z")


def before_its_bracket(scene: Scene, number: Number) -> Period | None:
    """The date right before the bracket that a number opens ("de plus qu'en 2023 (925)"); none
    for a share, and where the bracket has a date of its own ("en 2024 (61 500 en 2023)")."""
    found: Period | None = None
    for period in scene.periods if number.unit != "%" else ():
        if period.end <= number.start:
            beside = scene.text[period.end : number.start] in (" (", "(")
            if beside and period.role in (PeriodRole.DURING, PeriodRole.AS_AT):
                found = period
        elif found is not None and ")" not in scene.text[number.end : period.start]:
            return None
    return found


def kept(scene: Scene, number: Number, period: Period) -> bool:
    """True for a date that is of something else than a number: a law, a founding, a base."""
    text = scene.text
    before = text[max(scene.start, period.start - 70) : period.start]
    own = text[period.start : period.end].casefold()
    if _BASE.search(before) or before.endswith(("qu'", "qu’")) or own.startswith("à 20"):
        return True
    if period.role not in (PeriodRole.BY, PeriodRole.SINCE):
        if own.startswith(("du ", "de ", "d'", "d’")) and not _spans(period, own):
            return True
        if _cited(scene, number, period, before, own):
            return True
    founded = _FOUNDED.search(before)
    if founded and period.role is PeriodRole.BY:
        return True
    if founded and not founded["aux"]:
        start = period.start - len(before) + founded.start()
        mine = number.end <= start and not re.search(r"[,;:]", text[number.end : start])
        return not (mine and (founded["many"] or number.high == 1) and start - number.end <= 80)
    return _apposed(scene, number, period)


def _cited(scene: Scene, number: Number, period: Period, before: str, own: str) -> bool:
    """True for the date of a text, of a meeting, of the beginning of something."""
    birth = _BIRTH.search(before)
    if birth and number.start > period.end:
        start = period.start - len(before) + birth.start()
        if not any(start < other.start < period.start for other in scene.numbers):
            return True
    first, last = period.first, period.last
    if first == last and own[:2] in ("du", "en", "le") and _CITED.search(before):
        return True
    short = first and last and (last - first).days <= 31
    head = own.startswith(("le ", "ce ", "en "))
    return bool(short and head and _DECIDING.search(scene.words))


def _spans(period: Period, own: str) -> bool:
    """True for "du 3 au 7 mars", "de 2018 à 2022": a span, not one date of a noun."""
    return period.role is PeriodRole.DURING and any(
        mark in own for mark in (" à ", " au ", "-", "/", " jusqu")
    )


def _apposed(scene: Scene, number: Number, period: Period) -> bool:
    """True for a date between two commas after a participle, where the number stands outside:
    "la cité, inscrite en 2012 sur la liste, compte …"."""
    text = scene.text
    before = text[max(scene.start, period.start - 90) : period.start]
    opened = _APPOSED.search(before)
    if opened is None or not (opened[1] == "qui" or is_participle(opened[1])):
        return False
    start = period.start - len(before) + opened.start()
    close = text.find(",", period.end, scene.end)
    return close >= 0 and number.start > close and number.start > start
