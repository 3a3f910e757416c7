"""Each project with the dates that were announced for it, and the amounts said of it: side by side,
none of them merged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.commitment_amounts import stands_in
from porion.answers.funding import is_money
from porion.answers.history import ProjectHistory, histories
from porion.answers.statements import Pair, pairs
from porion.core.passages import Locator
from porion.core.vocabulary import EventKind
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, as_published
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead, EventRead

#: The longest announced period that is a date rather than a span of years, in days.
_YEAR = 366


@dataclass(frozen=True)
class ProjectDates:
    """A project: what each publication said of its dates, who undertook it, which amounts are
    printed in the same words or recorded beside them; `pairs` say how those stand together."""

    history: ProjectHistory
    commitments: tuple[CommitmentRead, ...]
    amounts: tuple[FigureRead, ...]
    pairs: tuple[Pair, ...]

    @property
    def announced(self) -> tuple[EventRead, ...]:
        """The announcements that give a last day, oldest publication first."""
        return tuple(
            mark for mark in self.history.marks if mark.kind is EventKind.PLANNED and mark.on_to
        )

    @property
    def moved(self) -> int | None:
        """Months from the end of the first announced date to that of the last one in force; None
        where fewer than two are announced, where nothing moved, or where either is no date alike:
        a period of years says when money is spent, "by 2027" gives no first day."""
        told = self.announced
        if len(told) < 2 or not (_is_a_date(told[0]) and _is_a_date(told[-1])):
            return None
        first, last = told[0].on_to, told[-1].on_to
        if first is None or last is None or first == last:
            return None
        return (last.year - first.year) * 12 + last.month - first.month


def date_history(programme: Any, *, on: date | None = None) -> tuple[ProjectDates, ...]:
    """Projects of which a date was announced or several texts speak, those whose dates changed
    first; the number of queries does not grow with them."""
    told = [h for h in histories(programme, on=on).projects if h.followed]
    money = [figure for figure in figures(programme, on=on).known if is_money(figure)]
    related = pairs(programme, money, on=on)
    undertaken = commitments(programme, on=on)
    found = [_project(each, undertaken, money, related) for each in told]
    return tuple(sorted(found, key=lambda each: (not _changed(each), each.history.project)))


def _is_a_date(mark: EventRead) -> bool:
    """Whether an announcement names a day, or a year at most."""
    if mark.on_from is None or mark.on_to is None:
        return False
    return (mark.on_to - mark.on_from).days <= _YEAR


def _changed(each: ProjectDates) -> bool:
    return any(mark.revises for mark in each.history.marks)


def _project(
    history: ProjectHistory,
    undertaken: Iterable[CommitmentRead],
    money: Sequence[FigureRead],
    related: Sequence[Pair],
) -> ProjectDates:
    own = tuple(c for c in undertaken if c.project and c.project == history.project)
    said: list[EventRead | CommitmentRead] = [*history.marks, *own]
    passages = [row.passage for row in said if row.passage]
    printed = [figure for figure in money if _in_any(figure, passages)]
    keys = {figure.key for figure in printed}
    joined = tuple(p for p in related if keys & {p.first.key, p.second.key})
    beside = [f for pair in joined for f in (pair.first, pair.second)]
    amounts = {figure.key: figure for figure in (*printed, *beside)}
    ordered = sorted(amounts.values(), key=as_published)
    return ProjectDates(history, own, tuple(ordered), joined)


def _in_any(figure: FigureRead, passages: Iterable[Locator]) -> bool:
    return any(stands_in(figure, passage) for passage in passages)
