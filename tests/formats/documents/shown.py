"""Documents written out for tests: what each block is and says."""

from porion.core.language.problems import say
from porion.core.reading.document import BlockKind, Document
from porion.formats.documents.extracting import Unreadable, document_from
from tests.formats.documents.samples import SAMPLES


def sample(name: str) -> Document:
    return checked(document_from(name, (SAMPLES / name).read_bytes()))


def read(text: str, name: str = "a.txt") -> Document:
    return checked(document_from(name, text.encode()))


def checked(document: Document) -> Document:
    """The document, whose spaces are single and whose blocks follow one another in it."""
    assert document.text == " ".join(document.text.split())
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert " " not in (document.text[block.start], document.text[block.end - 1])
        end = block.end
    return document


def outcome(name: str, content: bytes) -> str:
    """How reading ends: empty where there is a document, else the code of a refusal."""
    try:
        checked(document_from(name, content))
    except Unreadable as refusal:
        assert say(refusal.problem)  # noqa: PT017 - a property: most are read
        return refusal.problem.code
    return ""


def words(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [
        document.text[block.start : block.end]
        for block in document.blocks
        if kind in (None, block.kind)
    ]


def shown(document: Document) -> list[str]:
    """One line a block: `heading 2 | words`, `cell 1.0.2 head | words`."""
    lines = []
    for block in document.blocks:
        what = block.kind.value
        if block.kind is BlockKind.CELL:
            what += f" {block.table}.{block.row}.{block.column}{' head' if block.header else ''}"
        elif block.level:
            what += f" {block.level}"
        lines.append(f"{what} | {document.text[block.start : block.end]}")
    return lines
