"""Figures read in full: three queries for any number of rows, whatever they name at hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Model, QuerySet

from porion.core.passages import Locator
from porion.core.quantities import Value
from porion.core.vocabulary import FigureKind, FigureState, Qualifier
from porion.figures.models import Figure, FigureParty, FigurePlace, Indicator, Scope
from porion.figures.vocabulary import FigureRead, Publication, ScopeRead
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named
from porion.sources.vocabulary import Published

#: Ids asked for in one question.
_AT_ONCE = 10_000


class Stored(NamedTuple):
    """A row of figures as the database gives it; the names are paths of its columns."""

    pk: int
    key: str
    uuid: UUID
    label: str
    note: str
    indicator_id: int
    kind: str
    state: str
    state_words: str
    scope_id: int | None
    value_low: Decimal | None
    value_high: Decimal | None
    low_strict: bool | None
    high_strict: bool | None
    qualifier: str
    printed: str
    unit: str
    denominator: str
    valid_from: date | None
    valid_to: date | None
    as_at: date | None
    date_words: str
    scheme_id: int | None
    document_id: int
    passage_start: int
    passage_end: int
    passage_sha256: str
    context_passages: str
    also_at: str
    surely_known_on: date
    maybe_known_after: date | None
    recorded_at: datetime | None
    recorded_by: str
    part_of__key: str | None
    visibility: str
    to_qualify: bool


@dataclass(frozen=True)
class Names:
    """What figures name, by id: small tables, read once for each state of the record."""

    indicators: Mapping[int, tuple[Named, str]]
    scopes: Mapping[int, ScopeRead]
    schemes: Mapping[int, Named]
    documents: Mapping[int, Publication]
    places: Mapping[int, Named]
    parties: Mapping[int, Named]


@dataclass(frozen=True)
class Ids:
    """What figures are asked for by, as ids: none for a key that is not of the programme."""

    _indicators: Mapping[str, int]
    _documents: Mapping[str, int]
    _schemes: Mapping[str, int]
    _parts: Mapping[str, Sequence[int]]
    _rates: Mapping[str, Sequence[int]]

    def indicators(self, key: str) -> list[int]:
        """Of the indicator."""
        return _listed(self._indicators, key)

    def documents(self, key: str) -> list[int]:
        """Of the document."""
        return _listed(self._documents, key)

    def schemes(self, key: str) -> list[int]:
        """Of the scheme."""
        return _listed(self._schemes, key)

    def parts(self, whole: str) -> Sequence[int]:
        """Of the figures that are declared parts of that one."""
        return self._parts.get(whole, ())

    def rates(self, denominator: str) -> Sequence[int]:
        """Of the figures that are rates of that denominator."""
        return self._rates.get(denominator, ())


def ids_of(programme: Any) -> Ids:
    """The ids of a programme; two queries more than the names take, for each state."""
    return remembered("ids of figures", programme, lambda: _ids(programme))


def _ids(programme: Any) -> Ids:
    names = names_of(programme)
    figures = Figure.objects.filter(programme=programme).order_by()
    parts, rates = (
        figures.exclude(part_of=None).values_list("part_of__key", "pk"),
        figures.exclude(denominator="").values_list("denominator", "pk"),
    )
    return Ids(
        {named.key: pk for pk, (named, _topic) in names.indicators.items()},
        {document.key: pk for pk, document in names.documents.items()},
        {named.key: pk for pk, named in names.schemes.items()},
        _gathered(parts),
        _gathered(rates),
    )


def _listed(ids: Mapping[str, int], key: str) -> list[int]:
    return [ids[key]] if key in ids else []


def _gathered(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, pk in pairs:
        found.setdefault(key, []).append(pk)
    return found


def read_rows(programme: Any, rows: QuerySet[Figure]) -> list[FigureRead]:
    """The read models of chosen rows, in their order; nothing is lent to them yet."""
    stored = list(map(Stored._make, rows.values_list(*Stored._fields)))
    if not stored:
        return []
    ids = [row.pk for row in stored]
    names = names_of(programme)
    places = _links(FigurePlace, ids, names.places)
    parties = _links(FigureParty, ids, names.parties)
    return [_figure(row, names, places[row.pk], parties[row.pk]) for row in stored]


def scope_read(scope: Scope) -> ScopeRead:
    """The read model of a scope."""
    return ScopeRead(scope.key, scope.label, scope.definition, scope.stated)


#: Targets of a row's lists, by role, in order.
_Roles = Mapping[str, Sequence[Named]]


def _links(
    model: type[Model], ids: Sequence[int], names: Mapping[int, Named]
) -> dict[int, dict[str, list[Named]]]:
    found: dict[int, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for start in range(0, len(ids), _AT_ONCE):
        some = model._default_manager.filter(row__in=ids[start : start + _AT_ONCE])
        for row, role, target in some.order_by("rank").values_list("row_id", "role", "target_id"):
            found[row][role].append(names[target])
    return found


def _figure(row: Stored, names: Names, places: _Roles, parties: _Roles) -> FigureRead:
    indicator, topic = names.indicators[row.indicator_id]
    document = names.documents[row.document_id]
    return FigureRead(
        key=row.key,
        uuid=str(row.uuid),
        label=row.label,
        note=row.note,
        indicator=indicator,
        topic=topic,
        kind=FigureKind(row.kind),
        state=FigureState(row.state) if row.state else None,
        state_words=row.state_words,
        scope=names.scopes[row.scope_id] if row.scope_id else None,
        value=_value(row),
        printed=row.printed,
        unit=row.unit,
        denominator=row.denominator,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        as_at=row.as_at,
        date_words=row.date_words,
        places=tuple(named for listed in places.values() for named in listed),
        payers=tuple(parties.get("payers", ())),
        beneficiaries=tuple(parties.get("beneficiaries", ())),
        parties=tuple(parties.get("parties", ())),
        scheme=names.schemes[row.scheme_id] if row.scheme_id else None,
        document=document,
        passage=Locator(document.key, row.passage_start, row.passage_end),
        passage_sha256=row.passage_sha256,
        context_passages=_locators(row.context_passages),
        also_at=_locators(row.also_at),
        published=Published.of(row.surely_known_on, row.maybe_known_after),
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        part_of=row.part_of__key or "",
        visibility=row.visibility,
        to_qualify=row.to_qualify,
    )


def _value(row: Stored) -> Value:
    return Value(
        row.value_low,
        row.value_high,
        bool(row.low_strict),
        bool(row.high_strict),
        Qualifier(row.qualifier),
    )


def _locators(text: str) -> tuple[Locator, ...]:
    return tuple(Locator.parse(part) for part in text.split(";")) if text else ()


def names_of(programme: Any) -> Names:
    """What the figures of a programme may name; six queries for each state of the record."""
    return remembered("names in figures", programme, lambda: _names(programme))


def _names(programme: Any) -> Names:
    """Six queries; the tables of other contexts are reached through what figures refer to."""
    indicators = Indicator.objects.filter(programme=programme)
    documents = _referred(Figure, "document", programme)
    return Names(
        {row.pk: (Named(row.key, row.label), row.topic) for row in indicators},
        {row.pk: scope_read(row) for row in Scope.objects.filter(programme=programme)},
        _named(_referred(Figure, "scheme", programme)),
        {row.pk: _publication(row) for row in documents},
        _named(_referred(FigurePlace, "target", programme)),
        _named(_referred(FigureParty, "target", programme)),
    )


def _referred(model: type[Model], field: str, programme: Any) -> QuerySet[Any]:
    """The rows that a reference may name."""
    target: Any = model._meta.get_field(field).related_model
    rows: QuerySet[Any] = target.objects.filter(programme=programme)
    return rows


def _named(rows: Iterable[Any]) -> dict[int, Named]:
    return {row.pk: Named(row.key, row.label) for row in rows}


def _publication(document: Any) -> Publication:
    return Publication(
        document.key,
        document.label,
        Published.of(document.surely_known_on, document.maybe_known_after),
        document.sha256,
    )
