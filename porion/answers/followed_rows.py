"""Undertakings with their follow-up as flat rows: documentation and status, two fields."""

from collections.abc import Mapping
from typing import Any

from porion.answers.commitment_rows import commitment_row
from porion.answers.followed import Followed
from porion.core.vocabulary import CommitmentStatus
from porion.framework.vocabulary import CommitmentRead

#: Columns of `followed_row` after those of the undertaking itself, in its order.
FOLLOWED_COLUMNS = (
    *("documentation", "corpus", "searched", "examined_on", "reviewed"),
    *("evidence", "evidence_figures", "evidence_events"),
    *("status", "status_as_of", "status_known_on", "status_evidence"),
    *("status_decided_by", "status_reason"),
)


def status_of(told: Followed) -> CommitmentStatus:
    """The decided status; an undertaking without one is still to be examined."""
    return told.status.status if told.status else CommitmentStatus.TO_EXAMINE


def followed_row(row: CommitmentRead, told: Followed) -> Mapping[str, Any]:
    """An undertaking in the dossier's columns, then what is known of its follow-up.

    References are keys. `corpus` are the documents that were searched, None where nobody did.
    """
    said, status = told.documentation, told.status
    return {
        **commitment_row(row),
        "documentation": told.told.value,
        "corpus": tuple(each.key for each in said.corpus) if said else None,
        "searched": said.searched if said else None,
        "examined_on": said.examined_on if said else None,
        "reviewed": said.reviewed if said else None,
        "evidence": said.evidence if said else (),
        "evidence_figures": tuple(each.key for each in said.figures) if said else (),
        "evidence_events": tuple(each.key for each in said.events) if said else (),
        "status": status_of(told).value,
        "status_as_of": status.as_of if status else None,
        "status_known_on": status.known_on if status else None,
        "status_evidence": status.evidence if status else (),
        "status_decided_by": status.decided_by if status else None,
        "status_reason": status.reason if status else None,
    }
