"""When the record last changed."""

from datetime import datetime

from porion.foundation.models import AuditEvent


def last_change(programme: str) -> datetime | None:
    """The moment of the last act on a programme, by its key; None where there was none."""
    events = AuditEvent.objects.filter(programme=programme).order_by("-at")
    return events.values_list("at", flat=True).first()
