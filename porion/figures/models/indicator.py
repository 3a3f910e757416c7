"""What is measured, and what is counted in and out."""

from typing import ClassVar

from django.db import models

from porion.core.folding import fold_name
from porion.core.vocabulary import Aggregation, Direction, Nature
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Indicator(ProgrammeRow):
    """A definition: its figures all have its `unit`.

    `pace_of` names the indicator whose yearly pace this one measures, `members_of` the
    set whose members it counts state by state.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    topic = models.CharField(max_length=LABEL_LENGTH)
    definition = models.TextField(blank=True)
    unit = models.CharField(max_length=20)
    nature = models.CharField(max_length=20)
    direction = models.CharField(max_length=20)
    over_time = models.CharField(max_length=20)
    over_places = models.CharField(max_length=20)
    numerator = reference("figures.Indicator")
    denominator = reference("figures.Indicator")
    floor = ScaledDecimalField(null=True, blank=True)
    objective = reference("framework.Objective")
    pace_of = reference("figures.Indicator")
    members_of = reference("figures.Indicator")
    sort_key = models.CharField(max_length=LABEL_LENGTH, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("sort_key",)

    class Meta(ProgrammeRow.Meta):
        ordering = ("topic", "sort_key", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(nature__in=list(Nature))
                & models.Q(direction__in=list(Direction))
                & models.Q(over_time__in=list(Aggregation))
                & models.Q(over_places__in=list(Aggregation)),
                name="figures_indicator_vocabulary",
                violation_error_message="Nature, sens ou agrégation inconnus.",
            ),
        )

    def derive(self) -> None:
        """A folded copy of the name: no database sorts accents alike."""
        self.sort_key = fold_name(self.label)[:LABEL_LENGTH]


class IndicatorEvent(Link):
    """A dated fact that says the state of one member of the set: role `member_events`."""

    row = owner("figures.Indicator")
    target = reference("framework.Event", required=True)


class Scope(ProgrammeRow):
    """What is counted in and out; `stated` is false where it is our hypothesis."""

    label = models.CharField(max_length=LABEL_LENGTH)
    indicator = reference("figures.Indicator", required=True)
    definition = models.TextField(blank=True)
    part_of = reference("figures.Scope")
    stated = models.BooleanField()

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
