"""A forgiving search of places: accents, hyphens, articles, word order, then spelling."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from porion.core.folding import fold, fold_name
from porion.core.vocabulary import PlaceKind
from porion.territory.queries.places import named_like, places
from porion.territory.vocabulary import PlaceRead

#: Longer than any name: more is not read.
LONGEST = 100
_MOST = 30
_MOST_NEAR = 6
_LIKE = 0.72
#: Perimeters and the like come after the places that people live in.
_ORDER = (
    PlaceKind.COMMUNE,
    PlaceKind.CITE,
    PlaceKind.EPCI,
    PlaceKind.SITE,
    PlaceKind.DEPARTEMENT,
    PlaceKind.REGION,
    PlaceKind.PERIMETER,
)


@dataclass(frozen=True)
class PlaceSearch:
    """`same` have that very name or code; `found` hold its words; `near` only resemble it,
    and are looked for only where nothing else is found. `empty`: no letter nor digit."""

    text: str
    same: tuple[PlaceRead, ...] = ()
    found: tuple[PlaceRead, ...] = ()
    near: tuple[PlaceRead, ...] = ()
    empty: bool = False


def place_search(programme: Any, text: str) -> PlaceSearch:
    """Places called `text`, or nearly so; at most two queries."""
    text = text[:LONGEST].strip()
    if not fold(text):
        return PlaceSearch(text, empty=True)
    found = named_like(programme, text, limit=_MOST)
    every = [] if found else places(programme)
    found = found or _with_every_word(every, text)
    wanted = {fold(text), fold_name(text)}
    same = [place for place in found if wanted & names_of(place)]
    rest = sorted((p for p in found if p not in same), key=lambda p: _ORDER.index(p.kind))
    near = () if found else tuple(_alike(every, text))
    return PlaceSearch(text, tuple(same), tuple(rest), near)


def names_of(place: PlaceRead) -> set[str]:
    """The folded names that a place answers to."""
    names = (place.label, *place.aliases, place.code)
    return {folded for name in names if name for folded in (fold(name), fold_name(name))}


def _with_every_word(every: Sequence[PlaceRead], text: str) -> list[PlaceRead]:
    words = set(fold_name(text).split())
    return [p for p in every if any(words <= set(name.split()) for name in names_of(p))][:_MOST]


def _alike(every: Sequence[PlaceRead], text: str) -> list[PlaceRead]:
    by_name: dict[str, list[PlaceRead]] = {}
    for place in every:
        for name in names_of(place):
            by_name.setdefault(name, []).append(place)
    close = get_close_matches(fold_name(text), sorted(by_name), n=_MOST_NEAR, cutoff=_LIKE)
    return list(dict.fromkeys(place for name in close for place in by_name[name]))[:_MOST_NEAR]
