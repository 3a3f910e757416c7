"""Frozen read models of the `followup` context."""

from dataclasses import dataclass
from datetime import date

from porion.core.passages import Locator
from porion.core.vocabulary import CommitmentStatus, DocumentationFinding
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class StatusRead:
    """A status of a commitment (its key) on the day `as_of`, decided by a named role.

    `known_on` is the first day on which it and all its evidence were public; None where
    nothing says when.
    """

    key: str
    note: str
    commitment: str
    status: CommitmentStatus
    as_of: date
    known_on: date | None
    evidence: tuple[Locator, ...]
    decided_by: str
    reason: str


@dataclass(frozen=True)
class DocumentationRead:
    """What the documents of `corpus` say of a commitment (its key): a fact about texts.

    `searched` are the words that were looked for, `keys` the rows of the record that say it;
    `reviewed` is false while a part was only computed. On an earlier day `corpus` and the
    evidence are what was public then, and `whole` is false where that is not all.
    """

    commitment: str
    keys: tuple[str, ...]
    notes: tuple[str, ...]
    finding: DocumentationFinding
    corpus: tuple[Named, ...]
    evidence: tuple[Locator, ...]
    figures: tuple[Named, ...]
    events: tuple[Named, ...]
    searched: tuple[str, ...]
    examined_on: date
    reviewed: bool
    whole: bool = True


@dataclass(frozen=True)
class ObservationRead:
    """A partner's own words, on a figure or a commitment (their keys, "" where it is none)."""

    key: str
    note: str
    party: Named
    said_on: date
    text: str
    figure: str
    commitment: str
