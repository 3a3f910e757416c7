"""Indicators: few enough to be read once for each state of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from porion.core.vocabulary import Visibility
from porion.figures.models import Indicator
from porion.figures.vocabulary import IndicatorRead
from porion.formats.dossier.cells import write
from porion.foundation.remembered import remembered


class UnknownIndicator(LookupError):
    """No public indicator of the programme has that key."""


@dataclass(frozen=True)
class _Known:
    """The public indicators by key, in their order; the objective of each, the paces of each,
    and those whose members are counted state by state."""

    by_key: Mapping[str, IndicatorRead]
    objective: Mapping[str, str]
    paces: Mapping[str, list[str]]
    sets: tuple[IndicatorRead, ...]


def indicators(programme: Any, *, objectives: Iterable[str] | None = None) -> list[IndicatorRead]:
    """Public indicators by topic; their figures are not counted (`analytics.counts` does)."""
    known = _known(programme)
    if objectives is None:
        return list(known.by_key.values())
    wanted = set(objectives)
    return [each for key, each in known.by_key.items() if known.objective.get(key) in wanted]


def member_sets(programme: Any) -> tuple[IndicatorRead, ...]:
    """The public indicators that count the members of a set state by state."""
    return _known(programme).sets


def indicator(programme: Any, key: str) -> IndicatorRead:
    """One indicator. Raises `UnknownIndicator`."""
    found = _known(programme).by_key.get(key)
    if found is None:
        raise UnknownIndicator(key)
    return found


def paces_of(programme: Any, key: str) -> list[str]:
    """Keys of the indicators that measure the yearly pace of another."""
    return list(_known(programme).paces.get(key, ()))


def bases_of(programme: Any, key: str) -> list[str]:
    """Keys of the indicators to which a declared rate relates this one: its denominators."""
    rows = _public(programme).filter(numerator__key=key).exclude(denominator=None)
    return list(dict.fromkeys(rows.values_list("denominator__key", flat=True)))


def _known(programme: Any) -> _Known:
    return remembered("indicators", programme, lambda: _read(programme))


def _read(programme: Any) -> _Known:
    rows = list(_public(programme).select_related("pace_of", "members_of", "objective"))
    by_key = {row.key: as_read(row) for row in rows}
    paces: dict[str, list[str]] = {}
    for each in by_key.values():
        if each.pace_of:
            paces.setdefault(each.pace_of, []).append(each.key)
    return _Known(
        by_key,
        {row.key: row.objective.key for row in rows if row.objective},
        paces,
        tuple(each for each in by_key.values() if each.members_of),
    )


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
    return rows.exclude(visibility=Visibility.INTERNAL)
