"""The program as a user types it, in this very process and on the test's own database."""

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from porion.cli.main import main
from tests.records import canal, canal_record, erbm, erbm_record

__all__ = ["canal", "canal_record", "erbm", "erbm_record"]


@pytest.fixture(autouse=True)
def _no_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts of the documents are at hand only where a test gives them."""
    monkeypatch.delenv("PORION_DOCUMENTS", raising=False)


Porion = Callable[..., Result]


@pytest.fixture
def porion(db: None) -> Porion:
    """`porion(*arguments)`: what it wrote and its exit code; an exception fails the test."""

    def run(*arguments: Any) -> Result:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
