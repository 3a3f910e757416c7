"""What a file is, told by its first bytes: its ending may be wrong."""

import re
from enum import StrEnum


class Form(StrEnum):
    """Kinds of content that can be told apart."""

    TEXT = "text"
    HTML = "HTML"
    DOCX = "DOCX"
    PDF = "PDF"
    OTHER = "other"


#: First bytes of what is often taken for a document, and how people call it.
_KNOWN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document Office ancien (.doc, .xls) ou protégé"),
    (b"\x89PNG\r\n\x1a\n", "image PNG"),
    (b"\xff\xd8\xff", "image JPEG"),
    (b"GIF8", "image GIF"),
    (b"II*\x00", "image TIFF"),
    (b"MM\x00*", "image TIFF"),
    (b"RIFF", "image, son ou vidéo (RIFF)"),
    (b"{\\rtf", "document RTF"),
    (b"%!PS", "fichier PostScript"),
    (b"Rar!\x1a\x07", "archive RAR"),
    (b"7z\xbc\xaf\x27\x1c", "archive 7-Zip"),
    (b"\x1f\x8b", "archive gzip"),
    (b"\x7fELF", "programme"),
    (b"MZ", "programme"),
    (b"SQLite format 3\x00", "base de données SQLite"),
)
#: What a zip archive holds when it is a known kind of document.
_ZIPPED = (
    (b"word/document", Form.DOCX, ""),
    (b"xl/workbook", Form.OTHER, "classeur Excel (.xlsx)"),
    (b"ppt/presentation", Form.OTHER, "diaporama (.pptx)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", Form.OTHER, "document OpenDocument (.odt)"),
    (b"mimetypeapplication/epub+zip", Form.OTHER, "livre EPUB"),
)
#: How far a PDF's mark may stand from the first byte, as its readers allow.
_PDF_WITHIN = 1024
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|table|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def form_of(content: bytes, file: str = "") -> tuple[Form, str]:
    """The form of `content`, and for another than those read, what it seems to be in French.

    The ending of `file` only decides between text and HTML that begins without a mark.
    """
    head = content[:_PDF_WITHIN]
    if b"%PDF-" in head:
        return Form.PDF, ""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(content, file)
    for mark, name in _KNOWN:
        if head.startswith(mark) and _binary(head, mark):
            return Form.OTHER, name
    if _HTML.match(content[:16_384]):
        return Form.HTML, ""
    if file.lower().endswith((".html", ".htm", ".xhtml")) and b"<" in content:
        return Form.HTML, ""
    return Form.TEXT, ""


def _binary(head: bytes, mark: bytes) -> bool:
    """Short marks of two letters also begin texts ("MZ", "RIFF"): those hold no NUL."""
    return not mark.isalnum() or b"\0" in head


#: Stands behind the table of contents of an archive.
_END_OF_ZIP = b"PK\x05\x06"


def _zipped(content: bytes, file: str) -> tuple[Form, str]:
    # The table of contents stands at the end; an archive's first names also stand in front.
    ends = content[:4096] + content[-1_000_000:]
    for name, form, words in _ZIPPED:
        if name in ends:
            return form, words
    if file.lower().endswith((".docx", ".docm")) and _END_OF_ZIP not in ends:
        # Cut short, it has no table of contents any more: its reader says so.
        return Form.DOCX, ""
    return Form.OTHER, "archive ZIP"
