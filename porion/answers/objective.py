"""An axis or objective: what its text holds, what is measured under it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from porion.analytics.counts import counted_indicators
from porion.answers.ancestry import path_to, with_below
from porion.answers.commitment_amounts import amounts, amounts_among
from porion.answers.followed import Followed, followed
from porion.answers.lineage import Descent, descent
from porion.answers.outline import section
from porion.core.passages import Locator
from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead, IndicatorRead
from porion.framework.queries.agreements import (
    UnknownObjective,
    agreements,
    objectives,
)
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import AgreementRead, CommitmentRead, EventRead, ObjectiveRead


@dataclass(frozen=True)
class Framework:
    """An agreement with its objectives in the order of its tree."""

    agreement: AgreementRead
    objectives: tuple[ObjectiveRead, ...]


@dataclass(frozen=True)
class ObjectiveAnswer:
    """One objective; `path` leads down to it from its axis, without it.

    `figures` and `events` stand in its own text; `amounts` are the figures that print the
    amounts of its undertakings, by key; `indicators` are attached to it by the editors.
    `placed` is False where the layout of the document forbids placing by position. `follow` is
    what is known of the undertakings, `descent` how earlier and later texts treat the objective.
    """

    objective: ObjectiveRead
    agreement: AgreementRead
    path: tuple[ObjectiveRead, ...]
    children: tuple[ObjectiveRead, ...]
    figures: tuple[FigureRead, ...]
    indicators: tuple[IndicatorRead, ...]
    commitments: tuple[CommitmentRead, ...]
    placed: bool
    events: tuple[EventRead, ...] = ()
    amounts: Mapping[str, FigureRead] = field(default_factory=dict)
    follow: Mapping[str, Followed] = field(default_factory=dict)
    descent: Descent = field(default_factory=Descent)


def frameworks(programme: Any, *, on: date | None = None) -> list[Framework]:
    """Every framework public at `on`, newest first."""
    tree = objectives(programme, on=on)
    return [
        Framework(a, tuple(o for o in tree if o.agreement.key == a.key))
        for a in reversed(agreements(programme, on=on))
    ]


def objective_answer(
    programme: Any, key: str, *, day: date, on: date | None = None
) -> ObjectiveAnswer:
    """One objective, the due days of its undertakings read against `day`, the day told of.

    Raises `UnknownObjective`.
    """
    tree = objectives(programme, on=on)
    by_key = {o.key: o for o in tree}
    if key not in by_key:
        raise UnknownObjective(key)
    own = by_key[key]
    place = section(tree, key)
    inside = figures(programme, on=on, document=place.document).known if place else ()
    below = with_below(tree, key)
    undertaken = tuple(commitments(programme, on=on, objectives=below))
    return ObjectiveAnswer(
        objective=own,
        agreement=next(a for a in agreements(programme, on=on) if a.key == own.agreement.key),
        path=path_to(key, by_key)[:-1],
        children=tuple(o for o in tree if o.parent == key),
        figures=tuple(
            sorted(
                (f for f in inside if place and place.start <= f.passage.start < place.end),
                key=lambda f: f.passage.start,
            )
        ),
        indicators=tuple(counted_indicators(programme, on=on, objectives=below)),
        commitments=undertaken,
        placed=place is not None,
        events=tuple(e for e in events(programme, on=on) if place and _inside(e.passage, place)),
        amounts=amounts_among(undertaken, inside)
        if place
        else amounts(programme, undertaken, on=on),
        follow=followed(programme, undertaken, on=on, day=day),
        descent=descent(programme, key, on=on),
    )


def _inside(passage: Locator | None, place: Locator) -> bool:
    return (
        passage is not None
        and passage.document == place.document
        and place.start <= passage.start < place.end
    )
