"""Gaps between sources: what documents say, laid side by side, with the verdict of people.

A relation (somebody looked at the pair) always wins over what Porion proposes; nothing here
decides. The public sees the classes "scope" and "substance"; the others answer who asks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from porion.answers.gap_sides import GapSide, GapStatement, Sides
from porion.core.folding import fold_name
from porion.core.language.reconciliation import finding_words, gap_words, reason, remark_words
from porion.core.reconciliation import Shape, Statement
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
    the editors', or Porion's; `computed_reason` is always Porion's, "" where no rule sees it or
    where the rules find something else than the finding on record.
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

    What people found to be an evolution is no gap: left out unless a verdict or a finding is
    asked for. `gap_class`: "" for those shown to the public, `ALL`, or one class. `place` is a
    key that a side names. To clear up first, substance before scope, then by topic and title.
    Queries: a fixed number, whatever the number of gaps.
    """

    def fits(each: _Known) -> bool:
        return (
            (each.gap_class in SHOWN if not gap_class else gap_class in (ALL, each.gap_class))
            and (not verdict or _verdict(each) == verdict)
            and (not finding or each.finding == finding)
            and (bool(verdict or finding) or not _evolves(each))
        )

    found = [gap for gap in _read(programme, on, fits) if not place or _names(gap, place)]
    return tuple(sorted(found, key=_in_order))


def gap(programme: Any, key: str, *, on: date | None = None) -> Gap:
    """One gap of any class, by its key. Raises `UnknownGap`."""
    found = _read(programme, on, lambda each: each.key == key)
    if not found:
        raise UnknownGap(key)
    return found[0]


def unread_of(programme: Any, figure: str, *, on: date | None = None) -> tuple[Gap, ...]:
    """The gaps in which a figure stands that Porion proposes and nobody has looked at."""
    wanted = Statement("figures", figure)
    found = _read(
        programme,
        on,
        lambda each: isinstance(each, ProposalRead) and wanted in _statements(each),
    )
    return tuple(sorted(found, key=_in_order))


def gaps_among(
    programme: Any, statements: Iterable[Statement], *, on: date | None = None
) -> tuple[Gap, ...]:
    """The gaps in which one of the statements stands, on either side, of any class."""
    wanted = frozenset(statements)
    found = _read(programme, on, lambda each: not wanted.isdisjoint(_statements(each)))
    return tuple(sorted(found, key=_in_order))


def _verdict(each: _Known) -> Verdict:
    return each.verdict if isinstance(each, RelationRead) else Verdict.OPEN


def _evolves(each: _Known) -> bool:
    """Whether people took the later value for what became of the earlier one, and nothing else
    differs."""
    return _verdict(each) is Verdict.LATER_REVISION and each.gap_class in (None, GapClass.FORM)


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
    if not relations and not proposed:
        return []
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
        reason(grounds) if same else "",
        gap_words(again.gap, again.unit) if again and same else "",
        remark_words(again.remarks) if again and same else (),
        finding_words(relation.finding, relation.gap_class, Shape.VALUES, grounds),
        relation.decided_by,
        relation.decided_on,
        _known(left, right),
    )


def _of_proposal(proposal: ProposalRead, sides: Sides) -> Gap | None:
    if len(proposal.right) == 1 and proposal.shape is not Shape.SUM:
        found = sides.in_order(proposal.statements, proposal.shape)
    else:
        found = sides.all_of(proposal.statements, proposal.shape)
    if found is None:
        return None
    left, *right = found
    why = sides.reason(proposal)
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


__all__ = [
    "ALL",
    "Gap",
    "GapSide",
    "GapStatement",
    "UnknownGap",
    "gap",
    "gaps",
    "unread_of",
]
