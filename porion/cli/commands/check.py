"""`porion check`: is the dossier right?"""

import sys
from pathlib import Path

import click

from porion.cli.joining import decided, holds_reading, joined_with_record
from porion.cli.output import programme_option
from porion.cli.problems import print_json, report, summary
from porion.cli.texts import texts_at_hand
from porion.cli.unfolding import NotAReading
from porion.core.problems import Problem
from porion.formats.dossier.checking import check_dossier


@click.command("check")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--documents", type=click.Path(path_type=Path), help="Dossier des textes.")
@click.option("--remarks", is_flag=True, help="Toutes les remarques, pas seulement les premières.")
@programme_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(dossier: Path, documents: Path | None, remarks: bool, key: str, form: str) -> None:
    """Contrôle un dossier : toutes ses erreurs, où elles sont, comment les corriger.

    D’une lecture (son dossier, ou le zip de la page de relecture), ce qui est accepté est
    contrôlé avec tout ce qui est au dossier installé ; rien n’est chargé.
    """
    if holds_reading(dossier):
        _check_reading(dossier, key, remarks, form)
        return
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


def _check_reading(root: Path, key: str, remarks: bool, form: str) -> None:
    """What loading the accepted rows of a reading would say, without loading them."""
    problems: list[Problem]
    counts: dict[str, int] = {}
    try:
        joined, _, problems = joined_with_record(root, key)
        counts = decided(joined.accepted)
    except NotAReading as error:
        problems = [error.problem]
    if form == "json":
        print_json(problems, **counts)
    else:
        report(problems, remarks=remarks)
        rows = f"{counts['accepted']} lignes acceptées, " if counts else ""
        click.echo(f"{root} : {rows}{summary(problems)}. Rien n’a été chargé.")
    sys.exit(1 if any(problem.blocks for problem in problems) else 0)
