"""Where the public figures stand, without reading them: one query each."""

from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from porion.core.vocabulary import Visibility
from porion.figures.models import Figure, Indicator
from porion.figures.queries.published import public_figures


def figure_positions(programme: Any, *, on: date | None = None) -> list[tuple[str, int]]:
    """Document and start of the passage of every figure known at `on`."""
    return list(_known(programme, on).values_list("document__key", "passage_start"))


def indicators_by_objective(programme: Any) -> dict[str, int]:
    """Public indicators attached to each objective that has some."""
    rows = Indicator.objects.filter(programme=programme, objective__isnull=False)
    rows = rows.exclude(visibility=Visibility.INTERNAL).order_by()
    return dict(rows.values_list("objective__key").annotate(Count("pk")))


def _known(programme: Any, on: date | None) -> QuerySet[Figure]:
    rows = public_figures(programme)
    return rows if on is None else rows.filter(surely_known_on__lte=on)
