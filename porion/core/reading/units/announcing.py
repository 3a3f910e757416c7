"""The noun that announces a bare number: "nombre de logements : 450", "un coût total de …"."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from porion.core.reading.found import Number, UnitFound
from porion.core.reading.lexicon import units as lexicon
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import lines
from porion.core.reading.units.lexemes import OF, Phrases, Token, phrases
from porion.core.reading.units.measures import Measure, measure_in
from porion.core.reading.units.nouns import Noun, nouns_in, row_of

#: How far before a number the noun that announces it may begin, in code points.
_REACH = 160
_QUALIFIER_TAIL = re.compile(
    r"(?:\b(?:plus|moins|près|environ|quelque|presque|autour|au moins|au plus|jusqu['’]à|"
    r"de l['’]ordre|env\.?)(?: d['’]| de| des| du)? ?)$",
    re.IGNORECASE,
)
#: What stands between the noun and its number.
_COLON = re.compile(r"(?:[:=]|\.{3,}|…) ?$")
_BRACKET = re.compile(r"\($")
_SAYS = re.compile(
    r"(?:(?:s['’](?:est )?(?:él[eè]v|établi|chiffr|estim|mont)\w*|\best|\bsont|"
    r"\bétai(?:en)?t|\bsera|\bseront|\bpass(?:e|ent|é|ée|és|ées|er|ant|ait)|\bfixée?s?|\bportée?s?|\bestimée?s?|\bévaluée?s?|"
    r"\bramenée?s?|\bchiffrée?s?|\blimitée?s?|\barrêtée?s?|\bplafonnée?s?|\bs['’]établi\w*)"
    r"(?: ainsi| donc| aujourd['’]hui| désormais| actuellement)? (?:à|de|d['’]) ?"
    r"|\b(?:attei(?:nt|gnent|gnait|ndre|ndra|gnant)|totalis\w+|représent(?:e|ent|ait|aient)|"
    r"dépass(?:e|ent|ait|er)|excède(?:nt)?|avoisin\w+|compt(?:e|ait)|frôl\w+|approch\w+"
    r"|(?:tomb|descend|pass)\w* sous|franchi\w*)"
    r"(?: (?:les|la|le))? ?"
    r"|\bde (?:\d{1,3}(?: \d{3})* )?à )$",
    re.IGNORECASE,
)
#: "des logements, estimés à …": the noun before the comma counts.
_APPOSED = re.compile(
    r",(?: (?:actuellement|aujourd['’]hui|initialement))? (?:estim|évalu|fix|port|chiffr|arrêt|"
    r"limit|plafonn)ée?s? à (?:environ |près de |plus de )?$"
)
_PERSONS = re.compile(
    r"\b(?:ils|elles|nous) (?:sont|étaient|étions|sommes|seront) $", re.IGNORECASE
)
#: "Pour : 21, contre : 1": voices.
_BALLOT = re.compile(
    r"\b(?:pour|contre|blancs?|nuls?|pouvoirs?|présents?|absents?) ?: ?$", re.IGNORECASE
)
_TIMES_OF_YEAR = frozenset(("years", "months", "weeks", "days"))
_FRAME = re.compile(
    r"(?:\b(?:par|sur|pendant|durant|en|chaque|cette|tous les|toutes les|depuis|dans)|\d|\bl['’]"
    r"|\b(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt))"
    r" ?(?:les |ces )?$",
    re.IGNORECASE,
)
_VOTING = re.compile(r"\b(?:vot|voix|suffrage|abst|adopt|quorum|pouvoirs?\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d]{2}")
_NUMBER_OF = re.compile(r"\b(?:nombre|effectif|volume)s? (?:total )?(?:de |d['’]|des )")
_ONE = Decimal(1)
_TIMES = {words: Decimal(times) for words, times in lines(lexicon.SCALES)}
_SCALE = re.compile(r"(?:\ben |\()(milliers?|millions?|milliards?)\b", re.IGNORECASE)
_OF = re.compile(r"(?:\b(?:de|d['’]|à hauteur de) ?)$")
#: "en milliers de tonnes", "en nombre de logements".
_IN_THOUSANDS = re.compile(
    r"(?:\ben |\()(?:nombre|milliers?|millions?|milliards?) (?:de |d['’])\Z", re.IGNORECASE
)
_IN_NUMBER = re.compile(r"\ben (?:nombre|milliers?|millions?) (?:de |d['’])", re.IGNORECASE)
CARBON = re.compile(r"\bCO[2₂]|\bcarbone\b|gaz à effet de serre|\bGES\b")
_INSTEAD = re.compile(r"\bau lieu (?:de|d['’]) ?$")
#: "leur nombre avait culminé à": the number of what was said before.
OWN_NUMBER = re.compile(
    r"\b(?:leurs?|ce|cet|son) (?:nombre|effectif|total)(?: total| global)?\b[^.;:\d]{0,50}$",
    re.IGNORECASE,
)
_VAGUE = frozenset(
    (
        *("objectives", "projects", "operations", "axes", "actions", "partners", "plans"),
        *("measures", "years", "phases", "sites", "programmes", "studies", "agreements"),
    )
)


def _set(cell: str) -> Phrases:
    return Phrases((phrase, True) for phrase in phrases(cell))


_MONEY = Phrases((p, "EUR") for line in lines(lexicon.MONEY) for p in phrases(line[0]))
_SHARES = _set(lexicon.SHARES)
_COUNTING = Phrases((p, True) for line in lines(lexicon.COUNTING) for p in phrases(line[0]))
_STATED = Phrases(
    (phrase, unit) for unit, cell in lines(lexicon.STATED) for phrase in phrases(cell)
)


def announced(scene: Scene, place: int, since: int) -> UnitFound | None:
    """The unit that the words before a number give it; None where none announces it.

    `since`: behind the number before it and its unit.
    """
    number = scene.numbers[place]
    start = max(since, number.start - _REACH)
    before = scene.text[start : number.start]
    tail = _QUALIFIER_TAIL.search(before)
    if tail is not None:
        before = before[: tail.start()]
    if not _WORD.search(before):
        return None
    end = start + len(before)
    if _BALLOT.search(before) and _is_vote(scene, number.start):
        return UnitFound("people", "", start, end, sure=0.8)
    if OWN_NUMBER.search(before):
        return None
    bracket = _BRACKET.search(before)
    apposed = _APPOSED.search(before)
    if apposed is not None:
        nouns = nouns_in(scene.text, start, start + apposed.start(), scene.words)
        return _from(scene.text, nouns[-1], 0.8) if nouns else None
    apposed_number = before.endswith(", ") and _NUMBER_OF.search(before)
    if _COLON.search(before) or _SAYS.search(before) or apposed_number:
        told = head_unit(scene.text, _last_clause(scene.text, start, end), end, sentence=True)
        if told is None and place and _SAYS.search(before):
            told = _subject(scene)
        return None if told is not None and told.code == "objectives" else told
    if _INSTEAD.search(before):
        return None
    if _OF.search(before):
        found = head_unit(scene.text, _last_clause(scene.text, start, end), end, sentence=True)
        return found if found and found.code in ("EUR", "%") else None
    nouns = nouns_in(scene.text, start, end, scene.words)
    if bracket and nouns and nouns[-1].end >= end - 30 and _may_be(scene, nouns[-1], number):
        return _from(scene.text, nouns[-1], 0.7)
    beside = nouns and nouns[-1].end >= end - 1 and _ends(scene, number.end)
    if beside and (scene.text[nouns[-1].end - 1] in "sx" or number.high == 1):
        return _from(scene.text, nouns[-1], 0.6)
    if place == 0 and _PERSONS.search(before):
        return UnitFound("people", "", start, end, sure=0.6)
    return None


def _is_frame(text: str, start: int, noun: Noun) -> bool:
    """True for a time that frames: "12 M€ sur six ans", "par an, répartis ainsi : 900"."""
    if noun.unit not in _TIMES_OF_YEAR:
        return False
    return _FRAME.search(text, max(start, noun.start - 24), noun.start) is not None


def _subject(scene: Scene) -> UnitFound | None:
    """ "Le nombre de nuitées a bondi de 23 % pour s'établir à …": what the sentence is about."""
    end = scene.numbers[0].start
    number_of = _NUMBER_OF.search(scene.text, scene.start, min(end, scene.start + 60))
    return head_unit(scene.text, number_of.start(), end, sentence=True) if number_of else None


def _may_be(scene: Scene, noun: Noun, number: Number) -> bool:
    """False for many of a noun in the singular: "la mairie (29200)"."""
    words = scene.text[noun.start : noun.end].split()
    return number.high == 1 or words[0][-1] in "sxSX" or words[0].isupper()


def _is_vote(scene: Scene, at: int) -> bool:
    """True where the block tells of a vote, near `at`."""
    first, last = max(scene.block.start, at - 200), min(scene.block.end, at + 200)
    return _VOTING.search(scene.text, first, last) is not None


def _ends(scene: Scene, end: int) -> bool:
    """True where nothing that could be a noun follows."""
    behind = scene.text[end : min(scene.end, end + 2)].strip()
    return not behind or not behind[0].isalnum() or behind[0].isupper()


def _last_clause(text: str, start: int, end: int) -> int:
    """Where the words about the number begin: behind the last full break."""
    breaks = [text.rfind(mark, start, end - 2) for mark in (";", ". ", " – ", " • ")]
    if breaks[1] >= 0 and text[breaks[1] + 2 : breaks[1] + 3].isdigit():
        breaks[1] = -1  # an abbreviation: "recrut. 2026 : 400"
    last = max(breaks)
    return max(start, last + 1) if last >= 0 else start


def head_unit(text: str, start: int, end: int, *, sentence: bool = False) -> UnitFound | None:
    """The unit that the head of a column, a row or a clause gives to bare numbers.

    A sign counts most ("(k€)"), then "nombre de" and its noun, then a noun of money or of a
    share, then any noun that is counted. In a `sentence` a sign must be announced by "en" or a
    bracket, for it may be that of another number.
    """
    measure = measure_in(text, start, end)
    if measure is not None and _announces(text, start, measure, sentence):
        code, first, last, factor = measure
        if _IN_THOUSANDS.search(text, start, first):
            factor *= scale_in(text, start, first)
        if code in ("t", "t/yr") and CARBON.search(text, start, end):
            code = f"tCO2{code[1:]}"
        return UnitFound(code, "", first, last, _rate(code), 0.95, factor)
    return _head_noun(text, start, end, scale_in(text, start, end))


def _announces(text: str, start: int, measure: Measure, sentence: bool) -> bool:
    before = text[max(start, measure.start - 4) : measure.start].casefold()
    if before.endswith(("(", " en ", "(en ", "en ")):
        return True
    if _IN_THOUSANDS.search(text, start, measure.start):
        return True
    return (not sentence and measure.end - measure.start > 1) or text[measure.start] in "%€"


def _head_noun(text: str, start: int, end: int, scale: Decimal) -> UnitFound | None:
    told = _IN_NUMBER.search(text, start, end)
    start = told.end() if told else start
    row = row_of(text, start, end)
    nouns = nouns_in(text, start, end)
    if nouns and _tells_state(text, row, nouns[0]):
        nouns = nouns[1:]
    nouns = [noun for noun in nouns if not _is_frame(text, start, noun)]
    at = {noun.start: noun for noun in nouns}
    for place, token in enumerate(row):
        counting = _COUNTING.at(row, place)
        if counting:
            found_here = _counted(text, row, counting[1], at, scale)
            if found_here is not None:
                return found_here
            continue
        for table, unit, sure in ((_SHARES, "%", 0.6), (_STATED, "", 0.7), (_MONEY, "EUR", 0.7)):
            found = table.at(row, place)
            if found:
                code, last = unit or str(found[0]), row[found[1] - 1].end
                noun_words = text[token.start : last]
                return UnitFound(code, noun_words, token.start, last, _rate(code), sure, scale)
        noun_here = at.get(token.start)
        if noun_here is not None and noun_here.unit not in _VAGUE:
            return _from(text, noun_here, 0.9 if told else 0.75, scale)
    return _from(text, nouns[0], 0.5, scale) if nouns else None


def _tells_state(text: str, row: Sequence[Token], noun: Noun) -> bool:
    """True for a head such as "En chantier", "À l'étude": no thing that is counted."""
    if not row or row[0].stem not in ("en", "a", "au", "aux", "sans", "hors"):
        return False
    words = text[noun.start : noun.end]
    return words[-1] not in "sx" and not words.isupper()


def says_counting(text: str, start: int, end: int) -> bool:
    """True for a head that only says how many ("Nombre", "Total"), not of what."""
    row = row_of(text, start, end)
    found = _COUNTING.at(row, 0) if row else None
    return found is not None and found[1] == len(row)


def _counted(
    text: str, row: Sequence[Token], place: int, at: Mapping[int, Noun], scale: Decimal
) -> UnitFound | None:
    """ "nombre total de logements": the noun behind "de", of the tables or not."""
    behind = next((p for p in range(place, min(len(row), place + 3)) if row[p].stem in OF), None)
    if behind is None or behind + 1 >= len(row):
        return None
    for token in row[behind + 1 : behind + 3]:
        if token.start in at:
            return _from(text, at[token.start], 0.9, scale)
    token = row[behind + 1]
    if not token.word or text[token.end - 1] not in "sx":
        return None
    words = text[token.start : token.end]
    return UnitFound("items", words, token.start, token.end, "", 0.6, scale)


def scale_in(text: str, start: int, end: int) -> Decimal:
    """What "en milliers" or "(millions)" in a head multiplies by; 1 where it says neither."""
    match = _SCALE.search(text, start, end)
    return _TIMES[match[1].casefold()] if match else Decimal(1)


def _rate(code: str) -> str:
    return "not_stated" if code == "%" else ""


def _from(text: str, noun: Noun, sure: float, scale: Decimal = _ONE) -> UnitFound:
    words = text[noun.start : noun.end]
    return UnitFound(noun.unit, words, noun.start, noun.end, "", sure, scale)
