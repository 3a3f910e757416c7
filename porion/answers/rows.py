"""Read models as flat rows of named values: the same for commands, exports and pages."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from porion.answers.deadlines import Deadline
from porion.core.language import NBSP, quantity, span
from porion.core.periods import Span
from porion.figures.vocabulary import FigureRead

#: Columns of `figure_row`, in its order.
FIGURE_COLUMNS = (
    *("key", "label", "words", "indicator", "kind", "state", "state_words", "scope"),
    *("value_low", "value_high", "low_strict", "high_strict", "qualifier", "printed", "unit"),
    *("denominator", "valid_from", "valid_to", "as_at", "date_words", "as_at_lent", "lent_by"),
    *("known_on", "known_after", "known_before", "recorded_at", "recorded_by"),
    *("places", "payers", "beneficiaries", "parties", "scheme"),
    *("document", "passage", "passage_start", "passage_end", "passage_sha256"),
    *("context_passages", "also_at", "part_of", "visibility", "to_qualify", "note"),
    "surely_known",
)


def figure_row(figure: FigureRead, *, surely_known: bool = True) -> Mapping[str, Any]:
    """A figure in the dossier's own columns, with its words and what the same fact lends.

    References are keys. `surely_known` is False for one that was only perhaps public on
    the day asked for.
    """
    return {
        "key": figure.key,
        "label": figure.label,
        "words": quantity(figure.value, figure.unit).replace(NBSP, " "),
        "indicator": figure.indicator.key,
        "kind": figure.kind,
        "state": figure.state,
        "state_words": figure.state_words,
        "scope": figure.scope.key if figure.scope else None,
        **_value(figure),
        **_times(figure),
        **{name: tuple(row.key for row in getattr(figure, name)) for name in _LISTS},
        "scheme": figure.scheme.key if figure.scheme else None,
        **_evidence(figure),
        "part_of": figure.part_of,
        "visibility": figure.visibility,
        "to_qualify": figure.to_qualify,
        "note": figure.note,
        "surely_known": surely_known,
    }


#: Columns of `deadline_row`, in its order.
DEADLINE_COLUMNS = (
    *("key", "kind", "label", "project", "due_from", "due_to", "words", "computed", "status"),
    *("places", "parties", "document", "passage", "known_on", "revised_by"),
    "throughout",
)


def deadline_row(deadline: Deadline, day: date) -> Mapping[str, Any]:
    """A deadline as it stands on `day`: `status` is upcoming or passed, nothing more."""
    days = Span.inclusive(deadline.due_from, deadline.due_to)
    return {
        "key": deadline.key,
        "kind": deadline.kind.value,
        "label": deadline.label,
        "project": deadline.project,
        "due_from": deadline.due_from,
        "due_to": deadline.due_to,
        "words": span(days, deadline.words).replace(NBSP, " "),
        "computed": deadline.computed,
        "status": "upcoming" if deadline.due_to >= day else "passed",
        "places": tuple(row.key for row in deadline.places),
        "parties": tuple(row.key for row in deadline.parties),
        "document": deadline.document.key if deadline.document else None,
        "passage": deadline.passage,
        "known_on": deadline.known_on,
        "revised_by": deadline.revised_by,
        "throughout": deadline.throughout,
    }


_LISTS = ("places", "payers", "beneficiaries", "parties")


def _value(figure: FigureRead) -> Mapping[str, Any]:
    return {
        "value_low": figure.value.low,
        "value_high": figure.value.high,
        "low_strict": figure.value.low_strict,
        "high_strict": figure.value.high_strict,
        "qualifier": figure.value.qualifier,
        "printed": figure.printed,
        "unit": figure.unit,
        "denominator": figure.denominator,
    }


def _times(figure: FigureRead) -> Mapping[str, Any]:
    return {
        "valid_from": figure.valid_from,
        "valid_to": figure.valid_to,
        "as_at": figure.as_at,
        "date_words": figure.date_words,
        "as_at_lent": figure.lent.as_at if figure.lent else None,
        "lent_by": figure.lent.figure if figure.lent else None,
        "known_on": figure.published.on,
        "known_after": figure.published.after,
        "known_before": figure.published.before,
        "recorded_at": figure.recorded_at,
        "recorded_by": figure.recorded_by,
    }


def _evidence(figure: FigureRead) -> Mapping[str, Any]:
    return {
        "document": figure.document.key,
        "passage": str(figure.passage),
        "passage_start": figure.passage.start,
        "passage_end": figure.passage.end,
        "passage_sha256": figure.passage_sha256,
        "context_passages": figure.context_passages,
        "also_at": figure.also_at,
    }
