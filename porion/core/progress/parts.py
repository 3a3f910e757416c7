"""What goes into a computation of progress, and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from porion.core.quantities import Answer, Interval, Rule, Value
from porion.core.vocabulary import Direction

SHARE = Rule("progress-share")
LEFT = Rule("progress-left")
PACE_NEEDED = Rule("progress-pace-needed")
PACE_SO_FAR = Rule("progress-pace-so-far")
REACHED_BY = Rule("progress-reached-by")
RULES = (SHARE, LEFT, PACE_NEEDED, PACE_SO_FAR, REACHED_BY)


class Reason(StrEnum):
    """Why something is not computed."""

    ACTUAL_NOT_STATED = "actual_not_stated"
    AS_AT_NOT_STATED = "as_at_not_stated"
    AS_AT_BEFORE_START = "as_at_before_start"
    BASELINE_NOT_STATED = "baseline_not_stated"
    BEYOND_CALENDAR = "beyond_calendar"
    DEADLINE_NOT_STATED = "deadline_not_stated"
    DEADLINE_PASSED = "deadline_passed"
    LEFT_NOT_BOUNDED = "left_not_bounded"
    NO_DIRECTION = "no_direction"
    NO_MINIMUM_PACE = "no_minimum_pace"
    PACE_NOT_STATED = "pace_not_stated"
    RATES = "rates"  # two rates are read side by side: the share of a share tells nothing
    START_NOT_STATED = "start_not_stated"
    TARGET_NOT_POSITIVE = "target_not_positive"
    TARGET_REACHED = "target_reached"


@dataclass(frozen=True)
class Input:
    """One figure that goes into a computation, with what a page must name of it.

    `stands_for`: unit that a reviewed `same_fact` lets this figure stand for, where its own
    does not convert (households for homes). `as_at_from`, `scope_from`: keys of the figures
    that lend the date or the scope, where this one states none.
    """

    key: str
    label: str
    value: Value
    unit: str
    as_at: date | None = None
    known_on: date | None = None
    scope: str | None = None
    floor: Decimal | None = None
    stands_for: str | None = None
    as_at_from: str | None = None
    scope_from: str | None = None


@dataclass(frozen=True)
class Derived:
    """A computed set; `since` and `until` are the days it counts between, where it does."""

    interval: Interval
    unit: str
    rule: Rule
    inputs: tuple[Input, ...]
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class DerivedDate:
    """When the target is reached at the stated pace: `latest` at its minimum, `earliest` at its
    maximum where it has one."""

    latest: date
    earliest: date | None
    rule: Rule
    inputs: tuple[Input, ...]
    since: date


@dataclass(frozen=True)
class Progress:
    """All that can be said; `reasons` tells, by the name of the field, why one is None."""

    target: Input
    actual: Input | None
    pace: Input | None
    deadline: date | None
    direction: Direction
    reached: Answer
    share: Derived | None
    left: Derived | None
    pace_needed: Derived | None
    pace_so_far: Derived | None
    reached_by: DerivedDate | None
    reasons: Mapping[str, Reason]

    def why(self, field: str) -> Reason | None:
        """Why the field of that name is None; None where it is not."""
        return self.reasons.get(field)
