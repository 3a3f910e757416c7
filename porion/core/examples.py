"""Examples of numbers as texts print them, computed by the rules and never written by hand.

Counts stand bare, whatever they count: the rules are the same, and no programme is quoted.
"""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.quantities import UNITS, Interval, Value, computing_set

#: The unit of a bare count of whole things, printed without a noun.
COUNT = ""


@dataclass(frozen=True)
class Example:
    """Words as a text prints them, what is stored, and the set used in computing."""

    words: str
    value: Value
    unit: str
    floor: Decimal | None = None

    @property
    def interval(self) -> Interval:
        """The computing set, by rule `computing-set`."""
        whole = self.unit == COUNT or UNITS[self.unit].whole
        return computing_set(self.value, floor=self.floor, whole=whole)


def _d(digits: str) -> Decimal:
    return Decimal(digits)


EXAMPLES: tuple[Example, ...] = (
    Example("23 000", Value.exact(_d("23000")), COUNT),
    Example("environ 7 000", Value.about(_d("7000")), COUNT),
    Example("environ 550", Value.about(_d("550")), COUNT),
    Example("une douzaine", Value.about(_d("12")), COUNT),
    Example("près de 96 M€", Value.nearly(_d("96000000")), "EUR"),
    Example("près de 20 %", Value.nearly(_d("20")), "%"),
    Example("près de 530 000 heures", Value.nearly(_d("530000")), "hours"),
    Example("plus de 15 500", Value.more_than(_d("15500")), COUNT),
    Example("au moins 150 M€", Value.at_least(_d("150000000")), "EUR"),
    Example("des centaines de kilomètres", Value.at_least(_d("200")), "km"),
    Example("moins de 130 kWh/m²", Value.at_most(_d("130"), strict=True), "kWh/m2"),
    Example("au plus 5 ans", Value.at_most(_d("5")), "years", _d("0")),
    Example("jusqu’à 30 000 €", Value.up_to(_d("30000")), "EUR"),
    Example("30 à 40 ha", Value.between(_d("30"), _d("40")), "ha"),
)
