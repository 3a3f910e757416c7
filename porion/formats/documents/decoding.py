"""Bytes of a text to characters: UTF-8, strictly."""

import re

from porion.core.problems import Position, Problem
from porion.formats.documents.unreadable import Unreadable

#: Marks of the encodings that Windows programs write and call "Unicode".
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([a-z0-9_-]{1,20})", re.IGNORECASE)
#: Older Western encodings, as browsers read them.
_WESTERN = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-15": "iso-8859-15",
}


def decoded(file: str, content: bytes) -> str:
    """The characters of `content`, one leading BOM dropped. Raises Unreadable."""
    if content.startswith(_UTF16):
        raise Unreadable(Problem("document_utf16", Position(file)))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"0x{content[error.start]:02X}"
        raise Unreadable(Problem("document_encoding", Position(file, line), byte)) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(Problem("document_nul", Position(file, line), "NUL"))
    return text


def declared(content: bytes) -> str:
    """The one-byte encoding that an HTML page declares for itself; empty where it is none."""
    match = _CHARSET.search(content[:4096])
    name = match[1].decode("ascii").lower() if match else ""
    return _WESTERN.get(name, "")
