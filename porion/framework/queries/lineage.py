"""How objectives pass from one text to the next, as known on a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from porion.core.vocabulary import LineageRelation, Visibility
from porion.foundation.remembered import remembered
from porion.framework.models import Lineage
from porion.framework.vocabulary import LineageRead, ObjectiveLineage
from porion.programmes.vocabulary import Named


def lineage(programme: Any, *, on: date | None = None) -> list[LineageRead]:
    """Every public step, the earliest text first; with `on`, of texts public by then.

    One query for each state of the record.
    """
    every = remembered("lineage", programme, lambda: _lineage(programme))
    return [step for step in every if on is None or step.known_on <= on]


def lineage_of(programme: Any, key: str, *, on: date | None = None) -> ObjectiveLineage:
    """The steps to and from one objective."""
    steps = lineage(programme, on=on)
    return ObjectiveLineage(
        tuple(step for step in steps if step.target and step.target.key == key),
        tuple(step for step in steps if step.source and step.source.key == key),
    )


def lineage_around(
    programme: Any, keys: Iterable[str], *, on: date | None = None
) -> list[LineageRead]:
    """Every step joined to one of the objectives `keys`, however far, both ways."""
    steps = lineage(programme, on=on)
    reached, joined = set(keys), set[str]()
    grows = True
    while grows:
        grows = False
        for step in steps:
            ends = {end.key for end in (step.source, step.target) if end}
            if step.key not in joined and ends & reached:
                joined.add(step.key)
                reached |= ends
                grows = True
    return [step for step in steps if step.key in joined]


def _lineage(programme: Any) -> list[LineageRead]:
    rows = Lineage.objects.filter(programme=programme)
    for path in ("", "source__", "target__", "agreement__"):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
    rows = rows.select_related("source__agreement", "target", "agreement__document")
    rows = rows.order_by("agreement__document__surely_known_on", "source__rank", "key")
    return [_read(row) for row in rows]


def _read(row: Any) -> LineageRead:
    return LineageRead(
        key=row.key,
        note=row.note,
        relation=LineageRelation(row.relation),
        source=_named(row.source),
        source_agreement=_named(row.source.agreement) if row.source else None,
        target=_named(row.target),
        agreement=Named(row.agreement.key, row.agreement.label),
        reason=row.reason,
        known_on=row.agreement.document.surely_known_on,
    )


def _named(row: Any) -> Named | None:
    return Named(row.key, row.label) if row else None
