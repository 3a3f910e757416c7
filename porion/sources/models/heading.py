"""A part of a document, by our own label."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Heading(ProgrammeRow):
    """Where a part begins: `passage` is DOC:start-end of its title."""

    document = reference("sources.Document", required=True)
    parent = reference("sources.Heading")
    rank = models.PositiveIntegerField()
    label = models.CharField(max_length=LABEL_LENGTH)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("rank", "key")
