"""Which date, place, party and scheme of a sentence belongs to which number."""

from porion.core.reading.found import Name, NameKind, Number, Period, UnitFound
from porion.core.reading.scene import Scene


def period_of(scene: Scene, number: Number, unit: UnitFound) -> Period | None:
    """The date or period that tells when the number is true, None where none does."""
    return min(scene.periods, key=lambda period: abs(period.start - number.start), default=None)


def names_of(scene: Scene, number: Number, kind: NameKind) -> tuple[Name, ...]:
    """The names of one kind that belong to the number."""
    return tuple(name for name in scene.names if name.kind is kind)
