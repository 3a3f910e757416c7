"""`porion commitments`: who undertook what, what texts say of it, what was decided."""

from datetime import datetime

import click

from porion.cli.keys import known_or_exit
from porion.cli.output import format_option, known_on_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database
from porion.core.vocabulary import CommitmentStatus

_SHOWN = ("key", "label", "due_to", "documentation", "status", "document")
_FINDINGS = ("documented", "similar_only", "not_documented", "not_searched", "no_later_text")


@click.command("commitments")
@click.option("--agreement", default="", help="Clé d’une convention.")
@click.option(
    "--documentation",
    "finding",
    default="",
    type=click.Choice(["", *_FINDINGS]),
    help="Ce que les textes plus récents en disent ; not_searched : recherche non faite.",
)
@click.option(
    "--status",
    default="",
    type=click.Choice(["", *(status.value for status in CommitmentStatus)]),
    help="Statut décidé ; to_examine : aucun encore.",
)
@known_on_option
@programme_option
@format_option
def command(
    agreement: str, finding: str, status: str, known_on: datetime | None, key: str, form: str
) -> None:
    """Les engagements, ce que les textes en disent et le statut décidé : deux champs distincts."""
    with_database()
    from django.utils import timezone

    from porion.answers.followed_rows import followed_rows

    programme = programme_or_exit(key)
    known_or_exit(programme, "agreement", agreement)
    on = known_on.date() if known_on else None
    day = on or timezone.localdate()
    rows = followed_rows(
        programme, agreement=agreement, finding=finding, status=status, on=on, day=day
    )
    print_list(rows, form, shown=_SHOWN)
