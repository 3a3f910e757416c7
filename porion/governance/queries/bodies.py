"""Bodies, meetings and decisions, as known on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

from porion.foundation.remembered import remembered
from porion.governance.models import Body, BodyParty, Decision, DecisionFigure, Meeting
from porion.governance.vocabulary import BodyRead, DecisionRead, MeetingRead
from porion.programmes.queries.visible import (
    Member,
    members,
    named,
    names_in,
    passage,
    shown,
    visible,
)


def bodies(programme: Any, *, on: date | None = None) -> list[BodyRead]:
    """Public bodies by name; with `on`, told by then. Two queries for each state of the record."""
    every = remembered("bodies", programme, lambda: _bodies(programme))
    return [each for each in every if on is None or each.known_on is None or each.known_on <= on]


def meetings(programme: Any, *, on: date | None = None, body: str = "") -> list[MeetingRead]:
    """Public meetings by day, those without a day last; with `on`, surely public by then; with
    `body`, of this key. One query for each state of the record."""
    every = remembered("meetings", programme, lambda: _meetings(programme))
    return [
        each for each in every if _known(each.known_on, on) and (not body or each.body.key == body)
    ]


def decisions(programme: Any, *, on: date | None = None) -> list[DecisionRead]:
    """Public decisions by day; with `on`, surely public by then, open where closed since.

    Two queries for each state of the record.
    """
    every = remembered("decisions", programme, lambda: _decisions(programme))
    told = (_as_known(*each, on) for each in every)
    return [each for each in told if _known(each.known_on, on)]


def _known(known_on: date | None, on: date | None) -> bool:
    return on is None or (known_on is not None and known_on <= on)


def _as_known(decision: DecisionRead, seen: dict[str, date], on: date | None) -> DecisionRead:
    """The decision without what became public after `on`."""
    if on is None:
        return decision
    closed = decision.closed_on
    return replace(
        decision,
        closed_on=closed if closed and closed <= on else None,
        figures_seen=tuple(each for each in decision.figures_seen if seen[each.key] <= on),
    )


def _bodies(programme: Any) -> list[BodyRead]:
    rows = visible(Body.objects.filter(programme=programme), "document__")
    parties = members(BodyParty, programme)
    return [
        BodyRead(
            role=row.role,
            chairs=names_in(parties[row.pk], "chairs"),
            members=names_in(parties[row.pk], "members"),
            known_on=row.document.surely_known_on if row.document else None,
            **_common(row),
        )
        for row in rows.select_related("document").order_by("label", "key")
    ]


def _meetings(programme: Any) -> list[MeetingRead]:
    rows = visible(Meeting.objects.filter(programme=programme), "document__", "body__")
    found = [
        MeetingRead(
            body=named(row.body),
            held_on=row.held_on,
            place=shown(row.place),
            known_on=row.surely_known_on,
            **_common(row),
        )
        for row in rows.select_related("body", "place", "document")
    ]
    return sorted(found, key=lambda each: (each.held_on or date.max, each.key))


def _decisions(programme: Any) -> list[tuple[DecisionRead, dict[str, date]]]:
    rows = visible(Decision.objects.filter(programme=programme), "document__")
    rows = rows.select_related("body", "meeting", "owner", "document")
    seen = members(DecisionFigure, programme, dated=True)
    found = [(_decision(row, seen[row.pk]), _days(seen[row.pk])) for row in rows]
    return sorted(found, key=lambda each: (each[0].decided_on or date.max, each[0].key))


def _decision(row: Any, seen: list[Member]) -> DecisionRead:
    return DecisionRead(
        body=shown(row.body),
        meeting=shown(row.meeting),
        decided_on=row.decided_on,
        owner=shown(row.owner),
        due_from=row.due_from,
        due_to=row.due_to,
        due_words=row.due_words,
        closed_on=row.closed_on,
        figures_seen=names_in(seen),
        known_on=row.surely_known_on,
        **_common(row),
    )


def _days(seen: list[Member]) -> dict[str, date]:
    return {each.named.key: each.known_on for each in seen if each.known_on}


def _common(row: Any) -> dict[str, Any]:
    """What every row of this context has: its name, and the passage that tells of it."""
    return {
        "key": row.key,
        "label": row.label,
        "note": row.note,
        "passage": passage(row.passage),
        "passage_sha256": row.passage_sha256,
        "document": shown(row.document),
    }
