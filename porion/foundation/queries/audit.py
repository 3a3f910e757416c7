"""The audit trail, read."""

from django.db import connection

from porion.foundation.models import AuditEvent

_LAST = f"SELECT uuid FROM {AuditEvent._meta.db_table} ORDER BY id DESC LIMIT 1"  # noqa: S608


def state_of_record() -> str:
    """Names the state of the whole record: another text after whatever changes it.

    The latest event's own identifier, which no two installations and no restored backup
    share, as a mere number would. Asked for by every request: plain SQL.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LAST)
        last = cursor.fetchone()
    return str(last[0]) if last else "empty"
