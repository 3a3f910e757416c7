"""`porion figures`: the figures as they were known."""

from datetime import datetime
from typing import Any

import click

from porion.cli.days import DAY
from porion.cli.keys import known_or_exit
from porion.cli.output import format_option, known_on_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database

_SHOWN = ("key", "label", "words", "as_at", "known_on", "document")


@click.command("figures")
@click.option("--indicator", default="", help="Clé d’un indicateur.")
@click.option("--document", default="", help="Clé d’un document.")
@click.option("--place", default="", help="Clé ou code d’un lieu.")
@click.option("--within", is_flag=True, help="Avec les lieux que ce lieu contient.")
@click.option("--party", default="", help="Clé d’une organisation.")
@click.option("--scheme", default="", help="Clé d’un dispositif.")
@click.option("--as-at", type=DAY, help="Situation à cette date.")
@known_on_option
@programme_option
@format_option
def command(
    key: str, form: str, known_on: datetime | None, as_at: datetime | None, **filters: Any
) -> None:
    """Les chiffres publiés, tels que connus à une date."""
    with_database()
    from porion.answers.rows import figure_row
    from porion.figures.queries.published import figures

    programme = programme_or_exit(key)
    for kind in ("indicator", "document", "place", "party", "scheme"):
        known_or_exit(programme, kind, filters[kind])
    indicator = filters.pop("indicator")
    found = figures(
        programme,
        on=known_on.date() if known_on else None,
        as_at=as_at.date() if as_at else None,
        indicators=[indicator] if indicator else None,
        **filters,
    )
    maybe = [figure_row(figure, surely_known=False) for figure in found.maybe]
    print_list([figure_row(f) for f in found.known], form, shown=_SHOWN, maybe_known=maybe)
    if maybe and form == "table":
        click.echo(f"Peut-être déjà connus : {', '.join(row['key'] for row in maybe)}", err=True)
