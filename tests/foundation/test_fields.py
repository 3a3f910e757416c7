"""Numbers that compare, sort and sum exactly on every database."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Max, Sum
from hypothesis import given
from hypothesis import strategies as st

from porion.formats.dossier.cells import plain
from porion.foundation.fields import ScaledDecimalField
from porion.foundation.writing import act
from porion.territory.models import Place

AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
FIELD = ScaledDecimalField()
CENTS = ScaledDecimalField(places=2)


@given(st.decimals(-999_999_999_999, 999_999_999_999, places=6))
def test_a_number_comes_back_as_it_was_stored(value: Decimal) -> None:
    stored = FIELD.get_prep_value(value)
    assert isinstance(stored, int)
    assert abs(stored) < 2**63
    back = FIELD.from_db_value(stored)
    assert back == value
    assert str(back) == plain(value + 0), "without exponent and without trailing zeros"


@pytest.mark.parametrize("value", ["0.0000001", "1.1234567"])
def test_a_number_with_too_many_places_is_refused_not_rounded(value: str) -> None:
    with pytest.raises(ValidationError):
        FIELD.get_prep_value(Decimal(value))


def test_money_is_cents() -> None:
    assert CENTS.get_prep_value(Decimal("1660000.50")) == 166_000_050
    with pytest.raises(ValidationError):
        CENTS.get_prep_value(Decimal("0.005"))


def test_unknown_stays_unknown() -> None:
    assert FIELD.get_prep_value(None) is None
    assert FIELD.from_db_value(None) is None


def set_longitudes(programme: Any, values: list[str]) -> None:
    with act("test", programme="canal", by="test", at=AT):
        for number, value in enumerate(values):
            Place.objects.create(
                programme=programme, key=f"p{number}", label="P", kind="site", lon=Decimal(value)
            )


def test_ten_tenths_are_one(canal: Any) -> None:
    set_longitudes(canal, ["0.1"] * 10)
    rows = Place.objects.filter(kind="site")
    assert rows.aggregate(total=Sum("lon"))["total"] == 1


def test_equal_numbers_are_equal_and_ordered(canal: Any) -> None:
    set_longitudes(canal, ["0.3", "-1.5", "0.30", "10", "9.999999"])
    rows = Place.objects.filter(kind="site")
    assert rows.filter(lon=Decimal("0.1") + Decimal("0.2")).count() == 2
    assert rows.filter(lon__lt=Decimal("0.3")).count() == 1
    assert rows.aggregate(most=Max("lon"))["most"] == 10
    ordered = [str(row.lon) for row in rows.order_by("lon", "key")]
    assert ordered == ["-1.5", "0.3", "0.3", "9.999999", "10"]
