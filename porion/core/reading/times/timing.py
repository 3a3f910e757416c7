"""Which date or period of a sentence tells when a number is true.

A date at the head of a clause holds for what follows; one behind a number holds for it, and for
those joined to it. The date of a law, of a founding, of a base of comparison is not lent: no date
is better than a wrong one.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from porion.core.reading.found import Number, Period, PeriodRole, Saying, UnitFound
from porion.core.reading.lexicon import timing as words
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.times.own_dates import before_its_bracket, kept
from porion.core.reading.times.respective import year_of_list
from porion.core.vocabulary import FigureKind


@dataclass(frozen=True, slots=True)
class When:
    """Days inclusive, as the dossier's columns; None where not stated. `parts` are the words
    that gave them, in order: two where one tells the start and another the end."""

    valid_from: date | None = None
    valid_to: date | None = None
    as_at: date | None = None
    parts: tuple[Period, ...] = ()


def _words(table: str) -> str:
    return alternatives(table.split())


_OPENING = re.compile(
    rf"; |(?:,? |\A)(?:{alternatives(line[0] for line in lines(words.OPENING))})(?!\w)"
    r"|, (?:et |puis |où )?(?:il|elle|ils|elles|on|les?|la|une?|des|ces?|cette|nous) "
    r"|, et qu(?:e |['’])|, (?:et |puis )?l['’]|,? (?:dont|où) |, qui |, (?:a|ont|est|sont) ",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r", (?:et|mais) (?:il|elle|ils|elles|on|les?|la|une|des|ces?|cette|nous|l['’]) ?\w"
    r"|,? (?:et |mais )?(?:il|ils|elle|elles|on|nous) "
    r"| et qu(?:e |['’])"
    r"|,? (?:vu|considérant|attendu|décide|autorise|approuve|dit que) "
    rf"|,? (?:{alternatives(line[0] for line in lines(words.OPENING))})(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?<!\w)(?:sur|parmi|des) (?:(?:les|ces|ses|leurs) )?\Z", re.IGNORECASE)
#: Right behind a date at the head of a sentence: "En 2024, il a livré …".
_SUBJECT = re.compile(r"\A,? (?:il|ils|elle|elles|on|nous) ")
_AND_SUBJECT = re.compile(r" et (?:les?|la|une?|des|ces?|cette|l['’]) ?\w", re.IGNORECASE)
_AND_VERB = re.compile(rf" et (?:ne )?(?:se |s['’])?(?:{'|'.join(words.GOING_ON.split())})\w* \Z")
#: "a accompagné en 2019": the date follows the verb, ahead of what the verb counts.
_VERB = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|sera|seront|été|est|sont)(?: \w+ment)? \w+(?:é|i|u|t|s)e?s? \Z"
)
_COORDINATED = re.compile(
    r"(?:, ?|(?<!\w)(?:et|ou|que|puis) |\+ )"
    r"(?:(?:plus|près|environ|quelque|moins|de|d['’]|des|du|les?|la|au?|par|pour) ?){0,4}\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?<!\w)(?:a|ont|est|sont|sera|seront|était|étaient|devra|devront|doit|doivent|va|vont"
    r"|\w{3,}(?:eront|aient))(?!\w)",
    re.IGNORECASE,
)
_CARRIED = re.compile(rf"(?:,| -| –)? ?\(?(?:{_words(words.CARRYING)})(?!\w)", re.IGNORECASE)
_PARTED = re.compile(r"[;:(]|(?<!\w)(?:et|ou|puis) ")
_HEAD = re.compile(r"(?:^|[;:,–—•(-]|(?<!\w)(?:et|puis|mais|que|ou)) ?\Z", re.IGNORECASE)
_AHEAD = re.compile(r" ?[,:–—-]| (?:plus|près|environ|quelque|ce|c['’]|\d)", re.IGNORECASE)
_NOW = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.NOW))})", re.IGNORECASE
)
#: "16,8 M€, ouverture en 2026", "30 % et le solde avant le …": the date of something else.
_EVENT = re.compile(
    rf"(?:,|\() (?:(?:une|la|l['’]) ?)?(?:{alternatives(line[0] for line in lines(words.EVENTS))})"
    r"(?: [^,;]{0,40})?\Z|(?<!\w)et (?:le (?:solde|reste)|l['’]autre) (?:[^,;]{0,20})?\Z"
    r"|, (?:début|commenc|démarr|s['’]achèv|se termin)er(?:a|ont) (?:[^,;]{0,16})?\Z",
    re.IGNORECASE,
)
#: "750 salariés à ce jour, 1 200 fin 2025"
_TODAY = re.compile(
    r" ?[^,;.:()\d]{0,40}?(?:à ce jour|aujourd['’]hui|actuellement)(?!\w)", re.IGNORECASE
)
#: What was done so far goes on counting from "Depuis 2017, …" in the sentence before.
_DONE = re.compile(r"(?<!\w)(?:a|ont)(?: été)? (?:(?:ainsi|déjà) )?(?:permis(?!\w)|ainsi )")
#: ", dont les deux tiers ont été posés avant 1975, et …": the date stays in its clause.
_RELATIVE = re.compile(r",? (?:dont|qui|où) [^,;]{0,110}\Z")
#: How far behind a number its date may stand, in code points.
_FAR = 160
_AHEAD_KINDS = (FigureKind.TARGET, FigureKind.FORECAST, FigureKind.ANNOUNCED, FigureKind.BASELINE)


def when_of(scene: Scene, number: Number, unit: UnitFound, saying: Saying) -> When:
    """When the number is true, as far as its sentence says; an empty `When` where it is silent."""
    if unit.code in ("km", "m") and scene.before(number.start, 2) == "à ":
        # "à 300 mètres de la gare" tells where, and is true at any time.
        return When()
    if not scene.periods:
        return _lent(scene, saying)
    if _TODAY.match(scene.text, number.end, scene.end):
        return When()
    bracket = before_its_bracket(scene, number)
    if bracket is not None:
        return _put_together((bracket,))
    behind = _behind(scene, number)
    ahead = _ahead(scene, number)
    if behind and ahead and _complete(ahead[0], behind[0]):
        return _put_together((*ahead, *behind))
    return _put_together(tuple(year_of_list(scene, number, one) for one in behind or ahead))


def when_in_cell(period: Period | None, own: When) -> When:
    """When the number of a cell is true: its own words, else the date of its heads."""
    return own if own.parts or period is None else _put_together((period,))


def _complete(one: Period, other: Period) -> bool:
    """True where one date tells the start and the other the end."""
    roles = {one.role, other.role}
    return PeriodRole.SINCE in roles and bool(roles & {PeriodRole.AS_AT, PeriodRole.BY})


def _put_together(parts: tuple[Period, ...]) -> When:
    when = When()
    for part in parts:
        if part.first is None and part.last is None:
            return When()
        if part.role is PeriodRole.AS_AT:
            when = replace(when, as_at=part.last)
        elif part.role is PeriodRole.SINCE:
            when = replace(when, valid_from=part.first)
        elif part.role is PeriodRole.BY:
            when = replace(when, valid_to=part.last)
        else:
            when = replace(when, valid_from=part.first, valid_to=part.last)
    return replace(when, parts=parts)


# ------------------------------------------------------------------ a date behind the number


def _behind(scene: Scene, number: Number) -> tuple[Period, ...]:
    """The date that stands after the number and belongs to it, with the one that goes on from
    it ("depuis 2017 à fin 2022")."""
    end = max(number.end, number.bare_end)
    for index, period in enumerate(scene.periods):
        if period.start < end:
            continue
        if period.start - end > _FAR or not _reaches(scene, number, end, period):
            return ()
        if kept(scene, number, period):
            continue
        parts: tuple[Period, ...] = (period,)
        following = scene.periods[index + 1 : index + 2]
        if following and following[0].start - period.end <= 4 and _complete(period, following[0]):
            parts += following
        return parts
    return ()


def _reaches(scene: Scene, number: Number, end: int, period: Period) -> bool:
    """True where nothing between the number and the date after it opens something else."""
    text = scene.text
    between = text[end : period.start]
    if _opens_its_own(text, scene, period, between):
        return False
    depth = between.count("(") - between.count(")")
    inside = text.count("(", scene.start, number.start) > text.count(")", scene.start, number.start)
    if depth > 0:
        close = text.find(")", period.end, scene.end)
        stop = close if close >= 0 else scene.end
        if any(period.start - 60 < other.start < stop and other.start > end
               and text.rfind("(", end, other.start) >= 0 for other in scene.numbers):  # fmt: skip
            return False
        return len(between) <= 70 and not _OPENING.search(between)
    if depth < 0 and inside:
        return False
    if _OPENING.search(between) or " : " in between or _AND_VERB.search(between):
        return False
    if _EVENT.search(between):
        return False
    if between.rstrip(" ,").count(", ") > 1 and not any(
        end < other.start < period.start for other in scene.numbers
    ):
        return False
    crossing = not _OUT_OF.search(scene.before(number.start, 24))
    last = end
    for other in scene.numbers:
        if number.start < other.start < period.start:
            if not crossing:
                return False
            gap = text[last : other.start]
            if not _COORDINATED.search(gap) or _FINITE.search(gap):
                return False
            last = other.end
    return True


def _opens_its_own(text: str, scene: Scene, period: Period, between: str) -> bool:
    """True for a date that heads what follows it: "…, et en 2022, 140"."""
    if not re.search(r"(?:[,;:]|(?<!\w)(?:et|puis|mais)) ?\Z", between):
        return False
    after = text[period.end : min(scene.end, period.end + 24)]
    return bool(re.match(r" ?:|,? (?:\d|plus de |près de |environ |ce sont |c['’]est )", after))


# ------------------------------------------------------------------- a date ahead of the number


def _ahead(scene: Scene, number: Number) -> tuple[Period, ...]:
    """The date before the number that holds for it: the nearest that heads a clause, or that
    no other number has taken."""
    text = scene.text
    taken = False
    for period in reversed(scene.periods):
        if period.end > number.start or kept(scene, number, period):
            continue
        between = _SUBJECT.sub("", text[period.end : number.start], count=1)
        if _closed(period, between) or (text[period.start].isdigit() and len(between) > 40):
            continue
        if between.startswith(",") and _RELATIVE.search(
            text, max(scene.start, period.start - 120), period.start
        ):
            continue
        if _heads(scene, period) or not _numbered(scene, period):
            opened = _opened(between) or (not _heads(scene, period) and ";" in between)
            return () if opened else (period,)
        if not taken and _carried(scene, period, number):
            return (period,)
        taken = True
    return ()


def _opened(between: str) -> bool:
    """True where a clause with a subject of its own begins: what "et" joins may be subjects of
    one verb, so a verb must stand on both sides."""
    if _NEW_CLAUSE.search(between):
        return True
    joined = _AND_SUBJECT.search(between)
    return bool(
        joined
        and _FINITE.search(between, 0, joined.start())
        and _FINITE.search(between, joined.end())
    )


def _heads(scene: Scene, period: Period) -> bool:
    """True for a date at the beginning of a clause: "En 2022, …", "et en 2022 350 logements"."""
    text = scene.text
    before = text[max(scene.start, period.start - 8) : period.start]
    if text.startswith((" :", ":"), period.end):
        return True
    return bool(_HEAD.search(before)) and bool(_AHEAD.match(text, period.end, scene.end))


def _numbered(scene: Scene, period: Period) -> bool:
    """True where a number of the same clause stands before a date, and its verb too."""
    if _VERB.search(scene.before(period.start, 40)):
        return False
    stop = max(scene.text.rfind(mark, scene.start, period.start) for mark in (";", " : "))
    return any(stop < one.start < period.start for one in scene.numbers)


def _closed(period: Period, between: str) -> bool:
    """True where the date stands in brackets that close before the number."""
    close = between.find(")")
    return close >= 0 and between.find("(", 0, close) < 0


def _carried(scene: Scene, period: Period, number: Number) -> bool:
    """True where the words behind a date carry it on: "…en 2021, soit 12 M€"."""
    at = period.end
    for other in scene.numbers:
        if other.start < at or other.start > number.start:
            continue
        gap = scene.text[at : other.start]
        comma = gap.find(",")
        joined = _CARRIED.match(gap, comma) if comma >= 0 else not _PARTED.search(gap)
        if not joined or _opened(gap):
            return False
        at = other.end
    return True


# ------------------------------------------------------------------------- dates of headings


def _lent(scene: Scene, saying: Saying) -> When:
    """The date that the heading above lends a sentence without any."""
    if not scene.lent_periods or _NOW.search(scene.words):
        return When()
    period = scene.lent_periods[-1]
    if saying.kind in _AHEAD_KINDS and period.role is not PeriodRole.BY:
        return When()
    if period.role is PeriodRole.SINCE and not _DONE.search(scene.words):
        return When()
    return _put_together((period,))
