"""The passages that hold what was read, with page and headings: a list to look things up in.

It is for the reviewer only: `porion load` does not take it, and each reading writes it anew.
"""

from collections.abc import Iterable, Mapping

from porion.core.reading.found import Candidate, CommitmentCandidate
from porion.formats.candidates.guarding import bare, guarded
from porion.formats.candidates.proposed import Proposed, Source, Tables
from porion.formats.csv_table import read_csv, write_csv

FILE = "passages.csv"
_HEADER = ("document", "passage", "passage_sha256", "page", "heading", "words", "rows")
_TOLD = ("figures", "commitments")


def passage_list(sources: Mapping[str, Source], tables: Tables, before: bytes = b"") -> bytes:
    """One line for each passage of the documents read (by key), in their order; those of other
    documents are as in `before`, the list that was there."""
    lines = [line for line in _kept(before) if line["document"] not in sources]
    for key, source in sources.items():
        about = _about((*source.reading.candidates, *source.reading.commitments))
        found: dict[tuple[int, int], dict[str, str]] = {}
        for row in (row for table in _TOLD for row in tables.get(table, ())):
            span = _span(row, key)
            if span is None:
                continue
            page, heading = about.get((row.start, row.end), ("", ""))
            line = found.setdefault(
                span,
                {
                    "document": key,
                    "passage": f"{key}:{span[0]}-{span[1]}",
                    "passage_sha256": row.cells["passage_sha256"],
                    "page": page,
                    "heading": heading,
                    "words": source.document.text[slice(*span)],
                    "rows": "",
                },
            )
            line["rows"] = ";".join(filter(None, (line["rows"], row.cells["key"])))
        lines += [found[span] for span in sorted(found)]
    return write_csv(_HEADER, ([guarded(line[name]) for name in _HEADER] for line in lines))


def _about(
    found: Iterable[Candidate | CommitmentCandidate],
) -> dict[tuple[int, int], tuple[str, str]]:
    """Page and headings of what was read, by where it stands."""
    return {
        (each.start, each.end): (str(each.page or ""), " > ".join(each.heading_path))
        for each in found
    }


def _span(row: Proposed, key: str) -> tuple[int, int] | None:
    start, end = row.cells.get("passage_start", ""), row.cells.get("passage_end", "")
    document = row.cells.get("document", "")
    if not start:
        document, _, place = row.cells.get("passage", "").rpartition(":")
        start, _, end = place.partition("-")
    if document != key or not (start.isdigit() and end.isdigit()):
        return None
    return int(start), int(end)


def _kept(before: bytes) -> list[dict[str, str]]:
    """The lines of an earlier list; none where it is not one."""
    table = read_csv(FILE, before) if before else None
    if table is None or table.header != _HEADER:
        return []
    return [dict(zip(_HEADER, map(bare, record.cells), strict=True)) for record in table.records]
