"""What the record puts forward, in its order."""

from typing import Any

from django.db.models import Prefetch

from porion.core.vocabulary import FigureKind, HighlightShape, Visibility
from porion.figures.models import Highlight, HighlightIndicator, HighlightPlace
from porion.figures.vocabulary import HighlightRead
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named


def highlights(programme: Any, *shapes: HighlightShape) -> tuple[HighlightRead, ...]:
    """Public highlights of those shapes by rank, of every shape where none is named; three
    queries for each state of the record. An internal indicator or place is left out with its
    words."""
    every = remembered("highlights", programme, lambda: _highlights(programme))
    return tuple(each for each in every if not shapes or each.shape in shapes)


def _highlights(programme: Any) -> tuple[HighlightRead, ...]:
    rows = Highlight.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    rows = rows.prefetch_related(
        Prefetch("highlightindicator_links", HighlightIndicator.objects.select_related("target")),
        Prefetch("highlightplace_links", HighlightPlace.objects.select_related("target")),
    )
    return tuple(_as_read(row) for row in rows)


def _as_read(row: Any) -> HighlightRead:
    links = [*row.highlightindicator_links.all(), *row.highlightplace_links.all()]
    words = row.words.split(";") if row.words else [""] * len(links)
    kept = [
        (link, word)
        for link, word in zip(links, words, strict=True)
        if link.target.visibility != Visibility.INTERNAL
    ]
    indicators = [link for link, _ in kept if isinstance(link, HighlightIndicator)]
    places = [link for link, _ in kept if isinstance(link, HighlightPlace)]
    return HighlightRead(
        key=row.key,
        label=row.label,
        shape=HighlightShape(row.shape),
        kind=FigureKind(row.kind) if row.kind else None,
        indicators=tuple(Named(link.target.key, link.target.label) for link in indicators),
        places=tuple(
            Named(link.target.code or link.target.key, link.target.label) for link in places
        ),
        project=row.project,
        words=tuple(word for _, word in kept),
        remark=row.remark,
    )
