"""The row that a reader reports an error about."""

from dataclasses import dataclass
from typing import Any

from porion.figures.queries.published import figures
from porion.figures.vocabulary import FigureRead
from porion.framework.queries.calendar import commitments
from porion.framework.vocabulary import CommitmentRead


@dataclass(frozen=True)
class Reported:
    """The figure or the undertaking meant; both None where no row has the key."""

    figure: FigureRead | None = None
    commitment: CommitmentRead | None = None


def reported(programme: Any, *, figure: str = "", commitment: str = "") -> Reported:
    """What the keys name, whatever the day."""
    if figure:
        found = figures(programme, keys=[figure]).known
        return Reported(figure=found[0] if found else None)
    if commitment:
        rows = commitments(programme)
        return Reported(commitment=next((row for row in rows if row.key == commitment), None))
    return Reported()
