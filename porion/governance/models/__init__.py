"""Tables of the `governance` context: private, others use its services and queries."""

from porion.governance.models.body import Body, BodyParty
from porion.governance.models.decision import Decision, DecisionFigure
from porion.governance.models.meeting import Meeting

__all__ = ["Body", "BodyParty", "Decision", "DecisionFigure", "Meeting"]
