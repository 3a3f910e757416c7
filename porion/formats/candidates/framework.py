"""Candidates as rows of `commitments`, with the objective that each stands under."""

from collections.abc import Iterator, Mapping

from porion.core.language import with_unit
from porion.core.language.dates import span
from porion.core.language.labels import label
from porion.core.passages import Locator
from porion.core.periods import Span
from porion.core.reading.answer import context
from porion.core.reading.document import Document
from porion.core.reading.found import CommitmentCandidate
from porion.core.vocabulary import AgreementKind, CommitmentKind, DocumentKind
from porion.formats.candidates.keys import Keys, slug
from porion.formats.candidates.proposed import (
    VISIBILITY,
    Proposed,
    anchored,
    cells_of,
    clause,
    confidence,
)
from porion.formats.candidates.wording import because
from porion.formats.dossier.package import Dossier

_GUESSED = 0.8


def commitment_rows(
    key: str,
    document: Document,
    candidates: list[CommitmentCandidate],
    objectives: list[tuple[int, str]],
    names: Mapping[str, str],
) -> Iterator[Proposed]:
    """One row for each undertaking. `objectives`: where the document's objectives begin, in
    order, and their keys; `names`: labels of parties."""
    keys, text = Keys(key), document.text
    seen: set[tuple[int, int]] = set()
    for found in candidates:
        start, end = clause(text, found.start, found.end)
        if (start, end) not in seen:
            seen.add((start, end))
            who = ", ".join(names.get(party, party) for party in found.parties[:3])
            cells = {
                "key": keys.key("engagement", text[start:end]),
                "context": text[start:end] if end - start > 200 else context(text, start, end),
                "objective": _above(objectives, start),
                **_cells(found, who),
            }
            anchor = anchored(key, text, start, end)
            yield Proposed({**cells_of(cells), **anchor}, found.start, found.end)


def _cells(found: CommitmentCandidate, who: str) -> dict[str, object]:
    kind = found.kind or CommitmentKind.DELIVERY
    page = f"page {found.page}" if found.page else ""
    reasons = [page, "objectif à confirmer", because(found.why)]
    if found.kind is None:
        reasons.append("nature supposée")
    return {
        "confidence": confidence(found.confidence * (1 if found.kind else _GUESSED)),
        "reason": " ; ".join(filter(None, reasons)),
        "label": _label(found, label(kind), who),
        "parties": found.parties,
        "kind": kind,
        "amount_eur": found.amount_eur,
        "due_from": found.due_from,
        "due_to": found.due_to,
        "due_words": found.due_words,
        "places": found.places,
        "visibility": VISIBILITY,
    }


def _label(found: CommitmentCandidate, sort: str, who: str) -> str:
    """Its sort, how much, who, by when: "Financement : 2,5 M€, Région, d’ici fin 2027"."""
    amount = f" : {with_unit(found.amount_eur, 'EUR')}" if found.amount_eur is not None else ""
    first, last = found.due_from, found.due_to
    due = span(Span.inclusive(first, last)) if first or last else ""
    return ", ".join(filter(None, (f"{sort}{amount}", who or "qui reste à nommer", due)))[:200]


def objectives_of(dossier: Dossier, key: str) -> list[tuple[int, str]]:
    """Where the objectives of a document of the dossier begin, in order, and their keys."""
    found = []
    for row in dossier.rows("objectives"):
        passage = row.get("passage")
        if isinstance(passage, Locator) and passage.document == key:
            found.append((passage.start, row.key))
    return sorted(found)


def framework_rows(document: Proposed) -> tuple[Proposed, Proposed]:
    """An agreement and one objective for the commitments of a document that has none yet."""
    cells = document.cells
    key = f"{slug(cells['key'], 50) or 'doc'}-cadre"
    binding = cells["kind"] in (DocumentKind.AGREEMENT, DocumentKind.DECISION)
    common = {"visibility": VISIBILITY, "reason": "cadre proposé pour ranger les engagements lus"}
    agreement = {
        "key": key,
        "label": cells["label"],
        "kind": AgreementKind.AGREEMENT if binding else AgreementKind.REVIEW,
        "document": cells["key"],
        **common,
    }
    objective = {
        "key": f"{key}-a-classer",
        "label": "Engagements à classer",
        "agreement": key,
        "rank": 1,
        **common,
    }
    return Proposed(cells_of(agreement)), Proposed(cells_of(objective))


def _above(objectives: list[tuple[int, str]], start: int) -> str:
    """The last objective that begins before a position, the first where none does."""
    before = [key for at, key in objectives if at <= start]
    return before[-1] if before else objectives[0][1] if objectives else ""
