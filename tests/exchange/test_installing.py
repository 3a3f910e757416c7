"""An installation of an earlier schema is put aside, brought up to date and loaded again."""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from porion.exchange import installing
from porion.exchange.installing import BackupFailed, migrate
from tests.canal import Canal
from tests.programs import porion, run

#: A program of before the first change of schema: the record loaded, without the later columns.
EARLIER = """
import sys
from porion.cli.setup import with_database
with_database()
from porion.cli.main import main
main(["load", sys.argv[1]], standalone_mode=False)
from django.core.management import call_command
call_command("migrate", "figures", "0001", verbosity=0)
"""
LATER_COLUMN = "members_of_id"


def columns(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as opened:
        return {row[1] for row in opened.execute("PRAGMA table_info(figures_indicator)")}


def ask(database: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as opened:
        return opened.execute(question).fetchall()


@pytest.mark.slow
def test_an_earlier_schema_is_backed_up_migrated_and_loaded_again(
    porion_home: Path, tmp_path: Path
) -> None:
    members = Canal().set("indicators", "berges-plantees", members_of="berges")
    folder = members.write(tmp_path / "canal")
    made = run(porion_home, sys.executable, "-c", EARLIER, folder)
    assert made.returncode == 0, made.stderr
    database = porion_home / "porion.sqlite3"
    assert LATER_COLUMN not in columns(database)

    loaded = porion(porion_home, "load", folder)
    assert loaded.returncode == 0, loaded.stderr
    [backup] = (porion_home / "backups").iterdir()
    assert f"sauvegardée dans {backup}" in loaded.stderr
    assert LATER_COLUMN not in columns(backup)
    count = "SELECT count(*) FROM figures_figure"
    assert ask(backup, count) == ask(database, count) == [(len(members.tables["figures"]),)]
    assert LATER_COLUMN in columns(database)
    assert ask(
        database,
        "SELECT o.key FROM figures_indicator i JOIN figures_indicator o ON o.id = i.members_of_id",
    ) == [("berges",)], "what the earlier schema could not hold is loaded again"


@pytest.mark.django_db
def test_a_database_up_to_date_is_left_alone(tmp_path: Path) -> None:
    assert migrate(tmp_path, datetime(2026, 3, 4, tzinfo=UTC)) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
def test_a_database_that_cannot_be_put_aside_is_not_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise BackupFailed("no space left")

    def migrated(*_: object, **__: object) -> None:
        pytest.fail("migrated without a backup")

    monkeypatch.setattr(installing.MigrationExecutor, "migration_plan", lambda *_: ["one"])
    monkeypatch.setattr(installing, "_back_up", refuse)
    monkeypatch.setattr(installing, "call_command", migrated)
    with pytest.raises(BackupFailed, match="no space left"):
        migrate(tmp_path, datetime(2026, 3, 4, tzinfo=UTC))


def test_a_server_without_its_own_tool_is_not_put_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing.shutil, "which", lambda _: None)
    with pytest.raises(BackupFailed, match="pg_dump"):
        installing._dump_postgres(tmp_path / "porion.dump")


def test_a_database_that_is_written_to_is_waited_for_and_then_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "PATIENCE", 0.0)
    source, target = tmp_path / "porion.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(source, isolation_level=None)) as writer:
        writer.execute("CREATE TABLE t (x)")
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BackupFailed, match="occupée"):
            installing._copy_sqlite(str(source), target)
        assert not target.exists()
        writer.execute("COMMIT")
        installing._copy_sqlite(str(source), target)
        assert target.exists()
