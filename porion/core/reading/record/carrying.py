"""A new version of a text: where each passage of the earlier one stands now.

The record knows a passage by position, length and fingerprint; where the earlier text is at
hand too, its words tell what became of a passage that no longer stands anywhere as it was.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from porion.core.passages import LONGEST_PASSAGE, Shadow, fingerprint, moved

#: Words in a row that show, where they stand once in either text, how far it has moved.
_RUN = 6
#: How much of its words a changed passage keeps, at least.
_KEPT = 0.5
#: How far around its likely place a changed passage is looked for, beside its own length.
_AROUND = 600

_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"\w+|[^\w\s]")


class Fate(StrEnum):
    """What became of a passage."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Passage:
    """`text[start:end]` of the earlier text; `sha256` of its words, "" where only the earlier
    text tells them."""

    start: int
    end: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """A passage and its fate: where it stands now (the old place for a lost one), the words
    then ("" without the earlier text) and now, and whether the same words stand elsewhere."""

    passage: Passage
    fate: Fate
    start: int
    end: int
    then: str = ""
    now: str = ""
    tie: bool = False


def carry(passages: Sequence[Passage], new: str, old: str | None = None) -> tuple[Carried, ...]:
    """Each passage in the normalised text `new`, in the order given. `old` is the earlier
    text; without it a passage whose words changed at all is lost, and one without fingerprint
    follows the passages about it."""
    shifts = Shifts.between(old, new) if old is not None else Shifts()
    finder = _Finder(new, old, shifts)
    order = sorted(range(len(passages)), key=lambda n: (passages[n].start, passages[n].end))
    known = [n for n in order if old is not None or passages[n].sha256]
    found = {number: finder.carried(passages[number]) for number in known}
    stays = [f for _, f in sorted(found.items(), key=lambda pair: passages[pair[0]].start)]
    stays = [f for f in stays if f.fate in (Fate.UNCHANGED, Fate.MOVED)]
    for number in order:
        if number not in found:
            found[number] = _following(passages[number], stays, new)
    return tuple(found[number] for number in range(len(passages)))


def _following(passage: Passage, stays: Sequence["Carried"], new: str) -> "Carried":
    """A passage of which neither words nor fingerprint are known: as far as the passages about
    it have moved, and changed where those do not agree."""
    at = bisect_left([each.passage.start for each in stays], passage.start)
    shifts = {each.start - each.passage.start for each in stays[max(0, at - 1) : at + 1]}
    shift = min(shifts, key=abs, default=0)
    start, end = passage.start + shift, passage.end + shift
    if start < 0 or end > len(new):
        return Carried(passage, Fate.LOST, passage.start, passage.end)
    fate = Fate.UNCHANGED if not shift else Fate.MOVED
    now = new[start:end]
    return Carried(passage, fate if len(shifts) == 1 else Fate.CHANGED, start, end, "", now)


@dataclass
class Shifts:
    """How far places of the earlier text have moved: known at some, guessed between them."""

    places: tuple[int, ...] = ()
    by: tuple[int, ...] = ()

    @classmethod
    def between(cls, old: str, new: str) -> "Shifts":
        """From the runs of words that stand once in either text, in the same order."""
        ours, theirs = _runs(old), _runs(new)
        pairs = sorted((at, theirs[run]) for run, at in ours.items() if run in theirs)
        rising = _rising(pairs)
        return cls(tuple(at for at, _ in rising), tuple(now - at for at, now in rising))

    def around(self, start: int, end: int) -> tuple[int, ...]:
        """The shifts known nearest to a passage: of the run before its end, after its start."""
        at = bisect_left(self.places, end)
        after = bisect_left(self.places, start)
        numbers = [n for n in (at - 1, after - 1, after) if 0 <= n < len(self.places)]
        numbers.sort(key=lambda n: abs(self.places[n] - start))
        return tuple(dict.fromkeys(self.by[n] for n in numbers))


class _Finder:
    def __init__(self, new: str, old: str | None, shifts: Shifts) -> None:
        self._new, self._old, self._shifts = new, old, shifts
        self._last = 0
        self._shadow: Shadow | None = None

    def carried(self, passage: Passage) -> Carried:
        """What became of one passage; they are asked in the order of the earlier text."""
        then = self._old[passage.start : passage.end] if self._old is not None else ""
        shifts = tuple(
            dict.fromkeys((*self._shifts.around(passage.start, passage.end), self._last, 0))
        )
        for shift in shifts:
            if self._same(passage, then, passage.start + shift):
                self._last = shift
                return self._as_was(passage, then, passage.start + shift)
        if then:
            return self._by_words(passage, then, shifts[0])
        length = passage.end - passage.start
        found = moved(self._new, passage.sha256, length, passage.start + shifts[0])
        if found is None:
            return Carried(passage, Fate.LOST, passage.start, passage.end)
        self._last = found.start - passage.start
        return self._as_was(passage, "", found.start, tie=found.tie)

    def _same(self, passage: Passage, then: str, start: int) -> bool:
        end = start + passage.end - passage.start
        if start < 0 or end > len(self._new):
            return False
        if then:
            return self._new.startswith(then, start)
        return bool(passage.sha256) and fingerprint(self._new[start:end]) == passage.sha256

    def _as_was(self, passage: Passage, then: str, start: int, *, tie: bool = False) -> Carried:
        end = start + passage.end - passage.start
        fate = Fate.UNCHANGED if start == passage.start else Fate.MOVED
        now = self._new[start:end]
        return Carried(passage, fate, start, end, then or now, now, tie)

    def _by_words(self, passage: Passage, then: str, shift: int) -> Carried:
        likely = passage.start + shift
        places = list(_places(self._new, then))
        if places:
            start = min(places, key=lambda at: (abs(at - likely), at))
            return self._as_was(passage, then, start, tie=len(places) > 1)
        if self._shadow is None:
            self._shadow = Shadow(self._new)
        found = self._shadow.nearest(then, likely)
        span = (found.start, found.end) if found else _resembling(self._new, then, likely)
        if span is None:
            return Carried(passage, Fate.LOST, passage.start, passage.end, then)
        now = self._new[slice(*span)]
        return Carried(passage, Fate.CHANGED, *span, then, now, bool(found and found.tie))


def _places(text: str, words: str) -> Iterator[int]:
    """Where the very words stand in a text, no word cut in two."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        before = at == 0 or not (text[at - 1].isalnum() and words[0].isalnum())
        after = end == len(text) or not (text[end].isalnum() and words[-1].isalnum())
        if before and after:
            yield at
        at = text.find(words, at + 1)


def _runs(text: str) -> dict[tuple[str, ...], int]:
    """Runs of `_RUN` words that stand once in a text, and where each begins."""
    words = [(match[0], match.start()) for match in _WORD.finditer(text)]
    seen: dict[tuple[str, ...], int] = {}
    for number in range(len(words) - _RUN + 1):
        run = tuple(word for word, _ in words[number : number + _RUN])
        seen[run] = -1 if run in seen else words[number][1]
    return {run: at for run, at in seen.items() if at >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, in order of the first, whose second numbers rise too: what
    was moved across the rest of the text is left out."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, now) in enumerate(pairs):
        at = bisect_left(tails, now)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(now)
            ends.append(number)
        else:
            tails[at], ends[at] = now, number
    chain: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _resembling(text: str, words: str, likely: int) -> tuple[int, int] | None:
    """Where near `likely` most of the words stand in their order; None where nowhere."""
    first = max(0, likely - _AROUND)
    last = min(len(text), max(likely, 0) + len(words) + _AROUND)
    area = [(match[0], *match.span()) for match in _TOKEN.finditer(text, first, last)]
    wanted = _TOKEN.findall(words)
    matcher = SequenceMatcher(None, wanted, [word for word, _, _ in area], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    kept = sum(block.size for block in blocks)
    if not blocks or kept < _KEPT * len(wanted) or kept < 2:
        return None
    # Words before the first kept one and after the last changed with them, one for one.
    begin = max(0, blocks[0].b - blocks[0].a)
    behind = len(wanted) - blocks[-1].a - blocks[-1].size
    end = min(len(area), blocks[-1].b + blocks[-1].size + behind)
    start, stop = area[begin][1], area[end - 1][2]
    return (start, stop) if stop - start <= LONGEST_PASSAGE else None
