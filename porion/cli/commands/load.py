"""`porion load`: take a dossier in, or what was accepted of a reading."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from porion.cli.output import print_json as print_json_object
from porion.cli.output import programme_option
from porion.cli.problems import print_json, report, summary
from porion.cli.setup import programme_or_exit, with_database
from porion.cli.texts import texts_at_hand
from porion.cli.unfolding import NotAReading, is_archive, unfolded
from porion.core.problems import Problem
from porion.formats.candidates.adding import completed
from porion.formats.candidates.folder import is_reading, read_reading
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
    if prune and (is_archive(dossier) or is_reading(dossier)):
        raise click.UsageError("--prune ne vaut que pour un dossier entier, pas une lecture.")
    if is_archive(dossier):
        _load_export(dossier, key, remarks, form)
        return
    if is_reading(dossier):
        _load_reading(dossier, dossier, key, remarks, form)
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
    _stop_at_errors(dossier, problems, remarks, form)
    problems = [*problems, *unexplained(checked.dossier)]
    loaded = load(checked.dossier, by="command:load", at=datetime.now(UTC), prune=prune)
    counts = _counts(loaded)
    if form == "json":
        print_json_object({"programme": loaded.programme, **counts, "kept": loaded.kept})
        return
    report(problems, remarks=remarks)
    click.echo(_done(loaded.programme, counts))
    if loaded.kept:
        click.echo(
            f"{loaded.kept} lignes absentes du dossier restent en place (--prune les retire).",
            err=True,
        )


def _load_export(path: Path, key: str, remarks: bool, form: str) -> None:
    """What is accepted in the zip that the review page exports joins a programme on record."""
    try:
        with unfolded(path) as folder:
            _load_reading(path, folder, key, remarks, form)
    except NotAReading as error:
        _stop_at_errors(path, [error.problem], remarks, form)


def _load_reading(root: Path, files: Path, key: str, remarks: bool, form: str) -> None:
    """What is accepted in a reading joins a programme on record. `root`: what a person gave;
    `files`: the folder where its files stand."""
    with_database()
    from porion.exchange.accepting import join, reading_reason, take_accepted
    from porion.sources.queries.texts import installed_texts

    folder = completed(read_reading(files))
    texts, problems = texts_at_hand(None)
    programme = programme_or_exit(key or folder.programme)
    joined = join(folder, programme, [*installed_texts(), *texts])
    problems = [*problems, *(_named(problem, files, root) for problem in joined.problems)]
    _stop_at_errors(root, problems, remarks, form)
    now = datetime.now(UTC)
    loaded, kept = take_accepted(
        joined, programme, by="command:load", at=now, reason=reading_reason(root)
    )
    counts = _counts(loaded)
    taken = joined.accepted
    decided = {
        "accepted": taken.taken,
        "needed": taken.needed,
        "rejected": taken.rejected,
        "undecided": taken.undecided,
    }
    if form == "json":
        print_json_object({"programme": loaded.programme, **counts, **decided, "texts": kept})
        return
    report(problems, remarks=remarks)
    click.echo(
        f"{root} : {taken.taken} lignes acceptées prises (et {taken.needed} dont elles "
        f"dépendent), {taken.rejected} rejetées, {taken.undecided} sans décision laissées."
    )
    click.echo(_done(loaded.programme, counts))
    if kept:
        click.echo(f"Textes dans l’installation : {', '.join(kept)}.")


def _named(problem: Problem, files: Path, root: Path) -> Problem:
    """A problem under the name of what a person gave."""
    position = problem.position
    if files == root or not position.file.startswith(f"{files}/"):
        return problem
    file = f"{root}{position.file.removeprefix(str(files))}"
    return replace(problem, position=replace(position, file=file))


def _stop_at_errors(root: Path, problems: Sequence[Problem], remarks: bool, form: str) -> None:
    """End with code 1 where anything blocks."""
    if not any(problem.blocks for problem in problems):
        return
    if form == "json":
        print_json(problems, loaded=False)
    else:
        report(problems, remarks=remarks)
        click.echo(f"{root} : {summary(problems)}. Rien n’a été chargé.", err=True)
    sys.exit(1)


def _counts(loaded: Any) -> dict[str, int]:
    return {verb: loaded.count(verb) for verb in ("added", "changed", "withdrawn")}


def _done(programme: str, counts: dict[str, int]) -> str:
    return (
        f"{programme} : {counts['added']} lignes ajoutées, {counts['changed']} modifiées, "
        f"{counts['withdrawn']} retirées."
    )
