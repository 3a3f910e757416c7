"""A day on the command line: ISO, and said in French where it is none."""

from contextlib import suppress
from typing import Any

import click

_FRENCH = click.DateTime(["%d/%m/%Y"])


class Day(click.DateTime):
    """A day written AAAA-MM-JJ, as a `datetime` at midnight."""

    name = "AAAA-MM-JJ"

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day; BadParameter in words, with the day that was likely meant."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            meant = ""
            with suppress(click.BadParameter):
                meant = f" (ici {_FRENCH.convert(value, param, ctx):%Y-%m-%d} ?)"
            words = f"« {str(value)[:40]} » n’est pas un jour écrit AAAA-MM-JJ{meant}."
            raise click.BadParameter(words, ctx, param) from None


DAY = Day()
