"""A document in, candidates out: each question asked of its own module, in this order.

numbers, dates and names over the whole text; what counts nothing put aside; then, sentence by
sentence, unit, qualifier, kind, date, places and parties of each number that is left.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from porion.core.reading.candidates import candidate
from porion.core.reading.commitments.finding import commitments_in
from porion.core.reading.document import BlockKind, Document
from porion.core.reading.found import Candidate, Period, Reading
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


def _periods(document: Document) -> Iterator[Period]:
    """The dates of a text; none runs out of a cell of a table ("9 | Au 31 décembre 2024")."""
    text = document.text
    ends = sorted(block.end for block in document.blocks if block.kind is BlockKind.CELL)
    for period in periods_in(text):
        after = bisect_right(ends, period.start)
        cut = ends[after] if after < len(ends) else period.end
        if cut >= period.end:
            yield period
            continue
        for first, last in ((period.start, cut), (cut, period.end)):
            for part in periods_in(text[first:last]):
                yield replace(part, start=part.start + first, end=part.end + first)


def _marks(document: Document, names: Names) -> Marks:
    told = tuple(_periods(document))
    periods = anchored(document.text, told, anchors_of(document.text, told))
    stretches = [(block.start, block.end) for block in document.blocks]
    found = numbers_in(document.text, stretches)
    numbers, not_quantities = refused(document, found, periods)
    return Marks(tuple(numbers), periods, tuple(names.find(document.text)), tuple(not_quantities))
