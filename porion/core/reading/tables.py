"""Cells of tables: the header of the column and the row say what a bare number counts."""

from porion.core.reading.document import Block, Document
from porion.core.reading.found import Number, UnitFound


def unit_of_cell(document: Document, block: Block, number: Number) -> UnitFound | None:
    """The unit that the headers of a cell give to its number, None where they give none."""
    return None
