"""Values and results in words: the qualifier of the text, bounds rounded outward."""

from decimal import Decimal

from porion.core.language import french
from porion.core.language.french import NBSP
from porion.core.language.french_units import EVERY_YEAR, PER_YEAR, unit_words
from porion.core.language.numbers import amount_parts, number, rounded_down, rounded_up
from porion.core.quantities import UNITS, Interval, Value, yearly
from porion.core.vocabulary import Qualifier

_YEARLY = yearly("")
#: From here on nobody reads the decimals of a computed bound.
_LARGE = 10_000

# ----------------------------------------------------------------------- stored values


def _parts(value: Decimal, unit: str, agreeing_with: Decimal) -> tuple[str, str]:
    """A number and what follows it; the noun agrees with `agreeing_with`, the last number said.
    No unit at all is written ""."""
    if not unit:
        return number(value), ""
    if unit in ("EUR", "EUR/yr"):
        digits, sign = amount_parts(value)
        return digits, f"{NBSP}{sign}" + (f" {PER_YEAR}" if unit == "EUR/yr" else "")
    words = unit_words(unit)
    noun = words.one if abs(agreeing_with) < 2 else words.many
    return number(value), f"{NBSP if words.symbol else ' '}{noun}"


def with_unit(value: Decimal, unit: str) -> str:
    """One number with its unit, not rounded: "15 500 logements", "2 400 ha", "96 M€"."""
    return "".join(_parts(value, unit, value))


def _between(low: Decimal, high: Decimal, unit: str) -> str:
    """ "entre 30 et 40 ha": the unit once, unless the two numbers take different ones."""
    first, first_unit = _parts(low, unit, high)
    second, second_unit = _parts(high, unit, high)
    if first_unit != second_unit:
        first += first_unit
    between = french.QUALIFIERS[Qualifier.BETWEEN]
    return f"{between} {first} {french.AND} {second}{second_unit}"


def qualifier(value: Value) -> str:
    """What is printed before the number: "plus de", "moins de"; nothing for an exact one."""
    if value.qualifier is Qualifier.AT_MOST and value.high_strict:
        return french.LESS_THAN
    return french.QUALIFIERS[value.qualifier]


def quantity(value: Value, unit: str = "") -> str:
    """A stored value as its text says it: "plus de 15 500 logements", "entre 30 et 40 ha";
    without `unit`, the number alone. KeyError for a unit without words."""
    if value.number is not None:
        return f"{qualifier(value)} {with_unit(value.number, unit)}".lstrip()
    if value.low is None or value.high is None:
        raise ValueError("a value has a number or two bounds")
    return _between(value.low, value.high, unit)


# ----------------------------------------------------------------------------- results


def interval(result: Interval, unit: str, *, bare: bool = False, strict: bool = True) -> str:
    """A result in words: exact, "entre a et b", "plus de" or "au moins", "moins de" or "au
    plus"; "jusqu’à" for a ceiling; parts that are not stated are counted.

    Low ends are rounded down and high ends up, to whole numbers for counts, else to what the
    unit is read in. `bare` leaves the unit out; `strict=False` prints "au moins" and "au plus"
    whatever the ends.
    """
    low = None if result.low is None else _shown(result.low, result, unit, up=False)
    high = None if result.high is None else _shown(result.high, result, unit, up=True)
    printed = "" if bare else unit
    if low is not None and high is not None:
        words = with_unit(low, printed) if low == high else _between(low, high, printed)
        if result.ceiling:
            words += f" ({french.CEILING})"
    else:
        words = _one_bound(result, low, high, printed, strict)
    if not result.missing:
        return words
    return f"{words}, {result.missing} {french.parts_not_stated(result.missing)}"


def _one_bound(
    result: Interval, low: Decimal | None, high: Decimal | None, unit: str, strict: bool
) -> str:
    if low is not None:
        kind = Qualifier.MORE_THAN if result.low_open and strict else Qualifier.AT_LEAST
        return f"{french.QUALIFIERS[kind]} {with_unit(low, unit)}"
    if high is None:
        return french.CANNOT_BE_KNOWN
    if result.high_open and strict and not result.ceiling:
        return f"{french.LESS_THAN} {with_unit(high, unit)}"
    kind = Qualifier.UP_TO if result.ceiling else Qualifier.AT_MOST
    return f"{french.QUALIFIERS[kind]} {with_unit(high, unit)}"


def _shown(bound: Decimal, result: Interval, unit: str, *, up: bool) -> Decimal:
    """An end as it is printed: itself where its decimals are few, else rounded outward."""
    most, rounded = _decimals(unit)
    exact = rounded_down(bound, most)
    if exact == bound:
        return exact
    if result.low is not None and result.high is not None and result.high - result.low < 1:
        rounded = most  # a narrow set would look wide in whole numbers
    elif abs(bound) >= _LARGE:
        rounded = 0
    return rounded_up(bound, rounded) if up else rounded_down(bound, rounded)


def _decimals(unit: str) -> tuple[int, int]:
    """Decimals that an end may keep as it is, and those it is rounded to where it has more."""
    known = UNITS.get(unit) or UNITS.get(unit.removesuffix("/yr"))
    if known is not None and known.whole:
        return 0, 0
    if known is not None and known.money:
        return 2, 0
    return (1, 0) if unit in ("%", "points") else (2, 1)


def share(percent: Interval) -> str:
    """Part of a whole, in percent: "plus de 67 %"."""
    return interval(percent, "%")


def left(result: Interval, unit: str, *, bare: bool = True) -> str:
    """What is left: "moins de 7 500", with the noun where `bare` is false."""
    return interval(result, unit, bare=bare)


def pace(result: Interval, unit: str, *, bare: bool = True) -> str:
    """What a year needs or has seen, without strictness: "au plus 4 455 par an"; of a yearly
    amount "au plus 230 000 m³ par an, chaque année".

    `unit` is the yearly one; the noun is left out where it stands nearby, a sign never is.
    """
    base = unit.removesuffix("/yr")
    if base.endswith(_YEARLY):  # a yearly amount, and by how much it changes from year to year
        return f"{interval(result, base, strict=False)}, {EVERY_YEAR}"
    if bare and not unit_words(base).symbol:
        return f"{interval(result, unit, bare=True, strict=False)} {PER_YEAR}"
    return interval(result, unit, strict=False)
