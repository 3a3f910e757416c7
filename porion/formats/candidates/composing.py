"""What reading found, as the tables of a dossier for a person to decide."""

from collections.abc import Iterator, Sequence

from porion.core.passages import fingerprint
from porion.formats.candidates.columns import READ_TABLES
from porion.formats.candidates.documents import document_row
from porion.formats.candidates.figures import figure_rows
from porion.formats.candidates.framework import commitment_rows, framework_rows, objectives_of
from porion.formats.candidates.indicators import IndicatorsGiven
from porion.formats.candidates.keys import first_free, key_of_file
from porion.formats.candidates.passages import heading_rows, not_quantity_rows
from porion.formats.candidates.proposed import Proposed, Source, Tables
from porion.formats.candidates.standing import Standing
from porion.formats.dossier.package import Dossier

__all__ = ["Proposed", "Source", "Tables", "compose", "document_keys"]


def document_keys(sources: Sequence[Source], dossier: Dossier) -> tuple[str, ...]:
    """The key of each source: its own, that of the same text in the dossier, else its name.

    A name that the dossier gives to another text gets a number: only `--document` says that
    a file is a new version.
    """
    by_sha256 = {row.text("sha256"): row.key for row in dossier.rows("documents")}
    taken = set(dossier.by_key["documents"])
    keys: list[str] = []
    for source in sources:
        sha256 = fingerprint(source.document.text)
        key = source.key or by_sha256.get(sha256, "")
        if not key:
            key = first_free(key_of_file(source.file) or "DOCUMENT", taken | set(keys))
            by_sha256[sha256] = key
        keys.append(key)
    return tuple(keys)


def compose(sources: Sequence[Source], dossier: Dossier) -> Tables:
    """The rows that a reading proposes, table by table, beside what `dossier` has already."""
    given = IndicatorsGiven.of(dossier)
    names = {row.key: row.text("label") for row in dossier.rows("parties")}
    tables: dict[str, list[Proposed]] = {name: [] for name in READ_TABLES}
    # The same text twice, under two names, is one document.
    for key, source in dict(zip(document_keys(sources, dossier), sources, strict=True)).items():
        for table, row in _rows_of(source, key, dossier, given, names):
            tables[table].append(row)
    tables["indicators"] = list(given.new.values())
    return {name: tuple(rows) for name, rows in tables.items() if rows}


def _rows_of(
    source: Source, key: str, dossier: Dossier, given: IndicatorsGiven, names: dict[str, str]
) -> Iterator[tuple[str, Proposed]]:
    document, reading = source.document, source.reading
    standing = Standing.of(dossier, key, fingerprint(document.text))
    row = standing.document or document_row(source, key)
    yield "documents", row
    for heading in () if standing.has("headings") else heading_rows(key, document):
        yield "headings", heading
    fresh = []
    for candidate in reading.candidates:
        known = standing.figure(document.text, candidate)
        if known is None:
            fresh.append(candidate)
        elif known.start >= 0:
            yield "figures", known
    for figure in figure_rows(key, document, fresh, given):
        yield "figures", figure
    undertakings = [found for found in reading.commitments if not standing.commitment(found)]
    objectives = objectives_of(dossier, key)
    if undertakings and not objectives:
        agreement, objective = framework_rows(row)
        yield "agreements", agreement
        yield "objectives", objective
        objectives = [(0, objective.cells["key"])]
    for commitment in commitment_rows(key, document, undertakings, objectives, names):
        yield "commitments", commitment
    others = tuple(found for found in reading.not_quantities if not standing.no_quantity(found))
    for other in not_quantity_rows(key, document, others):
        yield "not_quantities", other
