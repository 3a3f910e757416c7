"""The dossier tables that this context keeps."""

from porion.foundation.tables import LinkColumn, RecordTable
from porion.sources.models import (
    Document,
    DocumentPublisher,
    Heading,
    NotQuantity,
    PartyName,
    Question,
    QuestionDocument,
)

DOCUMENTS = RecordTable(
    "documents",
    Document,
    links=(LinkColumn("publishers", DocumentPublisher),),
    known=("",),
)
PARTY_NAMES = RecordTable("party_names", PartyName, known=("document__",))
HEADINGS = RecordTable("headings", Heading, known=("document__",))
NOT_QUANTITIES = RecordTable("not_quantities", NotQuantity)
QUESTIONS = RecordTable("questions", Question, links=(LinkColumn("corpus", QuestionDocument),))
TABLES = (DOCUMENTS, PARTY_NAMES, HEADINGS, NOT_QUANTITIES, QUESTIONS)
