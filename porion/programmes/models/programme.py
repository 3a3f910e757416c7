"""A programme that many partners run together."""

from typing import ClassVar

from django.db import models

from porion.foundation.models import KEY_LENGTH, LABEL_LENGTH, Row


class Programme(Row):
    """One programme; `dossier_fingerprint` says which files its record was loaded from."""

    label = models.CharField(max_length=LABEL_LENGTH)
    short_label = models.CharField(max_length=LABEL_LENGTH, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    publisher = models.CharField(max_length=LABEL_LENGTH, blank=True)
    headline_indicator = models.CharField(max_length=KEY_LENGTH, blank=True)
    data_licence = models.CharField(max_length=LABEL_LENGTH, blank=True)
    data_licence_url = models.CharField(max_length=LABEL_LENGTH, blank=True)
    data_origin = models.CharField(max_length=LABEL_LENGTH, blank=True)
    places_origin = models.CharField(max_length=LABEL_LENGTH, blank=True)
    dossier_fingerprint = models.CharField(max_length=64, blank=True)
    loaded_at = models.DateTimeField(null=True, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ()

    class Meta(Row.Meta):
        ordering = ("id",)
        constraints = (
            *Row.Meta.constraints,
            models.UniqueConstraint(
                fields=["key"],
                name="programmes_one_per_key",
                violation_error_message="Un programme porte déjà cette clé.",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="programmes_dates_in_order",
                violation_error_message="La fin précède le début.",
            ),
        )

    def derive(self) -> None:
        """Nothing is derived of a programme."""
