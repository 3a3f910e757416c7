"""The dossier tables that this context keeps."""

from porion.foundation.tables import LinkColumn, RecordTable
from porion.framework.models import (
    Agreement,
    AgreementSignatory,
    Commitment,
    CommitmentParty,
    CommitmentPlace,
    Event,
    EventParty,
    EventPlace,
    Lineage,
    Objective,
    Role,
    Scheme,
    SchemePayer,
)

AGREEMENTS = RecordTable(
    "agreements",
    Agreement,
    links=(LinkColumn("signatories", AgreementSignatory),),
    known=("document__",),
)
OBJECTIVES = RecordTable("objectives", Objective, known=("agreement__document__",))
LINEAGE = RecordTable("lineage", Lineage, known=("agreement__document__",))
SCHEMES = RecordTable("schemes", Scheme, links=(LinkColumn("payers", SchemePayer),))
ROLES = RecordTable("roles", Role, known=("document__", "agreement__document__"))
COMMITMENTS = RecordTable(
    "commitments",
    Commitment,
    links=(
        LinkColumn("parties", CommitmentParty),
        LinkColumn("noted_by", CommitmentParty),
        LinkColumn("places", CommitmentPlace),
    ),
    known=("document__", "objective__agreement__document__"),
)
EVENTS = RecordTable(
    "events",
    Event,
    links=(LinkColumn("places", EventPlace), LinkColumn("parties", EventParty)),
    known=("",),
)
TABLES = (AGREEMENTS, OBJECTIVES, LINEAGE, SCHEMES, ROLES, COMMITMENTS, EVENTS)
