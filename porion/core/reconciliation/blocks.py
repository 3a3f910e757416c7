"""Which figures are looked at together: blocks by indicator and by printed amount.

Never all pairs over a long list: a block that has grown is cut by what its members state alike,
and in what is left each figure is compared with those published next.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from porion.core.folding import fold_name
from porion.core.quantities import UNITS
from porion.core.reconciliation.aspects import Standing, published_first, standing
from porion.core.reconciliation.neighbours import of_one_sort
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.reconciliation.subjects import Subjects
from porion.core.vocabulary import Finding, GapClass

#: A block up to this size is compared pair by pair.
_SMALL = 40
#: In a longer one, each figure with that many published after it.
_NEXT = 3
#: A printed number borne by more figures than this tells nothing.
_COMMON = 12
#: Money below this, and counts below that, are alike by chance.
_LEAST_MONEY, _LEAST_COUNT = Decimal(1_000_000), Decimal(1000)
#: Money from which equal sums of one topic, place or payer are worth a look; then of any.
_LARGE, _HUGE = Decimal(10_000_000), Decimal(100_000_000)

Pairs = Iterator[tuple[StatedFigure, StatedFigure]]


def by_indicator(figures: Iterable[StatedFigure]) -> Pairs:
    """Pairs of figures of one indicator, or of two that bear one name and one unit."""
    blocks: dict[tuple[str, str], list[StatedFigure]] = defaultdict(list)
    for figure in figures:
        name = fold_name(figure.subject) or figure.indicator
        blocks[name, UNITS[figure.unit].dimension].append(figure)
    for block in blocks.values():
        yield from _pairs(sorted(block, key=published_first))


def _pairs(block: Sequence[StatedFigure]) -> Pairs:
    if len(block) <= _SMALL:
        for rank, left in enumerate(block):
            yield from ((left, right) for right in block[rank + 1 :])
        return
    alike: dict[tuple[frozenset[str], frozenset[str], str], list[StatedFigure]] = defaultdict(list)
    for figure in block:
        alike[figure.places, figure.payers, figure.scope].append(figure)
    for group in alike.values():
        for rank, left in enumerate(group):
            yield from ((left, right) for right in group[rank + 1 : rank + 1 + _NEXT])


def same_amounts(statements: Statements, subjects: Subjects) -> Iterator[Proposal]:
    """One printed number for two subjects: the same money, or the same count in two units.

    Never a contradiction: what makes an amount is its scheme, scope and period.
    """
    blocks: dict[tuple[bool, Decimal], list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        number = _telling(figure)
        if number is not None:
            blocks[UNITS[figure.unit].money, number].append(figure)
    for block in blocks.values():
        if len(block) > _COMMON:
            continue
        ordered = sorted(block, key=published_first)
        for rank, left in enumerate(ordered):
            for right in ordered[rank + 1 :]:
                judged = _same_amount(left, right, statements, subjects)
                if judged is not None:
                    yield Proposal(
                        Shape.AMOUNT,
                        Statement("figures", left.key),
                        (Statement("figures", right.key),),
                        judged,
                    )


def _telling(figure: StatedFigure) -> Decimal | None:
    """The printed number, in the base of its unit, where two are hardly alike by chance."""
    number, unit = figure.value.number, UNITS[figure.unit]
    if number is None or unit.per_year_of:
        return None
    number *= unit.factor
    if unit.money:
        return number if number >= _LEAST_MONEY else None
    return number if unit.whole and number >= _LEAST_COUNT else None


def _same_amount(
    left: StatedFigure, right: StatedFigure, statements: Statements, subjects: Subjects
) -> Judged | None:
    if left.indicator == right.indicator or _family(left, right):
        return None
    money = UNITS[left.unit].money
    if not money and left.scheme and right.scheme and left.scheme != right.scheme:
        return None  # counts of two named schemes: alike by chance
    if not _linked(left, right, statements, subjects):
        return None
    if left.unit != right.unit and not of_one_sort(left.unit, right.unit):
        return None
    if left.unit != right.unit:
        return Judged(
            Finding.NOT_COMPARABLE, GapClass.FORM, (Ground.SAME_NUMBER, Ground.UNITS_DIFFER)
        )
    ground = Ground.SAME_AMOUNT if money else Ground.SAME_NUMBER
    return Judged(Finding.NOT_COMPARABLE, GapClass.SCOPE, (ground,))


def _family(left: StatedFigure, right: StatedFigure) -> bool:
    return (left.part_of == right.key or right.part_of == left.key) or bool(
        left.part_of and left.part_of == right.part_of
    )


def _linked(
    left: StatedFigure, right: StatedFigure, statements: Statements, subjects: Subjects
) -> bool:
    """Whether anything but the number brings the two together; a very large sum needs no more,
    and in one text only nearness of the subject counts."""
    if subjects.near(left, right):
        return True
    if left.document == right.document:
        return False
    places = standing(left.places, right.places, statements.inside)
    if places is Standing.APART:
        return False
    number = left.value.number or Decimal(0)
    if not UNITS[left.unit].money:
        telling = len(number.normalize().as_tuple().digits) > 1
        return (telling and left.topic == right.topic) or subjects.touch(left, right)
    if number >= _HUGE:
        return True
    if left.scheme and right.scheme:
        return left.scheme == right.scheme
    if number < _LARGE:
        return False
    in_place = places not in (Standing.NEITHER, Standing.ONE)
    return left.topic == right.topic or in_place or bool(left.payers & right.payers)
