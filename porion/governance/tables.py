"""The dossier tables that this context keeps."""

from porion.foundation.tables import LinkColumn, RecordTable
from porion.governance.models import Body, BodyParty, Decision, DecisionFigure, Meeting

BODIES = RecordTable(
    "bodies",
    Body,
    links=(LinkColumn("chairs", BodyParty), LinkColumn("members", BodyParty)),
    known=("document__",),
)
MEETINGS = RecordTable("meetings", Meeting, known=("",))
DECISIONS = RecordTable(
    "decisions", Decision, links=(LinkColumn("figures_seen", DecisionFigure),), known=("",)
)
TABLES = (BODIES, MEETINGS, DECISIONS)
