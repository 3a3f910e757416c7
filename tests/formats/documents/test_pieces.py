"""A document put together from pieces says what normalising the whole would say."""

from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.document import BlockKind
from porion.formats.documents.extracting import document_from
from porion.formats.documents.pieces import Piece, document_of
from tests.formats.documents.shown import outcome

# Letters, accents that combine, marks that are deleted, spaces of all kinds, bars and bullets.
ALPHABET = "aé1e\u0301*#|-•.\u00ad\u200b\ufeff \u00a0\u202f\t\n\r\x0b\x0c\x1c\x85\u2028I2>[]=_"
TEXTS = st.text(alphabet=ALPHABET, max_size=120)


@given(st.lists(TEXTS, max_size=8))
def test_pieces_apart_are_normalised_as_one(raws: list[str]) -> None:
    document = document_of(Piece(raw) for raw in raws)
    assert document.text == normalise("\n".join(raws))
    assert [document.text[b.start : b.end] for b in document.blocks] == [
        words for words in map(normalise, raws) if words
    ]


@given(st.lists(st.text(alphabet="aé1*# \u00ad\u200b\n", max_size=9), max_size=8))
def test_pieces_between_bars_are_normalised_as_one(cells: list[str]) -> None:
    pieces = []
    for number, cell in enumerate(cells):
        if number:
            pieces.append(Piece("|", None, glued=True))
        pieces.append(Piece(cell, BlockKind.CELL, glued=number > 0))
    assert document_of(pieces).text == normalise("|".join(cells))


@given(TEXTS)
def test_a_plain_text_is_its_own_normalisation(text: str) -> None:
    """The rule of `documents.sha256`, whatever blocks are found."""
    expected = normalise(text.removeprefix("\ufeff"))
    code = outcome("a.txt", text.encode())
    assert code == ("" if expected else "document_empty")
    if not code:
        assert document_from("a.txt", text.encode()).text == expected


def test_an_empty_piece_leaves_no_block_and_no_second_space() -> None:
    document = document_of([Piece("un"), Piece(" ** "), Piece("\u200b"), Piece("deux")])
    assert document.text == "un deux"
    assert len(document.blocks) == 2
