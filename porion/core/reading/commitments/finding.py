"""Who undertakes what, by when, how much.

Three shapes: a sentence whose verb binds its subject; a list that such a sentence or heading
introduces, each line one undertaking; a plan, whose lines begin with an infinitive. What a text
only notes, wishes or reports as done is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from porion.core.reading.commitments.ground import NAMED, SHORTEST, Ground
from porion.core.reading.commitments.kinds import kind_of, lent_kind
from porion.core.reading.commitments.lists import (
    CLOSED,
    Mode,
    Opened,
    announces,
    gerund,
    infinitive,
    is_heading,
    is_item,
    marker,
    next_items,
    of_heading,
)
from porion.core.reading.commitments.parts import (
    amount_of,
    clause,
    due_of,
    parties_of,
    places_of,
    starts_on,
)
from porion.core.reading.commitments.turns import (
    gives,
    halves,
    held,
    spoken_for,
    tells_who_does_what,
)
from porion.core.reading.commitments.undertakings import (
    PAYMENT,
    Undertaking,
    begins_anew,
    has_a_term,
    is_regular,
    present,
    undertaking,
)
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import (
    CommitmentCandidate,
    Name,
    NameKind,
    Number,
    Period,
    Reason,
)
from porion.core.reading.scene import Marks, sentences_by_block, with_headings
from porion.core.vocabulary import CommitmentKind

_LEFT_OUT = frozenset({BlockKind.FURNITURE, BlockKind.CELL, BlockKind.NOTE})


def commitments_in(document: Document, marks: Marks) -> Iterator[CommitmentCandidate]:
    """The undertakings of a document, in order."""
    reader = _Reader(document.text, marks)
    cut = sentences_by_block(document)
    for (block, path), spans in zip(with_headings(document), cut, strict=True):
        if block.kind not in _LEFT_OUT:
            yield from reader.block(block, path, spans)


@dataclass
class _Reader(Ground):
    """What has been opened so far: a list, a section, a heading; who spoke last."""

    listed: Opened = CLOSED
    section: Opened = CLOSED
    heading: Opened = CLOSED
    #: Whose the last sections were: "ces efforts seront poursuivis" names nobody.
    standing: tuple[Name, ...] = ()
    #: Whether the heading above opens the list of what each does.
    todo: bool = False
    #: Whose the last undertaking was, and how sure it was.
    given: tuple[tuple[Name, ...], float] = ((), 0.0)

    def block(
        self, block: Block, path: tuple[str, ...], spans: Sequence[tuple[int, int]]
    ) -> Iterator[CommitmentCandidate]:
        if is_heading(block, self.text):
            opened = self._heading(block)
            self.todo = tells_who_does_what(self.text, block.start, block.end)
            self.remember(block.start, block.end)
            if block.kind is BlockKind.HEADING and block.level <= 1:
                self.section = CLOSED
            self.heading = opened
            self.listed = CLOSED
            if block.kind is BlockKind.HEADING or opened.mode is not Mode.NONE:
                return
        for start, end in spans:
            for first, last in self._statements(start, end):
                yield from self._undertaken(block, path, first, last)
                self.remember(first, last)

    def _undertaken(
        self, block: Block, path: tuple[str, ...], first: int, last: int
    ) -> Iterator[CommitmentCandidate]:
        """What a statement undertakes: one, or two where each has its own term."""
        for cut, verb in halves(self.text, first, last, self.periods(first, last)):
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
            if name.kind is NameKind.PARTY and name.start > first + SHORTEST:
                cut = begins_anew(self.text, first, name, end)
                if cut:
                    yield from self._items(first, cut)
                    first = name.start
        yield from self._items(first, end)

    def _items(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A statement, cut before "2° à …" where it holds a list; what "1° à …" follows stays
        with it."""
        first = start
        for cut, mark in next_items(self.text, start, end):
            if self.text[mark] not in "1a(" or self.text[mark + 1].isdigit():
                yield first, cut
                first = mark
        yield first, end

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
            told = found.parties
            parties = self.agreeing(first, end) if told is None else parties_of(told)
            self.spoke = parties
            if colon:
                kind = lent_kind(self.text, found.start, found.end)
                self.listed = Opened(Mode.PLEDGED, parties, found.sure - 0.05, kind)
                return None
            if announces(self.text, start, end):
                parties = parties or self.standing
                self.section = Opened(Mode.ACTIONS, parties, 0.55)
                self.standing = parties
                self.listed = CLOSED
                return None
            counted = next_items(self.text, found.end, end)
            self.listed = Opened(Mode.PLEDGED, parties, found.sure - 0.05) if counted else CLOSED
            return self._candidate(block, path, (first, end), parties, found.sure, found.start)
        if announces(self.text, start, end) and not colon:
            self.section = Opened(Mode.ACTIONS, self.standing, 0.5)
        plan = self._open()
        if plan.mode is not Mode.NONE and infinitive(self.text, first, end):
            self.listed = Opened(Mode.ACTIONS, plan.parties, 0.5) if colon else CLOSED
            return self._candidate(block, path, (first, end), plan.parties, plan.sure, first)
        self.listed = CLOSED
        self.spoke = self.spoken_of(first, names, self.spoke)
        return None

    def _found(self, first: int, end: int, names: tuple[Name, ...]) -> Undertaking | None:
        """What a sentence undertakes; in the present tense only with a term to come."""
        found = undertaking(self.text, first, end, names)
        due = self.is_due(first, end)
        if found is not None:
            return replace(found, sure=NAMED) if due and found.sure == PAYMENT else found
        if due or has_a_term(self.text, first, end):
            found = present(self.text, first, end, names)
        if found is None and self.binds and (due or is_regular(self.text, first, end)):
            found = held(self.text, first, end)
        return found or spoken_for(self.text, first, end, names, due=due or self.todo)

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
            lent = None if acts else opened.kind
            return self._candidate(block, path, (first, end), opened.parties, sure, first, lent)
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
        lent: tuple[CommitmentKind, int, int] | None = None,
    ) -> CommitmentCandidate | None:
        parties = parties or self.meant(*span, verb)
        self.given = parties, sure
        euros = self.euros(*span)
        start, end = clause(self.text, *span, verb, [number.end for number in euros])
        amount = amount_of([one for one in euros if start <= one.start < end], self.text)
        due = due_of(self.to_come(start, end), self.text, self.day)
        if not self.binding((start, end), parties, sure, verb > span[0], amount, due):
            return None
        told, paid = self.told(start, verb), amount.start if amount else None
        kind, first, last = lent or kind_of(self.text, told, end, paid)
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


def _reason(text: str, part: str, concluded: str, found: Name | Number | Period) -> Reason:
    words = text[found.start : found.end]
    return Reason(part, concluded, words, found.start, found.end)
