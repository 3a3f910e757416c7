"""`porion load`: take a dossier in."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from porion.cli.output import print_json as print_json_object
from porion.cli.problems import print_json, report, summary
from porion.cli.setup import with_database
from porion.cli.texts import texts_at_hand
from porion.formats.dossier.checking import check_dossier


@click.command("load")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--prune", is_flag=True, help="Retire les lignes que le dossier n’a plus.")
@click.option("--remarks", is_flag=True, help="Toutes les remarques, pas seulement les premières.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(dossier: Path, prune: bool, remarks: bool, form: str) -> None:
    """Charge un dossier : tout, ou rien s’il contient une erreur."""
    with_database()
    from porion.exchange.loading import collisions, load, unexplained
    from porion.sources.queries.texts import installed_texts

    texts, problems = texts_at_hand(None)
    checked = check_dossier(dossier, texts or installed_texts())
    problems = [*problems, *checked.problems]
    if not checked.errors and not prune:
        problems += collisions(checked.dossier)
    if any(problem.blocks for problem in problems):
        if form == "json":
            print_json(problems, loaded=False)
        else:
            report(problems, remarks=remarks)
            click.echo(f"{dossier} : {summary(problems)}. Rien n’a été chargé.", err=True)
        sys.exit(1)
    problems = [*problems, *unexplained(checked.dossier)]
    loaded = load(checked.dossier, by="command:load", at=datetime.now(UTC), prune=prune)
    counts = {verb: loaded.count(verb) for verb in ("added", "changed", "withdrawn")}
    if form == "json":
        print_json_object({"programme": loaded.programme, **counts, "kept": loaded.kept})
        return
    report(problems, remarks=remarks)
    click.echo(
        f"{loaded.programme} : {counts['added']} lignes ajoutées, {counts['changed']} modifiées, "
        f"{counts['withdrawn']} retirées."
    )
    if loaded.kept:
        click.echo(
            f"{loaded.kept} lignes absentes du dossier restent en place (--prune les retire).",
            err=True,
        )
