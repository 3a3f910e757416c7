"""Reconciliation: statements of documents in, proposals out. It proposes and never decides."""

from porion.core.reconciliation.engine import Reconciled, pairs_of, reconcile
from porion.core.reconciliation.formulas import check, compute
from porion.core.reconciliation.judging import judge
from porion.core.reconciliation.proposals import (
    RULE,
    SHOWN,
    Ground,
    Judged,
    Proposal,
    Shape,
    Statement,
)
from porion.core.reconciliation.statements import (
    StatedFact,
    StatedFigure,
    StatedFormula,
    Statements,
)

__all__ = [
    "RULE",
    "SHOWN",
    "Ground",
    "Judged",
    "Proposal",
    "Reconciled",
    "Shape",
    "StatedFact",
    "StatedFigure",
    "StatedFormula",
    "Statement",
    "Statements",
    "check",
    "compute",
    "judge",
    "pairs_of",
    "reconcile",
]
