"""A place that figures, events and commitments may speak of."""

from typing import ClassVar

from django.db import models

from porion.core.folding import fold_name
from porion.core.vocabulary import PlaceKind
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Place(ProgrammeRow):
    """A commune, EPCI, département, region, estate, site or perimeter."""

    label = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=20, blank=True)
    vintage = models.PositiveIntegerField(null=True, blank=True)
    parent = reference("territory.Place")
    lon = ScaledDecimalField(null=True, blank=True)
    lat = ScaledDecimalField(null=True, blank=True)
    population = models.PositiveIntegerField(null=True, blank=True)
    aliases = models.TextField(blank=True)
    form = models.CharField(max_length=LABEL_LENGTH, blank=True)
    owners = models.TextField(blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    sort_key = models.CharField(max_length=LABEL_LENGTH, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("sort_key",)

    class Meta(ProgrammeRow.Meta):
        ordering = ("sort_key", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(PlaceKind)),
                name="territory_place_kind",
                violation_error_message="Genre de lieu inconnu.",
            ),
            models.UniqueConstraint(
                fields=["programme", "code"],
                condition=~models.Q(code=""),
                name="territory_place_one_per_code",
                violation_error_message="Ce code désigne déjà un lieu du programme.",
            ),
        )
        indexes = (models.Index(fields=["programme", "kind"], name="place_by_kind"),)

    def derive(self) -> None:
        """A folded copy of the name: no database sorts accents alike."""
        self.sort_key = fold_name(self.label)[:LABEL_LENGTH]
