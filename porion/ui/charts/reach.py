"""Where paces start and where they lead: days and numbers, before anything is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from porion.core.periods import DAYS_PER_YEAR
from porion.ui.charts.data import Pace, Target, Timeline

#: A pace that leads farther than that is cut by the edge of the picture.
_FARTHEST = timedelta(days=15 * 366)


@dataclass(frozen=True, slots=True)
class Start:
    """The last published point: its day, and the bound that is sure."""

    on: date
    number: Decimal


def start_of(spec: Timeline) -> Start | None:
    """The latest published point with a day (of one day, the first given); the low end of its
    set, as paces are computed, else the high one. None where there is none: no pace is drawn."""
    found = [
        (point.on, point.interval or point.value)
        for point in spec.points
        if point.on is not None and point.value is not None and not point.computed
    ]
    if not found:
        return None
    on, value = max(found, key=lambda pair: pair[0])
    number = value.low if value.low is not None else value.high
    return None if number is None else Start(on, number)


def goal_of(targets: Sequence[Target]) -> Decimal | None:
    """The highest target that is not a former volume; None where none prints one number."""
    goals = [t.value.number for t in targets if not t.former and t.value.number is not None]
    return max(goals) if goals else None


def days_to_goal(pace: Pace, start: Start, goal: Decimal | None) -> Decimal | None:
    """Days until a pace meets the goal; None where it never does."""
    if goal is None or (goal - start.number) * pace.per_year <= 0:
        return None
    return (goal - start.number) / pace.per_year * DAYS_PER_YEAR


def days_of_paces(spec: Timeline) -> list[date]:
    """The days on which paces end, that the axis of time must hold."""
    start, goal = start_of(spec), goal_of(spec.targets)
    if start is None:
        return []
    ends = []
    for pace in spec.paces:
        days = days_to_goal(pace, start, goal)
        if pace.until is not None:
            ends.append(pace.until)
        elif days is not None and days <= _FARTHEST.days:
            ends.append(start.on + timedelta(days=int(days)))
    return ends
