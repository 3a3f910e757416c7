"""What the machine says of two stated values."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.quantities import Remark, Stated, Value, compare_values
from porion.core.vocabulary import Finding
from tests.core.strategies import values

D = Decimal
V = Value
AGREE, COMPATIBLE = Finding.AGREE, Finding.COMPATIBLE
CONTRADICTORY, NOT_COMPARABLE = Finding.CONTRADICTORY, Finding.NOT_COMPARABLE
ROUNDING, UNLIKELY = Remark.ROUNDING_MAY_EXPLAIN, Remark.UNLIKELY

TABLE = [
    # left, unit, right, unit, finding, remark
    (V.exact(D(95)), "homes", V.exact(D(95)), "homes", AGREE, None),
    (V.about(D(7000)), "homes", V.more_than(D(8000)), "homes", CONTRADICTORY, None),
    (V.exact(D(95)), "%", V.nearly(D(96)), "%", CONTRADICTORY, ROUNDING),
    (V.nearly(D(530_000)), "hours", V.more_than(D(530_000)), "hours", CONTRADICTORY, None),
    (V.nearly(D(20)), "%", V.exact(D(17)), "%", CONTRADICTORY, None),
    (V.more_than(D(15500)), "homes", V.exact(D(15900)), "homes", COMPATIBLE, None),
    (V.more_than(D(15500)), "homes", V.exact(D(16000)), "homes", COMPATIBLE, None),  # v + 2h
    (V.more_than(D(15500)), "homes", V.exact(D(16001)), "homes", COMPATIBLE, UNLIKELY),
    (V.exact(D(16001)), "homes", V.more_than(D(15500)), "homes", COMPATIBLE, UNLIKELY),
    (V.more_than(D(16)), "%", V.exact(D(15)), "%", CONTRADICTORY, ROUNDING),
    (V.more_than(D(5)), "%", V.more_than(D(9)), "%", COMPATIBLE, UNLIKELY),
    (V.exact(D(818_000)), "m2", V.exact(D(80)), "ha", CONTRADICTORY, ROUNDING),
    (V.exact(D(800_000)), "m2", V.exact(D(80)), "ha", AGREE, None),
    (V.exact(D(8)), "homes", V.exact(D(8)), "households", NOT_COMPARABLE, None),
    (V.exact(D(8)), "people", V.about(D(8)), "people", COMPATIBLE, None),
    (V.at_most(D(5)), "years", V.at_most(D(5), strict=True), "years", COMPATIBLE, None),
]


@pytest.mark.parametrize(("left", "unit", "right", "other_unit", "finding", "remark"), TABLE)
def test_findings(
    left: Value, unit: str, right: Value, other_unit: str, finding: Finding, remark: Remark | None
) -> None:
    compared = compare_values(Stated(left, unit), Stated(right, other_unit))
    assert compared.finding is finding
    assert compared.remarks == (frozenset() if remark is None else {remark})


def test_a_count_written_in_millions_is_compared_with_its_half_step() -> None:
    # "1,2 million" of inhabitants against 1 170 000 counted
    rough = Stated(V.exact(D(1_200_000)), "inhabitants", written_in_millions=True)
    counted = Stated(V.exact(D(1_170_000)), "inhabitants")
    compared = compare_values(rough, counted)
    assert compared.finding is COMPATIBLE
    assert compared.remarks == {Remark.WRITTEN_IN_MILLIONS}


def test_money_written_in_millions_is_not_widened() -> None:
    left = Stated(V.exact(D(1_200_000)), "EUR", written_in_millions=True)
    compared = compare_values(left, Stated(V.exact(D(1_170_000)), "EUR"))
    assert compared.finding is CONTRADICTORY
    assert compared.remarks == {ROUNDING}


def test_orders_of_magnitude_are_remarked() -> None:
    left = Stated(V.at_least(D(200)), "km", order_of_magnitude=True)
    compared = compare_values(left, Stated(V.exact(D(420)), "km"))
    assert compared.remarks == {Remark.ORDER_OF_MAGNITUDE}


def test_a_declared_floor_can_tell_two_values_apart() -> None:
    low = Stated(V.at_most(D(5)), "points", floor=D(0))
    compared = compare_values(low, Stated(V.exact(D(-20)), "points"))
    assert compared.finding is CONTRADICTORY
    assert Remark.DECLARED_FLOOR in compared.remarks


@given(values(), values(), st.booleans(), st.booleans())
def test_the_side_does_not_matter(
    left: Value, right: Value, left_in_millions: bool, right_in_millions: bool
) -> None:
    first = Stated(left, "points", written_in_millions=left_in_millions)
    second = Stated(right, "points", written_in_millions=right_in_millions)
    assert compare_values(first, second) == compare_values(second, first)


@given(values())
def test_every_value_agrees_with_itself(value: Value) -> None:
    assert compare_values(Stated(value, "%"), Stated(value, "%")).finding is AGREE
