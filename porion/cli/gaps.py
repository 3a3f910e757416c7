"""What loading tells of gaps between sources that were not there before."""

import click


def tell_new_gaps(count: int) -> None:
    """A line on the terminal for `count` new gaps; nothing for none."""
    if count:
        words = "nouvel écart" if count == 1 else "nouveaux écarts"
        click.echo(f"{count} {words} entre sources à éclaircir : porion conflicts --verdict open")
