"""`porion read --to`: the candidate tables in a folder, with what a person decided before."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import click

from porion.cli.placing import not_written, place
from porion.cli.problems import report
from porion.cli.reading_output import summary
from porion.core.problems import Problem
from porion.formats.candidates.adding import completed
from porion.formats.candidates.columns import READ_TABLES
from porion.formats.candidates.composing import Source, Tables, compose, document_keys
from porion.formats.candidates.folder import ReadingFolder, read_reading
from porion.formats.candidates.locating import located
from porion.formats.candidates.merging import Merged, merged
from porion.formats.candidates.passage_list import FILE, passage_list
from porion.formats.candidates.unread import unread
from porion.formats.candidates.versions import Version, with_version
from porion.formats.candidates.writing import write_reading
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.recorded import record_of

#: So many numbers that were not read are quoted.
_UNREAD = 12


@dataclass(frozen=True)
class Written:
    """A reading ready to be written: its rows, with what a person decided before, its files,
    and what became of what was there."""

    tables: Tables
    files: Mapping[str, bytes]
    merged: Merged


def prepare(
    sources: Sequence[Source], known: Dossier, version: Version | None, folder: Path | None
) -> Written:
    """The candidate tables of what was read, joined with those of `folder`; ends with code 1
    where those cannot be read."""
    old = located(completed(read_reading(folder))) if folder is not None else ReadingFolder()
    if old.problems:
        refuse(old.problems, f"{folder} : rien n’a été écrit.")
    base = version.dossier if version is not None else known
    tables = compose(sources, base)
    if version is not None:
        tables = with_version(tables, version)
    result = merged(tables, old)
    keys = document_keys(sources, base)
    texts = {key: each.document.text for key, each in zip(keys, sources, strict=True)}
    programme = next((row.key for row in known.rows("programmes")), old.programme)
    files = write_reading(result.tables, result.marks, texts, programme=programme)
    listed = passage_list(dict(zip(keys, sources, strict=True)), tables, _listed_before(folder))
    return Written(_decided(tables, result), {FILE: listed, **files}, result)


def write_to(folder: Path, sources: Sequence[Source], written: Written) -> None:
    """Put the files in their folder and say what was done; ends with code 1 where it cannot."""
    try:
        place(written.files, folder)
    except OSError as error:
        refuse([not_written(folder, error)])
    for source in sources:
        click.echo(summary(source))
        _tell_unread(source)
    click.echo(_told(written.merged, folder))


def write_page(page: Path, source: Source, known: Dossier, written: Written) -> None:
    """The review of one document as one page, whole or not at all."""
    from porion.reports.review.page import review_page

    draft = page.with_name(f".{page.name}.{os.getpid()}")
    args = (source.file, source.document, source.reading, record_of(known))
    try:
        page.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(review_page(*args, written.tables, written.files), encoding="utf-8")
        draft.replace(page)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        refuse([not_written(page, error)])
    click.echo(
        f"{page} : page de relecture, à ouvrir dans un navigateur. "
        "À faire ensuite : « Exporter », puis « porion load » sur le fichier zip obtenu."
    )


def _tell_unread(source: Source) -> None:
    """The numbers that reading left out, as it found nothing that they count."""
    left = list(unread(source.document, source.reading))
    if not left:
        return
    told = " · ".join(f"{number} (« {words} »)" for number, words in left[:_UNREAD])
    more = f" · et {len(left) - _UNREAD} autres" if len(left) > _UNREAD else ""
    one = len(left) == 1
    click.echo(
        f"{len(left)} {'nombre' if one else 'nombres'} sans unité reconnue, ni "
        f"{'lu ni écarté' if one else 'lus ni écartés'} : {told}{more}. À faire : ajoutez à "
        "figures.csv ceux qui comptent quelque chose (decision, printed, context, unit, indicator)."
    )


def _listed_before(folder: Path | None) -> bytes:
    """The list of passages that a folder has, empty where it has none."""
    path = folder / FILE if folder is not None else None
    try:
        return path.read_bytes() if path is not None and path.is_file() else b""
    except OSError:
        return b""


def _decided(tables: Tables, result: Merged) -> Tables:
    """The rows that were read, each with the cells that a person left it."""
    told = {}
    for table, rows in tables.items():
        cells = {row["key"]: dict(row) for row in result.tables.get(table, ())}
        told[table] = tuple(
            replace(row, cells=cells[row.cells["key"]]) for row in rows if row.cells["key"] in cells
        )
    return told


def refuse(problems: Sequence[Problem], words: str = "") -> None:
    """Say what is wrong, and end with code 1."""
    report(problems, remarks=False)
    if words:
        click.echo(words, err=True)
    sys.exit(1)


def _told(result: Merged, folder: Path) -> str:
    """What was written, what was kept, and what comes next."""
    rows = ", ".join(f"{len(result.tables[n])} {n}" for n in READ_TABLES if n in result.tables)
    lines = [f"{folder} : {rows}."]
    if result.kept:
        lines.append(f"{result.kept} lignes décidées ou modifiées à la main : laissées ainsi.")
    if result.deleted:
        lines.append(f"{result.deleted} lignes supprimées à la main : elles le restent.")
    if result.dropped:
        lines.append(f"{result.dropped} lignes sans décision ne sont plus lues : retirées.")
    lines += [
        f"{row.file}:{row.line} : « {row.key} » n’est plus lu ; votre décision reste."
        for row in result.vanished
    ]
    lines.append(
        "À faire : écrivez oui ou non dans la colonne decision des tables (figures.csv, "
        f"commitments.csv), puis « porion load {folder} »."
    )
    return "\n".join(lines)
