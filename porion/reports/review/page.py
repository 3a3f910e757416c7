"""One page, sent as one file, on which a reading is reviewed: it asks nothing of any host."""

from collections.abc import Mapping

from porion.core.language.problems import sentences
from porion.core.reading.document import Document
from porion.core.reading.found import Reading
from porion.core.reading.record.known import Record
from porion.formats.candidates.proposed import Tables
from porion.reports.review import frame
from porion.reports.review.cards import card
from porion.reports.review.data import embedded, proposed_labels
from porion.reports.review.entries import CARDS, Entry, Subject, entries
from porion.reports.review.text_side import Mark, marked


def review_page(
    file: str,
    document: Document,
    reading: Reading,
    record: Record,
    tables: Tables,
    files: Mapping[str, bytes],
) -> str:
    """The page for reviewing what was read in `document`, whose file is named `file`.

    `tables`: the rows that were read, each with its place in the text. `files`: what `porion read
    --to` writes of them, by name; the page keeps what is decided and gives back the same files.
    Readable without JavaScript.
    """
    subject = Subject.of(document, reading, record)
    found = entries(subject, tables)
    known = {known.key: known.label for known in record.indicators} | dict(
        record.names.get("objectives", {})
    )
    proposed = proposed_labels(tables, known)
    shown = _in_order([entry for table in CARDS for entry in found[table]])
    return frame.page(
        file,
        marked(document, [mark for entry in shown for mark in _marks(entry)]),
        [card(entry, subject, proposed) for entry in shown],
        embedded(file, subject, files),
        counted=sum(
            not entry.standing for table in ("figures", "commitments") for entry in found[table]
        ),
        empty=not (found["figures"] or found["commitments"]),
        remarks=[*(" ".join(sentences(one)) for one in document.remarks), *reading.remarks],
    )


def _in_order(shown: list[Entry]) -> list[Entry]:
    """The document first, then figures and commitments as the text goes; numbers left aside
    come last."""
    return sorted(
        shown,
        key=lambda entry: (
            entry.table != "documents",
            entry.table == "not_quantities",
            entry.row.start,
        ),
    )


def _marks(entry: Entry) -> list[Mark]:
    if entry.row.start < 0:
        return []
    sort = {"figures": "f", "commitments": "k"}.get(entry.table, "q")
    return [Mark(entry.row.start, entry.row.end, entry.card, sort)]
