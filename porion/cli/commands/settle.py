"""`porion settle`: verdicts, corrections and statuses, given as a table."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from porion.cli.gaps import tell_new_gaps
from porion.cli.output import format_option, print_list, programme_option
from porion.cli.problems import report, stop_at_errors
from porion.cli.setup import programme_or_exit, with_database
from porion.cli.texts import texts_at_hand
from porion.formats.dossier.rules.followup import ROLE
from porion.formats.settling import read_settlement

if TYPE_CHECKING:
    from porion.exchange.settling import Outcome

_SHOWN = ("what", "key", "column", "before", "after", "changed")


@click.command("settle")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", required=True, help="Rôle qui décide : role:editors ; jamais une personne.")
@click.option("--remarks", is_flag=True, help="Toutes les remarques, pas seulement les premières.")
@programme_option
@format_option
def command(file: Path, by: str, remarks: bool, key: str, form: str) -> None:
    """Règle ce que dit un tableau CSV : tout, ou rien en cas d’erreur.

    Une ligne règle une chose. Colonnes :

    \b
    what      verdict, correction ou status
    key       verdict : clé d’un écart (porion conflicts) ; correction : d’un
              chiffre ; status : d’un engagement
    column    correction : la colonne de figures à corriger
    value     le verdict (open, error, other_scope, later_revision, same_fact),
              la cellule corrigée (vide : inconnue), ou le statut (done, …)
    reason    pourquoi, obligatoire
    on        status : le jour où c’était vrai, obligatoire ; verdict : le jour
              de la décision, sinon aujourd’hui
    known_on  status : le jour où c’est devenu public, sinon celui des passages
    evidence  status : passages qui l’établissent, DOCUMENT:début-fin;…

    Une correction garde l’ancienne transcription (figure_versions). Le même
    tableau donné deux fois ne change rien la seconde.
    """
    if not ROLE.fullmatch(by):
        raise click.UsageError(
            f"--by : « {by[:80]} » ne nomme pas un rôle. Attendu : un rôle comme role:editors, "
            "jamais le nom d’une personne."
        )
    rows, problems = read_settlement(file.name, file.read_bytes())
    stop_at_errors(file, problems, undone="settled", remarks=remarks, form=form)
    with_database()
    from django.utils import timezone

    from porion.exchange.settling import settle, take_settlement
    from porion.sources.queries.texts import installed_texts

    programme = programme_or_exit(key)
    texts, missing = texts_at_hand(None)
    found = settle(rows, programme, texts or installed_texts(), by=by, today=timezone.localdate())
    problems = [*missing, *found.problems]
    stop_at_errors(file, problems, undone="settled", remarks=remarks, form=form)
    loaded = take_settlement(
        found, programme, by=by, at=datetime.now(UTC), reason=f"arbitrages {file.name}"[:200]
    )
    print_list([_row(each) for each in found.outcomes], form, shown=_SHOWN)
    if form == "table":
        report(found.problems, remarks=remarks)
        click.echo(f"{found.changed} sur {len(found.outcomes)} lignes changent le dossier.")
        tell_new_gaps(len(loaded.new_gaps) if loaded else 0)


def _row(outcome: "Outcome") -> dict[str, str | bool | None]:
    """What one row of the file does, in flat cells; None where a cell is empty."""
    return {
        "what": outcome.what.value,
        "key": outcome.key,
        "column": outcome.column,
        "before": outcome.before or None,
        "after": outcome.after or None,
        "reason": outcome.reason,
        "changed": outcome.changed,
    }
