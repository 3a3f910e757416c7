"""What later documents say of commitments, as known on a day."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from porion.core.vocabulary import DocumentationFinding
from porion.followup.models import (
    Documentation,
    DocumentationDocument,
    DocumentationEvent,
    DocumentationFigure,
)
from porion.followup.vocabulary import DocumentationRead
from porion.foundation.remembered import remembered
from porion.programmes.queries.visible import Member, members, names_in, passages, visible
from porion.sources.queries.documents import publications

Part = TypeVar("Part")
#: The strongest first: what one document says is not taken back by another that is silent.
_STRENGTH = tuple(DocumentationFinding)
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True)
class _Dated:
    """A row, and the day on which each figure and event that it cites became public."""

    read: DocumentationRead
    days: Mapping[str, date | None]


def documentation(programme: Any, *, on: date | None = None) -> dict[str, DocumentationRead]:
    """What the corpus says of each commitment that was searched for, by the commitment's key.

    A commitment without a row was not searched for: nothing is said of it. With `on`, what
    the documents surely public by then say: evidence of later texts is left out, with the notes
    and the numbers that may tell of them; where no evidence is left the finding is that those
    documents do not tell. Five queries for each state of the
    record.
    """
    every = remembered("documentation", programme, lambda: _rows(programme))
    published = {day.key: day.published.surely for day in publications(programme)}
    told: dict[str, list[DocumentationRead]] = {}
    for row in every:
        read = row.read if on is None else _as_known(row, published, on)
        if read.corpus or on is None:
            told.setdefault(read.commitment, []).append(read)
    return {commitment: _merged(rows) for commitment, rows in told.items()}


def _as_known(row: _Dated, published: Mapping[str, date], on: date) -> DocumentationRead:
    def public(day: date | None) -> bool:
        return day is not None and day <= on

    read = row.read
    corpus = tuple(each for each in read.corpus if public(published.get(each.key)))
    evidence = tuple(each for each in read.evidence if public(published.get(each.document)))
    figures = tuple(each for each in read.figures if public(row.days[f"figures {each.key}"]))
    events = tuple(each for each in read.events if public(row.days[f"events {each.key}"]))
    silent = not (evidence or figures or events)
    if corpus != read.corpus:
        # Notes speak of all that was read; numbers looked for may be those of a later text.
        words = tuple(word for word in read.searched if not _NUMBER.search(word))
        read = replace(read, notes=(), searched=words, whole=False)
    return replace(
        read,
        corpus=corpus,
        evidence=evidence,
        figures=figures,
        events=events,
        finding=DocumentationFinding.NOT_DOCUMENTED if silent else read.finding,
    )


def _merged(rows: list[DocumentationRead]) -> DocumentationRead:
    """One reading of several searches for one commitment; the strongest finding stands."""
    if len(rows) == 1:
        return rows[0]
    return DocumentationRead(
        commitment=rows[0].commitment,
        keys=_all(row.keys for row in rows),
        notes=_all(row.notes for row in rows),
        finding=min((row.finding for row in rows), key=_STRENGTH.index),
        corpus=_all(row.corpus for row in rows),
        evidence=_all(row.evidence for row in rows),
        figures=_all(row.figures for row in rows),
        events=_all(row.events for row in rows),
        searched=_all(row.searched for row in rows),
        examined_on=max(row.examined_on for row in rows),
        reviewed=all(row.reviewed for row in rows),
        whole=all(row.whole for row in rows),
    )


def _all(lists: Iterable[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Every member once, in order."""
    return tuple(dict.fromkeys(each for parts in lists for each in parts))


def _rows(programme: Any) -> list[_Dated]:
    rows = visible(Documentation.objects.filter(programme=programme), "commitment__")
    corpus = members(DocumentationDocument, programme)
    figures = members(DocumentationFigure, programme, dated=True)
    events = members(DocumentationEvent, programme, dated=True)
    documents = {day.key for day in publications(programme)}
    return [
        _read(row, documents, corpus[row.pk], figures[row.pk], events[row.pk])
        for row in rows.select_related("commitment")
    ]


def _read(
    row: Any,
    documents: set[str],
    corpus: list[Member],
    figures: list[Member],
    events: list[Member],
) -> _Dated:
    cited = passages(row.evidence)
    read = DocumentationRead(
        commitment=row.commitment.key,
        keys=(row.key,),
        notes=(row.note,) if row.note else (),
        finding=DocumentationFinding(row.finding),
        corpus=names_in(corpus),
        evidence=tuple(each for each in cited if each.document in documents),
        figures=names_in(figures),
        events=names_in(events),
        searched=tuple(row.searched.split(";")),
        examined_on=row.examined_on,
        reviewed=bool(row.reviewed_by),
    )
    days = {f"figures {each.named.key}": each.known_on for each in figures}
    return _Dated(read, {**days, **{f"events {e.named.key}": e.known_on for e in events}})
