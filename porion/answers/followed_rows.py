"""Undertakings with their follow-up as flat rows: documentation and status, two fields."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from porion.answers.commitment_rows import commitment_row
from porion.answers.followed import Followed, followed
from porion.core.vocabulary import CommitmentStatus
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead


def followed_rows(
    programme: Any,
    *,
    agreement: str = "",
    finding: str = "",
    status: str = "",
    on: date | None = None,
    day: date,
) -> list[Mapping[str, Any]]:
    """The undertakings of an agreement (its key), of a finding (a `Told`) and of a status, "" for
    any, as known at `on`; due days are read against `day`."""
    rows = [
        row
        for row in commitments(programme, on=on)
        if not agreement or (row.agreement is not None and row.agreement.key == agreement)
    ]
    told = followed(programme, rows, on=on, day=day)
    return [
        followed_row(row, told[row.key])
        for row in rows
        if finding in ("", told[row.key].told) and status in ("", status_of(told[row.key]))
    ]


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
