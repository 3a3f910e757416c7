"""The noun that tells what a number counts, and its unit."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from porion.core.reading.units.lexemes import OF, Token, stem, tokens
from porion.core.reading.units.noun_tables import (
    AFTER,
    BEFORE,
    CONTEXTS,
    DOINGS,
    ENDS_AS_PARTICIPLE,
    IN_E,
    KNOWN,
    NOUNS,
    STOPS,
    is_participle,
    no_noun,
)

#: How far behind a number its noun is looked for, in code points.
_REACH = 110
#: The first part of it, where most nouns stand.
_NEAR = 48
_WORD_FOLLOWS = re.compile(r"\)?[ -]{0,2}[«“\"'‘]? ?[^\W\d]")
#: The call of a note, between a number and its noun.
NOTE_CALL = re.compile(
    r"[¹²³⁴-⁹]{1,2}(?= )|[0-9](?= )| ?\([0-9]\)(?= )| ?\[[0-9]{1,2}\](?= )"
    r"|(?<=[0-9] [0-9]{3}) [1-9](?= [a-zà-ÿ])"
)
#: "réduire de 2 500 le nombre de places".
_NUMBER_OF = re.compile(r" (?:le|la) (?:nombre|volume|total)(?: total| annuel)? (?:de |d['’]|des )")
_UNKNOWN = "items"
_ADJECTIVE = re.compile(
    r"(?:é|ée|és|ées|aux|ale?s?|ifs?|ives?|iques?|elle?s?|eux|euses?|aires?|ables?|ibles?|iens?|iennes?)$"
)
_DEMONSTRATIVE = frozenset({"ce", "ces", "cet", "cette", "leur", "nos", "ses", "vos"})
_UNKNOWN_PERSON = re.compile(r"(?:istes|iciens?|iciennes?|ologues|iatres|thérapeutes)$")
_PLUS = stem("plus")
#: A loan for social homes, and the homes that it pays.
_LOAN = "PLUS"
_FULL_TIME = frozenset({"etp", "etpt"})


class Noun(NamedTuple):
    """What is counted: the unit, and the phrase `text[start:end]`; `sure` below 1 where the
    noun is not in the tables, or stands at a distance."""

    unit: str
    start: int
    end: int
    sure: float = 1.0


def row_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch, words broken at the end of a line joined."""
    return tokens(text, start, end, KNOWN)


def noun_at(text: str, row: Sequence[Token], first: int, context: str = "") -> Noun | None:
    """The noun of the tables that begins at `row[first]`, its adjectives taken along.

    `context` is the sentence: some nouns count different things in different company.
    """
    found = NOUNS.at(row, first)
    if found is not None and row[first].stem not in IN_E and _is_accented(text, row[first]):
        found = None  # "livrés" is no "livre"
    done = DOINGS.at(row, first)
    if done and (found is None or done[1] >= found[1]):
        inner = _complement(text, row, done[1], context)
        if inner is not None:
            return inner._replace(start=row[first].start)
    unit = _by_context(row[first].stem, context)
    if found is None and unit is None:
        return None
    last = found[1] if found else done[1] if done else first + 1
    if unit is not None and (found is None or found[1] == first + 1):
        code = unit
    elif found is not None:
        code = str(found[0])
    if code == "jobs" and _full_time(row, last):
        code = "FTE"
    if code == "homes" and _is_name(text, row, first, last):
        code = "facilities"
    return Noun(code, row[first].start, _phrase_end(text, row, last))


def _is_accented(text: str, token: Token) -> bool:
    return text[token.end - 2 : token.end].casefold().rstrip("s").endswith("é")


def _is_name(text: str, row: Sequence[Token], first: int, last: int) -> bool:
    """ "sept Maisons Nord Emploi": two capitals make a name, not a home."""
    words = [text[token.start] for token in row[first : last + 1] if token.word]
    shouted = text[row[first].start : row[first].end].isupper()
    return len(words) > 1 and words[0].isupper() and words[-1].isupper() and not shouted


def _complement(text: str, row: Sequence[Token], place: int, context: str) -> Noun | None:
    """The noun behind "de" ("créations d'emplois", "construction de 12 logements" apart)."""
    if place >= len(row) or row[place].stem not in OF:
        return None
    place += 1
    while place < len(row) and (row[place].stem in BEFORE or row[place].stem in _DEMONSTRATIVE):
        place += 1
    return noun_at(text, row, place, context) if place < len(row) else None


def _by_context(word: str, context: str) -> str | None:
    entries = CONTEXTS.get(word)
    if not entries:
        return None
    stems = _stems(context)
    for neighbours, unit in entries:
        if not neighbours or not neighbours.isdisjoint(stems):
            return unit
    return None


@lru_cache(maxsize=4)
def _stems(sentence: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", sentence))


def _full_time(row: Sequence[Token], place: int) -> bool:
    """ "postes (ETP)", "emplois (12 en équivalent temps plein)" apart: right behind only."""
    near = [token.stem for token in row[place : place + 4]]
    if not near or near[0] not in {"(", "en", "equivalent"} | _FULL_TIME:
        return False
    return not _FULL_TIME.isdisjoint(near) or "equivalent" in near


def _phrase_end(text: str, row: Sequence[Token], place: int) -> int:
    """Where the noun phrase ends: up to two adjectives behind the noun."""
    end = row[place - 1].end
    for token in row[place : place + 2]:
        glued = text[end : token.start] in (" ", "-")
        if not token.word or not glued or token.stem in STOPS:
            break
        word = text[token.start : token.end]
        if token.stem not in AFTER and not (word[0].islower() and _ADJECTIVE.search(word)):
            break
        end = token.end
    return end


def is_doing(text: str, noun: Noun) -> bool:
    """True for a doing without its object ("12 constructions")."""
    row = row_of(text, noun.start, noun.end)
    found = DOINGS.at(row, 0)
    return found is not None and not any(token.stem in OF for token in row)


def is_elliptic(text: str, start: int, stop: int) -> bool:
    """True where an adjective or a participle stands for the whole noun phrase: "et 15
    nouvelles en 2022", "dont 350 livrés"."""
    if not _WORD_FOLLOWS.match(text, start, stop):
        return False
    row = row_of(text, start, min(stop, start + 24))
    if not row[0].word:
        return False
    word = text[row[0].start : row[0].end]
    known = (row[0].stem in BEFORE and row[0].stem != _PLUS) or is_participle(word, row[0].stem)
    if not known and noun_at(text, row, 0) is not None:
        return False  # "214 idées"
    return known or bool(ENDS_AS_PARTICIPLE.search(word) and word[0].islower())


def noun_after(
    text: str, start: int, stop: int, *, linked: bool, one: bool, context: str
) -> Noun | None:
    """The noun behind a number that ends at `start`, in the sentence that ends at `stop`.

    `linked`: the number takes "de" ("une centaine de logements"); `one`: it is 1, so that an
    unknown noun may be singular.
    """
    call = NOTE_CALL.match(text, start, stop)
    if call is not None:
        start = call.end()
    if not _WORD_FOLLOWS.match(text, start, stop):
        return None
    noun = _noun_in(text, start, min(stop, start + _NEAR), linked=linked, one=one, context=context)
    near = start + _NEAR if noun is None else noun.end + _NEAR // 3
    if stop <= start + _NEAR or (noun is not None and near < start + _NEAR):
        return noun
    return _noun_in(text, start, min(stop, start + _REACH), linked=linked, one=one, context=context)


def _noun_in(
    text: str, start: int, stop: int, *, linked: bool, one: bool, context: str
) -> Noun | None:
    row = row_of(text, start, stop)
    numbered = _NUMBER_OF.match(text, start, stop)
    if numbered is not None:
        row = row_of(text, numbered.end(), stop)
        return noun_at(text, row, 0, context) if row else None
    place, sure = _first_word(text, row, linked)
    if place is None:
        return None
    known = noun_at(text, row, place, context)
    if known is not None:
        return known._replace(sure=known.sure * sure)
    token = row[place]
    if text[token.start : token.end] == _LOAN and not context.isupper():
        return Noun("homes", token.start, token.end, sure)
    if not token.word or token.stem in STOPS:
        return None
    if place + 1 < len(row) and row[place + 1].stem not in STOPS | OF:
        following = noun_at(text, row, place + 1, context)
        if following is not None and text[token.end : row[place + 1].start] == " ":
            return following._replace(start=token.start, sure=0.9 * sure)
    return _unknown(text, row, place, one)


def _first_word(text: str, row: Sequence[Token], linked: bool) -> tuple[int | None, float]:
    """The place of the first word that may be the noun, behind "de", quotes, adjectives."""
    place, sure, last = 0, 1.0, len(row)
    if last > 1 and row[0].stem == ")":  # "dix (10) logements"
        if text[row[1].start].isupper():
            return None, 0
        place = 1
    if place < last and row[place].stem in OF:
        place += 1
        if not linked:
            sure = 0.9
            whole = row[place - 1].stem == "des"
            if place >= last or not (whole or row[place].stem in _DEMONSTRATIVE):
                return None, 0
        while place < last and row[place].stem in _DEMONSTRATIVE:
            place += 1
        while place < last and row[place].stem.isdigit():
            place += 1
    while place < last and row[place].stem in "«“\"'‘":
        place += 1
    skipped = 0
    while place < last and skipped < 3 and row[place].stem in BEFORE:
        if NOUNS.at(row, place) or text[row[place].start : row[place].end] == _LOAN:
            break
        place, skipped = place + 1, skipped + 1
    return (place, sure) if place < last else (None, 0)


def _unknown(text: str, row: Sequence[Token], place: int, one: bool) -> Noun | None:
    """A noun that no table holds counts `items`; a participle, a proper name count nothing."""
    token = row[place]
    word = text[token.start : token.end]
    if no_noun(word, token.stem) or word.endswith(("'", "’")):
        return None
    acronym = word.isupper() and 2 <= len(word) <= 7
    if not acronym and (word[0].isupper() or len(word) < 4):
        return None
    if not (acronym or one or word[-1] in "sxz"):
        return None
    if one:
        return None
    unit = "people" if _UNKNOWN_PERSON.search(word) else _UNKNOWN
    return Noun(unit, token.start, _phrase_end(text, row, place + 1), 0.6)


def nouns_in(text: str, start: int, end: int, context: str = "") -> list[Noun]:
    """The nouns of the tables in a stretch, in order, none inside another."""
    row = row_of(text, start, end)
    found: list[Noun] = []
    place = 0
    while place < len(row):
        noun = noun_at(text, row, place, context) if row[place].word else None
        if noun is None:
            place += 1
            continue
        found.append(noun)
        while place < len(row) and row[place].start < noun.end:
            place += 1
    return found
