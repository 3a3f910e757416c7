"""Arithmetic between figures, as known on a day."""

from datetime import date
from typing import Any

from django.db.models import Prefetch

from porion.core.vocabulary import FormulaOperation, Visibility
from porion.figures.models import Formula, FormulaFigure
from porion.figures.vocabulary import FormulaRead
from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import passage, shown, visible


def formulas(programme: Any, *, on: date | None = None) -> list[FormulaRead]:
    """Public formulas whose figures are all public; with `on`, all public by then.

    Two queries for each state of the record.
    """
    every = remembered("formulas", programme, lambda: _formulas(programme))
    return [formula for formula in every if on is None or formula.known_on <= on]


def _formulas(programme: Any) -> list[FormulaRead]:
    rows = visible(Formula.objects.filter(programme=programme), "document__")
    links = FormulaFigure.objects.select_related("target__document", "target__indicator")
    rows = rows.select_related("result__document", "result__indicator", "document")
    rows = rows.prefetch_related(Prefetch("formulafigure_links", links))
    found = (_read(row) for row in rows)
    return [formula for formula in found if formula is not None]


def _read(row: Any) -> FormulaRead | None:
    """None where a figure is internal, or needs what is: the rest would be another sum."""
    operands = [link.target for link in row.formulafigure_links.all()]
    needed = [each for f in (row.result, *operands) for each in (f, f.document, f.indicator)]
    if any(each.visibility == Visibility.INTERNAL for each in needed):
        return None
    days = [figure.surely_known_on for figure in (row.result, *operands)]
    if row.document:
        days.append(row.document.surely_known_on)
    return FormulaRead(
        key=row.key,
        note=row.note,
        operation=FormulaOperation(row.operation),
        result=row.result.key,
        operands=tuple(operand.key for operand in operands),
        stated=row.stated,
        passage=passage(row.passage),
        passage_sha256=row.passage_sha256,
        document=shown(row.document),
        known_on=max(days),
    )
