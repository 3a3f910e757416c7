"""Which dated facts say the state of a member of a set."""

from typing import Any

from porion.core.vocabulary import Visibility
from porion.figures.models import IndicatorEvent


def member_events(programme: Any) -> dict[str, tuple[str, ...]]:
    """Keys of the dated facts by the key of the indicator that counts the set; one query."""
    rows = IndicatorEvent.objects.filter(row__programme=programme)
    rows = rows.exclude(row__visibility=Visibility.INTERNAL).order_by("row__key", "rank")
    found: dict[str, tuple[str, ...]] = {}
    for indicator, event in rows.values_list("row__key", "target__key"):
        found[indicator] = (*found.get(indicator, ()), event)
    return found
