"""Which numbers of a text the dossier accounts for, as reading finds them.

A number is accounted for by a figure (its printed number, in its passage or where the same is
said again), by the amount of a commitment, by an event or a number that counts nothing in whose
passage it stands, or as the number that an objective bears in its outline.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from porion.core.passages import Locator
from porion.core.reading.document import Document
from porion.core.reading.found import Candidate, Reading
from porion.formats.dossier.package import Dossier, Row

#: Tables whose passages hold no figure of their own.
_WHOLE = ("events", "not_quantities")
_NOT_READ = "not_read"

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Unread:
    """A figure of the dossier that reading does not find where it stands: `why` is the reason
    for which the number was put aside, or `not_read`."""

    key: str
    locator: Locator
    printed: str
    why: str


@dataclass(frozen=True)
class Coverage:
    """The numbers of one document that reading holds for quantities: how many, those that
    nothing accounts for, and the figures that reading does not find."""

    document: str
    numbers: int
    uncovered: tuple[Candidate, ...]
    unread: tuple[Unread, ...]


def coverage(dossier: Dossier, key: str, document: Document, reading: Reading) -> Coverage:
    """What the dossier lacks of the document `key`, and what reading lacks of the dossier.

    `document` must be the text whose positions the dossier has.
    """
    candidates = reading.candidates
    taken: set[int] = set()
    unread: list[Unread] = []
    # Most exact first: a number printed alike is not left to a figure that only overlaps it.
    late: list[tuple[Row, int, int]] = []
    for row in dossier.rows("figures"):
        if row.text("document") != key:
            continue
        for start, end in stated(row):
            found = _alike(row, candidates, start, end, taken)
            if found is None:
                late.append((row, start, end))
            else:
                taken.add(found)
    for row, start, end in late:
        meeting = _meeting(document.text, row.text("printed"), candidates, start, end)
        taken.update(meeting)
        if not meeting:
            unread.append(_unread(row, key, document.text, reading, start, end))
    taken.update(_amounts(dossier, key, candidates))
    taken.update(_numbering(dossier, key, candidates))
    others = _passages(dossier, key)
    uncovered = tuple(
        candidate
        for number, candidate in enumerate(candidates)
        if number not in taken
        and not any(first < candidate.end and candidate.start < last for first, last in others)
    )
    return Coverage(key, len(candidates), uncovered, tuple(unread))


def stated(row: Row) -> Spans:
    """Where a figure is stated: its passage, and where its document says the same again."""
    start, end = row.get("passage_start"), row.get("passage_end")
    spans = [(start, end)] if isinstance(start, int) and isinstance(end, int) else []
    return [*spans, *((each.start, each.end) for each in row.locators("also_at"))]


def same_number(row: Row, candidate: Candidate) -> bool:
    """Printed alike, or one within the other ("43", "43 M€")."""
    printed, read = f" {row.text('printed')} ", f" {candidate.printed} "
    return bool(row.text("printed")) and (printed in read or read in printed)


def _same_value(row: Row, candidate: Candidate) -> bool:
    """The same value printed otherwise, as where a document says it again ("dix", "10")."""
    told = (candidate.unit, candidate.value_low, candidate.value_high)
    return told == (row.text("unit"), row.get("value_low"), row.get("value_high"))


def _alike(
    row: Row, candidates: tuple[Candidate, ...], start: int, end: int, taken: set[int]
) -> int | None:
    """The best candidate of a passage that prints the number of a figure, each only once."""
    inside = [
        number
        for number, candidate in enumerate(candidates)
        if number not in taken
        and start <= candidate.start
        and candidate.end <= end
        and (same_number(row, candidate) or _same_value(row, candidate))
    ]
    wanted = (row.text("printed"), row.text("unit"), row.get("value_low"), row.get("value_high"))

    def unlike(number: int) -> int:
        found = candidates[number]
        told = (found.printed, found.unit, found.value_low, found.value_high)
        return sum(1 for one, other in zip(told, wanted, strict=True) if one != other)

    return min(inside, key=unlike, default=None)


def _meeting(
    text: str, printed: str, candidates: tuple[Candidate, ...], start: int, end: int
) -> list[int]:
    """Candidates that hold a part of the printed number of a passage, as "30" of "25 à 30"."""
    at = text.find(printed, start, end) if printed else -1
    last = at + len(printed)
    if at < 0:
        return []
    return [n for n, found in enumerate(candidates) if found.start < last and at < found.end]


def _unread(row: Row, key: str, text: str, reading: Reading, start: int, end: int) -> Unread:
    printed = row.text("printed")
    at = text.find(printed, start, end)
    first, last = (at, at + len(printed)) if printed and at >= 0 else (start, end)
    why = next(
        (n.reason.value for n in reading.not_quantities if n.start < last and first < n.end),
        _NOT_READ,
    )
    return Unread(row.key, Locator(key, start, end), printed, why if at >= 0 else _NOT_READ)


def _amounts(dossier: Dossier, key: str, candidates: tuple[Candidate, ...]) -> Iterator[int]:
    """Candidates that are the amount of a commitment."""
    for row in dossier.rows("commitments"):
        passage, amount = row.get("passage"), row.get("amount_eur")
        if not isinstance(passage, Locator) or passage.document != key or amount is None:
            continue
        for number, found in enumerate(candidates):
            inside = passage.start <= found.start and found.end <= passage.end
            if inside and found.unit == "EUR" and amount in (found.value_low, found.value_high):
                yield number


def _numbering(dossier: Dossier, key: str, candidates: tuple[Candidate, ...]) -> Iterator[int]:
    """Candidates that are the number of an objective; any other in its words is a figure's."""
    for row in dossier.rows("objectives"):
        passage = row.get("passage")
        if isinstance(passage, Locator) and passage.document == key and row.text("number"):
            for number, found in enumerate(candidates):
                inside = passage.start <= found.start and found.end <= passage.end
                if inside and found.printed == row.text("number"):
                    yield number


def _passages(dossier: Dossier, key: str) -> Spans:
    return [
        (passage.start, passage.end)
        for table in _WHOLE
        for row in dossier.rows(table)
        if isinstance(passage := row.get("passage"), Locator) and passage.document == key
    ]
