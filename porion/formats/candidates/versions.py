"""A new version of a document on record: its rows with their passages carried over."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from porion.core.passages import Locator, fingerprint
from porion.core.reading.record.carrying import Carried, Fate, Passage, carry
from porion.formats.candidates.columns import READ_TABLES, Decision
from porion.formats.candidates.proposed import Proposed, Tables
from porion.formats.candidates.wording import short
from porion.formats.dossier.cells import Cell, write
from porion.formats.dossier.columns import Type
from porion.formats.dossier.package import Dossier, Row

#: A place in the earlier text that a row has: its column, its rank in a list, and the passage.
Place = tuple[str, int, Passage]
_FIGURE = ("passage_start", "passage_end", "passage_sha256")


@dataclass(frozen=True)
class CarriedRow:
    """A row on record, where each of its passages stands now, and the worst of their fates."""

    row: Row
    places: tuple[tuple[str, int, Carried], ...]

    @property
    def fate(self) -> Fate:
        """Lost before changed before moved before unchanged."""
        fates = [carried.fate for _, _, carried in self.places]
        return max(fates, key=list(Fate).index)

    @property
    def passage(self) -> Carried:
        """Its own passage, else the first that it has."""
        own = [c for column, _, c in self.places if column in ("passage_start", "passage")]
        return own[0] if own else self.places[0][2]


@dataclass(frozen=True)
class Version:
    """What carrying gave: the dossier as it would be without what is lost, the rows of a
    reading, and the list of all that was carried."""

    dossier: Dossier
    rows: dict[tuple[str, str], Proposed] = field(default_factory=dict)
    carried: tuple[CarriedRow, ...] = ()


def is_new_version(dossier: Dossier, key: str, text: str) -> bool:
    """Whether the dossier has that document with another text."""
    row = dossier.find("documents", key)
    return row is not None and row.text("sha256") != fingerprint(text)


def new_version(dossier: Dossier, key: str, new: str, old: str | None = None) -> Version:
    """Every passage of the document `key` carried over to its new text.

    Rows of which all passages stand as they were are accepted: only positions change. Those
    whose words changed or are lost are left to a person.
    """
    listed = [(row, list(_places(row, key))) for row in _rows(dossier)]
    listed = [(row, places) for row, places in listed if places]
    fates = iter(carry([p for _, places in listed for _, _, p in places], new, old))
    carried = tuple(
        CarriedRow(row, tuple((column, rank, next(fates)) for column, rank, _ in places))
        for row, places in listed
    )
    tables = dict(dossier.tables)
    proposed: dict[tuple[str, str], Proposed] = {}
    now: dict[tuple[str, str], Row] = {}
    document = _document(dossier, key, new)
    for each in carried:
        row = _moved(each, key)
        proposed[row.table.name, row.key] = _proposed(each, row)
        now[row.table.name, row.key] = row
    if document is not None:
        now["documents", key] = document
        cells = _cells(document)
        cells |= {"decision": Decision.ACCEPTED.value, "reason": "nouvelle version du texte"}
        proposed["documents", key] = Proposed(cells)
    lost = {(e.row.table.name, e.row.key) for e in carried if e.fate is Fate.LOST}
    for table in READ_TABLES:
        rows = [row for row in dossier.rows(table) if (table, row.key) not in lost]
        tables[table] = tuple(now.get((table, row.key), row) for row in rows)
    return Version(replace(dossier, tables=tables), proposed, carried)


def _rows(dossier: Dossier) -> Iterator[Row]:
    for table in READ_TABLES:
        if table != "documents":
            yield from dossier.rows(table)


def _places(row: Row, key: str) -> Iterator[Place]:
    """Every passage of the document that a row names, with its fingerprint where it has one."""
    start, end = row.get("passage_start"), row.get("passage_end")
    if row.text("document") == key and isinstance(start, int) and isinstance(end, int):
        yield "passage_start", 0, Passage(start, end, row.text("passage_sha256"))
    for column in row.table.columns:
        if column.type not in (Type.LOCATOR, Type.LOCATORS):
            continue
        value = row.get(column.name)
        for rank, locator in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(locator, Locator) and locator.document == key:
                sha256 = row.text("passage_sha256") if column.name in ("passage", "also_at") else ""
                same = column.name == "passage" or _as_long(row, locator)
                yield column.name, rank, Passage(locator.start, locator.end, sha256 if same else "")


def _as_long(row: Row, locator: Locator) -> bool:
    """Where a figure is said again in as many letters, it is likely said in the same words."""
    start, end = row.get("passage_start"), row.get("passage_end")
    if not isinstance(start, int) or not isinstance(end, int):
        return False
    return locator.end - locator.start == end - start


def _moved(each: CarriedRow, key: str) -> Row:
    """The row with its passages where they stand now; lost ones stay as they were."""
    cells: dict[str, Cell] = dict(each.row.cells)
    for column, rank, carried in each.places:
        if carried.fate is Fate.LOST:
            continue
        sha256 = fingerprint(carried.now)
        if column == "passage_start":
            cells |= dict(zip(_FIGURE, (carried.start, carried.end, sha256), strict=True))
            continue
        locator = Locator(key, carried.start, carried.end)
        value = cells[column]
        if isinstance(value, tuple):
            cells[column] = (*value[:rank], locator, *value[rank + 1 :])
        else:
            cells[column] = locator
            if column == "passage":
                cells["passage_sha256"] = sha256
    return replace(each.row, cells=cells)


def _proposed(each: CarriedRow, row: Row) -> Proposed:
    cells = _cells(row)
    sure = each.fate in (Fate.UNCHANGED, Fate.MOVED) and not any(c.tie for _, _, c in each.places)
    cells["decision"] = Decision.ACCEPTED.value if sure else ""
    cells["context"] = each.passage.now or each.passage.then
    if "reason" not in row.cells:
        cells["reason"] = " ; ".join(dict.fromkeys(_reason(c) for _, _, c in each.places))
    return Proposed(cells, each.passage.start, each.passage.end)


def _reason(carried: Carried) -> str:
    tie = " (les mêmes mots figurent ailleurs : à vérifier)" if carried.tie else ""
    if carried.fate is Fate.UNCHANGED:
        return f"passage inchangé{tie}"
    if carried.fate is Fate.MOVED:
        return f"passage déplacé de {carried.start - carried.passage.start:+d}{tie}"
    if carried.fate is Fate.CHANGED:
        return f"passage modifié : « {short(carried.then)} » → « {short(carried.now)} »{tie}"
    words = f" : « {short(carried.then)} »" if carried.then else ""
    return f"passage absent de la nouvelle version{words}"


def _document(dossier: Dossier, key: str, new: str) -> Row | None:
    row = dossier.find("documents", key)
    if row is None:
        return None
    cells = {**row.cells, "sha256": fingerprint(new), "characters": len(new)}
    return replace(row, cells=cells)


def _cells(row: Row) -> dict[str, str]:
    return {column.name: write(row.get(column.name)) for column in row.table.columns}


def with_version(tables: Tables, version: Version) -> Tables:
    """The tables of a reading with the carried rows in the place of those of the same key."""
    joined = {}
    for table in READ_TABLES:
        carried = {key: row for (name, key), row in version.rows.items() if name == table}
        fresh = [row for row in tables.get(table, ()) if row.cells["key"] not in carried]
        if carried or fresh:
            joined[table] = (*carried.values(), *fresh)
    return joined
