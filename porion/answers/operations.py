"""Sets told state by state, side by side by date, and the estates of the programme one by one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.counts import figures_by
from porion.answers.member_places import MemberPlaces, Saying
from porion.answers.members import Members, state_by_state
from porion.answers.place_index import PlaceIndex, place_index
from porion.core.folding import fold_name
from porion.core.vocabulary import HighlightShape, PlaceKind
from porion.figures.queries.highlights import highlights
from porion.figures.queries.indicators import member_sets
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.framework.vocabulary import EventRead
from porion.territory.vocabulary import PlaceRead


@dataclass(frozen=True)
class Track:
    """A set told by several documents: what was told for each day, oldest first.

    `size` is the last published size of the set. A day that only other sets are told for has
    no entry: nothing is published of this one.
    """

    definition: IndicatorRead
    size: FigureRead
    told: dict[date, Members]
    remark: str


@dataclass(frozen=True)
class Estate:
    """An estate, where it lies, and all that names it: figures counted, dated facts listed.

    `saying` is the last that a text says of its state as a member of the set, None where no
    text does: nothing is inferred from the state of its neighbours or of its commune.
    """

    place: PlaceRead
    communes: tuple[PlaceRead, ...]
    epci: PlaceRead | None
    saying: Saying | None
    events: tuple[EventRead, ...]
    figures: int


@dataclass(frozen=True)
class Operations:
    """`days` are those of all tracks, oldest first; `epcis` those that hold an estate."""

    tracks: tuple[Track, ...]
    days: tuple[date, ...]
    estates: tuple[Estate, ...]
    epcis: tuple[PlaceRead, ...]
    members: MemberPlaces

    def within(self, code: str) -> tuple[Estate, ...]:
        """The estates of one EPCI, by its code or key; all of them for an empty code."""
        if not code:
            return self.estates
        return tuple(e for e in self.estates if e.epci and code in (e.epci.code, e.epci.key))


def operations(programme: Any, *, on: date | None = None) -> Operations:
    """The tracks and the estates as known at `on`; the number of queries is fixed."""
    told = tracks(programme, on=on)
    index = place_index(programme, on=on)
    estates = _estates(index, figures_by(programme, "place", on=on))
    holding = {estate.epci.key: estate.epci for estate in estates if estate.epci}
    return Operations(
        tracks=told,
        days=tuple(sorted({day for track in told for day in track.told})),
        estates=estates,
        epcis=tuple(sorted(holding.values(), key=lambda p: fold_name(p.label))),
        members=index.members,
    )


def tracks(programme: Any, *, on: date | None = None) -> tuple[Track, ...]:
    """Every set told by some document: those put forward first, then the most often told."""
    sets = member_sets(programme)
    keys = {key for d in sets for key in (d.key, d.members_of)}
    known = figures(programme, on=on, indicators=keys).known if keys else ()
    put = {
        named.key: each
        for each in highlights(programme, HighlightShape.SET)
        for named in each.indicators
    }
    found = []
    for each in sets:
        told = state_by_state(_of(known, each.key), _of(known, each.members_of))
        if told:
            by_day = {members.on: members for members in reversed(told)}
            remark = put[each.key].remark if each.key in put else ""
            found.append(Track(each, told[0].whole, by_day, remark))
    order = list(put)
    return tuple(
        sorted(
            found,
            key=lambda t: (
                order.index(t.definition.key) if t.definition.key in order else len(order),
                -len(t.told),
                t.definition.key,
            ),
        )
    )


def _of(known: Iterable[FigureRead], key: str) -> list[FigureRead]:
    return [figure for figure in known if figure.indicator.key == key]


def _estates(index: PlaceIndex, counts: Mapping[str, int]) -> tuple[Estate, ...]:
    """The estates by EPCI, then by commune and name."""
    latest = index.members.latest()
    naming: dict[str, list[EventRead]] = {}
    for event in index.events:
        for place in event.places:
            naming.setdefault(place.key, []).append(event)
    estates = [
        Estate(
            place=place,
            communes=tuple(index.around(place.key, PlaceKind.COMMUNE)),
            epci=index.container(place.key, PlaceKind.EPCI),
            saying=latest.get(place.key),
            events=tuple(naming.get(place.key, ())),
            figures=counts.get(place.key, 0),
        )
        for place in index.of(PlaceKind.CITE)
    ]
    return tuple(sorted(estates, key=_order))


def _order(estate: Estate) -> tuple[str, str, str]:
    epci = fold_name(estate.epci.label) if estate.epci else "~"
    commune = fold_name(estate.communes[0].label) if estate.communes else ""
    return epci, commune, fold_name(estate.place.label)
