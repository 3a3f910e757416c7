"""Keys of the open tables: what they name, and those nearest to one that names nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from porion.answers.nearest import closest
from porion.core.vocabulary import Visibility
from porion.exchange.contexts import TABLES
from porion.formats.dossier.cells import parse
from porion.formats.dossier.columns import Type
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.queries.public import is_public, public_names
from porion.foundation.tables import RecordTable
from porion.programmes.queries.programmes import all_programmes, cells_of
from porion.programmes.vocabulary import Named
from porion.territory.queries.places import UnknownPlace
from porion.territory.queries.places import place as find_place

OpenRow = Mapping[str, Any]
#: The tables of the record by name; programmes and deadlines are none of them.
RECORD: Mapping[str, RecordTable] = {table.name: table for table in TABLES}
_LISTS = frozenset({Type.REFS, Type.TEXTS, Type.LOCATORS})


@dataclass(frozen=True)
class UnknownKey(LookupError):
    """A key that names no public row of `table`; `nearest` are keys like it."""

    table: str
    key: str
    nearest: tuple[Named, ...] = ()


def near(programme: Any, table: str, key: str) -> list[Named]:
    """The public rows of a table whose key or label is most like `key`."""
    if table == "programmes":
        named = [(row["key"], row["label"]) for row in programme_rows()]
    else:
        named = public_names(RECORD[table], programme)
    return closest((Named(*each) for each in named), key)


def near_programmes(key: str) -> list[Named]:
    """The programmes of the installation whose key or name is most like `key`."""
    return near(None, "programmes", key)


def require(programme: Any, table: str, key: str) -> None:
    """Raise `UnknownKey` unless the key names a public row; places by official code too."""
    found = by_code(programme, key) if table == "places" else key
    if not is_public(RECORD[table], programme, found):
        raise UnknownKey(table, key, tuple(near(programme, table, key)))


def by_code(programme: Any, key: str) -> str:
    """The key of the place that has this key or official code; what names none, as it is."""
    try:
        return find_place(programme, key).key
    except UnknownPlace:
        return key


def programme_rows() -> list[OpenRow]:
    """The programmes that anybody may see, the default one first."""
    shown = [row for row in all_programmes() if row.visibility != Visibility.INTERNAL]
    return [typed_row("programmes", cells_of(row)) for row in shown]


def typed_row(table: str, cells: Mapping[str, str]) -> dict[str, Any]:
    """A row of canonical cells as values; an empty list where a list column is empty."""
    row: dict[str, Any] = {}
    for column in BY_NAME[table].columns:
        value = parse(column, cells[column.name])
        row[column.name] = () if value is None and column.type in _LISTS else value
    return row
