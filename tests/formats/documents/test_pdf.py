"""PDF: PDFium's text, and blocks by layout."""

import pypdfium2
import pytest

from porion.core.passages import normalise
from porion.core.reading.document import BlockKind
from porion.formats.documents.extracting import Unreadable, document_from
from porion.formats.documents.pdf_page import BROKEN, HYPHEN
from tests.formats.documents.samples import SAMPLES
from tests.formats.documents.shown import sample, shown, words

DELIBERATION_TABLES = [
    "cell 1.0.0 head | Financeur",
    "cell 1.0.1 head | Montant HT",
    "cell 1.0.2 head | Taux",
    "cell 1.1.0 head | État",
    "cell 1.1.1 | 450 000,00 €",
    "cell 1.1.2 | 30 %",
    "cell 1.2.0 head | Région, au titre du fonds des friches et de la politique de la ville",
    "cell 1.2.1 | 300 000,00 €",
    "cell 1.2.2 | 20 %",
    "cell 1.3.0 head | Total",
    "cell 1.3.1 | 750 000,00 €",
    "cell 1.3.2 | 50 %",
    "cell 2.0.0 head | Année",
    "cell 2.0.1 head | 2029",
    "cell 2.0.2 head | 2030",
    "cell 2.1.0 head | Logements livrés",
    "cell 2.1.1 | 1 200",
    "cell 2.1.2 | 1 500",
    "cell 2.2.0 head | Part rénovée",
    "cell 2.2.1 | 40 %",
    "cell 2.2.2 | 55 %",
    "cell 2.3.0 head | Emplois",
    "cell 2.3.1 | 210",
    "cell 2.3.2 | 305",
]


@pytest.mark.parametrize("name", ["deliberation.pdf", "letter.pdf", "half_scanned.pdf"])
def test_the_text_is_that_of_pdfium_page_after_page(name: str) -> None:
    """Only the mark of a hyphen at a line's end is written as a hyphen: as many characters."""
    pdf = pypdfium2.PdfDocument(SAMPLES / name)
    raw = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pages = len(pdf)
    pdf.close()
    document = sample(name)
    assert document.text == normalise(raw).replace(BROKEN, HYPHEN)
    assert document.pages == pages
    assert document.extractor.startswith("pypdfium2 ")


def test_ruled_and_unruled_tables_are_read_as_tables() -> None:
    lines = shown(sample("deliberation.pdf"))
    assert [line for line in lines if line.startswith("cell")] == DELIBERATION_TABLES


def test_headings_have_levels_by_the_size_of_their_letters() -> None:
    lines = shown(sample("deliberation.pdf"))
    assert [line for line in lines if line.startswith("heading")] == [
        "heading 1 | Délibération n° 2031-45",
        "heading 2 | Article 1 : Plan de financement",
        "heading 2 | Article 2 : Calendrier",
        *(f"heading 2 | Article {number} : Mesures diverses" for number in range(3, 8)),
    ]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    document = sample("deliberation.pdf")
    head = "Conseil de la communauté du Haut-Vallon"
    expected = [words for page in (1, 2, 3) for words in (head, f"Page {page} sur 3")]
    assert words(document, BlockKind.FURNITURE) == expected
    assert [b.page for b in document.blocks if b.kind is BlockKind.FURNITURE] == [1, 1, 2, 2, 3, 3]


def test_columns_are_not_mixed_and_words_keep_their_hyphen_at_a_lines_end() -> None:
    document = sample("letter.pdf")
    first = words(document, BlockKind.PARAGRAPH)[0]
    assert first.startswith("Depuis 2029, la réhabilitation des logements intermé‐diaires s’est")
    assert first.endswith("un accompagnement personna‐lisé renforcé.")
    [mobility] = [p for p in words(document, BlockKind.PARAGRAPH) if "cyclables" in p]
    assert mobility.count("Les infrastructures") == 24


def test_a_number_set_apart_stands_with_its_label() -> None:
    document = sample("letter.pdf")
    assert words(document, BlockKind.CALLOUT) == ["63 % des ménages accompagnés sont propriétaires"]
    assert words(document, BlockKind.ITEM) == [
        "• première action : 120 logements",
        "• deuxième action : 35 communes",
    ]
    [note] = words(document, BlockKind.NOTE)
    # The mark of the note stands in its sentence, and does not end it.
    [marked] = [p for p in words(document, BlockKind.PARAGRAPH) if "simplifiées1" in p]
    assert marked.endswith("dans l’ensemble des éta‐blissements.")
    assert note.endswith("Source : enquête de 2030 auprès de 12 communes.")


def test_a_pdf_that_is_all_images_is_refused_in_words() -> None:
    with pytest.raises(Unreadable) as refusal:
        sample("scanned.pdf")
    assert (refusal.value.problem.code, refusal.value.problem.found) == ("document_scanned", "3")


def test_pages_that_are_images_are_named() -> None:
    document = sample("half_scanned.pdf")
    [remark] = document.remarks
    assert (remark.code, remark.found, remark.blocks) == ("document_scanned_pages", "2-3", False)
    assert [block.page for block in document.blocks] == [1, 4]


def test_a_locked_pdf_is_refused_in_words() -> None:
    with pytest.raises(Unreadable) as refusal:
        sample("locked.pdf")
    assert refusal.value.problem.code == "document_locked"


@pytest.mark.parametrize("cut", [9, 100, 1000])
def test_a_pdf_cut_off_is_refused_in_words(cut: int) -> None:
    content = (SAMPLES / "deliberation.pdf").read_bytes()[:cut]
    with pytest.raises(Unreadable) as refusal:
        document_from("a.pdf", content)
    assert refusal.value.problem.code == "document_damaged"
