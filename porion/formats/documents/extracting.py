"""A document out of a file, whatever its format: the content decides, not the ending."""

import re
from collections.abc import Callable
from dataclasses import replace

from porion.core.problems import Position, Problem
from porion.core.reading.document import Document
from porion.formats.documents.decoding import decoded
from porion.formats.documents.sniffing import Form, form_of
from porion.formats.documents.tongues import foreign_tongue
from porion.formats.documents.unreadable import Unreadable, remark, without_text

__all__ = ["MAX_BYTES", "SUFFIXES", "Unreadable", "document_from"]

#: Files beyond this are refused; who opens files asks their size first.
MAX_BYTES = 100_000_000
#: Endings of the files that are looked for in a folder.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
#: Endings of each form; a file that ends otherwise is read, with a remark.
_ENDINGS = {
    Form.TEXT: (".txt", ".md", ".text", ".markdown"),
    Form.HTML: (".html", ".htm", ".xhtml"),
    Form.DOCX: (".docx", ".docm"),
    Form.PDF: (".pdf",),
}
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def document_from(file: str, content: bytes) -> Document:
    """The document in `content`; `file` is its name, for its ending and for messages.

    Nothing is run, fetched or written. Raises Unreadable.
    """
    if len(content) > MAX_BYTES:
        raise too_long(file, len(content))
    form, seems = form_of(content, file)
    if form is Form.OTHER:
        raise Unreadable(Problem("document_form", Position(file), seems))
    document = _READERS[form](file, content)
    if not document.text:
        raise without_text(file)
    remarks = (*document.remarks, *_remarks(file, form, document.text))
    return replace(document, remarks=remarks)


def too_long(file: str, size: int) -> Unreadable:
    """The refusal of a file of `size` bytes, for those who ask before they read it."""
    limit = str(MAX_BYTES // 1_000_000)
    found = str(size // 1_000_000)
    return Unreadable(Problem("document_too_long", Position(file), found, details={"limit": limit}))


def _remarks(file: str, form: Form, text: str) -> tuple[Problem, ...]:
    remarks: list[Problem] = []
    ending = _ENDING.search(file)
    if ending is not None and ending[0].lower() not in _ENDINGS[form]:
        problem = Problem(
            "document_ending", Position(file), ending[0], details={"form": form.value}
        )
        remarks.append(remark(problem))
    tongue = foreign_tongue(text)
    if tongue:
        remarks.append(remark(Problem("document_tongue", Position(file), tongue)))
    return tuple(remarks)


# Each reader is imported when a file needs it: commands that read none stay quick.


def _text(file: str, content: bytes) -> Document:
    from porion.formats.documents.plain_text import plain_document

    return plain_document(decoded(file, content))


def _html(file: str, content: bytes) -> Document:
    from porion.formats.documents.html_text import html_document

    text, problem = _page(file, content)
    document = html_document(file, text)
    return replace(document, remarks=(problem,)) if problem is not None else document


def _page(file: str, content: bytes) -> tuple[str, Problem | None]:
    """The characters of a page: UTF-8, else the older encoding that the page itself declares."""
    from porion.formats.documents.decoding import declared

    try:
        return decoded(file, content), None
    except Unreadable:
        encoding = declared(content)
        if not encoding:
            raise
        problem = Problem("document_declared", Position(file), encoding)
        return content.decode(encoding, errors="replace"), remark(problem)


def _docx(file: str, content: bytes) -> Document:
    from porion.formats.documents.docx_text import docx_document

    return docx_document(file, content)


def _pdf(file: str, content: bytes) -> Document:
    from porion.formats.documents.pdf_text import pdf_document

    return pdf_document(file, content)


_READERS: dict[Form, Callable[[str, bytes], Document]] = {
    Form.TEXT: _text,
    Form.HTML: _html,
    Form.DOCX: _docx,
    Form.PDF: _pdf,
}
