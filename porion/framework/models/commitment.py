"""Somebody undertakes something: political, never a state of money."""

from django.db import models

from porion.core.vocabulary import CommitmentKind
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Commitment(ProgrammeRow):
    """An undertaking under an objective, due within a span of days, both inclusive.

    `document` is that of the passage, kept for queries. `project` is the name that dated facts
    of the same project bear: what became of the project is told beside, and never stands for
    what became of the undertaking.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    project = models.CharField(max_length=LABEL_LENGTH, blank=True)
    objective = reference("framework.Objective", required=True)
    kind = models.CharField(max_length=20)
    amount_eur = ScaledDecimalField(places=2, null=True, blank=True)
    due_from = models.DateField(null=True, blank=True)
    due_to = models.DateField(null=True, blank=True)
    due_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    also_at = models.TextField(blank=True)
    document = reference("sources.Document")

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(CommitmentKind)),
                name="framework_commitment_kind",
                violation_error_message="Genre d’engagement inconnu.",
            ),
            models.CheckConstraint(
                condition=models.Q(due_from__isnull=True)
                | models.Q(due_to__isnull=True)
                | models.Q(due_to__gte=models.F("due_from")),
                name="framework_commitment_due_in_order",
                violation_error_message="L’échéance finit avant de commencer.",
            ),
        )


class CommitmentParty(Link):
    """Who undertakes (role `parties`), and who only takes note of it (`noted_by`)."""

    row = owner("framework.Commitment")
    target = reference("parties.Party", required=True)


class CommitmentPlace(Link):
    """Where."""

    row = owner("framework.Commitment")
    target = reference("territory.Place", required=True)
