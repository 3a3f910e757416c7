"""How many queries a page takes."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.foundation.remembered import forget
from porion.foundation.shelves import clear_all
from tests.strict_client import StrictClient


def queries_of(client: StrictClient, address: str) -> int:
    """The queries of a page that must answer 200, in a process that remembers nothing yet."""
    forget()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)


def queries_of_another(client: StrictClient, address: str) -> int:
    """The queries of a page the first time it is shown, the record being known."""
    queries_of(client, address)
    clear_all()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
