"""An organisation."""

from typing import ClassVar

from django.db import models

from porion.core.folding import fold_name
from porion.core.vocabulary import PartyKind
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import ProgrammeRow, reference


class Party(ProgrammeRow):
    """An organisation of the programme; `signatory` of its agreement or not."""

    label = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    siren = models.CharField(max_length=9, blank=True)
    parent = reference("parties.Party")
    place = reference("territory.Place")
    signatory = models.BooleanField(null=True, blank=True)
    aliases = models.TextField(blank=True)
    sort_key = models.CharField(max_length=LABEL_LENGTH, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("sort_key",)

    class Meta(ProgrammeRow.Meta):
        ordering = ("sort_key", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(PartyKind)),
                name="parties_party_kind",
                violation_error_message="Genre d’organisation inconnu.",
            ),
        )

    def derive(self) -> None:
        """A folded copy of the name: no database sorts accents alike."""
        self.sort_key = fold_name(self.label)[:LABEL_LENGTH]
