"""What Porion proposes to look at, as it was last computed."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from porion.core.quantities import Interval, Remark
from porion.core.reconciliation import Ground, Shape, Statement
from porion.core.vocabulary import Finding, GapClass
from porion.figures.models import Proposal
from porion.figures.vocabulary import RELATED
from porion.foundation.remembered import remembered


@dataclass(frozen=True)
class ProposalRead:
    """Statements laid side by side and the machine's finding; see `core.reconciliation`."""

    key: str
    shape: Shape
    left: Statement
    right: tuple[Statement, ...]
    finding: Finding
    gap_class: GapClass | None
    grounds: tuple[Ground, ...]
    remarks: tuple[Remark, ...]
    unit: str
    gap: Interval | None
    computed: Interval | None
    name: str

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Both sides."""
        return self.left, *self.right

    @property
    def pair(self) -> frozenset[str]:
        """The keys of two figures; empty for what is no pair of figures."""
        if len(self.right) > 1 or self.shape not in (Shape.VALUES, Shape.AMOUNT):
            return frozenset()
        return frozenset(each.key for each in self.statements)


def proposals(programme: Any) -> tuple[ProposalRead, ...]:
    """All of them by key, internal figures included; one query for each state of the record."""
    return tuple(each for each in _every(programme) if each.name != RELATED)


def said_again(programme: Any) -> dict[frozenset[str], ProposalRead]:
    """What the rules say of the pairs of figures that have a relation, by pair."""
    return {every.pair: every for every in _every(programme) if every.name == RELATED}


def _every(programme: Any) -> tuple[ProposalRead, ...]:
    return remembered("proposals", programme, lambda: _read(programme))


def _read(programme: Any) -> tuple[ProposalRead, ...]:
    rows = Proposal.objects.filter(programme=programme).order_by("key")
    return tuple(_proposal(row) for row in rows)


def _proposal(row: Proposal) -> ProposalRead:
    content = row.content
    return ProposalRead(
        row.key,
        Shape(row.shape),
        Statement(*row.left),
        tuple(Statement(*each) for each in row.right),
        Finding(row.finding),
        GapClass(row.gap_class) if row.gap_class else None,
        tuple(Ground(each) for each in content["grounds"]),
        tuple(Remark(each) for each in content["remarks"]),
        content["unit"],
        _interval(content["gap"]),
        _interval(content["computed"]),
        content["name"],
    )


def _interval(stored: Sequence[Any] | None) -> Interval | None:
    if stored is None:
        return None
    low, high = (None if end is None else Decimal(end) for end in stored[:2])
    return Interval(low, high, stored[2], stored[3], missing=stored[4])
