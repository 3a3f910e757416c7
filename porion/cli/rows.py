"""Read models as flat rows of named values, for every format of output."""

from collections.abc import Mapping
from typing import Any

from porion.core.language import NBSP, quantity
from porion.figures.vocabulary import FigureRead


def figure_row(figure: FigureRead) -> Mapping[str, Any]:
    """A figure in the dossier's own columns, with its words and what the same fact lends."""
    return {
        "key": figure.key,
        "label": figure.label,
        "words": quantity(figure.value, figure.unit).replace(NBSP, " "),
        "indicator": figure.indicator,
        "kind": figure.kind,
        "state": figure.state,
        "state_words": figure.state_words,
        "scope": figure.scope.key if figure.scope else None,
        **_value(figure),
        **_times(figure),
        **{name: getattr(figure, name) for name in _LISTS},
        "scheme": figure.scheme,
        **_evidence(figure),
        "part_of": figure.part_of,
        "visibility": figure.visibility,
        "to_qualify": figure.to_qualify,
        "note": figure.note,
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
        "passage_start": figure.passage.start,
        "passage_end": figure.passage.end,
        "passage_sha256": figure.passage_sha256,
        "context_passages": figure.context_passages,
        "also_at": figure.also_at,
    }
