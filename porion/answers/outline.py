"""A document's parts in the order of its text: our headings and its objectives together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.printed import printed_at
from porion.core.passages import Locator
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.agreements import objectives
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import CommitmentRead, EventRead, ObjectiveRead
from porion.sources.queries.documents import document as find_document
from porion.sources.queries.documents import headings
from porion.sources.queries.texts import text_of
from porion.sources.vocabulary import DocumentRead

#: The label that a heading has until a person names it; longer headings are sentences.
_NUMBERED = re.compile(r"Partie \d+(?:\.\d+)*")
_LONGEST_TITLE = 160


@dataclass(frozen=True)
class Said:
    """An undertaking or a dated fact with the words that state it; `anchor` names its place."""

    anchor: str
    row: CommitmentRead | EventRead
    passage: Locator


@dataclass(frozen=True)
class Mark:
    """A stretch of text; `figures` are the keys of those printed there, none for plain text.

    `said` are the anchors of the undertakings and facts whose words it belongs to.
    """

    text: str
    figures: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of a document from `start` to `end` in code points; `objective` or none.

    `marks` is the text cut at its figures, empty where the text is not installed.
    """

    key: str
    label: str
    level: int
    objective: str
    start: int
    end: int
    figures: tuple[FigureRead, ...]
    marks: tuple[Mark, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class DocumentReading:
    """A document cut into its parts, with the figures, undertakings and facts of each."""

    document: DocumentRead
    parts: tuple[Part, ...]
    figures: tuple[FigureRead, ...]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True)
class _Beginning:
    key: str
    label: str
    level: int
    objective: str
    start: int


def document_reading(programme: Any, key: str, *, on: date | None = None) -> DocumentReading:
    """The reading of a document. Raises `UnknownDocument`."""
    document = find_document(programme, key)
    listed = figures(programme, on=on, document=key)
    found = tuple(sorted((*listed.known, *listed.maybe), key=lambda f: f.passage.start))
    said = said_in(programme, key, on=on)
    text = (text_of(document.sha256) or "") if document.installed else ""
    beginnings = _beginnings(programme, key, text)
    parts = []
    for index, beginning in enumerate(beginnings):
        last = index + 1 == len(beginnings)
        end = document.characters if last else beginnings[index + 1].start
        inside = tuple(f for f in found if beginning.start <= f.passage.start < end)
        parts.append(
            Part(
                beginning.key,
                beginning.label,
                beginning.level,
                beginning.objective,
                beginning.start,
                end,
                inside,
                marked(text, beginning.start, end, found, said),
                tuple(s for s in said if beginning.start <= s.passage.start < end),
            )
        )
    return DocumentReading(document, tuple(parts), found, said)


def said_in(programme: Any, key: str, *, on: date | None = None) -> tuple[Said, ...]:
    """The undertakings and dated facts of a document, in the order of its text."""
    rows: list[tuple[str, CommitmentRead | EventRead]] = [
        *(("engagement", row) for row in commitments(programme, on=on)),
        *(("fait", row) for row in events(programme, on=on)),
    ]
    found = [
        Said(f"{kind}-{row.key}", row, row.passage)
        for kind, row in rows
        if row.passage is not None and row.passage.document == key
    ]
    return tuple(sorted(found, key=lambda s: (s.passage.start, -s.passage.end, s.anchor)))


def section(tree: Sequence[ObjectiveRead], key: str) -> Locator | None:
    """Where the text of an objective stands in its document, by the order of the tree.

    None where the text does not follow the tree (a layout that splits titles from their
    text): then nothing is placed by position.
    """
    own = next((o for o in tree if o.key == key), None)
    if own is None or own.passage is None:
        return None
    same = [o for o in tree if o.agreement.key == own.agreement.key and o.passage]
    starts = [o.passage.start for o in same if o.passage]
    if starts != sorted(starts):
        return None
    later = [o for o in same[same.index(own) + 1 :] if o.level <= own.level and o.passage]
    end = later[0].passage.start if later and later[0].passage else 999_999_999
    return Locator(own.passage.document, own.passage.start, end)


def marked(
    text: str, start: int, end: int, found: Sequence[FigureRead], said: Sequence[Said] = ()
) -> tuple[Mark, ...]:
    """A stretch of text cut at the printed numbers of its figures, and where the words of an
    undertaking or a fact begin and end; a printed number is never cut."""
    if not text:
        return ()
    bounds = {at for each in said for at in (each.passage.start, each.passage.end)}
    marks: list[Mark] = []
    here = start

    def plain(until: int) -> None:
        nonlocal here
        for at in (*sorted(b for b in bounds if here < b < until), until):
            if at > here:
                marks.append(Mark(text[here:at], (), _covering(said, here)))
                here = at

    for (low, high), keys in sorted(_printed_spans(text, found).items()):
        if low < here or high > end:
            continue
        plain(low)
        marks.append(Mark(text[low:high], tuple(keys), _covering(said, low)))
        here = high
    plain(end)
    return tuple(marks)


def _covering(said: Sequence[Said], at: int) -> tuple[str, ...]:
    return tuple(s.anchor for s in said if s.passage.start <= at < s.passage.end)


def _printed_spans(text: str, found: Sequence[FigureRead]) -> dict[tuple[int, int], list[str]]:
    """Where each printed number stands; figures that share one number share the span."""
    spans: dict[tuple[int, int], list[str]] = {}
    for figure in found:
        for passage in (figure.passage, *figure.also_at):
            if not figure.printed or passage.document != figure.document.key:
                continue
            at = printed_at(text, figure.printed, passage.start, passage.end)
            if at >= 0:
                spans.setdefault((at, at + len(figure.printed)), []).append(figure.key)
    return spans


def titled(label: str, text: str, passage: Locator) -> str:
    """The label of a heading; the document's own words where the label is a number only."""
    own = text[passage.start : passage.end]
    return own if own and len(own) <= _LONGEST_TITLE and _NUMBERED.fullmatch(label) else label


def _beginnings(programme: Any, key: str, text: str) -> list[_Beginning]:
    """Headings and objectives of a document by position, its very start included."""
    found = [
        _Beginning(h.key, titled(h.label, text, h.passage), h.level, "", h.passage.start)
        for h in headings(programme, key)
        if h.passage is not None
    ]
    found += [
        _Beginning(o.key, o.label, o.level, o.key, o.passage.start)
        for o in objectives(programme)
        if o.passage is not None and o.passage.document == key
    ]
    ordered = sorted(found, key=lambda b: (b.start, b.level))
    if not ordered or ordered[0].start > 0:
        ordered.insert(0, _Beginning("debut", "", 1, "", 0))
    return ordered
