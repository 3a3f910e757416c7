"""Everything that is worth laying side by side, found without being told; nothing is decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from porion.core.reconciliation.aspects import published_first
from porion.core.reconciliation.blocks import by_indicator, same_amounts
from porion.core.reconciliation.facts import counted_before, facts
from porion.core.reconciliation.formulas import formulas
from porion.core.reconciliation.implied import implied
from porion.core.reconciliation.judging import judge
from porion.core.reconciliation.neighbours import neighbours
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.reconciliation.subjects import Subjects
from porion.core.reconciliation.sums import declared, of_payers, seen
from porion.core.vocabulary import Finding

Pairs = frozenset[frozenset[str]]
#: Two figures, the earlier published first, and how they stand.
_Looked = tuple[StatedFigure, StatedFigure, Judged]


@dataclass(frozen=True)
class Reconciled:
    """Proposals by key, and how the pairs that people have looked at stand by the same rules."""

    proposals: tuple[Proposal, ...]
    related: Mapping[frozenset[str], Judged]


def reconcile(statements: Statements, related: Pairs = frozenset()) -> Reconciled:
    """All that is worth a look; the same for the same statements in any order.

    `related` are the pairs that people have looked at already: neither they nor what only says
    them again of the same fact elsewhere is proposed. A pair found in several ways is proposed
    once: as one subject before an equal amount, and that before neighbouring subjects.
    """
    found: dict[str, Proposal] = {}
    again: dict[frozenset[str], Judged] = {}
    of_one = _of_one_indicator(statements)
    facts_of = _Facts(of_one)
    taken: set[frozenset[str]] = set()
    computed: set[frozenset[Statement]] = set()
    parts = {frozenset({each.key, each.part_of}) for each in statements.figures if each.part_of}
    told = {facts_of.pair(pair) for pair in related | parts}
    for proposal in _all(statements, Subjects(statements), of_one):
        for pair in _pairs_in(proposal, related):
            judged = proposal.judged
            # What the parts together miss is no distance of one of them.
            again.setdefault(pair, judged if proposal.pair else replace(judged, gap=None))
        if (
            not proposal.judged.worth
            or proposal.pair in related
            or proposal.pair in taken
            or proposal.key in found
        ):
            continue
        if proposal.shape in (Shape.SUM, Shape.FORMULA):
            terms = frozenset({proposal.left, *proposal.right})
            if terms in computed:
                continue
            computed.add(terms)
        if proposal.pair and _ACROSS & set(proposal.judged.grounds):
            pair = facts_of.pair(proposal.pair)
            if pair in told:
                continue
            told.add(pair)
        found[proposal.key] = proposal
        if proposal.pair:
            taken.add(proposal.pair)
    _judge_the_rest(statements, related, again)
    return Reconciled(tuple(found[key] for key in sorted(found)), again)


def _pairs_in(proposal: Proposal, related: Pairs) -> Iterator[frozenset[str]]:
    """The related pairs that a proposal speaks of: its own, or a whole and one of its parts."""
    if proposal.pair in related:
        yield proposal.pair
    if proposal.shape is Shape.SUM and proposal.judged.worth:
        for part in proposal.right:
            pair = frozenset({proposal.left.key, part.key})
            if pair in related:
                yield pair


def _judge_the_rest(
    statements: Statements, related: Pairs, again: dict[frozenset[str], Judged]
) -> None:
    """Related pairs that no rule brings together: judged as they stand, where their subject is
    one; else all that can be said is that they are neighbours."""
    by_key = {figure.key: figure for figure in statements.figures}
    for pair in related - set(again):
        figures = [by_key[key] for key in sorted(pair) if key in by_key]
        if len(figures) != 2:
            continue
        one, other = figures
        declared = one.part_of == other.key or other.part_of == one.key
        if declared or one.indicator == other.indicator:
            again[pair] = judge(one, other, statements)


#: Across subjects, one fact told in four documents is laid beside another once, not four times.
_ACROSS = frozenset(
    {Ground.NEIGHBOURS, Ground.SAME_AMOUNT, Ground.SAME_NUMBER, Ground.YEARLY_AMOUNT}
)


class _Facts:
    """Figures that say the same in several documents, joined under one name."""

    def __init__(self, of_one: Sequence[_Looked]) -> None:
        self._first: dict[str, str] = {}
        for left, right, judged in of_one:
            if judged.finding is Finding.AGREE and left.document != right.document:
                first, second = sorted((self._name(left.key), self._name(right.key)))
                self._first[second] = first

    def _name(self, key: str) -> str:
        while (first := self._first.get(key, key)) != key:
            key = first
        return key

    def pair(self, pair: frozenset[str]) -> frozenset[str]:
        """The pair, each figure under the name of its fact."""
        return frozenset(self._name(key) for key in pair)


def _all(
    statements: Statements, subjects: Subjects, of_one: Sequence[_Looked]
) -> Iterator[Proposal]:
    yield from _unsettled(of_one)
    yield from implied(statements, subjects)
    yield from same_amounts(statements, subjects)
    yield from neighbours(statements, subjects)
    yield from declared(statements)
    yield from of_payers(statements)
    yield from seen(statements)
    yield from formulas(statements)
    yield from facts(statements)
    yield from counted_before(statements, subjects)


def _of_one_indicator(statements: Statements) -> list[_Looked]:
    """Each pair of one indicator, the earlier published first, and how it stands."""
    found = []
    for one, other in by_indicator(statements.figures):
        left, right = sorted((one, other), key=published_first)
        found.append((left, right, judge(left, right, statements)))
    return found


def _unsettled(of_one: Sequence[_Looked]) -> Iterator[Proposal]:
    """What is said twice in two documents settles the other pairs that it stands in there: of
    thirty-five and fifteen in both, thirty-five is not fifteen."""
    settled = set()
    for left, right, judged in of_one:
        if judged.finding is Finding.AGREE:
            settled |= {(left.key, right.document), (right.key, left.document)}
    for left, right, judged in of_one:
        if judged.finding is Finding.AGREE or not (
            {(left.key, right.document), (right.key, left.document)} & settled
        ):
            yield Proposal(
                Shape.VALUES,
                Statement("figures", left.key),
                (Statement("figures", right.key),),
                judged,
            )


def pairs_of(proposals: Iterable[Proposal]) -> frozenset[frozenset[str]]:
    """The pairs of figures that are proposed."""
    return frozenset(proposal.pair for proposal in proposals if proposal.pair)
