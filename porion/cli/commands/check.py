"""`porion check`: is the dossier right?"""

import sys
from pathlib import Path

import click

from porion.cli.problems import print_json, report, summary
from porion.cli.texts import texts_at_hand
from porion.formats.dossier.checking import check_dossier


@click.command("check")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--documents", type=click.Path(path_type=Path), help="Dossier des textes.")
@click.option("--remarks", is_flag=True, help="Toutes les remarques, pas seulement les premières.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(dossier: Path, documents: Path | None, remarks: bool, form: str) -> None:
    """Contrôle un dossier : toutes ses erreurs, où elles sont, comment les corriger."""
    texts, problems = texts_at_hand(documents)
    checked = check_dossier(dossier, texts)
    problems = [*problems, *checked.problems]
    if form == "json":
        print_json(problems, rows={t.name: len(rows) for t, rows in checked.dossier if rows})
    else:
        report(problems, remarks=remarks)
        rows = sum(len(rows) for _, rows in checked.dossier)
        click.echo(f"{dossier} : {rows} lignes, {summary(problems)}.")
    sys.exit(1 if any(problem.blocks for problem in problems) else 0)
