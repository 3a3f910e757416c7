"""The part of the record that anybody may have, as a dossier: nothing internal is left in it."""

import io
import zipfile
from collections.abc import Container
from datetime import datetime

from porion.core.language.french import WORKING_DOCUMENT
from porion.core.vocabulary import HighlightShape
from porion.exchange.contexts import TABLES
from porion.exchange.telling import told
from porion.formats.dossier.rules.highlights import MADE_OF
from porion.formats.dossier.schema import TABLES as ALL_TABLES
from porion.formats.dossier.writing import write_dossier
from porion.foundation.queries.public import Cells, internal_keys, public_cells
from porion.programmes.queries.programmes import Programme, cells_of


def public_dossier(programme: Programme) -> dict[str, bytes]:
    """File name to bytes: a dossier that loads as any other."""
    tables: dict[str, list[Cells]] = {
        table.name: told(programme, table.name, public_cells(table, programme).known)
        for table in TABLES
    }
    tables["programmes"] = [cells_of(programme)]
    documents = {row["key"] for row in tables["documents"]}
    hidden = internal_keys(_FIGURES, programme)
    projects = {row["project"] for row in tables["events"]}
    tables["highlights"] = [row for row in tables["highlights"] if _complete(row, projects)]
    tables["not_quantities"] = [
        row for row in tables["not_quantities"] if row["passage"].partition(":")[0] in documents
    ]
    tables["figure_versions"] = [
        row
        for row in tables["figure_versions"]
        if row["document"] in documents and row["key"] not in hidden
    ]
    return write_dossier(
        programme.key, programme.label, {table.name: tables[table.name] for table in ALL_TABLES}
    )


def _complete(row: Cells, projects: Container[str]) -> bool:
    """Whether what is put forward still has what it is made of, and a member for each word."""
    named = row[MADE_OF[HighlightShape(row["shape"])]]
    if not named or (row["project"] and row["project"] not in projects):
        return False
    return not row["words"] or row["words"].count(";") == named.count(";")


_FIGURES = next(table for table in TABLES if table.name == "figures")


def zipped(programme: Programme, files: dict[str, bytes], at: datetime) -> bytes:
    """The files in a folder of the programme's key, with a notice beside it.

    The same files of the same day always give the same bytes.
    """
    out = io.BytesIO()
    notice = f"{WORKING_DOCUMENT}.\n\n{programme.label}\n{programme.data_origin}\n"
    notice += f"{programme.data_licence} {programme.data_licence_url}\n{programme.places_origin}\n"
    day = (at.year, at.month, at.day, 0, 0, 0)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "LISEZ-MOI.txt": notice.encode(),
            **{f"{programme.key}/{name}": content for name, content in files.items()},
        }.items():
            archive.writestr(zipfile.ZipInfo(name, day), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
