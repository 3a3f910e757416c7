"""From rows to the files of a dossier: the same rows always give the same bytes."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from porion.formats.csv_table import write_csv
from porion.formats.dossier.cells import write
from porion.formats.dossier.columns import Type
from porion.formats.dossier.folder import DESCRIPTOR
from porion.formats.dossier.schema import BY_NAME, Table

#: The licence of facts gathered in a dossier, as Data Package wants it named.
LICENCE = {"name": "etalab-2.0", "title": "Licence Ouverte / Open Licence 2.0"}


def write_dossier(
    name: str, title: str, tables: Mapping[str, Iterable[Mapping[str, object]]]
) -> dict[str, bytes]:
    """File name to bytes for the given tables, descriptor included."""
    files = {f"{table}.csv": write_table(BY_NAME[table], rows) for table, rows in tables.items()}
    files[DESCRIPTOR] = _json(describe(name, title, [BY_NAME[table] for table in tables]))
    return files


def write_table(table: Table, rows: Iterable[Mapping[str, object]]) -> bytes:
    """One table's CSV, all columns of the schema, in its order."""
    names = [column.name for column in table.columns]
    return write_csv(names, ([write(row.get(name)) for name in names] for row in rows))


def describe(name: str, title: str, tables: Iterable[Table]) -> dict[str, Any]:
    """The Data Package descriptor: one Table Schema per resource."""
    return {
        "name": name,
        "title": title,
        "profile": "tabular-data-package",
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [column.descriptor() for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.identity),
    }
    foreign = [
        {
            "fields": column.name,
            "reference": {"resource": _target(table, column.table), "fields": "key"},
        }
        for column in table.columns
        if column.type is Type.REF
    ]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.description,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": schema,
    }


def _target(table: Table, target: str) -> str:
    """Table Schema writes a reference of a table to itself as the empty name."""
    return "" if target == table.name else target


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
