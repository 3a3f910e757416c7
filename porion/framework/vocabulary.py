"""Frozen read models of the `framework` context."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from porion.core.passages import Locator
from porion.core.vocabulary import (
    AgreementKind,
    CommitmentKind,
    EventKind,
    LineageRelation,
    PartyRole,
)
from porion.programmes.vocabulary import Named


@dataclass(frozen=True)
class AgreementRead:
    """A framework of objectives; `ends_words` says how an end not printed was computed,
    `amends` names the agreement that it changes, where it changes one."""

    key: str
    label: str
    note: str
    kind: AgreementKind
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    ends_words: str
    document: Named
    known_on: date
    signatories: tuple[Named, ...]
    amends: Named | None = None


@dataclass(frozen=True)
class ObjectiveRead:
    """An axis, objective or sub-objective; `level` 1 is an axis."""

    key: str
    label: str
    note: str
    number: str
    agreement: Named
    parent: str
    level: int
    passage: Locator | None
    passage_sha256: str


@dataclass(frozen=True)
class EventRead:
    """What a document says of a date; `revises` is the key of the earlier announcement."""

    key: str
    label: str
    note: str
    project: str
    kind: EventKind
    on_from: date | None
    on_to: date | None
    on_words: str
    places: tuple[Named, ...]
    parties: tuple[Named, ...]
    passage: Locator | None
    document: Named | None
    known_on: date | None
    revises: str
    passage_sha256: str = ""


@dataclass(frozen=True)
class SchemeRead:
    """A fund, aid, tax or employment scheme; who pays into it, as far as texts say."""

    key: str
    label: str
    note: str
    operator: Named | None
    payers: tuple[Named, ...]
    starts_on: date | None
    ends_on: date | None
    regime: str
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class CommitmentRead:
    """An undertaking and when it is due, both days inclusive.

    `parties` undertake it, `noted_by` only take note of it; `also_at` are passages of the
    same document that say it again.
    """

    key: str
    label: str
    note: str
    kind: CommitmentKind
    objective: Named
    amount_eur: Decimal | None
    due_from: date | None
    due_to: date | None
    due_words: str
    places: tuple[Named, ...]
    parties: tuple[Named, ...]
    passage: Locator | None
    document: Named | None
    known_on: date | None
    passage_sha256: str = ""
    agreement: Named | None = None
    project: str = ""
    noted_by: tuple[Named, ...] = ()
    also_at: tuple[Locator, ...] = ()


@dataclass(frozen=True)
class LineageRead:
    """How an objective passes to a later text, whose agreement is `agreement`.

    `source` is None where the later text adds, `target` where it does not take up. Public from
    the day of the later text, `known_on`.
    """

    key: str
    note: str
    relation: LineageRelation
    source: Named | None
    source_agreement: Named | None
    target: Named | None
    agreement: Named
    reason: str
    known_on: date


@dataclass(frozen=True)
class RoleRead:
    """What an organisation is, of what, and for how long (both days inclusive).

    `known_on` is None where no document tells it.
    """

    key: str
    note: str
    party: Named
    role: PartyRole
    label: str
    agreement: Named | None
    scheme: Named | None
    valid_from: date | None
    valid_to: date | None
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date | None
