"""What reading finds in a text: each thing with its place in the normalised text.

Positions are code points, half-open. Every part of a candidate keeps the words that gave it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from porion.core.vocabulary import (
    CommitmentKind,
    FigureKind,
    FigureState,
    NotQuantityReason,
    Qualifier,
)


class NumberForm(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    #: "une douzaine": about its value.
    ROUND = "round"
    #: "des centaines": at least its value.
    MANY = "many"
    #: "la moitié", "deux tiers", "un sur cinq", in per cent.
    SHARE = "share"
    #: "doubler", "trois fois plus": a number of times.
    FACTOR = "factor"
    #: "30 à 40", "entre 10 et 20".
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed: `text[start:end]` with sign, multiplier, currency or per cent.

    `low` = `high` but for a range; euros in full, 63 for 63 %. `unit` is what the printed words
    themselves say: EUR, %, points, x, or "" where the noun beside it must tell. `bare_end` is
    where the digits or number words end, before multiplier and sign.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    form: NumberForm
    unit: str = ""
    bare_end: int = 0


@dataclass(frozen=True, slots=True)
class NotQuantity:
    """A number that counts nothing, and the words that tell."""

    start: int
    end: int
    reason: NotQuantityReason
    words: str = ""


@dataclass(frozen=True, slots=True)
class UnitFound:
    """What a number counts: a code of the registry, the noun as printed, where it stands.

    `denominator`: "" for none; words of what a rate is of ("logements sociaux"), `not_stated`
    for a rate that does not tell.
    """

    code: str
    noun: str
    start: int
    end: int
    denominator: str = ""
    sure: float = 1.0
    #: What the value is multiplied by: 1 000 under a head "en k€", or in "12 et 15 M€".
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class QualifierFound:
    """How the number is worded; `strict` only matters for bounds."""

    qualifier: Qualifier
    start: int
    end: int
    strict: bool = False
    sure: float = 1.0


class PeriodRole(StrEnum):
    """What a date does to the number it belongs to."""

    #: The value holds on that day: "fin 2022", "au 1er janvier 2023".
    AS_AT = "as_at"
    #: It happened over those days: "en 2021 et 2022".
    DURING = "during"
    #: Since a day: "depuis 2017".
    SINCE = "since"
    #: Due by a day: "d'ici 2027", "avant fin 2025".
    BY = "by"


@dataclass(frozen=True, slots=True)
class Period:
    """A date or a span in words, days inclusive, None where not stated; `conventional` where
    the words give no exact day ("mi-2025", seasons)."""

    start: int
    end: int
    first: date | None
    last: date | None
    role: PeriodRole
    conventional: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """The kind and state of a number, and the verb or noun that decided."""

    kind: FigureKind | None
    state: FigureState | None
    start: int
    end: int
    sure: float = 1.0


class NameKind(StrEnum):
    """Which table a name belongs to."""

    PLACE = "place"
    PARTY = "party"
    SCHEME = "scheme"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the record found in the text: the key of its row; `sure` below 1 for a
    variant, or a word that also means something else; `sort` is the kind of its row."""

    start: int
    end: int
    kind: NameKind
    key: str
    sure: float = 1.0
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of why: what was concluded (`unit`, `qualifier`, `period`, `kind`, `place`,
    `party`, `scheme`, `table`, `number`), to what, from which words."""

    part: str
    concluded: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that the text states, to be reviewed.

    Values as in the dossier: `value_low` = `value_high` for exact, about and nearly, one of them
    None where the bound is open. `passage` is the smallest clause that holds it. `confidence`
    from 0 to 1.
    """

    start: int
    end: int
    printed: str
    value_low: Decimal | None
    value_high: Decimal | None
    low_strict: bool
    high_strict: bool
    qualifier: Qualifier
    unit: str
    noun: str
    denominator: str
    valid_from: date | None
    valid_to: date | None
    as_at: date | None
    date_words: str
    kind: FigureKind | None
    state: FigureState | None
    state_words: str
    places: tuple[str, ...]
    parties: tuple[str, ...]
    scheme: str
    heading_path: tuple[str, ...]
    passage: tuple[int, int]
    page: int
    confidence: float
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class CommitmentCandidate:
    """Somebody undertakes something: the clause, who, what sort, how much, by when, where."""

    start: int
    end: int
    parties: tuple[str, ...]
    kind: CommitmentKind | None
    amount_eur: Decimal | None
    due_from: date | None
    due_to: date | None
    due_words: str
    places: tuple[str, ...]
    heading_path: tuple[str, ...]
    page: int
    confidence: float
    why: tuple[Reason, ...]


@dataclass(frozen=True)
class Reading:
    """All that was found in one document, in the order of the text."""

    candidates: tuple[Candidate, ...] = ()
    commitments: tuple[CommitmentCandidate, ...] = ()
    not_quantities: tuple[NotQuantity, ...] = ()
    remarks: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
