"""The amount of an undertaking as its text prints it: with its qualifier, and by the year."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from porion.core.passages import Locator
from porion.figures.queries.published import public_figures, read
from porion.figures.vocabulary import FigureRead
from porion.framework.vocabulary import CommitmentRead

#: Units of an amount, whole or by the year.
_MONEY = ("EUR", "EUR/yr")


def amounts(
    programme: Any, rows: Sequence[CommitmentRead], *, on: date | None = None
) -> dict[str, FigureRead]:
    """By key, the figure that prints the amount of an undertaking within its passage.

    An undertaking whose amount no such figure prints is left out; at most eight queries.
    """
    wanted = [row for row in rows if row.amount_eur is not None and row.passage]
    if not wanted:
        return {}
    documents = {row.passage.document for row in wanted if row.passage}
    rows_of_money = public_figures(programme).filter(unit__in=_MONEY, document__key__in=documents)
    if on is not None:
        rows_of_money = rows_of_money.filter(surely_known_on__lte=on)
    return amounts_among(wanted, read(programme, rows_of_money, on=on))


def amounts_among(
    rows: Sequence[CommitmentRead], found: Sequence[FigureRead]
) -> dict[str, FigureRead]:
    """The same among figures at hand."""
    shown = {row.key: _printed(row, found) for row in rows}
    return {key: figure for key, figure in shown.items() if figure is not None}


def stands_in(figure: FigureRead, passage: Locator) -> bool:
    """Whether a figure is printed within a passage, there first or there again."""
    return any(
        span.document == passage.document and span.start < passage.end and passage.start < span.end
        for span in (figure.passage, *figure.also_at)
    )


def _printed(row: CommitmentRead, found: Sequence[FigureRead]) -> FigureRead | None:
    passage = row.passage
    if passage is None or row.amount_eur is None:
        return None
    inside = [
        figure
        for figure in found
        if figure.unit in _MONEY
        and stands_in(figure, passage)
        and row.amount_eur in (figure.value.number, figure.value.low, figure.value.high)
    ]
    return inside[0] if inside else None
