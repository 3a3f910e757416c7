"""`porion verify`: do the passages say what the record says?"""

import sys
from pathlib import Path
from typing import NoReturn

import click

from porion.cli.output import programme_option
from porion.cli.problems import print_json, report
from porion.cli.setup import programme_or_exit, with_database
from porion.cli.texts import texts_at_hand
from porion.core.problems import Problem, in_order
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.verifying import Outcome, Verification, verify
from porion.formats.texts import Text, texts_of

_WORDS = {
    Outcome.FOUND: "retrouvés",
    Outcome.MOVED: "déplacés",
    Outcome.DIFFERS: "différents",
    Outcome.OUTSIDE: "hors du texte",
    Outcome.TEXT_MISSING: "sans texte à comparer",
}
_NO_TEXT = (
    "Aucun texte à comparer : indiquez --documents, ou déposez les textes "
    "avec « porion documents add »."
)


@click.command("verify")
@click.argument("dossier", type=click.Path(path_type=Path), required=False)
@click.option("--documents", type=click.Path(path_type=Path), help="Dossier des textes.")
@click.option(
    "--coverage", "covering", is_flag=True, help="Liste les nombres que rien au dossier ne couvre."
)
@click.option("--strict", is_flag=True, help="Avec --coverage : code 1 s’il en reste un.")
@programme_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(
    dossier: Path | None,
    documents: Path | None,
    covering: bool,
    strict: bool,
    key: str,
    form: str,
) -> None:
    """Compare chaque passage (chiffres, engagements, objectifs) aux mots de son document.

    Un nombre non couvert n’est pas une erreur : un dossier peut ne retenir que les séries
    principales d’un texte. --strict en fait une.
    """
    texts, problems = texts_at_hand(documents)
    if dossier is not None:
        content, found = read_dossier(dossier)
        problems = [*problems, *(problem for problem in found if problem.blocks)]
    else:
        content, texts = _of_the_record(key, texts)
    verification = verify(content, texts_of(content, texts))
    problems = in_order([*problems, *verification.problems])
    if covering:
        _cover(content, documents, texts, problems, strict, form)
    _answer(verification, problems, form)
    missing = verification.count(Outcome.TEXT_MISSING)
    if missing and missing == len(verification.verified):
        click.echo(_NO_TEXT, err=True)
        sys.exit(1)
    sys.exit(1 if any(problem.blocks for problem in problems) else 0)


def _cover(
    content: Dossier,
    documents: Path | None,
    texts: list[Text],
    problems: list[Problem],
    strict: bool,
    form: str,
) -> NoReturn:
    """Say what is not covered, and end."""
    from porion.cli.covering import answer_coverage, covered, documents_at_hand

    at_hand = documents_at_hand(content, documents, texts, problems)
    if not at_hand:
        report(problems, remarks=False)
        click.echo(_NO_TEXT, err=True)
        sys.exit(1)
    found = list(covered(content, at_hand))
    # A file that cannot be read was met twice: among the texts, and among the documents.
    answer_coverage(found, in_order(problems), form)
    lacking = strict and any(each.uncovered for _, each in found)
    sys.exit(1 if lacking or any(problem.blocks for problem in problems) else 0)


def _of_the_record(key: str, texts: list[Text]) -> tuple[Dossier, list[Text]]:
    """The loaded record, with the texts given or those of the installation."""
    with_database()
    from porion.exchange.dumping import as_dossier
    from porion.sources.queries.texts import installed_texts

    return as_dossier(programme_or_exit(key)), texts or installed_texts()


def _answer(verification: Verification, problems: list[Problem], form: str) -> None:
    counts = {outcome.value: verification.count(outcome) for outcome in Outcome}
    if form == "json":
        print_json(problems, passages=len(verification.verified), outcomes=counts)
        return
    report(problems, remarks=False)
    words = ", ".join(f"{n} {_WORDS[Outcome(o)]}" for o, n in counts.items() if n)
    click.echo(f"{len(verification.verified)} passages : {words or 'aucun'}.")
