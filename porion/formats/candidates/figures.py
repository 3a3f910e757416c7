"""Candidates as rows of `figures`."""

from collections.abc import Iterator

from porion.core.passages import LONGEST_PASSAGE, Locator, fingerprint
from porion.core.reading.answer import context
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate
from porion.core.vocabulary import STATES_OF_KIND, FigureKind, FigureState
from porion.formats.candidates.calling import figure_label
from porion.formats.candidates.indicators import IndicatorsGiven
from porion.formats.candidates.keys import Keys, nth_inside
from porion.formats.candidates.proposed import (
    VISIBILITY,
    Proposed,
    cells_of,
    clause,
    confidence,
)
from porion.formats.candidates.wording import because
from porion.formats.dossier.rules.figures import NOT_STATED

#: What a number without a verb is taken for, money or not, until a person says.
_KIND_OF_MONEY, _KIND = FigureKind.ANNOUNCED, FigureKind.ACTUAL
#: A guess that a person must look at makes the whole row less sure.
_GUESSED = 0.8


def figure_rows(
    key: str, document: Document, candidates: list[Candidate], given: IndicatorsGiven
) -> Iterator[Proposed]:
    """One row for each statement; one that stands again in the same words is `also_at`."""
    keys = Keys(key)
    first: dict[tuple[str, str, str], Proposed] = {}
    again: dict[tuple[str, str, str], list[str]] = {}
    for candidate in candidates:
        text = document.text
        start, end = clause(text, *candidate.passage, keep=(candidate.start, candidate.end))
        words = text[start:end]
        nth = nth_inside(words, candidate.printed, candidate.start - start)
        same = (words, nth, candidate.printed)
        if same in first:
            locator = f"{key}:{start}-{end}"
            if locator not in again.setdefault(same, []):
                again[same].append(locator)
            continue
        cells = _cells(key, text, candidate, (start, end), given)
        cells["key"] = keys.key("figure", *same)
        first[same] = Proposed(cells_of(cells), candidate.start, candidate.end)
    for same, row in first.items():
        row.cells["also_at"] = ";".join(again.get(same, ()))
        yield row


def _cells(
    key: str, text: str, candidate: Candidate, passage: tuple[int, int], given: IndicatorsGiven
) -> dict[str, object]:
    indicator, name, why = given.given(text, candidate)
    label = figure_label(candidate, name, given.record.names.get("parties", {}))
    page = f"page {candidate.page}" if candidate.page else ""
    reasons = [page, why, because(candidate.why)]
    sure = candidate.confidence
    if candidate.kind is None:
        reasons.append("nature supposée")
        sure *= _GUESSED
    denominator = candidate.denominator
    if denominator not in ("", NOT_STATED):
        reasons.append(f"rapporté à « {denominator[:60]} » : à relier (denominator)")
        denominator = ""
    return {
        "confidence": confidence(sure),
        "reason": " ; ".join(filter(None, reasons)),
        "context": context(text, candidate.start, candidate.end),
        "label": label,
        "indicator": indicator,
        **_kind(candidate),
        **_value(candidate),
        "denominator": denominator,
        "valid_from": candidate.valid_from,
        "valid_to": candidate.valid_to,
        "as_at": candidate.as_at,
        "date_words": candidate.date_words,
        "places": candidate.places,
        "parties": candidate.parties,
        "scheme": candidate.scheme,
        "document": key,
        "passage_start": passage[0],
        "passage_end": passage[1],
        "passage_sha256": fingerprint(text[slice(*passage)]),
        "context_passages": tuple(_elsewhere(key, candidate, passage)),
        "visibility": VISIBILITY,
    }


def _elsewhere(key: str, candidate: Candidate, passage: tuple[int, int]) -> list[Locator]:
    """Words outside the passage that gave a part of the figure: a heading, the head of a column,
    the sentence before."""
    spans = {
        (reason.start, reason.end)
        for reason in candidate.why
        if reason.start < reason.end <= reason.start + LONGEST_PASSAGE
        and not (passage[0] <= reason.start and reason.end <= passage[1])
    }
    return [Locator(key, start, end) for start, end in sorted(spans)]


def _kind(candidate: Candidate) -> dict[str, object]:
    """Kind and state in a pair that a dossier takes; supposed where the text tells no kind."""
    kind, state, words = candidate.kind, candidate.state, candidate.state_words
    if kind is None:
        due = candidate.valid_to is not None and candidate.valid_from is None
        kind = FigureKind.TARGET if due else _KIND
        if candidate.unit.startswith("EUR"):
            kind = _KIND_OF_MONEY
    if state not in STATES_OF_KIND[kind]:
        state = None
    if state is None and None not in STATES_OF_KIND[kind]:
        state, words = FigureState.UNSPECIFIED, words or candidate.printed
    told = words if state is FigureState.UNSPECIFIED else None
    return {"kind": kind, "state": state, "state_words": told}


def _value(candidate: Candidate) -> dict[str, object]:
    low, high = candidate.value_low, candidate.value_high
    return {
        "value_low": low,
        "value_high": high,
        "low_strict": None if low is None else candidate.low_strict,
        "high_strict": None if high is None else candidate.high_strict,
        "qualifier": candidate.qualifier,
        "printed": candidate.printed,
        "unit": candidate.unit,
    }
