"""When a row of governance became public."""

from datetime import date
from typing import ClassVar

from django.db import models

from porion.programmes.rows import ProgrammeRow, reference


class PublishedAct(ProgrammeRow):
    """A row told of by a passage, or by nobody but the record: then its own day counts.

    `document` is that of the passage. `surely_known_on` is empty where nothing gives a day;
    `maybe_known_after` where the day is certain.
    """

    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")
    surely_known_on = models.DateField(null=True, blank=True)
    maybe_known_after = models.DateField(null=True, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("surely_known_on", "maybe_known_after")

    class Meta(ProgrammeRow.Meta):
        abstract = True

    def own_day(self) -> date | None:
        """The day of the act itself; None for a kind of row that has none."""
        return None

    def derive(self) -> None:
        """As its document; without one, no sooner than its own day."""
        document = self.document
        self.surely_known_on = document.surely_known_on if document else self.own_day()
        self.maybe_known_after = document.maybe_known_after if document else None
