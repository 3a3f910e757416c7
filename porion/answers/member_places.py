"""Where the members of a set are: which places the documents name, and in what state.

A set told state by state (an indicator with `members_of`) is told of places in two ways: a figure
that counts members and names places, and dated facts that each name one member. Nothing else is
inferred: a text that names a commune says something of that commune, not of one estate in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.quantities import Value
from porion.core.vocabulary import EventKind, FigureKind, FigureState, PlaceKind
from porion.figures.queries.indicators import member_sets
from porion.figures.queries.members import member_events
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.framework.vocabulary import EventRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.nesting import Nesting
from porion.territory.vocabulary import PlaceRead

_BY_EVENT = {
    EventKind.BEGUN: FigureState.STARTED,
    EventKind.FINISHED: FigureState.ENDED,
    EventKind.PLANNED: FigureState.STARTED,
}
#: Wider places hold too many members for a sign to say anything.
MEMBERS = frozenset({PlaceKind.CITE, PlaceKind.SITE})
_LOCATED = MEMBERS | {PlaceKind.COMMUNE}


@dataclass(frozen=True)
class Saying:
    """What one text says of the members at one place.

    `member` is False where only a commune around them is named. `count` is the number printed,
    `among` how many places share it. `on` is the day for which it holds, `words` how the text
    says that day; `figure` or `event` is the key of the row.
    """

    place: str
    state: FigureState
    announced: bool
    member: bool
    on: date | None
    words: str
    document: Named
    known_on: date
    count: Value | None = None
    among: int = 1
    figure: str = ""
    event: str = ""

    @property
    def year(self) -> int:
        """The year to print beside the sign: that of the situation, else of publication."""
        return (self.on or self.known_on).year


@dataclass(frozen=True)
class MemberPlaces:
    """`indicator` counts the set; None where the programme has no such indicator."""

    indicator: IndicatorRead | None = None
    sayings: tuple[Saying, ...] = ()

    def latest(self) -> dict[str, Saying]:
        """The last that was said of each place, by key."""
        ordered = sorted(self.sayings, key=lambda s: (s.known_on, s.on or date.min))
        return {saying.place: saying for saying in ordered}


def member_places(
    programme: Any,
    places: Mapping[str, PlaceRead],
    nested: Nesting,
    dated: Sequence[EventRead],
    *,
    on: date | None = None,
) -> MemberPlaces:
    """The places of the members, as known at `on`; `dated` are the facts known then.

    With several such sets, the one of which most places are named.
    """
    sets = member_sets(programme)
    if not sets:
        return MemberPlaces()
    named = member_events(programme)
    counted = figures(programme, on=on, indicators=[each.key for each in sets]).known
    found = []
    for each in sets:
        told = [s for f in counted if f.indicator.key == each.key for s in _counted(f, places)]
        keys = named.get(each.key, ())
        told += [s for e in dated if e.key in keys for s in _dated(e, places, nested)]
        found.append(MemberPlaces(each, tuple(told)))
    return max(found, key=lambda each: len(each.latest()))


def _counted(figure: FigureRead, places: Mapping[str, PlaceRead]) -> Iterable[Saying]:
    if figure.state is None or figure.kind not in (FigureKind.ACTUAL, FigureKind.FORECAST):
        return
    listed = [places[p.key] for p in figure.places if p.key in places]
    for place in listed:
        if place.kind in _LOCATED:
            yield Saying(
                place=place.key,
                state=figure.state,
                announced=figure.kind is FigureKind.FORECAST,
                member=place.kind in MEMBERS,
                on=figure.as_at or figure.valid_to or figure.valid_from,
                words=figure.date_words,
                document=Named(figure.document.key, figure.document.label),
                known_on=figure.known_on,
                count=figure.value,
                among=len(listed),
                figure=figure.key,
            )


def _dated(event: EventRead, places: Mapping[str, PlaceRead], nested: Nesting) -> Iterable[Saying]:
    """The innermost of the places that a fact names: an estate rather than its commune."""
    state = _BY_EVENT.get(event.kind)
    if state is None or event.document is None or event.known_on is None:
        return
    listed = {place.key: places[place.key] for place in event.places if place.key in places}
    inner = [listed[key] for key in nested.innermost(listed) if listed[key].kind in _LOCATED]
    for place in inner:
        yield Saying(
            place=place.key,
            state=state,
            announced=event.kind is EventKind.PLANNED,
            member=place.kind in MEMBERS,
            on=event.on_to or event.on_from,
            words=event.on_words,
            document=event.document,
            known_on=event.known_on,
            among=len(inner),
            event=event.key,
        )
