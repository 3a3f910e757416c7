"""A PDF is read in a process of its own: the same document, and an end to what has none."""

import sys
from pathlib import Path

import pytest

from porion.cli import apart
from porion.cli.apart import document_apart
from porion.formats.documents.extracting import Unreadable, document_from

SAMPLES = Path(__file__).parent.parent / "formats" / "documents" / "samples"


def endless_pdf(levels: int) -> bytes:
    """A page whose drawing calls another twice, which calls another twice …: 2 ** levels."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
            b"/Resources << /XObject << /X 5 0 R >> >> >>"
        ),
        b"<< /Length 12 >> stream\n/X Do /X Do \nendstream",
    ]
    for level in range(levels):
        calls = b"/X Do /X Do " if level < levels - 1 else b"0 0 m 1 1 l S "
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X "
            + b"%d 0 R >> >> /Length %d >> stream\n%s\nendstream" % (level + 6, len(calls), calls)
        )
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj %s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return body + head + table + trailer + b"startxref\n%d\n%%%%EOF" % len(body)


@pytest.mark.parametrize("name", ["letter.pdf", "half_scanned.pdf"])
def test_the_same_document(name: str) -> None:
    content = (SAMPLES / name).read_bytes()
    assert document_apart(f"--{name}", content) == document_from(f"--{name}", content)


def test_the_same_refusal() -> None:
    with pytest.raises(Unreadable) as refused:
        document_apart("locked.pdf", (SAMPLES / "locked.pdf").read_bytes())
    assert refused.value.problem.code == "document_locked"


def test_what_has_no_end_is_given_up() -> None:
    with pytest.raises(Unreadable) as refused:
        document_apart("sans-fin.pdf", endless_pdf(60), seconds=1)
    assert refused.value.problem.code == "document_endless"


def test_a_process_that_dies_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PROGRAM", (sys.executable, "-c", "import os; os.abort()"))
    with pytest.raises(Unreadable) as refused:
        document_apart("mort.pdf", b"%PDF-1.4")
    assert refused.value.problem.code == "document_endless"
    assert "-6" in refused.value.problem.found


def test_other_formats_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PROGRAM", ("/nowhere",))
    assert document_apart("a.txt", b"Un texte.").text == "Un texte."
