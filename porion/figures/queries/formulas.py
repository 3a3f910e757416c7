"""Arithmetic between figures, as known on a day."""

from datetime import date
from typing import Any

from django.db.models import Prefetch

from porion.core.passages import Locator
from porion.core.vocabulary import FormulaOperation, Visibility
from porion.figures.models import Formula, FormulaFigure
from porion.figures.vocabulary import FormulaRead
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named


def formulas(programme: Any, *, on: date | None = None) -> list[FormulaRead]:
    """Public formulas whose figures are all public; with `on`, all public by then.

    Two queries for each state of the record.
    """
    every = remembered("formulas", programme, lambda: _formulas(programme))
    return [formula for formula in every if on is None or formula.known_on <= on]


def formulas_of(programme: Any, key: str, *, on: date | None = None) -> list[FormulaRead]:
    """The formulas that a figure takes part in, as result first, then as operand."""
    found = [f for f in formulas(programme, on=on) if key in (f.result, *f.operands)]
    return sorted(found, key=lambda formula: formula.result != key)


def _formulas(programme: Any) -> list[FormulaRead]:
    rows = Formula.objects.filter(programme=programme)
    for path in ("", "document__"):
        rows = rows.exclude(**{f"{path}visibility": Visibility.INTERNAL})
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
        passage=Locator.parse(row.passage) if row.passage else None,
        passage_sha256=row.passage_sha256,
        document=Named(row.document.key, row.document.label) if row.document else None,
        known_on=max(days),
    )
