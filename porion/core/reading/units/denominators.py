"""What a rate is a share of: the words behind it, or those that stand elsewhere in the clause."""

import re

from porion.core.reading.found import Number, NumberForm, UnitFound
from porion.core.reading.lexicon import denominators as words
from porion.core.reading.scene import Scene
from porion.core.reading.units.lexemes import Token, word_set
from porion.core.reading.units.nouns import nouns_in, row_of

NOT_STATED = "not_stated"
#: Longest words of a denominator, in code points, and in words.
_LONGEST = 80
_MOST_WORDS = 8
#: "40 % des logements": the article tells a whole; a bare "de" only a part or a kind.
_WHOLE = re.compile(
    r"(?: \([^()]{1,15}\)|\)| environ| seulement| au (?:plus|moins|total)| maximum| minimum)?"
    r" ?(?:de plus que |de moins que |de celles? |de ceux )?"
    r"(?P<of>des |du |de la |de l['’]|de (?:ses|son|sa|leurs?|ces|cet|cette|ce|nos|notre|tous les|"
    r"toutes les|l['’]ensemble (?:des |du |de la |de l['’]))|d['’]entre |parmi les |"
    r"d['’]un |d['’]une )"
)
_THAN = re.compile(
    r"[^.;:,\d]{0,30}?(?:\bque |\bqu['’]|par rapport (?:à|au|aux) |comparée? (?:à|au|aux) )"
    r"(?P<what>(?:la |le |les |l['’]|son |sa |un |une )?)"
)
_MORE = re.compile(r" ?(?:de |d['’])?(?:plus|moins|supérieur|inférieur|au[- ]dessus|au[- ]dessous)")
_RELATIVE = re.compile(r" ?(?:par rapport |comparée? )")
_OF_PART = re.compile(r" ?(?:de |d['’])")
_DATE = re.compile(
    r"(?:en |à |au |à la )?(?:\d|janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|fin |début |l['’]an |l['’]année )",
    re.IGNORECASE,
)
_RATE_NAMED = re.compile(
    r"\b(?:taux|tva|indice|croissance|rendement)\b[^,.;:]{0,60}$", re.IGNORECASE
)
_FINANCED = re.compile(
    r"\b(?:(?:co)?financ|pris|subventionn|soutenu|soutien|aid|abond|port(?!ée?s? à)|couvert|pay"
    r"|support|prise? en charge|particip|contribu)\w*[^.;]{0,50}$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:augment|baiss|diminu|progress|recul|régress|chut|grimp|rédui|accr|cr[uû]|bondi|fléchi|s['’]accro)"
    r"\w*(?: (?:de|d['’]|à hauteur de))?(?: (?:plus|près|moins|environ)(?: de)?)? ?$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r" ?(?:(?:et|mais|si|où|que|alors que) )?(?:les?|la|l['’]|ces?|cette|ses?|sa|son|leurs?) ?",
    re.IGNORECASE,
)
_RATE_NOUN = re.compile(r"\b(?:taux|part|proportion|pourcentage|indice)\b", re.IGNORECASE)
_VERB = re.compile(r"(?:ent|aient|ont)$")
_LEADS = frozenset(("de", "d'", "du", "le", "la", "l'", "en", "un", "ce", "son", "a", "au"))
_OF_WHICH = re.compile(r"\bdont (?:[^\d.;,]{0,20})$", re.IGNORECASE)
_CARRY = re.compile(
    r"\b(?:contre|et|puis|à|ou|soit|dont)\b[^.;]{0,25}$|,[^.;\d]{0,12}$", re.IGNORECASE
)
_ENDS = word_set(words.ENDS)
#: What a phrase does not end with.
#: Of what "du total" is the total, named before it.
_TOTALS = re.compile(
    r"\b(parc|patrimoine|budget|plan de financement|enveloppe|effectifs?|population|coût|montant"
    r"|programme|dépenses|recettes|crédits)\b",
    re.IGNORECASE,
)
#: Before a noun that is the complement of another.
_COMPLEMENT = re.compile(r"(?:\bde (?:la |l['’])?|\bdu |\bdes |\bd['’])$")
_TRAILING = re.compile(
    r"(?: (?:de|du|des|à|au|d['’]|étant|fixée?|plafonnée?|limitée?|estimée?)){1,3}$"
)
_SHARED_NOUN = re.compile(r"[^\W_]{1,6} (?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3}?) sur ")


def denominator_of(scene: Scene, place: int, unit: UnitFound) -> str:
    """The words of what `unit` is a share of; `not_stated` for a rate that tells none, "" for
    what is no rate."""
    number = scene.numbers[place]
    if unit.code == "x":
        return _than(scene, number) or NOT_STATED
    if unit.code in ("kWh/m2", "kWh/m2/yr"):
        return NOT_STATED
    if unit.code not in ("%", "%/yr"):
        return ""
    return _share(scene, place) or NOT_STATED


def _share(scene: Scene, place: int) -> str:
    number = scene.numbers[place]
    text, end = scene.text, number.end
    if number.form is NumberForm.SHARE:
        inside = _SHARED_NOUN.match(text, number.start, end)
        if inside is not None:
            return inside["noun"]
    if _MORE.match(text, end, scene.end) or _RELATIVE.match(text, end, scene.end):
        return _than(scene, number) or _changed(scene, place)
    whole = _WHOLE.match(text, end, scene.end)
    if whole is not None:
        phrase = _phrase(text, whole.end(), scene.end)
        if phrase == "total":
            if text.find("représent", max(scene.start, number.start - 40), number.start) >= 0:
                return phrase  # the noun before is the part
            named = _TOTALS.findall(text, max(scene.start, number.start - 160), number.start)
            return named[-1] if named else phrase
        return phrase
    return _elsewhere(scene, place)


def _than(scene: Scene, number: Number) -> str:
    """ "47 % de plus que l'objectif", "par rapport au montant de 2017": what it is measured by."""
    match = _THAN.match(scene.text, number.end, min(scene.end, number.end + 120))
    if match is None or _DATE.match(scene.text, match.end()):
        return ""
    return _phrase(scene.text, match.start("what"), scene.end)


def _elsewhere(scene: Scene, place: int) -> str:
    """The words before a share: the amount that is financed, the whole of "dont 90 %", the
    subject of a change, the denominator of the share before ("contre 8 %")."""
    number = scene.numbers[place]
    text = scene.text
    since = scene.numbers[place - 1].end if place else scene.start
    near = text[max(since, number.start - 90) : number.start]
    wide = text[max(scene.start, number.start - 90) : number.start]
    if place and _CARRY.search(near):
        other = scene.numbers[place - 1]
        if other.unit == "%" and number.start - other.end < 120:
            return _share_before(scene, place - 1)
    if _OF_WHICH.search(near) and place:
        return _whole_before(scene, place)
    if _RATE_NAMED.search(near):
        return ""
    if _CHANGED.search(near):
        return _changed(scene, place)
    if _FINANCED.search(wide) and not _OF_PART.match(text, number.end, scene.end):
        return _financed(scene, place)
    return ""


def _share_before(scene: Scene, place: int) -> str:
    """The denominator of a share before, not followed further than three shares back."""
    for back in range(place, max(-1, place - 3), -1):
        number = scene.numbers[back]
        if number.unit != "%":
            break
        whole = _WHOLE.match(scene.text, number.end, scene.end)
        if whole is not None:
            return _phrase(scene.text, whole.end(), scene.end)
        since = scene.numbers[back - 1].end if back else scene.start
        near = scene.text[max(since, number.start - 90) : number.start]
        if _FINANCED.search(near):
            return _financed(scene, back)
    return ""


def _whole_before(scene: Scene, place: int) -> str:
    """ "350 logements (dont 90 % …)": the noun of the number before."""
    other = scene.numbers[place - 1]
    if other.unit == "EUR":
        return scene.text[other.start : other.end]
    nouns = nouns_in(scene.text, other.end, min(scene.numbers[place].start, other.end + 80))
    return scene.text[nouns[0].start : nouns[0].end] if nouns else ""


def _changed(scene: Scene, place: int) -> str:
    """What rose or fell: the subject, from its article to the verb."""
    number = scene.numbers[place]
    since = scene.numbers[place - 1].end if place else scene.start
    start = max(since, number.start - 120)
    clause = max(scene.text.rfind(mark, start, number.start) for mark in (", ", "; ", ": "))
    subject = _SUBJECT.match(scene.text, max(start, clause + 2) if clause >= 0 else start)
    return _phrase(scene.text, subject.end(), number.start) if subject else ""


def _financed(scene: Scene, place: int) -> str:
    """What is paid for: the amount printed before, else the noun before the participle."""
    number = scene.numbers[place]
    for back in range(place - 1, max(-1, place - 4), -1):
        other = scene.numbers[back]
        if other.unit == "EUR" and number.start - other.end < 160:
            return scene.text[other.start : other.end]
    start = max(scene.start, number.start - 140)
    match = _FINANCED.search(scene.text[start : number.start])
    end = start + match.start() if match else number.start
    nouns = nouns_in(scene.text, start, end)
    heads = [n for n in nouns if not _COMPLEMENT.search(scene.text, max(0, n.start - 6), n.start)]
    chosen = heads or nouns
    return scene.text[chosen[-1].start : chosen[-1].end] if chosen else ""


def _is_verb(text: str, row: list[Token], count: int) -> bool:
    """True for "résident", "pourront" behind a noun: "-ent" ends a plural verb, or a noun in the
    singular, which an article or "de" would lead in."""
    if not _VERB.search(text, row[count].start, row[count].end):
        return False
    return row[count - 1].stem not in _LEADS


def rate_named(scene: Scene, since: int, start: int) -> str:
    """ "taux de vacance", "part des aidés": the name of the rate before a percentage."""
    places = [
        match.start() for match in _RATE_NOUN.finditer(scene.text, max(since, start - 90), start)
    ]
    return _phrase(scene.text, places[-1], start) if places else ""


def _phrase(text: str, start: int, stop: int) -> str:
    """The noun phrase from `start`: up to a verb, a preposition of another thing or a sign."""
    row = row_of(text, start, min(stop, start + _LONGEST))
    end = start
    for count, token in enumerate(row):
        if _phrase_ends(text, row, count, token) or count >= _MOST_WORDS:
            break
        end = token.end
    phrase = _TRAILING.sub("", text[start:end].strip())
    return phrase if any(char.isalpha() for char in phrase) else ""


def _phrase_ends(text: str, row: list[Token], count: int, token: Token) -> bool:
    """True for what ends the phrase; "en 2022" is kept, for it tells which whole."""
    if count == 0:
        return not token.word and not token.stem.isdigit()
    if token.stem.isdigit():
        return row[count - 1].stem not in ("en", "de", "d'", "des", "et")
    if not token.word or token.stem in _ENDS or _is_verb(text, row, count):
        return True
    following = row[count + 1].stem if count + 1 < len(row) else ""
    return token.stem in ("en", "a") and not (following.isdigit() and len(following) == 4)
