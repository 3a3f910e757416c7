"""The words of a document, where this installation has them."""

from django.db import models

from porion.foundation.writing import GuardedManager


class DocumentText(models.Model):
    """A normalised text by its fingerprint; never part of a dossier or an export."""

    sha256 = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    file = models.CharField(max_length=500, blank=True)
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=200)

    objects = GuardedManager()

    def __str__(self) -> str:
        return f"{self.file} ({self.sha256[:12]})"
