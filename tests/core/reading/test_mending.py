"""Broken words and cut paragraphs are read whole, and found where the stored text has them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.mending import mended


def _paper(*parts: str) -> Document:
    """Paragraphs of a paper, as the columns of a PDF give them."""
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(part), page=1))
        at += len(part) + 1
    return Document(" ".join(parts), tuple(blocks), pages=1)


def test_a_word_broken_by_layout_is_read_whole_and_printed_as_stored() -> None:
    text = "Le bois couvre 240 hec\u2010tares et coûte trois mil\u2010lions d'euros."
    found = read(Document.of_text(text)).candidates
    assert [(c.printed, c.unit) for c in found] == [
        ("240", "ha"),
        ("trois mil\u2010lions d'euros", "EUR"),
    ]
    assert all(text[c.start : c.end] == c.printed for c in found)
    assert all(text[reason.start : reason.end] == reason.words for c in found for reason in c.why)


def test_a_compound_keeps_its_hyphen() -> None:
    whole = mended(
        Document.of_text("Au\u2010delà du Pas\u2010de\u2010Calais, vingt\u2010cinq lieux.")
    )
    assert whole is not None
    assert whole.document.text == "Au-delà du Pas-de-Calais, vingt-cinq lieux."


def test_a_text_with_nothing_broken_is_left_alone() -> None:
    assert mended(Document.of_text("Le Pas-de-Calais compte 12 sites.")) is None


def test_a_number_cut_by_the_end_of_a_page_is_one() -> None:
    first = "La commune apporte au projet de rénovation de la salle une subvention de 255"
    found = read(_paper(first, "000 € au plus tard en juin.")).candidates
    assert [(c.printed, c.value_low) for c in found] == [("255 000 €", Decimal(255_000))]


def test_a_paragraph_that_has_ended_is_not_joined_to_the_next() -> None:
    first = "La commune apporte au projet de rénovation de la salle une aide de 12 M€."
    paper = _paper(first, "24 logements suivront.")
    assert mended(paper) is None


@given(
    st.lists(st.sampled_from(["loge\u2010ments ", "12 ", "M€ ", "au\u2010delà ", "a- b ", ". "]))
)
def test_places_are_those_of_the_stored_text(parts: list[str]) -> None:
    text = normalise("".join(parts))
    reading = read(Document.of_text(text))
    for found in reading.candidates:
        assert text[found.start : found.end] == found.printed
        first, last = found.passage
        assert 0 <= first <= found.start < found.end <= last <= len(text)
    for refused in reading.not_quantities:
        assert 0 <= refused.start < refused.end <= len(text)


def test_a_word_of_the_next_page_is_no_reason_to_keep_a_hyphen_of_layout() -> None:
    """The parts of a broken word are no words that would make it a compound."""
    text = (
        "Les communes rece\u2010vront 10 M€ pour des kilo\u2010mètres de haies et de ci\u2010tés."
    )
    whole = mended(Document.of_text(text))
    assert whole is not None
    assert "recevront 10 M€ pour des kilomètres de haies et de cités" in whole.document.text


def test_a_hyphen_with_a_space_before_it_is_one_of_layout_too() -> None:
    whole = mended(Document.of_text("Un vélo élec \u2010trique coûte 900 €."))
    assert whole is not None
    assert whole.document.text == "Un vélo électrique coûte 900 €."


def test_a_paragraph_that_stops_at_a_small_word_goes_on() -> None:
    first = "Le coût moyen des travaux de rénovation de ces immeubles est estimé à"
    found = read(_paper(first, "72 000 € par logement, hors voirie.")).candidates
    assert [(c.printed, c.unit, c.qualifier.value) for c in found] == [
        ("72 000 €", "EUR/home", "about")
    ]


def test_a_unit_of_the_next_column_belongs_to_the_number() -> None:
    first = "L'échéancier prévoit les versements de la Région suivants : 8 M€ en 2025 et 9,5"
    found = read(_paper(first, "M€ en 2026.")).candidates
    assert [c.printed for c in found] == ["8 M€", "9,5 M€"]


def _two_pages(first: str, foot: str, second: str) -> Document:
    text = f"{first} {foot} {second}"
    middle, last = len(first) + 1, len(first) + len(foot) + 2
    return Document(
        text,
        (
            Block(BlockKind.PARAGRAPH, 0, len(first), page=1),
            Block(BlockKind.FURNITURE, middle, middle + len(foot), page=1),
            Block(BlockKind.PARAGRAPH, last, len(text), page=2),
        ),
        pages=2,
    )


def test_a_sentence_goes_on_over_the_foot_of_a_page() -> None:
    paper = _two_pages(
        "La commune, qui gère le parc depuis dix ans, compte y rénover au moins",
        "Rapport annuel 7",
        "240 logements d'ici 2027.",
    )
    found = read(paper).candidates
    assert [(c.printed, c.qualifier.value) for c in found] == [("240", "at_least")]
    assert all(paper.text[c.start : c.end] == c.printed for c in found)


def test_a_number_is_not_put_together_over_the_foot_of_a_page() -> None:
    paper = _two_pages(
        "La commune apporte au projet de rénovation de la salle une subvention de 255",
        "7",
        "000 € au plus tard en juin.",
    )
    assert all(" 7 " not in c.printed for c in read(paper).candidates)
