"""The page of a place: what names it, what lies around it, where more is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from porion.answers.deadlines import Deadline, deadlines
from porion.answers.headline import headline
from porion.answers.outline import section
from porion.answers.place_index import PlaceIndex, place_index
from porion.answers.place_near import Neighbours, neighbours
from porion.answers.place_rest import Rest, rests
from porion.answers.place_tracks import Estate, Tracks, estates_of, tracks
from porion.answers.progress import ProgressAnswer
from porion.answers.territory import TerritoryAnswer, territory_answer
from porion.core.vocabulary import FigureKind, PlaceKind
from porion.framework.queries.agreements import objectives
from porion.framework.vocabulary import ObjectiveRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import elsewhere
from porion.territory.vocabulary import Elsewhere, PlaceRead


@dataclass(frozen=True)
class PlaceSheet:
    """`wider` is the nearest place around it that some document names, None where it is
    named itself or nothing around it is. `headline` is the programme's first indicator as the
    whole tells it, where no result of it names this place. `documents` counts the texts on
    record. `elsewhere` are other programmes that know the place by its code.
    """

    answer: TerritoryAnswer
    index: PlaceIndex
    wider: PlaceRead | None
    headline: ProgressAnswer | None
    tracks: Tracks
    estates: Sequence[Estate]
    neighbours: Neighbours
    rests: tuple[Rest, ...]
    objectives: tuple[ObjectiveRead, ...]
    due: tuple[Deadline, ...]
    elsewhere: tuple[Elsewhere, ...]

    @property
    def place(self) -> PlaceRead:
        """The place itself."""
        return self.answer.place

    @property
    def around(self) -> list[PlaceRead]:
        """What contains it, widest first, without perimeters; the nearest one of each kind."""
        order = (PlaceKind.REGION, PlaceKind.DEPARTEMENT, PlaceKind.EPCI, PlaceKind.COMMUNE)
        found = (self.index.container(self.place.key, kind) for kind in order)
        return [place for place in found if place is not None]

    def others(self, places: Iterable[Named]) -> list[Named]:
        """The places that share one number with this one, neither around nor inside it."""
        listed = {place.key: place for place in places}
        inner = self.index.nesting.innermost(listed)
        return [listed[key] for key in inner if key not in self._related]

    def within(self, places: Iterable[Named]) -> list[Named]:
        """Of the places that a figure names, the innermost ones inside this one."""
        listed = {p.key: p for p in places if p.key in self._below}
        return [listed[key] for key in self.index.nesting.innermost(listed)]

    @cached_property
    def _below(self) -> frozenset[str]:
        return self.index.nesting.below(self.place.key)

    @cached_property
    def _related(self) -> frozenset[str]:
        own, nested = self.place.key, self.index.nesting
        return frozenset({own, *nested.above(own), *self._below})


def place_sheet(
    programme: Any, key: str, *, on: date | None = None, today: date | None = None
) -> PlaceSheet:
    """The sheet of a place by key or code, as known at `on`; deadlines to come after `on`, else
    after `today`. Raises `UnknownPlace`."""
    index = place_index(programme, on=on)
    answer = territory_answer(programme, key, index, on=on)
    place = answer.place
    found = tracks(index)
    inside = index.inside(place.key, PlaceKind.CITE)
    shown = [place] if place.kind is PlaceKind.CITE else inside
    day = on or today
    board = deadlines(programme, on=day, place=place.key, known_on=on) if day else None
    return PlaceSheet(
        answer=answer,
        index=index,
        wider=_wider(answer, index),
        headline=_unanswered(programme, answer, on),
        tracks=found,
        estates=estates_of(index, found, shown),
        neighbours=neighbours(index, place),
        rests=rests(programme, index, place, on=on),
        objectives=_objectives(programme, answer, on),
        due=board.in_force if board else (),
        elsewhere=tuple(elsewhere(programme, place.code)),
    )


def _wider(answer: TerritoryAnswer, index: PlaceIndex) -> PlaceRead | None:
    if not answer.silent:
        return None
    around = (index.places.get(each) for each in index.nesting.above(answer.place.key))
    return next((place for place in around if place and index.said[place.key]), None)


def _unanswered(programme: Any, answer: TerritoryAnswer, on: date | None) -> ProgressAnswer | None:
    wanted = programme.headline_indicator
    if any(f.indicator.key == wanted and f.kind is FigureKind.ACTUAL for f in answer.figures):
        return None
    return headline(programme, on=on)


def _objectives(
    programme: Any, answer: TerritoryAnswer, on: date | None
) -> tuple[ObjectiveRead, ...]:
    """The objectives under which the place is named: where the passages stand, what the
    commitments serve; the innermost of each branch, in the order of the texts."""
    if answer.silent:
        return ()
    tree = objectives(programme, on=on)
    named = {each.objective.key for each in answer.commitments}
    passages = [f.passage for f in answer.figures]
    passages += [e.passage for e in answer.events if e.passage]
    for own in tree:
        text = section(tree, own.key)
        if text and any(
            p.document == text.document and text.start <= p.start < text.end for p in passages
        ):
            named.add(own.key)
    parents = {o.parent for o in tree if o.key in named}
    return tuple(o for o in tree if o.key in named and o.key not in parents)
