"""What a partner observes."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from porion.programmes.rows import ProgrammeRow, reference

#: Longest observation, in signs.
LONGEST = 600


class Observation(ProgrammeRow):
    """A partner's own words on a figure or on a commitment; public from the day it was said."""

    party = reference("parties.Party", required=True)
    said_on = models.DateField()
    text = models.TextField()
    figure = reference("figures.Figure")
    commitment = reference("framework.Commitment")
    surely_known_on = models.DateField()

    DERIVED: ClassVar[tuple[str, ...]] = ("surely_known_on",)

    class Meta(ProgrammeRow.Meta):
        ordering = ("said_on", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(figure__isnull=False) | models.Q(commitment__isnull=False),
                name="followup_observation_of_something",
                violation_error_message="L’observation ne porte sur rien.",
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("text"), LONGEST),
                name="followup_observation_length",
                violation_error_message="L’observation dépasse 600 signes.",
            ),
        )

    def derive(self) -> None:
        """Public from the day it was said."""
        self.surely_known_on = self.said_on
