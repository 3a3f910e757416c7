"""The shape of what is said of a problem."""

from typing import NamedTuple


class Sentences(NamedTuple):
    """What is wrong, what was expected, how to mend it."""

    wrong: str
    expected: str
    mend: str


#: How a passage that does not fit is mended.
PASSAGE_MEND = "corrigez la position, ou relevez à nouveau le passage dans le texte"
