"""`porion load`: take a dossier in, or what was accepted of a reading."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from porion.cli.gaps import tell_new_gaps
from porion.cli.joining import decided, holds_reading, joined_with_record
from porion.cli.output import print_json as print_json_object
from porion.cli.output import programme_option
from porion.cli.problems import report, stop_at_errors
from porion.cli.setup import with_database
from porion.cli.texts import texts_at_hand
from porion.cli.unfolding import NotAReading
from porion.formats.dossier.checking import check_dossier


@click.command("load")
@click.argument("dossier", type=click.Path(path_type=Path))
@click.option("--prune", is_flag=True, help="Retire les lignes que le dossier n’a plus.")
@click.option("--remarks", is_flag=True, help="Toutes les remarques, pas seulement les premières.")
@programme_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(dossier: Path, prune: bool, remarks: bool, key: str, form: str) -> None:
    """Charge un dossier, ou ce qui est accepté d’une lecture (son dossier, ou le zip de la page
    de relecture) : tout, ou rien en cas d’erreur."""
    if prune and holds_reading(dossier):
        raise click.UsageError("--prune ne vaut que pour un dossier entier, pas une lecture.")
    if holds_reading(dossier):
        _load_reading(dossier, key, remarks, form)
        return
    if key:
        raise click.UsageError("--programme ne vaut que pour une lecture : un dossier dit le sien.")
    with_database()
    from porion.exchange.loading import collisions, load, unexplained
    from porion.sources.queries.texts import installed_texts

    texts, problems = texts_at_hand(None)
    checked = check_dossier(dossier, texts or installed_texts())
    problems = [*problems, *checked.problems]
    if not checked.errors and not prune:
        problems += collisions(checked.dossier)
    stop_at_errors(dossier, problems, undone="loaded", remarks=remarks, form=form)
    problems = [*problems, *unexplained(checked.dossier)]
    loaded = load(checked.dossier, by="command:load", at=datetime.now(UTC), prune=prune)
    if form == "json":
        print_json_object({**_in_short(loaded), "kept": loaded.kept})
        return
    report(problems, remarks=remarks)
    _tell(loaded)
    if loaded.kept:
        click.echo(
            f"{loaded.kept} lignes absentes du dossier restent en place (--prune les retire).",
            err=True,
        )


def _load_reading(root: Path, key: str, remarks: bool, form: str) -> None:
    """What is accepted in a reading joins a programme on record."""
    try:
        joined, programme, problems = joined_with_record(root, key)
    except NotAReading as error:
        stop_at_errors(root, [error.problem], undone="loaded", remarks=remarks, form=form)
        return
    from porion.exchange.accepting import reading_reason, take_accepted

    stop_at_errors(root, problems, undone="loaded", remarks=remarks, form=form)
    now, reason = datetime.now(UTC), reading_reason(root)
    loaded, kept = take_accepted(joined, programme, by="command:load", at=now, reason=reason)
    taken = joined.accepted
    if form == "json":
        print_json_object({**_in_short(loaded), **decided(taken), "texts": kept})
        return
    report(problems, remarks=remarks)
    click.echo(
        f"{root} : {taken.taken} lignes acceptées prises (et {taken.needed} dont elles "
        f"dépendent), {taken.rejected} rejetées, {taken.undecided} sans décision laissées."
    )
    _tell(loaded)
    if kept:
        click.echo(f"Textes dans l’installation : {', '.join(kept)}.")


def _in_short(loaded: Any) -> dict[str, Any]:
    """What loading did, for programs; `new_gaps` are keys of gaps between sources."""
    counts = {verb: loaded.count(verb) for verb in ("added", "changed", "withdrawn")}
    return {"programme": loaded.programme, **counts, "new_gaps": loaded.new_gaps}


def _tell(loaded: Any) -> None:
    """What loading did, for people."""
    click.echo(
        f"{loaded.programme} : {loaded.count('added')} lignes ajoutées, "
        f"{loaded.count('changed')} modifiées, {loaded.count('withdrawn')} retirées."
    )
    tell_new_gaps(len(loaded.new_gaps))
