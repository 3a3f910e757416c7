"""Stable keys of the record: what files, databases and addresses store.

Words for people live in `porion.core.language`; a key is never shown as it is.
The lists are those of the dossier's public contract; keys may be added, never renamed.
"""

from enum import StrEnum

from porion.core.vocabulary_followup import CommitmentStatus as CommitmentStatus
from porion.core.vocabulary_followup import DocumentationFinding as DocumentationFinding
from porion.core.vocabulary_followup import FormulaOperation as FormulaOperation
from porion.core.vocabulary_followup import LineageRelation as LineageRelation
from porion.core.vocabulary_followup import PartyRole as PartyRole


class Visibility(StrEnum):
    """Who may see a row; before the first edition the site shows all but INTERNAL."""

    INTERNAL = "internal"
    SHARED = "shared"
    VALIDATED = "validated"
    PUBLISHED = "published"


class Qualifier(StrEnum):
    """How a document words a number; see `core.quantities` for what each means in computing."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UP_TO = "up_to"
    BETWEEN = "between"


class FigureKind(StrEnum):
    """What a published number is: a goal, a result, a promise of money."""

    BASELINE = "baseline"
    TARGET = "target"
    ACTUAL = "actual"
    FORECAST = "forecast"
    ENVELOPE = "envelope"
    ANNOUNCED = "announced"
    GRANT = "grant"
    PAYMENT = "payment"
    EVENT = "event"


class FigureState(StrEnum):
    """How far a thing or an amount has come, where the kind leaves it open."""

    IDENTIFIED = "identified"
    STUDIED = "studied"
    FINANCED = "financed"
    STARTED = "started"
    DELIVERED = "delivered"
    RELET = "relet"
    IN_FORCE = "in_force"
    ENDED = "ended"
    REQUESTED = "requested"
    PROGRAMMED = "programmed"
    COMMITTED = "committed"
    NOTIFIED = "notified"
    CLAIMED = "claimed"
    PAID = "paid"
    SETTLED = "settled"
    REDUCED = "reduced"
    LAPSED = "lapsed"
    REPAID = "repaid"
    UNSPECIFIED = "unspecified"


_S = FigureState
_PROGRESS_STATES: frozenset[FigureState | None] = frozenset(
    {
        None,
        _S.IDENTIFIED,
        _S.STUDIED,
        _S.FINANCED,
        _S.STARTED,
        _S.DELIVERED,
        _S.RELET,
        _S.IN_FORCE,
        _S.ENDED,
    }
)
_NO_STATE: frozenset[FigureState | None] = frozenset({None})

#: The pairs of kind and state that a figure may have; None stands for "no state".
STATES_OF_KIND: dict[FigureKind, frozenset[FigureState | None]] = {
    FigureKind.BASELINE: _NO_STATE,
    FigureKind.TARGET: _NO_STATE,
    FigureKind.ENVELOPE: _NO_STATE,
    FigureKind.ANNOUNCED: _NO_STATE,
    FigureKind.EVENT: _NO_STATE,
    FigureKind.ACTUAL: _PROGRESS_STATES,
    FigureKind.FORECAST: _PROGRESS_STATES,
    FigureKind.GRANT: frozenset(
        {
            _S.REQUESTED,
            _S.PROGRAMMED,
            _S.COMMITTED,
            _S.NOTIFIED,
            _S.REDUCED,
            _S.LAPSED,
            _S.UNSPECIFIED,
        }
    ),
    FigureKind.PAYMENT: frozenset({_S.CLAIMED, _S.PAID, _S.SETTLED, _S.REPAID, _S.UNSPECIFIED}),
}


class DocumentKind(StrEnum):
    """What sort of text a source is."""

    AGREEMENT = "agreement"
    REVIEW = "review"
    PRESS_RELEASE = "press_release"
    WEB_PAGE = "web_page"
    DECISION = "decision"
    DATASET = "dataset"
    OTHER = "other"


class PlaceKind(StrEnum):
    """Levels of territory; CITE is a mining estate, SITE a point of ours without official code."""

    COMMUNE = "commune"
    EPCI = "epci"
    DEPARTEMENT = "departement"
    REGION = "region"
    CITE = "cite"
    SITE = "site"
    PERIMETER = "perimeter"


class PartyKind(StrEnum):
    """What sort of organisation a party is."""

    STATE = "state"
    REGION = "region"
    DEPARTEMENT = "departement"
    EPCI = "epci"
    COMMUNE = "commune"
    LANDLORD = "landlord"
    FUNDER = "funder"
    OPERATOR = "operator"
    COMPANY = "company"
    ASSOCIATION = "association"
    EDUCATION = "education"
    HEALTH = "health"
    GROUP = "group"
    OTHER = "other"


class AgreementKind(StrEnum):
    """A framework of objectives: the agreement itself, or a review's own outline."""

    AGREEMENT = "agreement"
    REVIEW = "review"


class CommitmentKind(StrEnum):
    """What somebody undertakes to do."""

    DELIVERY = "delivery"
    FUNDING = "funding"
    STUDY = "study"
    REGULATION = "regulation"
    GOVERNANCE = "governance"
    SUPPORT = "support"


class EventKind(StrEnum):
    """A dated fact without a quantity."""

    BEGUN = "begun"
    FINISHED = "finished"
    PLANNED = "planned"
    HELD = "held"


class Nature(StrEnum):
    """How an indicator behaves in time."""

    STOCK = "stock"
    FLOW = "flow"
    CUMULATIVE = "cumulative"
    RATE = "rate"
    CAPACITY = "capacity"


class Direction(StrEnum):
    """Which way is wished for."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Aggregation(StrEnum):
    """How values of an indicator may be put together over time or places."""

    SUM = "sum"
    LAST = "last"
    MAX = "max"
    MEAN = "mean"
    RATIO = "ratio"
    NONE = "none"


class Finding(StrEnum):
    """What the machine says of two figures."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONTRADICTORY = "contradictory"
    PART_OF = "part_of"
    NOT_COMPARABLE = "not_comparable"


class GapClass(StrEnum):
    """What sort of gap lies between two figures."""

    FORM = "form"
    ROUNDING = "rounding"
    SCOPE = "scope"
    SUBSTANCE = "substance"


class Verdict(StrEnum):
    """What a named role decided about two figures."""

    OPEN = "open"
    ERROR = "error"
    OTHER_SCOPE = "other_scope"
    LATER_REVISION = "later_revision"
    SAME_FACT = "same_fact"


class HighlightShape(StrEnum):
    """How something put forward is shown: a set state by state, figures side by side, the
    announced dates of a project, a row of money, places proposed to who searches."""

    SET = "set"
    NUMBERS = "numbers"
    DATES = "dates"
    MONEY = "money"
    PLACES = "places"


class NotQuantityReason(StrEnum):
    """Why a number of a document is no figure."""

    PAGE = "page"
    ARTICLE = "article"
    ROAD = "road"
    PHONE = "phone"
    ADDRESS = "address"
    NAME = "name"
    YEAR = "year"
    DATE = "date"
    DURATION = "duration"
    ORDINAL = "ordinal"
    REFERENCE = "reference"
    OTHER = "other"
