"""Which figure speaks for each indicator on a day, without reading the others.

For each indicator the rows of the index stand in order of what speaks first; the first of them
that was public is the answer. Where a figure borrows its day from another statement of the same
fact, which depends on the day told of, the indicator's figures are read in full.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pyroaring import BitMap

from porion.analytics.figures import FigureIndex, figure_index
from porion.core.vocabulary import FigureKind, FigureState, PlaceKind
from porion.figures.queries.indicators import member_sets
from porion.figures.queries.listing import in_full, spoken
from porion.figures.queries.published import borrowers, figures
from porion.figures.vocabulary import FigureRead
from porion.foundation.remembered import remembered
from porion.territory.queries.nesting import whole_places
from porion.territory.queries.places import container_keys, places

#: Which kind speaks first where an indicator has several: results before intentions.
_FIRST = (
    FigureKind.ACTUAL,
    FigureKind.EVENT,
    FigureKind.PAYMENT,
    FigureKind.GRANT,
    FigureKind.ENVELOPE,
    FigureKind.ANNOUNCED,
    FigureKind.FORECAST,
    FigureKind.TARGET,
    FigureKind.BASELINE,
)
_PLACE_OF_KIND = {kind: -place for place, kind in enumerate(_FIRST)}
#: Begun, studied or financed is not done: what is done speaks first.
_NOT_YET = frozenset(
    {FigureState.IDENTIFIED, FigureState.STUDIED, FigureState.FINANCED, FigureState.STARTED}
)
#: A perimeter that the programme fills with places speaks before a region or a country, these
#: before a single town; a figure that names no place speaks of the whole.
_WHOLE = 2

Rank = tuple[bool, bool, int, int, bool, date, date, str]


@dataclass(frozen=True)
class Spokesman:
    """The figure that speaks for an indicator, and how many publications speak of it."""

    latest: FigureRead
    documents: int


@dataclass(frozen=True)
class _Order:
    """Rows of the index by indicator, those that speak first before the others; the last row of
    each document, in order; the indicators of which some figure borrows its day."""

    rows: Mapping[str, "array[int]"]
    documents: Mapping[str, "array[int]"]
    lent: frozenset[str]


def latest_of(
    found: Iterable[FigureRead], wide: Mapping[str, int], *, anywhere: bool = False
) -> FigureRead | None:
    """The figure that speaks for an indicator: a whole before its parts, all of a programme
    before one town (`wide` says how wide a place is), a result before an intention, then the
    latest day. `anywhere` for members of a set, whose places say where they stand."""

    def rank(figure: FigureRead) -> Rank:
        listed = () if anywhere else figure.places
        width = min((wide.get(place.key, 0) for place in listed), default=_WHOLE)
        day = figure.effective_as_at or figure.valid_to or figure.known_on
        whole = not figure.part_of
        return _rank(whole, figure.kind, width, figure.state, day, figure.known_on, figure.key)

    return max(found, key=rank, default=None)


def latest_of_each(programme: Any, *, on: date | None = None) -> dict[str, Spokesman]:
    """What speaks for each indicator that has figures known at `on`, by its key."""
    index = figure_index(programme)
    order = remembered("order of speech", programme, lambda: _order(programme, index))
    since = index.first(on)
    keys = {
        indicator: index.keys[row]
        for indicator, rows in order.rows.items()
        if indicator not in order.lent
        and (row := next((row for row in rows if row >= since), None)) is not None
    }
    read = in_full(programme, list(keys.values()), on=on)
    latest = {indicator: read[key] for indicator, key in keys.items()}
    latest.update(_with_loans(programme, order.lent, on))
    return {
        indicator: Spokesman(figure, _from(order.documents[indicator], since))
        for indicator, figure in latest.items()
    }


def wide_places(programme: Any) -> dict[str, int]:
    """How wide the places are that speak of more than a town."""
    perimeters = {place.key for place in places(programme, kinds=[PlaceKind.PERIMETER])}
    filled = perimeters & container_keys(programme)
    return {key: _WHOLE if key in filled else 1 for key in whole_places(programme)}


def _with_loans(
    programme: Any, lent: frozenset[str], on: date | None
) -> Iterable[tuple[str, FigureRead]]:
    """The same for the indicators whose figures must be read in full."""
    told: dict[str, list[FigureRead]] = {}
    for figure in figures(programme, on=on, indicators=sorted(lent)).known if lent else ():
        told.setdefault(figure.indicator.key, []).append(figure)
    wide, sets = wide_places(programme), {each.key for each in member_sets(programme)}
    for indicator, found in told.items():
        latest = latest_of(found, wide, anywhere=indicator in sets)
        if latest is not None:
            yield indicator, latest


def _order(programme: Any, index: FigureIndex) -> _Order:
    """One query; a few bytes a figure are kept of it."""
    narrow, wide = _named(programme, index)
    sets, lenders = {each.key for each in member_sets(programme)}, borrowers(programme)
    ranked: dict[str, list[tuple[Rank, int]]] = {}
    last: dict[str, dict[int, int]] = {}
    lent = set()
    for row, each in enumerate(spoken(programme)):
        width = _WHOLE
        if each.indicator not in sets:
            width = 0 if row in narrow else 1 if row in wide else _WHOLE
        day = each.as_at or each.valid_to or each.known_on
        state = FigureState(each.state) if each.state else None
        kind = FigureKind(each.kind)
        rank = _rank(each.part_of is None, kind, width, state, day, each.known_on, each.key)
        ranked.setdefault(each.indicator, []).append((rank, row))
        last.setdefault(each.indicator, {})[each.document] = row
        if each.key in lenders:
            lent.add(each.indicator)
    return _Order(
        {k: array("I", [row for _, row in sorted(v, reverse=True)]) for k, v in ranked.items()},
        {key: array("I", sorted(rows.values())) for key, rows in last.items()},
        frozenset(lent),
    )


def _named(programme: Any, index: FigureIndex) -> tuple[BitMap, BitMap]:
    """Rows that name a place as narrow as a town, and those that name a wide one."""
    width = wide_places(programme)
    rows = index.facets["place"].items()
    narrow = BitMap.union(BitMap(), *(found for key, found in rows if not width.get(key)))
    return narrow, BitMap.union(BitMap(), *(found for key, found in rows if width.get(key) == 1))


def _rank(
    whole: bool,
    kind: FigureKind,
    width: int,
    state: FigureState | None,
    day: date,
    known_on: date,
    key: str,
) -> Rank:
    baseline = kind is FigureKind.BASELINE
    done = state not in _NOT_YET
    return whole, not baseline, width, _PLACE_OF_KIND[kind], done, day, known_on, key


def _from(rows: "array[int]", since: int) -> int:
    return len(rows) - bisect_left(rows, since)
