"""What changed between two days as flat rows: one row for each change."""

from collections.abc import Iterator, Mapping
from typing import Any

from porion.answers.changes import Changes, Corrected
from porion.answers.saying import label
from porion.core.language import NBSP, quantity
from porion.core.language import label as label_of
from porion.figures.vocabulary import FigureRead, RelationRead
from porion.framework.vocabulary import EventRead, LineageRead

#: Columns of `change_rows`, in its order. `change` is document, new_value, first_value,
#: announced, fact, commitment, correction or lineage.
CHANGE_COLUMNS = (
    *("change", "key", "label", "words", "as_at", "scope", "document", "known_on"),
    *("before_key", "before_words", "before_as_at", "before_scope", "before_document"),
    *("finding", "verdict", "reason"),
)


def change_rows(found: Changes) -> Iterator[Mapping[str, Any]]:
    """The rows, by sort of change, then in order of publication."""
    for document in found.documents:
        yield _row("document", document.key, document.label, known_on=document.published.surely)
    for new in found.measured:
        for before in new.before:
            yield _of_figure("new_value", new.figure, before.figure, before.relation)
    for figure in found.first:
        yield _of_figure("first_value", figure)
    for each in found.announced:
        yield _of_event("announced", each.event, each.before)
    for fact in found.facts:
        yield _of_event("fact", fact)
    for row in found.commitments:
        yield _row(
            "commitment",
            row.key,
            row.label,
            words=row.due_words,
            as_at=row.due_to,
            document=row.document.key if row.document else None,
            known_on=row.known_on,
        )
    for corrected in found.corrected:
        yield _of_correction(corrected)
    for passed in found.lineage:
        yield _of_lineage(passed)


def _of_event(change: str, event: EventRead, before: EventRead | None = None) -> Mapping[str, Any]:
    cells: dict[str, Any] = {
        "words": event.on_words,
        "as_at": event.on_to,
        "document": event.document.key if event.document else None,
        "known_on": event.known_on,
    }
    if before is not None:
        cells |= {
            "before_key": before.key,
            "before_words": before.on_words,
            "before_as_at": before.on_to,
            "before_document": before.document.key if before.document else None,
        }
    return _row(change, event.key, event.label, **cells)


def _of_lineage(passed: LineageRead) -> Mapping[str, Any]:
    """How an objective passes to a later text; `before` is that of the earlier one."""
    cells: dict[str, Any] = {
        "words": label_of(passed.relation),
        "document": passed.agreement.key,
        "known_on": passed.known_on,
        "reason": passed.reason,
    }
    if passed.source is not None:
        cells |= {"before_key": passed.source.key, "before_words": passed.source.label}
    return _row("lineage", passed.key, passed.target.label if passed.target else "", **cells)


def _of_correction(corrected: Corrected) -> Mapping[str, Any]:
    """An earlier transcription, and the figure as it stands; a withdrawn one has no words."""
    version = corrected.version
    return _row(
        "correction",
        version.key,
        version.content.get("label", ""),
        words=_words(corrected.figure) if corrected.figure else None,
        known_on=version.corrected_on,
        before_words=version.content.get("printed", ""),
        reason=version.reason,
    )


def _row(change: str, key: str, label_: str, **cells: Any) -> Mapping[str, Any]:
    empty = dict.fromkeys(CHANGE_COLUMNS)
    return {**empty, "change": change, "key": key, "label": label_, **cells}


def _of_figure(
    change: str,
    figure: FigureRead,
    before: FigureRead | None = None,
    relation: RelationRead | None = None,
) -> Mapping[str, Any]:
    cells: dict[str, Any] = {
        "words": _words(figure),
        "as_at": figure.effective_as_at,
        "scope": _scope(figure),
        "document": figure.document.key,
        "known_on": figure.known_on,
    }
    if before is not None:
        cells |= {
            "before_key": before.key,
            "before_words": _words(before),
            "before_as_at": before.effective_as_at,
            "before_scope": _scope(before),
            "before_document": before.document.key,
        }
    if relation is not None:
        cells |= {
            "finding": relation.finding.value,
            "verdict": relation.verdict.value,
            "reason": relation.reason,
        }
    return _row(change, figure.key, label(figure), **cells)


def _words(figure: FigureRead) -> str:
    return quantity(figure.value, figure.unit).replace(NBSP, " ")


def _scope(figure: FigureRead) -> str | None:
    found = figure.effective_scope
    return found.key if found else None
