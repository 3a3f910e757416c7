"""Relations hold between two different figures, once; a verdict is signed; what the rules of
comparison say otherwise is remarked, never changed."""

from collections.abc import Iterator
from datetime import date

from porion.core.language.reconciliation import reason
from porion.core.problems import Problem
from porion.core.reconciliation import Judged, reconcile
from porion.core.vocabulary import Finding, GapClass, Verdict
from porion.formats.dossier.package import Dossier, Row
from porion.formats.dossier.statements import statements_of

_EMPTY = "(vide)"


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


def verdicts_are_of_present_figures(dossier: Dossier) -> Iterator[Problem]:
    """A warning where a figure was corrected after the verdict: somebody should decide again."""
    corrected: dict[str, date] = {}
    for row in dossier.rows("figure_versions"):
        day = row.get("corrected_on")
        if isinstance(day, date):
            corrected[row.key] = max(day, corrected.get(row.key, day))
    for row in dossier.rows("relations"):
        decided = row.get("decided_on")
        if row.text("verdict") == Verdict.OPEN or not isinstance(decided, date):
            continue
        for side in ("left", "right"):
            if corrected.get(row.text(side), decided) > decided:
                yield row.warning(
                    "verdict_before_correction",
                    "decided_on",
                    decided,
                    figure=row.text(side),
                    corrected=corrected[row.text(side)],
                )


def findings_are_those_computed(dossier: Dossier) -> Iterator[Problem]:
    """A warning where the finding or class of a relation is not what the rules give.

    People may see what no rule does: the warning asks for a second look, nothing more. A
    reviewed `same_fact` may cross units and names, and is then `agree`.
    """
    rows = [row for row in dossier.rows("relations") if not row.unread]
    if not rows or "figures" in dossier.unreadable:
        return
    pairs = frozenset(frozenset({row.text("left"), row.text("right")}) for row in rows)
    computed = reconcile(statements_of(dossier), pairs).related
    for row in rows:
        judged = computed.get(frozenset({row.text("left"), row.text("right")}))
        if judged is None or _as_computed(row, judged):
            continue
        yield row.warning(
            "relation_unlike_computed",
            "finding",
            row.text("finding"),
            gap_class=row.text("class") or _EMPTY,
            computed=judged.finding.value,
            computed_class=judged.gap_class.value if judged.gap_class else _EMPTY,
            because=reason(judged.grounds),
        )


def _as_computed(row: Row, judged: Judged) -> bool:
    said = row.text("finding"), row.text("class")
    if row.text("verdict") == Verdict.SAME_FACT and said[0] == Finding.AGREE:
        return judged.finding in (Finding.AGREE, Finding.NOT_COMPARABLE)
    computed = judged.gap_class.value if judged.gap_class else ""
    if not said[1] and computed == GapClass.FORM:
        computed = ""  # a form that nobody needs to name
    return said == (judged.finding.value, computed)
