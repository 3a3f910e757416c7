"""`porion deadlines`: what is due when."""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from porion.cli.output import format_option, known_on_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database
from porion.core.language import NBSP, span
from porion.core.periods import Span

if TYPE_CHECKING:
    from porion.answers.deadlines import Deadline

_SHOWN = ("due_to", "words", "label", "document", "status", "key")


@click.command("deadlines")
@click.option("--place", default="", help="Clé ou code d’un lieu.")
@click.option("--passed", is_flag=True, help="Ajoute les échéances passées.")
@known_on_option
@programme_option
@format_option
def command(place: str, passed: bool, known_on: datetime | None, key: str, form: str) -> None:
    """Les échéances à venir à une date, telles que connues ce jour-là."""
    with_database()
    from porion.answers.deadlines import deadlines
    from porion.territory.queries.places import UnknownPlace

    programme = programme_or_exit(key)
    day = (known_on or datetime.now(UTC)).date()
    try:
        board = deadlines(programme, on=day, place=place)
    except UnknownPlace:
        click.echo(f"Lieu « {place} » inconnu du programme.", err=True)
        sys.exit(1)
    rows = [_row(deadline, "upcoming") for deadline in board.upcoming]
    if passed:
        rows += [_row(deadline, "passed") for deadline in board.passed]
    print_list(rows, form, shown=_SHOWN, day=day)


def _row(deadline: "Deadline", status: str) -> Mapping[str, Any]:
    days = Span.inclusive(deadline.due_from, deadline.due_to)
    return {
        "key": deadline.key,
        "kind": deadline.kind,
        "label": deadline.label,
        "project": deadline.project,
        "due_from": deadline.due_from,
        "due_to": deadline.due_to,
        "words": span(days, deadline.words).replace(NBSP, " "),
        "computed": deadline.computed,
        "status": status,
        "places": deadline.places,
        "parties": deadline.parties,
        "document": deadline.document,
        "passage": deadline.passage,
        "known_on": deadline.known_on,
        "revised_by": deadline.revised_by,
    }
