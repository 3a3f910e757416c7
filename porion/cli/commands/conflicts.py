"""`porion conflicts`: where documents differ, and what people decided of it."""

from datetime import datetime
from enum import StrEnum

import click

from porion.cli.output import format_option, known_on_option, print_list, programme_option
from porion.cli.setup import programme_or_exit, with_database
from porion.core.vocabulary import Finding, GapClass, Verdict

_SHOWN = (
    *("finding_words", "title", "left_words", "left_document", "right_words", "right_document"),
    *("gap", "class", "verdict", "key"),
)


def _choice(keys: type[StrEnum], *more: str) -> click.Choice[str]:
    return click.Choice(["", *more, *(key.value for key in keys)])


@click.command("conflicts")
@click.option("--verdict", default="", type=_choice(Verdict), help="Un seul verdict.")
@click.option(
    "--class",
    "gap_class",
    default="",
    type=_choice(GapClass, "all"),
    help="Une classe, ou all ; sans rien, périmètre et fond.",
)
@click.option("--finding", default="", type=_choice(Finding), help="Un seul constat.")
@known_on_option
@programme_option
@format_option
def command(
    verdict: str, gap_class: str, finding: str, known_on: datetime | None, key: str, form: str
) -> None:
    """Les écarts entre sources : ce que deux documents indiquent, l’écart, le verdict."""
    with_database()
    from porion.answers.gap_rows import gap_row
    from porion.answers.gaps import gaps

    programme = programme_or_exit(key)
    found = gaps(
        programme,
        on=known_on.date() if known_on else None,
        verdict=verdict,
        gap_class=gap_class,
        finding=finding,
    )
    print_list([gap_row(each) for each in found], form, shown=_SHOWN)
