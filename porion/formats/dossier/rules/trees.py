"""References of a table to itself make trees, never loops."""

from collections.abc import Iterator

from porion.core.problems import Problem
from porion.formats.dossier.package import Dossier, Row


def trees_have_no_cycle(dossier: Dossier) -> Iterator[Problem]:
    """No row is its own parent, part or revision, at any distance."""
    for table, rows in dossier:
        for column in table.columns:
            if column.table == table.name:
                yield from _cycles(rows, dossier, table.name, column.name)


def _cycles(rows: tuple[Row, ...], dossier: Dossier, table: str, column: str) -> Iterator[Problem]:
    safe: set[str] = set()
    for row in rows:
        path: list[str] = []
        here: Row | None = row
        while here is not None and here.key not in safe and here.key not in path:
            path.append(here.key)
            here = dossier.find(table, here.get(column))
        if here is not None and here.key in path and here.key not in safe:
            loop = [*path[path.index(here.key) :], here.key]
            yield here.problem("cycle", column, " → ".join(loop[:8]))
        safe.update(path)
