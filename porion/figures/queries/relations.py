"""What holds between figures, and what a figure was before it was corrected."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q

from porion.core.vocabulary import Finding, GapClass, Verdict, Visibility
from porion.figures.models import FigureVersion, Relation
from porion.figures.vocabulary import RelationRead, VersionRead
from porion.foundation.remembered import remembered


def relations_of(programme: Any, key: str, *, on: date | None = None) -> list[RelationRead]:
    """Public relations of a figure, both figures being public at `on`.

    No query for a figure of which none is declared, once that is known.
    """
    if key not in _related(programme):
        return []
    return _public(programme, Q(left__key=key) | Q(right__key=key), on)


def public_relations(programme: Any, *, on: date | None = None) -> list[RelationRead]:
    """Every public relation, both sides public at `on`; one query."""
    return _public(programme, Q(), on)


def relations_among(
    programme: Any, keys: Iterable[str], *, on: date | None = None
) -> list[RelationRead]:
    """Public relations with both sides among the figures `keys`, both public at `on`."""
    related = _related(programme)
    among = [key for key in keys if key in related]
    if len(among) < 2:
        return []
    return _public(programme, Q(left__key__in=among, right__key__in=among), on)


def relations_touching(
    programme: Any, keys: Iterable[str], *, on: date | None = None
) -> list[RelationRead]:
    """Public relations with a side among the figures `keys`, both sides public at `on`."""
    among = list(keys)
    return _public(programme, Q(left__key__in=among) | Q(right__key__in=among), on)


def _related(programme: Any) -> frozenset[str]:
    """Keys of the figures that some relation joins; one query for each state of the record."""

    def read() -> frozenset[str]:
        rows = Relation.objects.filter(programme=programme).order_by()
        pairs = rows.values_list("left__key", "right__key")
        return frozenset(key for pair in pairs for key in pair)

    return remembered("related", programme, read)


def _public(programme: Any, wanted: Q, on: date | None) -> list[RelationRead]:
    rows = Relation.objects.filter(wanted, programme=programme)
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
    return [
        VersionRead(
            row.key, row.version, row.content, row.corrected_on, row.corrected_by, row.reason
        )
        for row in rows.exclude(visibility=Visibility.INTERNAL)
    ]


def versions_of(programme: Any, key: str) -> list[VersionRead]:
    """Earlier transcriptions of a figure, oldest first."""
    if key not in _corrected(programme):
        return []
    rows = FigureVersion.objects.filter(programme=programme, key=key)
    return [
        VersionRead(
            row.key, row.version, row.content, row.corrected_on, row.corrected_by, row.reason
        )
        for row in rows.exclude(visibility=Visibility.INTERNAL)
    ]
