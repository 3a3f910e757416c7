"""Which dated facts say the state of a member of a set."""

from typing import Any

from porion.core.vocabulary import Visibility
from porion.figures.models import IndicatorEvent
from porion.foundation.remembered import remembered


def member_events(programme: Any) -> dict[str, tuple[str, ...]]:
    """Keys of the dated facts by the key of the indicator that counts the set; one query
    for each state of the record."""
    return remembered("member events", programme, lambda: _member_events(programme))


def _member_events(programme: Any) -> dict[str, tuple[str, ...]]:
    rows = IndicatorEvent.objects.filter(row__programme=programme)
    rows = rows.exclude(row__visibility=Visibility.INTERNAL).order_by("row__key", "rank")
    found: dict[str, tuple[str, ...]] = {}
    for indicator, event in rows.values_list("row__key", "target__key"):
        found[indicator] = (*found.get(indicator, ()), event)
    return found
