"""The page of a place: what names it, what lies around it, where more is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from porion.answers.place_index import PlaceIndex, place_index
from porion.answers.territory import TerritoryAnswer, territory_answer
from porion.core.vocabulary import FigureKind, PlaceKind
from porion.figures.queries.indicators import UnknownIndicator, indicator
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.programmes.vocabulary import Named
from porion.territory.vocabulary import PlaceRead


@dataclass(frozen=True)
class PlaceSheet:
    """`wider` is the nearest place around it that some document names, None where it is
    named itself or nothing around it is. `headline` is the programme's first indicator where
    no result of it names this place."""

    answer: TerritoryAnswer
    index: PlaceIndex
    wider: PlaceRead | None
    headline: IndicatorRead | None

    @property
    def place(self) -> PlaceRead:
        """The place itself."""
        return self.answer.place

    @property
    def around(self) -> list[PlaceRead]:
        """What contains it, widest first, without perimeters."""
        above = [
            self.index.places[key]
            for key in self.index.nesting.above(self.place.key)
            if key in self.index.places
        ]
        order = (PlaceKind.REGION, PlaceKind.DEPARTEMENT, PlaceKind.EPCI, PlaceKind.COMMUNE)
        one_each = {kind: [p for p in above if p.kind is kind][:1] for kind in order}
        return [place for kind in order for place in one_each[kind]]

    def others(self, places: Iterable[Named]) -> list[Named]:
        """The places that share one number with this one, neither around nor inside it."""
        listed = {place.key: place for place in places}
        inner = self.index.nesting.innermost(listed)
        return [listed[key] for key in inner if key not in self._related]

    @cached_property
    def _related(self) -> frozenset[str]:
        own, nested = self.place.key, self.index.nesting
        return frozenset({own, *nested.above(own), *nested.below(own)})


def place_sheet(programme: Any, key: str, *, on: date | None = None) -> PlaceSheet:
    """The sheet of a place by key or code, as known at `on`. Raises `UnknownPlace`."""
    answer = territory_answer(programme, key, on=on)
    index = place_index(programme, on=on)
    wider = None
    if answer.silent:
        around = (index.places.get(each) for each in index.nesting.above(answer.place.key))
        wider = next((p for p in around if p and index.said[p.key]), None)
    return PlaceSheet(answer, index, wider, _unanswered(programme, answer.figures))


def _unanswered(programme: Any, named: Iterable[FigureRead]) -> IndicatorRead | None:
    wanted = programme.headline_indicator
    if any(f.indicator.key == wanted and f.kind is FigureKind.ACTUAL for f in named):
        return None
    try:
        return indicator(programme, wanted)
    except UnknownIndicator:
        return None
