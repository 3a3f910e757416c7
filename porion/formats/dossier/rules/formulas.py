"""Arithmetic between figures has operands that suit it, never its own result."""

from collections.abc import Iterator

from porion.core.problems import Problem
from porion.core.vocabulary import FormulaOperation
from porion.formats.dossier.package import Dossier

_OF_TWO = frozenset({FormulaOperation.SHARE, FormulaOperation.INCREASE, FormulaOperation.QUOTIENT})


def formulas_have_their_operands(dossier: Dossier) -> Iterator[Problem]:
    """Two for a share, an increase or a quotient, one or more for a product, else two or more."""
    for row in dossier.rows("formulas"):
        if row.unread.intersection({"operation", "operands", "result"}):
            continue
        operands = row.keys("operands")
        operation = row.text("operation")
        least = 1 if operation == FormulaOperation.PRODUCT else 2
        if row.text("result") in operands:
            yield row.problem("formula_of_itself", "operands", row.text("result"))
        elif len(operands) < least or (operation in _OF_TWO and len(operands) != 2):
            expected = "2" if operation in _OF_TWO else f"{least} ou plus"
            yield row.problem(
                "formula_operands",
                "operands",
                str(len(operands)),
                operation=operation,
                expected=expected,
            )
