"""Two figures of one indicator side by side: how their attributes stand, and what differs.

Source: quantities.md §2 of the design ("Finding", "Class of a gap").
"""

from dataclasses import dataclass
from functools import cached_property

from porion.core.quantities import Compared, Remark, compare_values, convert_set
from porion.core.reconciliation.aspects import Standing, distance, published_first, standing
from porion.core.reconciliation.proposals import Ground, Judged
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.vocabulary import Finding, GapClass

_G = Ground
_CUT = (Standing.OVERLAP, Standing.WITHIN, Standing.AROUND)


@dataclass(frozen=True)
class Pair:
    """Two figures, the earlier published first, and how their attributes stand."""

    left: StatedFigure
    right: StatedFigure
    payers: Standing
    places: Standing

    @cached_property
    def compared(self) -> Compared:
        """What the two values say by themselves; only asked where nothing tells the two apart."""
        return compare_values(self.left.stated(), self.right.stated())

    @property
    def scope_of_one(self) -> bool:
        """Only one of the two states its scope."""
        return bool(self.left.scope) != bool(self.right.scope)

    @property
    def of_two_texts(self) -> bool:
        """Whether two documents say them."""
        return self.left.document != self.right.document

    @property
    def told_alike(self) -> bool:
        """Whether both state one day and one state: what is told apart is then only the list."""
        left, right = self.left, self.right
        return bool(left.as_at and left.state) and (left.as_at, left.state) == (
            right.as_at,
            right.state,
        )


def pair_of(one: StatedFigure, other: StatedFigure, statements: Statements) -> Pair:
    """Two figures in convertible units, whichever is given first."""
    left, right = sorted((one, other), key=published_first)
    return Pair(
        left,
        right,
        standing(left.payers, right.payers),
        standing(left.places, right.places, statements.inside),
    )


def apart(gap_class: GapClass | None, *grounds: Ground, worth: bool = False) -> Judged:
    """Not comparable."""
    return Judged(Finding.NOT_COMPARABLE, gap_class, grounds, worth=worth)


def agree(pair: Pair) -> Judged:
    """The same words; worth saying of two texts."""
    return Judged(
        Finding.AGREE,
        None,
        (_G.SAME_WORDS,),
        remarks=pair.compared.remarks,
        worth=pair.of_two_texts,
    )


def agree_or_apart(pair: Pair, ground: Ground) -> Judged:
    """The same words of what differs in one respect; else nothing to compare."""
    if pair.compared.finding is Finding.AGREE:
        return Judged(Finding.AGREE, GapClass.SCOPE, (_G.SAME_WORDS, ground))
    return apart(GapClass.FORM, ground)


def difference(pair: Pair) -> tuple[GapClass | None, tuple[Ground, ...]]:
    """The class of what differs beside the value: a stated scope first, then rounding, then what
    only one of them states."""
    left, right = pair.left, pair.right
    if pair.scope_of_one:
        return GapClass.SCOPE, (_G.SCOPE_OF_ONE,)
    if pair.payers in _CUT:
        return GapClass.SCOPE, (_G.PAYERS_DIFFER,)
    if pair.places in _CUT:
        return GapClass.SCOPE, (_G.PLACES_DIFFER,)
    if Remark.ROUNDING_MAY_EXPLAIN in pair.compared.remarks:
        return GapClass.ROUNDING, ()
    if left.base and right.base and left.base != right.base:
        return GapClass.SCOPE, (_G.BASES_DIFFER,)
    if pair.payers is Standing.ONE:
        return GapClass.SCOPE, (_G.PAYERS_OF_ONE,)
    if pair.places is Standing.ONE:
        return GapClass.SCOPE, (_G.PLACES_OF_ONE,)
    if left.valid_from != right.valid_from:
        return GapClass.SCOPE, (_G.PERIODS_DIFFER,)
    return None, ()


def precision(pair: Pair) -> GapClass:
    """The class of values that may both be true and differ in nothing else: a number written
    less exactly is a rounding, the same number with another qualifier a way to write."""
    same = pair.left.value.number is not None and (
        convert_set(pair.left.set(), pair.left.unit, pair.right.unit) == pair.right.set()
        or pair.left.value.number == pair.right.value.number
    )
    return GapClass.FORM if same else GapClass.ROUNDING


def remarks_of_a_moment(pair: Pair) -> frozenset[Remark]:
    """The remarks on two values; far beyond "more than" is unlikely only of one moment: one text,
    or one day that both state."""
    days = {figure.as_at or figure.valid_to for figure in (pair.left, pair.right)}
    one_moment = not pair.of_two_texts or (len(days) == 1 and None not in days)
    return pair.compared.remarks if one_moment else pair.compared.remarks - {Remark.UNLIKELY}


def with_gap(
    pair: Pair, finding: Finding, gap_class: GapClass, grounds: tuple[Ground, ...]
) -> Judged:
    """The finding with the distance between the two sets, in the unit of the earlier."""
    unit = pair.left.unit
    first = pair.left.set()
    second = convert_set(pair.right.set(), pair.right.unit, unit)
    return Judged(finding, gap_class, grounds, distance(first, second), unit, pair.compared.remarks)


def touching(judged: Judged) -> bool:
    """Whether the sets are apart by nothing: "plus de 2" and "2"."""
    return judged.gap is not None and judged.gap.low == 0 and judged.gap.low is not None
