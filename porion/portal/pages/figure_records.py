"""Figures as CSV rows: the dossier's own columns, then where each stands."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from porion.core import language
from porion.figures.vocabulary import FigureRead
from porion.programmes.vocabulary import Named

#: Heads of the CSV of figures: the dossier's names, then where each stands.
HEADS = (
    *("key", "label", "words", "indicator", "kind", "state", "state_words", "scope"),
    *("value_low", "value_high", "low_strict", "high_strict", "qualifier", "printed", "unit"),
    *("denominator", "valid_from", "valid_to", "as_at", "date_words", "as_at_lent", "lent_by"),
    *("places", "payers", "beneficiaries", "parties", "scheme", "part_of", "surely_known"),
    *("document", "passage", "known_on", "known_after", "known_before"),
)


def record(figure: FigureRead, *, surely: bool = True) -> tuple[str, ...]:
    """The CSV cells of a figure, in the order of `HEADS`."""
    lent, value = figure.lent, figure.value
    return (
        *(figure.key, figure.label, language.quantity(value, figure.unit)),
        *(figure.indicator.key, figure.kind.value, figure.state.value if figure.state else ""),
        *(figure.state_words, figure.scope.key if figure.scope else ""),
        *(_number(value.low), _number(value.high)),
        *(_flag(value.low_strict), _flag(value.high_strict)),
        *(value.qualifier.value, figure.printed, figure.unit, figure.denominator),
        *(_day(figure.valid_from), _day(figure.valid_to), _day(figure.as_at), figure.date_words),
        *(_day(lent.as_at) if lent else "", lent.figure if lent else ""),
        *(_keys(figure.places), _keys(figure.payers)),
        *(_keys(figure.beneficiaries), _keys(figure.parties)),
        *(figure.scheme.key if figure.scheme else "", figure.part_of, _flag(surely)),
        *(figure.document.key, str(figure.passage)),
        *(_day(figure.published.on), _day(figure.published.after), _day(figure.published.before)),
    )


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _keys(found: Iterable[Named]) -> str:
    return ";".join(named.key for named in found)
