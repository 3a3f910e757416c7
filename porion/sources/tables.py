"""The dossier tables that this context keeps."""

from porion.foundation.tables import LinkColumn, RecordTable
from porion.sources.models import Document, DocumentPublisher, Heading, NotQuantity

DOCUMENTS = RecordTable(
    "documents",
    Document,
    links=(LinkColumn("publishers", DocumentPublisher),),
    known=("",),
)
HEADINGS = RecordTable("headings", Heading, known=("document__",))
NOT_QUANTITIES = RecordTable("not_quantities", NotQuantity)
TABLES = (DOCUMENTS, HEADINGS, NOT_QUANTITIES)
