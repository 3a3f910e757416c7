"""Cells of tables: the heads of the column and the row say what a bare number counts, and when.

A sign in a head counts most, that of the column before that of the row; then the nouns, in the
same order; then what a caption says of all amounts. A head that is only a year or a date gives
no unit but lends its period.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from porion.core.quantities.units import UNITS
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import Number, Period, PeriodRole, UnitFound
from porion.core.reading.identity import Same
from porion.core.reading.tables.layout import (
    Table,
    collected,
    covers,
    head_rows_of,
    is_number,
    is_when,
    period_in,
    section_of,
)
from porion.core.reading.units.announcing import head_unit, says_counting

#: Those who pay or receive head rows by their name: under amounts they are not what is counted.
_PAYERS = frozenset(
    (
        *("organisations", "departements", "regions", "communes", "EPCI", "partners"),
        *("companies", "associations", "signatories", "quarters", "estates", "schools"),
        "hospitals",
    )
)
_SORT = re.compile(r"(?:types?|natures?|catégories?|statuts?|formes?|sortes?)\b", re.IGNORECASE)
#: A goal under a caption with a day is not of that day.
_AHEAD = re.compile(
    r"(?<!\w)(?:objectif|prévision|prévu|cible|attendu|à venir|projet)", re.IGNORECASE
)
_PASSED = re.compile(
    r"(?<!\w)(?:bilan|réalis|résultat|avancement|situation|exercice|chiffres|activité)",
    re.IGNORECASE,
)
_MONEY_SURE = 0.9
#: How sure the unit of a number is that only its column of a year tells to count.
_LEAST_SURE = 0.3
#: A row has no more heads than this.
_MOST_HEADS = 4


class Tables:
    """The tables of one document; what heads say is read once for each head."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._tables = collected(document)
        self._units: dict[tuple[int, int], UnitFound | None] = {}
        self._periods: dict[tuple[int, int], Period | None] = {}
        for table in self._tables.values():
            table.head_rows = tuple(head_rows_of(self._text, table))

    def unit(self, block: Block, number: Number) -> UnitFound | None:
        """The unit that the heads of a cell give to a bare number in it."""
        table = self._tables.get(block.table)
        if table is None or (block.header and block.column == 0):
            return None
        columns = self._units_of(self._column_heads(table, block))
        found = list(columns)
        found += filter(_counts, self._units_of(self._row_heads(table, block)))
        sections = [self._unit(head) for head in section_of(table, block)]
        found += [unit for unit in sections if unit is not None]
        captions = [unit for unit in map(self._caption, table.captions) if unit is not None]
        captions = [*self._corner(table, block), *captions]
        signs = [unit for unit in captions if _is_sure(unit)]
        found = [unit for unit in found if _can_be(unit, number)]
        row_told = found and not columns and not _is_sure(found[0])
        if signs and row_told and (found[0].code in _PAYERS or self._is_by_theme(table)):
            found = []
        chosen = _chosen([_of_size(unit, number) for unit in found], signs)
        if chosen is None and self._is_counted(table, block):
            chosen = next(iter([*captions, *self._units_of(self._sorts(table))]), None)
            chosen = chosen and replace(chosen, sure=0.5)
        return chosen or self._under_a_year(table, block)

    def _under_a_year(self, table: Table, block: Block) -> UnitFound | None:
        """In a column of a year a number counts something, where words head its row."""
        above, aside = self._column_heads(table, block), self._row_heads(table, block)
        if not aside or not any(is_when(self._text, head) for head in above):
            return None
        head = aside[0]
        words = self._text[head.start : head.end]
        return UnitFound("items", words, head.start, head.end, sure=_LEAST_SURE)

    def period(self, block: Block) -> Period | None:
        """The date or period that the head of the column, else of the row, lends to a cell."""
        table = self._tables.get(block.table)
        if table is None:
            return None
        for head in (*self._column_heads(table, block), *self._row_heads(table, block)):
            period = self._period(head)
            if period is not None:
                return period
        return self._caption_period(table, block)

    def _caption_period(self, table: Table, block: Block) -> Period | None:
        """The day that a caption tells of all cells but goals: "Avancement au 30 septembre"."""
        heads = " ".join(
            self._text[one.start : one.end] for one in self._column_heads(table, block)
        )
        if _AHEAD.search(heads):
            return None
        for caption in table.captions:
            period = self._period(caption)
            if period is not None and _dates_all(self._text, caption, period):
                return period
        return None

    def heads(self, block: Block) -> tuple[Block, ...]:
        """The heads of a cell: of its column, the nearest first, then of its row."""
        table = self._tables.get(block.table)
        if table is None:
            return ()
        return (*self._column_heads(table, block), *self._row_heads(table, block))

    def _column_heads(self, table: Table, block: Block) -> list[Block]:
        """The heads above a cell, the nearest first."""
        heads: list[Block] = []
        for row in reversed([row for row in table.head_rows if row < block.row]):
            heads += [cell for cell in table.rows[row] if covers(cell, block.column)]
        return heads

    def _row_heads(self, table: Table, block: Block) -> list[Block]:
        """The cells of words at the left of a cell, the nearest last: the first tells most."""
        heads: list[Block] = []
        for cell in (*table.reaching.get(block.row, ()), *table.rows.get(block.row, ())):
            if cell.column >= block.column or len(heads) >= _MOST_HEADS:
                break
            if cell.header or not is_number(self._text, cell):
                heads.append(cell)
        return heads

    def _caption(self, block: Block) -> UnitFound | None:
        """What the text above or below a table announces for all of it."""
        key = (block.start, -block.end)
        if key not in self._units:
            self._units[key] = head_unit(self._text, block.start, block.end, sentence=True)
        return self._units[key]

    def _corner(self, table: Table, block: Block) -> list[UnitFound]:
        """What the head above row heads in words says of all cells: "En millions d'euros"."""
        first = table.rows[block.row][0]
        if not block.column or is_number(self._text, first):
            return []
        heads = [cell for row in table.head_rows for cell in table.rows[row] if not cell.column]
        return [unit for unit in self._units_of(heads) if not unit.noun]

    def _is_by_theme(self, table: Table) -> bool:
        """True where most heads of rows name no thing that is counted, so that one that seems
        to ("Aménagements" in a table of credits) is a theme too."""
        if table.themes is None:
            heads = [cells[0] for cells in table.rows.values() if cells and not cells[0].column]
            told = sum(unit is not None for unit in map(self._unit, heads))
            table.themes = told * 2 <= len(heads)
        return table.themes

    def _is_counted(self, table: Table, block: Block) -> bool:
        """True under a head that only says "Nombre"."""
        heads = self._column_heads(table, block)
        return any(says_counting(self._text, head.start, head.end) for head in heads)

    def _sorts(self, table: Table) -> list[Block]:
        """The heads of a first column of sorts: "Type de contrat"."""
        corner = [cell for row in table.head_rows for cell in table.rows[row] if not cell.column]
        return [cell for cell in corner if _SORT.match(self._text, cell.start, cell.end)]

    def _units_of(self, heads: Sequence[Block]) -> list[UnitFound]:
        return [unit for head in heads if (unit := self._unit(head)) is not None]

    def _unit(self, head: Block) -> UnitFound | None:
        key = (head.start, head.end)
        if key not in self._units:
            unit = head_unit(self._text, *key)
            if is_when(self._text, head) and (unit is None or unit.code != "EUR"):
                unit = None  # "CP 2024" is money all the same
            self._units[key] = unit
        return self._units[key]

    def _period(self, head: Block) -> Period | None:
        key = (head.start, head.end)
        if key not in self._periods:
            self._periods[key] = period_in(self._text, head)
        return self._periods[key]


def _dates_all(text: str, caption: Block, period: Period) -> bool:
    """True for a caption that tells of a day or of a year passed, not of the span of a plan."""
    if period.role is PeriodRole.AS_AT:
        return text.startswith(("au ", "à ", "Au ", "fin ", "Fin "), period.start)
    words = text[caption.start : caption.end]
    year = period.first is not None and period.last is not None
    return year and bool(_PASSED.search(words)) and not _AHEAD.search(words)


def _chosen(found: Sequence[UnitFound], captions: Sequence[UnitFound]) -> UnitFound | None:
    """The first sign among the heads; else the first noun of money, in the scale of a caption
    or of another head; else the first noun; else what the caption says alone."""
    signs = [unit for unit in found if not unit.noun]
    if signs:
        return _named(signs[0], found)
    scales = [unit for unit in (*found, *captions) if not unit.noun and unit.code == "EUR"]
    if found:
        first = found[0]
        if first.code == "EUR" and scales:
            return replace(first, factor=scales[0].factor, sure=_MONEY_SURE)
        return first
    return captions[0] if captions else None


def _of_size(unit: UnitFound, number: Number) -> UnitFound:
    """A share in words ("Part de l'État") above 100 is an amount."""
    if unit.code == "%" and unit.noun and number.high > 100:
        return replace(unit, code="EUR", denominator="", sure=0.5)
    return unit


def _can_be(unit: UnitFound, number: Number) -> bool:
    """False for 2,55 of what is counted whole, in a table."""
    return not UNITS[unit.code].whole or number.high == number.high.to_integral_value()


def _is_sure(unit: UnitFound) -> bool:
    """True for a sign, for money, and for "nombre de"."""
    return not unit.noun or unit.code == "EUR" or unit.sure >= _MONEY_SURE


def _counts(unit: UnitFound) -> bool:
    """False for the singular of a thing that heads a row: "Gymnase" is a name."""
    if not unit.noun or unit.code in ("EUR", "%") or unit.sure >= _MONEY_SURE:
        return True
    first = unit.noun.split()[0]
    return first[-1] in "sxSX" or first.isupper()


def _named(sign: UnitFound, found: Sequence[UnitFound]) -> UnitFound:
    """A sign with the noun of another head."""
    noun = next((unit.noun for unit in found if unit.noun and unit.code == sign.code), "")
    return replace(sign, noun=noun)


@lru_cache(maxsize=2)
def _tables_of(key: Same[Document]) -> Tables:
    return Tables(key.value)


def unit_of_cell(document: Document, block: Block, number: Number) -> UnitFound | None:
    """The unit that the headers of a cell give to its number, None where they give none.

    A factor other than 1 stands for a head such as "en k€" or "en milliers".
    """
    if block.kind is not BlockKind.CELL:
        return None
    return _tables_of(Same(document)).unit(block, number)


def heads_of_cell(document: Document, block: Block) -> tuple[Block, ...]:
    """The heads of a cell: of its column, the nearest first, then of its row."""
    if block.kind is not BlockKind.CELL:
        return ()
    return _tables_of(Same(document)).heads(block)


def period_of_cell(document: Document, block: Block) -> Period | None:
    """The period that the heads of a cell lend to its number: "2021", "au 31/12/2022"."""
    if block.kind is not BlockKind.CELL:
        return None
    return _tables_of(Same(document)).period(block)
