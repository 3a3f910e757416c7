"""The rows that a reading proposes, each with what it was read from and what it resembles."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from porion.core.passages import fingerprint
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate, CommitmentCandidate, Reading
from porion.core.reading.record.known import KnownDocument, Record
from porion.core.reading.record.matching import Indicators, LikelyIndicator, likely_indicators
from porion.core.reading.record.resembling import Resembling, commitments_resembling, resembling
from porion.formats.candidates.proposed import Proposed, Tables

#: Tables whose rows have cards, and the letter that their cards' names begin with.
CARDS = {"documents": "d", "figures": "f", "commitments": "k", "not_quantities": "q"}


@dataclass(frozen=True)
class Entry:
    """One row with its card. `found`: what it was read from, None for rows about no passage;
    `known`: keys of the record's commitments that stand in the same passage; `standing`: the row
    is the record's own, with nothing left to decide."""

    table: str
    number: int
    row: Proposed
    found: Candidate | CommitmentCandidate | None = None
    likely: tuple[LikelyIndicator, ...] = ()
    resembling: tuple[Resembling, ...] = ()
    known: tuple[str, ...] = ()
    standing: bool = False

    @property
    def card(self) -> str:
        """The name of its card on the page."""
        return f"{CARDS[self.table]}-{self.number}"

    def cell(self, name: str) -> str:
        """A cell of the row; "" where it is empty."""
        return self.row.cells.get(name, "")


@dataclass(frozen=True)
class Subject:
    """A document being read, and the record it is held against."""

    document: Document
    reading: Reading
    record: Record
    on_record: KnownDocument | None

    @classmethod
    def of(cls, document: Document, reading: Reading, record: Record) -> "Subject":
        """With the document's own row, where the record has the same text."""
        known = record.document_of_text(fingerprint(document.text))
        return cls(document, reading, record, known)


def entries(subject: Subject, tables: Tables) -> Mapping[str, tuple[Entry, ...]]:
    """The entries of each table that has cards, in the order of its rows."""
    makers: dict[str, Callable[[Subject, tuple[Proposed, ...]], Iterator[Entry]]] = {
        "figures": _figures,
        "commitments": _commitments,
    }
    return {
        table: tuple(
            makers[table](subject, rows)
            if table in makers
            else (Entry(table, number, row) for number, row in enumerate(rows))
        )
        for table in CARDS
        for rows in (tuple(tables.get(table, ())),)
    }


def _figures(subject: Subject, rows: tuple[Proposed, ...]) -> Iterator[Entry]:
    found_at = {found.start: found for found in reversed(subject.reading.candidates)}
    index = Indicators.of(subject.record)
    on_record = {known.key for known in subject.record.figures}
    for number, row in enumerate(rows):
        found = found_at.get(row.start)
        standing = row.cells.get("key") in on_record
        if found is None:
            yield Entry("figures", number, row, standing=standing)
            continue
        likely = likely_indicators(subject.document.text, found, index)
        alike = resembling(found, likely, subject.record, subject.on_record)
        yield Entry("figures", number, row, found, likely, alike, standing=standing)


def _commitments(subject: Subject, rows: tuple[Proposed, ...]) -> Iterator[Entry]:
    found_at = {found.start: found for found in reversed(subject.reading.commitments)}
    for number, row in enumerate(rows):
        found = found_at.get(row.start)
        known = commitments_resembling(found, subject.record, subject.on_record) if found else ()
        yield Entry("commitments", number, row, found, known=known)
