"""A row that a person adds to a table with passages (an event, a decision …): its words found.

In `context` stand the words of the text that the row rests on, copied as they are; passage,
fingerprint and, where there is none, key are found. Figures have their own way: `adding`.
"""

from dataclasses import dataclass, field, replace

from porion.core.passages import LONGEST_PASSAGE, fingerprint, normalise
from porion.core.problems import Problem
from porion.formats.candidates.columns import Decision
from porion.formats.candidates.folder import ReadingFolder, ReadRow
from porion.formats.candidates.keys import Keys, slug
from porion.formats.candidates.proposed import VISIBILITY, anchored
from porion.formats.dossier.cells import BadCell, parse
from porion.formats.dossier.columns import Type
from porion.formats.dossier.schema import BY_NAME

#: Tables with one passage a row.
_PASSAGE = frozenset(
    name
    for name, table in BY_NAME.items()
    if any(c.name == "passage" and c.type is Type.LOCATOR for c in table.columns)
)


@dataclass
class _Locating:
    """The texts of a reading, the keys given so far, and what is wrong with its rows."""

    folder: ReadingFolder
    problems: list[Problem] = field(default_factory=list)
    keys: dict[str, Keys] = field(default_factory=dict)


def located(folder: ReadingFolder) -> ReadingFolder:
    """The reading with a passage in each accepted row that has only words in `context`, and a
    fingerprint beside each passage that has none."""
    locating = _Locating(folder)
    tables = {
        name: tuple(_whole(row, locating) for row in rows) if name in _PASSAGE else rows
        for name, rows in folder.rows.items()
    }
    problems = (*folder.problems, *locating.problems)
    return replace(folder, rows=tables, problems=problems)


def _whole(row: ReadRow, locating: _Locating) -> ReadRow:
    if row.decision is not Decision.ACCEPTED:
        return row
    passage, sha256 = row.cells.get("passage", ""), row.cells.get("passage_sha256", "")
    if passage:
        return row if sha256 else _with(row, _printed(passage, locating.folder))
    words = normalise(row.cells.get("context", ""))
    if not words:
        return row
    found = [
        (key, text, at)
        for key, text in locating.folder.texts.items()
        for at in _starts(text, words)
    ]
    if len(found) != 1 or len(words) > LONGEST_PASSAGE:
        locating.problems.append(_unlocated(row, words, len(found)))
        return row
    ((document, text, at),) = found
    cells = anchored(document, text, at, at + len(words))
    if not row.key:
        keys = locating.keys.setdefault(document, Keys(document))
        cells["key"] = keys.key(slug(row.cells.get("label", ""), 40) or row.table, words)
    if not row.cells.get("visibility"):
        cells["visibility"] = VISIBILITY
    return _with(row, cells)


def _unlocated(row: ReadRow, words: str, times: int) -> Problem:
    """Words that stand nowhere, several times, or once and are too many for a passage."""
    shown = words[:80]
    if times > 1:
        return row.problem("words_often", "context", shown, times=str(times))
    if times:
        return row.problem("words_too_long", "context", shown, longest=str(LONGEST_PASSAGE))
    return row.problem("words_nowhere", "context", shown)


def _with(row: ReadRow, cells: dict[str, str]) -> ReadRow:
    names = (*row.header, *(name for name in cells if name not in row.header))
    return replace(row, header=names, cells={**row.cells, **cells})


def _printed(passage: str, folder: ReadingFolder) -> dict[str, str]:
    """The fingerprint of the words that stand at a locator; none where it is no good one."""
    try:
        where = parse(BY_NAME["events"].column("passage"), passage)
    except BadCell:
        return {}
    text = folder.texts.get(getattr(where, "document", ""), "")
    start, end = getattr(where, "start", 0), getattr(where, "end", 0)
    return {"passage_sha256": fingerprint(text[start:end])} if text[start:end] else {}


def _starts(text: str, words: str) -> list[int]:
    starts, at = [], text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts
