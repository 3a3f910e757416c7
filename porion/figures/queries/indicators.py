"""Indicators, and how many figures each has on a date."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from porion.core.vocabulary import Visibility
from porion.figures.models import Indicator
from porion.figures.queries.published import public_figures
from porion.figures.vocabulary import IndicatorRead
from porion.formats.dossier.cells import write


class UnknownIndicator(LookupError):
    """No public indicator of the programme has that key."""


def indicators(
    programme: Any, *, on: date | None = None, objectives: Iterable[str] | None = None
) -> list[IndicatorRead]:
    """Public indicators by topic, with the number of their figures known at `on`."""
    rows = _public(programme)
    if objectives is not None:
        rows = rows.filter(objective__key__in=list(objectives))
    known = public_figures(programme)
    if on is not None:
        known = known.filter(surely_known_on__lte=on)
    counts = dict(
        known.order_by()
        .values_list("indicator__key")
        .annotate(Count("pk"))
        .values_list("indicator__key", "pk__count")
    )
    return [as_read(row, counts.get(row.key, 0)) for row in rows]


def indicator(programme: Any, key: str) -> IndicatorRead:
    """One indicator. Raises `UnknownIndicator`."""
    row = _public(programme).filter(key=key).first()
    if row is None:
        raise UnknownIndicator(key)
    return as_read(row)


def paces_of(programme: Any, key: str) -> list[str]:
    """Keys of the indicators that measure the yearly pace of another."""
    rows = _public(programme).filter(pace_of__key=key)
    return list(rows.values_list("key", flat=True))


def bases_of(programme: Any, key: str) -> list[str]:
    """Keys of the indicators to which a declared rate relates this one: its denominators."""
    rows = _public(programme).filter(numerator__key=key).exclude(denominator=None)
    return list(dict.fromkeys(rows.values_list("denominator__key", flat=True)))


def as_read(row: Indicator, figures: int = 0) -> IndicatorRead:
    """The read model of a row."""
    return IndicatorRead(
        row.key,
        row.label,
        row.topic,
        row.definition,
        row.unit,
        row.nature,
        row.direction,
        write(row.floor),
        row.pace_of.key if row.pace_of else "",
        row.members_of.key if row.members_of else "",
        figures,
    )


def _public(programme: Any) -> QuerySet[Indicator]:
    rows: QuerySet[Indicator] = Indicator.objects.filter(programme=programme)
    return rows.exclude(visibility=Visibility.INTERNAL).select_related("pace_of", "members_of")
