"""Dates and periods in French words: where they stand, which days they mean, and in what role.

`atoms` finds each date by its digits; here neighbours are joined ("de 2018 à 2022", "en 2021 et
2022") and the words that lead them in give the role. Conventions: `core.periods`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from porion.core.periods import school_year
from porion.core.reading.found import Period, PeriodRole
from porion.core.reading.lexicon import moments as words
from porion.core.reading.tabular import alternatives, lines
from porion.core.reading.times.dates import Atom, Grain, atoms_in

#: Longest words that lead a date in, with what may stand between.
_LEADING = 44
_LEADS = {line[0]: (PeriodRole(line[1]), "".join(line[2:])) for line in lines(words.LEADS)}
_LEAD = re.compile(
    rf"(?<![\w-])(?:(?P<lead>{alternatives(_LEADS)})(?: |(?<=['’])))?"
    rf"(?P<noun>(?:{alternatives(line[0] for line in lines(words.NOUNS))})(?: |(?<=['’])))?"
    rf"(?:(?:{'|'.join(words.WEEKDAYS.split())}) )?\Z",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"(?: ?[-–—/] ?)(?P<dash>)|(?:,? et,? (?:en |le |au |à |la |fin )?)(?P<and>)"
    r"|, (?P<comma>)(?:en )?"
    r"|(?: à (?:la )?| au | jusqu['’](?:à|en|au) )(?P<to>)|(?: ou (?:en )?)(?P<or>)",
    re.IGNORECASE,
)
_LONGEST_JOIN = 12
_SINCE_NOUN = re.compile(r"(?<!\w)depuis (?:l['’]|\w+ )(?:[^\s,;.()]+,? ){1,6}\Z", re.IGNORECASE)
_YEAR_NOUN = re.compile(
    rf"(?<!\w)(?:{alternatives(line[0] for line in lines(words.YEAR_NOUNS))}) \Z", re.IGNORECASE
)
_BEFORE_ALONE = re.compile(r"(?:[(\[;:,»«•\-–]|[(:;] ?\w+) ?\Z|\A\Z")
_AFTER_ALONE = re.compile(r" ?[:)\]]| [-–] ")
_PASSING = re.compile(r"(?<!\w)pass\w{1,7} \Z", re.IGNORECASE)
_SCHOOL = re.compile("|".join(words.SCHOOL.split()), re.IGNORECASE)


def periods_in(text: str) -> Iterator[Period]:
    """Every date and period of a normalised text, in order, none inside another.

    Dates without a year ("le 16 janvier") and lists that are no span are periods without days.
    """
    floor = 0
    atoms = list(atoms_in(text))
    at = 0
    while at < len(atoms):
        lead = _lead(text, atoms[at].start, floor)
        joined, at = _joined(text, atoms, at, lead)
        period = _period(text, joined, lead, floor)
        if period is not None:
            yield period
            floor = period.end


def period_in_words(words_: str) -> Period | None:
    """The one date that a few words name, as the head of a column does ("Réalisé 2022", "au
    31/12/2023"), a bare year among them; None where they name none or several."""
    found = list(periods_in(words_))
    if not found:
        years = list(atoms_in(words_))
        if len(years) == 1:
            (atom,) = years
            return _plain(atom, atom.start, PeriodRole.DURING)
    return found[0] if len(found) == 1 else None


class _Lead:
    """The words before a date: where they start, the role they give, how sure they are."""

    __slots__ = ("marks", "noun", "role", "start", "word")

    def __init__(self, start: int, word: str, noun: str) -> None:
        self.start, self.word, self.noun = start, word, noun
        role, marks = _LEADS[word] if word else (None, "")
        self.role: PeriodRole | None = role
        self.marks = marks

    @property
    def weak(self) -> bool:
        """True where the words may lead a quantity in as well."""
        return (not self.word or "weak" in self.marks) and len(self.noun) < 4


def _lead(text: str, start: int, floor: int) -> _Lead:
    window = text[max(floor, start - _LEADING) : start]
    match = _LEAD.search(window)
    if match is None:
        return _Lead(start, "", "")
    word = (match["lead"] or "").replace("’", "'").casefold()
    return _Lead(start - len(window) + match.start(), word, (match["noun"] or "").strip())


def _joined(text: str, atoms: list[Atom], at: int, lead: _Lead) -> tuple[Atom, int]:
    """The date at `at` with those that belong to it, and the index of the next one."""
    atom = atoms[at]
    at += 1
    while at < len(atoms):
        other = atoms[at]
        gap = text[atom.end : other.start]
        join = _JOIN.fullmatch(gap) if len(gap) <= _LONGEST_JOIN else None
        both = join and _both(atom, other, join.lastgroup or "", lead)
        if not both:
            break
        atom = both
        at += 1
    return atom, at


def _both(left: Atom, right: Atom, join: str, lead: _Lead) -> Atom | None:
    """Two dates as one span or list, None where they stay two."""
    if left.first is None and left.month and right.first is not None:
        left = left.in_year_of(right)
    if left.first is None or right.first is None or right.last is None:
        return None
    if left.first >= right.first:
        return None
    years = left.grain is Grain.YEAR and right.grain is Grain.YEAR
    alike = years or (Grain.YEAR not in (left.grain, right.grain) and left.point == right.point)
    spans = join == "to" or (join == "and" and lead.word == "entre")
    if not left.listed and not left.ranged and (spans or (join == "dash" and alike)):
        if join == "to" and lead.role in (PeriodRole.SINCE, PeriodRole.BY):
            return None
        return _span(left, right)
    if join in ("and", "comma") and years and not left.ranged and lead.role is PeriodRole.DURING:
        return _listed(left, right)
    return None


def _span(left: Atom, right: Atom) -> Atom:
    return replace(
        left,
        end=right.end,
        last=right.last,
        ranged=True,
        point=False,
        counted=right.counted,
        conventional=left.conventional or right.conventional,
    )


def _listed(left: Atom, right: Atom) -> Atom:
    """Years side by side are a span, others a list that no span tells."""
    follows = left.last and right.first and left.last.year + 1 == right.first.year
    if follows:
        return replace(left, end=right.end, last=right.last, listed=True)
    return replace(left, end=right.end, first=right.first, last=None, listed=True)


def _period(text: str, atom: Atom, lead: _Lead, floor: int) -> Period | None:
    alone = atom.grain is Grain.YEAR and not atom.ranged and not atom.listed
    if atom.grain is Grain.YEAR:
        if alone and lead.word == "entre":
            return None
        if atom.counted and lead.weak and not _YEAR_NOUN.search(text[floor : atom.start][-16:]):
            return None
        if not lead.word and not lead.noun and alone and not _stands_alone(text, atom, floor):
            return None
        if atom.ranged and _PASSING.search(text[max(floor, lead.start - 12) : lead.start]):
            return None
    start = atom.start if "objectif" in lead.word or not (lead.word or lead.noun) else lead.start
    if atom.first is None or (atom.listed and atom.last is None):
        return Period(start, atom.end, None, None, lead.role or PeriodRole.DURING)
    if atom.grain is Grain.YEAR and atom.ranged:
        atom = _schooled(text, atom)
    return _plain(atom, start, _role(text, atom, lead), lead.word)


def _stands_alone(text: str, atom: Atom, floor: int) -> bool:
    """True for a year without leading words that is surely one: in brackets, before a colon,
    after a noun that has years ("budget 2024")."""
    before = text[max(floor, atom.start - 24) : atom.start]
    if _YEAR_NOUN.search(before):
        return True
    after = text[atom.end : atom.end + 4]
    return bool(_AFTER_ALONE.match(after)) and bool(_BEFORE_ALONE.search(before) or ":" in after)


def _schooled(text: str, atom: Atom) -> Atom:
    first, last = atom.first, atom.last
    if first is None or last is None or last.year != first.year + 1 or atom.conventional:
        return atom
    if "-" not in text[atom.start : atom.end] and "/" not in text[atom.start : atom.end]:
        return atom
    if not _SCHOOL.search(text, max(0, atom.start - 220), min(len(text), atom.end + 100)):
        return atom
    days = school_year(first.year)
    return replace(atom, first=days.first, last=days.last, conventional=True)


def _role(text: str, atom: Atom, lead: _Lead) -> PeriodRole:
    role = lead.role
    if role in (PeriodRole.SINCE, PeriodRole.BY):
        return role
    if lead.word in ("en", "le", "au", "à", "lors du", "à la", "à l'"):
        before = text[max(0, lead.start - 70) : lead.start]
        if "epuis " in before and _SINCE_NOUN.search(before):
            return PeriodRole.SINCE
    if atom.ranged or atom.listed:
        return PeriodRole.DURING
    if atom.point:
        return PeriodRole.BY if lead.word == "pour" else PeriodRole.AS_AT
    return PeriodRole.DURING


def _plain(atom: Atom, start: int, role: PeriodRole, lead: str = "") -> Period:
    first: date | None = atom.first
    last: date | None = atom.last
    if role is PeriodRole.SINCE:
        last = None
    elif role is PeriodRole.BY:
        whole = atom.grain in (Grain.YEAR, Grain.PART, Grain.MONTH) and not atom.point
        if lead.startswith("avant") and whole and not atom.ranged and first:
            last = first - timedelta(days=1)
        first = None
    elif role is PeriodRole.AS_AT:
        first = last
    return Period(start, atom.end, first, last, role, atom.conventional or lead.startswith("dès"))
