"""JSON whose numbers keep their digits."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.formats.exact_json import exact_json


class Colour(StrEnum):
    GREEN = "green"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("67.4"), "67.4"),
        (Decimal("0.1"), "0.1"),
        (Decimal("1E+3"), "1000"),
        (Decimal("123456789012.000001"), "123456789012.000001"),
        (Decimal("-0.5"), "-0.5"),
        (15500, "15500"),
        (True, "true"),
        (None, "null"),
        ("", "null"),
        ((), "[]"),
        ({}, "{}"),
        (date(2023, 1, 31), '"2023-01-31"'),
        (datetime(2026, 3, 4, 10, 30, tzinfo=UTC), '"2026-03-04T10:30:00Z"'),
        (Colour.GREEN, '"green"'),
        ('dit « 5 »\n"ainsi"', '"dit « 5 »\\n\\"ainsi\\""'),
        ({"a": [1, {"b": None}]}, '{"a": [1, {"b": null}]}'),
    ],
)
def test_values(value: object, text: str) -> None:
    assert exact_json(value) == text


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError):
        exact_json([0.1])


def test_one_value_a_line() -> None:
    assert exact_json({"a": [1, 2], "b": []}, indent=2) == (
        '{\n  "a": [\n    1,\n    2\n  ],\n  "b": []\n}'
    )


_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(min_size=1),
    st.decimals(allow_nan=False, allow_infinity=False, places=6),
)
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(_VALUES)
def test_any_reader_reads_the_same(value: object) -> None:
    for indent in (0, 2):
        read = json.loads(exact_json(value, indent=indent), parse_float=Decimal)
        assert read == value
