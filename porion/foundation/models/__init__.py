"""Abstract rows and the audit trail."""

from porion.foundation.models.audit import AuditEvent
from porion.foundation.models.rows import KEY_LENGTH, LABEL_LENGTH, Row

__all__ = ["KEY_LENGTH", "LABEL_LENGTH", "AuditEvent", "Row"]
