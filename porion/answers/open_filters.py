"""Filters of the open tables: one test for all that a reader asks for."""

from collections.abc import Callable, Mapping
from typing import Any

from porion.answers.open_keys import OpenRow, by_code
from porion.answers.open_tables import Asked, OpenTable
from porion.core.folding import fold
from porion.territory.queries.nesting import nesting

#: Columns whose words a search reads.
_SEARCHED = ("label", "aliases", "definition", "topic", "project", "code", "siren", "number")


def fits(programme: Any, table: OpenTable, wanted: Mapping[str, Any]) -> Callable[[OpenRow], bool]:
    """One test for all the filters given."""
    tests: list[Callable[[OpenRow], bool]] = []
    for each in table.filters:
        value = wanted.get(each.name)
        if value is None or value == "" or each.asked is Asked.FLAG:
            continue
        if each.asked is Asked.TEXT:
            tests.append(_holds(str(value)))
        elif each.table == "places":
            deep = each.column == "" or bool(wanted.get("within"))
            keys = _places(programme, str(value), deep=deep)
            tests.append(_among(each.column or "key", keys))
        elif each.column == "either":
            tests.append(_either(value))
        else:
            tests.append(_among(each.column, {value}))
    return lambda row: all(test(row) for test in tests)


def _either(key: str) -> Callable[[OpenRow], bool]:
    """A relation with that figure, on one side or the other."""
    return lambda row: key in (row["left"], row["right"])


def _places(programme: Any, key: str, *, deep: bool) -> set[Any]:
    own = by_code(programme, key)
    return {own, *(nesting(programme).below(own) if deep else ())}


def _among(column: str, keys: set[Any]) -> Callable[[OpenRow], bool]:
    def test(row: OpenRow) -> bool:
        value = row[column]
        if isinstance(value, tuple):
            return any(each in keys for each in value)
        return value in keys

    return test


def _holds(text: str) -> Callable[[OpenRow], bool]:
    words = fold(text).split()
    if not text.strip():
        return lambda _row: True

    def test(row: OpenRow) -> bool:
        said = fold(" ".join(str(row[name]) for name in _SEARCHED if row.get(name)))
        return bool(words) and all(word in said for word in words)

    return test
