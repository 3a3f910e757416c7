"""A date that begins in one cell of a table does not end behind it."""

from datetime import date

from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read


def test_a_number_in_the_last_cell_is_no_part_of_the_date_that_follows() -> None:
    words = ["Logements", "9", "Au 31 décembre 2024, 20 logements étaient finis."]
    text = " ".join(words)
    cell = text.index("9")
    document = Document(
        text,
        (
            Block(BlockKind.CELL, 0, cell - 1, table=1, header=True),
            Block(BlockKind.CELL, cell, cell + 1, table=1, row=1),
            Block(BlockKind.PARAGRAPH, cell + 2, len(text)),
        ),
    )
    found = read(document)
    assert {each.printed for each in found.candidates} == {"9", "20"}
    [later] = [each for each in found.candidates if each.printed == "20"]
    assert later.as_at == date(2024, 12, 31)


def test_the_same_words_in_a_sentence_are_one_span() -> None:
    document = Document.of_text("Du 9 au 31 décembre 2024, 20 logements étaient finis.")
    [found] = read(document).candidates
    assert (found.valid_from, found.valid_to) == (date(2024, 12, 9), date(2024, 12, 31))
