"""How many queries a page takes."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from porion.foundation.remembered import forget
from tests.strict_client import StrictClient


def queries_of(client: StrictClient, address: str) -> int:
    """The queries of a page that must answer 200, in a process that remembers nothing yet."""
    forget()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(queries)
