"""A gap in one row, for commands and exports."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from porion.answers.gaps import Gap, GapSide, GapStatement
from porion.core.language import NBSP
from porion.core.reconciliation import RULE

#: Columns of `gap_row`, in its order.
GAP_COLUMNS = (
    *("key", "shape", "title", "topic", "finding", "class", "verdict", "reviewed"),
    *("left", "left_words", "left_document", "left_published", "left_as_at", "left_scope"),
    *("right", "right_words", "right_document", "right_published", "right_as_at", "right_scope"),
    *("computed", "gap", "finding_words", "reason", "remarks", "decided_by", "decided_on"),
    *("known_on", "rule"),
)


def gap_row(gap: Gap) -> Mapping[str, Any]:
    """A gap in one row, for commands and exports: keys, then words; lists where there are
    several statements on a side."""
    return {
        "key": gap.key,
        "shape": gap.shape.value,
        "title": _plain(gap.title),
        "topic": gap.topic,
        "finding": gap.finding.value,
        "class": gap.gap_class.value if gap.gap_class else None,
        "verdict": gap.verdict.value,
        "reviewed": gap.reviewed,
        **_side_row("left", gap.left),
        **_side_row("right", gap.right),
        "computed": gap.right.computed,
        "gap": _plain(gap.gap),
        "finding_words": _plain(gap.finding_words),
        "reason": _plain(gap.reason),
        "remarks": tuple(map(_plain, gap.remarks)),
        "decided_by": gap.decided_by,
        "decided_on": gap.decided_on,
        "known_on": gap.known_on,
        "rule": str(RULE),
    }


def _side_row(name: str, side: GapSide) -> Mapping[str, Any]:
    told: Sequence[GapStatement] = side.statements
    return {
        name: tuple(each.key for each in told),
        f"{name}_words": _plain(side.words),
        f"{name}_document": _once(each.document.key for each in told),
        f"{name}_published": _once(_plain(each.known_words) for each in told),
        f"{name}_as_at": _once(_plain(each.as_at) for each in told),
        f"{name}_scope": _once(_plain(each.scope) for each in told),
    }


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")
