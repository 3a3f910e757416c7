"""Two numbers that are one: ranges, shares; and one unit printed for several numbers."""

import re
from decimal import Decimal

from porion.core.reading.found import Number, NumberForm
from porion.core.reading.lexicon import number_words as lexicon
from porion.core.reading.numbers.atoms import ONE, Atom
from porion.core.reading.numbers.words import share
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.units.lexemes import stem
from porion.core.reading.units.noun_tables import KNOWN

_ER = "(?:er|es?|ent|é|ée|és|ées|ant|era|eront|erait|eraient|ait|aient|a|èrent)"


def _forms(word: str) -> str:
    """All forms of a verb in -er, any ending where a star stands, else the word."""
    if word.endswith("er"):
        return re.escape(word[:-2]) + _ER
    return re.escape(word[:-1]) + r"\w{0,8}" if word.endswith("*") else re.escape(word)


_LINKS = {
    " à ": "à",
    " à": "à",
    "à": "à",
    " et ": "et",
    " ou ": "ou",
    "-": "-",
    "–": "-",
    "\u2010": "-",
    "\u2011": "-",
    " - ": " - ",
    " – ": " - ",
    "/": "/",
}
_PLAIN = (NumberForm.DIGITS, NumberForm.WORDS)
_ENTRE = re.compile(r"(?<!\w)entre (?:environ |à peu près )?$", re.IGNORECASE)
_IN = re.compile(
    r"(?<!\w)(?:en|fin|début|depuis|dès|année|mi|exercice|budget|janvier|février|mars|avril|mai|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre) ?-?$",
    re.IGNORECASE,
)
_DE = re.compile(r"(?:^|[^\w])(?:de|d['’]) ?(?:environ |près de )?$", re.IGNORECASE)
_CHANGES = {
    rule: re.compile(
        rf"(?<!\w)(?:{'|'.join(_forms(w) for w, r, *_ in lines(lexicon.CHANGES) if r == rule)})"
        r"(?!\w)",
        re.IGNORECASE,
    )
    for rule in ("always", "unless %")
}
_DOWN = re.compile(
    rf"(?<!\w)(?:{'|'.join(_forms(line[0]) for line in lines(lexicon.CHANGES) if line[2:])})(?!\w)",
    re.IGNORECASE,
)
_CENTS = re.compile(r" (?:centimes?|cts?\.?)(?: d['’]euros?)?(?!\w)")
_HECTARES = re.compile(r" ?(?:ha|hectares?) (?:et )?")
#: "a" is a verb too: "2 ha et 12 a été".
_ARES = re.compile(r" ?(?:a(?! [^\W\d]{1,15}(?:é|i|u|is|it)e?s?(?!\w))|ares?)(?![\w'’])")
_CENTIARES = re.compile(r" ?(?:ca|centiares?)(?![\w'’])")
_CLAUSE = re.compile(r"[.;:!?](?= )")
_TIMES_BEFORE = re.compile(
    rf"(?<!\w)(?:{alternatives(word for (word,) in lines(lexicon.TIMES_BEFORE))}) $", re.IGNORECASE
)
_TIMES_AFTER = re.compile(
    rf" (?:{alternatives(word for (word,) in lines(lexicon.TIMES_AFTER))})(?! semaine)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:page|p\.) $", re.IGNORECASE)
_SUR = re.compile(r"(?: [^\W\d_][\w'’-]{0,25}){0,3} sur ", re.IGNORECASE)
_AFTER = re.compile(r" (?P<word>[^\W\d_][\w’'²-]{0,25})")
_PARTICIPLE = re.compile(r"(?<!t)(?:ées|és)$|(?:is|us|its|ues|ies)$")
_OF = re.compile(r"(?:e|è|ème)?(?: (?:de|des|du|d['’])(?!\w)| d['’])")
_LISTED = re.compile(
    r"(?:^|[(:,;]|(?<!\w)(?:de|d['’]|à|respectivement|soit|et|ou|par|pour|représente|atteint"
    r"|est|sont|des|les|ces)) ?$",
    re.IGNORECASE,
)
#: "9 habitants sur 10" is a share; "11 sites sur 35" counts sites.
_OVER = frozenset(Decimal(number) for number in (2, 3, 4, 5, 10, 20, 100, 1000))


def range_of(
    text: str, low: Atom, high: Atom, start: int, end: int, *, alone: bool = False
) -> Number | None:
    """ "30 à 40", "entre 10 et 20", "10-15 %" as one number, None where they are two. What is
    printed once, at the end, is said of both."""
    link = _LINKS.get(text[low.end : high.start])
    if link is None or low.form not in _PLAIN or high.form not in _PLAIN:
        return None
    if low.unit not in ("", high.unit) or (low.scale != ONE and high.scale == ONE):
        return None
    if _glued(text, low, start) or (low.year_like and _is_year(text, low, high, start)):
        return None
    if low.scale == ONE and not low.unit:
        lowest = low.value * high.scale
        if lowest > high.full > low.value:
            lowest = low.value
        elif low.value < 1000 and low.value * 1000 < high.full <= low.value * 10_000:
            lowest = low.value * 1000  # "12 à 15 000 €"
    else:
        lowest = low.full
    if not lowest < high.full:
        return None
    if link == "/":
        return _fraction(text, low, high, end)
    if not _is_range(text, link, low, high, start, end, alone):
        return None
    form = NumberForm.RANGE
    return Number(low.start, high.end, lowest, high.full, form, high.unit, high.bare_end)


def _is_year(text: str, low: Atom, high: Atom, start: int) -> bool:
    """Whether the low end is a year: "de 61 000 € en 2021 à 74 500 € en 2023"."""
    if not 1900 <= low.value < 2100:
        return False
    before = text[max(start, low.start - 12) : low.start]
    year = high.year_like and 1900 <= high.value < 2100
    return year or high.value < 100 or _IN.search(before) is not None


def _is_range(
    text: str, link: str, low: Atom, high: Atom, start: int, end: int, alone: bool
) -> bool:
    before = text[max(start, low.start - 90) : low.start]
    if link == "et":
        return alone or _ENTRE.search(before[-30:]) is not None
    if link == "à":
        return not _changes(before, low, high)
    if link == "ou":
        return True
    if link == " - ":
        return bool(high.unit) and low.form is NumberForm.DIGITS
    if low.form is NumberForm.WORDS or high.value > 10 * low.value or high.year_like:
        return False
    if text[low.start] == "0" or (alone and not high.unit):
        return False
    after = text[high.end : min(end, high.end + 1)]
    return bool(high.unit) or (after == " " and text[high.end + 1 : high.end + 2].islower())


def _changes(before: str, low: Atom, high: Atom) -> bool:
    """Whether "de … à …" tells two values of one thing, one after the other."""
    if _DE.search(before) is None:
        return False
    stops = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[stops[-1] :] if stops else before
    ranged = high.unit == "%" and not low.unit
    rules = ("always",) if ranged else ("always", "unless %")
    ends = [match.end() for rule in rules for match in _CHANGES[rule].finditer(clause)]
    down = [match.end() for match in _DOWN.finditer(clause)]
    if down and down[-1] >= max(ends, default=0):
        return False  # what falls does not rise "de 60 à 70 %": how much it falls
    between = clause[max(ends) :] if ends else ""
    return bool(ends) and not ("," in between and any(c.isdigit() for c in between))


def _glued(text: str, atom: Atom, start: int) -> bool:
    """Whether a letter, a dash or a slash stands right before: part of a name or a code."""
    before = text[atom.start - 1] if atom.start > start else " "
    return before.isalnum() or before in "_/-–."


def _fraction(text: str, low: Atom, high: Atom, end: int) -> Number | None:
    """ "2/3 des logements"."""
    if not (1 <= low.value < high.value <= 10) or _OF.match(text, high.end, end) is None:
        return None
    value = share(low.value, high.value)
    return Number(low.start, high.end, value, value, NumberForm.SHARE, "%", high.end)


def added(text: str, large: Atom, small: Atom, end: int) -> bool:
    """Whether "2 milliards 300 millions d'euros", "3 euros et 50 centimes" are one number; the
    first then takes the second in."""
    gap = text[large.end : small.start]
    if large.unit in ("", "ha") and not small.unit and _land(text, gap, large, small, end):
        return True
    if gap not in (" ", " et ") or small.form not in _PLAIN or large.form not in _PLAIN:
        return False
    if large.unit == "EUR" and large.scale == ONE and not small.unit and small.value < 100:
        cents = _CENTS.match(text, small.end, end)
        if cents is None:
            return False
        large.value += small.value / 100
        large.end = cents.end()
        return True
    if large.unit or large.scale < 1_000_000 or gap != " " or not small.unit:
        return False
    if small.full >= large.scale or small.full < 1000:
        return False
    large.value, large.scale = large.full + small.full, ONE
    large.end, large.unit, large.bare_end = small.end, small.unit, small.bare_end
    return True


def _land(text: str, gap: str, large: Atom, small: Atom, end: int) -> bool:
    """ "1 ha 25 a 12 ca" as hectares: each call takes one more number in."""
    if small.value >= 100 or small.form is not NumberForm.DIGITS or small.scale != ONE:
        return False
    if large.form is not NumberForm.DIGITS or large.scale != ONE:
        return False
    for pattern, parts in ((_ARES, 100), (_CENTIARES, 10_000)):
        first = not large.unit and _HECTARES.fullmatch(gap)
        if first or (large.unit == "ha" and gap == " " and parts > 100):
            sign = pattern.match(text, small.end, end)
            if sign is not None:
                large.value += small.value / parts
                large.end, large.unit = sign.end(), "ha"
                return True
    return False


def share_of(text: str, over: Atom, parts: Atom, end: int) -> Number | None:
    """ "un sur cinq", "9 habitants sur 10" as one share in per cent, None where two numbers
    count two things."""
    gap = text[over.end : parts.start]
    if not gap.endswith(" sur ") or _SUR.fullmatch(gap) is None:
        return None
    if over.unit or parts.unit or over.form not in _PLAIN or parts.form not in _PLAIN:
        return None
    if _PAGE.search(text[max(0, over.start - 6) : over.start]):
        return None
    if not 1 <= over.full < parts.full or not (over.full == ONE or parts.full in _OVER):
        return None
    after = _AFTER.match(text, parts.end, end)
    named = gap != " sur " and after is not None and stem(after["word"]) not in KNOWN
    if after is not None and not named and _is_counted(after["word"]):
        return None
    value = share(over.full, parts.full)
    return Number(over.start, parts.end, value, value, NumberForm.SHARE, "%", parts.end)


def _is_counted(word: str) -> bool:
    """Whether the word after "sur 3" is the noun that 3 counts: "sur 3 sites"."""
    if word.isupper() and len(word) > 1:
        return True
    if word in ("ha", "km", "m", "m2", "m²", "an", "mois"):
        return True
    return word.endswith(("s", "x")) and _PARTICIPLE.search(word) is None and word not in _VERBS


_VERBS = frozenset(
    (
        *("aux", "leurs", "mais", "puis", "alors", "dans", "des", "les", "ces", "ses", "depuis"),
        *("sans", "sous", "vers", "plus", "moins", "très"),
    )
)


def factor(text: str, atom: Atom, start: int, end: int) -> None:
    """Make a number of times what is one: "multiplié par 2,5", "deux fois plus"."""
    if atom.unit or atom.scale != ONE or atom.form not in _PLAIN:
        return
    before = text[max(start, atom.start - 34) : atom.start]
    if _TIMES_AFTER.match(text, atom.end, end) or (
        before.endswith(("par ", "de ", "facteur ")) and _TIMES_BEFORE.search(before)
    ):
        atom.form, atom.unit = NumberForm.FACTOR, "x"


def unit_shared(text: str, atoms: list[Atom]) -> None:
    """Give the numbers of a list the multiplier, the currency or the per cent that is printed
    once, after the last: "10, 20 et 30 M€"."""
    chained = False
    for at in range(len(atoms) - 2, -1, -1):
        atom, after = atoms[at], atoms[at + 1]
        gap = text[atom.end : after.start]
        listed = gap in (" et ", " ou ", ", et ") or (gap == ", " and chained)
        chained = False
        if not listed or after.unit not in ("EUR", "%") or atom.unit or atom.scale != ONE:
            continue
        if atom.form is not NumberForm.DIGITS or atom.year_like:
            continue
        if _LISTED.search(text[max(0, atom.start - 20) : atom.start]) is None:
            continue
        if atom.value >= 1000 and after.scale != ONE:
            continue
        if after.unit == "EUR" and after.scale == ONE and after.value > 100 * atom.value:
            continue
        atom.unit, atom.scale, chained = after.unit, after.scale, True
