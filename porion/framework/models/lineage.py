"""How an objective passes to the next text."""

from django.db import models
from django.db.models import F, Q

from porion.core.vocabulary import LineageRelation
from porion.programmes.rows import ProgrammeRow, reference

_ADDED, _DROPPED = LineageRelation.ADDED, LineageRelation.NOT_TAKEN_UP


def _ends_suit_relation() -> Q:
    """What is added comes from nothing, what is not taken up goes nowhere; the rest has both."""
    source, target = Q(source__isnull=False), Q(target__isnull=False)
    return (
        Q(relation=_ADDED) & ~source & target
        | Q(relation=_DROPPED) & source & ~target
        | ~Q(relation__in=[_ADDED, _DROPPED]) & source & target
    )


class Lineage(ProgrammeRow):
    """A step from an objective to one of a later text, or the fact that there is none.

    `agreement` is the later text. "Not taken up" is a fact of lineage: it says nothing of
    what became of an undertaking.
    """

    source = reference("framework.Objective")
    target = reference("framework.Objective")
    agreement = reference("framework.Agreement", required=True)
    relation = models.CharField(max_length=20)
    reason = models.TextField()

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=Q(relation__in=list(LineageRelation)),
                name="framework_lineage_relation",
                violation_error_message="Lien de filiation inconnu.",
            ),
            models.CheckConstraint(
                condition=_ends_suit_relation(),
                name="framework_lineage_ends_suit_relation",
                violation_error_message="Un bout de la filiation manque, ou est de trop.",
            ),
            models.CheckConstraint(
                condition=~Q(source=F("target")),
                name="framework_lineage_between_two",
                violation_error_message="Un objectif ne se succède pas à lui-même.",
            ),
        )
