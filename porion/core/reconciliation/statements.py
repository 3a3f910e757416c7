"""What reconciliation is given: statements of documents, as plain values without any database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from porion.core.quantities import UNITS, Interval, Stated, Value, computing_set
from porion.core.vocabulary import (
    FigureKind,
    FigureState,
    FormulaOperation,
    Nature,
)

_Keys = frozenset[str]
_NONE: _Keys = frozenset()
#: Words for a rough count: the number only gives an order of magnitude.
_ROUGH = ("centaine", "millier", "dizaine", "douzaine", "quinzaine", "vingtaine")


@dataclass(frozen=True)
class StatedFigure:
    """One number that a document states; empty fields are what the text does not say.

    `scope` is empty too where the scope is only our hypothesis. `places` leaves out the
    perimeter of the whole programme. `set_of` is the indicator of the set whose members this one
    counts, state by state. `subject` is the label of the indicator, `base` what a
    rate is of: the key of an indicator. `start` is where its passage stands.
    """

    key: str
    indicator: str
    document: str
    value: Value
    unit: str
    kind: FigureKind
    state: FigureState | None = None
    label: str = ""
    subject: str = ""
    definition: str = ""
    topic: str = ""
    nature: Nature = Nature.STOCK
    floor: Decimal | None = None
    printed: str = ""
    scope: str = ""
    base: str = ""
    denominator: str = ""
    numerator: str = ""
    set_of: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    as_at: date | None = None
    places: _Keys = _NONE
    payers: _Keys = _NONE
    parties: _Keys = _NONE
    scheme: str = ""
    part_of: str = ""
    start: int = 0
    known_after: date | None = None
    known_on: date | None = None

    @property
    def in_millions(self) -> bool:
        """A count, not money, written with the word "million(s)"."""
        return "million" in self.printed and not UNITS[self.unit].money

    def stated(self) -> Stated:
        """The value as `core.quantities` compares it."""
        return Stated(
            self.value,
            self.unit,
            self.floor,
            written_in_millions=self.in_millions,
            order_of_magnitude=any(word in self.printed for word in _ROUGH),
        )

    def set(self) -> Interval:
        """The numbers that the statement allows, in its own unit."""
        return computing_set(
            self.value,
            floor=self.floor,
            whole=UNITS[self.unit].whole,
            count_in_millions=self.in_millions,
        )


@dataclass(frozen=True)
class StatedFact:
    """A dated fact or an undertaking of a project; `table` says which: events, commitments."""

    table: str
    key: str
    project: str
    document: str
    kind: str
    places: _Keys = _NONE
    on_from: date | None = None
    on_to: date | None = None
    known_on: date | None = None
    revises: str = ""


@dataclass(frozen=True)
class StatedFormula:
    """Arithmetic between figures, by their keys: said by a text, or checked by us."""

    key: str
    result: str
    operation: FormulaOperation
    operands: tuple[str, ...]
    stated: bool = True


@dataclass(frozen=True)
class Statements:
    """Everything that is compared; `inside` names for a place all that it lies in."""

    figures: tuple[StatedFigure, ...] = ()
    facts: tuple[StatedFact, ...] = ()
    formulas: tuple[StatedFormula, ...] = ()
    inside: Mapping[str, _Keys] = field(default_factory=dict)
