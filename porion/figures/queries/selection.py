"""Figures chosen for other programs: as the command's filters choose, a stretch at a time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from porion.core.folding import fold
from porion.core.vocabulary import Visibility
from porion.figures.models import Figure, FigureParty, FigurePlace
from porion.figures.queries.published import public_figures, read
from porion.figures.vocabulary import FigureRead
from porion.territory.queries.places import ids_within

_TEXTS = ("label", "note", "printed", "indicator__label", "indicator__topic", "document__label")
#: A figure whose indicator or document is internal would give its key away.
_HELD = ("indicator", "document")


@dataclass(frozen=True)
class Selection:
    """What is asked for; an empty field asks for nothing.

    `within` adds the places inside `place`; `text` is a few words, all to be found.
    """

    indicator: str = ""
    document: str = ""
    place: str = ""
    within: bool = False
    party: str = ""
    scheme: str = ""
    kind: str = ""
    topic: str = ""
    unit: str = ""
    as_at: date | None = None
    text: str = ""


@dataclass(frozen=True)
class Selected:
    """A stretch of the figures chosen; the counts are of all of them."""

    count: int
    maybe_count: int
    known: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...]


def selection(
    programme: Any, chosen: Selection, *, on: date | None, offset: int = 0, limit: int | None = None
) -> Selected:
    """`limit` figures from `offset`, in order of publication, then of the text.

    Those surely public at `on` come first. Queries: at most fourteen, whatever the
    number of rows. Raises `UnknownPlace`.
    """
    rows = _with_words(_fitting(programme, chosen), chosen.text)
    known = rows if on is None else rows.filter(surely_known_on__lte=on)
    maybe = rows.filter(surely_known_on__gt=on, maybe_known_after__lt=on) if on else rows.none()
    sure, perhaps = known.count(), maybe.count()
    end = None if limit is None else offset + limit
    shown = known[offset:end]
    apart = maybe[max(offset - sure, 0) : None if end is None else max(end - sure, 0)]
    return Selected(
        sure,
        perhaps,
        read(programme, shown, on=on) if offset < sure else (),
        read(programme, apart, on=on) if perhaps and (end is None or end > sure) else (),
    )


def _fitting(programme: Any, chosen: Selection) -> QuerySet[Figure]:
    rows = public_figures(programme)
    for path in _HELD:
        rows = rows.exclude(**{f"{path}__visibility": Visibility.INTERNAL})
    exact = {
        "indicator__key": chosen.indicator,
        "document__key": chosen.document,
        "scheme__key": chosen.scheme,
        "kind": chosen.kind,
        "indicator__topic": chosen.topic,
        "unit": chosen.unit,
        "as_at": chosen.as_at,
    }
    rows = rows.filter(**{path: value for path, value in exact.items() if value})
    if chosen.place:
        ids = ids_within(programme, chosen.place, deep=chosen.within)
        rows = rows.filter(pk__in=FigurePlace.objects.filter(target__in=ids).values("row"))
    if chosen.party:
        named = FigureParty.objects.filter(target__key=chosen.party)
        rows = rows.filter(pk__in=named.values("row"))
    return rows


def _with_words(rows: QuerySet[Figure], text: str) -> QuerySet[Figure]:
    """The rows whose texts hold every word, accents apart; words without a letter find none."""
    if not text.strip():
        return rows
    words = fold(text).split()
    found = [pk for pk, *texts in rows.values_list("pk", *_TEXTS) if _holds(texts, words)]
    return rows.filter(pk__in=found)


def _holds(texts: list[str], words: list[str]) -> bool:
    """A number is found with or without the spaces between its thousands."""
    folded = fold(" ".join(texts))
    close = folded.replace(" ", "")
    return bool(words) and all(
        word in folded or (word.isdigit() and word in close) for word in words
    )
