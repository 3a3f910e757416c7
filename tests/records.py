"""Records to test on: a dossier taken in as the commands do, and the real one loaded once."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from porion.core.problems import Problem
from porion.formats.dossier.checking import check_dossier
from porion.formats.dossier.package import Dossier
from tests.canal import Canal

AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
#: A programme of our own making: other words, axes, units, places; two signatories, two texts that
#: amend the first. Its documents are in the repository, since nobody else wrote them.
SOURDRE = Path(__file__).parent / "programmes" / "sourdre"


def right(folder: Path) -> Dossier:
    """The dossier in a folder, which must be without error."""
    checked = check_dossier(folder)
    assert checked.errors == ()
    return checked.dossier


def take_in(folder: Path, *, at: datetime = AT, prune: bool = False) -> Any:
    """Check and load a folder; what loading did."""
    from porion.exchange.loading import load

    return load(right(folder), by="command:load", at=at, prune=prune)


def take_in_texts(folder: Path) -> None:
    """Take the texts of a folder into the installation."""
    from porion.formats.texts import texts_in
    from porion.sources.services.texts import add

    texts, problems = texts_in(folder)
    assert problems == []
    add(texts, by="command:documents", at=AT)


@contextmanager
def past_checks() -> Iterator[None]:
    """Write to the small programme past every service: no event tells of it, so that what is
    remembered must be forgotten by hand."""
    from porion.foundation.remembered import forget
    from porion.foundation.writing import act

    with act("test", programme="canal", by="test", at=AT):
        yield
    forget()


def dumped(key: str = "") -> dict[str, bytes]:
    """The record of a programme as files."""
    from porion.exchange.dumping import dump
    from porion.programmes.queries.programmes import programme

    return dump(programme(key))


def write_files(files: dict[str, bytes], folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def copy_of(dossier: Path, folder: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(dossier, folder))


def described(folder: Path) -> Any:
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def codes_of(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.fixture
def canal(db: None, tmp_path: Path) -> Any:
    """The small programme on record, as it was loaded."""
    return on_record(Canal().write(tmp_path / "canal-loaded"))


@pytest.fixture(scope="module")
def erbm_record(django_db_setup: None, django_db_blocker: Any, erbm_dossier: Path) -> Iterator[Any]:
    """The real programme on record, loaded once for a module; rolled back after it."""
    with loaded(erbm_dossier, django_db_blocker) as programme:
        yield programme


@pytest.fixture
def erbm(erbm_record: Any, db: None) -> Any:
    """The real programme on record; what a test changes is undone after it."""
    return erbm_record


@pytest.fixture(scope="module")
def canal_record(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """The small programme on record, loaded once for a module; rolled back after it."""
    folder = Canal().write(tmp_path_factory.mktemp("canal"))
    with loaded(folder, django_db_blocker) as programme:
        yield programme


@pytest.fixture(name="canal")
def canal_of_the_module(canal_record: Any, db: None) -> Any:
    """As `canal`, loaded once for a module; what a test changes is undone after it."""
    return canal_record


@contextmanager
def loaded(folder: Path, blocker: Any, texts: Path | None = None) -> Iterator[Any]:
    """A programme in a transaction that is rolled back; each test has one of its own inside."""
    from django.db import transaction

    with blocker.unblock(), transaction.atomic():
        record = on_record(folder, texts)
        with blocker.block():
            yield record
        transaction.set_rollback(True)


def on_record(folder: Path, texts: Path | None = None) -> Any:
    """The programme of a folder, taken in with its texts, as by the commands."""
    from porion.programmes.queries.programmes import programme
    from tests.rows import taken_in_once

    return programme(taken_in_once(folder, texts))


@pytest.fixture(scope="module")
def sourdre_record(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The programme of our own making on record with its texts; rolled back after the module."""
    with loaded(SOURDRE, django_db_blocker, SOURDRE / "texts") as programme:
        yield programme


@pytest.fixture(scope="module")
def two_records(erbm_record: Any, sourdre_record: Any) -> tuple[Any, Any]:
    """Two programmes in one installation, the real one first: it stands at the root."""
    return erbm_record, sourdre_record


@pytest.fixture
def sourdre(sourdre_record: Any, db: None) -> Any:
    """The programme of our own making; what a test changes is undone after it."""
    return sourdre_record


@pytest.fixture
def two(two_records: tuple[Any, Any], db: None) -> tuple[Any, Any]:
    """Both programmes; what a test changes is undone after it."""
    return two_records
