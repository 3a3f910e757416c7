"""What the record puts forward, on the home page and among money."""

from django.db import models

from porion.core.vocabulary import FigureKind, HighlightShape
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Highlight(ProgrammeRow):
    """A heading with what stands under it: indicators and a kind, never a figure.

    The latest figure that fits is looked up on the day told of, so that a newer one is
    shown as soon as it is on record, and an earlier one on an earlier day. `project` is
    that of dated events; `words` say what each number counts, in the order of the
    indicators.
    """

    label = models.CharField(max_length=LABEL_LENGTH)
    shape = models.CharField(max_length=20)
    rank = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    project = models.CharField(max_length=LABEL_LENGTH, blank=True)
    words = models.TextField(blank=True)
    remark = models.TextField(blank=True)

    class Meta(ProgrammeRow.Meta):
        ordering = ("rank", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(shape__in=list(HighlightShape))
                & models.Q(kind__in=["", *FigureKind]),
                name="figures_highlight_vocabulary",
                violation_error_message="Forme ou nature inconnue.",
            ),
        )


class HighlightIndicator(Link):
    """The indicators of a highlight, in the order they are shown."""

    row = owner("figures.Highlight")
    target = reference("figures.Indicator", required=True)


class HighlightPlace(Link):
    """The places of a highlight, in the order they are proposed."""

    row = owner("figures.Highlight")
    target = reference("territory.Place", required=True)
