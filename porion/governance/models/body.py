"""A body that steers or follows a programme."""

from django.db import models

from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Body(ProgrammeRow):
    """A committee, a group: what it is for, who chairs it and who sits there, as texts say.

    `document` is that of the passage, kept for queries.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    role = models.CharField(max_length=LABEL_LENGTH, blank=True)
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)


class BodyParty(Link):
    """Who chairs it (role `chairs`), who sits there (`members`)."""

    row = owner("governance.Body")
    target = reference("parties.Party", required=True)
