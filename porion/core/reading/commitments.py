"""Who undertakes what, by when, how much.

Three shapes: a sentence whose verb binds its subject; a list that such a sentence or heading
introduces, each line one undertaking; a plan, whose lines begin with an infinitive. What a text
only notes, wishes or reports as done is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from porion.core.reading.anchored import own_day
from porion.core.reading.commitment_lists import (
    CLOSED,
    Mode,
    Opened,
    announces,
    gerund,
    infinitive,
    is_heading,
    is_item,
    marker,
    of_heading,
)
from porion.core.reading.commitment_parts import (
    amount_of,
    clause,
    due_of,
    parties_of,
    places_of,
    starts_on,
)
from porion.core.reading.commitment_turns import (
    body_of,
    decides,
    generic,
    gives,
    halves,
    held,
    spoken_for,
)
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import (
    CommitmentCandidate,
    Name,
    NameKind,
    Number,
    Period,
    PeriodRole,
    Reason,
)
from porion.core.reading.scene import Marks, sentences_by_block, with_headings, within
from porion.core.reading.undertaking_kinds import is_cost, kind_of, says_its_kind
from porion.core.reading.undertakings import (
    DATED,
    PAYMENT,
    Undertaking,
    begins_anew,
    has_a_term,
    is_regular,
    present,
    undertaking,
)

#: A name less sure than this is that of something else that bears it.
_SURE = 0.35
#: An undertaking this sure needs no author.
_PLEDGED = 0.85
#: What the first words of an agreement or a decision hold, and how far they are looked for.
_BINDS = re.compile(
    r"\b(?:convention|protocole|avenant|article|délib\w+|décide|contrat|pacte|arrêté)\b", re.I
)
_OPENING = 2_000
#: Less sure than this, it needs an author, a sum or a date.
_NAMED = 0.6
#: Nothing shorter than this says what is undertaken.
_SHORTEST = 15
_LEFT_OUT = frozenset({BlockKind.FURNITURE, BlockKind.CELL, BlockKind.NOTE})


def commitments_in(document: Document, marks: Marks) -> Iterator[CommitmentCandidate]:
    """The undertakings of a document, in order."""
    reader = _Reader(document.text, marks)
    cut = sentences_by_block(document)
    for (block, path), spans in zip(with_headings(document), cut, strict=True):
        if block.kind not in _LEFT_OUT:
            yield from reader.block(block, path, spans)


@dataclass
class _Reader:
    """What has been opened so far: a list, a section, a heading; who spoke last."""

    text: str
    marks: Marks
    listed: Opened = CLOSED
    section: Opened = CLOSED
    heading: Opened = CLOSED
    #: Whose "it" is: the subject of the last sentence.
    spoke: tuple[Name, ...] = ()
    #: Whose the last sections were: "ces efforts seront poursuivis" names nobody.
    standing: tuple[Name, ...] = ()
    starts: dict[str, list[int]] = field(default_factory=dict)
    #: The names that are sure enough.
    sure: tuple[Name, ...] = ()

    #: Whether the text is one that binds: what it says in the present is promised.
    binds: bool = False
    #: The day of the document: nothing is undertaken for a day before it.
    day: date | None = None
    #: Who deliberates, and each body last named by the sort of its row.
    body: tuple[Name, ...] = ()
    named: dict[str, Name] = field(default_factory=dict)
    #: Whether a body has said "DÉCIDE", and what follows is decided.
    deciding: bool = False
    #: Whose the last undertaking was, and how sure it was.
    given: tuple[tuple[Name, ...], float] = ((), 0.0)

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
        return within(self.sure, self.starts["names"], start, end)

    def block(
        self, block: Block, path: tuple[str, ...], spans: Sequence[tuple[int, int]]
    ) -> Iterator[CommitmentCandidate]:
        if is_heading(block, self.text):
            opened = self._heading(block)
            self._remember(block.start, block.end)
            if block.kind is BlockKind.HEADING and block.level <= 1:
                self.section = CLOSED
            self.heading = opened
            self.listed = CLOSED
            if block.kind is BlockKind.HEADING or opened.mode is not Mode.NONE:
                return
        for start, end in spans:
            for first, last in self._statements(start, end):
                yield from self._undertaken(block, path, first, last)
                self._remember(first, last)

    def _undertaken(
        self, block: Block, path: tuple[str, ...], first: int, last: int
    ) -> Iterator[CommitmentCandidate]:
        """What a statement undertakes: one, or two where each has its own term."""
        for cut, verb in halves(self.text, first, last, self._periods(first, last)):
            found = self._sentence(block, path, first, cut)
            if found is not None:
                yield found
                other = self._candidate(block, path, (verb, last), *self.given, verb)
                if other is not None:
                    yield other
                return
        found = self._sentence(block, path, first, last)
        if found is not None:
            yield found

    def _statements(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A sentence, cut where another party begins a promise: "… , et la Région versera …"."""
        first = start
        for name in self.names(start, end):
            if name.kind is NameKind.PARTY and name.start > first + _SHORTEST:
                cut = begins_anew(self.text, first, name, end)
                if cut:
                    yield first, cut
                    first = name.start
        yield first, end

    def _periods(self, start: int, end: int) -> tuple[Period, ...]:
        return within(self.marks.periods, self.starts["periods"], start, end)

    def _to_come(self, start: int, end: int) -> tuple[Period, ...]:
        """The dates of a clause that the document's own day has not passed."""
        found = self._periods(start, end)
        if self.day is None:
            return found
        return tuple(one for one in found if one.last is None or one.last >= self.day)

    def _meant(self, start: int, verb: int) -> tuple[Name, ...]:
        """The body that "l'agglomération" or "le Conseil" means: the one last named."""
        sorts = generic(self.text, start, verb)
        for sort in sorts:
            if sort in self.named:
                return (self.named[sort],)
        return ()

    def _remember(self, start: int, end: int) -> None:
        """Takes note of the bodies that a sentence names."""
        names = self.names(start, end)
        self.body = body_of(self.text, start, end, names) or self.body
        self.deciding = self.deciding or decides(self.text, start, end)
        for name in names:
            if name.kind is NameKind.PARTY:
                self.named[name.sort] = name

    def _heading(self, block: Block) -> Opened:
        """ "Engagements de l'État", "L'État s'engage à :" as a heading."""
        names = self.names(block.start, block.end)
        found = undertaking(self.text, block.start, block.end, names)
        if found is not None and self.text.startswith(":", block.end - 1):
            return Opened(Mode.PLEDGED, parties_of(found.parties or self.spoke), found.sure - 0.05)
        return of_heading(self.text, block.start, block.end, parties_of(names))

    def _sentence(
        self, block: Block, path: tuple[str, ...], start: int, end: int
    ) -> CommitmentCandidate | None:
        first = marker(self.text, start, end)
        names = self.names(start, end)
        if is_item(block, self.text, start):
            return self._line(block, path, first, end, names)
        found = self._found(first, end, names)
        colon = self.text.startswith(":", end - 1)
        if found is not None:
            parties = self.spoke if found.parties is None else parties_of(found.parties)
            self.spoke = parties
            if colon:
                self.listed = Opened(Mode.PLEDGED, parties, found.sure - 0.05)
                return None
            if announces(self.text, start, end):
                self.section = Opened(Mode.ACTIONS, parties, 0.55)
                self.standing = parties
                self.listed = CLOSED
                return None
            self.listed = CLOSED
            return self._candidate(block, path, (first, end), parties, found.sure, found.start)
        if announces(self.text, start, end) and not colon:
            self.section = Opened(Mode.ACTIONS, self.standing, 0.5)
        plan = self._open()
        if plan.mode is not Mode.NONE and infinitive(self.text, first, end):
            self.listed = Opened(Mode.ACTIONS, plan.parties, 0.5) if colon else CLOSED
            return self._candidate(block, path, (first, end), plan.parties, plan.sure, first)
        self.listed = CLOSED
        self.spoke = parties_of(tuple(name for name in names if name.start - first <= 4))
        return None

    def _found(self, first: int, end: int, names: tuple[Name, ...]) -> Undertaking | None:
        """What a sentence undertakes; in the present tense only with a term to come."""
        found = undertaking(self.text, first, end, names)
        due = self._is_due(first, end)
        if found is not None:
            return replace(found, sure=_NAMED) if due and found.sure == PAYMENT else found
        if due or has_a_term(self.text, first, end):
            found = present(self.text, first, end, names)
        if found is None and self.binds and (due or is_regular(self.text, first, end)):
            found = held(self.text, first, end)
        return found or spoken_for(self.text, first, end, names, due=due)

    def _is_due(self, start: int, end: int) -> bool:
        """Whether a date to come stands in a sentence."""
        return any(
            period.last is not None
            and (
                period.role is PeriodRole.BY
                or (period.first is not None and self.day is not None and period.last > self.day)
            )
            for period in self._to_come(start, end)
        )

    def _open(self) -> Opened:
        for opened in (self.listed, self.heading, self.section):
            if opened.mode is not Mode.NONE:
                return opened
        return CLOSED

    def _line(
        self,
        block: Block,
        path: tuple[str, ...],
        first: int,
        end: int,
        names: tuple[Name, ...],
    ) -> CommitmentCandidate | None:
        opened = self._open()
        if self.deciding and gives(self.text, first, end):
            return self._candidate(block, path, (first, end), self.body, 0.8, first)
        named = spoken_for(self.text, first, end, names, due=False)
        if named is not None:
            opened = CLOSED
        if self.text.startswith(":", end - 1) and opened.mode is not Mode.NONE:
            return None
        begins = infinitive(self.text, first, end)
        acts = begins or gerund(self.text, first, end)
        if opened.mode is Mode.PLEDGED or (opened.mode is Mode.ACTIONS and acts):
            sure = opened.sure if acts else opened.sure - 0.15
            return self._candidate(block, path, (first, end), opened.parties, sure, first)
        found = self._found(first, end, names)
        if found is None:
            return None
        parties = self.spoke if found.parties is None else parties_of(found.parties)
        return self._candidate(block, path, (first, end), parties, found.sure, found.start)

    def _candidate(
        self,
        block: Block,
        path: tuple[str, ...],
        span: tuple[int, int],
        parties: tuple[Name, ...],
        sure: float,
        verb: int,
    ) -> CommitmentCandidate | None:
        if not parties:
            parties = self._meant(span[0], verb)
        self.given = parties, sure
        numbers = within(self.marks.numbers, self.starts["numbers"], *span)
        euros = [number for number in numbers if number.unit.startswith("EUR")]
        start, end = clause(self.text, *span, verb, [number.end for number in euros])
        amount = amount_of([one for one in euros if start <= one.start < end], self.text)
        due = due_of(self._to_come(start, end), self.text)
        if not self._binding((start, end), parties, sure, verb > span[0], amount, due):
            return None
        kind, first, last = kind_of(
            self.text, self._told(start, verb), end, amount.start if amount else None
        )
        places = places_of(self.names(start, end))
        reasons = [Reason("kind", kind, self.text[first:last], first, last)]
        reasons += [_reason(self.text, "number", str(amount.low), amount)] if amount else []
        reasons += [_reason(self.text, "period", due.role, due)] if due else []
        reasons += [_reason(self.text, one.kind, one.key, one) for one in (*parties, *places)]
        return CommitmentCandidate(
            start=start,
            end=end,
            parties=tuple(dict.fromkeys(name.key for name in parties)),
            kind=kind,
            amount_eur=amount.low if amount else None,
            due_from=starts_on(due),
            due_to=due.last if due else None,
            due_words=self.text[due.start : due.end] if due else "",
            places=tuple(dict.fromkeys(name.key for name in places)),
            heading_path=path,
            page=block.page,
            confidence=round(sure, 2),
            why=tuple(reasons),
        )

    def _binding(
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
        if span[1] - span[0] < _SHORTEST or (sure < DATED + 0.05 and due is None):
            return False
        if sure == PAYMENT:
            return (
                self.binds and amount is not None and not is_cost(self.text, span[0], amount.start)
            )
        bound = amount or due or is_regular(self.text, *span)
        return bool(bound or parties or not spoken or sure >= _NAMED)

    def _told(self, start: int, verb: int) -> int:
        """Where the sort is looked for: from the verb, but before it where the verb is passive
        and says nothing itself ("les modalités seront définies")."""
        passive = self.text.startswith(("sera ", "seront ", "est ", "sont ", "se "), verb)
        return verb if not passive or says_its_kind(self.text, verb) else start


def _reason(text: str, part: str, concluded: str, found: Name | Number | Period) -> Reason:
    words = text[found.start : found.end]
    return Reason(part, concluded, words, found.start, found.end)
