"""Rows of the record that anybody may see, as the cells of a dossier, as known on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from porion.core.vocabulary import Visibility
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.queries.cells import cells_of
from porion.foundation.tables import RecordTable

#: A row as canonical text, column by column.
Cells = dict[str, str]


@dataclass(frozen=True)
class PublicCells:
    """Rows surely public on the day asked for, and those that perhaps were, by identity."""

    known: list[Cells]
    maybe: list[Cells]


def public_cells(
    table: RecordTable, programme: Any, *, on: date | None = None, key: str = ""
) -> PublicCells:
    """The public rows of a table, of one key where it is given.

    A row is public where it is not internal and needs no internal row. What it may do
    without (an optional reference, a member of a list) is left out where it is internal.
    Queries: two a referenced table at most, whatever the number of rows.
    """
    rows = _public(table, programme)
    if key:
        rows = rows.filter(key=key)
    known = rows if on is None else rows.filter(_by(table, on, perhaps=False))
    sure = list(known)
    found = {row.pk for row in sure}
    late = rows.filter(_by(table, on, perhaps=True)) if on and table.known else ()
    maybe = [row for row in late if row.pk not in found]
    keys = {model: _keys(model, programme) for model in _models(table)}
    lists = _lists(table, [*found, *(row.pk for row in maybe)] if key else None, programme, keys)
    return PublicCells(
        [_cells(table, row, keys, lists) for row in sure],
        [_cells(table, row, keys, lists) for row in maybe],
    )


def _public(table: RecordTable, programme: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = table.model.objects.filter(programme=programme)
    needed = {"", *_needed(table.model), *(path for path in table.known if path)}
    for path in sorted(needed):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
    return rows.order_by(*table.identity)


def _needed(model: type[models.Model], prefix: str = "") -> Iterator[str]:
    """Paths of the rows that a row cannot do without, at any distance."""
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey) and not field.null and field.name != "programme":
            path = f"{prefix}{field.name}__"
            yield path
            target: Any = field.related_model
            yield from _needed(target, path)


def _by(table: RecordTable, on: date | None, *, perhaps: bool) -> Q:
    """Whether rows were public at `on`; a missing document hides nothing."""
    condition = Q()
    for path in table.known:
        dated = Q(**{f"{path}surely_known_on__lte": on})
        if perhaps and (path or _has_bound(table.model)):
            dated |= Q(**{f"{path}maybe_known_after__lt": on})
        first = path.partition("__")[0]
        if first and table.model._meta.get_field(first).null:
            dated |= Q(**{f"{first}__isnull": True})
        condition &= dated
    return condition


def _has_bound(model: type[models.Model]) -> bool:
    return any(field.name == "maybe_known_after" for field in model._meta.get_fields())


def _models(table: RecordTable) -> set[Any]:
    found: set[Any] = {field.related_model for field in table.references().values()}
    return found | {link.target for link in table.links}


def _keys(model: Any, programme: Any) -> Mapping[int, str]:
    rows = model.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    return dict(rows.values_list("id", "key"))


def _lists(
    table: RecordTable, pks: list[int] | None, programme: Any, keys: Mapping[Any, Mapping[int, str]]
) -> Mapping[str, Mapping[int, list[str]]]:
    """Public members of each list column, in order; of the rows `pks` only where given."""
    found: dict[str, dict[int, list[str]]] = {}
    for link in table.links:
        members: dict[int, list[str]] = {}
        rows = link.model._default_manager.filter(row__programme=programme, role=link.column)
        if pks is not None:
            rows = rows.filter(row__in=pks)
        for row, target in rows.order_by("rank").values_list("row_id", "target_id"):
            if target in keys[link.target]:
                members.setdefault(row, []).append(keys[link.target][target])
        found[link.column] = members
    return found


def _cells(
    table: RecordTable,
    row: Any,
    keys: Mapping[Any, Mapping[int, str]],
    lists: Mapping[str, Mapping[int, list[str]]],
) -> Cells:
    """As dumping writes them; a reference to what is not public is an empty cell."""
    shown = {
        model: {pk: known.get(pk, "") for pk in _targets(table, row, model)}
        for model, known in keys.items()
    }
    cells = cells_of(table, row, shown, lists)
    return {column.name: cells[column.name] for column in BY_NAME[table.name].columns}


def _targets(table: RecordTable, row: Any, model: Any) -> list[int]:
    """The ids of the rows of a model that a row refers to."""
    fields = table.references().values()
    return [
        pk
        for field in fields
        if field.related_model is model and (pk := getattr(row, field.attname)) is not None
    ]


def public_names(table: RecordTable, programme: Any) -> list[tuple[str, str]]:
    """Key and label of every public row, the key twice where the table has no label."""
    fields = {field.name for field in table.model._meta.get_fields()}
    label = "label" if "label" in fields else "key"
    return [
        (key, words or key) for key, words in _public(table, programme).values_list("key", label)
    ]


def is_public(table: RecordTable, programme: Any, key: str) -> bool:
    """Whether a public row has that key."""
    return bool(_public(table, programme).filter(key=key).exists())


def internal_keys(table: RecordTable, programme: Any) -> frozenset[str]:
    """Keys of the rows that nobody may see."""
    rows = table.model.objects.filter(programme=programme, visibility=Visibility.INTERNAL)
    return frozenset(rows.values_list("key", flat=True))


def public_count(table: RecordTable, programme: Any, *, on: date | None = None) -> int:
    """How many public rows a table surely had at `on`, without reading them."""
    rows = _public(table, programme)
    known = rows if on is None else rows.filter(_by(table, on, perhaps=False))
    return int(known.order_by().count())
