"""The audit trail, read."""

from porion.foundation.models import AuditEvent


def state_of_record() -> str:
    """Names the state of the whole record: another text after whatever changes it.

    The latest event's own identifier, which no two installations and no restored backup
    share, as a mere number would.
    """
    last = AuditEvent.objects.order_by("-id").values_list("uuid", flat=True).first()
    return str(last or "empty")
