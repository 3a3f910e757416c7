"""The record as a dossier again: the same record always gives the same bytes."""

import shutil
import tempfile
from pathlib import Path

from porion.exchange.contexts import TABLES
from porion.formats.dossier.cells import parse
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.schema import BY_NAME
from porion.formats.dossier.schema import TABLES as ALL_TABLES
from porion.formats.dossier.writing import write_dossier
from porion.foundation.queries.cells import dump_table
from porion.programmes.queries.programmes import Programme, cells_of


class FolderInTheWay(OSError):
    """The folder to dump into holds something that is no dossier."""


def dump(programme: Programme) -> dict[str, bytes]:
    """File name to bytes for one programme, datapackage.json included."""
    return write_dossier(programme.key, programme.label, _cells(programme))


def as_dossier(programme: Programme) -> Dossier:
    """The record as rows, as if its dump had just been read."""
    tables: dict[str, tuple[Row, ...]] = {}
    for name, rows in _cells(programme).items():
        table = BY_NAME[name]
        header = tuple(column.name for column in table.columns)
        tables[name] = tuple(
            Row(
                table,
                f"{name}.csv",
                line,
                {column.name: parse(column, cells[column.name]) for column in table.columns},
                header,
            )
            for line, cells in enumerate(rows, start=2)
        )
    return Dossier(tables)


def _cells(programme: Programme) -> dict[str, list[dict[str, str]]]:
    """Canonical cells of every table, in the order of the schema."""
    tables = {table.name: dump_table(table, programme) for table in TABLES}
    tables["programmes"] = [cells_of(programme)]
    return {table.name: tables[table.name] for table in ALL_TABLES}


def write_folder(files: dict[str, bytes], folder: Path) -> None:
    """Put the files into a new or emptied-of-its-dossier folder, whole or not at all.

    Raises `FolderInTheWay` where the folder holds anything that a dump would not write.
    """
    if folder.is_dir():
        strange = sorted(path.name for path in folder.iterdir() if path.name not in files)
        if strange:
            raise FolderInTheWay(", ".join(strange[:3]))
    elif folder.exists():
        raise FolderInTheWay(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, content in files.items():
            (draft / name).write_bytes(content)
        draft.chmod(0o755)
        if folder.is_dir():
            for name in files:
                (draft / name).replace(folder / name)
        else:
            draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
