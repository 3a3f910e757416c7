"""Bring an installation's database to the present schema and dossier."""

import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

#: Seconds after which a database that is being written to is not waited for any more.
PATIENCE = 60.0


class BackupFailed(RuntimeError):
    """The database could not be copied, hence is not migrated."""


def migrate(home: Path, at: datetime) -> Path | None:
    """Bring the schema up to date; a database that holds something is backed up first.

    Returns the backup's path, or None where none was needed. Raises `BackupFailed`.
    """
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return None
    backup = None
    if executor.loader.applied_migrations:
        backup = _back_up(home / "backups", f"{at:%Y%m%dT%H%M%S}")
    call_command("migrate", verbosity=0, interactive=False)
    return backup


def _back_up(folder: Path, stamp: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if connection.vendor == "sqlite":
        target = folder / f"porion-{stamp}.sqlite3"
        _copy_sqlite(str(connection.settings_dict["NAME"]), target)
        return target
    return _dump_postgres(folder / f"porion-{stamp}.dump")


def _copy_sqlite(source: str, target: Path) -> None:
    """A copy of a database that others may be reading; of one they keep writing to, none."""
    deadline = time.monotonic() + PATIENCE

    def gone_on(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise BackupFailed("la base est occupée par un autre programme")

    try:
        with (
            closing(sqlite3.connect(source, timeout=0.25)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new, progress=gone_on)
    except BackupFailed:
        target.unlink()
        raise


def _dump_postgres(target: Path) -> Path:
    """A custom-format dump by the server's own tool."""
    program = shutil.which("pg_dump")
    if program is None:
        raise BackupFailed("pg_dump")
    database = connection.get_connection_params()
    arguments = [program, "--format=custom", f"--file={target}", f"--dbname={database['dbname']}"]
    for option in ("host", "port", "user"):
        if database.get(option):
            flag = "username" if option == "user" else option
            arguments.append(f"--{flag}={database[option]}")
    environment = {"PGPASSWORD": str(database.get("password") or "")}
    done = subprocess.run(arguments, env=environment, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise BackupFailed(done.stderr.decode(errors="replace").strip())
    return target
