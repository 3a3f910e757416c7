"""One noun for several numbers: lists ("10, 20 et 30 logements"), and what comes back to a
number just said ("dont 350 pour le Nord", "contre 12 000 en 2017", "sur 35")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from porion.core.reading.found import Number, UnitFound
from porion.core.reading.scene import Scene
from porion.core.reading.units.announcing import OWN_NUMBER
from porion.core.reading.units.nouns import Noun, is_elliptic, noun_after, nouns_in

_RATES = {"%", "points", "x"}
_ONE = Decimal(1)
_QUALIFIERS = (
    r"(?:(?:(?:un peu |bien |pas )?(?:plus|moins)|près|environ|quelque|presque|au moins|au plus|"
    r"jusqu['’]à|env\.?)(?: d['’]| de| des| du)? ?)?"
)
#: Between two numbers of a list that share one noun.
_LIST = re.compile(
    r" ?(?:,|/|et|ou|à|puis|, puis|, et|–|-|sur|contre)? ?"
    r"(?:(?:peut-être|voire|même|bientôt) )?(?:de |d['’]|des |les |ses |un total de )?"
    + _QUALIFIERS
)
_OF_THEM = re.compile(
    r" (?:d['’]entre |parmi |de )(?:eux|elles|ceux|celles|ces derni(?:ers|ères))\b"
)
_PLACED = re.compile(
    r"\b(?:dans|sur|par|pour|entre|parmi|auprès)"
    r"(?: (?:les|ses|ces|des|de|quelque|environ|plus|près)){0,3} $"
)
_VERB_BEHIND = re.compile(
    r" (?:sont|étaient|ont|avaient|seront|auront|restent|rest(?:ai|er)?ent|devraient|pourraient)\b"
)
_OF_THEM_BEFORE = re.compile(
    r"\b(?:en|n['’]en|['’]en) [\w'’]{1,15}(?: [\w'’]{1,12}){0,4}? (?:plus que |que )?$"
)
#: Behind a number: what is not of euros, for it is feminine ("214 plantées").
_FEMININE = re.compile(r" [^\W\d_]{2,20}ées(?!\w)")
#: Behind a number that repeats the unit of a yearly one: it is no more by the year.
_IN_ALL = re.compile(
    r" (?:au total|en tout|en cumulé|sur (?:toute )?la (?:durée|période)|sur [\w’']{1,10} ans)"
)
_AGENT = re.compile(r"\bpar (?:les |des |nos |ses )?$")
_SENTENCE_BEFORE = 220
_LAST_FEW = 4
_DIGITS = re.compile(r"\d+")
#: "les 52 derniers": of what was counted before.
_LAST_ONES = re.compile(
    r" (?:derni(?:er|ère)s|premi(?:er|ère)s|restant(?:e)?s|autres|suivant(?:e)?s)"
    r"(?! [a-zà-ÿ]{3,20}[sx](?!\w))"
)
_LONGEST_GAP = 40
#: A number takes the noun of the next ones of its list at most so often.
_LEAST_SURE = 0.3
#: Right before a number that repeats the unit of the number before it.
_REPEATS = re.compile(
    r"(?:\b(?:dont|soit|contre|au lieu de|vs\.?|versus|"
    r"puis|et|ou|sur|voire|à|sont|étaient|étions|sommes|seront"
    r"|compte|comptait|comptent|atteindre|atteint|passer?|pour|en|rest(?:e|ent|aient|era|eront)"
    r"|(?:objectif|cible|total|seuil|potentiel|maximum|minimum|rythme)"
    r"(?: initiale?| annuelle?| globale?)?(?: est| était)? (?:de|d['’]))|[(,+:;/–-])"
    r"(?: (?:les|ses|ces|encore|déjà|seulement|respectivement|actuellement|ainsi))? ?[+(]? ?"
    + _QUALIFIERS
    + r"$",
    re.IGNORECASE,
)
_AND_ANOTHER = re.compile(
    r"(?:\bet|,|\bpuis|\bou)(?: (?:celui|celle) )?(?: (?:la |le |les |l['’]|à |en |au )?)"
    r"[^\W\d][\w'’-]*(?: [^\W\d][\w'’-]*){0,3} $"
)
_SCALE = re.compile(r" ?(k|m|md|mds|milli(?:on|ard)s?)(?![a-zé])", re.IGNORECASE)
_POWERS = {"k": 3, "m": 6, "md": 9, "mds": 9, "million": 6, "millions": 6}
#: A bare number that would be so many times the one it takes its multiplier from is none.
_MOST_TIMES = 20
#: A number from here on is written in full: it takes no multiplier of its neighbour.
_IN_FULL = 10_000


def listed(scene: Scene, place: int, following: UnitFound | None) -> UnitFound | None:
    """The unit of the next number, where only a comma or "et" stands between."""
    number, other = scene.numbers[place], scene.numbers[place + 1]
    if following is None or following.code in ("x", "points") or following.sure < _LEAST_SURE:
        return None
    gap = other.start - number.end
    if not 2 <= gap <= _LONGEST_GAP or not _LIST.fullmatch(scene.text, number.end, other.start):
        return None
    factor = following.factor
    if factor == 1 and other.unit == "EUR":
        factor = _scale(scene, other, number)
    return replace(following, factor=factor, denominator="", sure=round(following.sure * 0.9, 2))


def repeated(scene: Scene, place: int, found: Sequence[UnitFound | None]) -> UnitFound | None:
    """The unit of a number before; `found` are the units of the sentence so far."""
    number = scene.numbers[place]
    if _OF_THEM.match(scene.text, number.end, scene.end):
        return _of_them(scene, place, found)
    if OWN_NUMBER.search(scene.text[max(scene.start, number.start - 80) : number.start]):
        return _of_them(scene, place, found)
    if _LAST_ONES.match(scene.text, number.end, scene.end) and not any(found[:place]):
        return _said_before(scene, number, sure=True)
    if place == 0:
        return _said_before(scene, number)
    before = scene.text[max(scene.start, number.start - 50) : number.start]
    if not (
        scene.text[number.start] == "+"
        or _REPEATS.search(before)
        or _OF_THEM_BEFORE.search(before)
        or _shares_verb(scene, number, before)
        or _shared_out(scene, number, found[place - 1])
        or is_elliptic(scene.text, number.end, scene.end)
    ):
        return None
    rates = "contre" in before or before.endswith((" à ", " puis "))
    backs = range(place - 1, max(-1, place - 4), -1)
    for back in sorted(backs, key=lambda back: (_is_aside(scene, scene.numbers[back]), -back)):
        unit, other = found[back], scene.numbers[back]
        if unit is None or unit.code == "x" or (unit.code in _RATES and not rates):
            continue
        if unit.code in _RATES and number.high > _MOST_TIMES * max(abs(other.high), Decimal(10)):
            continue
        if unit.code == "EUR" and _FEMININE.match(scene.text, number.end, scene.end):
            continue
        factor = unit.factor
        if factor == 1 and (other.unit == "EUR" or _is_part(number)):
            factor = _scale(scene, other, number)
        if factor * number.high > _MOST_TIMES * unit.factor * other.high and factor > 1:
            continue
        if unit.code.endswith("/yr") and _no_more_yearly(scene, other, number, unit.code):
            unit = replace(unit, code=unit.code[:-3])
        return replace(unit, denominator="", factor=factor, sure=round(unit.sure * 0.8, 2))
    return None


def _shared_out(scene: Scene, number: Number, before: UnitFound | None) -> bool:
    """ "5,2 M€ HT dont EPF 2,6, État 1,1": parts of an amount, each behind a name."""
    if before is None or before.code != "EUR" or not _is_part(number):
        return False
    behind = scene.text[number.end : min(scene.end, number.end + 1)]
    since = max(scene.start, number.start - 120)
    return (not behind or behind in ",;.)") and " dont " in scene.text[since : number.start]


def _is_part(number: Number) -> bool:
    """True for 3,8 behind "4,2 millions de voyages": of what is counted whole, it has a part."""
    return number.low != number.low.to_integral_value()


def _no_more_yearly(scene: Scene, other: Number, number: Number, code: str) -> bool:
    """ "…, soit 270 par an, répartis ainsi : 900", "250 par an, soit 1 000 sur la durée"."""
    gap = scene.text[other.end : number.start]
    parted = ": " in gap and "(" not in gap and "/m2" not in code
    return parted or _IN_ALL.match(scene.text, number.end, scene.end) is not None


def _is_aside(scene: Scene, number: Number) -> bool:
    """ "120 logements dans 14 communes, soit 35 de plus": the second only says where."""
    return _PLACED.search(scene.text, max(scene.start, number.start - 30), number.start) is not None


def _of_them(scene: Scene, place: int, found: Sequence[UnitFound | None]) -> UnitFound | None:
    """ "1 340 d'entre eux": the last thing counted, or named in the plural."""
    for back in range(place - 1, max(-1, place - 4), -1):
        unit = found[back]
        if unit is not None and unit.code not in _RATES and unit.code != "EUR":
            return replace(unit, denominator="", factor=_ONE, sure=round(unit.sure * 0.8, 2))
    start = scene.numbers[place].start
    nouns = nouns_in(scene.text, max(scene.start, start - 120), start)
    for noun in reversed(nouns):
        words = scene.text[noun.start : noun.end]
        agent = _AGENT.search(scene.text, max(scene.start, noun.start - 12), noun.start)
        if any(word[-1] in "sx" for word in words.split()) and not agent:
            return UnitFound(noun.unit, words, noun.start, noun.end, sure=0.6)
    return _said_before(scene, scene.numbers[place], sure=True)


def _said_before(scene: Scene, number: Number, *, sure: bool = False) -> UnitFound | None:
    """ "…; environ 2 700 étaient en travaux", "elles n'en comptent plus que 40": the last thing
    counted in the sentence before, in the same paragraph."""
    verb = _VERB_BEHIND.match(scene.text, number.end, scene.end)
    before = scene.text[max(scene.start, number.start - 50) : number.start]
    if not sure and not verb and not _OF_THEM_BEFORE.search(before):
        return None
    start = max(scene.block.start, scene.start - _SENTENCE_BEFORE)
    last = None
    for match in list(_DIGITS.finditer(scene.text, start, scene.start))[-_LAST_FEW:]:
        noun = noun_after(scene.text, match.end(), scene.start, linked=False, one=False, context="")
        last = noun or last
    if last is None:
        last = _plural(scene.text, start, scene.start)
    if last is None:
        return None
    words = scene.text[last.start : last.end]
    return UnitFound(last.unit, words, last.start, last.end, sure=0.5)


def _plural(text: str, start: int, end: int) -> Noun | None:
    """The first noun in the plural: "les dossiers non soldés seront annulés ; 17 le sont"."""
    nouns = nouns_in(text, start, end)
    return next(
        (noun for noun in nouns if text[noun.start : noun.end].split()[0][-1] in "sx"), None
    )


def _shares_verb(scene: Scene, number: Number, before: str) -> bool:
    """ "l'office gère 9 500 logements et la société 4 200"."""
    behind = scene.text[number.end : min(scene.end, number.end + 1)]
    return (not behind or behind in ".,;)") and _AND_ANOTHER.search(before) is not None


def _scale(scene: Scene, spoken: Number, bare: Number) -> Decimal:
    """The multiplier printed once for a list: "12 et 15 M€"."""
    match = _SCALE.match(scene.text, spoken.bare_end or spoken.end, spoken.end)
    if match is None or bare.high >= _IN_FULL:
        return _ONE
    return Decimal(10) ** _POWERS.get(match[1].casefold(), 9)
