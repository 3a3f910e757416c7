"""A place inside another place or perimeter, for a time."""

from django.db import models

from porion.programmes.rows import ProgrammeRow, reference


class Membership(ProgrammeRow):
    """Commune in EPCI, estate in commune, commune in perimeter; dates inclusive."""

    place = reference("territory.Place", required=True)
    container = reference("territory.Place", required=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    basis = models.TextField(blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=~models.Q(place=models.F("container")),
                name="territory_membership_of_another",
                violation_error_message="Un lieu n’est pas dans lui-même.",
            ),
        )
