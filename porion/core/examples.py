"""Examples for the method page, computed by the rules themselves and never written by hand."""

from dataclasses import dataclass
from decimal import Decimal

from porion.core.quantities import UNITS, Interval, Value, computing_set


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
        return computing_set(self.value, floor=self.floor, whole=UNITS[self.unit].whole)


def _d(digits: str) -> Decimal:
    return Decimal(digits)


EXAMPLES: tuple[Example, ...] = (
    Example("23 000 arbres", Value.exact(_d("23000")), "trees"),
    Example("environ 7 000 arbres", Value.about(_d("7000")), "trees"),
    Example("environ 550 contrats", Value.about(_d("550")), "contracts"),
    Example("une douzaine de projets", Value.about(_d("12")), "projects"),
    Example("près de 96 M€", Value.nearly(_d("96000000")), "EUR"),
    Example("près de 20 %", Value.nearly(_d("20")), "%"),
    Example("près de 530 000 heures", Value.nearly(_d("530000")), "hours"),
    Example("plus de 15 500 arbres", Value.more_than(_d("15500")), "trees"),
    Example("au moins 150 M€", Value.at_least(_d("150000000")), "EUR"),
    Example("des centaines de kilomètres", Value.at_least(_d("200")), "km"),
    Example("moins de 130 kWh/m²", Value.at_most(_d("130"), strict=True), "kWh/m2"),
    Example("au plus 5 ans", Value.at_most(_d("5")), "years", _d("0")),
    Example("jusqu'à 30 000 €", Value.up_to(_d("30000")), "EUR"),
    Example("30 à 40 ha", Value.between(_d("30"), _d("40")), "ha"),
)
