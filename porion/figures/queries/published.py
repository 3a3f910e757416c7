"""Figures as they were published on a date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from porion.core.passages import Locator
from porion.core.vocabulary import FigureKind, FigureState, Verdict, Visibility
from porion.figures.models import Figure, FigureParty, FigurePlace, Relation, Scope
from porion.figures.vocabulary import FigureList, FigureRead, Lent, Publication, ScopeRead
from porion.programmes.vocabulary import Named
from porion.sources.vocabulary import Published
from porion.territory.queries.places import ids_within

_RELATED = ("indicator", "scope", "scheme", "document", "part_of")


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
    order of publication, then of the text. Queries: at most eight, whatever the number
    of rows.
    """
    rows = public_figures(programme)
    if keys is not None:
        rows = rows.filter(key__in=list(keys))
    if indicators is not None:
        rows = rows.filter(indicator__key__in=list(indicators))
    if document:
        rows = rows.filter(document__key=document)
    if scheme:
        rows = rows.filter(scheme__key=scheme)
    if part_of:
        rows = rows.filter(part_of__key=part_of)
    if denominator:
        rows = rows.filter(denominator=denominator)
    if as_at is not None:
        rows = rows.filter(as_at=as_at)
    if place:
        ids = ids_within(programme, place, deep=within)
        rows = rows.filter(pk__in=FigurePlace.objects.filter(target__in=ids).values("row"))
    if party:
        rows = rows.filter(pk__in=FigureParty.objects.filter(target__key=party).values("row"))
    known = rows.filter(surely_known_on__lte=on) if on else rows
    maybe = rows.filter(surely_known_on__gt=on, maybe_known_after__lt=on) if on else rows.none()
    lenders = _lenders(programme, on)
    return FigureList(_read(known, lenders), _read(maybe, lenders))


def read(programme: Any, rows: QuerySet[Figure], *, on: date | None) -> tuple[FigureRead, ...]:
    """The read models of chosen rows, with what other statements lend them by day `on`."""
    return _read(rows, _lenders(programme, on))


def publication_dates(programme: Any) -> list[date]:
    """The days on which a public figure became known, oldest first."""
    days = public_figures(programme).order_by("surely_known_on")
    return list(days.values_list("surely_known_on", flat=True).distinct())


def _read(rows: QuerySet[Figure], lenders: Mapping[str, Sequence[Lent]]) -> tuple[FigureRead, ...]:
    links = (
        Prefetch("figureplace_links", FigurePlace.objects.select_related("target")),
        Prefetch("figureparty_links", FigureParty.objects.select_related("target")),
    )
    full = rows.select_related(*_RELATED).prefetch_related(*links)
    return tuple(_with_loan(as_read(row), lenders) for row in full)


def as_read(row: Figure) -> FigureRead:
    """The read model of a row whose references are at hand."""
    parties: dict[str, list[Named]] = defaultdict(list)
    for link in row.figureparty_links.all():
        parties[link.role].append(named(link.target))
    return FigureRead(
        key=row.key,
        uuid=str(row.uuid),
        label=row.label,
        note=row.note,
        indicator=named(row.indicator),
        topic=row.indicator.topic,
        kind=FigureKind(row.kind),
        state=FigureState(row.state) if row.state else None,
        state_words=row.state_words,
        scope=_scope(row.scope),
        value=row.value,
        printed=row.printed,
        unit=row.unit,
        denominator=row.denominator,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        as_at=row.as_at,
        date_words=row.date_words,
        places=tuple(named(link.target) for link in row.figureplace_links.all()),
        payers=tuple(parties["payers"]),
        beneficiaries=tuple(parties["beneficiaries"]),
        parties=tuple(parties["parties"]),
        scheme=named(row.scheme) if row.scheme else None,
        document=_publication(row.document),
        passage=Locator(row.document.key, row.passage_start, row.passage_end),
        passage_sha256=row.passage_sha256,
        context_passages=_locators(row.context_passages),
        also_at=_locators(row.also_at),
        published=Published.of(row.surely_known_on, row.maybe_known_after),
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        part_of=row.part_of.key if row.part_of else "",
        visibility=row.visibility,
        to_qualify=row.to_qualify,
    )


def named(row: Any) -> Named:
    """Key and label of any row that has both."""
    return Named(row.key, row.label)


def _publication(document: Any) -> Publication:
    return Publication(
        document.key,
        document.label,
        Published.of(document.surely_known_on, document.maybe_known_after),
        document.sha256,
    )


def _scope(scope: Scope | None) -> ScopeRead | None:
    if scope is None:
        return None
    return ScopeRead(scope.key, scope.label, scope.definition, scope.stated)


def _locators(text: str) -> tuple[Locator, ...]:
    return tuple(Locator.parse(part) for part in text.split(";")) if text else ()


def _lenders(programme: Any, on: date | None) -> dict[str, list[Lent]]:
    """What each figure may borrow from other statements of the same fact, public by then."""
    same = Relation.objects.filter(programme=programme, verdict=Verdict.SAME_FACT)
    internal = Visibility.INTERNAL
    public = (
        ~Q(visibility=internal) & ~Q(left__visibility=internal) & ~Q(right__visibility=internal)
    )
    lenders: dict[str, list[Lent]] = defaultdict(list)
    for relation in same.filter(public).select_related("left__scope", "right__scope"):
        for lender, borrower in (
            (relation.left, relation.right),
            (relation.right, relation.left),
        ):
            if on is None or lender.surely_known_on <= on:
                lenders[borrower.key].append(
                    Lent(lender.key, lender.as_at, lender.date_words, _scope(lender.scope))
                )
    return lenders


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
