"""How many public figures stand where, without reading them: one query each."""

from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from porion.core.vocabulary import Visibility
from porion.figures.models import Figure, FigurePlace, Indicator
from porion.figures.queries.published import public_figures


def figures_by_document(programme: Any, *, on: date | None = None) -> dict[str, int]:
    """Figures known at `on` in each document that has some."""
    rows = _known(programme, on).order_by().values_list("document__key")
    return dict(rows.annotate(Count("pk")))


def figures_by_place(programme: Any, *, on: date | None = None) -> dict[str, int]:
    """Figures known at `on` that name each place."""
    links = FigurePlace.objects.filter(row__in=_known(programme, on).order_by().values("pk"))
    rows = links.order_by().values_list("target__key")
    return dict(rows.annotate(Count("row", distinct=True)))


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
