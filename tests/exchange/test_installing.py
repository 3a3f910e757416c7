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

EARLIER = """
from porion.cli.setup import with_django
with_django()
from django.core.management import call_command
call_command("migrate", "sources", verbosity=0)
from porion.foundation.writing import act
from porion.programmes.models import Programme
from datetime import UTC, date, datetime
with act("test", programme="canal", by="test", at=datetime.now(UTC)):
    Programme.objects.create(key="canal", label="Avant", starts_on=date(2020, 1, 15))
"""


def tables(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as opened:
        names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in names}


@pytest.mark.slow
def test_an_earlier_schema_is_backed_up_migrated_and_loaded(
    porion_home: Path, tmp_path: Path
) -> None:
    made = run(porion_home, sys.executable, "-c", EARLIER)
    assert made.returncode == 0, made.stderr
    before = tables(porion_home / "porion.sqlite3")
    assert "sources_document" in before
    assert "figures_figure" not in before

    loaded = porion(porion_home, "load", Canal().write(tmp_path / "canal"))
    assert loaded.returncode == 0, loaded.stderr
    [backup] = (porion_home / "backups").iterdir()
    assert f"sauvegardée dans {backup}" in loaded.stderr
    assert tables(backup) == before
    with closing(sqlite3.connect(backup)) as opened:
        assert opened.execute("SELECT label FROM programmes_programme").fetchall() == [("Avant",)]
    assert "figures_figure" in tables(porion_home / "porion.sqlite3")

    with closing(sqlite3.connect(porion_home / "porion.sqlite3")) as opened:
        [(count,)] = opened.execute("SELECT count(*) FROM figures_figure").fetchall()
    assert count == len(Canal().tables["figures"])


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
