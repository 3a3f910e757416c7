"""Reading again: what a person decided or changed stays, the rest is as now read."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from porion.formats.candidates.columns import READ_TABLES
from porion.formats.candidates.folder import ReadingFolder, ReadRow
from porion.formats.candidates.proposed import Proposed, Tables
from porion.formats.candidates.writing import PLACE, row_mark

Cells = Mapping[str, str]


@dataclass
class Merged:
    """The tables to write with their marks, and what became of what was there.

    `kept`: rows left as a person left them. `vanished`: those among them that are no longer
    read. `deleted`: rows taken out by hand, which stay out. `dropped`: undecided rows no
    longer read.
    """

    tables: dict[str, list[Cells]] = field(default_factory=dict)
    marks: dict[str, dict[str, str]] = field(default_factory=dict)
    vanished: list[ReadRow] = field(default_factory=list)
    kept: int = 0
    deleted: int = 0
    dropped: int = 0


def merged(new: Tables, old: ReadingFolder) -> Merged:
    """The tables of `new` with the decisions and the edits of `old`."""
    documents = {row.cells["key"] for row in new.get("documents", ())}
    result = Merged()
    for table in READ_TABLES:
        proposed = {row.cells["key"]: row for row in new.get(table, ())}
        if proposed or table in old.rows:
            _merge(table, proposed, old, documents, result)
    _drop_unneeded(result)
    return result


def _merge(
    table: str,
    proposed: Mapping[str, Proposed],
    old: ReadingFolder,
    documents: set[str],
    result: Merged,
) -> None:
    stood = old.rows.get(table, ())
    there, placed = {row.key for row in stood}, set[str]()
    rows: list[Cells] = []
    # A row that a person touched keeps the mark it had: that is how its edits are seen.
    marks = dict(old.marks.get(table, {}))
    for row in stood:
        fresh = proposed.get(row.key)
        same = fresh or _alike(row, proposed.values(), there)
        if same is not None:
            placed.add(same.cells["key"])
        if row.touched:
            result.kept += 1
            cells, mark = _placed(row, fresh, marks.get(row.key, ""))
            marks |= {row.key: mark} if mark else {}
            rows.append(cells)
            added = row.key not in old.marks.get(table, {})
            if same is None and not added and _document(table, row.cells) in documents:
                result.vanished.append(row)
        elif same is not None:
            rows.append(same.cells)
            marks[row.key] = row_mark(table, same.cells)
        elif _document(table, row.cells) in documents:
            result.dropped += 1
            marks.pop(row.key, None)
        else:
            rows.append(_cells(row))
    for key, other in proposed.items():
        if key in marks and key not in there and key not in placed:
            result.deleted += 1
        elif key not in placed:
            rows.append(other.cells)
            marks[key] = row_mark(table, other.cells)
    result.tables[table], result.marks[table] = rows, marks


def _placed(row: ReadRow, fresh: Proposed | None, mark: str) -> tuple[Cells, str]:
    """A row that a person touched, and its mark: as it was left, but for where its words stand
    now, if nobody changed that."""
    cells = _cells(row)
    said, _, where = mark.partition("-")
    if fresh is None or row_mark(row.table, cells).partition("-")[2] != where:
        return cells, mark
    places = {name: fresh.cells.get(name, "") for name in PLACE if name in cells}
    moved = {**cells, **places}
    return moved, f"{said}-{row_mark(row.table, moved).partition('-')[2]}"


def _cells(row: ReadRow) -> Cells:
    decision = {"decision": row.decision.value} if row.decision else {}
    return {**row.cells, **decision}


def _alike(row: ReadRow, proposed: Iterable[Proposed], there: Set[str]) -> Proposed | None:
    """The new row that says what a touched row says under another key: same document, same
    printed number, passages that meet."""
    if not row.touched or row.table not in ("figures", "commitments"):
        return None
    for other in proposed:
        cells = other.cells
        if cells["key"] in there or cells.get("printed", "") != row.cells.get("printed", ""):
            continue
        if _document(row.table, cells) != _document(row.table, row.cells):
            continue
        (first, last), (start, end) = _span(cells), _span(row.cells)
        if first < end and start < last:
            return other
    return None


def _document(table: str, cells: Cells) -> str:
    if table == "documents":
        return cells.get("key", "")
    return cells.get("document", "") or cells.get("passage", "").rpartition(":")[0]


def _span(cells: Cells) -> tuple[int, int]:
    start, end = cells.get("passage_start", ""), cells.get("passage_end", "")
    if not start:
        start, _, end = cells.get("passage", "").rpartition(":")[2].partition("-")
    return (int(start), int(end)) if start.isdigit() and end.isdigit() else (0, 0)


def _drop_unneeded(result: Merged) -> None:
    """Indicators that no figure has any more and nobody decided of leave."""
    used = {row.get("indicator", "") for row in result.tables.get("figures", ())}
    kept = []
    for row in result.tables.get("indicators", ()):
        mark = result.marks["indicators"].get(row["key"])
        if row["key"] in used or row.get("decision") or row_mark("indicators", row) != mark:
            kept.append(row)
        else:
            result.marks["indicators"].pop(row["key"], None)
    if "indicators" in result.tables:
        result.tables["indicators"] = kept
