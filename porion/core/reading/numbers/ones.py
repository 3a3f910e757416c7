"""Where "un" and "une" count, and are no articles: in lists, and where a number follows."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from porion.core.reading.found import NumberForm
from porion.core.reading.numbers.atoms import Atom
from porion.core.reading.numbers.word_atoms import ONES, SMALL

_ONE_MORE = re.compile(r"(?:, | et |, et |, dont )(?P<one>une?) (?=[^\W\d_])")
_STOP = re.compile(r"[.;:!?()]")
_ELLIPSIS = re.compile(
    r"(?P<one>une?) [\w'’-]{2,25}(?: [\w'’-]{1,25}){0,6}(?:,| et|, et) "
    rf"(?:[0-9]{{1,4}}|{SMALL}) (?:sont|ont|seront|étaient|autres|en|restent|le seront)(?!\w)"
)


def is_article(lower: str, atom: Atom) -> bool:
    """Whether an atom is "un" or "une" that nothing makes a count."""
    if (
        atom.counted
        or atom.form is not NumberForm.WORDS
        or lower[atom.start : atom.end] not in ONES
    ):
        return False
    return atom.unit != "x" and not lower.startswith((" seul", " unique"), atom.end)


def ones_in_lists(lower: str, words: Sequence[Atom], start: int, end: int) -> Iterator[Atom]:
    """ "un" as a count in a list of counts in words, "deux dentistes, trois infirmiers, un
    podologue", and in "une opération est terminée et 10 sont en cours"."""
    ends = [atom.end for atom in words]
    if len(words) > 1:
        for match in _ONE_MORE.finditer(lower, start, end):
            last = bisect_right(ends, match.start()) - 1
            if last > 0 and _listed(lower, words[last - 1], words[last], match.end()):
                yield _one(*match.span("one"))
    for match in _ELLIPSIS.finditer(lower, start, end):
        if match.start() == start or lower[match.start() - 1] in " '’(":
            yield _one(*match.span("one"))


def _one(start: int, end: int) -> Atom:
    return Atom(start, end, Decimal(1), NumberForm.WORDS, "", end, counted=True)


def _listed(lower: str, first: Atom, second: Atom, end: int) -> bool:
    """Whether two counts and what ends at `end` stand in one list of counts."""
    if first.unit or second.unit or second.form is not NumberForm.WORDS:
        return False
    between, last = lower[first.end : second.start], lower[second.end : end]
    if not 0 < len(between) <= 60 or len(last) > 60 or _STOP.search(between + last):
        return False
    return between.endswith((", ", " et ", " dont ")) and ", " not in last[:-6]
