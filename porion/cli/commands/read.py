"""`porion read`: candidate figures and commitments in a document; needs no database."""

from pathlib import Path

import click

from porion.cli.output import print_json
from porion.core.reading.answer import as_answer
from porion.core.reading.engine import read
from porion.formats.documents.extracting import document_from
from porion.formats.dossier.naming import names_of
from porion.formats.dossier.reading import read_dossier


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dossier", type=click.Path(path_type=Path), default=Path("programmes/erbm"))
@click.option("--format", "form", type=click.Choice(["json"]), default="json")
def command(file: Path, dossier: Path, form: str) -> None:
    """Lit un document : chiffres et engagements à revoir."""
    known, _ = read_dossier(dossier)
    document = document_from(file.name, file.read_bytes())
    print_json(as_answer(document, read(document, names_of(known))))
