"""What reading reaches on the corpus may not get lost again; `benchmarks/reading.py` tells more."""

from functools import cache

import pytest

from benchmarks.reading import names, texts, totals
from benchmarks.reading_judging import Score, judge
from porion.core.reading.answer import as_answer
from porion.core.reading.engine import read

#: A little under what is reached: side, measure, floor.
FLOORS = (
    ("dev", "precision", 0.98),
    ("dev", "recall", 0.98),
    ("dev", "qualifier", 0.99),
    ("dev", "unit", 0.98),
    ("dev", "dates_stated", 0.95),
    ("dev", "dates_none", 0.97),
    ("dev", "kind", 0.93),
    ("held", "precision", 0.96),
    ("held", "recall", 0.96),
    ("held", "qualifier", 0.98),
    ("held", "unit", 0.98),
    ("held", "dates_stated", 0.95),
    ("held", "dates_none", 0.95),
    ("held", "kind", 0.84),
    ("held", "parties_recall", 0.95),
    ("held", "commitments_recall", 0.85),
    ("exam", "precision", 0.98),
    ("exam", "recall", 0.98),
    ("exam", "qualifier", 0.99),
    ("exam", "unit", 0.98),
    ("exam", "dates_stated", 0.92),
    ("exam", "kind", 0.88),
    ("exam", "commitments_recall", 0.85),
)


@cache
def _sums() -> dict[str, Score]:
    known = names()
    scores = {}
    for one, document in texts(("dev", "held", "exam")):
        answer = as_answer(document, read(document, known))
        scores[one.name] = (one.set, judge(document.text, one, answer))
    return totals(scores)


@pytest.mark.parametrize(("side", "measure", "floor"), FLOORS)
def test_what_is_reached_stays_reached(side: str, measure: str, floor: float) -> None:
    rate = _sums()[side].rate(measure)
    assert rate is not None
    assert rate >= floor
