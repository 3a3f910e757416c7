"""A forgiving search of places: accents, hyphens, articles, word order, then spelling."""

from dataclasses import dataclass
from typing import Any

from porion.answers.place_index import gazetteer
from porion.answers.place_names import Match
from porion.core.folding import fold
from porion.territory.vocabulary import PlaceRead

#: Longer than any name: more is not read.
LONGEST = 100
_MOST = 30
_MOST_NEAR = 6
#: Of what only resembles the question: this much at least, and this close to the best.
_LIKE, _CLOSE = 0.6, 0.25


@dataclass(frozen=True)
class PlaceSearch:
    """`same` have that very name or code; `found` hold its words; `near` only resemble it,
    and are given only where nothing else is found. `empty`: no letter nor digit."""

    text: str
    same: tuple[PlaceRead, ...] = ()
    found: tuple[PlaceRead, ...] = ()
    near: tuple[PlaceRead, ...] = ()
    empty: bool = False

    @property
    def only(self) -> PlaceRead | None:
        """The one place that is meant: it alone has that name, or holds those words."""
        listed = self.same or self.found
        return listed[0] if len(listed) == 1 else None

    @property
    def listed(self) -> tuple[PlaceRead, ...]:
        """What answers the question, best first; else what resembles it."""
        return (*self.same, *self.found) or self.near


def place_search(programme: Any, text: str) -> PlaceSearch:
    """Places called `text`, or nearly so; the names are read once for a state of the record."""
    text = " ".join(text[:LONGEST].split())
    if not fold(text):
        return PlaceSearch(text, empty=True)
    matches = gazetteer(programme).names.matches(text)
    same = tuple(match.place for match in matches if match.same)
    found = tuple(match.place for match in matches if match.whole and not match.same)
    near = () if same or found else _near(matches)
    return PlaceSearch(text, same, found[:_MOST], near)


def _near(matches: list[Match]) -> tuple[PlaceRead, ...]:
    if not matches:
        return ()
    best = matches[0].fit
    close = [m for m in matches if m.fit >= _LIKE and m.fit >= best - _CLOSE]
    return tuple(match.place for match in (close or matches[:1])[:_MOST_NEAR])
