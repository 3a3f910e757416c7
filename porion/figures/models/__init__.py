"""Tables of the `figures` context: private, others use its services and queries."""

from porion.figures.models.figure import Figure, FigureParty, FigurePlace
from porion.figures.models.formula import Formula, FormulaFigure
from porion.figures.models.highlight import Highlight, HighlightIndicator, HighlightPlace
from porion.figures.models.indicator import Indicator, IndicatorEvent, Scope
from porion.figures.models.proposal import Proposal
from porion.figures.models.relation import Relation
from porion.figures.models.version import FigureVersion

__all__ = [
    "Figure",
    "FigureParty",
    "FigurePlace",
    "FigureVersion",
    "Formula",
    "FormulaFigure",
    "Highlight",
    "HighlightIndicator",
    "HighlightPlace",
    "Indicator",
    "IndicatorEvent",
    "Proposal",
    "Relation",
    "Scope",
]
