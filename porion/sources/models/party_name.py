"""The names that an organisation went by."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class PartyName(ProgrammeRow):
    """A name as a document prints it; both days of its span are inclusive, empty = not stated.

    `document` is that of the passage, kept for queries.
    """

    party = reference("parties.Party", required=True)
    name = models.CharField(max_length=LABEL_LENGTH)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")

    class Meta(ProgrammeRow.Meta):
        ordering = ("valid_from", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="sources_partyname_dates_in_order",
                violation_error_message="Le nom cesse avant d’être porté.",
            ),
        )
