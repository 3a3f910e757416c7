"""Numbers written in words: cardinals, round numbers, shares, factors."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from porion.core.reading.found import NumberForm
from porion.core.reading.lexicon import number_words as lexicon
from porion.core.reading.numbers.atoms import Atom, with_tail
from porion.core.reading.numbers.broken_words import TRIGGERS, broken_words
from porion.core.reading.numbers.words import (
    COLLECTIVES,
    FACTORS,
    FACTORS_WITH,
    PARTS,
    PLURALS,
    SCALES,
    SEVERAL,
    SIZES,
    WORDS,
    cardinal,
    share,
)
from porion.core.reading.tabular import alternatives, lines


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """What follows the first letter of each word, by that letter."""
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        found.setdefault(word[0], []).append(word[1:])
    return found


ONES = ("un", "une")
_AFTER_ONE = ("seul", "seule", "million", "milliard", "an et demi", "heure et demie")
SMALL = alternatives([*(w for w in WORDS if w not in ONES), "cent", "mille"])
#: "un" and "une" are articles unless what follows or precedes says that they count.
_COUNTING_ONE = re.compile(
    r"une?(?:(?<=[- ]et[- ]un)|(?<=[- ]et[- ]une)|(?<=\w-un)|(?<=\w-une)"
    r"|(?<=et- un)|(?<=et- une)|(?<=cent un)|(?<=cent une)|(?<=mille un)|(?<=mille une)"
    rf"|(?= (?:{alternatives(_AFTER_ONE)})(?!\w))"
    rf"|(?= (?:à|ou) (?:{SMALL}|[0-9])(?!\w))"
    rf"|(?=(?: [\w'’-]{{1,25}}){{0,3}} sur (?:{SMALL}|[0-9])))"
)
_WORD = re.compile("[a-zà-ÿœ]+")
#: The letter comes first, what stands before it is asked then: a search passes over all other
#: letters at once.
_TRIGGER = re.compile(
    "(?:"
    + "|".join(
        rf"{letter}(?<![a-zà-ÿœ]{letter})(?:{alternatives(rests)})"
        for letter, rests in _by_letter(TRIGGERS).items()
    )
    + ")(?![a-zà-ÿœ])"
)
#: What may stand between two words of one number.
_JOINTS = dict.fromkeys(("-", " ", "- ", " -"), "") | dict.fromkeys(
    (" et ", "-et-", " et-", "-et- ", "- et-", "- et "), "et"
)
_DETERMINER = re.compile(
    rf"(?<![\w-])(?:(?P<one>une|la|cette|les|ces|nos|un)(?:[ -](?P<size>{alternatives(SIZES)}))?"
    rf"|(?P<several>{alternatives(SEVERAL)}))[ -]$"
)
_AND_A_HALF = re.compile(r" et demie?(?!\w)")
_MORE = re.compile(r" de (?P<more>centaines|milliers|millions|milliards)(?!\w)")
_OF = re.compile(r" (?:de|des|du) | d['’]")
_NO_SHARE = re.compile(
    rf"[ -](?:{alternatives(word for (word,) in lines(lexicon.NO_SHARE_AFTER))})(?!\w)"
)
#: What goes before "un tiers" that is a share without "de", or a third party.
_SHARED_OUT = ("dont", "soit", "pour", "environ", "presque", "représente", "représentent", "moins")
_SHARING = re.compile(
    r"(?<!\w)(?:couvr|représent|financ|concern|constitu|compos|regroup|absorb|pès|pèse|fourni|assur"
    r"|détien|détenai|rassembl|réuni|occup|attei|vau|touch|perd|dépass|apport|appren)\w{0,8}$"
)
_THIRD_PARTY = re.compile(
    r"(?<!\w)(?:auprès|charge|compte|part|profit|présence|intervention|recours|responsabilité|droits?"
    r"|nom|fait|accord|bénéfice|aide|service|contrat)$"
)
#: A noun after "un cinquième": it is a rank.
_NEXT_NOUN = re.compile(
    r" (?!(?:en|par|sur|depuis|entre|pour|à|au|aux|dans|grâce|avec|seulement|environ|est|sont|a|ont"
    r"|et|ou|qui|que|avant|après|lors|chaque|cette|ce|le|la|les)(?!\w))[^\W\d_]"
)
#: What goes before "double" where it is no factor: "se double de", "un double".
_NO_VERB = ("se ", "en ", "un ", "à ")
_PLURAL = re.compile(r" (?:premi\w{0,4} |derni\w{0,4} |nouve\w{0,4} )?(?P<word>[\w'’]{2,30})(?!\w)")
_VERB = re.compile(r" (?:ont|sont|seront|étaient|avaient|autres|restent|d['’]entre)(?!\w)")
_FUNCTION = frozenset(
    ["des", "les", "ces", "ses", "nos", "vos", "dans", "sans", "sous", "vers", "plus", "moins"]
)


class _Token(NamedTuple):
    start: int
    end: int
    word: str


def lowered(text: str) -> str:
    """The text in lower case, letter by letter: positions stay."""
    lower = text.lower().replace("\u2010", "-").replace("\u2011", "-")
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)  # "İ" alone grows


def word_atoms(text: str, lower: str, start: int, end: int) -> Iterator[Atom]:
    """Every number in words of `text[start:end]`, in order; `lower` is the text lowered."""
    tokens = [
        _Token(match.start(), match.end(), word)
        for match in _TRIGGER.finditer(lower, start, end)
        if (word := match[0]) not in ONES or _COUNTING_ONE.match(lower, match.start(), end)
    ]
    broken = [_Token(*found) for found in broken_words(lower, start, end)]
    if broken:
        tokens = sorted([*tokens, *broken])
    at = 0
    while at < len(tokens):
        atom, at = _atom(lower, tokens, at, start, end)
        if atom is not None:
            if atom.form is not NumberForm.FACTOR and atom.unit != "%":
                with_tail(text, atom, end)
            yield atom


def _atom(
    lower: str, tokens: list[_Token], at: int, start: int, end: int
) -> tuple[Atom | None, int]:
    token = tokens[at]
    word = token.word
    if word in FACTORS:
        return _factor(lower, token), at + 1
    if word in PARTS:
        return _share(lower, token, start), at + 1
    if word in COLLECTIVES or word in PLURALS:
        return _round(lower, token, start), at + 1
    words, ends = _joined(lower, tokens, at)
    value, last = cardinal(words)
    if not last:
        several = word in ("millions", "milliards") and _round(lower, token, start)
        return several or None, at + 1
    following = at + ends[last - 1] + 1
    stop = tokens[following - 1].end
    over = lower.endswith("sur ", start, token.start)
    if last == 1 and word == "neuf" and not over and _is_new(lower, token):
        return None, following
    atom = Atom(token.start, stop, value, NumberForm.WORDS, "", stop)
    if words[last - 1] in ("millions", "milliards", "million", "milliard") and (
        half := _AND_A_HALF.match(lower, stop)
    ):
        atom.value += Decimal(SCALES[words[last - 1]]) / 2
        atom.end = atom.bare_end = half.end()
    following += _decimals(lower, tokens, following, atom)
    if following < len(tokens) and lower[stop : tokens[following].start] in (" ", "-"):
        taken = _counted(lower, atom, tokens[following])
        following += taken
    return atom, following


def _decimals(lower: str, tokens: list[_Token], at: int, atom: Atom) -> int:
    """ "quatorze virgule cinq": the decimals taken, and how many words they are."""
    if at >= len(tokens) or lower[atom.end : tokens[at].start] != " virgule ":
        return 0
    words, places = _joined(lower, tokens, at)
    value, last = cardinal(words)
    if not last:
        return 0
    atom.value += value.scaleb(-len(str(value)))
    atom.end = atom.bare_end = tokens[at + places[last - 1]].end
    return places[last - 1] + 1


def _joined(lower: str, tokens: list[_Token], at: int) -> tuple[list[str], list[int]]:
    """The words that may make one number from `tokens[at]`, "et" among them, at most sixteen;
    and for each, how many tokens after `at` it stands."""
    words, places = [tokens[at].word], [0]
    for step in range(1, min(16, len(tokens) - at)):
        joint = lower[tokens[at + step - 1].end : tokens[at + step].start]
        word = tokens[at + step].word
        if joint not in _JOINTS or not (word in WORDS or word in SCALES):
            break
        if _JOINTS[joint]:
            words.append("et")
            places.append(step)
        words.append(word)
        places.append(step)
    return words, places


def _counted(lower: str, atom: Atom, token: _Token) -> int:
    """ "deux tiers", "trois douzaines": the number taken with the word after it; 1 where it is."""
    if token.word in PARTS and not _NO_SHARE.match(lower, token.end):
        if atom.value >= PARTS[token.word]:
            return 0
        atom.value, atom.unit = share(atom.value, PARTS[token.word]), "%"
        atom.form = NumberForm.SHARE
    elif token.word in PLURALS:
        atom.value *= COLLECTIVES[token.word[:-1]]
        atom.form = NumberForm.ROUND
        atom.end = token.end
        _multiplied(lower, atom)
    else:
        return 0
    atom.end = atom.bare_end = max(atom.end, token.end)
    return 1


def _round(lower: str, token: _Token, start: int) -> Atom | None:
    """ "une douzaine", "une bonne trentaine", "des centaines", "plusieurs millions"."""
    before = _DETERMINER.search(lower[max(start, token.start - 18) : token.start])
    if before is None:
        return None
    first = max(start, token.start - 18) + before.start()
    if before["several"]:
        if token.word.endswith("s"):
            value = 2 * (PLURALS.get(token.word) or SCALES[token.word])
            atom = Atom(first, token.end, Decimal(value), NumberForm.MANY, "", token.end)
            _multiplied(lower, atom)
            return atom
        return None
    if token.word not in COLLECTIVES or before["one"] in ("les", "ces", "nos"):
        return None
    half = before["size"] == "demi"
    value = COLLECTIVES[token.word] // (2 if half else 1)
    atom = Atom(first, token.end, Decimal(value), NumberForm.ROUND, "", token.end)
    _multiplied(lower, atom)
    return atom


def _multiplied(lower: str, atom: Atom) -> None:
    """ "des dizaines de milliers"."""
    more = _MORE.match(lower, atom.end)
    if more is not None:
        word = more["more"][:-1]
        atom.value *= COLLECTIVES.get(word) or SCALES[word]
        atom.end = atom.bare_end = more.end()


def _share(lower: str, token: _Token, start: int) -> Atom | None:
    """ "la moitié", "un tiers", "le quart": a part with an article; None where it is none."""
    parts = PARTS[token.word]
    window = lower[max(start, token.start - 30) : token.start]
    head, _, article = window.rstrip(" ").rpartition(" ")
    elided, _, bare = article.replace("’", "'").rpartition("'")
    article = bare or article
    if window[-1:] != " " or _NO_SHARE.match(lower, token.end):
        return None
    first = token.start - 1 - len(article)
    if parts == 2:
        if article in ("pour", "de", "par"):
            first = token.start
        elif article not in ("la", "une", "sa", "leur"):
            return None
    elif article not in ("un", "le") or (token.word.endswith("s") and parts != 3):
        return None
    elif not _OF.match(lower, token.end):
        measures = elided == "d" or head.endswith(_SHARED_OUT) or _SHARING.search(head)
        if not measures or _THIRD_PARTY.search(head):
            return None
        if parts > 4 and _NEXT_NOUN.match(lower, token.end):
            return None
    value = share(1, parts)
    return Atom(first, token.end, value, NumberForm.SHARE, "%", token.end)


def _factor(lower: str, token: _Token) -> Atom | None:
    after = FACTORS_WITH.get(token.word)
    if after is not None:
        noun = token.word.endswith("ment")  # "un doublement de la ligne"
        if not noun and lower.endswith(_NO_VERB, max(0, token.start - 4), token.start):
            return None
        rest = lower[token.end : token.end + 6].replace("’", "'")
        if not rest.startswith(tuple(f" {w}" if w.endswith("'") else f" {w} " for w in after)):
            return None
    elif lower.startswith((" d'un", " d’un"), token.end):
        return None  # "doublé d'un": together with
    value = FACTORS[token.word]
    return Atom(token.start, token.end, value, NumberForm.FACTOR, "x", token.end)


def _is_new(lower: str, token: _Token) -> bool:
    """Whether "neuf" is the adjective: no noun in the plural follows it."""
    if _VERB.match(lower, token.end):
        return False
    noun = _PLURAL.match(lower, token.end)
    if noun is None:
        return True
    word = noun["word"]
    return not word.endswith(("s", "x", "€")) or word in _FUNCTION
