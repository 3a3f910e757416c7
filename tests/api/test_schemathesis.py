"""Every operation, called with what its description allows and with what it forbids.

A few examples with one seed run with the other tests. For more, with other seeds (the examples an
operation, then the seed):

    PORION_SCHEMATHESIS="300 7" make test ARGS=tests/api/test_schemathesis.py
"""

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig

from porion.api.urls import description

EXAMPLES, SEED = (int(n) for n in os.environ.get("PORION_SCHEMATHESIS", "4 1").split())
FEW = EXAMPLES < 10
CONFIG: dict[str, Any] = {"seed": SEED, "generation": {"deterministic": SEED == 1}}
if FEW:
    # Every bound of every parameter, thousands of calls: of one list, which takes what all take.
    of_figures = {"include-path": "/api/v1/figures", "phases": {"coverage": {"enabled": True}}}
    CONFIG |= {"phases": {"coverage": {"enabled": False}}, "operations": [of_figures]}

api = schemathesis.openapi.from_dict(
    json.loads(description()), config=SchemathesisConfig.from_dict(CONFIG)
)
if FEW:
    # The twins of a list take what the list takes: among so few examples the lists do for them.
    api = api.exclude(path_regex=r"(?<!figures)\.(csv|geojson)$")


@pytest.fixture
def program(erbm: Any) -> Iterator[WSGIHandler]:
    """The program itself, called within this process: nothing leaves it.

    As Django's own test client does: the end of a request must not close the connection, in
    whose transaction the record stands.
    """
    ends = (request_started, request_finished)
    for signal in ends:
        signal.disconnect(close_old_connections)
    yield WSGIHandler()
    for signal in ends:
        signal.connect(close_old_connections)


@api.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_operation_keeps_its_word(case: schemathesis.Case, program: WSGIHandler) -> None:
    case.call_and_validate(app=program, headers={"Accept-Encoding": "identity"})
