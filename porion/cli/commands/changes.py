"""`porion changes`: what became public between two days."""

from datetime import datetime

import click

from porion.cli.days import DAY
from porion.cli.output import format_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database

_SHOWN = ("change", "label", "words", "as_at", "before_words", "document", "known_on", "key")


@click.command("changes")
@click.option("--from", "since", type=DAY, required=True, help="Après ce jour (AAAA-MM-JJ).")
@click.option("--to", "until", type=DAY, help="Jusqu’à ce jour, inclus ; sinon aujourd’hui.")
@programme_option
@format_option
def command(since: datetime, until: datetime | None, key: str, form: str) -> None:
    """Ce qui est devenu public entre deux dates : documents, chiffres, dates annoncées,
    engagements, filiation, corrections."""
    with_database()
    from django.utils import timezone

    from porion.answers.change_rows import change_rows
    from porion.answers.changes import changes

    first, last = since.date(), until.date() if until else timezone.localdate()
    if last < first:
        raise click.UsageError(f"--from {first} est après --to {last} : échangez les deux dates.")
    found = changes(programme_or_exit(key), first, last)
    more = {"from": first, "to": last}
    print_list(list(change_rows(found)), form, shown=_SHOWN, **more)
    if found.maybe and form == "table":
        keys = ", ".join(document.key for document in found.maybe)
        click.echo(f"Peut-être publiés entre-temps : {keys}", err=True)
