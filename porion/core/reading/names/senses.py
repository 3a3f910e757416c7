"""What the words around a name make of it: a place, a street, an office, a direction."""

from collections.abc import Callable, Set

from porion.core.reading.found import NameKind
from porion.core.reading.lexicon.names import (
    DIRECTIONS,
    EVERYBODY,
    HOMONYMS,
    INSTITUTIONS,
    LANDMARKS,
    NOT_AFTER_STATE,
    NOT_BEFORE_DIRECTION,
    OFFICES,
    PLACE_SIGNS,
    SMALL,
    STREETS,
)
from porion.core.reading.names.forms import Form, words_of
from porion.core.reading.names.words import Words, folded

_DIRECTIONS = words_of(DIRECTIONS)
_NOT_BEFORE_DIRECTION = words_of(NOT_BEFORE_DIRECTION)
_HOMONYMS = frozenset(folded(word) for word in words_of(HOMONYMS))
_PLACE_SIGNS = words_of(PLACE_SIGNS)
_NOT_AFTER_STATE = words_of(NOT_AFTER_STATE)
_OFFICES = words_of(OFFICES)
_EVERYBODY = words_of(EVERYBODY)
_STREETS = words_of(STREETS)
_INSTITUTIONS = words_of(INSTITUTIONS)
_SMALL = words_of(SMALL)
_LANDMARKS = words_of(LANDMARKS)
_JOINED = frozenset({"sur", "sous", "les", "en", "saint", "sainte", "la", "le", "s", "au", "du"})
_CIVIL = frozenset({"m", "mme", "mm", "monsieur", "madame", "mesdames", "messieurs", "maitre"})
_DEFINITE = frozenset({"les", "des", "aux", "nos", "leurs"})

#: A name that serves a wider area, or whose words are those of an office.
ELSEWHERE = 0.4


def sure_of(form: Form, words: Words, first: int, last: int, spellings: Set[str]) -> float:
    """How sure it is that `words[first:last]` is that name; 0 where it is none.

    `spellings` are the words of the text as it writes them.
    """
    sense = _SENSES.get(form.known.sort)
    if form.definite:
        if not _definite(words, first):
            return 0.0
        if " ".join(words.folded[first:last]) in _EVERYBODY:
            return ELSEWHERE
    sure = form.sure if sense is None else form.sure * sense(form, words, first, last)
    if sure and form.known.kind is NameKind.PLACE:
        sure *= _place(words, first, last, spellings)
    return round(sure, 2)


def _definite(words: Words, first: int) -> bool:
    before = words.before(first, 2)
    return bool(before) and (before[-1] in _DEFINITE or bool(_DEFINITE & set(before[:1])))


def _place(words: Words, first: int, last: int, spellings: Set[str]) -> float:
    if _inside_a_longer_name(words, first, last):
        return 0.0
    before = words.before(first)
    head = _head(before)
    if head and head[-1] in _STREETS and (head[-1] != "place" or before[-1] == "de"):
        return 0.0
    if _after_a_postcode(words, first) or _of_a_quarter(words, first):
        return 0.0
    if head and (head[-1] in _INSTITUTIONS or " ".join(head[-2:]) in _INSTITUTIONS):
        return ELSEWHERE
    if last - first == 1 and words.folded[first] not in _DIRECTIONS:
        return _single(words, first, before, spellings)
    return 1.0


def _after_a_postcode(words: Words, first: int) -> bool:
    previous = words.words[first - 1] if first else ""
    return len(previous) == 5 and previous.isdigit() and words.gap(first - 1) == " "


def _of_a_quarter(words: Words, first: int) -> bool:
    """ "cité Bois d'Épinoy", "rue du Pont de Lens": a quarter that bears the name of a town."""
    at = first - 1
    if at < 1 or words.folded[at] not in {"d", "de", "du"} or not words.capital(at - 1):
        return False
    return words.folded[at - 1] in _LANDMARKS


def _head(before: list[str]) -> list[str]:
    """The words before a name without the small ones next to it."""
    kept = list(before)
    while kept and kept[-1] in _SMALL:
        kept.pop()
    return kept


def _single(words: Words, first: int, before: list[str], spellings: Set[str]) -> float:
    """A name of one word: told from a person's, and from a common word that is spelt alike."""
    word = words.folded[first]
    small = words.words[first].casefold()
    doubtful = word in _HOMONYMS or (small in spellings and small.islower())
    if before and before[-1] in _CIVIL:
        return 0.0
    if not doubtful:
        return 1.0
    if not before or before[-1] not in _PLACE_SIGNS:
        return 0.6 if _listed(words, first) else 0.0
    return 0.8


def _listed(words: Words, first: int) -> bool:
    """Whether a word stands in a list of names: "Lens, Avion et Harnes", "…, Avion (30)"."""
    follows = words.gap(first) in (", ", " (", " : ")
    if not first:
        return follows
    if not words.gap(first - 1).endswith((", ", " (", "; ", ": ", "- ")):
        return False
    return words.capital(first - 1) or follows


def _inside_a_longer_name(words: Words, first: int, last: int) -> bool:
    """Whether a hyphen makes the name part of another: "Marly-le-Roi", "Saint-Jean-lès-Lens"."""
    if first and words.gap(first - 1) in ("-", "‐", "‑") and words.folded[first - 1] in _JOINED:
        return True
    return words.gap(last - 1) in ("-", "‐", "‑") and words.folded[last] in _JOINED


def _state(form: Form, words: Words, first: int, last: int) -> float:
    """The State as a party; no inventory ("État des lieux"), no title ("Conseil d'État")."""
    if words.folded[first:last] != ["etat"]:
        return 1.0
    before = words.before(first, 2)
    after = words.folded[last] if words.gap(last - 1) in (" ", "-") else ""
    if before and before[-1] == "l":
        return 0.0 if after in {"civil", "major"} else 1.0
    if before and before[-1] == "d":
        return 0.0
    if after in _NOT_AFTER_STATE:
        return 0.0
    return 0.9


def _direction(form: Form, words: Words, first: int, last: int) -> float:
    """A département that bears the name of a direction: "le Nord", "du Nord", "(Nord)"."""
    if last - first != 1 or words.folded[first] not in _DIRECTIONS:
        return _territory(form, words, first, last)
    near = {words.folded[at] for at in (first - 2, last, last + 1) if 0 <= at < len(words.folded)}
    beside = words.gap(last - 1) in (" ", "-", " - ") and near & (_DIRECTIONS - {"nord"})
    before = words.before(first, 2)
    if beside or words.folded[first - 1 : first] == ["au"]:
        return 0.0
    after = words.folded[last] if words.gap(last - 1) == " " else ""
    if after in {"de", "des", "du", "d"} and before[-1:] != ["le"]:
        return 0.0
    if before[-1:] == ["du"]:
        return 0.0 if before[0] in _NOT_BEFORE_DIRECTION else 0.9
    if before[-1:] in (["le"], ["departement"]):
        return 0.9
    if words.gap(first - 1) in (" (", "(") or before[-1:] in (["et"], ["ou"]):
        return 0.8
    return 0.7 if words.folded[last : last + 3] == ["pas", "de", "calais"] else 0.0


def _territory(form: Form, words: Words, first: int, last: int) -> float:
    """A region or a département, not the State's office in it."""
    before = words.before(first, 4)
    kept = _head(before)
    if kept and kept[-1] in {"region", "departement"}:
        kept = _head(kept[:-1])
    if kept and (kept[-1] in _OFFICES or " ".join(kept[-2:]) in _OFFICES):
        return ELSEWHERE
    if kept and kept[-1] == "detroit":
        return 0.0
    return 1.0


def _region(form: Form, words: Words, first: int, last: int) -> float:
    """ "la Région" as a party, not another region ("la Région Bretagne")."""
    if words.folded[first:last] == ["region"]:
        before = words.before(first, 1)
        if words.gap(last - 1) == " " and last < len(words.words) and words.capital(last):
            return 0.0
        if not before or before[-1] not in {"la", "et", "l", "ou", "etat", "par"}:
            return 0.8 if words.gap(first - 1) in (", ", " ", "-", " / ", "/", " – ") else 0.5
    return _territory(form, words, first, last)


_Sense = Callable[[Form, Words, int, int], float]
_SENSES: dict[str, _Sense] = {
    "state": _state,
    "departement": _direction,
    "region": _region,
}
