"""How fast reading is: a megabyte of text, and a PDF of 200 pages from its bytes to an answer.

Texts are those of the corpus with other digits each time round, so that nothing is remembered
from one page to the next. The PDF is written here, plainly, line by line. Each runs in a process
of its own for its peak of memory.
"""

import json
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.reading_truth import corpus, documents_folder
from porion.core.reading.answer import as_answer
from porion.core.reading.document import Document
from porion.core.reading.engine import read
from porion.formats.documents.extracting import document_from

PAGES = 200
LINES_A_PAGE = 48
WIDTH = 92
MEGABYTE = 1_000_000
_DIGIT = re.compile(r"[1-9]")


def paragraphs(seed: int, paths: Sequence[Path]) -> Iterator[str]:
    """Paragraphs of those files without end, with other digits each time."""
    drawn = random.Random(seed)  # noqa: S311 - no secret is made with it
    own: list[str] = []
    for path in paths:
        document = document_from(path.name, path.read_bytes())
        own += [document.text[block.start : block.end] for block in document.blocks]
    own = [text for text in own if len(text) > 40]
    while True:
        for text in own:
            yield _DIGIT.sub(lambda _: str(drawn.randint(1, 9)), text)


def corpus_files() -> list[Path]:
    """The texts of the corpus, a figure every 65 characters."""
    return [*corpus("dev"), *corpus("held")]


def erbm_files() -> list[Path]:
    """The texts of the ERBM, where they are installed: a figure every 290 characters."""
    folder = documents_folder()
    return sorted(folder.glob("*.txt")) if folder else []


def megabyte(paths: Sequence[Path]) -> Document:
    """A text of a megabyte in UTF-8, a paragraph a block, from its bytes."""
    lines: list[str] = []
    size = 0
    for text in paragraphs(1, paths):
        lines.append(text)
        size += len(text.encode()) + 2
        if size >= MEGABYTE:
            break
    return document_from("texte.txt", "\n\n".join(lines).encode())


def pdf(pages: int = PAGES) -> bytes:
    """A PDF of so many pages of varied text, in one of the fonts that every reader has."""
    lines = _lines()
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects.append(font)
    kids = []
    for _ in range(pages):
        shown = b"".join(b"(%s) Tj T*\n" % _escaped(next(lines)) for _ in range(LINES_A_PAGE))
        stream = b"BT /F1 10 Tf 14 TL 56 780 Td\n%sET" % shown
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), pages)
    return _file(objects)


def _lines() -> Iterator[str]:
    """The paragraphs, set in lines of a page's width, an empty one after each."""
    for text in paragraphs(2, corpus_files()):
        line = ""
        for word in text.split():
            if len(line) + len(word) >= WIDTH:
                yield line
                line = ""
            line = f"{line} {word}".strip()
        yield line
        yield ""


def _escaped(line: str) -> bytes:
    plain = line.replace("\u202f", " ").encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: list[bytes]) -> bytes:
    body = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        % (
            count,
            table,
            count,
        )
        + b"startxref\n%d\n%%%%EOF\n" % len(body)
    )


def speeds() -> dict[str, Any]:
    """CPU seconds, candidates and peaks of memory, each sort in a process of its own."""
    sorts = ("corpus", "erbm", "pdf") if erbm_files() else ("corpus", "pdf")
    return {sort: _apart(sort) for sort in sorts}


def _apart(sort: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.reading_speed", sort],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _timed(sort: str) -> dict[str, Any]:
    from benchmarks.reading import names

    known = names()
    content = pdf() if sort == "pdf" else b""
    paths = {"corpus": corpus_files, "erbm": erbm_files}.get(sort)
    document = megabyte(paths()) if paths else Document.of_text("")
    before = _peak()
    start = time.process_time()
    if sort == "pdf":
        document = document_from("deux-cents.pdf", content)
    extracted = time.process_time()
    answer = as_answer(document, read(document, known))
    end = time.process_time()
    size = len(document.text.encode())
    return {
        "bytes": size,
        "pages": document.pages,
        "candidates": len(answer["candidates"]),
        "extract_cpu_s": round(extracted - start, 2),
        "read_cpu_s": round(end - extracted, 2),
        "mb_per_s": round(size / MEGABYTE / (end - extracted), 3),
        "peak_mb": round(_peak() - before),
        "peak_mb_in_all": round(_peak()),
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(_timed(sys.argv[1])))
