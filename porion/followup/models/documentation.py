"""What later documents say of a commitment."""

from django.db import models

from porion.core.vocabulary import DocumentationFinding
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Documentation(ProgrammeRow):
    """What a search of a corpus found on a commitment: a fact about texts, never a status.

    `evidence` are passages; `searched` the words that were looked for; `reviewed_by` is empty
    while nobody has read what was computed.
    """

    commitment = reference("framework.Commitment", required=True)
    finding = models.CharField(max_length=20)
    evidence = models.TextField(blank=True)
    searched = models.TextField()
    examined_on = models.DateField()
    reviewed_by = models.CharField(max_length=200, blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("examined_on", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(finding__in=list(DocumentationFinding)),
                name="followup_documentation_finding",
                violation_error_message="Constat de documentation inconnu.",
            ),
        )


class DocumentationDocument(Link):
    """A document that was searched: role `corpus`."""

    row = owner("followup.Documentation")
    target = reference("sources.Document", required=True)


class DocumentationFigure(Link):
    """A figure that documents it: role `figures`."""

    row = owner("followup.Documentation")
    target = reference("figures.Figure", required=True)


class DocumentationEvent(Link):
    """A dated fact that documents it: role `events`."""

    row = owner("followup.Documentation")
    target = reference("framework.Event", required=True)
