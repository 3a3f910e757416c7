"""Figures page by page, for readers who filter and search."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from porion.core.folding import fold, fold_name
from porion.core.vocabulary import FigureKind
from porion.figures.models import Figure, FigureParty, FigurePlace
from porion.figures.queries.published import public_figures, read
from porion.figures.vocabulary import FigureRead
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import ids_within

_TEXTS = ("label", "note", "printed", "indicator__label", "indicator__topic", "document__label")


@dataclass(frozen=True)
class Wanted:
    """What a reader asks for; an empty field asks for nothing.

    `place` takes what lies inside it too; `text` is a few words, all of which must be found.
    """

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


@dataclass(frozen=True)
class Choices:
    """Documents, places, parties and kinds that some public figure names."""

    places: tuple[Named, ...]
    parties: tuple[Named, ...]
    kinds: tuple[FigureKind, ...]


def listing(
    programme: Any, wanted: Wanted, *, on: date | None, offset: int = 0, limit: int | None = None
) -> Listing:
    """The figures that fit `wanted`, as known at `on`: `limit` of them from `offset`.

    Raises `UnknownPlace`. Queries: at most sixteen, whatever the number of rows.
    """
    rows = _fitting(programme, wanted).order_by(
        "-surely_known_on", "document__key", "passage_start", "key"
    )
    words = fold(wanted.text).split()
    known = _ids(known_at(rows, on), words)
    maybe = _ids(rows.filter(surely_known_on__gt=on, maybe_known_after__lt=on), words) if on else []
    end = None if limit is None else offset + limit
    shown, apart = known[offset:end], _after(maybe, offset - len(known), end, len(known))
    return Listing(
        len(known),
        len(maybe),
        read(programme, rows.filter(pk__in=shown), on=on) if shown else (),
        read(programme, rows.filter(pk__in=apart), on=on) if apart else (),
    )


def known_at(rows: QuerySet[Figure], on: date | None) -> QuerySet[Figure]:
    """The rows surely public at `on`; all of them without a day."""
    return rows if on is None else rows.filter(surely_known_on__lte=on)


def choices(programme: Any, *, on: date | None) -> Choices:
    """What the figures known at `on` can be filtered by; three queries."""
    rows = known_at(public_figures(programme), on)
    places = FigurePlace.objects.filter(row__in=rows)
    parties = FigureParty.objects.filter(row__in=rows)
    kinds = set(rows.order_by().values_list("kind", flat=True).distinct())
    return Choices(
        _named(places.order_by().values_list("target__key", "target__label").distinct()),
        _named(parties.order_by().values_list("target__key", "target__label").distinct()),
        tuple(kind for kind in FigureKind if kind in kinds),
    )


def is_on_record(programme: Any, key: str) -> bool:
    """Whether a figure of that key exists at all, internal ones included."""
    return bool(Figure.objects.filter(programme=programme, key=key).exists())


def _fitting(programme: Any, wanted: Wanted) -> QuerySet[Figure]:
    rows = public_figures(programme)
    if wanted.indicator:
        rows = rows.filter(indicator__key=wanted.indicator)
    if wanted.document:
        rows = rows.filter(document__key=wanted.document)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.place:
        ids = ids_within(programme, wanted.place, deep=True)
        rows = rows.filter(pk__in=FigurePlace.objects.filter(target__in=ids).values("row"))
    if wanted.party:
        named = FigureParty.objects.filter(target__key=wanted.party)
        rows = rows.filter(pk__in=named.values("row"))
    return rows


def _ids(rows: QuerySet[Figure], words: list[str]) -> list[int]:
    """Ids in order; with `words`, those whose texts hold all of them, accents apart."""
    if not words:
        return list(rows.values_list("pk", flat=True))
    return [pk for pk, *texts in rows.values_list("pk", *_TEXTS) if _holds(texts, words)]


def _holds(texts: list[str], words: list[str]) -> bool:
    """A number is found with or without the spaces between its thousands."""
    folded = fold(" ".join(texts))
    close = folded.replace(" ", "")
    return all(word in folded or (word.isdigit() and word in close) for word in words)


def _after(ids: list[int], start: int, end: int | None, before: int) -> list[int]:
    """What a stretch takes of the second list, `before` entries having come first."""
    stop = None if end is None else max(end - before, 0)
    return ids[max(start, 0) : stop]


def _named(pairs: Iterable[tuple[str, str]]) -> tuple[Named, ...]:
    found = (Named(key, label) for key, label in pairs)
    return tuple(sorted(found, key=lambda named: (fold_name(named.label), named.key)))
