"""Gaps between sources: what documents say, laid side by side, with the verdict of people.

A relation (somebody looked at the pair) always wins over what Porion proposes; nothing here
decides. The public sees the classes "scope" and "substance"; the others answer who asks.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.gap_sides import GapSide, GapStatement, Sides
from porion.core.folding import fold_name
from porion.core.language import NBSP
from porion.core.language.reconciliation import finding_words, gap_words, reason, remark_words
from porion.core.reconciliation import RULE, Shape, Statement
from porion.core.vocabulary import Finding, GapClass, Verdict
from porion.figures.queries.proposals import ProposalRead, proposals, said_again
from porion.figures.queries.relations import public_relations
from porion.figures.vocabulary import RelationRead

_Known = RelationRead | ProposalRead
#: Shown to the public.
SHOWN = frozenset({GapClass.SCOPE, GapClass.SUBSTANCE})
ALL = "all"
_CLASSES = {GapClass.SUBSTANCE: 0, GapClass.SCOPE: 1, GapClass.ROUNDING: 2, GapClass.FORM: 3}
_FINDINGS = {Finding.CONTRADICTORY: 0, Finding.PART_OF: 1, Finding.COMPATIBLE: 2}


class UnknownGap(LookupError):
    """No public gap of the programme has that key on that day."""


@dataclass(frozen=True)
class Gap:
    """Two sides, the earlier published on the left, and how they stand.

    `reviewed`: a person looked at it (a relation); else Porion only proposes it. `reason` is
    the editors', or Porion's; `computed_reason` is always Porion's, "" where no rule sees it.
    """

    key: str
    shape: Shape
    title: str
    topic: str
    left: GapSide
    right: GapSide
    finding: Finding
    gap_class: GapClass | None
    verdict: Verdict
    reviewed: bool
    reason: str
    computed_reason: str
    gap: str
    remarks: tuple[str, ...]
    finding_words: str
    decided_by: str
    decided_on: date | None
    known_on: date

    @property
    def shown(self) -> bool:
        """Whether the public sees it among the gaps."""
        return self.gap_class in SHOWN


def gaps(
    programme: Any,
    *,
    on: date | None = None,
    verdict: str = "",
    gap_class: str = "",
    finding: str = "",
    place: str = "",
) -> tuple[Gap, ...]:
    """Relations and proposals, both sides surely public at `on`.

    `gap_class`: "" for those shown to the public, `ALL`, or one class. `place` is a key that a
    side names. Those to clear up first, substance before scope, then by topic and title.
    Queries: a fixed number, whatever the number of gaps.
    """

    def fits(each: _Known) -> bool:
        return (
            (each.gap_class in SHOWN if not gap_class else gap_class in (ALL, each.gap_class))
            and (not verdict or _verdict(each) == verdict)
            and (not finding or each.finding == finding)
        )

    found = [gap for gap in _read(programme, on, fits) if not place or _names(gap, place)]
    return tuple(sorted(found, key=_in_order))


def gap(programme: Any, key: str, *, on: date | None = None) -> Gap:
    """One gap of any class, by its key. Raises `UnknownGap`."""
    found = _read(programme, on, lambda each: each.key == key)
    if not found:
        raise UnknownGap(key)
    return found[0]


def gaps_of(programme: Any, figure: str, *, on: date | None = None) -> tuple[Gap, ...]:
    """The gaps in which a figure stands, on either side, of any class."""
    wanted = Statement("figures", figure)
    found = _read(programme, on, lambda each: wanted in _statements(each))
    return tuple(sorted(found, key=_in_order))


def _verdict(each: _Known) -> Verdict:
    return each.verdict if isinstance(each, RelationRead) else Verdict.OPEN


def _names(gap: Gap, place: str) -> bool:
    return any(place in each.places for each in (*gap.left.statements, *gap.right.statements))


def _in_order(gap: Gap) -> tuple[bool, int, int, str, str, str]:
    return (
        gap.verdict is not Verdict.OPEN,
        _CLASSES[gap.gap_class] if gap.gap_class else len(_CLASSES),
        _FINDINGS.get(gap.finding, len(_FINDINGS)),
        fold_name(gap.topic),
        fold_name(gap.title),
        gap.key,
    )


def _read(programme: Any, on: date | None, wanted: Callable[[_Known], bool]) -> list[Gap]:
    """The gaps that are `wanted`, as known at `on`; only their statements are read."""
    relations = [each for each in public_relations(programme, on=on) if wanted(each)]
    again = said_again(programme)
    proposed = [each for each in proposals(programme) if wanted(each)]
    sides = Sides(
        programme,
        [
            *(statement for each in relations for statement in _statements(each)),
            *(statement for each in proposed for statement in _statements(each)),
        ],
        on,
    )
    found = [_of_relation(each, again.get(_pair(each)), sides) for each in relations]
    related = {_pair(each) for each in public_relations(programme)}
    found += [_of_proposal(each, sides) for each in proposed if each.pair not in related]
    return [each for each in found if each is not None]


def _statements(each: _Known) -> tuple[Statement, ...]:
    if isinstance(each, ProposalRead):
        return each.statements
    return Statement("figures", each.left), Statement("figures", each.right)


def _pair(relation: RelationRead) -> frozenset[str]:
    return frozenset({relation.left, relation.right})


def _of_relation(relation: RelationRead, again: ProposalRead | None, sides: Sides) -> Gap | None:
    found = sides.in_order([Statement("figures", k) for k in (relation.left, relation.right)])
    if found is None:
        return None
    left, right = found
    grounds = again.grounds if again else ()
    same = again is not None and again.finding is relation.finding
    return Gap(
        relation.key,
        Shape.VALUES,
        _title(left, right),
        left.topic,
        GapSide((left,), left.words),
        GapSide((right,), right.words),
        relation.finding,
        relation.gap_class,
        relation.verdict,
        True,
        relation.reason,
        reason(grounds),
        gap_words(again.gap, again.unit) if again and same else "",
        remark_words(again.remarks) if again and same else (),
        finding_words(relation.finding, relation.gap_class, Shape.VALUES, grounds),
        relation.decided_by,
        relation.decided_on,
        _known(left, right),
    )


def _of_proposal(proposal: ProposalRead, sides: Sides) -> Gap | None:
    if len(proposal.right) == 1:
        found = sides.in_order(proposal.statements, proposal.shape)
    else:
        found = sides.all_of(proposal.statements, proposal.shape)
    if found is None:
        return None
    left, *right = found
    why = reason(proposal.grounds)
    computed = sides.computed(proposal, left)
    return Gap(
        proposal.key,
        proposal.shape,
        _title(left, right[0]) if not computed else left.subject,
        left.topic,
        GapSide((left,), left.words),
        GapSide(tuple(right), computed or right[0].words, bool(computed)),
        proposal.finding,
        proposal.gap_class,
        Verdict.OPEN,
        False,
        why,
        why,
        gap_words(proposal.gap, proposal.unit),
        remark_words(proposal.remarks),
        finding_words(proposal.finding, proposal.gap_class, proposal.shape, proposal.grounds),
        "",
        None,
        _known(left, *right),
    )


def _title(left: GapStatement, right: GapStatement) -> str:
    """The subject, or both where they differ."""
    if left.subject == right.subject:
        return left.subject
    return f"{left.subject} · {right.subject}"


def _known(*statements: GapStatement) -> date:
    return max((each.known_on for each in statements if each.known_on), default=date.max)


#: Columns of `gap_row`, in its order.
GAP_COLUMNS = (
    *("key", "shape", "title", "topic", "finding", "class", "verdict", "reviewed"),
    *("left", "left_words", "left_document", "left_known_on", "left_as_at", "left_scope"),
    *("right", "right_words", "right_document", "right_known_on", "right_as_at", "right_scope"),
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
        f"{name}_known_on": max((each.known_on for each in told if each.known_on), default=None),
        f"{name}_as_at": _once(_plain(each.as_at) for each in told),
        f"{name}_scope": _once(_plain(each.scope) for each in told),
    }


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")


__all__ = [
    "ALL",
    "GAP_COLUMNS",
    "Gap",
    "GapSide",
    "GapStatement",
    "UnknownGap",
    "gap",
    "gap_row",
    "gaps",
    "gaps_of",
]
