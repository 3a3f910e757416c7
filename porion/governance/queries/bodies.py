"""Bodies, meetings and decisions, as known on a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from porion.core.passages import Locator
from porion.core.vocabulary import Visibility
from porion.foundation.remembered import remembered
from porion.governance.models import Body, BodyParty, Decision, DecisionFigure, Meeting
from porion.governance.vocabulary import BodyRead, DecisionRead, MeetingRead
from porion.programmes.vocabulary import Named


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


def _public(rows: QuerySet[Any], *paths: str) -> QuerySet[Any]:
    for path in ("", "document__", *paths):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
    return rows


def _bodies(programme: Any) -> list[BodyRead]:
    links = BodyParty.objects.exclude(target__visibility=Visibility.INTERNAL)
    rows = _public(Body.objects.filter(programme=programme)).select_related("document")
    rows = rows.prefetch_related(Prefetch("bodyparty_links", links.select_related("target")))
    return [
        BodyRead(
            role=row.role,
            chairs=_listed(row.bodyparty_links.all(), "chairs"),
            members=_listed(row.bodyparty_links.all(), "members"),
            known_on=row.document.surely_known_on if row.document else None,
            **_common(row),
        )
        for row in rows.order_by("label", "key")
    ]


def _meetings(programme: Any) -> list[MeetingRead]:
    rows = _public(Meeting.objects.filter(programme=programme), "body__")
    found = [
        MeetingRead(
            body=Named(row.body.key, row.body.label),
            held_on=row.held_on,
            place=_shown(row.place),
            known_on=row.surely_known_on,
            **_common(row),
        )
        for row in rows.select_related("body", "place", "document")
    ]
    return sorted(found, key=lambda each: (each.held_on or date.max, each.key))


def _decisions(programme: Any) -> list[tuple[DecisionRead, dict[str, date]]]:
    links = DecisionFigure.objects.exclude(target__visibility=Visibility.INTERNAL)
    rows = _public(Decision.objects.filter(programme=programme))
    rows = rows.select_related("body", "meeting", "owner", "document")
    rows = rows.prefetch_related(Prefetch("decisionfigure_links", links.select_related("target")))
    found = [(_decision(row), _days(row)) for row in rows]
    return sorted(found, key=lambda each: (each[0].decided_on or date.max, each[0].key))


def _decision(row: Any) -> DecisionRead:
    return DecisionRead(
        body=_shown(row.body),
        meeting=_shown(row.meeting),
        decided_on=row.decided_on,
        owner=_shown(row.owner),
        due_from=row.due_from,
        due_to=row.due_to,
        due_words=row.due_words,
        closed_on=row.closed_on,
        figures_seen=_listed(row.decisionfigure_links.all(), "figures_seen"),
        known_on=row.surely_known_on,
        **_common(row),
    )


def _days(row: Any) -> dict[str, date]:
    links = row.decisionfigure_links.all()
    return {link.target.key: link.target.surely_known_on for link in links}


def _common(row: Any) -> dict[str, Any]:
    """What every row of this context has: its name, and the passage that tells of it."""
    return {
        "key": row.key,
        "label": row.label,
        "note": row.note,
        "passage": Locator.parse(row.passage) if row.passage else None,
        "passage_sha256": row.passage_sha256,
        "document": _shown(row.document),
    }


def _listed(links: Iterable[Any], role: str) -> tuple[Named, ...]:
    return tuple(Named(link.target.key, link.target.label) for link in links if link.role == role)


def _shown(row: Any) -> Named | None:
    """A row by name; nothing where it is internal."""
    if row is None or row.visibility == Visibility.INTERNAL:
        return None
    return Named(row.key, row.label)
