"""Rows of the record as the cells of a dossier: what dumping writes and loading compares."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from porion.formats.dossier.cells import write
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.tables import RecordTable

#: Key of each row of a model by its id.
Keys = Mapping[type[Any], Mapping[int, str]]
#: Target keys of each list column, by row id.
Lists = Mapping[str, Mapping[int, list[str]]]


def keys_of(table: RecordTable, programme: Any) -> dict[type[Any], dict[int, str]]:
    """The keys that a table's references and lists may need, one query a model."""
    models: set[Any] = {f.related_model for f in table.references().values()}
    models |= {link.target for link in table.links}
    return {
        model: dict(model.objects.filter(programme=programme).values_list("id", "key"))
        for model in models
    }


def lists_of(table: RecordTable, programme: Any, keys: Keys) -> Lists:
    """The members of each list column, in order, one query a link table."""
    found: dict[str, dict[int, list[str]]] = {}
    for link in table.links:
        target = keys[link.target]
        members: dict[int, list[str]] = defaultdict(list)
        rows = link.model._default_manager.filter(row__programme=programme, role=link.column)
        for row_id, target_id in rows.order_by("rank").values_list("row_id", "target_id"):
            members[row_id].append(target[target_id])
        found[link.column] = members
    return found


def cells_of(table: RecordTable, row: Any, keys: Keys, lists: Lists) -> dict[str, str]:
    """The cells of one row as canonical text, every column of the table."""
    packed: Mapping[str, str] = getattr(row, table.packed) if table.packed else {}
    fields = {f.name: f for f in row._meta.concrete_fields}
    cells: dict[str, str] = {}
    for column in BY_NAME[table.name].columns:
        name = table.attribute(column.name)
        if column.name in lists:
            cells[column.name] = ";".join(lists[column.name].get(row.pk, ()))
        elif name not in fields:
            cells[column.name] = packed.get(column.name, "")
        elif fields[name].is_relation:
            target = getattr(row, fields[name].attname)
            cells[column.name] = keys[fields[name].related_model][target] if target else ""
        elif column.name == "to_qualify":
            cells[column.name] = "true" if row.to_qualify else ""
        else:
            cells[column.name] = write(getattr(row, name))
    return cells


def dump_table(table: RecordTable, programme: Any) -> list[dict[str, str]]:
    """Every row of a table as canonical cells, by identity."""
    keys = keys_of(table, programme)
    lists = lists_of(table, programme, keys)
    rows = [
        cells_of(table, row, keys, lists) for row in table.model.objects.filter(programme=programme)
    ]
    return sorted(rows, key=lambda cells: [_natural(cells[name]) for name in table.identity])


def _natural(text: str) -> tuple[int, str]:
    """Version 10 after version 9."""
    return (int(text), "") if text.isdecimal() and len(text) < 5 else (0, text)
