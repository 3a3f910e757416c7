"""What a figure and its indicator are called until a person says: a few words, never a sentence.

What is counted gives the name, with the participle that says what became of it ("logements
réhabilités"); of a sum, a share or a surface, the noun that the clause gives it ("coût moyen d’une
réhabilitation"), else a word for the unit and the heading above.
"""

import re
from collections.abc import Mapping

from porion.core.folding import fold
from porion.core.language.dates import end_of, short_date, span
from porion.core.language.french_states import STAGES
from porion.core.language.french_units import unit_words
from porion.core.language.labels import label
from porion.core.periods import Span
from porion.core.quantities import UNITS
from porion.core.reading.found import Candidate
from porion.core.vocabulary import FigureKind, FigureState
from porion.formats.dossier.rules.figures import NOT_STATED

#: Nouns that a clause gives to sums, shares and measures; the words after it that belong to it.
_HEADS = (
    "acompte|aide|amende|avance|baisse|besoin|bénéfice|budget|capital|charge|consommation|coût|"
    "crédit|densité|diminution|distance|dotation|durée|dépense|déficit|enveloppe|emprise|"
    "excédent|financement|fonds|gain|hausse|honoraires|investissement|longueur|loyer|marge|"
    "montant|part|participation|pénalité|plafond|pourcentage|prime|prix|prêt|puissance|"
    "recette|redevance|reste à charge|réduction|seuil|subvention|superficie|surcoût|surface|"
    "taux|taxe|valeur|volume|économie|émission|écart|hauteur|largeur|production|proportion"
)
_HEAD = re.compile(
    rf"\b(?:{_HEADS})e?s?(?:x)?\b(?: (?:moyen|total|global|annuel|prévisionnel|maximal|minimal|"
    r"public|publique|énergétique|éligible|subventionnable|mensuel|net|brut|unitaire|propre)"
    r"(?:le|ne|s|aux|les|nes|e|es)?){0,3}"
    r"(?: (?:de l['’]|d['’]|du |de la |des |de )(?:une |un )?[^\W\d_][\w’'-]{2,24}){0,2}",
    re.IGNORECASE,
)
#: A measure whose words are a sign, and the word for what it measures.
_OF_DIMENSION = {
    "ha": "Surface",
    "m2": "Surface",
    "km2": "Surface",
    "km": "Longueur",
    "m": "Longueur",
    "cm": "Longueur",
    "m3": "Volume",
    "points": "Écart en points",
    "kWh/m2/yr": "Consommation d’énergie",
    "kWh/m2": "Consommation d’énergie",
    "kWh": "Énergie",
    "MWh": "Énergie",
    "GWh": "Énergie",
    "kW": "Puissance",
    "MW": "Puissance",
    "kWp": "Puissance",
    "MWp": "Puissance",
    "t": "Masse",
    "kg": "Masse",
    "tCO2": "Émissions de CO₂",
    "kgCO2/m2/yr": "Émissions de CO₂",
    "x": "Multiplication",
    "years": "Durée",
    "months": "Durée",
    "weeks": "Durée",
    "days": "Durée",
    "minutes": "Durée",
    "FTE": "Emplois (ETP)",
}
#: States that a name tells, as what they count is not done.
_UNDER_WAY = (FigureState.STUDIED, FigureState.FINANCED, FigureState.STARTED)
#: How far before a number its noun stands, in code points.
_NEAR = 120
#: What parts the noun of another number from this one.
_STOP = re.compile(r"[.;:!?()«»]|\d|\b(?:dont|contre|tandis que|alors que)\b")
_PARTICIPLE = re.compile(
    r"(?:\b(?:été|est|sont|sera|seront|soit|soient|étaient|était|fut|furent) )?"
    r"([^\W\d_]{3,}(?:é|és|ée|ées|ie|ies|is|uits|uites|erts|ertes))$"
)
_ACTIVE = re.compile(r"\b(?:a|ont|avait|avaient|aura|auront|ayant|permis)\b(?! été)", re.IGNORECASE)
#: The number of a heading: "Article 1er –", "2.3", "IV.".
_NUMBERED = re.compile(
    r"^(?:(?:article|chapitre|titre|annexe|axe|partie|volet)\s+)?(?:\d{1,2}(?:er)?|[IVX]{1,5})?"
    r"(?:\.\d{1,2}){0,3}\s?[.):–-]{0,2}\s+",
    re.IGNORECASE,
)
#: Words for a measure that say nothing without what is measured.
_VAGUE = frozenset({"Surface", "Longueur", "Volume", "Masse", "Écart en points"})
_PRONOUNS = frozenset({"eux", "elles", "ceux", "celles", "entre eux", "d entre eux"})
#: Longest heading, and longest words quoted in a name; how far the head of a row stands.
_LONGEST, _SHORT, _ROW = 70, 40, 120


def what(text: str, candidate: Candidate) -> str:
    """What the number counts or measures, in a few words that begin with a capital."""
    noun, unit = candidate.noun, candidate.unit
    if noun and not _is_sign(unit):
        if fold(noun) == "fois" and unit in UNITS:
            return _capital(unit_words(unit).many)
        return _capital(_with_participle(noun, candidate))
    word = _OF_DIMENSION.get(unit, "")
    head = _head(text, candidate)
    if word and word not in _VAGUE and (not head or fold(word).startswith(fold(head))):
        return word
    if head:
        return _capital(head)
    if noun[:1].isalpha() and unit.startswith("EUR"):
        return _capital(_with_participle(noun, candidate))
    if unit.startswith("%"):
        of = candidate.denominator
        known = of not in ("", NOT_STATED) and fold(of) not in _PRONOUNS and len(of) <= _SHORT
        return f"Part ({of})" if known else _under("Part", candidate)
    return _under(word or _word_for(candidate), candidate)


def figure_label(candidate: Candidate, indicator: str, parties: Mapping[str, str]) -> str:
    """The label of a figure: its indicator's, who or where it is said of, and when."""
    told = [indicator]
    if candidate.kind is FigureKind.ACTUAL and candidate.state in _UNDER_WAY:
        told.append(STAGES[candidate.state])
    who = [parties[key] for key in _own(candidate, "party") if key in parties]
    told += [name for name in who[:1] if fold(name) not in fold(indicator)]
    if when := _when(candidate):
        told.append(when)
    return _cut(", ".join(told), 200)


def _own(candidate: Candidate, part: str) -> list[str]:
    """Keys that the clause itself names, or the head of its row, not a heading above it."""
    start, end = candidate.passage[0] - _ROW, candidate.passage[1]
    return [
        reason.concluded
        for reason in candidate.why
        if reason.part == part and start <= reason.start and reason.end <= end
    ]


def _when(candidate: Candidate) -> str:
    """When, in the fewest words: "fin 2025", "2025", else as the text has it."""
    first, last, at = candidate.valid_from, candidate.valid_to, candidate.as_at
    if at is not None and (at.month, at.day) == (12, 31):
        return end_of(at)
    if first is None and last is None and at is None:
        return ""
    said = candidate.date_words or _said(candidate)
    years = span(Span.inclusive(first, last)) if first or last else ""
    if said and not (years[:4].isdigit() or (years and first is None)):
        return said
    return years or (short_date(at) if at else "")


def _said(candidate: Candidate) -> str:
    words = next((reason.words for reason in candidate.why if reason.part == "period"), "")
    return f"{words[:1].lower()}{words[1:]}" if len(words) <= _SHORT else ""


def _is_sign(unit: str) -> bool:
    if unit.startswith(("EUR", "%")) or unit in _OF_DIMENSION:
        return True
    return unit in UNITS and unit_words(unit).symbol


def _with_participle(noun: str, candidate: Candidate) -> str:
    """ "logements" with "ont été réhabilités" behind it, or in the head of its column: there the
    participle agrees with what is counted."""
    for reason in candidate.why:
        if reason.part != "kind" or _ACTIVE.search(reason.words):
            continue
        if candidate.passage[0] <= reason.start < candidate.end:
            continue
        found = _PARTICIPLE.search(reason.words.strip())
        if found and found[1] not in noun and (noun[-1] in "sx") == (found[1][-1] == "s"):
            return f"{noun} {found[1]}"
    return noun


def _head(text: str, candidate: Candidate) -> str:
    """The noun that the clause gives to a sum or a measure, nearest before the number."""
    first = max(candidate.passage[0], candidate.start - _NEAR)
    before = text[first : candidate.start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    found = [match[0] for match in _HEAD.finditer(before)]
    return found[-1].strip() if found else ""


def _word_for(candidate: Candidate) -> str:
    """What a sum or a measure is where no noun says it."""
    unit = candidate.unit
    if unit.startswith("EUR"):
        kind = candidate.kind or FigureKind.ANNOUNCED
        if kind is FigureKind.PAYMENT and candidate.state is not FigureState.PAID:
            return "Montant"
        money = {FigureKind.ACTUAL: "Montant", FigureKind.TARGET: "Montant visé"}
        return money.get(kind) or label(kind)
    if unit in _OF_DIMENSION:
        return _OF_DIMENSION[unit]
    return _capital(unit_words(unit).many) if unit in UNITS else unit


def _under(word: str, candidate: Candidate) -> str:
    """The word, under the heading that says what it is about: "Mobilités : surface"."""
    heading = candidate.heading_path[-1] if candidate.heading_path else ""
    heading = _NUMBERED.sub("", heading.partition(" :")[0]).strip(" .:")
    if not 3 <= len(heading) <= _LONGEST:
        return word
    return f"{_capital(heading)} : {word[:1].lower()}{word[1:]}"


def _capital(words: str) -> str:
    words = " ".join(words.split()).replace("'", "’")
    return _cut(words[:1].upper() + words[1:], 200)


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
