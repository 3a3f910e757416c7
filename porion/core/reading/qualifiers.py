"""How a number is worded: about, nearly, more than; the innermost word wins.

A word reaches one number only: in "plus de 300 logements et 40 commerces" the second is exact.
A range is between its ends whatever stands before it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from porion.core.reading.found import Number, NumberForm, QualifierFound
from porion.core.reading.lexicon import qualifiers as lexicon
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.units.lexemes import Token, phrases, stem, tokens, word_set, words_of
from porion.core.reading.units.noun_tables import KNOWN
from porion.core.vocabulary import Qualifier

_BEFORE_REACH = 60
_AFTER_REACH = 70
#: Words that may stand between a number and what qualifies it from behind.
_AFTER_WORDS = 6
_VERBS = re.compile("exced|depass|avoisin|frol|approch")
_SIMPLE = {"d'": "de", "des": "de", "du": "de", "au": "a", "aux": "a", "qu'": "que"}


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


class _Wording(NamedTuple):
    qualifier: Qualifier
    strict: bool


def _simple(word: str) -> str:
    """Contractions as "de" and "à"; the verbs of the table in all their forms as one."""
    if word in _SIMPLE:
        return _SIMPLE[word]
    verb = _VERBS.match(word)
    return verb[0] if verb else word


def _from_on(text: str, token: Token) -> bool:
    """ "dès", which has the stem of "des"."""
    return text[token.start : token.end].casefold() == "dès"


def _table(table: str) -> dict[tuple[str, ...], _Wording]:
    entries: dict[tuple[str, ...], _Wording] = {}
    for words, qualifier, strict in lines(table):
        key = tuple(_simple(word) for word in words_of(words))
        entries.setdefault(key, _Wording(Qualifier(qualifier), bool(strict)))
    return entries


_BEFORE = _table(lexicon.BEFORE)
_AFTER = _table(lexicon.AFTER)
_AGAIN = frozenset({" et de ", " ou de "})
_LONGEST_BEFORE = max(map(len, _BEFORE))
_LONGEST_AFTER = max(map(len, _AFTER))
_LAST_WORDS = frozenset(key[-1] for key in _BEFORE)
_FIRST_WORDS = frozenset(key[0] for key in _AFTER)
_BETWEEN = frozenset(stem(word) for word in phrases(lexicon.BETWEEN))
#: The last word before a number is looked at first: most are no qualifier.
_LAST_WORD = 22
_LAST_LETTERS = re.compile(r"(?P<word>[^\W\d_]+['’]?) ?\Z")
_MAY_QUALIFY = _LAST_WORDS | _BETWEEN | {"de"}
#: The last words of what qualifies from behind, looked for before anything else.
_MAY_FOLLOW_NUMBER = re.compile(
    rf"\b(?:{alternatives({line[0].split()[-1] for line in lines(lexicon.AFTER)})})\b",
    re.IGNORECASE,
)
_BEFORE_WHOLE = frozenset(("environ", "maximum", "minimum"))
_DISPLACED = re.compile(r"(?<!\w)(?:de |d['’]|quelque |environ )(?P<noun>[^\W\d_]{4,20}[sx]) \Z")
_NOT_AROUND = word_set(lexicon.NOT_AROUND)
_NEGATIONS = frozenset(stem(word) for word in phrases(lexicon.NEGATIONS))
_PLUS = stem("plus")
_UNDER = stem("sous")
_BOUNDS_TURNED = {
    Qualifier.MORE_THAN: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
}
#: Stems of the words whose negation turns the bound round.
_TURNED = re.compile(r"^(?:exced|depass|superieur|inferieur)")
#: What may follow a word that qualifies from behind: the end, a sign, a verb, a preposition;
#: anything else makes it a word about what follows ("au moins un an", "et plus de 40").
_MAY_FOLLOW = _stems(
    "a au aux en dans sur pour par avec et ou mais qui que dont ont sont est sera seront avaient "
    "etaient ont soit afin lors depuis selon sous avant d'ici chaque entre contre"
)
_NUMBER_WORDS = _stems("un une deux trois quatre cinq six sept huit neuf dix fin debut mi")
_STOPS = _stems("et ou mais qui que dont où ont sont est soit contre puis sera seront étaient a")


def qualifier_of(scene: Scene, number: Number) -> QualifierFound:
    """The qualifier of `number`; exact where no word says otherwise."""
    if number.form is NumberForm.RANGE or number.low != number.high:
        return QualifierFound(Qualifier.BETWEEN, number.start, number.end)
    found = _before(scene, number) or _after(scene, number) or _repeated(scene, number)
    found = found or _displaced(scene, number)
    if found is not None:
        return found
    if number.form is NumberForm.ROUND:
        return QualifierFound(Qualifier.ABOUT, number.start, number.end)
    if number.form is NumberForm.MANY:
        return QualifierFound(Qualifier.AT_LEAST, number.start, number.end)
    return QualifierFound(Qualifier.EXACT, number.start, number.start)


def _before(scene: Scene, number: Number) -> QualifierFound | None:
    """What stands right before the number."""
    text, start = scene.text, number.start
    if _is_plain(text, max(scene.start, start - _LAST_WORD), start):
        return None
    row = tokens(text, max(scene.start, start - _BEFORE_REACH), start)
    if not row or _simple(row[-1].stem) not in _MAY_QUALIFY:
        return _signed(scene, number, row)
    last = len(row)
    while last and row[last - 1].stem in _BETWEEN and last > len(row) - 3:
        if _longest(row, last) is not None:
            break
        last -= 1
    if number.form is not NumberForm.SHARE and last < len(row) and row[-1].stem in ("la", "le"):
        last = len(row)
    if row and _from_on(text, row[-1]):
        return QualifierFound(Qualifier.AT_LEAST, row[-1].start, row[-1].end, sure=0.8)
    found = _longest(row, last)
    if found is None:
        return _signed(scene, number, row)
    first, wording = found
    if _is_comparison(scene, number, row, first, last):
        return None
    if first and row[first].stem == "autour" and _is_theme(number, row[first - 1]):
        return None
    qualifier, strict = _turned(row, first, last, wording)
    if qualifier is Qualifier.EXACT:
        return None
    return QualifierFound(qualifier, row[first].start, row[last - 1].end, strict)


def _is_plain(text: str, start: int, number: int) -> bool:
    """True where the last word before a number is surely none that qualifies it."""
    last = _LAST_LETTERS.search(text, start, number)
    if last is None or text[number] == "+":
        return False
    word = _simple(stem(last["word"]))
    return word not in _MAY_QUALIFY and word not in (_PLUS, "que")


def _displaced(scene: Scene, number: Number) -> QualifierFound | None:
    """ "près de bénéficiaires 11 000": a number set apart, put behind its noun by the layout."""
    text = scene.text
    behind = text[number.end : number.end + 2].strip()
    first = max(scene.start, number.start - 30)
    noun = _DISPLACED.search(text, first, number.start)
    if noun is None or (behind and not behind[0].isupper()) or stem(noun["noun"]) not in KNOWN:
        return None
    row = tokens(text, max(scene.start, number.start - _BEFORE_REACH), noun.start("noun"))
    found = _longest(row, len(row))
    if found is None:
        return None
    start, wording = row[found[0]].start, found[1]
    return QualifierFound(wording.qualifier, start, row[-1].end, wording.strict, 0.7)


def _repeated(scene: Scene, number: Number) -> QualifierFound | None:
    """ "plus de 12 m de long et de 3 m de large": "de" said again repeats what governs it."""
    text = scene.text
    if text[max(scene.start, number.start - 7) : number.start] not in _AGAIN:
        return None
    place = bisect_left(scene.numbers, number.start, key=lambda other: other.start)
    if place == 0:
        return None
    other = scene.numbers[place - 1]
    if number.start - other.end > 60 or "," in text[other.end : number.start]:
        return None
    found = _before(scene, other)
    if found is None or _simple(stem(text[found.start : found.end].split()[-1])) != "de":
        return None
    return replace(found, sure=0.8)


def _longest(row: Sequence[Token], last: int) -> tuple[int, _Wording] | None:
    """The longest phrase of the table that ends before `row[last]`, and where it begins."""
    if not last or _simple(row[last - 1].stem) not in _LAST_WORDS:
        return None
    key: tuple[str, ...] = ()
    best = None
    for first in range(last - 1, max(-1, last - 1 - _LONGEST_BEFORE), -1):
        key = (_simple(row[first].stem), *key)
        if key in _BEFORE:
            best = first, _BEFORE[key]
    return best


def _signed(scene: Scene, number: Number, row: Sequence[Token]) -> QualifierFound | None:
    """ "de plus 40 M€" for "de plus de", "un réseau de + 1 000 km" for "plus de 1 000"."""
    text = scene.text
    plus = text[number.start : number.start + 1] == "+"
    if not plus and row and row[-1].stem == "+" and row[-1].end >= number.start - 1:
        plus, row = True, row[:-1]
    if plus and not number.unit and row and _simple(row[-1].stem) in ("de", "a"):
        return QualifierFound(Qualifier.MORE_THAN, number.start, number.bare_end, sure=0.8)
    doubled = [token.stem for token in row[-2:]] == [_PLUS, "que"]
    if doubled and number.form is NumberForm.FACTOR:  # "plus que doubler"
        return QualifierFound(Qualifier.MORE_THAN, row[-2].start, row[-1].end)
    typed = len(row) > 1 and row[-1].stem == _PLUS and _simple(row[-2].stem) == "de"
    if typed and text[row[-1].end : number.start] == " ":
        return QualifierFound(Qualifier.MORE_THAN, row[-2].start, row[-1].end, sure=0.7)
    return None


def _is_comparison(
    scene: Scene, number: Number, row: Sequence[Token], first: int, last: int
) -> bool:
    """ "en plus des 35 cités", "plus des 300 logements": besides, not more than; shares apart."""
    words = row[last - 1].stem == "des" and row[first].stem == _PLUS
    share = number.unit in ("%", "x") or number.form is NumberForm.SHARE
    if words and not share and number.form is not NumberForm.ROUND:
        return True
    besides = first and row[first].stem == _PLUS and row[first - 1].stem == "en"
    return bool(besides) and row[last - 1].stem in ("des", "du", "la", "le")


def _is_theme(number: Number, word: Token) -> bool:
    """ "s'articule autour de cinq axes": no quantity."""
    return not number.unit and (word.stem in _NOT_AROUND or number.high < 10)


def _turned(
    row: Sequence[Token], first: int, last: int, wording: _Wording
) -> tuple[Qualifier, bool]:
    """The bound, turned round by a negation before it ("ne peut excéder", "sans dépasser")."""
    qualifier, strict = wording
    if row[first].stem == _UNDER and any(token.stem in _NEGATIONS for token in row[:first]):
        return Qualifier.EXACT, False  # "n'est jamais descendu sous 12 M€"
    if not _TURNED.match(row[first].stem) or qualifier not in _BOUNDS_TURNED:
        return qualifier, strict
    near = row[max(0, first - 5) : last]
    if not any(token.stem in _NEGATIONS for token in near):
        return qualifier, strict
    return _BOUNDS_TURNED[qualifier], False


def _after(scene: Scene, number: Number) -> QualifierFound | None:
    """What qualifies from behind: "500 000 € maximum", "15 500 logements environ"."""
    text, end = scene.text, number.end
    if not _MAY_FOLLOW_NUMBER.search(text, end, min(scene.end, end + _AFTER_REACH)):
        return None
    row = tokens(text, end, min(scene.end, end + _AFTER_REACH))
    for place in range(min(len(row), _AFTER_WORDS)):
        token = row[place]
        if _simple(token.stem) in _FIRST_WORDS:
            found = _phrase_at(row, place)
            if found is not None:
                wording, last = found
                if not _free(text, row, last, wording, scene.end):
                    return None
                start, stop = token.start, row[last - 1].end
                return QualifierFound(wording.qualifier, start, stop, wording.strict)
        if token.stem.isdigit() or token.stem in _STOPS:
            return None
        if not token.word and not (token.stem == "(" and place < 4):
            return None
    return None


def _phrase_at(row: Sequence[Token], place: int) -> tuple[_Wording, int] | None:
    best = None
    key: tuple[str, ...] = ()
    for last in range(place, min(len(row), place + _LONGEST_AFTER)):
        key = (*key, _simple(row[last].stem))
        if key in _AFTER:
            best = _AFTER[key], last + 1
    return best


def _free(text: str, row: Sequence[Token], last: int, wording: _Wording, stop: int) -> bool:
    """True where nothing behind the words is what they qualify."""
    if last >= len(row):
        return row[-1].end >= stop - 1 or not text[row[-1].end : stop].strip()
    token = row[last]
    if token.stem.isdigit() or token.stem in _NUMBER_WORDS:
        return False
    if token.stem in ("des", "du", "de") and row[last - 1].stem in _BEFORE_WHOLE:
        return True  # "4 % environ des logements"
    return not token.word or token.stem in _MAY_FOLLOW
