"""What a declared whole leaves for one place, the others of its kind being counted.

A document that counts 35 estates and, of these, 18 in one département says that 17 lie in the
other, where there are but two. Computed from declared parts alone, and said to be computed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.place_index import PlaceIndex
from porion.core.quantities import (
    DIFFERENCE,
    UNITS,
    Interval,
    Rule,
    Term,
    computing_set,
    difference_of,
)
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.territory.vocabulary import PlaceRead

#: With more places of a kind than that, nobody counts all but one.
_FEW = 4


@dataclass(frozen=True)
class Rest:
    """What is left of `whole` for the place when `parts` are taken away."""

    whole: FigureRead
    parts: tuple[FigureRead, ...]
    rest: Interval
    rule: Rule = DIFFERENCE


def rests(
    programme: Any, index: PlaceIndex, place: PlaceRead, *, on: date | None = None
) -> tuple[Rest, ...]:
    """What is left for a place, one entry an indicator, from the latest document.

    Only where every other place of its kind in the same container has a declared part of the
    same whole, and the place itself none. Nothing for a kind of one place.
    """
    others = _siblings(index, place)
    if not 0 < len(others) < _FEW:
        return ()
    parts: dict[str, dict[str, FigureRead]] = {}
    for key in others:
        for figure in figures(programme, on=on, place=key).known:
            if figure.part_of and len(figure.places) == 1:
                parts.setdefault(figure.part_of, {})[key] = figure
    around = set(index.nesting.above(place.key))
    full = {whole: found for whole, found in parts.items() if len(found) == len(others)}
    found = {}
    for whole in figures(programme, on=on, keys=full).known if full else ():
        rest = _rest(whole, tuple(full[whole.key].values()))
        if rest and around.issuperset(p.key for p in whole.places):
            found[whole.indicator.key] = rest
    return tuple(found.values())


def _siblings(index: PlaceIndex, place: PlaceRead) -> list[str]:
    above = set(index.nesting.containers.get(place.key, ()))
    return [
        key
        for key, other in index.places.items()
        if other.kind is place.kind
        and key != place.key
        and above & set(index.nesting.containers.get(key, ()))
    ]


def _rest(whole: FigureRead, parts: Sequence[FigureRead]) -> Rest | None:
    same = all(p.indicator.key == whole.indicator.key and p.unit == whole.unit for p in parts)
    if not same or not UNITS[whole.unit].whole:
        return None
    left = difference_of([_term(whole)], [_term(part) for part in parts], whole.unit)
    return Rest(whole, tuple(parts), left) if left.is_point else None


def _term(figure: FigureRead) -> Term:
    interval = computing_set(figure.value, whole=UNITS[figure.unit].whole)
    return Term(figure.key, interval, figure.unit)
