"""Counts are sizes of sets of rows: the same as counting the figures that the record reads."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import pytest

from porion.analytics.counts import counted_indicators, figures_by, figures_by_topic
from porion.analytics.figures import figure_index
from porion.figures.queries.indicators import indicators
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead

VALUES: dict[str, Callable[[FigureRead], Iterable[str]]] = {
    "indicator": lambda f: [f.indicator.key],
    "document": lambda f: [f.document.key],
    "place": lambda f: {place.key for place in f.places},
    "kind": lambda f: [str(f.kind)],
    "topic": lambda f: [f.topic],
}


def days(programme: Any) -> list[date | None]:
    found = sorted({figure.known_on for figure in figures(programme).known})
    return [None, found[0] - timedelta(1), *found, found[-1] + timedelta(1)]


@pytest.fixture(params=["erbm", "canal"])
def record(request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("facet", sorted(VALUES))
def test_counts_on_every_day(record: Any, facet: str) -> None:
    for on in days(record):
        known = figures(record, on=on).known
        expected = Counter(value for figure in known for value in VALUES[facet](figure))
        assert figures_by(record, facet, on=on) == expected, on


def test_indicators_and_topics_on_every_day(record: Any) -> None:
    public = {each.key for each in indicators(record)}
    for on in days(record):
        known = [f for f in figures(record, on=on).known if f.indicator.key in public]
        told = {each.key: each.figures for each in counted_indicators(record, on=on)}
        by_key = Counter(figure.indicator.key for figure in known)
        assert told == {key: by_key[key] for key in public}
        assert figures_by_topic(record, on=on) == Counter(figure.topic for figure in known)


def test_the_figures_published_around_one(erbm: Any) -> None:
    known = figures(erbm).known
    indicator, count = Counter(f.indicator.key for f in known).most_common(1)[0]
    subject = [f.key for f in known if f.indicator.key == indicator]
    index = figure_index(erbm)
    for place, key in enumerate(subject):
        near, told = index.around(key, indicator, on=None, most=3)
        start = min(max(place - 1, 0), count - 3)
        assert told == count
        assert sorted(near) == sorted(subject[start : start + 3])
    assert len(index.around(subject[0], indicator, on=None, most=count)[0]) == count
    assert index.around("none", "none", on=None, most=3) == ([], 0)
