"""How many figures each value has on a day: sizes of sets of rows, no query."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pyroaring import BitMap

from porion.analytics.figures import figure_index
from porion.figures.queries.indicators import indicators
from porion.figures.vocabulary import IndicatorRead
from porion.foundation.remembered import remembered


def figures_by(programme: Any, facet: str, *, on: date | None = None) -> dict[str, int]:
    """Figures surely public at `on` by value of a facet; none with 0."""
    index = figure_index(programme)
    return index.sizes(index.facets[facet], on)


def counted_indicators(
    programme: Any, *, on: date | None = None, objectives: Iterable[str] | None = None
) -> list[IndicatorRead]:
    """Public indicators by topic, with the number of their figures known at `on`."""
    counts = figures_by(programme, "indicator", on=on)
    return [
        replace(each, figures=counts[each.key]) if each.key in counts else each
        for each in indicators(programme, objectives=objectives)
    ]


def figures_by_topic(programme: Any, *, on: date | None = None) -> dict[str, int]:
    """Figures of public indicators by topic, as known at `on`; none with 0."""
    rows = remembered("rows by public topic", programme, lambda: _topics(programme))
    return figure_index(programme).sizes(rows, on)


def _topics(programme: Any) -> Mapping[str, BitMap]:
    rows = figure_index(programme).facets["indicator"]
    sets: dict[str, list[BitMap]] = {}
    for each in indicators(programme):
        if each.key in rows:
            sets.setdefault(each.topic, []).append(rows[each.key])
    return {topic: BitMap.union(*found) for topic, found in sets.items()}
