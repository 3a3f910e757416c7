"""Tables of the `sources` context: private, others use its services and queries."""

from porion.sources.models.document import Document, DocumentPublisher
from porion.sources.models.heading import Heading
from porion.sources.models.not_quantity import NotQuantity
from porion.sources.models.party_name import PartyName
from porion.sources.models.question import Question, QuestionDocument
from porion.sources.models.text import DocumentText

__all__ = [
    "Document",
    "DocumentPublisher",
    "DocumentText",
    "Heading",
    "NotQuantity",
    "PartyName",
    "Question",
    "QuestionDocument",
]
