"""A dated fact without a quantity: begun, finished, planned, held."""

from typing import ClassVar

from django.db import models

from porion.core.vocabulary import EventKind
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Event(ProgrammeRow):
    """What a document says of a date; `revises` leads to the earlier announcement.

    `document` is that of the passage, kept for queries.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    project = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    on_from = models.DateField(null=True, blank=True)
    on_to = models.DateField(null=True, blank=True)
    on_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")
    known_on = models.DateField(null=True, blank=True)
    known_after = models.DateField(null=True, blank=True)
    known_before = models.DateField(null=True, blank=True)
    revises = reference("framework.Event")
    surely_known_on = models.DateField(null=True, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("surely_known_on",)

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(EventKind)),
                name="framework_event_kind",
                violation_error_message="Genre de fait inconnu.",
            ),
            models.CheckConstraint(
                condition=models.Q(on_from__isnull=True)
                | models.Q(on_to__isnull=True)
                | models.Q(on_to__gte=models.F("on_from")),
                name="framework_event_dates_in_order",
                violation_error_message="Le fait finit avant de commencer.",
            ),
        )

    def derive(self) -> None:
        """When it became public: its own date or bound, else its document's."""
        document = self.document.surely_known_on if self.document else None
        self.surely_known_on = self.known_on or self.known_before or document


class EventParty(Link):
    """Who."""

    row = owner("framework.Event")
    target = reference("parties.Party", required=True)


class EventPlace(Link):
    """Where."""

    row = owner("framework.Event")
    target = reference("territory.Place", required=True)
