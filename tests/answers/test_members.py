"""A set told state by state: what no document states is counted as such, never as zero."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from porion.answers.indicator import indicator_answer
from porion.answers.members import Members

KEY = "cites-espaces-publics"


def told(programme: Any, on: date | None = None) -> tuple[Members, ...]:
    return indicator_answer(programme, KEY, on=on).members


def counts(each: Members) -> tuple[Decimal | None, list[Decimal | None], Decimal | None]:
    return each.whole.value.number, [p.value.number for p in each.parts], each.rest.low


@pytest.mark.parametrize(
    ("on", "whole", "parts", "rest"),
    [
        (date(2025, 9, 2), 35, [5, 10, 10], 10),
        (date(2025, 6, 20), 35, [1, 10], 24),
    ],
)
def test_what_is_not_stated_is_computed(
    erbm: Any, on: date, whole: int, parts: list[int], rest: int
) -> None:
    newest = told(erbm, on)[0]
    assert counts(newest) == (Decimal(whole), [Decimal(p) for p in parts], Decimal(rest))
    assert newest.rest.is_point
    assert str(newest.rule).startswith("difference/")


def test_each_document_is_told_apart(erbm: Any) -> None:
    assert [each.parts[0].document.key for each in told(erbm)] == ["CONV2025", "BILAN2022"]


def test_nothing_is_told_before_any_document_does(erbm: Any) -> None:
    assert told(erbm, date(2023, 1, 31)) == ()


def test_other_indicators_are_no_sets(erbm: Any) -> None:
    assert indicator_answer(erbm, "logements-rehabilites").members == ()
