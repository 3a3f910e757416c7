"""The documents of the programme, newest first, and how many figures come from each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.analytics.counts import figures_by
from porion.sources.queries.documents import documents
from porion.sources.vocabulary import DocumentRead


@dataclass(frozen=True)
class DocumentList:
    """`maybe` may already have been public on the day asked for; `first` is the earliest
    publication of all, None where nothing is on record."""

    known: tuple[DocumentRead, ...]
    maybe: tuple[DocumentRead, ...]
    figures: Mapping[str, int]
    first: date | None


def document_list(programme: Any, *, on: date | None = None) -> DocumentList:
    """The list as known at `on`; figures of the documents of `maybe` are counted too."""
    every = sorted(documents(programme), key=lambda d: (d.published.surely, d.key), reverse=True)
    surely = [d for d in every if on is None or d.published.surely <= on]
    return DocumentList(
        known=tuple(surely),
        maybe=tuple(d for d in every if d not in surely and on and maybe_known(d, on)),
        figures=figures_by(programme, "document"),
        first=min((d.published.surely for d in every), default=None),
    )


def maybe_known(document: DocumentRead, on: date) -> bool:
    """True where an undated document may already have been public on that day."""
    published = document.published
    if published.dated or published.surely <= on:
        return False
    return published.after is None or published.after < on
