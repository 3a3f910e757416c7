"""What named roles decided of commitments, as known on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from porion.core.vocabulary import CommitmentStatus
from porion.followup.models import DecidedStatus
from porion.followup.vocabulary import StatusRead
from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import passages, visible
from porion.sources.queries.documents import publications


def statuses(programme: Any, *, on: date | None = None, commitment: str = "") -> list[StatusRead]:
    """Public statuses, oldest first; with `on`, of that day or before and surely public by then.

    One whose day of publication nobody knows is told on no past day. Two queries for each state
    of the record.
    """
    every = remembered("statuses", programme, lambda: _statuses(programme))
    return [
        status
        for status in every
        if (on is None or _was_known(status, on))
        and (not commitment or status.commitment == commitment)
    ]


def latest_statuses(programme: Any, *, on: date | None = None) -> dict[str, StatusRead]:
    """The latest status of each commitment that has one, by the commitment's key."""
    return {status.commitment: status for status in statuses(programme, on=on)}


def _was_known(status: StatusRead, on: date) -> bool:
    return status.as_of <= on and status.known_on is not None and status.known_on <= on


def _statuses(programme: Any) -> list[StatusRead]:
    rows = visible(DecidedStatus.objects.filter(programme=programme), "commitment__")
    days = {day.key: day.published.surely for day in publications(programme)}
    found = [_read(row, days) for row in rows.select_related("commitment")]
    return sorted(found, key=lambda s: (s.as_of, s.known_on or date.max, s.key))


def _read(row: Any, days: Mapping[str, date]) -> StatusRead:
    evidence = passages(row.evidence)
    cited = [days.get(each.document, date.max) for each in evidence]
    known = row.known_on or max(cited, default=None)
    return StatusRead(
        key=row.key,
        note=row.note,
        commitment=row.commitment.key,
        status=CommitmentStatus(row.status),
        as_of=row.as_of,
        known_on=None if known == date.max else known,
        evidence=tuple(each for each in evidence if each.document in days),
        decided_by=row.decided_by,
        reason=row.reason,
    )
