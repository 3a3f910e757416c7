"""Numbers as French readers write them, never rounded unless the name says so."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from porion.core.language.french import NBSP

_MILLION = Decimal(1_000_000)
_CENT_OF_MILLION = Decimal(10_000)
_MINUS = "\u2212"


def number(value: Decimal) -> str:
    """ "15 500", "15,4", "−3": thousands apart by a no-break space, no trailing zeros."""
    return _written(f"{value.copy_abs():f}", value)


def _written(digits: str, value: Decimal, *, decimals: int = 0) -> str:
    """French form of plain `digits`, with at least `decimals` after the comma."""
    whole, _, fraction = digits.partition(".")
    fraction = fraction.rstrip("0").ljust(decimals, "0")
    grouped = f"{int(whole):,}".replace(",", NBSP)
    sign = _MINUS if value < 0 else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


#: Whole numbers as texts write them, from zero.
_IN_LETTERS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
)


def in_letters(count: int) -> str:
    """A count in a sentence: "trois", "seize"; in figures beyond: "17"."""
    if 0 <= count < len(_IN_LETTERS):
        return _IN_LETTERS[count]
    return number(Decimal(count))


def signed(value: Decimal) -> str:
    """A change, with its sign: "+47", "−3"; zero has none."""
    return f"+{number(value)}" if value > 0 else number(value)


def amount_parts(euros: Decimal) -> tuple[str, str]:
    """A sum in euros, without rounding, as its number and its sign: "15,4" and "M€" where a
    million is written with two decimals at most, else "750 000" and "€", cents in pairs."""
    if abs(euros) >= _MILLION and euros % _CENT_OF_MILLION == 0:
        return number(euros / _MILLION), "M€"
    decimals = 0 if euros == euros.to_integral_value() else 2
    return _written(f"{euros.copy_abs():f}", euros, decimals=decimals), "€"


def amount(euros: Decimal) -> str:
    """Euros without rounding: "15,4 M€", "750 000 €", "12,50 €"."""
    return NBSP.join(amount_parts(euros))


def percent(value: Decimal) -> str:
    """ "4,35 %" for 4.35, without rounding."""
    return f"{number(value)}{NBSP}%"


def rounded_down(value: Decimal, decimals: int = 0) -> Decimal:
    """A low end for display: never above `value`."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_FLOOR)


def rounded_up(value: Decimal, decimals: int = 0) -> Decimal:
    """A high end for display: never below `value`."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_CEILING)


def percent_low(value: Decimal) -> str:
    """A low end in whole percent: 67.39 reads "67 %"."""
    return percent(rounded_down(value))


def percent_high(value: Decimal) -> str:
    """A high end in whole percent: 67.39 reads "68 %"."""
    return percent(rounded_up(value))
