"""Numbers that reading left out, named so that a person sees them."""

from porion.core.reading.document import Document
from porion.core.reading.found import Reading
from porion.formats.candidates.unread import unread
from tests.readings import read_plainly


def test_a_number_that_reading_left_out_is_named_with_words_around() -> None:
    document = Document.of_text("Les autres, environ 1 100 depuis, ne sont pas dans ce total.")
    assert list(unread(document, Reading())) == [
        ("1 100", "Les autres, environ 1 100 depuis, ne sont pas dans ce total.")
    ]


def test_what_is_read_or_set_aside_is_not_named() -> None:
    document = Document.of_text("En 2024, 12 logements pour 3,5 M€, page 4.")
    assert list(unread(document, read_plainly(document))) == []
    assert [number for number, _ in unread(document, Reading())] == ["2024", "12", "3,5", "4"]


def test_signs_at_the_end_belong_to_the_sentence() -> None:
    document = Document.of_text("Il en reste 1 250, puis 7.")
    assert [number for number, _ in unread(document, Reading())] == ["1 250", "7"]
