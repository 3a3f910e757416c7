"""`porion documents add`: the words of the documents, for this installation only."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from porion.cli.apart import document_apart
from porion.cli.problems import report
from porion.cli.setup import with_database
from porion.formats.texts import texts_in


@click.group("documents")
def command() -> None:
    """Les textes des documents, que le dossier ne contient pas."""


@command.command("add")
@click.argument("folder", type=click.Path(path_type=Path))
def add(folder: Path) -> None:
    """Dépose les textes d’un dossier ; chacun est reconnu à son empreinte."""
    with_database()
    from porion.sources.services.texts import add as add_texts

    texts, problems = texts_in(folder, document_apart)
    report(problems, remarks=True)
    kept, strangers = add_texts(texts, by="command:documents", at=datetime.now(UTC))
    for file in strangers:
        click.echo(
            f"{file} : ce texte n’est celui d’aucun document du programme (autre empreinte) ; "
            "il n’a pas été déposé.",
            err=True,
        )
    click.echo(f"{len(kept)} textes déposés : {', '.join(kept) or 'aucun'}.")
    sys.exit(1 if problems or (strangers and not kept) else 0)
