"""Bodies, meetings and decisions as rows of files; references are keys."""

from collections.abc import Mapping
from typing import Any

from porion.governance.vocabulary import BodyRead, DecisionRead, MeetingRead

#: Columns of the CSV files, in their order.
BODY_COLUMNS = ("key", "label", "role", "chairs", "members", "passage", "known_on", "note")
MEETING_COLUMNS = ("key", "body", "label", "held_on", "place", "passage", "known_on", "note")
DECISION_COLUMNS = (
    *("key", "label", "body", "meeting", "decided_on", "owner", "due_from", "due_to", "due_words"),
    *("closed_on", "figures_seen", "passage", "known_on", "note"),
)


def body_row(body: BodyRead) -> Mapping[str, Any]:
    """A body as a row of the CSV; references are keys."""
    return {
        **_common(body),
        "role": body.role,
        "chairs": tuple(each.key for each in body.chairs),
        "members": tuple(each.key for each in body.members),
    }


def meeting_row(meeting: MeetingRead) -> Mapping[str, Any]:
    """A meeting as a row of the CSV."""
    return {
        **_common(meeting),
        "body": meeting.body.key,
        "held_on": meeting.held_on,
        "place": meeting.place.key if meeting.place else None,
    }


def decision_row(decision: DecisionRead) -> Mapping[str, Any]:
    """A decision as a row of the CSV."""
    return {
        **_common(decision),
        "body": decision.body.key if decision.body else None,
        "meeting": decision.meeting.key if decision.meeting else None,
        "decided_on": decision.decided_on,
        "owner": decision.owner.key if decision.owner else None,
        "due_from": decision.due_from,
        "due_to": decision.due_to,
        "due_words": decision.due_words,
        "closed_on": decision.closed_on,
        "figures_seen": tuple(each.key for each in decision.figures_seen),
    }


def _common(row: BodyRead | MeetingRead | DecisionRead) -> dict[str, Any]:
    return {
        "key": row.key,
        "label": row.label,
        "passage": row.passage,
        "known_on": row.known_on,
        "note": row.note,
    }
