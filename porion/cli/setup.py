"""Django and the record, only for the commands that need them."""

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from porion.programmes.queries.programmes import Programme


def with_django() -> None:
    """Make Django ready; nothing where it already is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "porion.config.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()


def with_database() -> bool:
    """Make the record ready: the database made, or backed up and brought up to date.

    True where its schema was an earlier one: what was loaded then is to be loaded again.
    """
    with_django()
    from django.conf import settings
    from django.db import OperationalError

    from porion.exchange.installing import BackupFailed, migrate

    settings.PORION_HOME.mkdir(parents=True, exist_ok=True)
    try:
        backup = migrate(settings.PORION_HOME, datetime.now(UTC))
    except BackupFailed as error:
        click.echo(
            f"La base est d’une version antérieure et n’a pas pu être sauvegardée ({error}). "
            "Rien n’a été changé. À faire : sauvegardez-la, puis installez pg_dump.",
            err=True,
        )
        sys.exit(1)
    except OperationalError as error:
        click.echo(f"La base de données ne répond pas : {error}", err=True)
        sys.exit(1)
    if backup is not None:
        click.echo(f"Base d’une version antérieure sauvegardée dans {backup}.", err=True)
    return backup is not None


def programme_or_exit(key: str) -> "Programme":
    """The programme of that key, the default one for "", else the end with code 1 or 2."""
    from porion.programmes.queries.programmes import UnknownProgramme, all_programmes, programme

    try:
        return programme(key)
    except UnknownProgramme:
        keys = ", ".join(row.key for row in all_programmes())
        if not keys:
            click.echo("Aucun programme chargé. À faire : porion load DOSSIER.", err=True)
            sys.exit(1)
        click.echo(f"Programme « {key} » inconnu. Programmes chargés : {keys}.", err=True)
        sys.exit(2)
