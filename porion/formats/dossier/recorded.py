"""A dossier as reading compares its candidates with it."""

from collections.abc import Iterator

from porion.core.passages import Locator
from porion.core.reading.record.known import (
    KnownCommitment,
    KnownDocument,
    KnownFigure,
    KnownIndicator,
    Record,
    stated_value,
)
from porion.core.vocabulary import FigureKind, FigureState, Qualifier
from porion.formats.dossier.package import Dossier, Row


def record_of(dossier: Dossier) -> Record:
    """Indicators, figures, documents, commitments and names of a dossier; rows of which a cell
    that matters could not be read are left out."""
    return Record(
        tuple(
            KnownIndicator(
                row.key,
                row.text("label"),
                row.text("unit"),
                row.text("topic"),
                row.text("definition"),
            )
            for row in dossier.rows("indicators")
        ),
        tuple(_figures(dossier)),
        tuple(
            KnownDocument(
                row.key,
                row.text("label"),
                row.text("sha256"),
                row.get("published_on"),  # type: ignore[arg-type]
                row.get("known_after"),  # type: ignore[arg-type]
                row.get("known_before"),  # type: ignore[arg-type]
            )
            for row in dossier.rows("documents")
        ),
        tuple(_commitments(dossier)),
        {
            table: {row.key: row.text("label") for row in dossier.rows(table)}
            for table in ("places", "parties", "schemes", "objectives")
        },
    )


def _figures(dossier: Dossier) -> Iterator[KnownFigure]:
    for row in dossier.rows("figures"):
        qualifier, kind, state = row.text("qualifier"), row.text("kind"), row.text("state")
        value = stated_value(
            row.get("value_low"),
            row.get("value_high"),
            bool(row.get("low_strict")),
            bool(row.get("high_strict")),
            Qualifier(qualifier or "exact"),
        )
        if value is None or not row.key or not row.text("document"):
            continue
        yield KnownFigure(
            key=row.key,
            label=row.text("label"),
            indicator=row.text("indicator"),
            document=row.text("document"),
            value=value,
            unit=row.text("unit"),
            printed=row.text("printed"),
            denominator=row.text("denominator"),
            kind=FigureKind(kind) if kind else None,
            state=FigureState(state) if state else None,
            scope=row.text("scope"),
            valid_from=row.get("valid_from"),  # type: ignore[arg-type]
            valid_to=row.get("valid_to"),  # type: ignore[arg-type]
            as_at=row.get("as_at"),  # type: ignore[arg-type]
            date_words=row.text("date_words"),
            places=row.keys("places"),
            parties=row.keys("parties"),
            scheme=row.text("scheme"),
            spans=tuple(_spans(row)),
        )


def _spans(row: Row) -> Iterator[tuple[int, int]]:
    start, end = row.get("passage_start"), row.get("passage_end")
    if isinstance(start, int) and isinstance(end, int):
        yield start, end
    for locator in row.locators("also_at"):
        yield locator.start, locator.end


def _commitments(dossier: Dossier) -> Iterator[KnownCommitment]:
    for row in dossier.rows("commitments"):
        passage = row.get("passage")
        if isinstance(passage, Locator):
            span = passage.start, passage.end
            yield KnownCommitment(row.key, row.text("label"), passage.document, span)
