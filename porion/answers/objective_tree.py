"""Every framework with its objectives, and how much is recorded under each."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.ancestry import with_below
from porion.answers.objective import Framework, frameworks
from porion.answers.outline import section
from porion.core.passages import Locator
from porion.figures.queries.counts import figure_positions, indicators_by_objective
from porion.framework.queries.calendar import commitments, events
from porion.framework.vocabulary import AgreementRead, ObjectiveRead


@dataclass(frozen=True)
class Branch:
    """An objective with what its own text and everything under it hold.

    `figures` is None where the layout of the document forbids placing by position.
    """

    objective: ObjectiveRead
    figures: int | None
    commitments: int
    indicators: int
    events: int = 0


@dataclass(frozen=True)
class Tree:
    """An agreement or review with its objectives in order."""

    agreement: AgreementRead
    branches: tuple[Branch, ...]

    @property
    def placed(self) -> bool:
        """Whether figures could be placed under the objectives."""
        return any(branch.figures is not None for branch in self.branches)


def objective_trees(programme: Any, *, on: date | None = None) -> list[Tree]:
    """The frameworks public at `on`, newest first, each objective with its counts."""
    positions = figure_positions(programme, on=on)
    measured = indicators_by_objective(programme)
    due = Counter(c.objective.key for c in commitments(programme, on=on))
    facts = [(e.passage.document, e.passage.start) for e in events(programme, on=on) if e.passage]
    return [
        Tree(
            framework.agreement,
            tuple(
                _branch(framework, o, positions, facts, due, Counter(measured))
                for o in framework.objectives
            ),
        )
        for framework in frameworks(programme, on=on)
    ]


def _branch(
    framework: Framework,
    own: ObjectiveRead,
    positions: list[tuple[str, int]],
    facts: list[tuple[str, int]],
    due: Counter[str],
    measured: Counter[str],
) -> Branch:
    text = section(framework.objectives, own.key)
    below = with_below(framework.objectives, own.key)
    return Branch(
        own,
        _inside(positions, text) if text else None,
        sum(due[key] for key in below),
        sum(measured[key] for key in below),
        _inside(facts, text) if text else 0,
    )


def _inside(positions: list[tuple[str, int]], text: Locator) -> int:
    return sum(
        1
        for document, start in positions
        if document == text.document and text.start <= start < text.end
    )
