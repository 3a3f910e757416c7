"""Rebuild what Porion proposes to look at; human verdicts stand in `Relation` and stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from porion.core.quantities import Interval
from porion.core.reconciliation import SHOWN, Judged, Shape, Statement, Statements, reconcile
from porion.core.reconciliation import Proposal as Proposed
from porion.figures.models import Proposal, Relation
from porion.figures.vocabulary import RELATED
from porion.foundation.writing import Act

_FIELDS = ("key", "shape", "finding", "gap_class", "left", "right", "content")


@dataclass(frozen=True)
class Rebuilt:
    """Keys of the proposals that are new, of a class that is shown; how many there are now."""

    new: tuple[str, ...]
    count: int


def rebuild(programme: Any, statements: Statements, *, act: Act) -> Rebuilt:
    """Compute the proposals anew and keep what changed; pairs with a relation are left out.

    Part of the act that changed the record: both are kept, or neither.
    """
    pairs = Relation.objects.filter(programme=programme).order_by()
    related = frozenset(map(frozenset, pairs.values_list("left__key", "right__key")))
    found = reconcile(statements, related)
    wanted = {each["key"]: each for each in map(_row, found.proposals)}
    for pair, judged in found.related.items():
        row = _row(_again(pair, judged))
        wanted[row["key"]] = row
    stored = {
        row["key"]: row for row in Proposal.objects.filter(programme=programme).values(*_FIELDS)
    }
    changed = [key for key, row in wanted.items() if stored.get(key) != row]
    gone = [key for key in stored if stored[key] != wanted.get(key)]
    if changed or gone:
        Proposal.objects.filter(programme=programme, key__in=gone).delete()
        Proposal.objects.bulk_create(
            [Proposal(programme=programme, **wanted[key]) for key in changed], batch_size=500
        )
    proposed = {each.key for each in found.proposals}
    new = [key for key in proposed - set(stored) if wanted[key]["gap_class"] in SHOWN]
    return Rebuilt(tuple(sorted(new)), len(proposed))


def _again(pair: frozenset[str], judged: Judged) -> Proposed:
    """What the rules say of a pair that has a relation: kept beside it, never instead of it."""
    left, right = (Statement("figures", key) for key in sorted(pair))
    return Proposed(Shape.VALUES, left, (right,), judged, name=RELATED)


def _row(proposal: Proposed) -> dict[str, Any]:
    judged = proposal.judged
    return {
        "key": proposal.key,
        "shape": proposal.shape.value,
        "finding": judged.finding.value,
        "gap_class": judged.gap_class.value if judged.gap_class else "",
        "left": _statements((proposal.left,))[0],
        "right": _statements(proposal.right),
        "content": {
            "grounds": [ground.value for ground in judged.grounds],
            "remarks": sorted(remark.value for remark in judged.remarks),
            "unit": judged.unit,
            "gap": _interval(judged.gap),
            "computed": _interval(proposal.computed),
            "name": proposal.name,
        },
    }


def _statements(statements: Iterable[Statement]) -> list[list[str]]:
    return [[each.table, each.key] for each in statements]


def _interval(interval: Interval | None) -> list[Any] | None:
    """Bounds as text, so that no number becomes a float, and which ends are open."""
    if interval is None:
        return None
    low, high = (None if end is None else f"{end:f}" for end in (interval.low, interval.high))
    return [low, high, interval.low_open, interval.high_open, interval.missing]
