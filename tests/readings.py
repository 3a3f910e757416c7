"""A reading by a grammar of two lines, so that tests of what follows reading hold whatever the
real grammar learns: "120 logements", "2 M€", "20 %"; "s'engage" makes a commitment; years and
phone numbers count nothing."""

import re
from decimal import Decimal

from porion.core.reading.document import Document
from porion.core.reading.found import (
    Candidate,
    CommitmentCandidate,
    NotQuantity,
    Reading,
    Reason,
)
from porion.core.reading.names.finding import Names
from porion.core.vocabulary import CommitmentKind, FigureKind, NotQuantityReason, Qualifier

_UNITS = {"logements": "homes", "M€": "EUR", "€": "EUR", "%": "%", "ha": "ha"}
_NUMBER = re.compile(
    r"(?P<number>\+ ?\d+|\d{1,3}(?: \d{3})+|\d+(?:,\d+)?)"
    r"(?: (?P<noun>logements|M€|€|ha)(?!\w)|(?P<sign> %))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_plainly(document: Document, _names: Names | None = None) -> Reading:
    """What the two lines find in a document."""
    candidates: list[Candidate] = []
    others: list[NotQuantity] = []
    for match in _NUMBER.finditer(document.text):
        noun = match["noun"] or (match["sign"] or "").strip()
        if noun:
            candidates.append(_candidate(document.text, match, noun))
        else:
            year = _YEAR.fullmatch(match["number"])
            reason = NotQuantityReason.YEAR if year else NotQuantityReason.OTHER
            others.append(NotQuantity(match.start("number"), match.end("number"), reason, "lu"))
    return Reading(tuple(candidates), tuple(_commitments(document.text)), tuple(others))


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place, without its full stop."""
    first = text.rfind(". ", 0, start)
    last = text.find(".", end)
    return (first + 2 if first >= 0 else 0), (last if last >= 0 else len(text))


def _candidate(text: str, match: re.Match[str], noun: str) -> Candidate:
    money = noun in ("M€", "€", "%")
    end = match.end() if money else match.end("number")
    start = match.start("number")
    value = Decimal(re.sub(r"[+ ]", "", match["number"]).replace(",", "."))
    value *= 1_000_000 if noun == "M€" else 1
    more = text[max(0, start - 8) : start].casefold() == "plus de "
    return Candidate(
        start=start,
        end=end,
        printed=text[start:end],
        value_low=value,
        value_high=None if more else value,
        low_strict=more,
        high_strict=False,
        qualifier=Qualifier.MORE_THAN if more else Qualifier.EXACT,
        unit=_UNITS[noun],
        noun="" if money else noun,
        denominator="",
        valid_from=None,
        valid_to=None,
        as_at=None,
        date_words="",
        kind=None if noun == "%" else FigureKind.ACTUAL,
        state=None,
        state_words="",
        places=(),
        parties=(),
        scheme="",
        heading_path=(),
        passage=sentence_of(text, start, end),
        page=0,
        confidence=0.9,
        why=(Reason("unit", _UNITS[noun], noun, match.end() - len(noun), match.end()),),
    )


def _commitments(text: str) -> list[CommitmentCandidate]:
    return [
        CommitmentCandidate(
            *sentence_of(text, match.start(), match.end()),
            parties=(),
            kind=CommitmentKind.DELIVERY,
            amount_eur=None,
            due_from=None,
            due_to=None,
            due_words="",
            places=(),
            heading_path=(),
            page=0,
            confidence=0.8,
            why=(),
        )
        for match in re.finditer("s'engage", text)
    ]
