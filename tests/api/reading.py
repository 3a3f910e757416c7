"""What a test reads off an answer of the API."""

import csv
import io
import json
from decimal import Decimal
from typing import Any

from django.test import Client

API = "/api/v1"


def get(client: Client, path: str, **query: str) -> Any:
    """The answer to a call, whatever its status."""
    return client.get(f"{API}{path}", query)


def told(client: Client, path: str, **query: str) -> Any:
    """The JSON of a call that must answer 200, its numbers exact."""
    response = get(client, path, **query)
    assert response.status_code == 200, response.content
    return json.loads(response.content, parse_float=Decimal)


def keys(client: Client, path: str, **query: str) -> list[str]:
    """The keys of a list."""
    return [row["key"] for row in told(client, path, **query)["results"]]


def rows(client: Client, path: str, **query: str) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    response = get(client, path, **query)
    assert response.status_code == 200, response.content
    return list(csv.DictReader(io.StringIO(response.content.decode())))


def problem(client: Client, path: str, status: int, **query: str) -> Any:
    """The problem that a call must answer with."""
    response = get(client, path, **query)
    assert response.status_code == status, response.content
    assert response.headers["Content-Type"] == "application/problem+json"
    return json.loads(response.content)
