"""Reconciliation of the whole record, as part of the act that changed it."""

from porion.exchange.contexts import TABLES
from porion.figures.services.proposals import Rebuilt, rebuild
from porion.formats.dossier.cells import parse
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.schema import BY_NAME
from porion.formats.dossier.statements import TABLES as NEEDED
from porion.formats.dossier.statements import statements_of
from porion.foundation.queries.cells import dump_table
from porion.foundation.writing import Act
from porion.programmes.queries.programmes import Programme


def propose(programme: Programme, *, act: Act) -> Rebuilt:
    """Lay the statements on record side by side and keep what is worth a look.

    What stands in the record is read, not what a dossier brought: rows that a dossier no longer
    has may stay.
    """
    tables = {}
    for table in TABLES:
        if table.name not in NEEDED:
            continue
        shape = BY_NAME[table.name]
        header = tuple(column.name for column in shape.columns)
        tables[table.name] = tuple(
            Row(
                shape,
                f"{table.name}.csv",
                line,
                {column.name: parse(column, cells[column.name]) for column in shape.columns},
                header,
            )
            for line, cells in enumerate(dump_table(table, programme), start=2)
        )
    return rebuild(programme, statements_of(Dossier(tables)), act=act)
