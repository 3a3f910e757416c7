"""Which rows of the record may be told to anybody on a day, where the database alone cannot say.

A row may cite documents in a list, or stand for rows that are internal: what is left of it must
still say what it says.
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from porion.core.vocabulary import DocumentationFinding
from porion.exchange.contexts import TABLES
from porion.figures.queries.formulas import formulas
from porion.followup.queries.observations import observations
from porion.followup.queries.statuses import statuses
from porion.formats.dossier.columns import Type
from porion.formats.dossier.schema import BY_NAME
from porion.foundation.queries.public import Cells, public_names
from porion.framework.queries.lineage import lineage
from porion.governance.queries.bodies import decisions, meetings
from porion.sources.queries.documents import publications


class Keyed(Protocol):
    """Anything read from the record by its key."""

    @property
    def key(self) -> str:
        """The row's key."""


#: Tables whose own queries know what is public on a day.
_READ: Mapping[str, Callable[..., Sequence[Keyed]]] = {
    "lineage": lineage,
    "formulas": formulas,
    "commitment_statuses": statuses,
    "observations": observations,
    "meetings": meetings,
    "decisions": decisions,
}
#: Tables whose rows are told by this module.
TOLD = frozenset({*_READ, "documentation", "questions", "roles", "party_names", "bodies"})
_FIGURES = next(table for table in TABLES if table.name == "figures")
_SILENT = DocumentationFinding.NOT_DOCUMENTED.value


def told(
    programme: Any, table: str, rows: Iterable[Cells], *, on: date | None = None
) -> list[Cells]:
    """The rows that say the same to anybody; with `on`, as anybody knew them then.

    `rows` are public rows of `table`, without the keys of what is internal. Other tables than
    those of `TOLD` are left as they are.
    """
    if table not in TOLD:
        return list(rows)
    found = list(rows)
    if table in _READ:
        keys = {each.key for each in _READ[table](programme, on=on)}
        found = [row for row in found if row["key"] in keys]
    if on is not None and table == "decisions":
        found = [_open_until(row, on) for row in found]
    documents = {
        each.key for each in publications(programme) if on is None or each.published.surely <= on
    }
    if any(column.table == "figures" for column in BY_NAME[table].columns):
        figures = {key for key, _ in public_names(_FIGURES, programme)}
        found = [_seen(table, row, figures) for row in found]
    if table == "commitment_statuses":
        found = [_evident(row, documents) for row in found]
    return [row for row in found if _cited(table, row) <= documents and _says_it(table, row)]


def told_count(programme: Any, table: str, *, on: date | None = None) -> int | None:
    """How many rows of a table may be told, without its cells; None where that takes them."""
    return len(_READ[table](programme, on=on)) if table in _READ else None


def _cited(table: str, row: Cells) -> set[str]:
    """The documents that a row names, by their keys."""
    cited: set[str] = set()
    for column in BY_NAME[table].columns:
        if column.type in (Type.LOCATOR, Type.LOCATORS):
            cited |= {each.rpartition(":")[0] for each in _listed(row[column.name])}
        elif column.table == "documents":
            cited |= set(_listed(row[column.name]))
    return cited


def _says_it(table: str, row: Cells) -> bool:
    """Whether a row still has what it is made of, once what is internal is left out."""
    if table == "documentation":
        cited = any(row[name] for name in ("evidence", "figures", "events"))
        return bool(row["corpus"]) and (cited or row["finding"] == _SILENT)
    if table == "questions":
        return bool(row["corpus"])
    if table == "observations":
        return bool(row["figure"] or row["commitment"])
    if table == "decisions":
        return bool(row["owner"]) or not row["closed_on"]
    return True


def _open_until(row: Cells, on: date) -> Cells:
    """A decision as it stood on a day: not yet closed where it was closed later."""
    return {**row, "closed_on": row["closed_on"] if row["closed_on"] <= on.isoformat() else ""}


def _evident(row: Cells, documents: Container[str]) -> Cells:
    """A status with the passages of public documents only."""
    shown = [each for each in _listed(row["evidence"]) if each.rpartition(":")[0] in documents]
    return {**row, "evidence": ";".join(shown)}


def _seen(table: str, row: Cells, figures: Container[str]) -> Cells:
    """A row that names no figure which needs something internal."""
    shown = {
        column.name: ";".join(key for key in _listed(row[column.name]) if key in figures)
        for column in BY_NAME[table].columns
        if column.table == "figures"
    }
    return {**row, **shown}


def _listed(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]
