"""A document of our own making, what was read in it, and the page for reviewing that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.found import (
    Candidate,
    CommitmentCandidate,
    NotQuantity,
    Reading,
    Reason,
)
from porion.core.reading.record.known import Record
from porion.core.vocabulary import (
    CommitmentKind,
    FigureKind,
    FigureState,
    NotQuantityReason,
    Qualifier,
)
from porion.formats.candidates.composing import Source, compose
from porion.formats.candidates.folder import ReadingFolder
from porion.formats.candidates.merging import merged
from porion.formats.candidates.proposed import Tables
from porion.formats.candidates.writing import write_reading
from porion.formats.dossier.package import Dossier
from porion.formats.dossier.reading import read_dossier
from porion.formats.dossier.recorded import record_of
from porion.reports.review.page import review_page
from tests.candidates import found
from tests.records import SOURDRE

HEADING = "Les logements de la vallée"
HOSTILE = (
    "</script><script>document.title = 'taken'</script> <!-- <img src=x onerror=alert(1)>"
    " \u2028 & \"guillemets\" 'simples' =1+1 ]]> 77 projets"
)
PARAGRAPHS = (
    HEADING,
    "Fin 2024, plus de 640 logements sont réhabilités et 12 communes sont couvertes.",
    "L’État accorde 5 millions d’euros ; voir l’article 7 de la loi.",
    "La Région s’engage à financer trois gares.",
    HOSTILE,
)


@dataclass(frozen=True)
class Made:
    """A page with what it was made from."""

    document: Document
    reading: Reading
    dossier: Dossier
    record: Record
    tables: Tables
    files: Mapping[str, bytes]
    page: str


def document(paragraphs: tuple[str, ...] = PARAGRAPHS) -> Document:
    """The paragraphs as one text, the first a heading."""
    texts = [normalise(paragraph) for paragraph in paragraphs]
    blocks, at = [], 0
    for number, text in enumerate(texts):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
        blocks.append(Block(kind, at, at + len(text), level=0 if number else 1, page=1))
        at += len(text) + 1
    return Document(" ".join(texts), tuple(blocks), 1, "made")


def candidate(text: str, printed: str, unit: str, value: str = "", **changes: object) -> Candidate:
    """A candidate printed once in the text, exact unless changed."""
    start = text.index(printed)
    number = Decimal(value or printed.replace(" ", ""))
    passage = text.rfind(". ", 0, start) + 1
    begins = start if passage < start - 200 else max(passage, 0) + (passage > 0)
    around: dict[str, object] = {
        "heading_path": (HEADING,),
        "passage": (begins, start + 20),
        "page": 1,
        "confidence": 0.9,
        "why": (Reason("unit", unit, "mots", start, start + 4),),
    }
    return found(text, printed, unit, number, **{**around, **changes})


def reading(text: str) -> Reading:
    """Four figures, one commitment and a number left aside."""
    clause = text.index("La Région s’engage")
    article = text.index("7 de la loi")
    return Reading(
        (
            candidate(
                text,
                "640",
                "homes",
                qualifier=Qualifier.MORE_THAN,
                value_high=None,
                low_strict=True,
                as_at=date(2024, 12, 31),
                state=FigureState.DELIVERED,
            ),
            candidate(text, "12", "communes", confidence=0.5),
            candidate(text, "5 millions d’euros", "EUR", "5000000", kind=FigureKind.GRANT),
            candidate(text, "77", "projects"),
        ),
        (
            CommitmentCandidate(
                clause,
                text.index("trois gares") + len("trois gares."),
                (),
                CommitmentKind.FUNDING,
                Decimal(2_000_000),
                None,
                date(2027, 12, 31),
                "",
                (),
                (HEADING,),
                1,
                0.8,
                (),
            ),
        ),
        (NotQuantity(article, article + 1, NotQuantityReason.ARTICLE, "article"),),
    )


def made(read: Document | None = None, found: Reading | None = None) -> Made:
    """The page of a document, by default the one above, against the programme of our making."""
    text = read or document()
    seen = found or reading(text.text)
    dossier, problems = read_dossier(SOURDRE)
    assert not [problem for problem in problems if problem.blocks]
    record = record_of(dossier)
    tables = compose([Source("essai.txt", text, seen)], dossier)
    result = merged(tables, ReadingFolder())
    key = tables["documents"][0].cells["key"]
    files = write_reading(result.tables, result.marks, {key: text.text}, programme="sourdre")
    page = review_page("essai.txt", text, seen, record, tables, files)
    return Made(text, seen, dossier, record, tables, files, page)
