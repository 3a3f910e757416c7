"""Days, spans, conventions, and what was public on a day."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.periods import (
    Known,
    Season,
    Span,
    by_end_of_year,
    calendar_year,
    end_of_season,
    end_of_year,
    known,
    known_problem,
    mid_year,
    month,
    school_year,
    season,
    start_of_year,
    years_after,
    years_between,
)

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def d(text: str) -> date:
    return date.fromisoformat(text)


CONVENTIONS = [
    # words, day
    ("depuis 2017", start_of_year(2017), "2017-01-01"),
    ("mi-2025", mid_year(2025), "2025-06-30"),
    ("fin 2022", end_of_year(2022), "2022-12-31"),
    ("fin de l'été 2017", end_of_season(Season.SUMMER, 2017), "2017-09-22"),
    ("fin de l'hiver 2025", end_of_season(Season.WINTER, 2025), "2026-03-19"),
    ("dix ans après le 7 mars 2017", years_after(d("2017-03-07"), 10), "2027-03-07"),
    ("un an après le 29 février 2024", years_after(d("2024-02-29"), 1), "2025-02-28"),
    ("quatre ans après", years_after(d("2024-02-29"), 4), "2028-02-29"),
]


@pytest.mark.parametrize(("words", "day", "expected"), CONVENTIONS)
def test_conventional_days(words: str, day: date, expected: str) -> None:
    assert day == d(expected)


SPANS = [
    ("automne 2026", season(Season.AUTUMN, 2026), "2026-09-23", "2026-12-20"),
    ("printemps 2026", season(Season.SPRING, 2026), "2026-03-20", "2026-06-20"),
    ("hiver 2025-2026", season(Season.WINTER, 2025), "2025-12-21", "2026-03-19"),
    ("année scolaire 2022-2023", school_year(2022), "2022-09-01", "2023-08-31"),
    ("courant 2017", calendar_year(2017), "2017-01-01", "2017-12-31"),
    ("d'ici 2027", by_end_of_year(2027), None, "2027-12-31"),
    ("février 2024", month(2024, 2), "2024-02-01", "2024-02-29"),
    ("décembre 2024", month(2024, 12), "2024-12-01", "2024-12-31"),
]


@pytest.mark.parametrize(("words", "span", "first", "last"), SPANS)
def test_conventional_spans(words: str, span: Span, first: str | None, last: str) -> None:
    assert span.first == (None if first is None else d(first))
    assert span.last == d(last)


def test_seasons_fill_the_year() -> None:
    spans = [season(which, 2025) for which in Season]
    for earlier, later in pairwise(spans):
        assert earlier.end == later.start
    assert spans[-1].end == season(Season.SPRING, 2026).start


def test_deadlines_go_by_their_end() -> None:
    # US-38: end of 2025, autumn 2026, 31 December 2026, 7 March 2027, end of 2027.
    expected = [
        Span.inclusive(None, d("2025-12-31")),
        season(Season.AUTUMN, 2026),
        Span.inclusive(d("2026-12-31"), d("2026-12-31")),
        Span.inclusive(d("2027-03-07"), d("2027-03-07")),
        by_end_of_year(2027),
        Span.inclusive(d("2017-01-01"), None),
    ]
    shuffled = [expected[number] for number in (4, 0, 5, 2, 1, 3)]
    assert sorted(shuffled, key=lambda span: span.sort_key) == expected


@given(DAYS, st.integers(0, 800))
def test_files_are_inclusive_and_core_half_open(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    span = Span.inclusive(first, last)
    assert (span.first, span.last) == (first, last)
    assert span.end == last + timedelta(days=1)
    assert span.contains(first)
    assert span.contains(last)
    assert not span.contains(last + timedelta(days=1))
    assert span.is_day == (length == 0)
    assert not span.overlaps(Span.inclusive(last + timedelta(days=1), None))
    assert span.overlaps(Span.inclusive(None, first))


def test_spans_without_ends() -> None:
    assert Span.inclusive(None, None).contains(d("2025-01-01"))
    assert Span.inclusive(d("2025-01-01"), date.max).end is None
    assert not Span(None, None).is_day


@pytest.mark.parametrize(("start", "end"), [("2025-01-02", "2025-01-01"), ("2025-01-01",) * 2])
def test_a_span_without_a_day_cannot_be_built(start: str, end: str) -> None:
    with pytest.raises(ValueError, match="no day"):
        Span(d(start), d(end))


def test_years_between_are_days_over_365_and_a_quarter() -> None:
    start, end = d("2025-06-30"), d("2027-03-07")
    assert (end - start).days == 615
    assert round(years_between(start, end), 6) == Decimal("1.683778")
    assert years_between(end, start) == -years_between(start, end)
    assert years_between(d("2020-01-01"), d("2024-01-01")) == 4


def test_years_outside_the_calendar() -> None:
    with pytest.raises(ValueError, match="no year"):
        years_after(d("2017-03-07"), 9000)


KNOWN = [
    # known_on, known_after, known_before, asked on, known?
    ("2023-01-23", None, None, "2023-01-22", Known.NO),
    ("2023-01-23", None, None, "2023-01-23", Known.YES),  # that day included
    # an undated review: after one text, before another
    (None, "2023-01-23", "2025-06-20", "2023-01-23", Known.NO),
    (None, "2023-01-23", "2025-06-20", "2023-01-31", Known.MAYBE),
    (None, "2023-01-23", "2025-06-20", "2025-06-19", Known.MAYBE),
    (None, "2023-01-23", "2025-06-20", "2025-06-20", Known.YES),
    (None, None, "2025-06-20", "1990-01-01", Known.MAYBE),
    (None, "2023-01-23", None, "2060-01-01", Known.MAYBE),
    (None, None, None, "2060-01-01", Known.MAYBE),
]


@pytest.mark.parametrize(("on", "after", "before", "day", "expected"), KNOWN)
def test_known(
    on: str | None, after: str | None, before: str | None, day: str, expected: Known
) -> None:
    dates = [None if text is None else d(text) for text in (on, after, before)]
    assert known(dates[0], dates[1], dates[2], d(day)) is expected


@given(st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, DAYS, DAYS)
def test_what_is_known_stays_known(
    on: date | None, after: date | None, before: date | None, one: date, other: date
) -> None:
    if known_problem(on, after, before) is not None:
        return
    order = [Known.NO, Known.MAYBE, Known.YES]
    earlier, later = sorted([one, other])
    first, second = known(on, after, before, earlier), known(on, after, before, later)
    assert order.index(first) <= order.index(second)


@pytest.mark.parametrize(
    ("on", "after", "before", "problem"),
    [
        ("2023-01-23", None, None, None),
        (None, "2023-01-23", "2025-06-20", None),
        (None, None, None, None),
        ("2023-01-23", "2023-01-01", None, "date_and_bounds"),
        (None, "2025-06-20", "2023-01-23", "bounds_upside_down"),
        (None, "2025-06-20", "2025-06-20", "bounds_upside_down"),
    ],
)
def test_known_problem(
    on: str | None, after: str | None, before: str | None, problem: str | None
) -> None:
    dates = [None if text is None else d(text) for text in (on, after, before)]
    assert known_problem(dates[0], dates[1], dates[2]) == problem
