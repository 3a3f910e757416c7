"""What a number counts: the noun or the sign beside it, and what a rate is a share of.

Asked in this order: what the printed words say themselves, the measure behind, the noun behind,
the number after it in one list ("10, 20 et 30 logements"), the noun that announces it ("nombre
de logements : 450"), the number before it ("dont 350 pour le Nord"). A sentence is worked out
once for all its numbers.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from porion.core.reading.found import Number, NumberForm, UnitFound
from porion.core.reading.identity import Same
from porion.core.reading.scene import Scene
from porion.core.reading.units.announcing import CARBON, announced
from porion.core.reading.units.denominators import denominator_of, rate_named
from porion.core.reading.units.measures import by_day, by_year, measure_after, money_per, with_pers
from porion.core.reading.units.nouns import Noun, is_doing, noun_after, nouns_in, row_of
from porion.core.reading.units.sharing import listed, repeated

_LINKED = re.compile(r"(?:millions?|milliards?|milliers?|aines?)$")
_MILLIONS = re.compile(r"(?:millions?|milliards?)$")
_OF = re.compile(r" (?:de |d['’] ?)")
_OF_MONEY = re.compile(r" ?(?:TTC |HT )?(?:de|d['’]) ?(?=[^\W\d])")
_OF_WHICH = re.compile(r"[ (,]+dont $")
_ASIDE = re.compile(r", (?:dont|soit) [^,;.()]{1,60}, ")
#: From one value of a thing to another: "45 000 € en 2021 à 62 000 €".
_TO_ANOTHER = re.compile(
    r"(?: ?€| euros)?(?: par [^\W\d_]{1,12})?(?: en \d{4})?,? (?:à|puis|contre|et) "
    r"(?:environ |près de )?"
)
_MEETING = re.compile(r"\bréuni", re.IGNORECASE)


def unit_of(scene: Scene, number: Number) -> UnitFound | None:
    """The unit of `number`, or None where the sentence tells none."""
    place = bisect_left(scene.numbers, number.start, key=lambda other: other.start)
    return _units(Same(scene))[place]


@lru_cache(maxsize=2)
def _units(key: Same[Scene]) -> tuple[UnitFound | None, ...]:
    """The unit of each number of a sentence, in order."""
    scene = key.value
    places = range(len(scene.numbers))
    found = [_printed(scene, p) or _measured(scene, p) or _counted(scene, p) for p in places]
    for place in reversed(places):
        if found[place] is None and place + 1 < len(found):
            found[place] = listed(scene, place, found[place + 1])
    for place in places:
        before = found[place - 1] if place else None
        if found[place] is None:
            since = max(_since(scene, place), before.end) if before else _since(scene, place)
            told = announced(scene, place, since) or repeated(scene, place, found)
            found[place] = _over_years(scene, place, told or _bare_millions(scene, place))
    for place in places:
        found[place] = _per_the_same(scene, found, place)
    return tuple(
        unit and (unit if unit.denominator else _with_denominator(scene, place, unit))
        for place, unit in enumerate(found)
    )


def _over_years(scene: Scene, place: int, unit: UnitFound | None) -> UnitFound | None:
    """ "…, soit 120 par an": the unit said elsewhere, by the year."""
    if unit is None:
        return None
    number = scene.numbers[place]
    alone = (number.start, number.start)
    code = by_year(scene.text, unit.code, alone, number.start, number.end, scene.end)
    return replace(unit, code=code)


def _per_the_same(scene: Scene, found: Sequence[UnitFound | None], place: int) -> UnitFound | None:
    """ "le coût par logement est passé de 45 000 à 62 000 €": both are by home."""
    unit, number = found[place], scene.numbers[place]
    if unit is None or unit.code != "EUR":
        return unit
    if not number.unit:
        span = (number.start, number.end)
        return replace(unit, code=money_per(scene.text, _since(scene, place), span, scene.end)[0])
    before = found[place - 1] if place else None
    if before is None or not before.code.startswith("EUR/"):
        return unit
    gap = scene.text[scene.numbers[place - 1].end : number.start]
    return replace(unit, code=before.code) if _TO_ANOTHER.fullmatch(gap) else unit


def _bare_millions(scene: Scene, place: int) -> UnitFound | None:
    """ "l'Europe 1,1 million": millions of nothing are euros, less surely."""
    number = scene.numbers[place]
    if not _MILLIONS.search(scene.text, number.start, number.end):
        return None
    return UnitFound("EUR", "", number.start, number.end, sure=0.5)


def _with_denominator(scene: Scene, place: int, unit: UnitFound) -> UnitFound:
    words = denominator_of(scene, place, unit)
    return replace(unit, denominator=words) if words else unit


def _since(scene: Scene, place: int) -> int:
    """Where the words begin that may announce a number: behind the number before it."""
    return scene.numbers[place - 1].end if place else scene.start


def _printed(scene: Scene, place: int) -> UnitFound | None:
    """A number whose own words tell its unit: with "par an", "par logement" behind or ahead."""
    number = scene.numbers[place]
    if not number.unit:
        return None
    text, code, noun = scene.text, number.unit, ""
    start, end = number.bare_end or number.start, number.end
    if code == "EUR":
        code, last = money_per(text, _since(scene, place), (number.start, end), scene.end)
        end = max(end, last)
        noun, end = _of_money(scene, end)
    if code == "%":
        noun = rate_named(scene, _since(scene, place), number.start)
    if code in ("EUR", "%", "x"):
        code = by_year(text, code, _ahead(scene, place), number.start, end, scene.end)
    return UnitFound(_of_meetings(scene, code), noun, min(start, number.end), end)


def _of_meetings(scene: Scene, code: str) -> str:
    """ "se réunit trois fois par an": meetings."""
    return "meetings/yr" if code == "x/yr" and _MEETING.search(scene.words) else code


def _of_money(scene: Scene, end: int) -> tuple[str, int]:
    """What the money is: "de subventions", "d'aides à l'investissement"."""
    match = _OF_MONEY.match(scene.text, end, scene.end)
    if match is None:
        return "", end
    row = row_of(scene.text, match.end(), min(scene.end, match.end() + 40))
    if not row or not row[0].word:
        return "", end
    return scene.text[row[0].start : row[0].end], row[0].end


def _ahead(scene: Scene, place: int) -> tuple[int, int]:
    """Where "annuel", and where "chaque année" may stand for this number: not in what belongs
    to the number before it, which ends at a comma or some words behind."""
    start = _since(scene, place)
    if place == 0:
        return start, start
    comma = scene.text.find(",", start, start + 45)
    return start, min(comma if comma >= 0 else start + 45, scene.numbers[place].start)


def _measured(scene: Scene, place: int) -> UnitFound | None:
    number = scene.numbers[place]
    behind = _OF.match(scene.text, number.end, scene.end) if _takes_of(scene, number) else None
    measure = measure_after(scene.text, behind.end() if behind else number.end, scene.end)
    if measure is None:
        return None
    code, start, end, factor = measure
    if code in ("t", "t/yr") and CARBON.search(scene.words):
        code = code.replace("t", "tCO2")
    code = by_year(scene.text, code, _ahead(scene, place), number.start, end, scene.end)
    return UnitFound(code, scene.text[start:end], start, end, factor=factor)


def _takes_of(scene: Scene, number: Number) -> bool:
    """True for "une centaine", "1,2 million": "de" stands between them and their noun."""
    if number.form in (NumberForm.ROUND, NumberForm.MANY):
        return True
    return _LINKED.search(scene.text, number.start, number.end) is not None


def _counted(scene: Scene, place: int) -> UnitFound | None:
    """The noun behind the number, an aside between them left out."""
    noun = _noun_after(scene, place) or _noun_after_aside(scene, place)
    if noun is None:
        return None
    text, start = scene.text, scene.numbers[place].start
    code = noun.unit
    if is_doing(text, noun):
        code = _done_to(scene, place) or code
    code, last = with_pers(text, code, noun.end, scene.end)
    code = by_day(text, code, noun.end, scene.end)
    code = by_year(text, code, _ahead(scene, place), start, noun.end, scene.end)
    words = text[noun.start : noun.end]
    end = max(noun.end, last)
    return UnitFound(_of_meetings(scene, code), words, noun.start, end, sure=noun.sure)


def _noun_after(scene: Scene, place: int) -> Noun | None:
    """The noun right behind a number, adjectives and "de" between them apart."""
    number = scene.numbers[place]
    return noun_after(
        scene.text,
        number.end,
        scene.end,
        linked=_takes_of(scene, number),
        one=number.low == number.high == 1,
        context=scene.words,
    )


def _noun_after_aside(scene: Scene, place: int) -> Noun | None:
    """ "15 500, dont 8 000 réhabilités, logements"."""
    aside = _ASIDE.match(scene.text, scene.numbers[place].end, scene.end)
    if aside is None:
        return None
    noun = noun_after(
        scene.text, aside.end(), scene.end, linked=False, one=False, context=scene.words
    )
    return noun._replace(sure=0.8) if noun is not None and noun.sure == 1 else None


def _done_to(scene: Scene, place: int) -> str:
    """ "les médiathèques (dont 12 constructions et 7 rénovations": what is built."""
    for back in range(place, max(-1, place - 3), -1):
        number = scene.numbers[back]
        match = _OF_WHICH.search(scene.text[max(scene.start, number.start - 12) : number.start])
        if match is not None:
            end = number.start - len(match[0])
            since = max(_since(scene, back), end - 60)
            nouns = nouns_in(scene.text, since, end + 1, scene.words)
            return nouns[-1].unit if nouns else ""
        if scene.text[number.start - 4 : number.start] != " et ":
            break
    return ""
