"""Numbers that what they stand in shows to count nothing: years, lengths of time, ages, names."""

import re

from porion.core.reading.found import NotQuantity, NumberForm
from porion.core.reading.lexicon import refusals_times
from porion.core.reading.refusals.words import Spot, counted
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.units.lexemes import stem
from porion.core.reading.units.noun_tables import KNOWN
from porion.core.vocabulary import NotQuantityReason

_R = NotQuantityReason

_BASES = frozenset((100, 1_000, 10_000, 100_000, 1_000_000))
_RATE_BEFORE = re.compile(
    r"(?:[0-9][^.;:]{0,45}|(?:taux|densité|indice|ratio|nombre)[^.;:]{0,50}) (?:pour|par|p\.) $",
    re.IGNORECASE,
)
_PERSONS_AFTER = re.compile(
    r" (?:hab|personnes|naissances|femmes|hommes|jeunes|enfants|élèves|salariés|actifs|logements"
    r"|ménages|décès|résidents|locataires|véhicules)"
)
_YEAR_BEFORE = re.compile(
    rf"(?:^|[^\w])(?:{alternatives(word for (word,) in lines(refusals_times.YEAR_BEFORE))})[ -]$",
    re.IGNORECASE,
)
_TIMES = {line[0]: line[1] for line in lines(refusals_times.TIMES)}
_TIME = re.compile(
    r" ?(?P<ordinal>(?:premi|derni|proch|autr)\w{1,6} )?"
    rf"(?P<noun>{alternatives(_TIMES)})(?!\w)"
)
_LENGTH = re.compile(
    rf"(?<!\w)(?:{alternatives(word for (word,) in lines(refusals_times.LENGTHS))})"
    r"(?: [\w'’-]{1,20}){0,8} ?(?:de|d['’]|à|:|est|sur|\() ?"
    r"(?:(?:plus|moins|près|environ|au) (?:de |d['’]|moins )?)?$",
    re.IGNORECASE,
)
_LENGTH_HEAD = re.compile(
    r"(?<!\w)(?:durée|délai|âge|ancienneté|amortissement)(?: [\w'’]{1,15}){0,3} ?:? $",
    re.IGNORECASE,
)
#: After a length of time: it compares, it is a figure ("6 ans de plus", "6 ans inférieure").
_COMPARES = re.compile(
    r" (?:de (?:plus|moins) |inférieure?s? |supérieure?s? |d['’]écart|d['’]avance)"
)
#: Before it: it measures a change or a gap ("ramené à 14 mois", "inférieure de 4 ans").
_CHANGED = re.compile(
    r"(?<!\w)(?:(?:pass|ramen|port|rédui|allong|raccourci)\w{0,8}(?: [\w'’-]{1,15}){0,4} (?:à|de)"
    r"|(?:inférieure?s?|supérieure?s?|rajeuni|vieilli|gagn\w{1,5}|perdu\w{0,2}) (?:de)?"
    r") ?(?:\w{1,12} à )?$",
    re.IGNORECASE,
)
_COUNTS_TIME = re.compile(r" (?:de |d['’]|par |ouvrés|travaill)")
#: An average is a figure: "attendent en moyenne 26 mois".
_MEAN = re.compile(r"(?<!\w)(?:en moyenne|moyenne? (?:de|d['’]|est de)) ?(?:de )?$", re.IGNORECASE)
#: "contre 31 mois en 2019", "au lieu de 14 mois prévus": the other side of a comparison.
_COMPARED_TO = re.compile(r"(?<!\w)(?:contre|au lieu de|vs\.?) $", re.IGNORECASE)
_IN_YEAR = re.compile(r" (?:en |fin |au |prévus|auparavant|précédemment|il y a|l['’]an)|[.,;)]|$")
_GRANTED = re.compile(
    rf"(?<!\w)(?:{alternatives(word for (word,) in lines(refusals_times.GRANTED))}) "
    r"(?:maximal |maximum )?(?:de |d['’])$",
    re.IGNORECASE,
)
_WHILE = re.compile(r"(?:pendant|durant|toutes les|tous les|chaque|ces|quelques) $", re.IGNORECASE)
_READING = re.compile(r"lecture(?: :| estimé| de|,)?(?: environ)? $", re.IGNORECASE)
_FRAMES = re.compile(
    r"(?:sur|pendant|durant|dans|sous|après|depuis|tous les|toutes les|les|ces|des|il y a|en|de) $",
    re.IGNORECASE,
)
_OVER = re.compile(r"(?:sur|pendant|durant|dans|sous|en|tous les) $", re.IGNORECASE)
_AGE = re.compile(
    rf"(?<!\w)(?:{alternatives(word for (word,) in lines(refusals_times.AGES))}) $", re.IGNORECASE
)
#: A capitalised word right before the number, not the first of its sentence.
_PROPER = re.compile(r"[^\s.!?:•«»\-–] (?:[dl]['’])?(?P<word>[A-ZÀ-Ý][\w'’-]{1,30}) $")
_SMALL = frozenset(
    ["de", "des", "du", "les", "le", "la", "et", "en", "plus", "soit", "sur", "par", "pour", "dont"]
)
_PARENTHESIS = re.compile(r"(?P<word>[A-ZÀ-Ý][\w'’-]{1,30}) \($")
_POSTCODE = re.compile(r"(?:0[1-9]|[1-8][0-9]|9[0-578]) ?[0-9]{3}")
_PLACE_OF = re.compile(
    r"(?<!\w)(?:ZAC|résidence|quartier|cité|lotissement|clos|rue|place|parc|square|école|hameau"
    r"|ferme|chemin|allée|fort|moulin|domaine|espace|centre commercial) des $",
    re.IGNORECASE,
)
#: "la cité des 100 maisons": dwellings behind a place that is called by their number.
_DWELLINGS_OF = re.compile(
    r"(?<!\w)(?:la|le|au|du) (?:cité|quartier|lotissement|hameau) des $", re.IGNORECASE
)
_DWELLINGS = frozenset(map(stem, ("maisons", "logements", "pavillons", "maisonnettes")))
_LOWER_AFTER = re.compile(r" ([a-zà-ÿ]{3,20}s)(?!\w)")
_PLACED = re.compile(r"[A-ZÀ-Ý][\w'’-]{1,30} \($")
_TOWN = re.compile(r" (?P<town>[A-ZÀ-Ý][\w'’-]{2,30})")
_COUNTED_PEOPLE = re.compile(
    r"(?:de|les|des|environ|soit|quelque|quelques|à|pour|sont|ont|compte|réunit) $", re.IGNORECASE
)
_HEADING = re.compile(r"[1-9][0-9]?\.[1-9][0-9]?(?:\.|\)| -)? [A-ZÀ-Ý]")
_SIGLE_AFTER = re.compile(r" (?P<word>[A-Z][A-ZÀ-Ý0-9-]{1,30}s?)(?!\w)")
_MARKER = re.compile(r"(?:[.)]|°\)?|-| -| –|\.-)? ?(?= [A-ZÀ-Ý«])")


def duration(spot: Spot) -> NotQuantity | bool | None:
    """A length of time: False where it is stated for itself ("une durée de 10 ans") and stays
    a figure, the refusal where it frames something else, None where it is no length."""
    number = spot.number
    match = _TIME.match(spot.after)
    if match is None or number.unit not in ("", "years", "months"):
        return None
    if number.end < spot.end and spot.text[number.end] != " " and len(match["noun"]) < 2:
        return None
    before, rest = spot.before, spot.after[match.end() :]
    refusal = spot.refuse(_R.DURATION, end=number.end + match.end())
    if match["ordinal"]:
        return refusal
    if _TIMES[match["noun"]] == "stated":
        if _READING.search(before):
            return spot.refuse(_R.OTHER)
        return refusal if _WHILE.search(before) else None
    if _GRANTED.search(before):
        return refusal
    if number.low != number.low.to_integral_value() or _CHANGED.search(before):
        return False
    if _COMPARED_TO.search(before) and _IN_YEAR.match(rest):
        return False
    if _MEAN.search(before) or (rest.startswith(" en moyenne") and not _OVER.search(before)):
        return False
    if _LENGTH.search(before) or _headed_length(spot) or _COMPARES.match(f"{rest} "):
        return False
    if before.endswith("(") and rest.startswith(")"):
        return False
    if match["noun"] in ("an", "ans") and (number.form is NumberForm.RANGE or _AGE.search(before)):
        if _OVER.search(before) and not _AGE.search(before):
            return refusal
        return spot.refuse(_R.OTHER, end=number.end + match.end())
    if _TIMES[match["noun"]] == "count" and _COUNTS_TIME.match(rest):
        return None if _FRAMES.search(before) is None else refusal
    return refusal


def _headed_length(spot: Spot) -> bool:
    """ "18 mois" in a block of its own behind "Durée des travaux"."""
    first = spot.number.start
    if first > spot.start:
        return False
    return _LENGTH_HEAD.search(spot.text[max(0, first - 45) : first]) is not None


def base(spot: Spot) -> NotQuantity | None:
    """ "68 médecins pour 100 000 habitants": what a rate is counted on, in round figures."""
    number = spot.number
    if number.low != number.high or number.low not in _BASES or number.unit:
        return None
    rate = _RATE_BEFORE.search(spot.before)
    return spot.refuse(_R.OTHER) if rate and _PERSONS_AFTER.match(spot.after) else None


def year(spot: Spot) -> NotQuantity | None:
    """Four digits that are a year: a word before tells, or no noun follows."""
    number = spot.number
    printed = spot.text[number.start : number.end]
    if len(printed) != 4 or not printed.isdigit() or number.unit:
        return None
    if 1900 <= number.low < 2100:
        if _YEAR_BEFORE.search(spot.before) or not counted(spot):
            return spot.refuse(_R.YEAR)
    elif 1500 <= number.low < 1900 and _YEAR_BEFORE.search(spot.before) and not counted(spot):
        return spot.refuse(_R.YEAR)
    return None


def name(spot: Spot) -> NotQuantity | None:
    """ "Lille 3000", "Industrie 2.0", "Lens (62)", "les Trois Suisses"."""
    number, before = spot.number, spot.before
    if number.unit:
        return None
    if number.form is NumberForm.WORDS:
        return _name_in_words(spot)
    if number.form is not NumberForm.DIGITS:
        return None
    if number.end > number.bare_end or " " in spot.printed or "," in spot.printed:
        return None
    if spot.after[:1] == ")" and number.end - number.start == 2:
        bracketed = _PARENTHESIS.search(before)
        if bracketed is not None and stem(bracketed["word"]) not in KNOWN:
            return spot.refuse(_R.NAME)
    if _is_placename(spot):
        return spot.refuse(_R.NAME)
    proper = _PROPER.search(before)
    if proper is None or proper["word"].casefold() in _SMALL or counted(spot):
        return None
    first = number.start - (len(before) - proper.start("word"))
    return spot.refuse(_R.NAME, first)


def _is_placename(spot: Spot) -> bool:
    """ "la ZAC des 4 vents": what follows is nothing counted; "la cité des 100 maisons"."""
    if _PLACE_OF.search(spot.before) is None:
        return False
    word = _LOWER_AFTER.match(spot.after)
    if word is None:
        return False
    if stem(word[1]) in _DWELLINGS and _DWELLINGS_OF.search(spot.before):
        return True
    return spot.number.low <= 12 and stem(word[1]) not in KNOWN


def _name_in_words(spot: Spot) -> NotQuantity | None:
    """A capital inside a sentence, on the number and on the word after it."""
    first = spot.text[spot.number.start : spot.number.start + 2]
    before = spot.before
    if not first.istitle() or len(before) < 2 or before[-1] != " " or not spot.after:
        return None
    if not (before[-2:-1].isalpha() or before[-2:-1] == ","):
        return None
    if spot.after[0] == " " and spot.after[1:2].isupper():
        return spot.refuse(_R.NAME)
    return None


def postcode(spot: Spot) -> NotQuantity | None:
    """ "62000 Arras", "59 039 LILLE Cedex"."""
    number = spot.number
    if number.form is not NumberForm.DIGITS or number.unit:
        return None
    printed = spot.text[number.start : number.end]
    if len(printed) == 5 and spot.before.endswith("(") and spot.after.startswith(")"):
        placed = _PLACED.search(spot.before) and _POSTCODE.fullmatch(printed)
        return spot.refuse(_R.ADDRESS) if placed else None
    town = _TOWN.match(spot.after)
    if _POSTCODE.fullmatch(printed) is None or town is None:
        return None
    before = spot.before
    shouted = town["town"].isupper() and len(town["town"]) > 3
    solid = " " not in printed and _COUNTED_PEOPLE.search(before) is None
    if shouted or solid:
        return spot.refuse(_R.ADDRESS)
    return None


def _is_sigle_counted(spot: Spot) -> bool:
    """ "22 ETP sont mobilisés", "640 LOGEMENTS": capitals that are counted, no title."""
    word = _SIGLE_AFTER.match(spot.after)
    if word is None or not counted(spot):
        return False
    return len(word["word"]) < 6 or spot.number.low > 12


def marker(spot: Spot, last: int) -> NotQuantity | None:
    """ "1. Améliorer", "2) Développer": the number of a heading or an item; `last` is the one
    found before in the block, which an item in running text must follow."""
    number = spot.number
    if number.form is not NumberForm.DIGITS or number.unit or number.low > 60:
        return None
    before = spot.before.rstrip(" ")
    opens = not before or before[-1] in ".;!?•»" or before[-2:] in (" -", " –")
    if "." in spot.printed:
        titled = _HEADING.match(f"{spot.printed}{spot.after[:4]}")
        return spot.refuse(_R.ARTICLE) if opens and titled else None
    match = _MARKER.match(spot.text, number.end, min(spot.end, number.end + 6))
    if match is None:
        return None
    if not match[0].strip(" ") and (before or _is_sigle_counted(spot)):
        return None
    follows = number.low == last + 1
    if opens or (follows and (before[-1] == ":" or (last > 0 and before[-1].isalpha()))):
        return spot.refuse(_R.ORDINAL, end=match.end())
    return None
