"""Any file: read by its content, or refused in words; never anything else."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from porion.core.language.problems import codes, say
from porion.formats.documents import extracting
from porion.formats.documents.extracting import Unreadable, document_from
from tests.formats.documents.samples import SAMPLES
from tests.formats.documents.shown import checked, outcome, read

ENGLISH = "The committee of the region was held and it is for the people that they have this from "


def zipped(name: str, content: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("file", "content", "code", "found"),
    [
        ("a.pdf", b"\x89PNG\r\n\x1a\n", "document_form", "image PNG"),
        ("a.docx", zipped("xl/workbook.xml"), "document_form", "classeur Excel (.xlsx)"),
        (
            "a.docx",
            zipped("mimetype", "application/vnd.oasis.opendocument.text"),
            "document_form",
            "document OpenDocument (.odt)",
        ),
        ("a.docx", zipped("a.txt"), "document_form", "archive ZIP"),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
            "document_form",
            "document Office ancien (.doc, .xls) ou protégé",
        ),
        ("a.txt", b"", "document_empty", ""),
        ("a.pdf", b"", "document_empty", ""),
        ("a.html", b"<html><script>1</script></html>", "document_empty", ""),
        ("a.txt", b"un\n\xe9t\xe9", "document_encoding", "0xE9"),
        ("a.txt", "été".encode("utf-16"), "document_utf16", ""),
        ("a.txt", b"a\0b", "document_nul", "NUL"),
        ("a.pdf", b"%PDF-1.7\nrien", "document_damaged", None),
        ("a.docx", b"PK\x03\x04word/document.xml", "document_damaged", None),
        ("../../etc/passwd", b"", "document_empty", ""),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    file: str, content: bytes, code: str, found: str | None
) -> None:
    with pytest.raises(Unreadable) as refusal:
        document_from(file, content)
    problem = refusal.value.problem
    assert (problem.code, problem.position.file) == (code, file)
    assert found in (None, problem.found)
    assert "À faire" in say(problem)


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "MAX_BYTES", 10)
    with pytest.raises(Unreadable) as refusal:
        document_from("a.txt", b"x" * 11)
    assert refusal.value.problem.code == "document_too_long"


@pytest.mark.parametrize(
    ("name", "sample"), [("a.txt", "deliberation.pdf"), ("a.pdf", "convention.docx")]
)
def test_the_content_decides_and_a_wrong_ending_is_remarked(name: str, sample: str) -> None:
    content = (SAMPLES / sample).read_bytes()
    document = checked(document_from(name, content))
    assert document.text == document_from(sample, content).text
    assert [remark.code for remark in document.remarks] == ["document_ending"]


def test_html_is_known_by_its_tags_or_its_ending() -> None:
    assert read("<!-- a --><!DOCTYPE html><p>un</p>", "a.html").text == "un"
    assert read("mot <b>gras</b>", "a.html").text == "mot gras"
    assert read("3 < 4 et 5 > 2", "a.txt").text == "3 < 4 et 5 > 2"


def test_an_older_page_is_read_as_it_declares_itself() -> None:
    page = '<html><meta charset="iso-8859-1"><body>été'.encode("latin-1")
    document = document_from("a.html", page)
    assert (document.text, document.remarks[0].code) == ("été", "document_declared")


def test_another_language_is_remarked() -> None:
    assert [remark.code for remark in read(ENGLISH * 8).remarks] == ["document_tongue"]
    french = "Le comité de la région est réuni et il a décidé que les aides sont pour les communes "
    assert read(french * 8).remarks == ()


def test_ten_megabytes_on_one_line_are_one_paragraph() -> None:
    assert len(read("mot " * 2_500_000).blocks) == 1


#: All that reading may end in; empty is a document.
REFUSALS = {"", *(code for code in codes() if code.startswith("document_"))}
SPOILED = ["deliberation.pdf", "letter.pdf", "half_scanned.pdf", "locked.pdf", "convention.docx"]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SPOILED),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12), st.integers(0, 40)), max_size=12),
)
def test_spoiled_files_are_read_or_refused(
    name: str, changes: list[tuple[float, bytes, int]]
) -> None:
    content = bytearray((SAMPLES / name).read_bytes())
    for place, put, taken in changes:
        at = int(place * len(content))
        content[at : at + taken] = put
    assert outcome(name, bytes(content)) in REFUSALS


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    assert outcome(name, content) in REFUSALS


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "<td\xa0colspan=3>",
        "</table>",
        "<li>",
        "<ul>",
        "</ul>",
        "<h2>",
        "</h2>",
        "<aside>",
        "</aside>",
        "<b>",
        "</b>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<br>",
        "<nav>",
        "</nav>",
        "&nbsp;",
        "&amp;",
        "<!--",
        "-->",
        "mot",
        "12",
        "63\xa0%",
        "<script>",
        "</script>",
        "<caption>",
        "<th>",
        "<thead>",
        "<sup>",
        "<svg>",
        "<select>",
        "<option>",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(TAGS, max_size=40))
def test_any_tags_are_read_or_refused(tags: list[str]) -> None:
    body = "".join(tags).replace("<td\xa0", "<td ")
    assert outcome("a.html", f"<html>{body}".encode()) in {"", "document_empty"}
