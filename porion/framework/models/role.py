"""What an organisation is in the programme."""

from django.db import models

from porion.core.vocabulary import PartyRole
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Role(ProgrammeRow):
    """A role of a party, of an agreement or a scheme where one is named, for a time.

    Both days are inclusive; `document` is that of the passage, kept for queries.
    """

    party = reference("parties.Party", required=True)
    role = models.CharField(max_length=30)
    label = models.CharField(max_length=LABEL_LENGTH, blank=True)
    agreement = reference("framework.Agreement")
    scheme = reference("framework.Scheme")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(role__in=list(PartyRole)),
                name="framework_role_role",
                violation_error_message="Rôle inconnu.",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="framework_role_dates_in_order",
                violation_error_message="Le rôle finit avant de commencer.",
            ),
        )
