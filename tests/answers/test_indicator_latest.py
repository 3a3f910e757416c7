"""What speaks for an indicator: the index tells what reading every figure tells."""

from datetime import date, timedelta
from typing import Any

import pytest

from porion.answers.indicator import measured
from porion.answers.indicator_latest import latest_of, latest_of_each, wide_places
from porion.figures.queries.indicators import member_sets
from porion.figures.queries.published import borrowers, figures
from porion.figures.vocabulary import FigureRead


def by_reading(programme: Any, on: date | None) -> dict[str, tuple[str, int]]:
    """Key and number of documents by indicator, from every figure known at `on`."""
    told: dict[str, list[FigureRead]] = {}
    for figure in figures(programme, on=on).known:
        told.setdefault(figure.indicator.key, []).append(figure)
    wide, sets = wide_places(programme), {each.key for each in member_sets(programme)}
    found = {}
    for key, listed in told.items():
        latest = latest_of(listed, wide, anywhere=key in sets)
        assert latest is not None
        found[key] = latest.key, len({figure.document.key for figure in listed})
    return found


@pytest.mark.parametrize("record", ["erbm", "canal"])
def test_the_index_tells_what_reading_tells(record: str, request: pytest.FixtureRequest) -> None:
    programme = request.getfixturevalue(record)
    days = sorted({figure.known_on for figure in figures(programme).known})
    for on in (None, days[0] - timedelta(1), *days):
        told = latest_of_each(programme, on=on)
        said = {key: (each.latest.key, each.documents) for key, each in told.items()}
        assert said == by_reading(programme, on), on


def test_what_is_lent_is_read_in_full(erbm: Any) -> None:
    lent = borrowers(erbm)
    told = latest_of_each(erbm)
    assert lent
    assert any(each.latest.lent for each in told.values())


def test_an_indicator_without_figures_has_no_latest(erbm: Any) -> None:
    first = min(figure.known_on for figure in figures(erbm).known) - timedelta(1)
    assert {each.latest for each in measured(erbm, on=first)} == {None}
