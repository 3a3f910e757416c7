"""What a list of figures is made from: every public figure in little, a few of them in full."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from porion.figures.models import Figure, FigureParty, FigurePlace
from porion.figures.queries.published import public_figures, read
from porion.figures.queries.reading import names_of
from porion.figures.vocabulary import FigureRead
from porion.programmes.vocabulary import Named

_CHUNK = 5000
#: The newest before the others, then as the text goes.
_IN_ORDER = ("-surely_known_on", "document__key", "passage_start", "key")
#: SQLite takes no more than 999 values in one question of an older library.
_AT_ONCE = 900


@dataclass(frozen=True)
class Wanted:
    """What a reader asks for; an empty field asks for nothing.

    `place` takes what lies inside it too; `text` is a few words, all of which must be found.
    """

    topic: str = ""
    indicator: str = ""
    document: str = ""
    place: str = ""
    party: str = ""
    kind: str = ""
    text: str = ""


@dataclass(frozen=True)
class Listing:
    """A stretch of the figures found: `known` and `maybe` count all of them.

    Those surely public come first, the newest before the others; then those that may
    already have been.
    """

    known: int
    maybe: int
    figures: tuple[FigureRead, ...] = ()
    maybe_figures: tuple[FigureRead, ...] = ()


class Entry(NamedTuple):
    """A figure as lists are filtered by: references as ids, words apart from theirs."""

    pk: int
    key: str
    surely_known_on: date
    maybe_known_after: date | None
    kind: str
    indicator: int
    document: int
    label: str
    note: str
    printed: str


class IndicatorName(NamedTuple):
    """The names of an indicator that lists show and search."""

    key: str
    label: str
    topic: str


@dataclass(frozen=True)
class Entries:
    """Every public figure of a programme; the names of what figures may refer to, by id.

    `rows` are read once, in the order of lists: the newest before the others, then as the text
    goes. `places` and `parties` are pairs of a figure's id and the id it names.
    """

    rows: Iterator[Entry]
    indicators: dict[int, IndicatorName]
    documents: dict[int, Named]
    places: Callable[[], Iterator[tuple[int, int]]]
    place_names: Mapping[int, Named]
    parties: Callable[[], Iterator[tuple[int, int]]]
    party_names: Mapping[int, Named]


def entries(programme: Any) -> Entries:
    """What lists of figures are made from; three queries more than the names take, whatever the
    number of rows."""
    known = public_figures(programme)
    rows = known.order_by(*_IN_ORDER)
    columns = ("pk", "key", "surely_known_on", "maybe_known_after", "kind", "indicator_id")
    found = rows.values_list(*columns, "document_id", "label", "note", "printed")
    plain = known.order_by()
    names = names_of(programme)
    places, parties = (
        model.objects.filter(row__in=plain.values("pk")).order_by()
        for model in (FigurePlace, FigureParty)
    )
    return Entries(
        map(Entry._make, found.iterator(_CHUNK)),
        {pk: IndicatorName(n.key, n.label, topic) for pk, (n, topic) in names.indicators.items()},
        {pk: Named(each.key, each.label) for pk, each in names.documents.items()},
        lambda: iter(places.values_list("row", "target").iterator(_CHUNK)),
        names.places,
        lambda: iter(parties.values_list("row", "target").iterator(_CHUNK)),
        names.parties,
    )


class Spoken(NamedTuple):
    """What decides which figure speaks for its indicator; places apart."""

    key: str
    indicator: str
    kind: str
    state: str
    as_at: date | None
    valid_to: date | None
    known_on: date
    document: int
    part_of: int | None


def spoken(programme: Any) -> Iterator[Spoken]:
    """Every public figure in the order of lists, as `entries` has them; one query."""
    rows = public_figures(programme).order_by(*_IN_ORDER)
    columns = ("key", "indicator__key", "kind", "state", "as_at", "valid_to", "surely_known_on")
    found = rows.values_list(*columns, "document_id", "part_of_id")
    return map(Spoken._make, found.iterator(_CHUNK))


def in_full(programme: Any, keys: Sequence[str], *, on: date | None) -> dict[str, FigureRead]:
    """The public figures of these keys as known at `on`; four queries for each 900."""
    found: dict[str, FigureRead] = {}
    for start in range(0, len(keys), _AT_ONCE):
        rows = public_figures(programme).filter(key__in=keys[start : start + _AT_ONCE])
        found.update((figure.key, figure) for figure in read(programme, rows.order_by(), on=on))
    return found


def indicator_of(programme: Any, key: str) -> str:
    """The key of the indicator of a figure, "" where there is no such figure."""
    rows = Figure.objects.filter(programme=programme, key=key).order_by()
    return rows.values_list("indicator__key", flat=True).first() or ""


def is_on_record(programme: Any, key: str) -> bool:
    """Whether a figure of that key exists at all, internal ones included."""
    return bool(Figure.objects.filter(programme=programme, key=key).exists())
