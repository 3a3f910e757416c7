"""`porion deadlines`: what is due when."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

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
    rows = [deadline_row(each, day) for each in shown]
    print_list(_folded(rows) if form == "table" else rows, form, shown=_SHOWN, day=day)


def _folded(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """For people: what many undertakings are to do all through one agreement stands on one line
    with their number, where the first of them would stand. JSON and CSV list every one."""
    alike = Counter((row["document"], row["due_to"]) for row in rows if row["throughout"])
    lines: dict[object, Mapping[str, Any]] = {}
    for row in rows:
        text = (row["document"], row["due_to"])
        if not row["throughout"] or alike[text] == 1:
            lines[row["kind"], row["key"]] = row
        elif text not in lines:
            label = (
                f"{alike[text]} engagements à tenir sur toute la durée du texte"
                " (--format csv les donne un à un)"
            )
            words = f"{row['due_from']:%Y}-{row['due_to']:%Y}"
            lines[text] = {**row, "label": label, "words": words, "key": ""}
    return list(lines.values())
