"""A number as a text says it: bounds, strictness, qualifier. Nothing is computed here."""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.vocabulary import Qualifier

_POINT = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.NEARLY})
_FROM_BELOW = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_FROM_ABOVE = frozenset({Qualifier.AT_MOST, Qualifier.UP_TO})

#: Which (low_strict, high_strict) each qualifier allows.
_STRICTNESS: dict[Qualifier, frozenset[tuple[bool, bool]]] = {
    Qualifier.EXACT: frozenset({(False, False)}),
    Qualifier.ABOUT: frozenset({(False, False)}),
    Qualifier.NEARLY: frozenset({(False, True)}),
    Qualifier.MORE_THAN: frozenset({(True, False)}),
    Qualifier.AT_LEAST: frozenset({(False, False)}),
    Qualifier.AT_MOST: frozenset({(False, False), (False, True)}),
    Qualifier.UP_TO: frozenset({(False, False)}),
    Qualifier.BETWEEN: frozenset({(False, False)}),
}

_PROBLEMS = {
    "not_a_decimal": "a bound is not a finite decimal number",
    "low_above_high": "the low bound is above the high one",
    "strict_without_bound": "a bound that is not there is marked strict",
    "missing_bound": "the qualifier needs a bound that is missing",
    "bounds_unlike_qualifier": "the bounds or their strictness are not those of the qualifier",
}


class InvalidValue(ValueError):
    """Bounds, strictness and qualifier that do not make a value; `problem` is a stable code."""

    def __init__(self, problem: str) -> None:
        super().__init__(_PROBLEMS[problem])
        self.problem = problem


def shape_problem(
    low: Decimal | None,
    high: Decimal | None,
    low_strict: bool,
    high_strict: bool,
    qualifier: Qualifier,
) -> str | None:
    """What keeps these five from being a value, as the code of the first problem found, or None.

    Codes: not_a_decimal, low_above_high, strict_without_bound, missing_bound,
    bounds_unlike_qualifier (strictness included; nothing is nearly zero).
    """
    if not (_is_number(low) and _is_number(high)):
        return "not_a_decimal"
    if low is not None and high is not None and low > high:
        return "low_above_high"
    if (low_strict and low is None) or (high_strict and high is None):
        return "strict_without_bound"
    if (low is None and qualifier not in _FROM_ABOVE) or (
        high is None and qualifier not in _FROM_BELOW
    ):
        return "missing_bound"
    if _unlike_qualifier(low, high, qualifier) or (
        (low_strict, high_strict) not in _STRICTNESS[qualifier]
    ):
        return "bounds_unlike_qualifier"
    return None


def _is_number(bound: object) -> bool:
    """True for a finite decimal and for no bound at all; a float is neither."""
    return bound is None or (isinstance(bound, Decimal) and bound.is_finite())


def _unlike_qualifier(low: Decimal | None, high: Decimal | None, qualifier: Qualifier) -> bool:
    if qualifier in _POINT:
        return low != high or (qualifier is Qualifier.NEARLY and low == 0)
    return (qualifier in _FROM_BELOW and high is not None) or (
        qualifier in _FROM_ABOVE and low is not None
    )


@dataclass(frozen=True)
class Value:
    """A number with its qualifier, exactly as stored; impossible to build wrongly.

    Bounds are finite decimals in the unit of the figure, None where the text leaves the end
    open. Two values are equal when they say the same, so 2.40 equals 2.4.
    """

    low: Decimal | None
    high: Decimal | None
    low_strict: bool
    high_strict: bool
    qualifier: Qualifier

    def __post_init__(self) -> None:
        problem = shape_problem(
            self.low, self.high, self.low_strict, self.high_strict, self.qualifier
        )
        if problem is not None:
            raise InvalidValue(problem)

    @classmethod
    def exact(cls, number: Decimal) -> "Value":
        """The number stands alone ("à hauteur de" included)."""
        return cls(number, number, False, False, Qualifier.EXACT)

    @classmethod
    def about(cls, number: Decimal) -> "Value":
        """ "environ", "de l'ordre de", "estimé à", "une centaine"."""
        return cls(number, number, False, False, Qualifier.ABOUT)

    @classmethod
    def nearly(cls, number: Decimal) -> "Value":
        """ "près de", "presque": a little less."""
        return cls(number, number, False, True, Qualifier.NEARLY)

    @classmethod
    def more_than(cls, number: Decimal) -> "Value":
        """ "plus de": the number itself is excluded."""
        return cls(number, None, True, False, Qualifier.MORE_THAN)

    @classmethod
    def at_least(cls, number: Decimal) -> "Value":
        """ "au moins"; also "des centaines", at least 200."""
        return cls(number, None, False, False, Qualifier.AT_LEAST)

    @classmethod
    def at_most(cls, number: Decimal, strict: bool = False) -> "Value":
        """ "au plus", or with `strict` "moins de", "inférieur à"."""
        return cls(None, number, False, strict, Qualifier.AT_MOST)

    @classmethod
    def up_to(cls, number: Decimal) -> "Value":
        """ "jusqu'à": a ceiling, never evidence that it happened."""
        return cls(None, number, False, False, Qualifier.UP_TO)

    @classmethod
    def between(cls, low: Decimal, high: Decimal) -> "Value":
        """ "entre … et …", "30 à 40"."""
        return cls(low, high, False, False, Qualifier.BETWEEN)

    @property
    def number(self) -> Decimal | None:
        """The one number that the text prints; None for "between", which prints two."""
        if self.qualifier is Qualifier.BETWEEN:
            return None
        return self.low if self.low is not None else self.high
