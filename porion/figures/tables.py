"""The dossier tables that this context keeps."""

from porion.figures.models import (
    Figure,
    FigureParty,
    FigurePlace,
    FigureVersion,
    Formula,
    FormulaFigure,
    Highlight,
    HighlightIndicator,
    HighlightPlace,
    Indicator,
    IndicatorEvent,
    Relation,
    Scope,
)
from porion.foundation.tables import LinkColumn, RecordTable

INDICATORS = RecordTable(
    "indicators", Indicator, links=(LinkColumn("member_events", IndicatorEvent),)
)
SCOPES = RecordTable("scopes", Scope)
FIGURES = RecordTable(
    "figures",
    Figure,
    links=(
        LinkColumn("places", FigurePlace),
        LinkColumn("payers", FigureParty),
        LinkColumn("beneficiaries", FigureParty),
        LinkColumn("parties", FigureParty),
    ),
    known=("",),
)
FIGURE_VERSIONS = RecordTable(
    "figure_versions", FigureVersion, identity=("key", "version"), packed="content"
)
RELATIONS = RecordTable(
    "relations", Relation, renamed={"class": "gap_class"}, known=("left__", "right__")
)
FORMULAS = RecordTable(
    "formulas",
    Formula,
    links=(LinkColumn("operands", FormulaFigure),),
    known=("document__", "result__"),
)
HIGHLIGHTS = RecordTable(
    "highlights",
    Highlight,
    links=(
        LinkColumn("indicators", HighlightIndicator),
        LinkColumn("places", HighlightPlace),
    ),
)
TABLES = (INDICATORS, SCOPES, FIGURES, FIGURE_VERSIONS, RELATIONS, FORMULAS, HIGHLIGHTS)
