"""How a number is worded: about, nearly, more than; the innermost word wins."""

from porion.core.reading.found import Number, QualifierFound
from porion.core.reading.scene import Scene
from porion.core.vocabulary import Qualifier


def qualifier_of(scene: Scene, number: Number) -> QualifierFound:
    """The qualifier of `number`; exact where no word says otherwise."""
    return QualifierFound(Qualifier.EXACT, number.start, number.start)
