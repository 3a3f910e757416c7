"""Numbers that count nothing: dates, articles, roads, telephones, names."""

from collections.abc import Iterable, Sequence

from porion.core.reading.document import Document
from porion.core.reading.found import NotQuantity, Number, Period
from porion.core.vocabulary import NotQuantityReason


def refused(
    document: Document, numbers: Iterable[Number], periods: Sequence[Period]
) -> tuple[list[Number], list[NotQuantity]]:
    """The numbers that may be quantities, and those that are none with the words that tell."""
    kept, not_quantities = [], []
    dated = {position for period in periods for position in range(period.start, period.end)}
    for number in numbers:
        if number.start in dated:
            words = document.text[number.start : number.end]
            not_quantities.append(
                NotQuantity(number.start, number.end, NotQuantityReason.DATE, words)
            )
        else:
            kept.append(number)
    return kept, not_quantities
