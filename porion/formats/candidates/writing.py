"""A reading as files: candidate tables, the texts that were read, and the descriptor."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from porion.core.passages import fingerprint
from porion.formats.candidates.columns import READ_TABLES, header, review_columns
from porion.formats.candidates.guarding import guarded
from porion.formats.csv_table import write_csv
from porion.formats.dossier.folder import DESCRIPTOR
from porion.formats.dossier.schema import BY_NAME
from porion.formats.dossier.writing import LICENCE

#: Where the normalised texts stand in the folder of a reading.
TEXTS = "texts"
#: The member of the descriptor that says what the folder is.
MARK = "porion"
_REVIEW_FIELDS = {
    "decision": "accepted, rejected; empty = to decide",
    "confidence": "how sure reading is, from 0 to 1",
    "reason": "which words gave what",
    "context": "words of the text around; for the reviewer, never taken into the record",
}


#: Cells that say where the words of a row stand, not what they say.
PLACE = frozenset(
    {
        *("sha256", "characters", "passage", "passage_start", "passage_end", "passage_sha256"),
        *("also_at", "context_passages"),
    }
)


def row_mark(table: str, cells: Mapping[str, str]) -> str:
    """Two short fingerprints of the dossier's cells of a row, of what it says and of where:
    others say that a person changed it."""
    own = set(review_columns(table))
    names = [name for name in header(table) if name not in own]
    said = "\0".join(cells.get(name, "") for name in names if name not in PLACE)
    where = "\0".join(cells.get(name, "") for name in names if name in PLACE)
    return f"{fingerprint(said)[:12]}-{fingerprint(where)[:12]}"


def write_reading(
    tables: Mapping[str, Iterable[Mapping[str, str]]],
    marks: Mapping[str, Mapping[str, str]],
    texts: Mapping[str, str],
    *,
    programme: str,
) -> dict[str, bytes]:
    """File name to bytes: CSV per table, texts by document, descriptor last.

    `marks` are those of the rows as reading proposed them, by table and key.
    """
    files: dict[str, bytes] = {}
    for name in READ_TABLES:
        if name in tables:
            files[f"{name}.csv"] = write_table(name, tables[name])
    for key, text in texts.items():
        files[f"{TEXTS}/{key}.txt"] = f"{text}\n".encode()
    files[DESCRIPTOR] = _descriptor(
        [name for name in READ_TABLES if name in tables], marks, programme
    )
    return files


def write_table(table: str, rows: Iterable[Mapping[str, str]]) -> bytes:
    """One table's CSV: the reviewer's columns, then the dossier's; nothing a spreadsheet runs."""
    names = header(table)
    return write_csv(names, ([guarded(row.get(name, "")) for name in names] for row in rows))


def _descriptor(names: list[str], marks: Mapping[str, Mapping[str, str]], programme: str) -> bytes:
    package = {
        "name": "lecture",
        "title": "Lecture de documents : lignes à accepter ou à rejeter",
        "profile": "tabular-data-package",
        "licenses": [LICENCE],
        MARK: {"kind": "reading", "version": 1, "programme": programme, "rows": marks},
        "resources": [_resource(name) for name in names],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(name: str) -> dict[str, Any]:
    review = [
        {"name": column, "type": "string", "description": _REVIEW_FIELDS[column]}
        for column in review_columns(name)
    ]
    columns = [dict(column.descriptor()) for column in BY_NAME[name].columns]
    return {
        "name": name,
        "path": f"{name}.csv",
        "description": BY_NAME[name].description,
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "schema": {"fields": [*review, *columns], "missingValues": [""], "primaryKey": ["key"]},
    }
