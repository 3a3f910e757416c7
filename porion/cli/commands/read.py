"""`porion read`: candidate figures and commitments in documents; needs no database."""

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

import click

from porion.cli.commands.serve import DOSSIERS
from porion.cli.intake import STANDARD_INPUT, Taken, documents_of
from porion.cli.placing import in_the_way
from porion.cli.problems import report
from porion.cli.reading_output import print_reading, print_version
from porion.cli.reading_to import prepare, refuse, write_page, write_to
from porion.cli.texts import texts_at_hand
from porion.core.passages import fingerprint
from porion.core.problems import Position, Problem
from porion.core.reading.engine import read
from porion.core.reading.found import Reading
from porion.formats.candidates.composing import Source
from porion.formats.candidates.versions import Version, is_new_version, new_version
from porion.formats.dossier.cells import BadCell, parse
from porion.formats.dossier.columns import key as key_column
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier


@click.command("read")
@click.argument("files", nargs=-1, required=True, metavar="FICHIER…")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default=None)
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), help="Dossier des tables à revoir."
)
@click.option(
    "--html", "page", type=click.Path(path_type=Path), help="Page de relecture (un seul fichier)."
)
@click.option(
    "--dossier", type=click.Path(path_type=Path), help="Dossier dont les noms sont connus."
)
@click.option("--document", "key", default="", help="Clé du document (un seul fichier).")
@click.option("--url", default="", help="Adresse publique du document.")
@click.option("--publisher", "publishers", multiple=True, help="Clé d’une organisation éditrice.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    help="Version précédente du fichier, quand le document est déjà au dossier.",
)
@click.option(
    "--published-on", type=click.DateTime(["%Y-%m-%d", "%d/%m/%Y"]), help="Date de publication."
)
def command(
    files: tuple[str, ...],
    form: str | None,
    folder: Path | None,
    dossier: Path | None,
    key: str,
    url: str,
    publishers: tuple[str, ...],
    published_on: datetime | None,
    previous: Path | None,
    page: Path | None,
) -> None:
    """Lit des documents (texte, HTML, PDF, DOCX) : chiffres et engagements à revoir.

    Un document du dossier (--document) dont le texte a changé est une nouvelle version : ses
    passages sont reportés, et ceux qui ont changé ou disparu sont listés.

    « - » lit l’entrée standard. Sans --format : un tableau sur un terminal, du JSON ailleurs.
    """
    _check_line(files, key, page)
    if folder is not None and (problem := in_the_way(folder)) is not None:
        refuse([problem])
    problems: list[Problem] = []
    known = _known(dossier)
    _check_source(url, publishers, known)
    day = published_on.date() if published_on else None
    sources = [
        Source(taken.file, taken.document, reading, key, url, publishers, day)
        for taken, reading in _readings(files, known, problems)
    ]
    version = _version(sources[0], known, previous, problems) if sources else None
    report(problems, remarks=False)
    if folder is None and page is None:
        if sources:
            print_reading(sources, form or ("table" if sys.stdout.isatty() else "json"), version)
        sys.exit(1 if problems else 0)
    if problems:
        click.echo(f"{folder or page} : rien n’a été écrit.", err=True)
        sys.exit(1)
    written = prepare(sources, known, version, folder)
    if folder is not None:
        write_to(folder, sources, written)
    if page is not None:
        write_page(page, sources[0], known, written)
    print_version(version)


def _check_line(files: Sequence[str], key: str, page: Path | None) -> None:
    """End with code 2 where the options do not go together."""
    if key and len(files) > 1:
        raise click.UsageError("--document ne vaut que pour un seul fichier.")
    if page is not None and (len(files) > 1 or page.suffix.lower() not in (".html", ".htm")):
        raise click.UsageError("--html ne vaut que pour un seul fichier, vers un nom en .html.")
    if files.count(STANDARD_INPUT) > 1:
        raise click.UsageError("l’entrée standard (-) ne se lit qu’une fois.")
    try:
        parse(key_column(), key)
    except BadCell:
        raise click.BadParameter(
            f"« {key[:80]} » : lettres sans accent, chiffres, point, tiret, soulignement.",
            param_hint="--document",
        ) from None


def _check_source(url: str, publishers: Sequence[str], known: Dossier) -> None:
    """End with code 2 where an address is none, or a publisher is not one of the record."""
    if url and not url.startswith(("https://", "http://")):
        raise click.BadParameter(
            f"« {url[:80]} » : une adresse commence par https://", param_hint="--url"
        )
    parties = known.by_key["parties"] if known.rows("parties") else {}
    for key in publishers if parties else ():
        if key not in parties:
            near = get_close_matches(key, parties, n=1, cutoff=0.4)
            perhaps = f" (la plus proche : {near[0]})" if near else ""
            raise click.BadParameter(
                f"« {key[:80]} » n’est la clé d’aucune organisation du dossier{perhaps}.",
                param_hint="--publisher",
            )


def _readings(
    files: Sequence[str], known: Dossier, problems: list[Problem]
) -> Iterator[tuple[Taken, Reading]]:
    """Each file that can be read, and what is read in it."""
    names = names_of(known)
    for taken in documents_of(files, problems):
        yield taken, read(taken.document, names)
        report(taken.document.remarks, remarks=False)


def _version(
    source: Source, known: Dossier, previous: Path | None, problems: list[Problem]
) -> Version | None:
    """The passages of a document on record carried over, where `source` is a new text of it."""
    text = source.document.text
    if not source.key or not is_new_version(known, source.key, text):
        return None
    sha256 = next(r.text("sha256") for r in known.rows("documents") if r.key == source.key)
    if previous is not None:
        olds = [taken.document.text for taken in documents_of([str(previous)], problems)]
        if olds and fingerprint(olds[0]) != sha256:
            problem = Problem("previous_other", Position(str(previous)), source.key)
            problems.append(problem)
    else:
        olds = [each.text for each in texts_at_hand(None)[0] if each.sha256 == sha256]
    return new_version(known, source.key, text, olds[0] if olds else None)


def _known(dossier: Path | None) -> Dossier:
    """The dossier whose names are looked for: the one given, else the installation's first,
    else none."""
    if dossier is not None:
        known, problems = read_dossier(dossier)
        errors = [problem for problem in problems if problem.blocks]
        if errors:
            refuse(errors)
        return known
    own = sorted(path for path in DOSSIERS.iterdir() if path.is_dir()) if DOSSIERS.is_dir() else []
    return read_dossier(own[0])[0] if own else Dossier({})
