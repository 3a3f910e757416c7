"""What a number counts: the noun or the sign beside it, and what a rate is a share of."""

from porion.core.reading.found import Number, UnitFound
from porion.core.reading.scene import Scene


def unit_of(scene: Scene, number: Number) -> UnitFound | None:
    """The unit of `number`, or None where the sentence tells none."""
    if number.unit:
        return UnitFound(number.unit, "", number.start, number.end)
    return None
