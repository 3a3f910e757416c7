"""Decisions have an owner, and belong to the meeting that took them."""

from collections.abc import Iterator

from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier


def closed_decisions_have_an_owner(dossier: Dossier) -> Iterator[Problem]:
    """A decision without owner cannot be closed."""
    for row in dossier.rows("decisions"):
        unowned = row.get("owner") is None and "owner" not in row.unread
        if unowned and row.get("closed_on") is not None:
            yield row.problem("decision_unowned", "closed_on", row.text("closed_on"))


def decisions_belong_to_their_meeting(dossier: Dossier) -> Iterator[Problem]:
    """The body is the meeting's; the day too, where both are given."""
    for row in dossier.rows("decisions"):
        meeting = dossier.find("meetings", row.get("meeting"))
        if meeting is None:
            continue
        body = dossier.find("bodies", meeting.get("body"))
        if body is not None and row.text("body") not in ("", body.key):
            yield row.problem(
                "decision_of_another_body",
                "body",
                row.text("body"),
                meeting=meeting.key,
                expected=body.key,
            )
        held, decided = meeting.get("held_on"), row.get("decided_on")
        if held is not None and decided is not None and held != decided:
            yield row.warning(
                "decision_on_another_day",
                "decided_on",
                row.text("decided_on"),
                meeting=meeting.key,
                held=meeting.text("held_on"),
            )
