"""Figures as they were published on a date."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any

from django.db.models import Q, QuerySet

from porion.core.vocabulary import Verdict, Visibility
from porion.figures.models import Figure, FigureParty, FigurePlace, Relation
from porion.figures.queries.reading import ids_of, read_rows, scope_read
from porion.figures.vocabulary import FigureList, FigureRead, Lent, as_published
from porion.foundation.remembered import remembered
from porion.territory.queries.places import ids_within


def public_figures(programme: Any) -> QuerySet[Figure]:
    """Figures that the site may show: all but the internal ones."""
    rows: QuerySet[Figure] = Figure.objects.filter(programme=programme)
    return rows.exclude(visibility=Visibility.INTERNAL)


def figures(
    programme: Any,
    *,
    on: date | None = None,
    keys: Iterable[str] | None = None,
    indicators: Iterable[str] | None = None,
    document: str = "",
    place: str = "",
    within: bool = False,
    party: str = "",
    scheme: str = "",
    part_of: str = "",
    denominator: str = "",
    as_at: date | None = None,
) -> FigureList:
    """Public figures that fit every filter given, as known at the end of day `on`.

    Without `on`, everything on record. `within` adds the places inside `place`. In
    order of publication, then of the text. Queries: at most six, whatever the number of rows,
    and nine more the first time after a change of the record.
    """
    ids = ids_of(programme)
    chosen: list[Q] = []
    if indicators is not None:
        chosen.append(Q(indicator__in=[pk for key in indicators for pk in ids.indicators(key)]))
    if document:
        chosen.append(Q(document__in=ids.documents(document)))
    if scheme:
        chosen.append(Q(scheme__in=ids.schemes(scheme)))
    if part_of:
        chosen.append(Q(pk__in=ids.parts(part_of)))
    if denominator:
        chosen.append(Q(pk__in=ids.rates(denominator)))
    if place:
        inside = ids_within(programme, place, deep=within)
        chosen.append(Q(pk__in=FigurePlace.objects.filter(target__in=inside).values("row")))
    rows = _rows(programme, chosen)
    if keys is not None:
        rows = rows.filter(key__in=list(keys))
    if as_at is not None:
        rows = rows.filter(as_at=as_at)
    if party:
        rows = rows.filter(pk__in=FigureParty.objects.filter(target__key=party).values("row"))
    return _as_known(programme, rows, on)


def _as_known(programme: Any, rows: QuerySet[Figure], on: date | None) -> FigureList:
    """The rows as they were known at the end of the day, those that may have been last."""
    if on is not None:
        rows = rows.filter(Q(surely_known_on__lte=on) | Q(maybe_known_after__lt=on))
    # Sorted here: asked for in order, a database may walk over every figure for a few of them.
    found = tuple(sorted(read(programme, rows.order_by(), on=on), key=as_published))
    sure = bisect_right(found, on, key=attrgetter("known_on")) if on else len(found)
    return FigureList(found[:sure], found[sure:])


def _rows(programme: Any, chosen: Sequence[Q]) -> QuerySet[Figure]:
    """The public figures that fit; what is chosen by ids of the programme's own rows is not
    looked for among all of the programme's figures, as some databases would."""
    if not chosen:
        return public_figures(programme)
    rows: QuerySet[Figure] = Figure.objects.filter(*chosen)
    return rows.exclude(visibility=Visibility.INTERNAL)


def read(programme: Any, rows: QuerySet[Figure], *, on: date | None) -> tuple[FigureRead, ...]:
    """The read models of chosen rows, with what other statements lend them by day `on`."""
    lenders = _lenders(programme, on)
    return tuple(_with_loan(figure, lenders) for figure in read_rows(programme, rows))


def borrowers(programme: Any) -> frozenset[str]:
    """Keys of the figures that may borrow from another statement of the same fact."""
    loans = remembered("loans", programme, lambda: _loans(programme))
    return frozenset(borrower for borrower, _lent, _since in loans)


def publication_dates(programme: Any) -> list[date]:
    """The days on which a public figure became known, oldest first."""
    return remembered("figure days", programme, lambda: _publication_dates(programme))


def _publication_dates(programme: Any) -> list[date]:
    days = public_figures(programme).order_by("surely_known_on")
    return list(days.values_list("surely_known_on", flat=True).distinct())


def _lenders(programme: Any, on: date | None) -> dict[str, list[Lent]]:
    """What each figure may borrow from other statements of the same fact, public by then."""
    lenders: dict[str, list[Lent]] = defaultdict(list)
    for borrower, lent, since in remembered("loans", programme, lambda: _loans(programme)):
        if on is None or since <= on:
            lenders[borrower].append(lent)
    return lenders


def _loans(programme: Any) -> list[tuple[str, Lent, date]]:
    """Borrower, what is lent, and since when that is surely public; for all days at once."""
    same = Relation.objects.filter(programme=programme, verdict=Verdict.SAME_FACT)
    internal = Visibility.INTERNAL
    public = (
        ~Q(visibility=internal) & ~Q(left__visibility=internal) & ~Q(right__visibility=internal)
    )
    found = []
    for relation in same.filter(public).select_related("left__scope", "right__scope"):
        for lender, borrower in (
            (relation.left, relation.right),
            (relation.right, relation.left),
        ):
            scope = scope_read(lender.scope) if lender.scope else None
            lent = Lent(lender.key, lender.as_at, lender.date_words, scope)
            found.append((borrower.key, lent, lender.surely_known_on))
    return found


def _with_loan(figure: FigureRead, lenders: Mapping[str, Sequence[Lent]]) -> FigureRead:
    """The figure with what it lacks and exactly one lender, or agreeing ones, can give."""
    offers = lenders.get(figure.key, ())
    days = [offer for offer in offers if offer.as_at and figure.as_at is None]
    scopes = [offer for offer in offers if offer.scope and figure.scope is None]
    day = days[0] if len({offer.as_at for offer in days}) == 1 else None
    scope = scopes[0] if len({offer.scope for offer in scopes}) == 1 else None
    source = day or scope
    if source is None:
        return figure
    return replace(
        figure,
        lent=Lent(
            source.figure,
            day.as_at if day else None,
            day.date_words if day else "",
            scope.scope if scope else None,
        ),
    )
