"""Values and sets that Hypothesis invents for the tests of core."""

from decimal import Decimal

from hypothesis import strategies as st

from porion.core.quantities import Interval, Value

#: As figures are stored: at most six decimals.
NUMBERS = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=6
)
POSITIVE = st.decimals(min_value=1, max_value=10**9, places=2)
SMALL = st.integers(-4, 4).map(Decimal)


@st.composite
def values(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = NUMBERS) -> Value:
    """Any value that can be built."""
    number = draw(numbers)
    other = draw(numbers)
    return draw(
        st.sampled_from(
            [
                Value.exact(number),
                Value.about(number),
                Value.nearly(number or Decimal(1)),
                Value.more_than(number),
                Value.at_least(number),
                Value.at_most(number),
                Value.at_most(number, strict=True),
                Value.up_to(number),
                Value.between(min(number, other), max(number, other)),
            ]
        )
    )


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = NUMBERS) -> Interval:
    """Any set, its ends open, closed or missing."""
    low = draw(st.none() | numbers)
    high = draw(st.none() | numbers)
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        return Interval(low, high)
    low_open = low is not None and draw(st.booleans())
    high_open = high is not None and draw(st.booleans())
    return Interval(low, high, low_open, high_open, ceiling=draw(st.booleans()))


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Decimal:
    """Some number of a set, its closed ends often among them."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return draw(NUMBERS)
    if low is None or high is None:
        away = draw(st.integers(0, 1000).map(Decimal))
        end = high if low is None else low
        is_open = interval.high_open if low is None else interval.low_open
        assert end is not None
        away += Decimal("0.001") if is_open else 0
        return end - away if low is None else end + away
    part = Decimal(draw(st.integers(1 if interval.low_open else 0, 999 + (not interval.high_open))))
    return low + (high - low) * part / 1000
