"""A framework of objectives that partners signed, or a review's own outline."""

from django.db import models

from porion.core.vocabulary import AgreementKind
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Agreement(ProgrammeRow):
    """An agreement; `ends_words` says how an end that no text prints was computed."""

    label = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    signed_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ends_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    document = reference("sources.Document", required=True)
    amends = reference("framework.Agreement")

    class Meta(ProgrammeRow.Meta):
        ordering = ("signed_on", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(AgreementKind)),
                name="framework_agreement_kind",
                violation_error_message="Genre de convention inconnu.",
            ),
        )


class AgreementSignatory(Link):
    """Who signed."""

    row = owner("framework.Agreement")
    target = reference("parties.Party", required=True)
