"""The parts of a Word file: a zip archive of XML, opened with care and never unpacked."""

import io
import zipfile
import zlib
from xml.etree import ElementTree as ET

from porion.core.problems import Position, Problem
from porion.formats.documents.unreadable import Unreadable, damaged

#: Limits of an archive: entries, bytes of one part once unpacked, and how many times packed.
MAX_ENTRIES = 10_000
MAX_PART = 40_000_000
MAX_RATIO = 200
#: Small parts may be very regular: their ratio says nothing.
_SMALL = 5_000_000


class _Builder(ET.TreeBuilder):
    """Builds the tree, and stops at a declaration of types: entities begin there."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise _Declared(name)


class _Declared(Exception):
    """A document type declaration, which no Word file has."""


class Package:
    """A Word file's parts as trees. Raises Unreadable wherever something is amiss."""

    def __init__(self, file: str, content: bytes) -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, KeyError) as error:
            raise damaged(file, "Word", type(error).__name__) from None
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise self._bomb(f"{len(entries)} fichiers")
        self._entries = {entry.filename: entry for entry in entries}

    def part(self, name: str) -> ET.Element | None:
        """The tree of a part; None where the file has no such part."""
        entry = self._entries.get(name)
        return None if entry is None else self._tree(entry)

    def main(self) -> ET.Element:
        """The tree of the part that holds the body."""
        for entry in self._entries.values():
            name = entry.filename
            if name.startswith("word/document") and name.endswith(".xml") and name.count("/") == 1:
                return self._tree(entry)
        raise damaged(self.file, "Word", "word/document.xml")

    def _tree(self, entry: zipfile.ZipInfo) -> ET.Element:
        if entry.flag_bits & 1:
            file = Position(self.file)
            raise Unreadable(Problem("document_locked", file, details={"form": "Word"}))
        parser = ET.XMLParser(target=_Builder())  # noqa: S314 - see _Builder
        try:
            # Whole at once: fed in parts, a comment without end is looked through at each part.
            parser.feed(self._unpacked(entry))
            tree: ET.Element = parser.close()
        except _Declared as error:
            found = f"{entry.filename} : {error}"
            raise Unreadable(Problem("document_entities", Position(self.file), found)) from None
        except (ET.ParseError, zipfile.BadZipFile, zlib.error) as error:
            raise damaged(self.file, "Word", f"{entry.filename} : {error}") from None
        except (EOFError, ValueError, OSError, RuntimeError) as error:
            raise damaged(self.file, "Word", f"{entry.filename} : {error}") from None
        return tree

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """A part, measured while it is read: what the archive says of its sizes may be wrong."""
        unpacked = bytearray()
        with self._zip.open(entry) as part:
            while chunk := part.read(1 << 18):
                unpacked += chunk
                self._measure(entry, len(unpacked))
        return bytes(unpacked)

    def _measure(self, entry: zipfile.ZipInfo, read: int) -> None:
        packed = max(entry.compress_size, 1)
        if read > MAX_PART or (read > _SMALL and read > MAX_RATIO * packed):
            raise self._bomb(f"{entry.filename} : plus de {read // 1_000_000} Mo")

    def _bomb(self, found: str) -> Unreadable:
        return Unreadable(Problem("document_bomb", Position(self.file), found))
