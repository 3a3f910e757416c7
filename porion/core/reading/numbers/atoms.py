"""Single numbers of a text, in digits and in words: the one grammar of printed numbers.

Thousands by space, point or apostrophe; decimals by comma or point; multipliers (k€, M€, Md€,
millions d'euros); words, misspelt ones too. What is ambiguous follows one rule: a point before
exactly three digits separates thousands ("2.400" is 2 400), any other is a decimal point
("4.35" is 4.35). Texts are normalised: every white space is one space.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from porion.core.reading.found import NumberForm
from porion.core.reading.lexicon import number_words as lexicon
from porion.core.reading.numbers.words import MULTIPLIERS
from porion.core.reading.tabular import alternatives, lines

ONE = Decimal(1)
#: More digits than this in a row are a reference, whatever they say.
LONGEST_RUN = 15


@dataclass(slots=True)
class Atom:
    """One number before ranges and lists are put together; `value` without its multiplier."""

    start: int
    end: int
    value: Decimal
    form: NumberForm
    unit: str
    bare_end: int
    scale: Decimal = ONE
    #: Four digits with nothing between, before or after: what a year looks like.
    year_like: bool = False
    #: "un" or "une" that surely counts.
    counted: bool = False

    @property
    def full(self) -> Decimal:
        """The value with its multiplier, without idle decimals."""
        value = self.value * self.scale
        whole = value.to_integral_value()
        return whole if whole == value else value.normalize()


_DIGITS = re.compile(
    r"[0-9](?:(?<!0)[0-9]{0,2}"
    r"(?:(?: [0-9]{3}){0,4} 0[0-9]{2}(?=[0-9](?![0-9]))"
    r"|(?: [0-9]{3}(?![0-9])){1,5}|(?:\.[0-9]{3}(?![0-9])){1,5}|(?:['’][0-9]{3}(?![0-9])){1,5}"
    r"|(?:,[0-9]{3}(?![0-9])){2,5})|[0-9]*+)"
    r"(?P<decimals>[.,](?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,9}+(?![0-9]|[.,][0-9]))?"
)
_LONG = alternatives(word for word in MULTIPLIERS if len(word) > 3)
_SHORT = alternatives(word for word in MULTIPLIERS if len(word) <= 3)
#: What may follow the digits or words of a number and belongs to it.
_TAIL = re.compile(
    rf"(?: ?(?P<scale>(?:{_LONG}|mil[-\u2010\u2011] ?li(?:ons?|ards?|ers?))(?!\w)"
    rf"|(?:{_SHORT})(?=(?:EUR|[Ee]uros?)(?!\w)|[^\w.]|$)|m(?= ?€))(?P<half> et demie?(?!\w))?)?"
    r"(?P<euros>(?:,-+)? ?(?:[dD](?:['’] ?|e ))?(?:€"
    r"|(?:[Ee]u(?:[-\u2010\u2011] ?)?ros?|EUROS?|EUR)(?!\w)))?"
    r"(?P<percent> ?%| p(?:our|\.)[ -]?cents?(?!\w)| p\. ?100(?![0-9]))?"
)
_HYPHENS = re.compile("[-\u2010\u2011] ?")
_POINTS = re.compile(r" points? de (?:pourcentage|%)", re.IGNORECASE)
_PTS = re.compile(r" ?(?:points?|pts?)(?! (?:lumineux|de (?!%|pourcentage)|d['’]))(?!\w)")
_HALVES = {line[0]: line[1] for line in lines(lexicon.HALVES)}
_HALF = re.compile(rf" (?P<noun>{alternatives(_HALVES)}) et demie?(?!\w)")


def digit_atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    """Every run of digits of `text[start:end]` as a number, in order."""
    at = start
    while (match := _DIGITS.search(text, at, end)) is not None:
        first, bare = match.span()
        value = _value(text[first:bare], match.start("decimals") - first)
        year_like = bare - first == 4 and text[first:bare].isdigit()
        atom = Atom(first, bare, value, NumberForm.DIGITS, "", bare, year_like=year_like)
        with_tail(text, atom, end)
        with_sign(text, atom, start, end)
        at = max(atom.end, bare)
        yield atom


def _value(printed: str, decimals: int) -> Decimal:
    """Digits as printed to a number; `decimals` is where they begin, negative for none."""
    whole = printed if decimals < 0 else printed[:decimals]
    fraction = "" if decimals < 0 else printed[decimals + 1 :]
    if not whole.isdigit():
        whole = "".join(character for character in whole if character.isdigit())
    whole = whole[: LONGEST_RUN + 1]
    return Decimal(f"{whole}.{fraction}" if fraction else whole)


def with_tail(text: str, atom: Atom, end: int) -> None:
    """Give an atom the multiplier, the currency or the per cent that follow it."""
    match = _TAIL.match(text, atom.end, end)
    if match is not None and match.end() > atom.end:
        if match["scale"]:
            scale = match["scale"].partition(" et ")[0]
            scale = _HYPHENS.sub("", scale)
            atom.scale *= MULTIPLIERS.get(scale) or MULTIPLIERS[scale.upper()]
            if match["half"]:
                atom.value += Decimal("0.5")
        if match["euros"]:
            atom.unit = "EUR"
        elif match["percent"]:
            atom.unit = "%"
        atom.end = match.end("euros") if match["euros"] else match.end()
        atom.year_like = False
    elif _POINTS.match(text, atom.end, end):
        atom.unit = "points"
    elif half := _HALF.match(text, atom.end, end):
        atom.value += Decimal("0.5")
        atom.unit, atom.end = _HALVES[half["noun"]], half.end()


#: "87 logements + 12": the sign adds what follows to what was counted just before.
_ADDED = re.compile(r"[0-9](?: ?[^\W\d_€%²][\w²]{0,14}\.?| ?[€%]){0,2} $")
#: What opens a change where a hyphen stands before: "; - 11 % de fuites", ": - 3 % en un an".
_OPENS_CHANGE = re.compile(r"[:;,.] $")
_CHANGE = re.compile(
    r" (?:de (?!la |l['’])|d['’]|en |sur |par |entre |depuis |vs\.? |environ)|[,;.)]|$"
)
#: "un déficit qui s'établit à - 1,2 M€".
_REACHES = re.compile(r" (?:à|de|est) $")
_PLUS_NEAR = re.compile(r"(?<![^\s(:])\+ ?[0-9]")
_BULLET = re.compile(r"(?:^|[:;,.] )[-–•] ")


def _is_minus(text: str, atom: Atom, first: int, start: int, end: int) -> bool:
    """Whether the hyphen at `first` is a minus: in brackets, in a cell that it fills with its
    number, glued to a per cent, behind "s'établit à"; with a space before a per cent, where it
    tells a change and no bullet stands near."""
    change = _PTS.match(text, atom.end, end)
    fills = first == start > 0 and (atom.end == end or (change and change.end() == end))
    if fills or (first > start and text[first - 1] == "("):
        return True
    if atom.unit == "EUR" and _REACHES.search(text, max(start, first - 6), first):
        return True
    if change is None and atom.unit not in ("%", "points"):
        return False
    return first + 1 == atom.start or _tells_change(text, atom, first, start, end)


def _tells_change(text: str, atom: Atom, first: int, start: int, end: int) -> bool:
    before = text[max(start, first - 160) : first]
    behind = text[atom.end : min(end, atom.end + 160)]
    if not before:  # blocks beside this one show whether it is a list of changes
        beside = f"{text[max(0, first - 100) : first]} | {text[atom.end : atom.end + 100]}"
        return bool(_CHANGE.match(behind) and _PLUS_NEAR.search(beside))
    if not _OPENS_CHANGE.search(before) or not _CHANGE.match(behind):
        return False
    if _PLUS_NEAR.search(before[-100:]) or _PLUS_NEAR.search(behind[:100]):
        return True
    return not _BULLET.search(before[:-2]) and not _BULLET.search(behind)


def lone_minus(text: str, atom: Atom, beside: Sequence[int]) -> None:
    """Give the first atom of a block the hyphen that opens the block, where it is a minus and
    no bullet: no block beside it, which begin at `beside`, opens so."""
    sign = text[atom.start - 2]
    if sign not in "-–" or text[atom.start - 1] != " " or atom.unit not in ("%", "points"):
        return
    if any(text.startswith(("-", "–", "•"), start) for start in beside):
        return
    atom.start -= 2
    atom.value = -atom.value


def with_sign(text: str, atom: Atom, start: int, end: int) -> None:
    """Give an atom the sign printed before it: a plus that adds nothing to what stands before,
    a hyphen that is a minus (see `_is_minus`) and opens no item of a list."""
    before = atom.start - 1
    if before < start:
        return
    spaced = text[before] == " " and before > start
    sign = text[before - 1] if spaced else text[before]
    first = before - 1 if spaced else before
    if sign not in "+-−–" or (first > start and text[first - 1] not in " (/:"):
        return
    if sign == "+" and spaced and _ADDED.search(text, max(start, first - 30), first):
        return
    if sign in "-–" and not _is_minus(text, atom, first, start, end):
        return
    atom.start = first
    if sign != "+":
        atom.value = -atom.value
