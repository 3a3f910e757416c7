"""Frozen read models of the `governance` context."""

from dataclasses import dataclass
from datetime import date

from porion.core.passages import Locator
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class BodyRead:
    """A body, what it is for, who chairs it and who sits there."""

    key: str
    label: str
    note: str
    role: str
    chairs: tuple[Named, ...]
    members: tuple[Named, ...]
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date | None


@dataclass(frozen=True)
class MeetingRead:
    """A meeting; `held_on` is None where no text gives the day."""

    key: str
    label: str
    note: str
    body: Named
    held_on: date | None
    place: Named | None
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date | None


@dataclass(frozen=True)
class DecisionRead:
    """A decision, who is to carry it out, and the figures that were before those who decided."""

    key: str
    label: str
    note: str
    body: Named | None
    meeting: Named | None
    decided_on: date | None
    owner: Named | None
    due_from: date | None
    due_to: date | None
    due_words: str
    closed_on: date | None
    figures_seen: tuple[Named, ...]
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date | None
