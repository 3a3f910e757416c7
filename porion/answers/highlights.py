"""What the record puts forward, as known on a day: a fact follows the record, never a list."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.history import Histories, ProjectHistory
from porion.answers.members import Members, state_by_state
from porion.core.vocabulary import EventKind, FigureKind, HighlightShape
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, HighlightRead, IndicatorRead
from porion.framework.vocabulary import EventRead
from porion.territory.queries.nesting import whole_places

#: Shapes that are facts of the home page, in the order of their rank.
FACTS = (HighlightShape.SET, HighlightShape.NUMBERS, HighlightShape.DATES)


@dataclass(frozen=True)
class Fact:
    """One fact: `figures` beside the indicators of its highlight, None where nothing that fits
    was public; `members` of a set as the latest document tells them; `history` of a project."""

    highlight: HighlightRead
    figures: tuple[FigureRead | None, ...] = ()
    members: Members | None = None
    history: ProjectHistory | None = None

    @property
    def announced(self) -> tuple[EventRead, ...]:
        """What was announced of the project, the latest last."""
        if self.history is None:
            return ()
        return tuple(mark for mark in self.history.marks if mark.kind is EventKind.PLANNED)


def facts(
    programme: Any,
    put: Sequence[HighlightRead],
    definitions: Iterable[IndicatorRead],
    told: Histories,
    *,
    on: date | None = None,
) -> tuple[Fact, ...]:
    """The facts among what is put forward, as known at `on`; nine queries at most.

    `definitions` are the indicators that count the members of a set, `told` the projects of
    the programme. The number of an indicator is the latest that speaks of the programme as a
    whole: neither a part of another nor of a narrower place.
    """
    put = [each for each in put if each.shape in FACTS]
    sets = {d.key: d.members_of for d in definitions if d.members_of}
    keys = {named.key for each in put for named in each.indicators}
    keys |= {sets[key] for key in keys if key in sets}
    known = figures(programme, on=on, indicators=keys).known if keys else ()
    wide = whole_places(programme)
    return tuple(_fact(each, known, sets, wide, told) for each in put)


def _fact(
    put: HighlightRead,
    known: Sequence[FigureRead],
    sets: dict[str, str],
    wide: Container[str],
    told: Histories,
) -> Fact:
    if put.shape is HighlightShape.DATES:
        return Fact(put, history=told.of(put.project))
    if put.shape is HighlightShape.NUMBERS:
        return Fact(put, tuple(latest(known, n.key, put.kind, wide) for n in put.indicators))
    key = put.indicators[0].key if put.indicators else ""
    states = [f for f in known if f.indicator.key == key]
    counted = [f for f in known if f.indicator.key == sets.get(key)]
    return Fact(put, members=next(iter(state_by_state(states, counted)), None))


def latest(
    known: Iterable[FigureRead], indicator: str, kind: FigureKind | None, wide: Container[str]
) -> FigureRead | None:
    """The latest figure of an indicator that speaks of all: by its day, then its publication."""
    found = (
        figure
        for figure in known
        if figure.indicator.key == indicator
        and (kind is None or figure.kind is kind)
        and not figure.part_of
        and all(place.key in wide for place in figure.places)
    )
    return max(found, key=_day, default=None)


def _day(figure: FigureRead) -> tuple[date, date, str]:
    day = figure.effective_as_at or figure.valid_to or figure.known_on
    return day, figure.known_on, figure.key
