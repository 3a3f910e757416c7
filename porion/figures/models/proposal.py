"""What Porion proposes to look at: computed from the record, rebuilt, never part of a dossier."""

from typing import ClassVar

from django.db import models

from porion.foundation.writing import GuardedManager


class Proposal(models.Model):
    """Statements laid side by side, with the machine's finding; people decide in `Relation`.

    Derived: keys instead of references, so that a figure can be withdrawn; `right` and
    `content` are as `services.proposals` writes them.
    """

    programme = models.ForeignKey(
        "programmes.Programme", on_delete=models.PROTECT, related_name="+"
    )
    key = models.CharField(max_length=300)
    shape = models.CharField(max_length=20)
    finding = models.CharField(max_length=20)
    gap_class = models.CharField(max_length=20, blank=True)
    left = models.JSONField()
    right = models.JSONField()
    content = models.JSONField(default=dict)

    objects: ClassVar[GuardedManager] = GuardedManager()

    class Meta:
        ordering = ("key",)
        constraints = (
            models.UniqueConstraint(
                fields=["programme", "key"],
                name="figures_proposal_one_per_key",
                violation_error_message="Ce rapprochement est déjà proposé.",
            ),
        )

    def __str__(self) -> str:
        return self.key
