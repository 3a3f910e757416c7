"""A published number, as its document words it."""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from porion.core.quantities import Value
from porion.core.vocabulary import STATES_OF_KIND, Qualifier
from porion.figures.models.constraints import bounds_suit_qualifier
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.models import LABEL_LENGTH
from porion.programmes.rows import Link, ProgrammeRow, key_text, owner, reference


def _kinds_and_states() -> Q:
    """The allowed pairs of kind and state as a condition."""
    allowed = Q()
    for kind, states in STATES_OF_KIND.items():
        keys = ["" if state is None else state.value for state in states]
        allowed |= Q(kind=kind.value, state__in=sorted(keys))
    return allowed


class Figure(ProgrammeRow):
    """The current transcription of one number; earlier ones are `FigureVersion`.

    Values are stored as printed (`core.quantities` says what they mean in computing).
    One pair of columns holds counts, rates and amounts, in millionths of the unit, so
    that comparisons and sums are exact on every database. `surely_known_on` and
    `maybe_known_after` answer "was it public on that day" without looking at the
    document again.
    """

    label = models.CharField(max_length=LABEL_LENGTH, blank=True)
    indicator = reference("figures.Indicator", required=True)
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=20, blank=True)
    state_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    scope = reference("figures.Scope")
    value_low = ScaledDecimalField(null=True, blank=True)
    value_high = ScaledDecimalField(null=True, blank=True)
    low_strict = models.BooleanField(null=True, blank=True)
    high_strict = models.BooleanField(null=True, blank=True)
    qualifier = models.CharField(max_length=20)
    printed = models.CharField(max_length=LABEL_LENGTH, blank=True)
    unit = models.CharField(max_length=20)
    denominator = key_text()
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    as_at = models.DateField(null=True, blank=True)
    date_words = models.CharField(max_length=LABEL_LENGTH, blank=True)
    scheme = reference("framework.Scheme")
    document = reference("sources.Document", required=True)
    passage_start = models.PositiveIntegerField()
    passage_end = models.PositiveIntegerField()
    passage_sha256 = models.CharField(max_length=64)
    context_passages = models.TextField(blank=True)
    also_at = models.TextField(blank=True)
    known_on = models.DateField(null=True, blank=True)
    known_after = models.DateField(null=True, blank=True)
    known_before = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.CharField(max_length=200, blank=True)
    part_of = reference("figures.Figure")
    surely_known_on = models.DateField()
    maybe_known_after = models.DateField(null=True, blank=True)

    DERIVED: ClassVar[tuple[str, ...]] = ("surely_known_on", "maybe_known_after")

    class Meta(ProgrammeRow.Meta):
        ordering = ("surely_known_on", "document__key", "passage_start", "key")
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=Q(value_low__isnull=True)
                | Q(value_high__isnull=True)
                | Q(value_low__lte=F("value_high")),
                name="figures_figure_bounds_in_order",
                violation_error_message="La borne basse dépasse la borne haute.",
            ),
            models.CheckConstraint(
                condition=bounds_suit_qualifier(),
                name="figures_figure_bounds_suit_qualifier",
                violation_error_message="Les bornes ne conviennent pas au qualificatif.",
            ),
            models.CheckConstraint(
                condition=_kinds_and_states(),
                name="figures_figure_kind_and_state",
                violation_error_message="Cet état ne convient pas à cette nature.",
            ),
            models.CheckConstraint(
                condition=Q(passage_start__lt=F("passage_end")),
                name="figures_figure_passage_in_order",
                violation_error_message="Le passage finit avant de commencer.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
                name="figures_figure_period_in_order",
                violation_error_message="La période finit avant de commencer.",
            ),
        )
        indexes = (
            models.Index(fields=["programme", "surely_known_on"], name="figure_by_known"),
            models.Index(fields=["indicator", "surely_known_on"], name="figure_by_indicator"),
        )

    @property
    def value(self) -> Value:
        """The stored value as `core` computes with it."""
        return Value(
            self.value_low,
            self.value_high,
            bool(self.low_strict),
            bool(self.high_strict),
            Qualifier(self.qualifier),
        )

    def derive(self) -> None:
        """When it became public: its own date or bounds, else its document's."""
        if self.known_on is not None:
            self.surely_known_on, self.maybe_known_after = self.known_on, None
        elif self.known_before is not None:
            self.surely_known_on = self.known_before
            self.maybe_known_after = self.known_after or date.min
        else:
            self.surely_known_on = self.document.surely_known_on
            self.maybe_known_after = self.document.maybe_known_after


class FigurePlace(Link):
    """Where; several places share one number (their union)."""

    row = owner("figures.Figure")
    target = reference("territory.Place", required=True)


class FigureParty(Link):
    """Who: roles `payers`, `beneficiaries`, `parties`."""

    row = owner("figures.Figure")
    target = reference("parties.Party", required=True)
