"""The list of figures: what was found, what it can be narrowed to, all without reading a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from porion.analytics.figures import Found, figure_index, places_inside
from porion.core.folding import fold, fold_name
from porion.figures.queries.listing import Listing, Wanted, in_full
from porion.figures.vocabulary import FigureRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import UnknownPlace


@dataclass(frozen=True)
class FigureListAnswer:
    """A page of figures, as keys: whoever draws a row asks `figures` for what it lacks.

    `known` and `maybe` count all of the list; `keys` and `maybe_keys` are those of the page.
    `beyond` says that a page after the last was asked for, `unknown` names the filters whose
    value is none of the programme's, `wordless` that the words have neither letter nor digit.
    """

    programme: Any
    wanted: Wanted
    on: date | None
    known: int
    maybe: int
    keys: tuple[str, ...]
    maybe_keys: tuple[str, ...]
    page: int
    last: int
    beyond: bool
    unknown: tuple[str, ...]
    wordless: bool
    _found: Found = field(repr=False, compare=False)

    def counts(self, facet: str) -> list[tuple[Named, int]]:
        """The values that the other filters leave, and how many figures each has, most first."""
        labels = self._found.index.labels[facet]
        counts = self._found.counts(facet)
        pairs = [(Named(key, labels.get(key, key)), count) for key, count in counts.items()]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0].key))

    def offered(self, facet: str) -> list[Named]:
        """Every value that some public figure has on the day told of, by name."""
        labels = self._found.index.labels[facet]
        named = [Named(key, labels[key]) for key in self._found.offered(facet)]
        return sorted(named, key=lambda named: (fold_name(named.label), named.key))

    def label(self, facet: str, key: str) -> str:
        """The words of a value; its key where it has none."""
        return self._found.index.labels[facet].get(key, key)

    def topic_of(self, indicator: str) -> str:
        """The words of the topic of an indicator."""
        return self._found.index.topic_of[indicator]

    def figures(self, keys: list[str]) -> Mapping[str, FigureRead]:
        """The figures of these keys, in full; four queries."""
        return in_full(self.programme, keys, on=self.on)


def figure_list(
    programme: Any, wanted: Wanted, *, on: date | None, page: int, size: int
) -> FigureListAnswer:
    """Page `page` (brought inside the list) of the figures that fit `wanted`."""
    wordless = bool(wanted.text.strip()) and not fold(wanted.text)
    found, unknown = _found(programme, wanted, on)
    known, maybe = (0, 0) if wordless else (len(found.known), len(found.maybe))
    last = max(-(-(known + maybe) // size), 1)
    number = min(max(page, 1), last)
    start = (number - 1) * size
    keys, apart = ([], []) if wordless else found.stretch(start, size)
    if not (known or maybe):
        unknown = unknown or _unknown(found, wanted)
    return FigureListAnswer(
        programme,
        wanted,
        on,
        known,
        maybe,
        tuple(keys),
        tuple(apart),
        number,
        last,
        page > last,
        unknown,
        wordless,
        found,
    )


def whole_list(programme: Any, wanted: Wanted, *, on: date | None) -> Listing:
    """All the figures that fit, read in full; none for a place or words that name nothing."""
    found, unknown = _found(programme, wanted, on)
    if unknown or (wanted.text.strip() and not fold(wanted.text)):
        return Listing(0, 0)
    known, maybe = found.stretch(0, len(found.index.keys))
    read = in_full(programme, [*known, *maybe], on=on)
    return Listing(
        len(known), len(maybe), tuple(read[k] for k in known), tuple(read[k] for k in maybe)
    )


def _found(programme: Any, wanted: Wanted, on: date | None) -> tuple[Found, tuple[str, ...]]:
    """What fits, and "place" where the place is none of the programme's: nothing fits it."""
    inside: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()
    if wanted.place:
        try:
            inside = places_inside(programme, wanted.place)
        except UnknownPlace:
            unknown = ("place",)
    return figure_index(programme).find(wanted, on=on, inside=inside), unknown


def _unknown(found: Found, wanted: Wanted) -> tuple[str, ...]:
    """Which filters name nothing that has figures."""
    return tuple(
        facet
        for facet in ("topic", "indicator", "document", "party", "kind")
        if (value := getattr(wanted, facet)) and value not in found.offered(facet)
    )
