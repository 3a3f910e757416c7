"""`porion deadlines`: what is due when."""

from datetime import datetime

import click

from porion.cli.keys import known_or_exit
from porion.cli.output import format_option, known_on_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database

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
    from django.utils import timezone

    from porion.answers.deadlines import deadlines
    from porion.answers.rows import deadline_row

    programme = programme_or_exit(key)
    day = known_on.date() if known_on else timezone.localdate()
    known_or_exit(programme, "place", place)
    board = deadlines(programme, on=day, place=place)
    shown = (*board.upcoming, *(board.passed if passed else ()))
    print_list([deadline_row(each, day) for each in shown], form, shown=_SHOWN, day=day)
