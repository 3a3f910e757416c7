"""What holds between figures, and what a figure was before it was corrected."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from porion.core.vocabulary import Finding, GapClass, Verdict
from porion.figures.models import FigureVersion, Relation
from porion.figures.vocabulary import RelationRead, VersionRead
from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import visible


def public_relations(programme: Any, *, on: date | None = None) -> list[RelationRead]:
    """Every public relation by key; with `on`, those whose figures were both public by then.

    One query for each state of the record.
    """
    every = remembered("relations", programme, lambda: _relations(programme))
    return [relation for relation, since in every if on is None or since <= on]


def relations_of(programme: Any, key: str, *, on: date | None = None) -> list[RelationRead]:
    """Public relations of a figure, both figures being public at `on`."""
    return relations_touching(programme, (key,), on=on)


def relations_among(
    programme: Any, keys: Iterable[str], *, on: date | None = None
) -> list[RelationRead]:
    """Public relations with both sides among the figures `keys`, both public at `on`."""
    among = set(keys)
    return [each for each in public_relations(programme, on=on) if among >= {each.left, each.right}]


def relations_touching(
    programme: Any, keys: Iterable[str], *, on: date | None = None
) -> list[RelationRead]:
    """Public relations with a side among the figures `keys`, both sides public at `on`."""
    among = set(keys)
    return [each for each in public_relations(programme, on=on) if among & {each.left, each.right}]


def _relations(programme: Any) -> list[tuple[RelationRead, date]]:
    """Each relation, and the day from which both figures are surely public."""
    rows = visible(Relation.objects.filter(programme=programme), "left__", "right__")
    return [
        (
            RelationRead(
                row.key,
                row.left.key,
                row.right.key,
                Finding(row.finding),
                GapClass(row.gap_class) if row.gap_class else None,
                Verdict(row.verdict),
                row.reason,
                row.decided_by,
                row.decided_on,
            ),
            max(row.left.surely_known_on, row.right.surely_known_on),
        )
        for row in rows.select_related("left", "right")
    ]


def _corrected(programme: Any) -> frozenset[str]:
    """Keys of the figures that were corrected; one query for each state of the record."""

    def read() -> frozenset[str]:
        rows = FigureVersion.objects.filter(programme=programme).order_by()
        return frozenset(rows.values_list("key", flat=True))

    return remembered("corrected", programme, read)


def corrected_between(programme: Any, after: date | None, until: date) -> list[VersionRead]:
    """Transcriptions replaced after the day `after`, on the day `until` at the latest."""
    rows = FigureVersion.objects.filter(programme=programme, corrected_on__lte=until)
    if after is not None:
        rows = rows.filter(corrected_on__gt=after)
    return _versions(rows)


def versions_of(programme: Any, key: str) -> list[VersionRead]:
    """Earlier transcriptions of a figure, oldest first."""
    if key not in _corrected(programme):
        return []
    return _versions(FigureVersion.objects.filter(programme=programme, key=key))


def _versions(rows: QuerySet[FigureVersion]) -> list[VersionRead]:
    return [
        VersionRead(
            row.key, row.version, row.content, row.corrected_on, row.corrected_by, row.reason
        )
        for row in visible(rows)
    ]
