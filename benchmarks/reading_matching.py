"""Matching candidates with the record: the ERBM's figures, each document left out in turn.

The figures of a document are taken as perfect candidates (the reading itself is measured
elsewhere) and matched with a record that never had that document; definitions of indicators stay,
and were written by people who had read all five. First line: share of figures whose own indicator
comes first, or among the first three; then what `resembling` says, against the reviewed relations.
Needs the documents: PORION_DOCUMENTS. `python -m benchmarks.reading_matching`.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator

from benchmarks.measuring import say
from benchmarks.reading_truth import DOSSIER, documents_folder
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate
from porion.core.reading.record.known import KnownFigure, Record
from porion.core.reading.record.matching import Indicators, likely_indicators
from porion.core.reading.record.resembling import Likeness, resembling
from porion.core.reading.scene import with_headings
from porion.formats.documents.extracting import document_from
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.recorded import record_of


def perfect(document: Document, known: KnownFigure) -> Candidate:
    """The candidate that a faultless reading would have made of a figure."""
    start, end = known.spans[0]
    at = document.text.index(known.printed, start, end)
    path = next(
        (path for block, path in with_headings(document) if block.start <= at < block.end), ()
    )
    return Candidate(
        start=at,
        end=at + len(known.printed),
        printed=known.printed,
        value_low=known.value.low,
        value_high=known.value.high,
        low_strict=known.value.low_strict,
        high_strict=known.value.high_strict,
        qualifier=known.value.qualifier,
        unit=known.unit,
        noun="",
        denominator=known.denominator,
        valid_from=known.valid_from,
        valid_to=known.valid_to,
        as_at=known.as_at,
        date_words=known.date_words,
        kind=known.kind,
        state=known.state,
        state_words="",
        places=known.places,
        parties=known.parties,
        scheme=known.scheme,
        heading_path=path,
        passage=(start, end),
        page=0,
        confidence=1.0,
        why=(),
    )


def documents(record: Record) -> Iterator[tuple[str, Document]]:
    """The installed documents of the record."""
    folder = documents_folder()
    for path in sorted(folder.glob("*.txt")) if folder else ():
        if path.stem in record.document_of:
            yield path.stem, document_from(path.name, path.read_bytes())


def related(dossier: Dossier) -> dict[frozenset[str], str]:
    """What the reviewed relations say of two figures."""
    return {
        frozenset((row.text("left"), row.text("right"))): row.text("finding")
        for row in dossier.rows("relations")
    }


def main() -> None:
    """One line of JSON for the indicators, one for each sort of likeness."""
    dossier, _ = read_dossier(DOSSIER)
    record, relations = record_of(dossier), related(dossier)
    counts: Counter[str] = Counter()
    alike: dict[Likeness, Counter[str]] = {sort: Counter() for sort in Likeness}
    seconds = 0.0
    for key, document in documents(record):
        own = [known for known in record.figures if known.document == key]
        before = record.without(key)
        start = time.process_time()
        index = Indicators.of(before)
        for known in own:
            found = perfect(document, known)
            likely = likely_indicators(document.text, found, index)
            keys = [one.key for one in likely]
            counts["figures"] += 1
            counts["first"] += keys[:1] == [known.indicator]
            counts["first_three"] += known.indicator in keys
            for one in resembling(found, likely, before, record.document_of[key]):
                pair = frozenset((known.key, one.figure.key))
                alike[one.likeness][relations.get(pair, "no relation")] += 1
            same = resembling(found, likely, record, record.document_of[key])
            counts["already"] += any(
                one.likeness is Likeness.ALREADY and one.figure.key == known.key for one in same
            )
        seconds += time.process_time() - start
    if not counts:
        sys.exit("No document is installed: set PORION_DOCUMENTS.")
    figures = counts["figures"]
    say(
        "matching",
        figures=figures,
        first=counts["first"] / figures,
        first_three=counts["first_three"] / figures,
        already=counts["already"] / figures,
        cpu_ms_a_figure=1000 * seconds / figures,
    )
    for sort in (Likeness.ELSEWHERE, Likeness.GAP):
        say(f"matching {sort.value}", **alike[sort])


if __name__ == "__main__":
    main()
