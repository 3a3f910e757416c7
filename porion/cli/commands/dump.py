"""`porion dump`: the record as a dossier again."""

import sys
from pathlib import Path

import click

from porion.cli.setup import programme_or_exit, with_database


@click.command("dump")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--programme", "key", default="", help="Clé du programme.")
def command(folder: Path, key: str) -> None:
    """Écrit le programme en tables, prêtes à être chargées ailleurs."""
    with_database()
    from porion.exchange.dumping import FolderInTheWay, dump, write_folder

    programme = programme_or_exit(key)
    files = dump(programme)
    try:
        write_folder(files, folder)
    except FolderInTheWay as error:
        click.echo(
            f"{folder} : contient autre chose qu’un dossier ({error}). Attendu : un dossier "
            "absent, vide ou déjà exporté. À faire : choisissez un autre emplacement.",
            err=True,
        )
        sys.exit(1)
    click.echo(f"{folder} : {len(files)} fichiers.")
