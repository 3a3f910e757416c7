"""Readings of small texts, as tables and as folders that a person may have changed."""

import csv
import io
from pathlib import Path

from porion.core.passages import normalise
from porion.core.reading.document import Document
from porion.formats.candidates.composing import Source, Tables, compose
from porion.formats.candidates.folder import ReadingFolder, read_reading
from porion.formats.candidates.merging import merged
from porion.formats.candidates.writing import write_reading
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier
from tests.canal import Canal
from tests.readings import read_plainly

TEXT = """Rapport de 2026 du bailleur. En tout, plus de 300 logements sont reliés au canal. Le
chantier a coûté 1,5 M€. Le bailleur s'engage à relier 20 logements. Le taux est de 12 %."""
EMPTY = Dossier({})


def source(text: str = TEXT, file: str = "rapport.txt", **more: object) -> Source:
    document = Document.of_text(normalise(text))
    return Source(file, document, read_plainly(document), **more)  # type: ignore[arg-type]


def canal_dossier(folder: Path) -> Dossier:
    return read_dossier(Canal().write(folder))[0]


def read_to(root: Path, *sources: Source, dossier: Dossier = EMPTY) -> Tables:
    """What `porion read --to` does with a folder, files apart from their placing."""
    tables = compose(sources, dossier)
    result = merged(tables, read_reading(root))
    texts = {s.key or s.file.partition(".")[0]: s.document.text for s in sources}
    root.mkdir(parents=True, exist_ok=True)
    for name, content in write_reading(
        result.tables, result.marks, texts, programme="canal"
    ).items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return tables


def rows_of(root: Path, table: str) -> list[dict[str, str]]:
    text = (root / f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def rewrite(root: Path, table: str, rows: list[dict[str, str]], separator: str = ",") -> None:
    """The table as a spreadsheet would save it."""
    with (root / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)


def change(root: Path, table: str, having: dict[str, str], **cells: str) -> None:
    """Give cells to the rows that have others."""
    rows = rows_of(root, table)
    found = [row for row in rows if all(row[name] == value for name, value in having.items())]
    assert found, f"no row of {table} has {having}"
    for row in found:
        row.update(cells)
    rewrite(root, table, rows)


def reading(root: Path) -> ReadingFolder:
    return read_reading(root)
