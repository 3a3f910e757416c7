"""The dossier tables that this context keeps."""

from porion.followup.models import (
    DecidedStatus,
    Documentation,
    DocumentationDocument,
    DocumentationEvent,
    DocumentationFigure,
    Observation,
)
from porion.foundation.tables import LinkColumn, RecordTable

#: Rows of all three stand for a commitment or a figure, and are public no sooner.
_OF_COMMITMENT = "commitment__objective__agreement__document__"
COMMITMENT_STATUSES = RecordTable("commitment_statuses", DecidedStatus, known=(_OF_COMMITMENT,))
DOCUMENTATION = RecordTable(
    "documentation",
    Documentation,
    links=(
        LinkColumn("corpus", DocumentationDocument),
        LinkColumn("figures", DocumentationFigure),
        LinkColumn("events", DocumentationEvent),
    ),
    known=(_OF_COMMITMENT,),
)
OBSERVATIONS = RecordTable("observations", Observation, known=("", "figure__", _OF_COMMITMENT))
TABLES = (COMMITMENT_STATUSES, DOCUMENTATION, OBSERVATIONS)
