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
    Objective,
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
SCHEMES = RecordTable("schemes", Scheme, links=(LinkColumn("payers", SchemePayer),))
COMMITMENTS = RecordTable(
    "commitments",
    Commitment,
    links=(LinkColumn("parties", CommitmentParty), LinkColumn("places", CommitmentPlace)),
    known=("document__", "objective__agreement__document__"),
)
EVENTS = RecordTable(
    "events",
    Event,
    links=(LinkColumn("places", EventPlace), LinkColumn("parties", EventParty)),
    known=("",),
)
TABLES = (AGREEMENTS, OBJECTIVES, SCHEMES, COMMITMENTS, EVENTS)
