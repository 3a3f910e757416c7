"""Frozen read models of the `figures` context."""

from dataclasses import dataclass
from datetime import date, datetime

from porion.core.passages import Locator
from porion.core.quantities import Value
from porion.core.vocabulary import (
    FigureKind,
    FigureState,
    Finding,
    FormulaOperation,
    GapClass,
    HighlightShape,
    Verdict,
)
from porion.programmes.vocabulary import Named
from porion.sources.vocabulary import Published


@dataclass(frozen=True)
class Publication:
    """A document as the place where a figure was published."""

    key: str
    label: str
    published: Published
    sha256: str


@dataclass(frozen=True)
class ScopeRead:
    """What is counted; `stated` is false where it is our hypothesis."""

    key: str
    label: str
    definition: str
    stated: bool


@dataclass(frozen=True)
class Lent:
    """An attribute that another statement of the same fact gives: its date or its scope."""

    figure: str
    as_at: date | None = None
    date_words: str = ""
    scope: ScopeRead | None = None


@dataclass(frozen=True)
class FigureRead:
    """A published number with all that a page, a command or an export says of it."""

    key: str
    uuid: str
    label: str
    note: str
    indicator: Named
    topic: str
    kind: FigureKind
    state: FigureState | None
    state_words: str
    scope: ScopeRead | None
    value: Value
    printed: str
    unit: str
    denominator: str
    valid_from: date | None
    valid_to: date | None
    as_at: date | None
    date_words: str
    places: tuple[Named, ...]
    payers: tuple[Named, ...]
    beneficiaries: tuple[Named, ...]
    parties: tuple[Named, ...]
    scheme: Named | None
    document: Publication
    passage: Locator
    passage_sha256: str
    context_passages: tuple[Locator, ...]
    also_at: tuple[Locator, ...]
    published: Published
    recorded_at: datetime | None
    recorded_by: str
    part_of: str
    visibility: str
    to_qualify: bool
    lent: Lent | None = None

    @property
    def known_on(self) -> date:
        """The first day on which the figure was certainly public."""
        return self.published.surely

    @property
    def effective_as_at(self) -> date | None:
        """The day the value holds: its own, else the one that the same fact lends."""
        return self.as_at or (self.lent.as_at if self.lent else None)

    @property
    def effective_date_words(self) -> str:
        """The document's words for that day, where it is conventional."""
        if self.as_at is not None or self.lent is None:
            return self.date_words
        return self.lent.date_words

    @property
    def effective_scope(self) -> ScopeRead | None:
        """What is counted: its own scope, else the one that the same fact lends."""
        return self.scope or (self.lent.scope if self.lent else None)


def as_published(figure: FigureRead) -> tuple[date, str, int, str]:
    """What sorts figures in the order of publication, then of their texts."""
    return figure.known_on, figure.document.key, figure.passage.start, figure.key


@dataclass(frozen=True)
class FigureList:
    """Figures surely public on a day, and apart those that may already have been."""

    known: tuple[FigureRead, ...]
    maybe: tuple[FigureRead, ...] = ()


@dataclass(frozen=True)
class IndicatorRead:
    """A definition and how many published figures it has."""

    key: str
    label: str
    topic: str
    definition: str
    unit: str
    nature: str
    direction: str
    floor: str
    pace_of: str
    members_of: str
    figures: int = 0


@dataclass(frozen=True)
class RelationRead:
    """What holds between a figure and another."""

    key: str
    left: str
    right: str
    finding: Finding
    gap_class: GapClass | None
    verdict: Verdict
    reason: str
    decided_by: str
    decided_on: date | None


@dataclass(frozen=True)
class HighlightRead:
    """Something put forward: indicators and a kind, a project, or places with their codes.

    `words` are as many as the indicators, or as the places; empty where there are none.
    """

    key: str
    label: str
    shape: HighlightShape
    kind: FigureKind | None
    indicators: tuple[Named, ...]
    places: tuple[Named, ...]
    project: str
    words: tuple[str, ...]
    remark: str


#: Name of a proposal that only says again, by rule, how a pair with a relation stands.
RELATED = "related"


@dataclass(frozen=True)
class VersionRead:
    """An earlier transcription of a figure, its cells as text, and why it went."""

    key: str
    version: int
    content: dict[str, str]
    corrected_on: date
    corrected_by: str
    reason: str


@dataclass(frozen=True)
class FormulaRead:
    """Arithmetic between figures, by their keys, operands in order.

    `stated` is false where no text says it, and Porion checks. `known_on` is the first day on
    which the figures and the passage were all public.
    """

    key: str
    note: str
    operation: FormulaOperation
    result: str
    operands: tuple[str, ...]
    stated: bool
    passage: Locator | None
    passage_sha256: str
    document: Named | None
    known_on: date
