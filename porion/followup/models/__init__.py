"""Tables of the `followup` context: private, others use its services and queries."""

from porion.followup.models.documentation import (
    Documentation,
    DocumentationDocument,
    DocumentationEvent,
    DocumentationFigure,
)
from porion.followup.models.observation import Observation
from porion.followup.models.status import DecidedStatus

__all__ = [
    "DecidedStatus",
    "Documentation",
    "DocumentationDocument",
    "DocumentationEvent",
    "DocumentationFigure",
    "Observation",
]
