"""Axes, objectives and sub-objectives of an agreement."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Objective(ProgrammeRow):
    """A heading of the framework, by our own label; an axis has no parent."""

    label = models.CharField(max_length=LABEL_LENGTH)
    agreement = reference("framework.Agreement", required=True)
    parent = reference("framework.Objective")
    rank = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("rank", "key")
