"""Tables that go on in the next column or on the next page."""

from porion.core.reading.document import BlockKind, Document
from porion.core.reading.engine import read
from porion.formats.documents.grids import continued, with_heads
from porion.formats.documents.pieces import Piece, document_of


def _table(table: int, page: int, *rows: tuple[str, ...]) -> list[Piece]:
    return [
        Piece(words, BlockKind.CELL, page=page, table=table, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, words in enumerate(cells)
    ]


_HEAD = ("Poste", "Coût (k€)", "Aide (k€)")
_FIRST = _table(1, 1, _HEAD, ("Toitures", "1 250", "310"))
_FOOT = Piece("Page 1", BlockKind.FURNITURE, page=1)


def _document(*pieces: Piece) -> Document:
    return document_of(with_heads(continued(list(pieces))), pages=2)


def _values(document: Document) -> list[tuple[str, int]]:
    return [
        (found.printed, int(found.value_low))
        for found in read(document).candidates
        if found.value_low is not None
    ]


def test_the_head_of_a_table_counts_for_its_rows_on_the_next_page() -> None:
    rest = _table(2, 2, ("Façades", "980", "245"), ("Voirie", "640", "96"))
    document = _document(*_copies(_FIRST), _FOOT, *rest)
    assert {block.table for block in document.blocks if block.kind is BlockKind.CELL} == {1}
    assert [block.row for block in document.blocks if block.page == 2] == [2, 2, 2, 3, 3, 3]
    assert _values(document)[2:] == [
        ("980", 980_000),
        ("245", 245_000),
        ("640", 640_000),
        ("96", 96_000),
    ]


def test_a_table_goes_on_over_three_pages() -> None:
    second = _table(2, 2, ("Façades", "980", "245"))
    third = _table(3, 3, ("Voirie", "640", "96"))
    document = _document(*_copies(_FIRST), *second, *third)
    assert _values(document)[-1] == ("96", 96_000)


def test_a_table_with_its_own_head_or_other_columns_or_words_before_it_stays_one() -> None:
    headed = _table(2, 2, ("Poste", "Lots", "Agents"), ("Voirie", "3", "12"))
    narrow = _table(2, 2, ("Voirie", "640"))
    rest = _table(2, 2, ("Voirie", "640", "96"))
    words = Piece("Autres dépenses, hors convention.", BlockKind.PARAGRAPH, page=2)
    for below in (headed, narrow, [words, *rest]):
        document = _document(*_copies(_FIRST), *below)
        tables = {block.table for block in document.blocks if block.kind is BlockKind.CELL}
        assert tables == {1, 2}


def _copies(pieces: list[Piece]) -> list[Piece]:
    return [
        Piece(p.raw, p.kind, page=p.page, table=p.table, row=p.row, column=p.column) for p in pieces
    ]
