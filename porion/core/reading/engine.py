"""A document in, candidates out: each question asked of its own module, in this order.

numbers, dates and names over the whole text; what counts nothing put aside; then, sentence by
sentence, unit, qualifier, kind, date, places and parties of each number that is left.
"""

from porion.core.reading.candidates import candidate
from porion.core.reading.commitments.finding import commitments_in
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate, Reading
from porion.core.reading.mending import mended
from porion.core.reading.names.finding import Names
from porion.core.reading.numbers.scanning import numbers_in
from porion.core.reading.refusals.refusing import refused
from porion.core.reading.scene import Marks, scenes
from porion.core.reading.times.anchored import anchored, anchors_of
from porion.core.reading.times.moments import periods_in


def read(document: Document, names: Names | None = None) -> Reading:
    """What `document` states; `names` are those of the record to look for."""
    whole = mended(document)
    if whole is None:
        return _read(document, names or Names.of(()))
    return whole.back(_read(whole.document, names or Names.of(())))


def _read(document: Document, names: Names) -> Reading:
    marks = _marks(document, names)
    candidates: list[Candidate] = []
    for scene in scenes(document, marks):
        for number in scene.numbers:
            found = candidate(document, scene, number)
            if found is not None:
                candidates.append(found)
    return Reading(
        candidates=tuple(candidates),
        commitments=tuple(commitments_in(document, marks)),
        not_quantities=marks.not_quantities,
    )


def _marks(document: Document, names: Names) -> Marks:
    told = tuple(periods_in(document.text))
    periods = anchored(document.text, told, anchors_of(document.text, told))
    stretches = [(block.start, block.end) for block in document.blocks]
    found = numbers_in(document.text, stretches)
    numbers, not_quantities = refused(document, found, periods)
    return Marks(tuple(numbers), periods, tuple(names.find(document.text)), tuple(not_quantities))
