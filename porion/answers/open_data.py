"""The data as a whole: every open table with its number of rows, and their Data Package."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from porion.answers.open_keys import RECORD
from porion.answers.open_rows import Question, open_rows
from porion.answers.open_tables import OPEN_TABLES, OpenColumn, OpenTable
from porion.core.language.french import WORKING_DOCUMENT
from porion.exchange.telling import told_count
from porion.formats.dossier.columns import KEY_PATTERN, Type
from porion.foundation.queries.last_change import last_change
from porion.foundation.queries.public import public_count

#: Tables whose rows are told apart by more than the database knows.
_READ = frozenset({"programmes", "deadlines", "not_quantities", "figure_versions"})
_READ |= {"documentation", "questions"}
_TYPES = {
    Type.INTEGER: "integer",
    Type.DECIMAL: "number",
    Type.MONEY: "number",
    Type.DEGREES: "number",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.INSTANT: "datetime",
}
#: What every CSV file says in its last columns.
_TOLD = {
    "edition": "édition, ou document de travail",
    "licence": "licence des données",
    "origin": "mention d’origine à reprendre",
}


@dataclass(frozen=True)
class OpenData:
    """Each table with the number of its public rows; `changed` is the last act on the record."""

    tables: tuple[tuple[OpenTable, int], ...]
    changed: datetime | None

    @property
    def rows(self) -> int:
        """Rows of the record; deadlines are computed from other tables and not counted."""
        return sum(count for table, count in self.tables if table.name != "deadlines")


def open_data(programme: Any, *, on: date | None, today: date) -> OpenData:
    """What is open at `on`; a few queries a table, whatever its number of rows."""
    counted = tuple((table, _count(programme, table, on, today)) for table in OPEN_TABLES.values())
    return OpenData(counted, last_change(programme.key))


def _count(programme: Any, table: OpenTable, on: date | None, today: date) -> int:
    if table.name in _READ:
        return open_rows(programme, table, Question(today, on, limit=1)).count
    counted = told_count(programme, table.name, on=on)
    if counted is not None:
        return counted
    return public_count(RECORD[table.name], programme, on=on if table.dated else None)


def data_package(programme: Any, addresses: Mapping[str, str]) -> dict[str, Any]:
    """A Data Package whose resources are the CSV files at `addresses`, by table."""
    changed = last_change(programme.key)
    created = {"created": changed.isoformat()} if changed else {}
    return {
        "name": programme.key.lower(),
        "title": programme.label,
        "description": f"{WORKING_DOCUMENT}. {programme.places_origin}",
        "profile": "tabular-data-package",
        **created,
        "licenses": [_licence(programme)] if programme.data_licence else [],
        "sources": [{"title": programme.data_origin}] if programme.data_origin else [],
        "resources": [_resource(table, addresses[table.name]) for table in OPEN_TABLES.values()],
    }


def _licence(programme: Any) -> dict[str, str]:
    found = {"title": programme.data_licence, "path": programme.data_licence_url}
    return {name: text for name, text in found.items() if text}


def _resource(table: OpenTable, address: str) -> dict[str, Any]:
    told = ({"name": name, "type": "string", "description": words} for name, words in _TOLD.items())
    schema: dict[str, Any] = {
        "fields": [*map(_field, table.columns), *told],
        "missingValues": [""],
    }
    if table.keyed:
        schema["primaryKey"] = ["key"]
    return {
        "name": table.name,
        "title": table.label,
        "description": table.words,
        "path": address,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: OpenColumn) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.type is Type.KEY:
        constraints = {"required": True, "pattern": KEY_PATTERN}
    elif column.choices:
        constraints = {"enum": list(column.choices)}
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.type, "string"),
        "description": column.words,
    }
    return {**field, "constraints": constraints} if constraints else field
