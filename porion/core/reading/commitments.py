"""Who undertakes what, by when, how much."""

from collections.abc import Iterator

from porion.core.reading.document import Document
from porion.core.reading.found import CommitmentCandidate
from porion.core.reading.scene import Marks


def commitments_in(document: Document, marks: Marks) -> Iterator[CommitmentCandidate]:
    """The undertakings of a document, in order."""
    yield from ()
