"""What a text is known to say at a place of it, for its undertakings: who is named, which dates
are still to come, which body decides, whether it binds."""

import re
from dataclasses import dataclass, field
from datetime import date

from porion.core.reading.commitments.kinds import is_cost, is_meeting, says_its_kind
from porion.core.reading.commitments.turns import (
    body_of,
    called_by,
    decides,
    generic,
    head_noun,
    nouns,
)
from porion.core.reading.commitments.undertakings import DATED, PAYMENT, is_regular
from porion.core.reading.found import Name, NameKind, Number, Period, PeriodRole
from porion.core.reading.scene import Marks, within
from porion.core.reading.times.anchored import own_day

#: A name less sure than this is that of something else that bears it.
_SURE = 0.35
#: What the first words of an agreement or a decision hold, and how far they are looked for.
_BINDS = re.compile(
    r"\b(?:convention|protocole|avenant|article|délib\w+|décide|contrat|pacte|arrêté)\b", re.I
)
_OPENING = 2_000
_PRONOUN = re.compile(r"\b(il|elle)(?= )", re.IGNORECASE)
#: Less sure than this, it needs an author, a sum or a date.
NAMED = 0.6
#: Nothing shorter than this says what is undertaken.
SHORTEST = 15


@dataclass
class Ground:
    """A text with its marks, and what its sentences so far have told."""

    text: str
    marks: Marks
    starts: dict[str, list[int]] = field(default_factory=dict)
    #: The names that are sure enough.
    sure: tuple[Name, ...] = ()
    #: Whether the text is one that binds: what it says in the present is promised.
    binds: bool = False
    #: The day of the document: nothing is undertaken for a day before it.
    day: date | None = None
    #: Who deliberates, and each body last named by the sort of its row.
    body: tuple[Name, ...] = ()
    named: dict[str, dict[str, Name]] = field(default_factory=dict)
    #: Whose "it" is: the subject of the last sentence.
    spoke: tuple[Name, ...] = ()
    #: Whether a body has said "DÉCIDE", and what follows is decided.
    deciding: bool = False

    def __post_init__(self) -> None:
        self.sure = tuple(name for name in self.marks.names if name.sure >= _SURE)
        self.binds = _BINDS.search(self.text, 0, _OPENING) is not None
        self.day = own_day(self.text, self.marks.periods)
        self.starts = {
            "numbers": [number.start for number in self.marks.numbers],
            "periods": [period.start for period in self.marks.periods],
            "names": [name.start for name in self.sure],
        }

    def names(self, start: int, end: int) -> tuple[Name, ...]:
        """The names of a clause that are sure enough."""
        return within(self.sure, self.starts["names"], start, end)

    def periods(self, start: int, end: int) -> tuple[Period, ...]:
        """The dates of a clause."""
        return within(self.marks.periods, self.starts["periods"], start, end)

    def euros(self, start: int, end: int) -> list[Number]:
        """The sums of money of a clause."""
        numbers = within(self.marks.numbers, self.starts["numbers"], start, end)
        return [one for one in numbers if one.unit.startswith("EUR")]

    def to_come(self, start: int, end: int) -> tuple[Period, ...]:
        """The dates of a clause that the document's own day has not passed."""
        found = self.periods(start, end)
        if self.day is None:
            return found
        return tuple(one for one in found if one.last is None or one.last >= self.day)

    def meant(self, start: int, end: int, verb: int) -> tuple[Name, ...]:
        """The body that "l'agglomération" or "le Conseil" means, where one only is named; who
        calls a meeting."""
        if is_meeting(self.text, start, end):
            called = called_by(self.text, start, self.names(start, end))
            if called:
                return called
        sorts = generic(self.text, start, verb) | nouns(self.text, start, verb)
        found = {name.key: name for sort in sorts for name in self.named.get(sort, {}).values()}
        return tuple(found.values()) if len(found) == 1 else ()

    def remember(self, start: int, end: int) -> None:
        """Takes note of the bodies that a sentence names."""
        names = self.names(start, end)
        self.body = body_of(self.text, start, end, names) or self.body
        self.deciding = self.deciding or decides(self.text, start, end)
        for name in names:
            if name.kind is NameKind.PARTY:
                self.named.setdefault(name.sort, {})[name.key] = name
                head = head_noun(self.text[name.start : name.end])
                if head:
                    self.named.setdefault(head, {})[name.key] = name

    def spoken_of(
        self, first: int, names: tuple[Name, ...], before: tuple[Name, ...]
    ) -> tuple[Name, ...]:
        """Whose "il" or "elle" in the next sentence is: the body that this one begins with, or
        the one before where this names no body."""
        bodies = [name for name in names if name.kind is NameKind.PARTY]
        return before if not bodies else tuple(n for n in bodies if n.start - first <= 4)

    def is_due(self, start: int, end: int) -> bool:
        """Whether a date to come stands in a sentence."""
        return any(
            period.last is not None
            and (
                period.role is PeriodRole.BY
                or (period.first is not None and self.day is not None and period.last > self.day)
            )
            for period in self.to_come(start, end)
        )

    def binding(
        self,
        span: tuple[int, int],
        parties: tuple[Name, ...],
        sure: float,
        spoken: bool,
        amount: Number | None,
        due: Period | None,
    ) -> bool:
        """Whether enough is said: what nobody does needs a sum or a date ("sera créé"), what is
        paid in the present a sum, in a text that binds; `spoken` where a verb has a subject."""
        if span[1] - span[0] < SHORTEST or (sure < DATED + 0.05 and due is None):
            return False
        once = self.periods(*span) and not is_regular(self.text, *span)
        if once and not parties and not self.binds and is_meeting(self.text, *span):
            return False  # minutes and pages announce the next meeting too
        if sure == PAYMENT:
            return (
                self.binds
                and (amount is not None or "%" in self.text[span[0] : span[1]])
                and not (amount and is_cost(self.text, span[0], amount.start))
            )
        bound = amount or due or is_regular(self.text, *span)
        return bool(bound or parties or not spoken or sure >= NAMED)

    def told(self, start: int, verb: int) -> int:
        """Where the sort is looked for: from the verb, but before it where the verb is passive
        and says nothing itself ("les modalités seront définies")."""
        passive = self.text.startswith(("sera ", "seront ", "est ", "sont ", "se "), verb)
        return verb if not passive or says_its_kind(self.text, verb) else start

    def agreeing(self, start: int, end: int) -> tuple[Name, ...]:
        """Whose "il" or "elle" in a sentence is: whoever spoke last, unless its article tells
        another gender."""
        match = _PRONOUN.search(self.text, start, end)
        other = {"il": "la ", "elle": "le "}.get(match[1].casefold(), "") if match else ""
        return tuple(
            name
            for name in self.spoke
            if not other or self.text[max(0, name.start - 3) : name.start].casefold() != other
        )
