"""What became of a commitment: decided by a named role, never derived from silence."""

from django.db import models

from porion.core.vocabulary import CommitmentStatus
from porion.programmes.rows import ProgrammeRow, reference


class DecidedStatus(ProgrammeRow):
    """A status of a commitment on the day `as_of`, and why.

    `known_on` is the day on which it became public; where it is empty, the day of the
    passages of `evidence` tells.
    """

    commitment = reference("framework.Commitment", required=True)
    status = models.CharField(max_length=20)
    as_of = models.DateField()
    known_on = models.DateField(null=True, blank=True)
    evidence = models.TextField(blank=True)
    decided_by = models.CharField(max_length=200)
    reason = models.TextField()

    class Meta(ProgrammeRow.Meta):
        ordering = ("as_of", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(status__in=list(CommitmentStatus)),
                name="followup_decidedstatus_status",
                violation_error_message="Statut inconnu.",
            ),
        )
