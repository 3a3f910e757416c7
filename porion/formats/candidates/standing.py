"""What the record already has of a document that is read again: it is not proposed anew."""

from dataclasses import dataclass, field

from porion.core.passages import Locator
from porion.core.reading.answer import context
from porion.core.reading.found import Candidate, CommitmentCandidate, NotQuantity
from porion.formats.candidates.proposed import Proposed, confidence
from porion.formats.dossier.cells import write
from porion.formats.dossier.coverage import same_number, stated
from porion.formats.dossier.package import Dossier, Row

ON_RECORD = "déjà au dossier"
#: What a reading and the record may say differently of the same number, and its French name.
_COMPARED = {
    "value_low": "borne basse",
    "value_high": "borne haute",
    "qualifier": "qualificatif",
    "unit": "unité",
}


@dataclass
class Standing:
    """The rows of one document of the record; empty where the record has not that very text."""

    document: Proposed | None = None
    figures: list[Row] = field(default_factory=list)
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, dossier: Dossier, key: str, sha256: str) -> "Standing":
        """What `dossier` has of the document `key`, if its text has that fingerprint."""
        row = dossier.find("documents", key)
        if row is None or row.text("sha256") != sha256:
            return cls()
        standing = cls(
            recorded(row), [f for f in dossier.rows("figures") if f.text("document") == key]
        )
        for table in ("headings", "commitments", "not_quantities", "objectives", "events"):
            standing.spans[table] = [
                (passage.start, passage.end)
                for row in dossier.rows(table)
                if isinstance(passage := row.get("passage"), Locator) and passage.document == key
            ]
        return standing

    def has(self, table: str) -> bool:
        """Whether the record has rows of that table for the document."""
        return bool(self.spans.get(table))

    def figure(self, text: str, candidate: Candidate) -> Proposed | None:
        """The figure of the record that states the candidate's number; an empty row where that
        figure was told of before; None where the record has none."""
        for row in self.figures:
            for start, end in stated(row):
                if (
                    start <= candidate.start
                    and candidate.end <= end
                    and same_number(row, candidate)
                ):
                    if row.key in self._said:
                        return Proposed()
                    self._said.add(row.key)
                    return _figure(row, text, candidate)
        return None

    def commitment(self, found: CommitmentCandidate) -> bool:
        """Whether the record has an undertaking in those words."""
        return self._meets("commitments", found.start, found.end)

    def no_quantity(self, found: NotQuantity) -> bool:
        """Whether the record accounts for a number that counts nothing."""
        return any(self._meets(table, found.start, found.end) for table in self.spans) or any(
            start <= found.start and found.end <= end
            for row in self.figures
            for start, end in stated(row)
        )

    def _meets(self, table: str, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self.spans.get(table, ()))


def recorded(row: Row) -> Proposed:
    """A row of the record as it is, to be seen beside what is proposed."""
    cells = {column.name: write(row.get(column.name)) for column in row.table.columns}
    return Proposed({**cells, "reason": ON_RECORD} if "reason" not in cells else cells)


def _figure(row: Row, text: str, candidate: Candidate) -> Proposed:
    read = {
        "value_low": write(candidate.value_low),
        "value_high": write(candidate.value_high),
        "qualifier": write(candidate.qualifier),
        "unit": candidate.unit,
    }
    cells = recorded(row).cells
    gaps = [f"{word} {read[name]}" for name, word in _COMPARED.items() if read[name] != cells[name]]
    if gaps:
        cells["reason"] = f"{ON_RECORD} ; la lecture dit : {', '.join(gaps)}"
    cells["confidence"] = confidence(candidate.confidence)
    cells["context"] = context(text, candidate.start, candidate.end)
    return Proposed(cells, candidate.start, candidate.end)
