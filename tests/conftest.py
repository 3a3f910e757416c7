"""What holds for every test: an installation of its own, closed sockets, a strict HTML client."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from inspect import signature
from pathlib import Path

import django
import pytest
from hypothesis import HealthCheck, settings

from tests.strict_client import StrictClient

ROOT = Path(__file__).resolve().parents[1]

# A busy machine is no fault of the code: no example has a deadline, and slow invention no blame.
# The suite that everybody runs tries forty examples of a law; the full run (make test-postgres, and
# whoever sets PORION_EXAMPLES) a hundred and more.
_FULL = "100" if os.environ.get("PORION_TEST_DATABASE_URL") else "40"
settings.register_profile(
    "porion",
    deadline=None,
    max_examples=int(os.environ.get("PORION_EXAMPLES") or _FULL),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("porion")

# The tests never touch the developer's own data, database or settings.
for name in [name for name in os.environ if name.startswith("PORION_") or name == "DATABASE_URL"]:
    if name not in {
        "PORION_BROWSER",
        "PORION_DOCUMENTS",
        "PORION_EXAMPLES",
        "PORION_HOME",
        "PORION_SCHEMATHESIS",
        "PORION_TEST_DATABASE_URL",
    }:
        del os.environ[name]
if "PYTEST_XDIST_WORKER" not in os.environ:
    # The workers share the home of the process that started them.
    os.environ["PORION_HOME"] = tempfile.mkdtemp(prefix="porion-tests-")
if os.environ.get("PORION_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = os.environ["PORION_TEST_DATABASE_URL"]
os.environ["DJANGO_SETTINGS_MODULE"] = "porion.config.settings"


def pytest_configure() -> None:
    """Django before any test module: some of them import models."""
    django.setup()


def pytest_collection_finish() -> None:
    """What is collected stays to the end: the garbage collector need not walk it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_unconfigure() -> None:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(os.environ["PORION_HOME"], ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Opens the loopback address to the tests that ask for it, and says what runs elsewhere."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.local_network)
            if not os.environ.get("PORION_BROWSER"):
                item.add_marker(pytest.mark.skip(reason="browser journey: make test-browser"))
        if item.get_closest_marker("local_network"):
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "::1"]))


@pytest.fixture(autouse=True)
def _nothing_kept(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test computes its own answers: settings that it changes are part of no address.

    What is derived from the record stays for the tests of the same record, unless the test before
    wrote, even past every check of ours, or replaced a part of the program.
    """
    from porion.foundation.remembered import forget
    from porion.foundation.shelves import clear_all

    clear_all()
    before = _writes()
    yield
    replaced = "monkeypatch" in signature(request.function).parameters
    if before is None or _writes() != before or replaced:
        forget()


def _writes() -> int | None:
    """Rows written through this process's connection so far, where the database counts them."""
    from django.db import connection

    found: int | None = getattr(connection.connection, "total_changes", None)
    return found


@pytest.fixture
def client() -> StrictClient:
    """Django's test client; every HTML page it receives must be without a parse error."""
    return StrictClient()


@pytest.fixture(scope="session")
def documents_dir() -> Path:
    """The documents' texts: PORION_DOCUMENTS, else ../shared/documents beside the checkout."""
    given = os.environ.get("PORION_DOCUMENTS")
    folder = Path(given) if given else ROOT.parent / "shared" / "documents"
    if not any(folder.glob("*.txt")):
        pytest.skip("the texts of the documents are not installed (PORION_DOCUMENTS)")
    return folder


@pytest.fixture(scope="session")
def erbm_dossier() -> Path:
    """The real dossier of the repository, read-only: copy it before changing anything."""
    return ROOT / "programmes" / "erbm"


@pytest.fixture
def porion_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty installation for the programs that a test starts."""
    home = tmp_path / "porion-home"
    monkeypatch.setenv("PORION_HOME", str(home))
    return home
