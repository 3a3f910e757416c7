"""Documents and their parts."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from porion.core.passages import Locator
from porion.core.vocabulary import DocumentKind, Visibility
from porion.foundation.remembered import remembered
from porion.programmes.vocabulary import Named
from porion.sources.models import Document, DocumentPublisher, DocumentText, Heading
from porion.sources.vocabulary import DocumentDay, DocumentRead, HeadingRead, Published


class UnknownDocument(LookupError):
    """No public document of the programme has that key."""


def documents(programme: Any, *, on: date | None = None) -> list[DocumentRead]:
    """Public documents in order of publication; with `on`, those public by then.

    A document that may already have been public on that day is in the list too: its
    dates say so.
    """
    every = remembered("documents", programme, lambda: _documents(programme))
    return [
        each
        for each, surely, after in every.values()
        if on is None or surely <= on or (after is not None and after < on)
    ]


def _documents(programme: Any) -> dict[str, tuple[DocumentRead, date, date | None]]:
    """Every public document by key, with its days; two queries for each state of the record."""
    return {
        row.key: (_read(row), row.surely_known_on, row.maybe_known_after)
        for row in _public(programme)
    }


def publications(programme: Any) -> list[DocumentDay]:
    """Every public document with the days of its publication, oldest first; one query."""
    return remembered("publications", programme, lambda: _publications(programme))


def _publications(programme: Any) -> list[DocumentDay]:
    rows = Document.objects.filter(programme=programme).exclude(visibility=Visibility.INTERNAL)
    rows = rows.order_by("surely_known_on", "key")
    days = rows.values_list("key", "label", "surely_known_on", "maybe_known_after")
    return [DocumentDay(key, label, Published.of(on, after)) for key, label, on, after in days]


def document(programme: Any, key: str) -> DocumentRead:
    """One document. Raises `UnknownDocument`."""
    found = remembered("documents", programme, lambda: _documents(programme)).get(key)
    if found is None:
        raise UnknownDocument(key)
    return found[0]


def headings(programme: Any, key: str) -> list[HeadingRead]:
    """The parts of a document in the order of the text, with their level from 1."""
    rows = Heading.objects.filter(programme=programme, document__key=key)
    shown = list(rows.exclude(visibility=Visibility.INTERNAL))
    parents = {row.pk: row.parent_id for row in shown}
    return [
        HeadingRead(
            row.key,
            row.label,
            _level(row.pk, parents),
            Locator.parse(row.passage) if row.passage else None,
        )
        for row in shown
    ]


def _level(pk: int, parents: dict[int, int | None]) -> int:
    level, parent = 1, parents.get(pk)
    while parent is not None:
        level, parent = level + 1, parents.get(parent)
    return level


def _public(programme: Any) -> QuerySet[Document]:
    rows: QuerySet[Document] = Document.objects.filter(programme=programme)
    rows = rows.exclude(visibility=Visibility.INTERNAL)
    publishers = DocumentPublisher.objects.select_related("target")
    there = DocumentText.objects.filter(sha256=OuterRef("sha256"))
    return rows.annotate(installed=Exists(there)).prefetch_related(
        Prefetch("documentpublisher_links", publishers)
    )


def _read(row: Any) -> DocumentRead:
    return DocumentRead(
        row.key,
        row.label,
        row.note,
        DocumentKind(row.kind),
        Published.of(row.surely_known_on, row.maybe_known_after),
        tuple(
            Named(link.target.key, link.target.label) for link in row.documentpublisher_links.all()
        ),
        row.sha256,
        row.characters,
        row.url,
        row.installed,
    )
