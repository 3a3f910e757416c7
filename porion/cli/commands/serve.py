"""`porion serve`: the web application, its database made, brought up to date and loaded."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import click

from porion.cli.problems import report, summary
from porion.cli.setup import with_database
from porion.cli.texts import texts_at_hand
from porion.formats.dossier.checking import check_dossier
from porion.formats.dossier.folder import read_folder

DOSSIERS = Path(__file__).resolve().parents[3] / "programmes"


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--dossiers", type=click.Path(path_type=Path), default=DOSSIERS, hidden=True)
def command(port: int, host: str, dossiers: Path) -> None:
    """Sert le site sur cette machine, après avoir chargé les dossiers qui ont changé."""
    migrated = with_database()
    from django.conf import settings
    from django.core.management import call_command

    for folder in sorted(path for path in dossiers.iterdir() if path.is_dir()):
        _load_if_changed(folder, again=migrated)
    _take_texts_in()
    _look_at_outlines()
    if not settings.DEBUG:
        call_command("collectstatic", verbosity=0, interactive=False)
    click.echo(f"Porion : http://{host}:{port}/ (Ctrl+C pour arrêter)")
    _run(f"{host}:{port}")


def _load_if_changed(folder: Path, *, again: bool) -> None:
    """Load a dossier whose files differ from those of the record, or any `again`.

    A wrong one ends the run.
    """
    from porion.exchange.loading import collisions, load
    from porion.programmes.queries.programmes import all_programmes
    from porion.sources.queries.texts import installed_texts

    fingerprint = read_folder(folder).fingerprint
    if not again and fingerprint in {row.dossier_fingerprint for row in all_programmes()}:
        return
    texts, _ = texts_at_hand(None)
    checked = check_dossier(folder, texts or installed_texts())
    errors = [*checked.errors, *([] if checked.errors else collisions(checked.dossier))]
    if errors:
        report(errors, remarks=False)
        click.echo(f"{folder} : {summary(errors)}. Rien n’a été chargé.", err=True)
        sys.exit(1)
    loaded = load(checked.dossier, by="command:serve", at=datetime.now(UTC))
    click.echo(f"{loaded.programme} : dossier chargé, {loaded.count('added')} lignes ajoutées.")


def _take_texts_in() -> None:
    """The texts of PORION_DOCUMENTS, where that is set."""
    from porion.sources.services.texts import add

    texts, problems = texts_at_hand(None)
    report(problems, remarks=False)
    if texts:
        add(texts, by="command:serve", at=datetime.now(UTC))


def server(application: str, bind: str) -> list[str]:
    """The command that serves a WSGI application as Porion is served (porion/config/server.py)."""
    settings = "python:porion.config.server"
    return [sys.executable, "-m", "gunicorn", application, "-c", settings, "--bind", bind]


def _look_at_outlines() -> None:
    """Say what is wrong with PORION_OUTLINES; the maps do without, so the site starts."""
    from porion.territory.queries.outlines import problems

    report(problems(), remarks=False)


def _run(bind: str) -> NoReturn:
    """gunicorn in the place of this very process: Ctrl+C and signals reach it directly."""
    sys.stdout.flush()
    os.execv(sys.executable, server("porion.config.wsgi:application", bind))  # noqa: S606 - ours
