"""`porion progress`: how far, at what pace, by when."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from porion.cli.keys import known_or_exit
from porion.cli.output import known_on_option, print_json, programme_option
from porion.cli.setup import programme_or_exit, with_database
from porion.core.language import NBSP, quantity
from porion.core.progress import Derived, DerivedDate

if TYPE_CHECKING:
    from porion.answers.progress import ProgressAnswer
    from porion.figures.vocabulary import FigureRead

_COMPUTED = ("share", "left", "pace_so_far", "pace_needed", "reached_by")
_TITLES = {
    "share": "Part de la cible",
    "left": "Restants",
    "pace_so_far": "Rythme depuis le début",
    "pace_needed": "Rythme nécessaire",
    "reached_by": "Cible atteinte",
}


@click.command("progress")
@click.argument("indicator")
@click.option("--place", default="", help="Clé ou code d’un lieu.")
@known_on_option
@programme_option
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(indicator: str, place: str, known_on: datetime | None, key: str, form: str) -> None:
    """L’avancement d’un indicateur vers sa cible, avec des bornes honnêtes."""
    with_database()
    from porion.answers.progress import progress_of

    programme = programme_or_exit(key)
    on = known_on.date() if known_on else None
    known_or_exit(programme, "indicator", indicator)
    known_or_exit(programme, "place", place)
    answer = progress_of(programme, indicator, place=place, on=on)
    if form == "json":
        print_json(as_json(answer))
    else:
        _print(answer)


def as_json(answer: "ProgressAnswer") -> dict[str, Any]:
    """The answer with every input and rule named."""
    from porion.answers.rows import figure_row

    computed = answer.progress
    words = answer.words
    return {
        "indicator": answer.indicator.key,
        "known_on": answer.known_on,
        "target": _row(answer.target),
        "actual": _row(answer.actual),
        "pace": _row(answer.pace),
        "lent_by": _row(answer.lender),
        "others": [figure_row(figure) for figure in answer.others],
        "maybe_known": [figure_row(figure) for figure in answer.maybe],
        "deadline": computed.deadline if computed else None,
        "derived": True,
        **{
            name: {
                **_derived(getattr(computed, name) if computed else None),
                "words": getattr(words, name).replace(NBSP, " ") if words else None,
                "reason": computed.why(name) if computed else "target_not_stated",
            }
            for name in _COMPUTED
        },
    }


def _derived(result: Derived | DerivedDate | None) -> dict[str, Any]:
    if result is None:
        return {}
    common = {"rule": str(result.rule), "inputs": [figure.key for figure in result.inputs]}
    if isinstance(result, DerivedDate):
        return {"latest": result.latest, "earliest": result.earliest, **common}
    bounds = result.interval
    return {
        "low": bounds.low,
        "high": bounds.high,
        "low_open": bounds.low_open,
        "high_open": bounds.high_open,
        "unit": result.unit,
        **common,
    }


def _row(figure: "FigureRead | None") -> Mapping[str, Any] | None:
    from porion.answers.rows import figure_row

    return figure_row(figure) if figure else None


def _print(answer: "ProgressAnswer") -> None:
    click.echo(answer.indicator.label)
    for title, figure in (
        ("Cible", answer.target),
        ("Réalisé", answer.actual),
        ("Rythme publié", answer.pace),
        ("Même fait", answer.lender),
    ):
        if figure is not None:
            click.echo(f"  {title} : {_line(figure)}")
    for figure in answer.others:
        click.echo(f"  Publié aussi : {_line(figure)}")
    for figure in answer.maybe:
        click.echo(f"  Peut-être déjà connu : {_line(figure)}")
    if answer.words is None:
        click.echo("  Aucune cible publiée à cette date.")
        return
    click.echo("Chiffres calculés, non publiés par les partenaires")
    for name, title in _TITLES.items():
        click.echo(f"  {title} : {getattr(answer.words, name)}")


def _line(figure: "FigureRead") -> str:
    from porion.answers.saying import scope, when_and_published

    return " · ".join(
        (quantity(figure.value, figure.unit), when_and_published(figure), scope(figure))
    )
