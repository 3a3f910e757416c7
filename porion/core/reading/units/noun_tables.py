"""The tables of nouns as the grammar asks them: which phrase counts what, which word is none."""

import re
from collections.abc import Iterator

from porion.core.reading.lexicon import nouns
from porion.core.reading.lexicon.nouns_people import PEOPLE
from porion.core.reading.lexicon.nouns_places import PLACES
from porion.core.reading.lexicon.nouns_work import WORK
from porion.core.reading.tabular import lines
from porion.core.reading.units.lexemes import Phrases, phrases, stem, word_set

ENDS_AS_PARTICIPLE = re.compile(r"(?<![it])(?:é|ée|és|ées|ant|issant)$")
#: No noun: "le lot 5 infructueux".
_ADJECTIVE_ALONE = re.compile(r"[nrtuv]eux$")
_PARTICIPLE_ENDING = re.compile(r"ée?s?$")


def _listed() -> Iterator[tuple[str, str]]:
    for table in (PEOPLE, WORK, PLACES):
        for unit, cell in lines(table):
            for phrase in phrases(cell):
                yield phrase, unit


def _contexts() -> dict[str, list[tuple[frozenset[str], str]]]:
    table: dict[str, list[tuple[frozenset[str], str]]] = {}
    for noun, neighbours, unit in lines(nouns.BY_CONTEXT):
        stems = frozenset(stem(word) for word in phrases(neighbours))
        table.setdefault(stem(noun.split()[0]), []).append((stems, unit))
    return table


NOUNS = Phrases(_listed())
CONTEXTS = _contexts()
DOINGS = Phrases((phrase, True) for line in lines(nouns.DOINGS) for phrase in phrases(line[0]))
IN_E = frozenset(
    stem(word)
    for table in (PEOPLE, WORK, PLACES)
    for _, cell in lines(table)
    for phrase in phrases(cell)
    for word in phrase.split()
    if word.rstrip("s").endswith("é")
)
KNOWN = NOUNS.stems | DOINGS.stems
BEFORE = word_set(nouns.BEFORE_NOUN)
STOPS = word_set(nouns.NO_NOUN)
_PARTICIPLES = word_set(nouns.PARTICIPLES)
_ACCENTED = frozenset(
    stem(phrase)
    for (cell,) in lines(nouns.PARTICIPLES)
    for phrase in phrases(cell)
    if phrase.endswith(("é", "ée"))
)
AFTER = word_set(nouns.AFTER_NOUN)


def is_participle(word: str, stemmed: str) -> bool:
    """True for "votés", not for "votes", which has the same stem."""
    if stemmed not in _PARTICIPLES:
        return False
    return stemmed not in _ACCENTED or word.isupper() or _PARTICIPLE_ENDING.search(word) is not None


def no_noun(word: str, stemmed: str) -> bool:
    """True for a word that no table holds and that is no noun by its ending."""
    if ENDS_AS_PARTICIPLE.search(word) or _ADJECTIVE_ALONE.search(word):
        return True
    return is_participle(word, stemmed)
