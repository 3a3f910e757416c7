"""A reading as one object of plain values: what `porion read --format json` prints."""

from decimal import Decimal
from typing import Any

from porion.core.passages import fingerprint
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate, CommitmentCandidate, Reading, Reason

#: Code points of `context`: half before, half after the middle of what was found.
CONTEXT = 200


def as_answer(document: Document, reading: Reading) -> dict[str, Any]:
    """The answer of the public contract: spans count in the normalised text; dates and
    decimals are left as they are, for the writer to print exactly."""
    return {
        "document": {
            "characters": len(document.text),
            "sha256": fingerprint(document.text),
            "pages": document.pages or None,
            "extractor": document.extractor,
        },
        "candidates": [_candidate(document.text, found) for found in reading.candidates],
        "commitments": [_commitment(document.text, found) for found in reading.commitments],
        "not_quantities": [
            {
                "start": found.start,
                "end": found.end,
                "printed": document.text[found.start : found.end],
                "why": found.reason.value,
                "words": found.words,
            }
            for found in reading.not_quantities
        ],
        "remarks": list(reading.remarks),
    }


def context(text: str, start: int, end: int) -> str:
    """About `CONTEXT` code points of the text around what was found, cut at spaces."""
    room = max(0, CONTEXT - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else last
    return text[first:last]


def _candidate(text: str, found: Candidate) -> dict[str, Any]:
    return {
        "start": found.start,
        "end": found.end,
        "printed": found.printed,
        "context": context(text, found.start, found.end),
        "value_low": found.value_low,
        "value_high": found.value_high,
        "low_strict": found.low_strict,
        "high_strict": found.high_strict,
        "qualifier": found.qualifier.value,
        "unit": found.unit,
        "noun": found.noun or None,
        "denominator": found.denominator or None,
        "from": found.valid_from,
        "to": found.valid_to,
        "as_at": found.as_at,
        "date_words": found.date_words or None,
        "kind": found.kind and found.kind.value,
        "state": found.state and found.state.value,
        "state_words": found.state_words or None,
        "places": list(found.places),
        "parties": list(found.parties),
        "scheme": found.scheme or None,
        "heading_path": list(found.heading_path),
        "passage": {"start": found.passage[0], "end": found.passage[1]},
        "page": found.page or None,
        "confidence": _sure(found.confidence),
        "why": [_reason(reason) for reason in found.why],
    }


def _commitment(text: str, found: CommitmentCandidate) -> dict[str, Any]:
    return {
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
        "context": context(text, found.start, found.end),
        "parties": list(found.parties),
        "kind": found.kind and found.kind.value,
        "amount_eur": found.amount_eur,
        "due_from": found.due_from,
        "due_to": found.due_to,
        "due_words": found.due_words or None,
        "places": list(found.places),
        "heading_path": list(found.heading_path),
        "page": found.page or None,
        "confidence": _sure(found.confidence),
        "why": [_reason(reason) for reason in found.why],
    }


def _sure(confidence: float) -> Decimal:
    """How sure, exact to two places: the writer of JSON takes no float."""
    return Decimal(f"{confidence:.2f}")


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "part": reason.part,
        "concluded": reason.concluded,
        "words": reason.words,
        "start": reason.start,
        "end": reason.end,
    }
