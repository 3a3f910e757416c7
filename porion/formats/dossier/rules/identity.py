"""Keys are unique, references lead somewhere."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from porion.core.problems import Position, Problem
from porion.formats.dossier.package import Dossier, Row

#: Nearest keys looked for in one run: a search is slow, and a column of wrong keys has one cause.
_SEARCHES = 20


def keys_are_unique(dossier: Dossier) -> Iterator[Problem]:
    """No two rows of a table with one identity."""
    for table, rows in dossier:
        first: dict[tuple[str, ...], Row] = {}
        for row in rows:
            if not all(row.identity):
                continue
            earlier = first.setdefault(row.identity, row)
            if earlier is not row:
                yield row.problem("key_twice", table.identity[0], row.key, line=earlier.line)


def references_exist(dossier: Dossier) -> Iterator[Problem]:
    """Every reference names a row of its table; the nearest key is proposed."""
    searches = iter(range(_SEARCHES))

    def nearest(key: str, keys: Iterable[str]) -> list[str]:
        return get_close_matches(key, keys, n=1) if next(searches, None) is not None else []

    for table, rows in dossier:
        columns = [
            column
            for column in table.columns
            if column.table and column.table not in dossier.unreadable
        ]
        for row in rows:
            for column in columns:
                for key in row.keys(column.name):
                    if dossier.find(column.table, key) is None:
                        near = nearest(key, dossier.by_key[column.table])
                        yield row.doubt(
                            "reference_unknown",
                            column.name,
                            key,
                            table=column.table,
                            near="".join(near),
                        )


def programme_is_one(dossier: Dossier) -> Iterator[Problem]:
    """One programme, whose headline indicator is one of its indicators."""
    rows = dossier.rows("programmes")
    if not rows and "programmes" not in dossier.unreadable:
        yield Problem("programme_missing", Position("programmes.csv", 2, 1, "key"))
    for row in rows[1:]:
        yield row.problem("programme_twice", "key", row.key)
    for row in rows[:1]:
        key = row.text("headline_indicator")
        if "indicators" in dossier.unreadable or not key:
            continue
        if dossier.find("indicators", key) is None:
            yield row.problem(
                "reference_unknown", "headline_indicator", key, table="indicators", near=""
            )
