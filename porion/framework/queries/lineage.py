"""How objectives pass from one text to the next, as known on a day."""

from datetime import date
from typing import Any

from porion.core.vocabulary import LineageRelation
from porion.foundation.remembered import remembered
from porion.framework.models import Lineage
from porion.framework.vocabulary import LineageRead
from porion.programmes.queries.visible import named, shown, visible


def lineage(programme: Any, *, on: date | None = None) -> list[LineageRead]:
    """Every public step, the earliest text first; with `on`, of texts public by then.

    One query for each state of the record.
    """
    every = remembered("lineage", programme, lambda: _lineage(programme))
    return [step for step in every if on is None or step.known_on <= on]


def _lineage(programme: Any) -> list[LineageRead]:
    rows = Lineage.objects.filter(programme=programme)
    rows = visible(rows, "source__", "target__", "agreement__")
    rows = rows.select_related("source__agreement", "target", "agreement__document")
    rows = rows.order_by("agreement__document__surely_known_on", "source__rank", "key")
    return [_read(row) for row in rows]


def _read(row: Any) -> LineageRead:
    return LineageRead(
        key=row.key,
        note=row.note,
        relation=LineageRelation(row.relation),
        source=shown(row.source),
        source_agreement=named(row.source.agreement) if row.source else None,
        target=shown(row.target),
        agreement=named(row.agreement),
        reason=row.reason,
        known_on=row.agreement.document.surely_known_on,
    )
