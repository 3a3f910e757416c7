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
    "agreements", Agreement, links=(LinkColumn("signatories", AgreementSignatory),)
)
OBJECTIVES = RecordTable("objectives", Objective)
SCHEMES = RecordTable("schemes", Scheme, links=(LinkColumn("payers", SchemePayer),))
COMMITMENTS = RecordTable(
    "commitments",
    Commitment,
    links=(LinkColumn("parties", CommitmentParty), LinkColumn("places", CommitmentPlace)),
)
EVENTS = RecordTable(
    "events",
    Event,
    links=(LinkColumn("places", EventPlace), LinkColumn("parties", EventParty)),
)
TABLES = (AGREEMENTS, OBJECTIVES, SCHEMES, COMMITMENTS, EVENTS)
