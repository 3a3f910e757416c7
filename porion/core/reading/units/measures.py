"""Signs and words of measures behind a number, and "per" what: m², kWh/m²/an, par logement."""

import re
from decimal import Decimal
from typing import NamedTuple

from porion.core.quantities.units import UNITS
from porion.core.reading.lexicon import units as lexicon
from porion.core.reading.tabular import lines

_ONE = Decimal(1)
#: Units of persons in a role: by the year they are people where the registry has no other.
_COUNTED = frozenset(("people", "homes", "households", "jobs", "companies", "students", "visitors"))
_PERSONS = frozenset(
    (
        *("inhabitants", "young_people", "staff", "participants", "jobseekers"),
        *("rsa_recipients", "beneficiaries"),
    )
)


class Measure(NamedTuple):
    """A measure `text[start:end]`: its unit, and what the number is multiplied by."""

    unit: str
    start: int
    end: int
    factor: Decimal = _ONE


def _pattern(words: str) -> str:
    """The pattern of one sign: spaces may be missing, subscripts and apostrophes vary."""
    pattern = re.escape(words).replace("\\ ", " ?").replace("2", "[2₂]" if "CO" in words else "2")
    return pattern.replace("'", "['’] ?")


def _alternatives(words: list[str]) -> str:
    return "|".join(_pattern(word) for word in sorted(words, key=len, reverse=True))


_SIGNS = {words: (unit, Decimal(times or 1)) for words, unit, times in lines(lexicon.MEASURES)}
_BY_KEY = {re.sub("[ '’]", "", words).replace("₂", "2"): value for words, value in _SIGNS.items()}
#: Behind a sign: nothing that goes on about it; the call of a note may stand there.
_END = r"(?:(?<=[²³€%])(?=[0-9](?![0-9]))|(?![\w²³]))"
_MEASURE = re.compile(rf" ?(?P<sign>{_alternatives(list(_SIGNS))}){_END}")
_IN_HEAD = re.compile(rf"(?<![\w,.])(?P<sign>{_alternatives(list(_SIGNS))})(?![\w²³])")
#: A sign right behind a number is that number's: "65 k€" announces nothing.
_AMOUNT = re.compile(r"\d ?(?:milliers d['’]|millions d['’])?$")
_PERS: dict[str, str] = {line[0]: line[1] for line in lines(lexicon.PER)}
_PER = re.compile(
    r"(?: ?/ ?| (?:et )?par | ?[.·⋅] ?(?=an\b)"
    r"| (?:au |à l['’]|le |l['’])(?=km|m²|m2|ha\b|hectare"
    r"|(?:an|mois)\b(?! (?:dernier|pass|pro|préc))|mètre))"
    rf" ?\(? ?(?P<per>{_alternatives(list(_PERS))})s?{_END}\)?"
)
_YEAR_BEHIND = re.compile(
    r"(?:/ ?|\bpar )(?:an|année)\b|\bl['’]an\b(?! (?:dernier|passé|pro|préc))"
    r"|\b(?:chaque|toute) année|\bannuellement\b|\btous les ans\b|\bà l['’]année\b",
    re.IGNORECASE,
)
_DAY_BEHIND = re.compile(
    r"\b(?:par|chaque|tous les) jours?\b|\bquotidiennement\b|\bjournali(?:er|ère)s?\b",
    re.IGNORECASE,
)
_YEARLY_BEHIND = re.compile(r"\bannuel(?:le)?s?\b", re.IGNORECASE)
_YEARLY_AHEAD = re.compile(r"\bannuel(?:le)?s?\b[^,;.]{0,45}$", re.IGNORECASE)
#: What is by the year itself, and not the persons or homes whose it is.
_OF_AMOUNTS = re.compile(
    r"\b(?:consommation|production|budget|facture|besoin|émission|dépense|coût|loyer|revenu"
    r"|subvention|crédit|enveloppe|dotation|chiffre d['’]affaires|charge)s? annuel(?:le)?s?\b"
    r"[^,;.]{0,45}$",
    re.IGNORECASE,
)
_YEAR_AHEAD = re.compile(
    r"\b(?:chaque année|annuellement|tous les ans|par an)\b[^;.]{0,60}$", re.IGNORECASE
)
_BREAK = re.compile(r"[,;.:()]|\d| (?:et|dont|soit|puis|ou) ")
#: Behind the number of euros, before "per": what does not part them.
_TAXES = re.compile(
    r" ?(?:TTC|HT|HTVA|hors taxes?|toutes taxes comprises|nets?|bruts?|maximum|minimum|maxi|mini"
    r"|en moyenne|au (?:plus|moins|maximum))\b"
)
_PER_AHEAD = re.compile(
    r"(?:\bpar |\b(?:coût|prix|loyer|tarif|montant|forfait)s?[^.;:\d]{0,40} au )"
    rf"(?P<per>{_alternatives(list(_PERS))})s?(?![\w²³])(?:(?! et | ou )[^,.;\d]){{0,30}}$",
    re.IGNORECASE,
)
_MONTHLY_AHEAD = re.compile(r"\bmensuel(?:le)?s?\b[^,;.\d]{0,30}$", re.IGNORECASE)


def measure_after(text: str, start: int, stop: int) -> Measure | None:
    """The measure right behind a number, with its "per" what; None where there is none."""
    match = _MEASURE.match(text, start, min(stop, start + 60))
    if match is None:
        return None
    unit, factor = _BY_KEY[_key(match["sign"])]
    code, end = with_pers(text, unit, match.end(), stop)
    if code not in UNITS:  # kilograms of CO2 alone are no unit of the registry
        code, factor = code.replace("kgCO2", "tCO2"), factor / 1000
        code = code if code in UNITS else "tCO2"
    return Measure(code, match.start("sign"), end, factor)


def measure_in(text: str, start: int, end: int) -> Measure | None:
    """The measure that the head of a column or a caption names: "(k€)", "en m²", "Part (%)"."""
    match = next(
        (
            m
            for m in _IN_HEAD.finditer(text, start, end)
            if not _AMOUNT.search(text, start, m.start())
        ),
        None,
    )
    if match is None:
        return None
    unit, factor = _BY_KEY[_key(match["sign"])]
    code, last = with_pers(text, unit, match.end(), end)
    return Measure(code, match.start(), last, factor) if code in UNITS else None


def _key(sign: str) -> str:
    return re.sub("[ '’]", "", sign).replace("₂", "2")


def with_pers(text: str, unit: str, end: int, stop: int) -> tuple[str, int]:
    """The unit with "/an", "par logement", "/m².an" behind it, where the registry has it."""
    code = unit
    for _ in range(2):
        match = _PER.match(text, end, min(stop, end + 40))
        if match is None:
            break
        wider = f"{code}/{_PERS[_per(match['per'])]}"
        swapped = f"{unit}/{_PERS[_per(match['per'])]}/yr"
        if code == f"{unit}/yr" and swapped in UNITS:
            wider = swapped
        if wider not in UNITS and not any(known.startswith(f"{wider}/") for known in UNITS):
            if not wider.endswith("/yr") or code not in _PERSONS:
                break
            wider = "people/yr"
        code, end = wider, match.end()
    return code, end


def _per(words: str) -> str:
    if words in _PERS:
        return words
    return next(per for per in _PERS if re.fullmatch(_pattern(per), words, re.IGNORECASE))


def money_per(text: str, sentence: int, number: tuple[int, int], stop: int) -> tuple[str, int]:
    """EUR, EUR/yr, EUR/home …: what stands behind the amount, or announces it ("coût moyen par
    logement de 45 000 €"). Returns the unit and where its words end."""
    start, end = number
    tax = _TAXES.match(text, end, stop)
    code, last = with_pers(text, "EUR", tax.end() if tax else end, stop)
    if code != "EUR":
        return code, last
    ahead = text[max(sentence, start - 90) : start]
    match = _PER_AHEAD.search(ahead)
    if match and f"EUR/{_PERS[_per(match['per'].casefold())]}" in UNITS:
        return f"EUR/{_PERS[_per(match['per'].casefold())]}", end
    if _MONTHLY_AHEAD.search(ahead):
        return "EUR/month", end
    return "EUR", end


def by_day(text: str, code: str, end: int, stop: int) -> str:
    """`code` by the day where the words behind say so: "7 000 véhicules passent chaque jour"."""
    daily = f"{code}/day"
    if daily not in UNITS:
        return code
    behind = text[end : min(stop, end + 60)]
    cut = _BREAK.search(behind, 1)
    return daily if _DAY_BEHIND.search(behind, 0, cut.start() if cut else len(behind)) else code


def by_year(text: str, code: str, since: tuple[int, int], start: int, end: int, stop: int) -> str:
    """`code` by the year where the words about the number say so, and the registry has it.

    `since`: where the words begin that may announce the number by an adjective ("un budget
    annuel de"), and by an adverb ("chaque année"); `end` is where its noun ends.
    """
    yearly = f"{code}/yr"
    if yearly not in UNITS:
        if code not in _PERSONS:
            return code
        yearly = "people/yr"
    behind = text[end : min(stop, end + 60)]
    cut = _BREAK.search(behind, 2)
    last = cut.start() if cut else len(behind)
    if _YEAR_BEHIND.search(behind, 0, last):
        return yearly
    if code != "%" and _YEARLY_BEHIND.search(behind, 0, min(last, 30)):
        return yearly
    adjective, adverb = (text[max(place, start - 80) : start] for place in since)
    said = _YEARLY_AHEAD.search(adjective) or _YEAR_AHEAD.search(adverb)
    if said and (code in _COUNTED or code in _PERSONS) and _OF_AMOUNTS.search(adjective):
        return code  # "la consommation annuelle de 60 000 habitants"
    return yearly if said else code
