"""What was done to the record, by whom, when and why; also the outbox of later effects."""

import uuid

from django.db import models


class AuditEvent(models.Model):
    """One business act.

    Targets are named by text, never by foreign key: history must not hold the present
    hostage. `changes` lists `{"key", "verb", "before", "after"}` for each row touched.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    at = models.DateTimeField()
    by = models.CharField(max_length=200)
    verb = models.CharField(max_length=100)
    programme = models.CharField(max_length=120)
    reason = models.TextField(blank=True)
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index(fields=["programme", "verb", "at"], name="audit_by_verb"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.verb} {self.programme}"
