"""What holds between figures, and what a figure was before it was corrected."""

from datetime import date
from typing import Any

from django.db.models import Q

from porion.core.vocabulary import Finding, GapClass, Verdict, Visibility
from porion.figures.models import FigureVersion, Relation
from porion.figures.vocabulary import RelationRead, VersionRead


def relations_of(programme: Any, key: str, *, on: date | None = None) -> list[RelationRead]:
    """Public relations of a figure, both figures being public at `on`."""
    rows = Relation.objects.filter(Q(left__key=key) | Q(right__key=key), programme=programme)
    rows = rows.exclude(visibility=Visibility.INTERNAL)
    for side in ("left", "right"):
        rows = rows.exclude(**{f"{side}__visibility": Visibility.INTERNAL})
        if on is not None:
            rows = rows.filter(**{f"{side}__surely_known_on__lte": on})
    return [
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
        )
        for row in rows.select_related("left", "right")
    ]


def versions_of(programme: Any, key: str) -> list[VersionRead]:
    """Earlier transcriptions of a figure, oldest first."""
    rows = FigureVersion.objects.filter(programme=programme, key=key)
    return [
        VersionRead(
            row.key, row.version, row.content, row.corrected_on, row.corrected_by, row.reason
        )
        for row in rows.exclude(visibility=Visibility.INTERNAL)
    ]
