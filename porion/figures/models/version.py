"""Earlier transcriptions of a figure: corrected or withdrawn since."""

from django.db import models

from porion.programmes.rows import ProgrammeRow


class FigureVersion(ProgrammeRow):
    """A transcription that is no longer current, and why.

    `content` holds the cells of the dossier's columns as text: history names what it
    refers to and never holds it, so indicators, places and documents stay free to move.
    """

    version = models.PositiveIntegerField()
    content = models.JSONField(default=dict)
    corrected_on = models.DateField()
    corrected_by = models.CharField(max_length=200)
    reason = models.TextField()

    class Meta(ProgrammeRow.Meta):
        ordering = ("key", "version")
        constraints = (
            *ProgrammeRow.Meta.constraints[:-1],
            models.UniqueConstraint(
                fields=["programme", "key", "version"],
                name="figures_version_one_per_number",
                violation_error_message="Cette version existe déjà.",
            ),
        )
