"""How far a target is: bounds of done and left, pace so far, pace needed, by when.

Every answer lists the figures it comes from and the rule that made it. What cannot be known is
None, with a reason: never a zero, never a guess.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Context, Decimal
from types import MappingProxyType
from typing import TypeVar

from porion.core.periods import DAYS_PER_YEAR
from porion.core.progress.parts import (
    LEFT,
    PACE_NEEDED,
    PACE_SO_FAR,
    REACHED_BY,
    SHARE,
    Derived,
    DerivedDate,
    Input,
    Progress,
    Reason,
)
from porion.core.quantities import (
    UNITS,
    Answer,
    Interval,
    Rule,
    UnitMismatch,
    computing_set,
    convert_set,
    ratio,
    reaches,
    scale,
    subtract,
    yearly,
)
from porion.core.quantities.arithmetic import DOWN, UP
from porion.core.vocabulary import Direction

_T = TypeVar("_T", Derived, DerivedDate)
_HUNDRED = Decimal(100)


def latest(actuals: Iterable[Input]) -> Input | None:
    """The most recent of some actuals: by `as_at` (by `known_on` where it is not stated), then
    by `known_on`, then by key so that the order given never matters; None for none."""

    def when(actual: Input) -> tuple[date, date, str]:
        published = actual.known_on or date.min
        return (actual.as_at or published, published, actual.key)

    return max(actuals, key=when, default=None)


def progress(
    target: Input,
    actual: Input | None,
    pace: Input | None = None,
    deadline: date | None = None,
    *,
    start: date | None = None,
    baseline: Input | None = None,
    direction: Direction = Direction.UP,
) -> Progress:
    """Progress of `actual` towards `target`, rules `progress-*`.

    `pace`: a yearly unit, upward for UP, downward for DOWN. `start`: end of the day from which
    `actual` counts. `baseline`: where the way begins; needed for a share of a target to go down
    to. Raises UnitMismatch where a unit neither converts nor stands for the target's, KeyError
    for an unknown unit, ValueError for a value below its floor.
    """
    return _Way(target, actual, pace, deadline, start, baseline, direction).result()


@dataclass(frozen=True)
class _Way:
    """The computation: each answer is a method that returns it or the reason against it."""

    target: Input
    actual: Input | None
    pace: Input | None
    deadline: date | None
    start: date | None
    baseline: Input | None
    direction: Direction

    def result(self) -> Progress:
        reasons: dict[str, Reason] = {}

        def kept(name: str, answer: _T | Reason) -> _T | None:
            if isinstance(answer, Reason):
                reasons[name] = answer
                return None
            return answer

        return Progress(
            target=self.target,
            actual=self.actual,
            pace=self.pace,
            deadline=self.deadline,
            direction=self.direction,
            reached=self.reached(),
            share=kept("share", self.share()),
            left=kept("left", self.left()),
            pace_needed=kept("pace_needed", self.pace_needed()),
            pace_so_far=kept("pace_so_far", self.pace_so_far()),
            reached_by=kept("reached_by", self.reached_by()),
            reasons=MappingProxyType(reasons),
        )

    def reached(self) -> Answer:
        if self.actual is None or self.direction is Direction.NONE:
            return Answer.UNKNOWN
        done, goal = self._set(self.actual), self._set(self.target)
        return reaches(done, goal) if self.direction is Direction.UP else reaches(goal, done)

    def share(self) -> Derived | Reason:
        """Part of the way that is done, in percent; above 100 where the target is exceeded.

        Of a target without a far end ("au moins 85 %", or "au plus" on the way down) the way
        leads to its threshold: whatever lies beyond is a part of no way.
        """
        done = self._done()
        if isinstance(done, Reason):
            return done
        part = ratio(done, self._goal())
        if part is None:
            return Reason.TARGET_NOT_POSITIVE
        return Derived(scale(part, _HUNDRED), "%", SHARE, self._inputs(self.baseline))

    def left(self) -> Derived | Reason:
        """What is still to be done, in the target's unit; no low end where it may be nothing."""
        left = self._left()
        if isinstance(left, Reason):
            return left
        return Derived(left, self.target.unit, LEFT, self._inputs())

    def pace_needed(self) -> Derived | Reason:
        """What is left, by the year, from `as_at` to the deadline."""
        left = self._left()
        if isinstance(left, Reason):
            return left
        if self.actual is None or self.actual.as_at is None:
            return Reason.AS_AT_NOT_STATED
        if self.deadline is None:
            return Reason.DEADLINE_NOT_STATED
        if self.deadline <= self.actual.as_at:
            return Reason.DEADLINE_PASSED
        return self._by_year(left, PACE_NEEDED, self.actual.as_at, self.deadline, self._inputs())

    def pace_so_far(self) -> Derived | Reason:
        """What is done, by the year, from `start` to `as_at`."""
        done = self._done()
        if isinstance(done, Reason):
            return done
        if self.actual is None or self.actual.as_at is None:
            return Reason.AS_AT_NOT_STATED
        if self.start is None:
            return Reason.START_NOT_STATED
        if self.actual.as_at <= self.start:
            return Reason.AS_AT_BEFORE_START
        inputs = tuple(figure for figure in (self.actual, self.baseline) if figure is not None)
        return self._by_year(done, PACE_SO_FAR, self.start, self.actual.as_at, inputs)

    def reached_by(self) -> DerivedDate | Reason:
        """The day on which, at the latest, the stated pace leads to the target."""
        left = self._left()
        if isinstance(left, Reason):
            return left
        if self.actual is None or self.actual.as_at is None:
            return Reason.AS_AT_NOT_STATED
        if self.pace is None:
            return Reason.PACE_NOT_STATED
        pace = self._set(self.pace, by_year=True)
        if left.high is None:
            return Reason.LEFT_NOT_BOUNDED
        if pace.low is None or pace.low <= 0:
            return Reason.NO_MINIMUM_PACE
        since = self.actual.as_at
        latest_day = _later(since, _days(left.high, pace.low, UP))
        if latest_day is None:
            return Reason.BEYOND_CALENDAR
        earliest_day = None
        if left.low is not None and pace.high is not None:
            earliest_day = _later(since, _days(left.low, pace.high, DOWN))
        return DerivedDate(latest_day, earliest_day, REACHED_BY, self._inputs(self.pace), since)

    # ------------------------------------------------------------------ building bricks

    def _set(self, figure: Input, *, by_year: bool = False) -> Interval:
        """The computing set of a figure in the target's unit (by the year for a pace)."""
        found = figure.stands_for or figure.unit
        expected = self.target.unit
        interval = computing_set(figure.value, floor=figure.floor, whole=UNITS[figure.unit].whole)
        if by_year:
            whole_unit = UNITS[found].per_year_of
            if not whole_unit:
                raise UnitMismatch(found, yearly(expected))
            found = whole_unit
        return convert_set(interval, found, expected)

    def _done(self) -> Interval | Reason:
        if self.actual is None:
            return Reason.ACTUAL_NOT_STATED
        actual = self._set(self.actual)
        if self.direction is Direction.NONE:
            return Reason.NO_DIRECTION
        if self.direction is Direction.DOWN:
            if self.baseline is None:
                return Reason.BASELINE_NOT_STATED
            return subtract(self._set(self.baseline), actual)
        return actual if self.baseline is None else subtract(actual, self._set(self.baseline))

    def _goal(self) -> Interval:
        """The whole way, from the baseline where there is one."""
        goal = self._threshold(self._set(self.target))
        if self.baseline is None:
            return goal
        begin = self._set(self.baseline)
        return subtract(begin, goal) if self.direction is Direction.DOWN else subtract(goal, begin)

    def _threshold(self, goal: Interval) -> Interval:
        """The near end of a target that is stated without a far one; any other as it is."""
        if self.direction is Direction.UP and self.target.value.high is None:
            return goal if goal.low is None else Interval.point(goal.low)
        if self.direction is Direction.DOWN and self.target.value.low is None:
            return goal if goal.high is None else Interval.point(goal.high)
        return goal

    def _left(self) -> Interval | Reason:
        if self.actual is None:
            return Reason.ACTUAL_NOT_STATED
        if self.direction is Direction.NONE:
            return Reason.NO_DIRECTION
        if self.reached() is Answer.YES:
            return Reason.TARGET_REACHED
        done, goal = self._set(self.actual), self._set(self.target)
        left = subtract(goal, done) if self.direction is Direction.UP else subtract(done, goal)
        if left.low is not None and left.low < 0:
            left = replace(left, low=None, low_open=False)
        return left

    def _inputs(self, *more: Input | None) -> tuple[Input, ...]:
        figures = (self.target, self.actual, *more)
        return tuple(figure for figure in figures if figure is not None)

    def _by_year(
        self, amount: Interval, rule: Rule, since: date, until: date, inputs: tuple[Input, ...]
    ) -> Derived:
        pace = scale(amount, DAYS_PER_YEAR, Decimal((until - since).days))
        return Derived(pace, yearly(self.target.unit), rule, inputs, since, until)


def _days(amount: Decimal, pace: Decimal, outward: Context) -> Decimal:
    """Whole days that `amount` takes at `pace` a year, rounded the way of `outward`."""
    days = outward.divide(outward.multiply(amount, DAYS_PER_YEAR), pace)
    return days.to_integral_value(outward.rounding)


def _later(day: date, days: Decimal) -> date | None:
    """`days` after `day`; None beyond the calendar."""
    if days > (date.max - day).days:
        return None
    return day + timedelta(days=int(days))
