"""A source text: known by its position-bearing fingerprint, its words kept apart."""

from datetime import date
from typing import ClassVar

from django.db import models

from porion.core.vocabulary import DocumentKind
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Document(ProgrammeRow):
    """A published text, dated or bounded in time.

    `surely_known_on` is the first day on which it was certainly public; where the date
    is not printed, `maybe_known_after` is the last day on which it certainly was not.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    kind = models.CharField(max_length=20)
    published_on = models.DateField(null=True, blank=True)
    known_after = models.DateField(null=True, blank=True)
    known_before = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=20, blank=True)
    sha256 = models.CharField(max_length=64)
    characters = models.PositiveIntegerField()
    url = models.TextField(blank=True)
    file = models.CharField(max_length=LABEL_LENGTH, blank=True)
    surely_known_on = models.DateField()
    maybe_known_after = models.DateField(null=True, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("surely_known_on", "maybe_known_after")

    class Meta(ProgrammeRow.Meta):
        ordering = ("surely_known_on", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=list(DocumentKind)),
                name="sources_document_kind",
                violation_error_message="Genre de document inconnu.",
            ),
            models.CheckConstraint(
                condition=models.Q(published_on__isnull=False)
                | models.Q(known_before__isnull=False),
                name="sources_document_dated",
                violation_error_message="Un document a une date de publication ou une borne.",
            ),
        )

    def derive(self) -> None:
        """The bounds of publication that queries use."""
        known = self.published_on or self.known_before
        if known is None:
            raise ValueError(f"document {self.key} has neither a date nor a bound")
        self.surely_known_on = known
        self.maybe_known_after = None if self.published_on else (self.known_after or date.min)


class DocumentPublisher(Link):
    """Who published a document."""

    row = owner("sources.Document")
    target = reference("parties.Party", required=True)
