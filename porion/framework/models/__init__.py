"""Tables of the `framework` context: private, others use its services and queries."""

from porion.framework.models.agreement import Agreement, AgreementSignatory
from porion.framework.models.commitment import Commitment, CommitmentParty, CommitmentPlace
from porion.framework.models.event import Event, EventParty, EventPlace
from porion.framework.models.lineage import Lineage
from porion.framework.models.objective import Objective
from porion.framework.models.role import Role
from porion.framework.models.scheme import Scheme, SchemePayer

__all__ = [
    "Agreement",
    "AgreementSignatory",
    "Commitment",
    "CommitmentParty",
    "CommitmentPlace",
    "Event",
    "EventParty",
    "EventPlace",
    "Lineage",
    "Objective",
    "Role",
    "Scheme",
    "SchemePayer",
]
