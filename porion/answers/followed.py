"""What is known of the follow-up of undertakings: two fields, never one.

Documentation is a fact about texts; a status is decided by a named role. Neither is derived
from silence, nor from the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from porion.core.vocabulary import CommitmentStatus, DocumentationFinding
from porion.followup.queries.documentation import documentation
from porion.followup.queries.statuses import latest_statuses
from porion.followup.vocabulary import DocumentationRead, StatusRead
from porion.framework.vocabulary import CommitmentRead
from porion.programmes.vocabulary import Named
from porion.sources.queries.documents import publications
from porion.sources.vocabulary import DocumentDay


class Told(StrEnum):
    """What the documents are known to say of an undertaking."""

    DOCUMENTED = DocumentationFinding.DOCUMENTED.value
    SIMILAR_ONLY = DocumentationFinding.SIMILAR_ONLY.value
    NOT_DOCUMENTED = DocumentationFinding.NOT_DOCUMENTED.value
    NOT_SEARCHED = "not_searched"  # later texts are on record, nobody has searched them for it
    NO_LATER_TEXT = "no_later_text"  # nothing on record was published after it


class DueState(StrEnum):
    """Whether the last day of an undertaking has passed on the day told of."""

    AHEAD = "ahead"
    PASSED = "passed"
    NONE = "none"


@dataclass(frozen=True)
class Followed:
    """The follow-up of one undertaking: `documentation` is None while nobody searched for it,
    `status` is None while no role has decided one. `later` are the documents public by then
    that came after it. `day` is the day told of."""

    told: Told
    documentation: DocumentationRead | None
    status: StatusRead | None
    later: tuple[Named, ...]
    due: DueState
    day: date

    @property
    def unknown_after_due(self) -> bool:
        """Whether the due day has passed and neither field tells of anything."""
        return self.due is DueState.PASSED and self.told is not Told.DOCUMENTED and not self.status


def followed(
    programme: Any,
    rows: Sequence[CommitmentRead],
    *,
    on: date | None = None,
    day: date,
) -> Mapping[str, Followed]:
    """The follow-up of each row by its key, as known at `on`; `day` is the day told of, against
    which due days are read. As many queries for one row as for all."""
    found = documentation(programme, on=on)
    decided = latest_statuses(programme, on=on)
    documents = [each for each in publications(programme) if _public(each, on)]
    return {row.key: _of(row, found, decided, documents, day) for row in rows}


def _public(document: DocumentDay, on: date | None) -> bool:
    return on is None or document.published.surely <= on


def _of(
    row: CommitmentRead,
    found: Mapping[str, DocumentationRead],
    decided: Mapping[str, StatusRead],
    documents: Sequence[DocumentDay],
    day: date,
) -> Followed:
    said = found.get(row.key)
    status = decided.get(row.key)
    later = tuple(
        Named(each.key, each.label)
        for each in documents
        if row.known_on is not None and each.published.surely > row.known_on
    )
    told = Told(said.finding.value) if said else Told.NOT_SEARCHED if later else Told.NO_LATER_TEXT
    due = DueState.NONE
    if row.due_to is not None:
        due = DueState.PASSED if row.due_to < day else DueState.AHEAD
    if status is not None and status.status is CommitmentStatus.TO_EXAMINE:
        status = None  # internal: nothing is decided yet
    return Followed(told, said, status, later, due, day)
