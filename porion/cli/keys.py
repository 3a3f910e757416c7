"""Keys that a command is given: known, or the end with the nearest ones."""

import sys
from typing import Any

import click

_WORDS = {
    "agreement": "Convention",
    "figure": "Chiffre",
    "indicator": "Indicateur",
    "document": "Document",
    "place": "Lieu",
    "party": "Organisation",
    "scheme": "Dispositif",
}


def known_or_exit(programme: Any, kind: str, key: str) -> None:
    """Go on for an empty or known key; for another say the nearest and end with code 1."""
    from porion.answers.nearest import is_known, nearest

    if not key or is_known(programme, kind, key):
        return
    near = ", ".join(f"{row.key} ({row.label})" for row in nearest(programme, kind, key))
    click.echo(
        f"{_WORDS[kind]} « {key[:120]} » : le programme n’en a pas de cette clé."
        + (f" Les plus proches : {near}." if near else ""),
        err=True,
    )
    sys.exit(1)
