"""The words of a sentence that say what its numbers are: verbs with their time, nouns of money,
words of goals and forecasts. Found once for a sentence, whatever it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from porion.core.reading.sayings.cue_words import (
    AUXILIARIES,
    BETWEEN,
    DETERMINERS,
    FORMS,
    HOMOGRAPHS,
    KNOWN,
    LEADS,
    LOOSE,
    MUST,
    NOUNS,
    PHRASES,
    PRONOUNS,
    REACH,
    TOKEN,
    UNKNOWN,
    UNKNOWN_PAST,
    Sort,
    Time,
    Verb,
)
from porion.core.reading.sayings.verbs import Form


@dataclass(frozen=True, slots=True)
class Cue:
    """`sentence[start:end]` and what it says of money and of things (`kind:state`, "" for
    nothing). `core` is where the word itself begins, after auxiliaries."""

    start: int
    end: int
    core: int
    sort: Sort
    time: Time
    money: str = ""
    thing: str = ""
    plural: bool = True


@lru_cache(maxsize=64)
def cues_in(sentence: str) -> tuple[Cue, ...]:
    """The cues of a sentence, in order; positions count from its beginning."""
    low = sentence.lower()
    # Words and what stands between them by turns: their lengths add up to their places.
    pieces = TOKEN.split(low if len(low) == len(sentence) else sentence)
    ends = list(accumulate(map(len, pieces)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    tokens = pieces[1::2]
    if "‐" in sentence:  # a word of a PDF may be broken at the end of its line: "iso‐lées"
        tokens = [token.replace("‐", "") for token in tokens]
    cues: list[Cue] = []
    passive = False
    for at, token in enumerate(tokens):
        after_passive, passive = passive, token in _PASSIVE
        if token in KNOWN:
            cues += _known(tokens, at, spans, cues)
        elif after_passive and _may_be_unknown(token):
            cues += _verb(tokens, at, spans, UNKNOWN_PAST, cues)
        elif token.endswith(("er", "ir", "re")) and _may_be_infinitive(tokens, at, cues):
            start, end = spans[at]
            time, _ = _time_of_infinitive(tokens, at)
            if tokens[at - 1] == "et" and time is Time.LOOSE:
                time = cues[-1].time
            cues.append(Cue(start, end, start, Sort.VERB, time, "", "actual"))
        elif _may_be_future(token):
            start, end = spans[at]
            cues.append(Cue(start, end, start, Sort.VERB, Time.FUTURE, "", "actual"))
    return tuple(cues)


#: Most words and stops of the marker of an item.
_MARKER = 4
#: Ends of a verb in the future that no table has: "procureront", "dépendra".
_FUTURES = ("eront", "iront", "dront", "era", "endra", "audra", "oudra")
#: What follows an infinitive that no table has: "ramener le taux", "réserver au moins".
_OBJECTS = (["le"], ["la"], ["les"], ["l"], ["un"], ["une"], ["au"])
#: What a participle that no table has follows, when it is one.
_PASSIVE = frozenset({"été", "seront", "sera", "être"})
_Spans = list[tuple[int, int]]


def _known(tokens: list[str], at: int, spans: _Spans, before: list[Cue]) -> Iterator[Cue]:
    token = tokens[at]
    start, end = spans[at]
    for phrase, sort, money, thing in PHRASES.get(token, ()):
        if tuple(tokens[at : at + len(phrase)]) == phrase:
            stop = spans[at + len(phrase) - 1][1]
            time = Time.BARE if sort is Sort.PHRASE else Time.PRESENT
            yield Cue(start, stop, start, sort, time, money, thing)
            break
    noun = NOUNS.get(token)
    if noun is not None:
        yield Cue(start, end, start, Sort.NOUN, Time.BARE, *noun)
        return
    verb = FORMS.get(token)
    if verb is not None and not _is_noun(tokens, at, verb):
        yield from _verb(tokens, at, spans, verb, before)


def _verb(
    tokens: list[str], at: int, spans: _Spans, verb: Verb, before: list[Cue]
) -> Iterator[Cue]:
    time, first = _time(tokens, at, verb)
    if time is Time.BARE and not verb.plural and at and tokens[at - 1] in ("et", ","):
        # "a livré 186 logements et engagé 38 M€": the auxiliary holds for both.
        told = any(cue.sort is Sort.VERB and cue.time is Time.PAST for cue in before)
        time = Time.PAST if told and not tokens[at].endswith("e") else time
    start, end = spans[at]
    yield Cue(spans[first][0], end, start, Sort.VERB, time, verb.money, verb.thing, verb.plural)


def _may_be_unknown(token: str) -> bool:
    """True for what may be a participle that no table has, after "ont été", "seront"."""
    known = token in AUXILIARIES or token in BETWEEN or token in PHRASES
    return not known and UNKNOWN.fullmatch(token) is not None


def _may_be_future(word: str) -> bool:
    return (
        word.endswith(_FUTURES)
        and len(word) > len("fera")
        and not (word in AUXILIARIES or word in MUST or word == "feront")
    )


def _may_be_infinitive(tokens: list[str], at: int, before: list[Cue]) -> bool:
    """True for what may be an infinitive that no table has: at the head of a sentence before
    its object, after "devront", or joined to one ("et ramener le taux")."""
    if at and tokens[at - 1] in MUST:
        behind = FORMS.get(tokens[at + 1]) if at + 1 < len(tokens) else None
        done = behind is not None and behind.form is Form.PARTICIPLE
        return tokens[at] != "entre" and not (tokens[at] == "être" and done)
    if tokens[at + 1 : at + 2] not in _OBJECTS:
        return False
    joined = bool(before) and tokens[at - 1] == "et" and before[-1].time in (Time.AIM, Time.FUTURE)
    return at <= 1 or joined or _only_a_marker(tokens, at)


def _is_noun(tokens: list[str], at: int, verb: Verb) -> bool:
    """True for a form of the present that is a noun here: "un programme", "le compte"."""
    if tokens[at] in HOMOGRAPHS:
        return True
    if not at or verb.form not in (Form.PRESENT, Form.PARTICIPLE):
        return False
    before = tokens[at - 1]
    spoken = before == "en" and at > 1 and tokens[at - 2] in PRONOUNS
    return before in DETERMINERS and not spoken


def _time(tokens: list[str], at: int, verb: Verb) -> tuple[Time, int]:
    """The time of the verb at `at`, and the index where its group begins."""
    if verb.form is Form.PARTICIPLE:
        return _time_of_participle(tokens, at)
    if verb.form is Form.INFINITIVE:
        return _time_of_infinitive(tokens, at)
    if verb.form is Form.GERUND:
        return Time.GERUND, at
    if verb.form is Form.FUTURE:
        return Time.FUTURE, at
    return (Time.PAST if verb.form is Form.PAST else Time.PRESENT), at


def _time_of_participle(tokens: list[str], at: int) -> tuple[Time, int]:
    first, time = at, Time.BARE
    for back in range(at - 1, max(-1, at - REACH), -1):
        word = tokens[back]
        if word in AUXILIARIES:
            first = back
            later = AUXILIARIES[word] is Time.FUTURE and not (back and tokens[back - 1] == "pu")
            time = Time.FUTURE if later else Time.PAST if time is Time.BARE else time
        elif word in MUST:
            first, time = back, Time.FUTURE
        elif word not in BETWEEN and not word.endswith("ment"):
            break
    return time, first


def _time_of_infinitive(tokens: list[str], at: int) -> tuple[Time, int]:
    """By what leads it; at the head of a sentence it is a goal, after "d'" there a decision."""
    for back in range(at - 1, max(-1, at - REACH), -1):
        time = LEADS.get(tokens[back])
        if time is not None:
            if tokens[back] in LOOSE:
                if at - back > 2:
                    continue
                time = Time.LOOSE
            first = back - 1 if back and tokens[back - 1] in AUXILIARIES else back
            if tokens[back] in ("permis", "pu") and first == back:
                time = Time.PAST
            return time, first
    if at <= 1 and tokens[0] in ("d", "de"):
        return Time.DECISION, at
    return Time.AIM if at <= 1 or _only_a_marker(tokens, at) else Time.LOOSE, at


def _only_a_marker(tokens: list[str], at: int) -> bool:
    """True where nothing but "a)", "2.1", "D3 :" stands before."""
    return (
        at <= _MARKER
        and tokens[at - 1] in (")", ".", ":")
        and all(len(token) == 1 or token.isdigit() for token in tokens[:at])
    )


def is_participle(word: str) -> bool:
    """True for a form that describes a noun: "inscrite", "livrés"."""
    verb = FORMS.get(word)
    if verb is not None:
        return verb.form is Form.PARTICIPLE
    return word.endswith(("é", "ée", "és", "ées"))
