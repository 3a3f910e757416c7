"""A number of a document that is no figure, and why."""

from django.db import models

from porion.core.vocabulary import NotQuantityReason
from porion.programmes.rows import ProgrammeRow


class NotQuantity(ProgrammeRow):
    """A phone number, a road, a date: nothing that the record should hold."""

    passage = models.CharField(max_length=150)
    passage_sha256 = models.CharField(max_length=64)
    reason = models.CharField(max_length=20)

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(reason__in=list(NotQuantityReason)),
                name="sources_not_quantity_reason",
                violation_error_message="Motif inconnu.",
            ),
        )
