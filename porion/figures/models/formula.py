"""Arithmetic between figures."""

from django.db import models

from porion.core.vocabulary import FormulaOperation
from porion.programmes.rows import Link, ProgrammeRow, owner, reference


class Formula(ProgrammeRow):
    """How a figure comes of others; `stated` is false where no text says so, and we check.

    The record keeps no computed value: whether the numbers agree is asked of `core`.
    `document` is that of the passage, kept for queries.
    """

    result = reference("figures.Figure", required=True)
    operation = models.CharField(max_length=20)
    stated = models.BooleanField()
    passage = models.CharField(max_length=150, blank=True)
    passage_sha256 = models.CharField(max_length=64, blank=True)
    document = reference("sources.Document")

    class Meta(ProgrammeRow.Meta):
        ordering = ("key",)
        constraints = (
            *ProgrammeRow.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(operation__in=list(FormulaOperation)),
                name="figures_formula_operation",
                violation_error_message="Opération inconnue.",
            ),
        )


class FormulaFigure(Link):
    """An operand, in order: role `operands`."""

    row = owner("figures.Formula")
    target = reference("figures.Figure", required=True)
