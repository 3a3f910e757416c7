"""Lists as a table for people, JSON or CSV for programs."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import Any

import click

from porion.cli.days import DAY
from porion.core.passages import Locator
from porion.formats.dossier.cells import write
from porion.formats.exact_json import exact_json_parts
from porion.formats.spreadsheets import spreadsheet
from porion.programmes.vocabulary import Named

format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table"
)
programme_option = click.option("--programme", "key", default="", help="Clé du programme.")
known_on_option = click.option(
    "--known-on",
    type=DAY,
    help="Tel que publié à cette date (AAAA-MM-JJ), incluse.",
)


#: Parts of a JSON text that are written at once.
_TOGETHER = 20_000


def plain(value: Any) -> Any:
    """A value as lists and mappings of scalars: references as keys, passages as their text."""
    if isinstance(value, Named):
        return value.key
    if isinstance(value, Locator):
        return str(value)
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(part) for part in value]
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    return value


def print_json(answer: Any) -> None:
    """One JSON document on standard output."""
    parts = exact_json_parts(plain(answer), indent=2)
    # Together, a long answer's small parts would take ten times its length.
    while some := "".join(islice(parts, _TOGETHER)):
        click.echo(some, nl=False)
    click.echo()


def print_list(
    rows: Sequence[Mapping[str, Any]], form: str, *, shown: Sequence[str], **more: Any
) -> None:
    """Rows in the wanted form; `shown` are the columns of the table for people.

    JSON adds `more` beside `count`, `next` and `results`.
    """
    if form == "json":
        print_json({"count": len(rows), "next": None, "results": rows, **more})
    elif form == "csv":
        sys.stdout.write(spreadsheet(list(rows[0]) if rows else [], rows))
    else:
        _print_table(rows, shown)


def _print_table(rows: Sequence[Mapping[str, Any]], shown: Sequence[str]) -> None:
    texts = [[write(row[name]) for name in shown] for row in rows]
    widths = [max(map(len, column)) for column in zip(shown, *texts, strict=True)]
    room = shutil.get_terminal_size((120, 24)).columns
    for line in [list(shown), *texts]:
        cells = [text.ljust(width) for text, width in zip(line, widths, strict=True)]
        text = "  ".join(cells).rstrip()
        click.echo(text if len(text) <= room or not sys.stdout.isatty() else text[: room - 1] + "…")
