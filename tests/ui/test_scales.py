"""Axes: zero is there, steps are round, counts are whole, years fit."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.ui.charts.metrics import text_width, wrap
from porion.ui.charts.scale import Scale, value_ticks, year_ticks

D = Decimal


@pytest.mark.parametrize(
    ("values", "first", "last", "count"),
    [
        ([23000], 0, 25000, 6),
        ([3], 0, 3, 4),
        ([], 0, 1, 2),
        ([0], 0, 1, 2),
        ([-80, 40], -100, 50, 4),
        ([10**18], 0, 10**18, 6),
    ],
)
def test_ticks(values: list[int], first: int, last: int, count: int) -> None:
    ticks = value_ticks([D(value) for value in values])
    assert (ticks[0], ticks[-1], len(ticks)) == (first, last, count)


def test_counts_are_not_cut() -> None:
    assert all(tick == tick.to_integral_value() for tick in value_ticks([D(2)]))
    assert value_ticks([D("0.4")])[1] == D("0.1")


@given(st.lists(st.decimals(-(10**15), 10**15, places=2), min_size=1, max_size=8))
def test_ticks_hold_every_value_and_zero(values: list[Decimal]) -> None:
    ticks = value_ticks(values)
    assert 0 in ticks
    assert ticks[0] <= min(values)
    assert max(values) <= ticks[-1]
    assert 2 <= len(ticks) <= 8
    assert len({b - a for a, b in pairwise(ticks)}) == 1


@given(st.dates(date(1700, 1, 1), date(2199, 1, 1)), st.integers(1, 180_000), st.integers(3, 20))
def test_years_fit_their_room(start: date, days: int, room: int) -> None:
    end = date.fromordinal(min(start.toordinal() + days, date(2200, 1, 1).toordinal()))
    ticks = year_ticks(start, end, room)
    assert all(start <= tick <= end for tick in ticks)
    assert len(ticks) <= room + 1


def test_a_scale_of_no_width_is_its_start() -> None:
    assert Scale(5, 5, 10, 20)(7) == 10


def test_texts_are_cut_at_spaces_only() -> None:
    words = "opérations aidées par les partenaires et opérations sur fonds propres"
    lines = wrap(words, 150)
    assert " ".join(lines) == words
    assert all(text_width(line) <= 150 for line in lines)
    assert wrap("anticonstitutionnellement", 10) == ["anticonstitutionnellement"]
    assert wrap("", 10) == []
