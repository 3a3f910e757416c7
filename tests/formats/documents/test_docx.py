"""DOCX: paragraphs and cells in order, then the notes."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from porion.core.reading.document import BlockKind
from porion.formats.documents import docx_package
from porion.formats.documents.extracting import Unreadable, document_from
from tests.formats.documents.samples import SAMPLES
from tests.formats.documents.shown import checked, sample, shown

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = "<w:p><w:r><w:t>mot</w:t></w:r></w:p>"


def package(body: str, main: str = "") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        whole = main or f"<w:document {W}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", whole)
    return content.getvalue()


def refused(content: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        document_from("a.docx", content)
    return refusal.value.problem.code


def test_a_convention_is_read_block_by_block() -> None:
    document = sample("convention.docx")
    assert shown(document) == [
        "heading 1 | Convention de la halle",
        "heading 2 | Article 1. Objet",
        "paragraph | La convention porte sur 1 250 000 € et 120 logements. Ajouté. Champ. Fin",
        "callout | 63 % des ménages",
        "heading 3 | Engagements",
        "item 1 | Premier engagement",
        "item 1 | Second engagement",
        "item 2 | Sous-engagement",
        "heading 7 | Titre en gras",
        "heading 4 | Niveau de plan",
        "cell 1.0.0 head | Financeur",
        "cell 1.0.1 head | 2031",
        "cell 1.0.2 head | 2032",
        "cell 1.1.0 head | État",
        "cell 1.1.1 | 100 000",
        "cell 1.1.2 | 120 000",
        "cell 1.2.0 head | Région",
        "cell 1.2.1 | 80 000",
        "cell 1.3.1 | 90 000",
        "cell 1.3.2 | 95 000",
        "paragraph | Fait au Vallon.",
        "note | Note : 12 communes.",
    ]
    covers = {(b.row, b.column): (b.columns, b.rows) for b in document.blocks if b.table}
    assert (covers[2, 0], covers[2, 1]) == ((1, 2), (2, 1))


def test_french_style_names_are_headings() -> None:
    assert docx_heading("Titre 1") == 2
    assert docx_heading("heading 3") == 4
    assert docx_heading("Normal") == 0


def docx_heading(name: str) -> int:
    from porion.formats.documents.docx_styles import styles_of

    tree = ElementTree.fromstring(  # noqa: S314 - ours
        f'<w:styles {W}><w:style w:styleId="a"><w:name w:val="{name}"/></w:style></w:styles>'
    )
    return styles_of(tree)["a"].heading


def test_a_table_of_one_cell_is_a_frame() -> None:
    body = f"<w:tbl><w:tr><w:tc>{PARAGRAPH}</w:tc></w:tr></w:tbl>"
    [block] = checked(document_from("a.docx", package(body))).blocks
    assert block.kind is BlockKind.CALLOUT


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    assert refused(package("<!--" + " " * 20_000_000 + "-->" + PARAGRAPH)) == "document_bomb"


def test_an_archive_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_package, "MAX_ENTRIES", 1)
    assert refused(package(PARAGRAPH)) == "document_bomb"


def test_entities_are_refused() -> None:
    main = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    assert refused(package("", main)) == "document_entities"


@pytest.mark.parametrize("tag", ["sdt", "ins"])
def test_frames_in_frames_without_end_are_refused(tag: str) -> None:
    deep = f"<w:{tag}>" * 5_000 + PARAGRAPH + f"</w:{tag}>" * 5_000
    assert refused(package(deep)) == "document_damaged"


def test_what_is_no_word_file_inside_is_refused() -> None:
    assert refused(package("", "<a/>")) == "document_damaged"
    assert refused(package("", "<a>")) == "document_damaged"
    assert refused((SAMPLES / "convention.docx").read_bytes()[:20_000]) in {
        "document_damaged",
        "document_form",
    }
    assert refused(package("<w:p/>")) == "document_empty"
