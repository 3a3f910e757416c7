"""A place that figures, events and commitments may speak of."""

from typing import ClassVar

from django.db import models

from porion.core.folding import fold, fold_name
from porion.core.vocabulary import PlaceKind
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Place(ProgrammeRow):
    """A commune, EPCI, département, region, estate, site or perimeter.

    `search_text` and `sort_key` are folded copies: no database sorts or searches
    accents alike.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=20, blank=True)
    vintage = models.PositiveIntegerField(null=True, blank=True)
    parent = reference("territory.Place")
    lon = ScaledDecimalField(null=True, blank=True)
    lat = ScaledDecimalField(null=True, blank=True)
    population = models.PositiveIntegerField(null=True, blank=True)
    aliases = models.TextField(blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    search_text = models.TextField(blank=True)
    sort_key = models.CharField(max_length=LABEL_LENGTH, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("search_text", "sort_key")

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
        """Folded copies of the names."""
        names = [self.label, *filter(None, self.aliases.split(";")), self.code]
        self.search_text = "|".join(dict.fromkeys([*map(fold, names), *map(fold_name, names)]))
        self.sort_key = fold_name(self.label)[:LABEL_LENGTH]
