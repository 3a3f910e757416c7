"""What is stored of a number: the bounds and the qualifier that a text gives."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from itertools import product

import pytest

from porion.core.quantities import InvalidValue, Value, shape_problem, unit_problem
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState, Qualifier

D = Decimal

# US-39: numbers as they are really written, and what is stored of them.
WRITTEN = [
    # printed, stored value, unit
    ("2.400 hectares", Value.exact(D(2400)), "ha"),
    ("600.000 habitants", Value.exact(D(600_000)), "inhabitants"),
    ("4.35%", Value.exact(D("4.35")), "%"),
    ("1,66 M€", Value.exact(D(1_660_000)), "EUR"),
    ("300k€", Value.exact(D(300_000)), "EUR"),
    ("750 K€", Value.exact(D(750_000)), "EUR"),
    ("15500", Value.exact(D("15500")), "homes"),
    ("15 500", Value.exact(D("15500.0")), "homes"),
    ("d'1 M€", Value.exact(D(1_000_000)), "EUR"),
    ("ving-et-un", Value.exact(D(21)), "estates"),
    ("une douzaine", Value.about(D(12)), "projects"),
    ("30 à 40 ha", Value.between(D(30), D(40)), "ha"),
]


@pytest.mark.parametrize(("printed", "value", "unit"), WRITTEN)
def test_written_numbers_can_be_stored(printed: str, value: Value, unit: str) -> None:
    assert unit_problem(value.low, value.high, unit) is None
    stored = (value.low, value.high, value.low_strict, value.high_strict, value.qualifier)
    assert Value(*stored) == value


def test_trailing_zeros_say_nothing() -> None:
    assert Value.exact(D("15500")) == Value.exact(D("15500.00"))
    assert hash(Value.exact(D("2.4"))) == hash(Value.exact(D("2.40")))


STORED = [
    # built by, low, high, low_strict, high_strict, printed number
    (Value.exact(D(8)), D(8), D(8), False, False, D(8)),
    (Value.about(D(8)), D(8), D(8), False, False, D(8)),
    (Value.nearly(D(8)), D(8), D(8), False, True, D(8)),
    (Value.more_than(D(8)), D(8), None, True, False, D(8)),
    (Value.at_least(D(8)), D(8), None, False, False, D(8)),
    (Value.at_most(D(8)), None, D(8), False, False, D(8)),
    (Value.at_most(D(8), strict=True), None, D(8), False, True, D(8)),
    (Value.up_to(D(8)), None, D(8), False, False, D(8)),
    (Value.between(D(3), D(8)), D(3), D(8), False, False, None),
]


@pytest.mark.parametrize(("value", "low", "high", "low_strict", "high_strict", "number"), STORED)
def test_stored_bounds(
    value: Value,
    low: D | None,
    high: D | None,
    low_strict: bool,
    high_strict: bool,
    number: D | None,
) -> None:
    assert (value.low, value.high) == (low, high)
    assert (value.low_strict, value.high_strict) == (low_strict, high_strict)
    assert value.number == number


Q = Qualifier
WRONG = [
    # low, high, low_strict, high_strict, qualifier, problem
    (D(9), D(8), False, False, Q.BETWEEN, "low_above_high"),
    (D(9), D(8), False, False, Q.EXACT, "low_above_high"),
    (None, D(8), True, False, Q.AT_MOST, "strict_without_bound"),
    (D(8), None, True, True, Q.MORE_THAN, "strict_without_bound"),
    (None, None, False, False, Q.EXACT, "missing_bound"),
    (D(8), None, False, False, Q.ABOUT, "missing_bound"),
    (None, D(8), False, True, Q.NEARLY, "missing_bound"),
    (None, None, False, False, Q.MORE_THAN, "missing_bound"),
    (D(3), None, False, False, Q.BETWEEN, "missing_bound"),
    (None, D(3), False, False, Q.AT_LEAST, "missing_bound"),
    (D(3), None, False, False, Q.UP_TO, "missing_bound"),
    (D(3), D(8), False, False, Q.EXACT, "bounds_unlike_qualifier"),
    (D(3), D(8), True, False, Q.MORE_THAN, "bounds_unlike_qualifier"),
    (D(3), D(8), False, False, Q.AT_MOST, "bounds_unlike_qualifier"),
    (D(8), D(8), False, True, Q.EXACT, "bounds_unlike_qualifier"),
    (D(8), D(8), False, False, Q.NEARLY, "bounds_unlike_qualifier"),
    (D(8), None, False, False, Q.MORE_THAN, "bounds_unlike_qualifier"),
    (D(8), None, True, False, Q.AT_LEAST, "bounds_unlike_qualifier"),
    (None, D(8), False, True, Q.UP_TO, "bounds_unlike_qualifier"),
    (D(3), D(8), True, False, Q.BETWEEN, "bounds_unlike_qualifier"),
    (D(0), D(0), False, True, Q.NEARLY, "bounds_unlike_qualifier"),
    (D("NaN"), D(8), False, False, Q.BETWEEN, "not_a_decimal"),
    (D(8), D("Infinity"), False, False, Q.BETWEEN, "not_a_decimal"),
]


@pytest.mark.parametrize(("low", "high", "low_strict", "high_strict", "qualifier", "code"), WRONG)
def test_a_wrong_value_cannot_be_built(
    low: D | None,
    high: D | None,
    low_strict: bool,
    high_strict: bool,
    qualifier: Qualifier,
    code: str,
) -> None:
    assert shape_problem(low, high, low_strict, high_strict, qualifier) == code
    with pytest.raises(InvalidValue) as raised:
        Value(low, high, low_strict, high_strict, qualifier)
    assert raised.value.problem == code
    assert str(raised.value)


def test_a_float_is_refused() -> None:
    with pytest.raises(InvalidValue, match="decimal"):
        Value.exact(0.1)  # type: ignore[arg-type]


def test_a_value_does_not_change() -> None:
    value = Value.exact(D(8))
    with pytest.raises(FrozenInstanceError):
        value.low = D(9)  # type: ignore[misc]


def test_every_shape_is_judged() -> None:
    bounds = (None, D(0), D(1), D(2))
    for low, high in product(bounds, bounds):
        for strict_low, strict_high, qualifier in product((True, False), (True, False), Q):
            shape = (low, high, strict_low, strict_high, qualifier)
            if shape_problem(*shape) is None:
                assert Value(*shape).qualifier is qualifier
            else:
                with pytest.raises(InvalidValue):
                    Value(*shape)


# US-40: commitment, budget, grant and payment are four different things.
PAIRS = [
    # kind, state, allowed
    (FigureKind.ANNOUNCED, None, True),
    (FigureKind.ENVELOPE, None, True),
    (FigureKind.GRANT, FigureState.NOTIFIED, True),
    (FigureKind.GRANT, FigureState.UNSPECIFIED, True),
    (FigureKind.PAYMENT, FigureState.UNSPECIFIED, True),
    (FigureKind.PAYMENT, FigureState.PAID, True),
    (FigureKind.ACTUAL, FigureState.DELIVERED, True),
    (FigureKind.ACTUAL, None, True),
    (FigureKind.FORECAST, FigureState.STARTED, True),
    (FigureKind.ANNOUNCED, FigureState.COMMITTED, False),  # a political word is no budget act
    (FigureKind.ENVELOPE, FigureState.PAID, False),
    (FigureKind.GRANT, FigureState.PAID, False),
    (FigureKind.GRANT, None, False),
    (FigureKind.PAYMENT, FigureState.NOTIFIED, False),
    (FigureKind.PAYMENT, None, False),
    (FigureKind.ACTUAL, FigureState.PAID, False),
    (FigureKind.TARGET, FigureState.DELIVERED, False),
]


@pytest.mark.parametrize(("kind", "state", "allowed"), PAIRS)
def test_pairs_of_kind_and_state(
    kind: FigureKind, state: FigureState | None, allowed: bool
) -> None:
    assert (state in STATES_OF_KIND[kind]) is allowed


def test_every_kind_has_its_states() -> None:
    assert set(STATES_OF_KIND) == set(FigureKind)
