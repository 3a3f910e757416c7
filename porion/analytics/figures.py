"""The public figures of a programme as sets of rows: filters and counts without a query.

A row is a figure's rank in the order of lists. Each value that a list can be filtered by has the
set of its rows, kept as a compressed bitmap; so does each word. A question is then an
intersection of a few sets, and a facet's counts are sizes of intersections.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from pyroaring import BitMap

from porion.analytics.words import asked_words, words_of
from porion.figures.queries.listing import Entries, Wanted, entries
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import ids_within

#: What a list of figures can be filtered by, words apart: the names of fields of `Wanted`.
FACETS = ("topic", "indicator", "document", "place", "party", "kind")
_ONE_VALUE = ("indicator", "document", "kind")
_NOTHING = BitMap()


@dataclass(frozen=True)
class FigureIndex:
    """Sets of rows; nothing of it ever changes.

    `keys`: the figure of each row. `days`: since when each is surely public, as ordinals, the
    newest first. `undated`: rows that may have been public after a day, by that day. `facets`:
    rows by facet and value. `labels`: the words of a value, for people, where the
    record has them. `topic_of`: the
    topic of an indicator. `place_keys`: the keys of places by id.
    """

    keys: list[str]
    days: "array[int]"
    undated: tuple[tuple[date, BitMap], ...]
    facets: Mapping[str, Mapping[str, BitMap]]
    labels: Mapping[str, Mapping[str, str]]
    topic_of: Mapping[str, str]
    place_keys: Mapping[int, str]
    words: Mapping[str, BitMap]

    def find(self, wanted: Wanted, *, on: date | None, inside: Iterable[str] = ()) -> "Found":
        """What fits `wanted` as known at `on`; `inside` are the places that its place holds."""
        chosen: dict[str, BitMap] = {}
        for facet in FACETS:
            value = getattr(wanted, facet)
            if value and facet != "place":
                chosen[facet] = self.facets[facet].get(value, _NOTHING)
        if wanted.place:
            places = self.facets["place"]
            chosen["place"] = BitMap.union(_NOTHING, *(places[k] for k in inside if k in places))
        if wanted.text:
            chosen["text"] = self._holding(wanted.text)
        return Found(self, *self._public(on), chosen)

    def sizes(self, sets: Mapping[str, BitMap], on: date | None) -> dict[str, int]:
        """How many rows of each set are surely public at `on`; none with 0."""
        first = self.first(on)
        found = ((value, len(rows) - _before(rows, first)) for value, rows in sets.items())
        return {value: size for value, size in found if size}

    def around(
        self, key: str, indicator: str, *, on: date | None, most: int
    ) -> tuple[list[str], int]:
        """The figures of an indicator surely public at `on`: how many there are, and the keys
        of `most` of them, newest first, with as many before the figure `key` as after it."""
        rows = self.facets["indicator"].get(indicator, _NOTHING)
        known = rows[_before(rows, self.first(on)) :]
        at = next((n for n, row in enumerate(known) if self.keys[row] == key), 0)
        start = max(min(at - most // 2, len(known) - most), 0)
        return [self.keys[row] for row in known[start : start + most]], len(known)

    def first(self, on: date | None) -> int:
        """The first row surely public at the end of that day: all the later ones are too."""
        if on is None:
            return 0
        return bisect_left(self.days, -on.toordinal(), key=lambda day: -day)

    def _public(self, on: date | None) -> tuple[BitMap, BitMap]:
        """Rows surely public at the end of that day, and those that may have been."""
        if on is None:
            return self._all, _NOTHING
        first = self.first(on)
        before = BitMap.union(_NOTHING, *(rows for after, rows in self.undated if after < on))
        return BitMap(range(first, len(self.keys))), before & BitMap(range(first))

    def _holding(self, text: str) -> BitMap:
        """Rows in whose words each word asked for is found, or a part of one."""
        rows = self._all
        for asked in asked_words(text):
            rows = rows & BitMap.union(
                _NOTHING, *(found for word, found in self.words.items() if asked in word)
            )
        return rows

    @cached_property
    def _all(self) -> BitMap:
        return BitMap(range(len(self.keys)))


@dataclass(frozen=True)
class Found:
    """The answer to a question: `known` and `maybe` are all public rows before any filter."""

    index: FigureIndex
    _known: BitMap
    _maybe: BitMap
    _chosen: Mapping[str, BitMap]

    @cached_property
    def known(self) -> BitMap:
        """Rows that fit and are surely public."""
        return BitMap.intersection(self._known, *self._chosen.values())

    @cached_property
    def maybe(self) -> BitMap:
        """Rows that fit and may be public."""
        return BitMap.intersection(self._maybe, *self._chosen.values())

    def stretch(self, start: int, size: int) -> tuple[list[str], list[str]]:
        """Keys of `size` figures from `start`: surely public ones, then those that may be."""
        known = self.known[start : start + size]
        left = size - len(known)
        after = max(start - len(self.known), 0)
        maybe = self.maybe[after : after + left] if left else ()
        keys = self.index.keys
        return [keys[row] for row in known], [keys[row] for row in maybe]

    def counts(self, facet: str) -> dict[str, int]:
        """Rows by value of a facet, under every filter but the facet's own; none with 0."""
        others = [rows for name, rows in self._chosen.items() if name != facet]
        left = BitMap.intersection(self._known | self._maybe, *others)
        sizes = (
            (value, rows.intersection_cardinality(left))
            for value, rows in self.index.facets[facet].items()
        )
        return {value: size for value, size in sizes if size}

    def offered(self, facet: str) -> list[str]:
        """The values that some public row has, whatever the filters."""
        public = self._known | self._maybe
        rows_of = self.index.facets[facet]
        return [value for value, rows in rows_of.items() if rows.intersect(public)]


def _before(rows: BitMap, row: int) -> int:
    """How many of the rows come before that one."""
    return int(rows.rank(row - 1)) if row else 0


def figure_index(programme: Any) -> FigureIndex:
    """The index of a programme's public figures, made once for each state of the record."""
    return remembered("figure index", programme, lambda: build(entries(programme)))


def places_inside(programme: Any, place: str) -> frozenset[str]:
    """Keys of the place and of what it holds, as far as figures name them.

    Raises `UnknownPlace`.
    """
    names = figure_index(programme).place_keys
    ids = ids_within(programme, place, deep=True)
    return frozenset(names[pk] for pk in ids if pk in names)


def build(read: Entries) -> FigureIndex:
    """The index of what was read; one pass over the rows, one over what they name."""
    keys: list[str] = []
    days, row_of = array("i"), {}
    ranks: dict[str, dict[Any, array[int]]] = defaultdict(lambda: defaultdict(_ranks))
    for row, entry in enumerate(read.rows):
        keys.append(entry.key)
        days.append(entry.surely_known_on.toordinal())
        row_of[entry.pk] = row
        for name, value in zip(
            _ONE_VALUE, (entry.indicator, entry.document, entry.kind), strict=True
        ):
            ranks[name][value].append(row)
        if entry.maybe_known_after is not None:
            ranks["undated"][entry.maybe_known_after].append(row)
        for word in words_of(entry.label) | words_of(entry.note) | words_of(entry.printed):
            ranks["words"][word].append(row)
    for name, links in (("place", read.places()), ("party", read.parties())):
        for figure, target in links:
            if figure in row_of:
                ranks[name][target].append(row_of[figure])
    rows = {name: _bitmaps(values) for name, values in ranks.items()}
    return _named(read, keys, days, defaultdict(dict, rows))


def _named(
    read: Entries, keys: list[str], days: "array[int]", rows: Mapping[str, dict[Any, BitMap]]
) -> FigureIndex:
    """The index with keys in the place of ids, and the words of the names."""
    words = rows["words"]
    topics: dict[str, BitMap] = {}
    for pk, found in rows["indicator"].items():
        name = read.indicators[pk]
        topics[name.topic] = topics.get(name.topic, _NOTHING) | found
        _add(words, words_of(name.label) | words_of(name.topic), found)
    for pk, found in rows["document"].items():
        _add(words, words_of(read.documents[pk].label), found)
    indicators = {pk: Named(name.key, name.label) for pk, name in read.indicators.items()}
    names = {
        "indicator": indicators,
        "document": read.documents,
        "place": read.place_names,
        "party": read.party_names,
    }
    facets = {n: {ids[pk].key: found for pk, found in rows[n].items()} for n, ids in names.items()}
    labels = {n: {ids[pk].key: ids[pk].label for pk in rows[n]} for n, ids in names.items()}
    return FigureIndex(
        keys,
        days,
        tuple(sorted(rows["undated"].items(), key=lambda pair: pair[0])),
        {**facets, "topic": topics, "kind": rows["kind"]},
        {**labels, "kind": {}, "topic": {}},
        {read.indicators[pk].key: read.indicators[pk].topic for pk in rows["indicator"]},
        {pk: read.place_names[pk].key for pk in rows["place"]},
        words,
    )


def _ranks() -> "array[int]":
    return array("I")


def _bitmaps(values: Mapping[Any, "array[int]"]) -> dict[Any, BitMap]:
    return {value: BitMap(ranks) for value, ranks in values.items()}


def _add(words: dict[str, BitMap], added: Iterable[str], rows: BitMap) -> None:
    for word in added:
        words[word] = words.get(word, _NOTHING) | rows
