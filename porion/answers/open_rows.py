"""Rows of the open tables, as known on a day: what is public, and nothing else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from porion.analytics.counts import figures_by
from porion.answers.deadlines import deadlines
from porion.answers.open_filters import fits
from porion.answers.open_keys import (
    RECORD,
    OpenRow,
    UnknownKey,
    by_code,
    near,
    programme_rows,
    require,
    typed_row,
)
from porion.answers.open_tables import Asked, OpenTable
from porion.answers.rows import deadline_row, figure_row
from porion.core.passages import Locator
from porion.exchange.telling import told
from porion.figures.queries.published import figures
from porion.figures.queries.selection import Selection, selection
from porion.formats.dossier.columns import KEY_PATTERN
from porion.foundation.queries.public import Cells, internal_keys, public_cells

_KEY = re.compile(KEY_PATTERN)


@dataclass(frozen=True)
class Question:
    """What is asked of a table: a day, filters by name, a stretch. `today` is the reader's."""

    today: date
    on: date | None = None
    wanted: Mapping[str, Any] = field(default_factory=dict)
    offset: int = 0
    limit: int | None = None


@dataclass(frozen=True)
class Stretch:
    """Rows surely public, then those that perhaps were; the counts are of all that fit."""

    count: int
    maybe_count: int
    rows: tuple[OpenRow, ...]
    maybe: tuple[OpenRow, ...] = ()


def open_rows(programme: Any, table: OpenTable, question: Question) -> Stretch:
    """The stretch asked for. Raises `UnknownKey` for a filter that names nothing."""
    for each in table.filters:
        if each.asked is Asked.KEY and each.name in question.wanted:
            require(programme, each.table, question.wanted[each.name])
    if table.name == "figures":
        return _figures(programme, question)
    known, maybe = _all(programme, table, question.on, question.today)
    test = fits(programme, table, question.wanted)
    sure, perhaps = [row for row in known if test(row)], [row for row in maybe if test(row)]
    end = None if question.limit is None else question.offset + question.limit
    after = max(question.offset - len(sure), 0)
    stop = None if end is None else max(end - len(sure), 0)
    return Stretch(
        len(sure), len(perhaps), tuple(sure[question.offset : end]), tuple(perhaps[after:stop])
    )


def open_row(programme: Any, table: OpenTable, key: str, *, on: date | None = None) -> OpenRow:
    """One row by key; places by official code too. Raises `UnknownKey`."""
    if not _KEY.fullmatch(key):  # not for the database: PostgreSQL takes no NUL
        raise UnknownKey(table.name, key, tuple(near(programme, table.name, key)))
    if table.name == "figures":
        found = figures(programme, on=on, keys=[key])
        hidden = _hidden(programme)
        for figure in (*found.known, *found.maybe):
            if not (hidden["indicators"] | hidden["documents"]) & {
                figure.indicator.key,
                figure.document.key,
            }:
                return _shown(figure_row(figure, surely_known=figure in found.known), hidden)
    elif table.name == "programmes":
        for row in programme_rows():
            if row["key"] == key:
                return row
    else:
        key = by_code(programme, key) if table.name == "places" else key
        cells = public_cells(RECORD[table.name], programme, on=on, key=key)
        rows = _rows(
            programme, table, told(programme, table.name, cells.known, on=on), on, sure=True
        )
        perhaps = _perhaps(programme, table, cells.maybe)
        rows = rows or _rows(programme, table, perhaps, on, sure=False)
        if rows:
            return rows[0]
    raise UnknownKey(table.name, key, tuple(near(programme, table.name, key)))


# ------------------------------------------------------------------------ figures


def _figures(programme: Any, question: Question) -> Stretch:
    chosen = Selection(**question.wanted)
    found = selection(
        programme, chosen, on=question.on, offset=question.offset, limit=question.limit
    )
    hidden = _hidden(programme)
    return Stretch(
        found.count,
        found.maybe_count,
        tuple(_shown(figure_row(figure), hidden) for figure in found.known),
        tuple(_shown(figure_row(figure, surely_known=False), hidden) for figure in found.maybe),
    )


_REFERENCES = {
    "scope": "scopes",
    "scheme": "schemes",
    "part_of": "figures",
    "lent_by": "figures",
    "places": "places",
    "payers": "parties",
    "beneficiaries": "parties",
    "parties": "parties",
}


def _hidden(programme: Any) -> Mapping[str, frozenset[str]]:
    names = {*_REFERENCES.values(), "indicators", "documents"}
    return {name: internal_keys(RECORD[name], programme) for name in sorted(names)}


def _shown(row: OpenRow, hidden: Mapping[str, frozenset[str]]) -> OpenRow:
    """The row without the keys of rows that are internal."""
    shown = dict(row)
    for column, table in _REFERENCES.items():
        value = shown.get(column)
        if isinstance(value, tuple):
            shown[column] = tuple(key for key in value if key not in hidden[table])
        elif value in hidden[table]:
            shown[column] = None
    return shown


# ------------------------------------------------------------------- other tables


def _all(
    programme: Any, table: OpenTable, on: date | None, today: date
) -> tuple[Sequence[OpenRow], Sequence[OpenRow]]:
    if table.name == "programmes":
        return programme_rows(), ()
    if table.name == "deadlines":
        board, hidden = deadlines(programme, on=on or today), _hidden(programme)
        rows = (deadline_row(d, board.day) for d in (*board.upcoming, *board.passed))
        return [_shown(r, hidden) for r in rows if r["document"] not in hidden["documents"]], ()
    cells = public_cells(RECORD[table.name], programme, on=on if table.dated else None)
    known = told(programme, table.name, cells.known, on=on)
    return (
        _rows(programme, table, known, on, sure=True),
        _rows(programme, table, _perhaps(programme, table, cells.maybe), on, sure=False),
    )


def _perhaps(programme: Any, table: OpenTable, rows: Iterable[Cells]) -> list[Cells]:
    """Rows that perhaps were public; none of a table that has no word for it."""
    return told(programme, table.name, rows) if "surely_known" in table.names else []


def _rows(
    programme: Any,
    table: OpenTable,
    cells: Iterable[Mapping[str, str]],
    on: date | None,
    *,
    sure: bool,
) -> list[OpenRow]:
    rows: list[OpenRow] = [typed_row(table.name, each) for each in cells]
    if not rows:
        return []
    if table.name in ("not_quantities", "figure_versions"):
        texts = public_cells(RECORD["documents"], programme, on=on)
        documents = {text["key"] for text in texts.known}
        hidden = internal_keys(RECORD["figures"], programme)
        rows = [r for r in rows if _document(r) in documents and r["key"] not in hidden]
    if table.name == "indicators":
        counts = figures_by(programme, "indicator", on=on)
        rows = [{**row, "figures": counts.get(row["key"], 0)} for row in rows]
    if "surely_known" in table.names:
        rows = [{**row, "surely_known": sure} for row in rows]
    return rows


def _document(row: OpenRow) -> str:
    passage = row.get("passage")
    return passage.document if isinstance(passage, Locator) else str(row.get("document") or "")
