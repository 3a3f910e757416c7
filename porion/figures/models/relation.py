"""What holds between two figures: the machine's finding, a named role's verdict."""

from django.db import models
from django.db.models import F, Q

from porion.core.vocabulary import Finding, GapClass, Verdict
from porion.programmes.rows import ProgrammeRow, reference


class Relation(ProgrammeRow):
    """Both figures stay; the relation says how they stand to each other."""

    left = reference("figures.Figure", required=True)
    right = reference("figures.Figure", required=True)
    finding = models.CharField(max_length=20)
    gap_class = models.CharField(max_length=20, blank=True)
    verdict = models.CharField(max_length=20)
    reason = models.TextField()
    decided_by = models.CharField(max_length=200, blank=True)
    decided_on = models.DateField(null=True, blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(left=F("right")),
                name="figures_relation_between_two",
                violation_error_message="Un chiffre n’a pas de relation avec lui-même.",
            ),
            models.CheckConstraint(
                condition=Q(finding__in=list(Finding))
                & Q(verdict__in=list(Verdict))
                & Q(gap_class__in=["", *GapClass]),
                name="figures_relation_vocabulary",
                violation_error_message="Constat, classe ou verdict inconnu.",
            ),
        )
