"""The arithmetic between figures, computed again: what a text says or what the record checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.core.quantities import Interval
from porion.core.reconciliation import StatedFigure, check
from porion.core.vocabulary import Finding, GapClass
from porion.figures.queries.formulas import formulas
from porion.figures.vocabulary import FigureRead, FormulaRead


@dataclass(frozen=True)
class CheckedFormula:
    """A stated result, what its operands give, and how the two stand; `computed` is None where
    the units do not go together."""

    formula: FormulaRead
    result: FigureRead
    operands: tuple[FigureRead, ...]
    computed: Interval | None
    finding: Finding
    gap_class: GapClass | None

    @property
    def keys(self) -> frozenset[str]:
        """The figures that it joins."""
        return frozenset({self.result.key, *(each.key for each in self.operands)})


def checked_formulas(
    programme: Any, known: Mapping[str, FigureRead], *, on: date | None = None
) -> tuple[CheckedFormula, ...]:
    """Every formula of the record whose figures are all among `known`, by key."""
    found = []
    for formula in formulas(programme, on=on):
        figures = [known.get(key) for key in (formula.result, *formula.operands)]
        told = [figure for figure in figures if figure is not None]
        if len(told) == len(figures):
            found.append(_checked(formula, told[0], tuple(told[1:])))
    return tuple(sorted(found, key=lambda each: each.formula.key))


def _checked(
    formula: FormulaRead, result: FigureRead, operands: tuple[FigureRead, ...]
) -> CheckedFormula:
    judged, computed = check(
        _stated(result), formula.operation, [_stated(each) for each in operands]
    )
    return CheckedFormula(formula, result, operands, computed, judged.finding, judged.gap_class)


def _stated(figure: FigureRead) -> StatedFigure:
    return StatedFigure(
        key=figure.key,
        indicator=figure.indicator.key,
        document=figure.document.key,
        value=figure.value,
        unit=figure.unit,
        kind=figure.kind,
        state=figure.state,
        printed=figure.printed,
    )
