"""A meeting of a body."""

from datetime import date

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.governance.models.dated import PublishedAct
from porion.programmes.rows import reference


class Meeting(PublishedAct):
    """When and where a body met; the day is empty where no text gives it."""

    body = reference("governance.Body", required=True)
    label = models.CharField(max_length=LABEL_LENGTH)
    held_on = models.DateField(null=True, blank=True)
    place = reference("territory.Place")

    class Meta(PublishedAct.Meta):
        ordering = ("held_on", "key")

    def own_day(self) -> date | None:
        """The day on which it was held."""
        return self.held_on
