"""Passages stand in a document of the dossier, within it, and have their fingerprint."""

from collections.abc import Iterator

from porion.core.passages import LONGEST_PASSAGE, Locator
from porion.core.problems import Problem
from porion.formats.dossier.columns import Type
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.rules.figures import all_figures

_LOCATORS = (Type.LOCATOR, Type.LOCATORS)


def passages_of_figures_are_in_range(dossier: Dossier) -> Iterator[Problem]:
    """Start before end, within the document, at most `LONGEST_PASSAGE` characters."""
    for row in all_figures(dossier):
        start, end = row.get("passage_start"), row.get("passage_end")
        if not isinstance(start, int) or not isinstance(end, int):
            continue
        if start >= end:
            yield row.problem("passage_upside_down", "passage_start", f"{start}-{end}")
        else:
            document = dossier.find("documents", row.get("document"))
            yield from _within(row, "passage_end", start, end, document)


def locators_are_in_range(dossier: Dossier) -> Iterator[Problem]:
    """The document is one of the dossier's and long enough; `also_at` stays in the row's own."""
    for table, rows in dossier:
        for column in table.columns:
            if column.type not in _LOCATORS:
                continue
            for row in rows:
                for locator in row.locators(column.name):
                    yield from _located(dossier, row, column.name, locator)


def passages_have_their_fingerprint(dossier: Dossier) -> Iterator[Problem]:
    """A position without fingerprint proves nothing, a fingerprint without position neither."""
    pair = ("passage", "passage_sha256")
    for table, rows in dossier:
        if not {column.name for column in table.columns}.issuperset(pair):
            continue
        for row in rows:
            empty = [name for name in pair if row.get(name) is None]
            if len(empty) == 1 and empty[0] not in row.unread:
                yield row.problem("passage_half_given", empty[0])


def _located(dossier: Dossier, row: Row, column: str, locator: Locator) -> Iterator[Problem]:
    document = dossier.find("documents", locator.document)
    if document is not None:
        yield from _within(row, column, locator.start, locator.end, document)
        own = _own_document(row)
        if column == "also_at" and own and locator.document != own:
            yield row.problem("also_at_elsewhere", column, locator, expected=own)
    elif "documents" not in dossier.unreadable:
        yield row.doubt("reference_unknown", column, locator.document, table="documents", near="")


def _own_document(row: Row) -> str:
    """The document of a row: that of its passage, where it has no column for it."""
    passage = row.get("passage")
    return passage.document if isinstance(passage, Locator) else row.text("document")


def _within(row: Row, column: str, start: int, end: int, document: Row | None) -> Iterator[Problem]:
    length = document.get("characters") if document else None
    if isinstance(length, int) and end > length:
        yield row.doubt("passage_outside", column, end, length=length)
    elif end - start > LONGEST_PASSAGE:
        yield row.problem("passage_long", column, end - start, limit=LONGEST_PASSAGE)
