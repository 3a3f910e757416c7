"""The dossier tables that this context keeps."""

from porion.figures.models import (
    Figure,
    FigureParty,
    FigurePlace,
    FigureVersion,
    Indicator,
    Relation,
    Scope,
)
from porion.foundation.tables import LinkColumn, RecordTable

INDICATORS = RecordTable("indicators", Indicator)
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
)
FIGURE_VERSIONS = RecordTable(
    "figure_versions", FigureVersion, identity=("key", "version"), packed="content"
)
RELATIONS = RecordTable("relations", Relation, renamed={"class": "gap_class"})
TABLES = (INDICATORS, SCOPES, FIGURES, FIGURE_VERSIONS, RELATIONS)
