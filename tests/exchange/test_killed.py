"""A load that is killed (SIGKILL) at any point leaves the database as it was, or as it will be."""

import hashlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from porion.formats.csv_table import read_csv, write_csv
from tests.canal import Canal
from tests.programs import environment
from tests.records import copy_of

KILLS = 12
#: A program that is ready, then runs `porion` once for each line it reads, in a process of its own.
#: The start of the interpreter, during which nothing is written, is not what is tested here.
READY = """
import json, os, sys
from porion.cli.setup import with_django
with_django()
import django.core.management.commands.migrate
import porion.cli.commands.load, porion.exchange.installing, porion.exchange.loading
from porion.cli.main import main
from django.db.migrations.loader import MigrationLoader
MigrationLoader(None)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        os.dup2(2, 1)
        main(json.loads(line))
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@dataclass
class Program:
    """The ready program and the installation that it works on."""

    process: subprocess.Popen[str]
    home: Path

    @property
    def database(self) -> Path:
        return self.home / "porion.sqlite3"

    def start(self, *arguments: object) -> int:
        """The id of the process that now runs `porion` with these arguments."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([str(argument) for argument in arguments]) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def end(self) -> int:
        """The exit code of the process started last, once it has ended."""
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def kill(self, child: int) -> int:
        """Kill that process, unless it has ended; its exit code."""
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        return self.end()

    def run(self, *arguments: object) -> int:
        self.start(*arguments)
        return self.end()

    def keep(self, folder: Path) -> None:
        """Put the whole installation aside."""
        shutil.copytree(self.home, folder)

    def restore(self, folder: Path) -> None:
        shutil.rmtree(self.home)
        shutil.copytree(folder, self.home)


@pytest.fixture
def program(tmp_path: Path, porion_home: Path) -> Iterator[Program]:
    with (
        (tmp_path / "stderr").open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-c", READY],
            env=environment(porion_home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        yield Program(process, porion_home)


def later(dossier: Path, folder: Path) -> Path:
    """The dossier without its memberships, which are many and take their time."""
    copy_of(dossier, folder)
    empty(folder / "memberships.csv")
    return folder


#: Tables whose rows name figures or commitments.
_ABOUT_THEM = ("relations", "formulas", "documentation", "commitment_statuses", "observations")


def earlier(dossier: Path, folder: Path) -> Path:
    """The same before its figures were read, with other names for some places."""
    later(dossier, folder)
    for name in ("figures", "figure_versions", "commitments", "not_quantities", *_ABOUT_THEM):
        empty(folder / f"{name}.csv")
    places = read_csv("places.csv", (folder / "places.csv").read_bytes())
    label = places.header.index("label")
    rows = [list(record.cells) for record in places.records]
    for row in rows[:40]:
        row[label] += " ?"
    (folder / "places.csv").write_bytes(write_csv(places.header, rows))
    return folder


def empty(path: Path) -> None:
    path.write_bytes(write_csv(read_csv(path.name, path.read_bytes()).header, []))


def content(database: Path) -> dict[str, str]:
    """A digest of each table, but for what differs between two equal loads: uuids and instants."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [name for (name,) in names if not name.startswith(("sqlite_", "django_"))]
        return {table: digest(connection, table) for table in tables}


def digest(connection: sqlite3.Connection, table: str) -> str:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    kept = ", ".join(name for name in columns if name not in {"uuid", "at", "loaded_at"})
    rows = connection.execute(f"SELECT {kept} FROM {table} ORDER BY id").fetchall()  # noqa: S608
    return hashlib.sha256(repr(rows).encode()).hexdigest()


@pytest.mark.slow
def test_a_killed_load_leaves_the_record_whole(
    program: Program, erbm_dossier: Path, tmp_path: Path
) -> None:
    assert program.run("load", earlier(erbm_dossier, tmp_path / "earlier")) == 0
    folder = later(erbm_dossier, tmp_path / "later")
    before = content(program.database)
    program.keep(tmp_path / "kept")
    started = time.monotonic()
    assert program.run("load", folder) == 0
    duration = time.monotonic() - started
    after = content(program.database)
    assert {table for table in before if before[table] != after[table]} >= {
        *("figures_figure", "figures_relation", "territory_place", "foundation_auditevent"),
        "programmes_programme",
    }

    chance = random.Random(20260304)  # noqa: S311
    outcomes: list[bool] = []
    while len(outcomes) < KILLS:
        program.restore(tmp_path / "kept")
        child = program.start("load", folder)
        time.sleep(duration * (len(outcomes) + chance.random()) / KILLS)
        ended = program.kill(child)
        found = content(program.database)
        assert found in (before, after), f"after kill {len(outcomes)}, something in between"
        if ended == -signal.SIGKILL:
            outcomes.append(found == after)
        else:
            # The machine is quicker than it was.
            duration *= 0.9
    assert outcomes.count(False) >= KILLS // 2, "most kills came before the end"

    assert program.run("load", folder) == 0
    assert content(program.database) == after


@pytest.mark.slow
def test_a_first_start_that_is_killed_can_be_started_again(
    program: Program, tmp_path: Path
) -> None:
    """Making the tables is many steps; whatever was done of them, the next start goes on."""
    folder = Canal().write(tmp_path / "canal")
    child = program.start("load", folder)
    while not program.database.exists():
        time.sleep(0.01)
    time.sleep(0.1)
    program.kill(child)
    assert program.run("load", folder) == 0
    assert content(program.database)["figures_figure"]
