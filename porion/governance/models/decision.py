"""What a body or an assembly decided."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from porion.foundation.models import LABEL_LENGTH
from porion.governance.models.dated import PublishedAct
from porion.programmes.rows import Link, owner, reference


class Decision(PublishedAct):
    """One decision with its owner and when it is due; both days of the span are inclusive.

    A decision without owner cannot be closed.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    body = reference("governance.Body")
    meeting = reference("governance.Meeting")
    decided_on = models.DateField(null=True, blank=True)
    owner = reference("parties.Party")
    due_from = models.DateField(null=True, blank=True)
    due_to = models.DateField(null=True, blank=True)
    due_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta(PublishedAct.Meta):
        ordering = ("decided_on", "key")
        constraints = (
            *PublishedAct.Meta.constraints,
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(owner__isnull=False),
                name="governance_decision_closed_by_owner",
                violation_error_message="Une décision sans responsable ne peut être close.",
            ),
            models.CheckConstraint(
                condition=Q(due_from__isnull=True)
                | Q(due_to__isnull=True)
                | Q(due_to__gte=F("due_from")),
                name="governance_decision_due_in_order",
                violation_error_message="L’échéance finit avant de commencer.",
            ),
        )

    def own_day(self) -> date | None:
        """The day on which it was taken, else that of its meeting."""
        return self.decided_on or (self.meeting.held_on if self.meeting else None)


class DecisionFigure(Link):
    """A figure that was before those who decided: role `figures_seen`."""

    row = owner("governance.Decision")
    target = reference("figures.Figure", required=True)
