"""The tables of words about numbers, made ready to be looked up word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from porion.core.reading.lexicon import sayings as words
from porion.core.reading.lexicon import verbs as verb_words
from porion.core.reading.sayings.verbs import Form, irregular, regular
from porion.core.reading.tabular import lines


class Sort(StrEnum):
    """What a cue is."""

    VERB = "verb"
    PHRASE = "phrase"
    NOUN = "noun"
    TARGET = "target"
    HORIZON = "horizon"
    FORECAST = "forecast"
    BASELINE = "baseline"


class Time(StrEnum):
    """When what a verb tells happens."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    #: "pour livrer", "vise à livrer".
    AIM = "aim"
    #: "pour livrer", an infinitive after a noun: a goal only for what follows at once.
    LOOSE = "loose"
    #: "d'attribuer", "de porter" at the head of an item: money is given, things are aimed at.
    DECISION = "decision"
    #: A participle without auxiliary: "120 logements livrés".
    BARE = "bare"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    form: Form
    money: str
    thing: str
    plural: bool


def _cell(cell: str) -> str:
    return "" if cell == "-" else cell


def _said(word: str, form: Form, money: str, thing: str) -> Verb:
    return Verb(form, _cell(money), _cell(money if thing == "=" else thing), _plural(word))


def _conjugated() -> Iterator[tuple[str, Verb]]:
    for verbs, money, thing in lines(verb_words.VERBS):
        for infinitive in verbs.split():
            for word, form in regular(infinitive):
                yield word, _said(word, form, money, thing)
    for infinitive, participle, present, future, gerund, money, thing in lines(
        verb_words.IRREGULAR
    ):
        for word, form in irregular(infinitive, participle, tuple(present.split()), future, gerund):
            yield word, _said(word, form, money, thing)


def _plural(word: str) -> bool:
    return word.endswith(("s", "ent", "ont"))


FORMS: dict[str, Verb] = {}
for _word, _verb in _conjugated():
    FORMS.setdefault(_word, _verb)

NOUNS = {
    noun: (_cell(money), _cell(thing))
    for nouns, money, thing in lines(words.NOUNS)
    for noun in nouns.split()
}
AUXILIARIES = {word: Time(time) for word, time in lines(verb_words.AUXILIARIES)}
LEADS = {word: Time(time) for word, time in lines(verb_words.BEFORE_INFINITIVE)}
BETWEEN = frozenset(verb_words.BETWEEN.split())
HOMOGRAPHS = frozenset(verb_words.HOMOGRAPHS.split())
DETERMINERS = frozenset(verb_words.DETERMINERS.split())
#: Words, numbers and the marks that part them.
TOKEN = re.compile(r"([^\W\d_]+(?:[-‐][^\W\d_]+)*|[,;:().]|\d+)")
PRONOUNS = frozenset(("il", "elle", "ils", "elles", "on", "qui"))
#: A verb that the tables do not know still tells its time: it happened, or will.
UNKNOWN = re.compile(r"\w{2,}(?:ée?s?|i[es]?s?|ue?s?)")
UNKNOWN_PAST = Verb(Form.PARTICIPLE, "", "actual", True)
LOOSE = ("pour", "afin")
#: Auxiliaries that turn "être livré" into the future: "doivent être livrés".
MUST = frozenset(("doit", "doivent", "devra", "devront", "devrait", "devraient", "pourra",
                   "pourront", "pourrait", "pourraient", "va", "vont"))  # fmt: skip
REACH = 6

Phrase = tuple[tuple[str, ...], Sort, str, str]


def _phrases() -> dict[str, list[Phrase]]:
    """The phrases by their first word, the longest first."""
    rows: list[tuple[str, Sort, str, str]] = [
        (words_, Sort.PHRASE, _cell(money), _cell(thing))
        for words_, money, thing in lines(words.PHRASES)
    ]
    for table, sort in (
        (words.TARGETS, Sort.TARGET),
        (words.HORIZONS, Sort.HORIZON),
        (words.FORECASTS, Sort.FORECAST),
        (words.BASELINES, Sort.BASELINE),
    ):
        rows += [(row[0], sort, "", "") for row in lines(table)]
    found: dict[str, list[Phrase]] = {}
    for text, sort, money, thing in rows:
        tokens = tuple(TOKEN.findall(text.lower()))
        found.setdefault(tokens[0], []).append((tokens, sort, money, thing))
    for phrases in found.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return found


PHRASES = _phrases()
#: Every word that may begin a cue: all others are passed over at once.
KNOWN = frozenset((*PHRASES, *NOUNS, *FORMS))
