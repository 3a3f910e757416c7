"""What reconciliation returns: pairs, findings and reasons as parts. It proposes, never decides."""

from dataclasses import dataclass
from enum import StrEnum

from porion.core.quantities import Interval, Remark, Rule
from porion.core.vocabulary import Finding, GapClass

#: The rules of comparison; the version grows whenever the same statements may give other proposals.
RULE = Rule("reconciliation")
#: Classes of gap that the public sees.
SHOWN = frozenset({GapClass.SCOPE, GapClass.SUBSTANCE})


class Shape(StrEnum):
    """What is laid side by side."""

    VALUES = "values"  # two figures of one subject, or of neighbouring ones
    AMOUNT = "amount"  # one printed amount for two things
    SUM = "sum"  # a whole and its parts
    FORMULA = "formula"  # a stated result and what it is computed from
    PLACES = "places"  # one project, other places
    DATES = "dates"  # one project, other dates


class Ground(StrEnum):
    """Why a pair stands as it does; the sentences are in `core.language.reconciliation`."""

    SAME_WORDS = "same_words"
    SETS_MEET = "sets_meet"
    SETS_APART = "sets_apart"
    SCOPE_OF_ONE = "scope_of_one"
    SCOPES_DIFFER = "scopes_differ"
    PAYERS_DIFFER = "payers_differ"
    PAYERS_WITHIN = "payers_within"
    PAYERS_APART = "payers_apart"
    PAYERS_OF_ONE = "payers_of_one"
    PLACES_DIFFER = "places_differ"
    PLACES_WITHIN = "places_within"
    PLACES_APART = "places_apart"
    PLACES_OF_ONE = "places_of_one"
    SCHEMES_DIFFER = "schemes_differ"
    STATES_DIFFER = "states_differ"
    KINDS_DIFFER = "kinds_differ"
    PERIODS_DIFFER = "periods_differ"
    BASES_DIFFER = "bases_differ"
    MOMENTS_DIFFER = "moments_differ"
    DAY_OF_ONE = "day_of_one"
    SHRANK = "shrank"
    UNITS_DIFFER = "units_differ"
    ANNOUNCED_AND_DONE = "announced_and_done"
    REACHED = "reached"
    SHORTFALL = "shortfall"
    UNDER_WAY = "under_way"
    START_AND_GOAL = "start_and_goal"
    SIBLINGS = "siblings"
    NEIGHBOURS = "neighbours"
    SAME_AMOUNT = "same_amount"
    SAME_NUMBER = "same_number"
    YEARLY_AMOUNT = "yearly_amount"
    SHARE_OF = "share_of"
    PART_AND_COST = "part_and_cost"
    DECLARED_PARTS = "declared_parts"
    SEEN_PARTS = "seen_parts"
    PARTS_OF_PAYERS = "parts_of_payers"
    ADDS_UP = "adds_up"
    FALLS_SHORT = "falls_short"
    EXCEEDS = "exceeds"
    PART_EXCEEDS = "part_exceeds"
    FORMULA_HOLDS = "formula_holds"
    FORMULA_FAILS = "formula_fails"
    PROJECT_PLACES = "project_places"
    PROJECT_DATES = "project_dates"
    DATES_MEET = "dates_meet"
    COUNTED_BEFORE = "counted_before"


@dataclass(frozen=True, order=True)
class Statement:
    """A statement by its table (figures, events, commitments) and key."""

    table: str
    key: str

    @property
    def named(self) -> str:
        """The key, told from a dated fact of the same key where it is an undertaking's."""
        return f"commitment-{self.key}" if self.table == "commitments" else self.key


@dataclass(frozen=True)
class Judged:
    """How two statements stand. `worth` is False where nobody needs to look: a series by
    place, two states of money, a goal under way. `gap` is the distance between the sets, from
    the lower to the upper one, in `unit`; None where they meet."""

    finding: Finding
    gap_class: GapClass | None = None
    grounds: tuple[Ground, ...] = ()
    gap: Interval | None = None
    unit: str = ""
    remarks: frozenset[Remark] = frozenset()
    worth: bool = True


@dataclass(frozen=True)
class Proposal:
    """Statements laid side by side, the earlier published on the left; several on the right for
    a sum or a formula, whose computed value is `computed`, in `unit`."""

    shape: Shape
    left: Statement
    right: tuple[Statement, ...]
    judged: Judged
    computed: Interval | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """Stable, and the same whichever statement was read first."""
        if self.shape in (Shape.VALUES, Shape.AMOUNT):
            return f"{self.left.key}--{self.right[0].key}"
        if self.shape is Shape.SUM:
            return f"{self.shape}--{self.left.key}--{self.name or self.right[0].key}"
        if self.shape is Shape.FORMULA:
            return f"{self.shape}--{self.name}"
        return f"{self.shape}--{self.left.named}--{self.right[0].named}"

    @property
    def pair(self) -> frozenset[str]:
        """The keys of two figures; empty for what is no pair of figures."""
        if self.shape not in (Shape.VALUES, Shape.AMOUNT):
            return frozenset()
        return frozenset({self.left.key, self.right[0].key})
