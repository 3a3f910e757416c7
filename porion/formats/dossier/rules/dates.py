"""Dates in order, documents with a date or bounds."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from porion.core.problems import Problem
from porion.core.vocabulary import EventKind
from porion.formats.dossier.columns import Type
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.rules.published import document_of, surely_public

_PAIRS = (
    ("starts_on", "ends_on"),
    ("signed_on", "ends_on"),
    ("valid_from", "valid_to"),
    ("valid_from", "as_at"),
    ("due_from", "due_to"),
    ("on_from", "on_to"),
    ("decided_on", "closed_on"),
)
#: Before any mine of the basin and after any programme: a slip of the keyboard.
_EARLIEST, _LATEST = date(1700, 1, 1), date(2200, 12, 31)
_DATED = (Type.DATE, Type.INSTANT)
#: Words of a text for a day, with the first and the last day that they stand for.
_CONVENTIONAL = {
    "date_words": ("valid_from", "as_at"),
    "due_words": ("due_from", "due_to"),
    "on_words": ("on_from", "on_to"),
}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def dates_are_ordered(dossier: Dossier) -> Iterator[Problem]:
    """First days before last days; known_after strictly before known_before."""
    for table, rows in dossier:
        names = {column.name for column in table.columns}
        pairs = [pair for pair in _PAIRS if names.issuperset(pair)]
        dated = [column.name for column in table.columns if column.type in _DATED]
        for row in rows:
            for first, last in pairs:
                yield from _ordered(row, first, last, strict=False)
            yield from _known(row)
            for name in dated:
                day = row.get(name)
                day = day.date() if isinstance(day, datetime) else day
                if isinstance(day, date) and not _EARLIEST <= day <= _LATEST:
                    yield row.problem("date_out_of_range", name, day)
            yield from _conventional(row)


def _conventional(row: Row) -> Iterator[Problem]:
    for words, (first, last) in _CONVENTIONAL.items():
        if row.get(words) is None or row.get(last) is None:
            continue
        if not _whole_years(row.text(words), row.get(first), row.get(last)):
            yield row.warning("date_conventional", last, row.text(last), words=row.text(words))


def _whole_years(words: str, first: object, last: object) -> bool:
    """Whether words name the years of a span, and the days are just those: nothing is set by
    convention there. One year alone is left: "dès 2017" is more than its number."""
    years = [int(year) for year in _YEAR.findall(words)]
    if len(years) < 2 or min(years) < date.min.year:
        return False
    return (first, last) == (date(min(years), 1, 1), date(max(years), 12, 31))


def facts_were_known(dossier: Dossier) -> Iterator[Problem]:
    """A text tells of a fact after it happened, or announces it."""
    for row in dossier.rows("events"):
        day, document = row.get("on_from"), document_of(dossier, row)
        public = surely_public(document)
        told = row.text("kind") != EventKind.PLANNED and not row.unread
        if told and isinstance(day, date) and public is not None and document and day > public:
            yield row.problem("fact_to_come", "on_from", day, public=public, document=document.key)


def documents_are_dated(dossier: Dossier) -> Iterator[Problem]:
    """A document has a date of publication, or a day on which it was surely public."""
    for row in dossier.rows("documents"):
        dates = {"published_on", "known_before"}
        if not row.unread & dates and all(row.get(name) is None for name in dates):
            yield row.problem("document_undated", "published_on")


def _ordered(row: Row, first: str, last: str, *, strict: bool) -> Iterator[Problem]:
    start, end = row.get(first), row.get(last)
    if not isinstance(start, date) or not isinstance(end, date):
        return
    if start > end or (strict and start == end):
        yield row.problem("dates_upside_down", first, start, other=last, value=end)


def _known(row: Row) -> Iterator[Problem]:
    yield from _ordered(row, "known_after", "known_before", strict=True)
    certain = "published_on" if "published_on" in row.cells else "known_on"
    if row.get(certain) is not None:
        for bound in ("known_after", "known_before"):
            if row.get(bound) is not None:
                yield row.problem("known_twice", bound, row.text(bound), other=certain)
