"""The kind and state of a number: what the verb or the noun about it says."""

from porion.core.reading.found import Number, Saying, UnitFound
from porion.core.reading.scene import Scene


def saying_of(scene: Scene, number: Number, unit: UnitFound) -> Saying:
    """Kind and state; None where the sentence leaves them open."""
    return Saying(None, None, number.start, number.start, 0.5)
