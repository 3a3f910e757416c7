"""Undertakings as flat rows of named values."""

from collections.abc import Mapping
from typing import Any

from porion.framework.vocabulary import CommitmentRead

#: Columns of `commitment_row`, in its order.
COMMITMENT_COLUMNS = (
    *("key", "label", "project", "agreement", "objective", "kind", "parties"),
    *("noted_by", "amount_eur"),
    *("due_from", "due_to", "due_words", "places", "document", "passage", "passage_sha256"),
    "also_at",
    *("known_on", "note"),
)


def commitment_row(row: CommitmentRead) -> Mapping[str, Any]:
    """An undertaking in the dossier's own columns; references are keys."""
    return {
        "key": row.key,
        "label": row.label,
        "project": row.project,
        "agreement": row.agreement.key if row.agreement else None,
        "objective": row.objective.key,
        "kind": row.kind.value,
        "parties": tuple(party.key for party in row.parties),
        "noted_by": tuple(party.key for party in row.noted_by),
        "amount_eur": row.amount_eur,
        "due_from": row.due_from,
        "due_to": row.due_to,
        "due_words": row.due_words,
        "places": tuple(place.key for place in row.places),
        "document": row.document.key if row.document else None,
        "passage": row.passage,
        "passage_sha256": row.passage_sha256,
        "also_at": row.also_at,
        "known_on": row.known_on,
        "note": row.note,
    }
