"""A document out of a file, whatever its format."""

from porion.core.passages import normalise
from porion.core.problems import Problem
from porion.core.reading.document import Document


class Unreadable(Exception):
    """A file that cannot be read as a document; `problem` says where, why and how to mend."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def document_from(file: str, content: bytes) -> Document:
    """The document in `content`; `file` is its name, for its ending and for messages.

    Raises Unreadable.
    """
    return Document.of_text(normalise(content.decode("utf-8-sig")))
