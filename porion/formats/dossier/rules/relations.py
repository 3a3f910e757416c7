"""Relations hold between two different figures, once, and a verdict is signed."""

from collections.abc import Iterator

from porion.core.problems import Problem
from porion.core.vocabulary import Verdict
from porion.formats.dossier.package import Dossier, Row


def relations_are_between_two(dossier: Dossier) -> Iterator[Problem]:
    """No figure related to itself, no pair stated twice in either order."""
    seen: dict[frozenset[str], Row] = {}
    for row in dossier.rows("relations"):
        left, right = row.text("left"), row.text("right")
        if not left or not right:
            continue
        if left == right:
            yield row.problem("relation_with_itself", "right", right)
            continue
        earlier = seen.setdefault(frozenset({left, right}), row)
        if earlier is not row:
            yield row.problem("relation_twice", "left", f"{left}, {right}", line=earlier.line)


def verdicts_are_signed(dossier: Dossier) -> Iterator[Problem]:
    """Who decided, and when, is said of every verdict but `open`."""
    for row in dossier.rows("relations"):
        if row.text("verdict") in ("", Verdict.OPEN):
            continue
        for column in ("decided_by", "decided_on"):
            if row.get(column) is None and column not in row.unread:
                yield row.problem("verdict_unsigned", column)
