"""Numbers that compare and sum exactly on every database."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models


class ScaledDecimalField(models.BigIntegerField):  # type: ignore[type-arg]
    """A decimal with a fixed number of places, stored as an integer.

    SQLite keeps DECIMAL columns as binary floats: ten times 0.1 sums to 0.9999…, and
    equal values may differ. Integers compare, sort and sum exactly everywhere. Two
    places are cents; six hold every count, rate and amount of the record.
    """

    description = "Exact decimal stored as a scaled integer"

    def __init__(self, *args: Any, places: int = 6, **kwargs: Any) -> None:
        self.places = places
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "places": self.places}

    def from_db_value(self, value: int | None, *_: Any) -> Decimal | None:
        """The decimal without trailing zeros, as the dossier writes it."""
        if value is None:
            return None
        exact = Decimal(value).scaleb(-self.places).normalize()
        return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact

    def to_python(self, value: Any) -> Any:
        if value is None or isinstance(value, Decimal):
            return value
        return Decimal(str(value))

    def get_prep_value(self, value: Any) -> int | None:
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValidationError(f"{value} has more than {self.places} decimal places")
        return int(scaled)
