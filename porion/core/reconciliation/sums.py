"""Parts and wholes: declared, told by payers, or seen side by side in one text.

A list of parts is not known to be complete: a sum that falls short is said, never judged.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from porion.core.quantities import (
    UNITS,
    Interval,
    Order,
    compare,
    convert_set,
    converts,
    half_step,
    meets,
    total,
    widened,
)
from porion.core.quantities.arithmetic import UP
from porion.core.quantities.cuts import to_add
from porion.core.reconciliation.aspects import (
    Standing,
    distance,
    moments_may_meet,
    published_first,
    role,
    standing,
)
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.vocabulary import Finding, FormulaOperation, GapClass, Qualifier

#: What a text leaves open.
_OPEN: tuple[Hashable, ...] = ("", None, frozenset())
#: Characters of a text within which a whole and its parts may stand.
_NEAR = 1500
#: Parts that are looked for in one place.
_MOST_PARTS = 8
#: How far a sum seen side by side may miss its whole, in hundredths of it.
_MISS = Decimal(5)


def declared(statements: Statements) -> Iterator[Proposal]:
    """Parts that the record declares (`part_of`) against their whole, along one cut at a time:
    those that a formula adds to it, then those told from it by the same names."""
    by_key = {figure.key: figure for figure in statements.figures}
    parts: dict[str, list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        whole = by_key.get(figure.part_of)
        if whole is not None and converts(figure.unit, whole.unit):
            parts[whole.key].append(figure)
    added: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for formula in statements.formulas:
        if formula.operation is FormulaOperation.SUM:
            added[formula.result].append(formula.operands)
    for key, found in parts.items():
        named = {part.key: part for part in sorted(found, key=_in_text)}
        for each in to_add(by_key[key], named, added[key], _said):
            rows = sorted(each.rows, key=_in_text)
            if len(rows) > 1:
                yield _declared_sum(by_key[key], rows, each.complete)
        yield from _larger(by_key[key], named.values())


def _larger(whole: StatedFigure, parts: Iterable[StatedFigure]) -> Iterator[Proposal]:
    """A declared part that is by itself larger than its whole."""
    for part in parts:
        proposal = _sum(whole, [part], Ground.DECLARED_PARTS)
        if Ground.EXCEEDS in proposal.judged.grounds:
            grounds = (Ground.PART_EXCEEDS,)
            yield replace(proposal, judged=replace(proposal.judged, grounds=grounds))


def _declared_sum(whole: StatedFigure, parts: Sequence[StatedFigure], complete: bool) -> Proposal:
    """Of a whole that is cut in several ways, only an excess is worth a look."""
    proposal = _sum(whole, parts, Ground.DECLARED_PARTS)
    if complete or Ground.EXCEEDS in proposal.judged.grounds:
        return proposal
    return replace(proposal, judged=replace(proposal.judged, worth=False))


def _said(figure: StatedFigure) -> Mapping[str, Hashable]:
    """What tells a part from its whole, without what the text leaves open."""
    days = (figure.valid_from, figure.valid_to, figure.as_at)
    said: dict[str, Hashable] = {
        "indicator": figure.indicator,
        "scope": figure.scope,
        "state": figure.state,
        "places": figure.places,
        "payers": figure.payers,
        "scheme": figure.scheme,
        "days": days if any(days) else None,
    }
    return {name: value for name, value in said.items() if value not in _OPEN}


def _in_text(figure: StatedFigure) -> tuple[str, int, str]:
    return figure.document, figure.start, figure.key


def of_payers(statements: Statements) -> Iterator[Proposal]:
    """A whole of several payers against amounts of some of them, for one indicator: 43 M€ of
    four, 40 M€ of two and 3,45 M€ of a third."""
    blocks: dict[str, list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        if figure.payers and UNITS[figure.unit].money:
            blocks[figure.indicator].append(figure)
    for block in blocks.values():
        for whole in block:
            parts = _payers_of(whole, sorted(block, key=published_first))
            if len(parts) > 1:
                yield _sum(whole, parts, Ground.PARTS_OF_PAYERS)


def _payers_of(whole: StatedFigure, block: Sequence[StatedFigure]) -> list[StatedFigure]:
    """Figures that each count other payers of the whole, told in another document."""
    found: list[StatedFigure] = []
    taken: frozenset[str] = frozenset()
    for part in block:
        if (
            part.payers < whole.payers
            and not part.payers & taken
            and part.document != whole.document
            and part.kind is whole.kind
            and moments_may_meet(part, whole)
            and part.part_of != whole.key
        ):
            found.append(part)
            taken |= part.payers
    return found


def seen(statements: Statements) -> Iterator[Proposal]:
    """Runs of figures in one text, in one unit, that add up to a figure beside them, or nearly,
    although nothing declares it."""
    lists: dict[tuple[str, str], list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        if _may_add(figure):
            lists[figure.document, figure.unit].append(figure)
    for found in lists.values():
        ordered = sorted(found, key=_in_text)
        starts = [figure.start for figure in ordered]
        for whole in ordered:
            first = bisect_left(starts, whole.start - _NEAR)
            last = bisect_left(starts, whole.start + _NEAR)
            around = [f for f in ordered[first:last] if _may_be_part(f, whole, statements)]
            best = _best_run(whole, around)
            if best and not all(part.part_of == whole.key for part in best):
                yield _sum(whole, best, Ground.SEEN_PARTS)


def _may_add(figure: StatedFigure) -> bool:
    unit = UNITS[figure.unit]
    return (
        (unit.money or unit.whole or figure.unit in ("ha", "km", "hours"))
        and not unit.per_year_of
        and figure.value.qualifier in (Qualifier.EXACT, Qualifier.MORE_THAN, Qualifier.NEARLY)
    )


def _may_be_part(part: StatedFigure, whole: StatedFigure, statements: Statements) -> bool:
    number, most = part.value.number, whole.value.number
    return (
        part is not whole
        and number is not None
        and most is not None
        and 0 < number < most
        and role(part) is role(whole)
        and part.part_of in ("", whole.key)
        and not whole.part_of
        and standing(part.places, whole.places, statements.inside)
        in (Standing.SAME, Standing.NEITHER, Standing.ONE, Standing.WITHIN)
        and standing(part.payers, whole.payers)
        in (Standing.SAME, Standing.NEITHER, Standing.ONE, Standing.WITHIN)
        and (not part.parties or not whole.parties or bool(part.parties & whole.parties))
    )


def _best_run(whole: StatedFigure, around: Sequence[StatedFigure]) -> list[StatedFigure]:
    """The run of neighbours in the text whose sum is nearest to the whole, within `_MISS`."""
    target = whole.value.number or Decimal(0)
    best: list[StatedFigure] = []
    least = UP.multiply(target, _MISS) / 100
    for rank in range(len(around)):
        amount = Decimal(0)
        for last in range(rank, min(rank + _MOST_PARTS, len(around))):
            amount += around[last].value.number or Decimal(0)
            run = around[rank : last + 1]
            miss = abs(amount - target)
            better = miss < least or (miss == least and not best)
            if len(run) > 1 and better and _one_list(whole, run, miss):
                best, least = list(run), miss
    return best


def _one_list(whole: StatedFigure, run: Sequence[StatedFigure], miss: Decimal) -> bool:
    """A sum that misses needs more than nearness: one matter, told by parties and places."""
    if any(figure.key == whole.key for figure in run):
        return False
    tied = all(
        (figure.parties and figure.parties & whole.parties)
        or (figure.places and figure.places == whole.places)
        or figure.indicator == whole.indicator
        or (figure.scheme and figure.scheme == whole.scheme)
        for figure in run
    )
    if miss == 0:
        return tied or (len(run) > 2 and all(figure.topic == whole.topic for figure in run))
    return tied


def _sum(whole: StatedFigure, parts: Sequence[StatedFigure], how: Ground) -> Proposal:
    unit = whole.unit
    summed = total(
        [convert_set(part.set(), part.unit, unit) for part in parts], UNITS[unit].nonnegative
    )
    own = whole.set()
    return Proposal(
        Shape.SUM,
        Statement("figures", whole.key),
        tuple(Statement("figures", part.key) for part in parts),
        _judged(whole, parts, summed, own, how),
        summed,
        how.value if how is not Ground.DECLARED_PARTS else parts[0].key,
    )


def _judged(
    whole: StatedFigure,
    parts: Sequence[StatedFigure],
    summed: Interval,
    own: Interval,
    how: Ground,
) -> Judged:
    """Adding up needs no look; falling short may only mean that parts are not told; more than
    the whole, or a miss within the printed steps, is said with its class."""
    order = compare(summed, own)
    gap = distance(summed, own)
    if gap is None:
        worth = how is not Ground.DECLARED_PARTS
        gap_class = GapClass.SCOPE if worth else None
        return Judged(
            Finding.PART_OF, gap_class, (how, Ground.ADDS_UP), unit=whole.unit, worth=worth
        )
    ground = Ground.FALLS_SHORT if order is Order.LESS else Ground.EXCEEDS
    if meets(widened(summed, _steps(parts, whole.unit)), widened(own, _half(whole, whole.unit))):
        gap_class = GapClass.ROUNDING
    else:
        gap_class = GapClass.SCOPE if _open_list(whole, parts, order) else GapClass.SUBSTANCE
    # Declared parts far below their whole are examples: nothing to clear up.
    worth = how is not Ground.DECLARED_PARTS or gap_class is not GapClass.SCOPE
    return Judged(Finding.PART_OF, gap_class, (how, ground), gap, whole.unit, worth=worth)


def _open_list(whole: StatedFigure, parts: Sequence[StatedFigure], order: Order) -> bool:
    """Parts far below their whole: examples, no list that claims to be complete."""
    known = sum((part.value.number or Decimal(0) for part in parts), Decimal(0))
    number = whole.value.number or Decimal(0)
    return order is Order.LESS and known * 2 < number


def _steps(parts: Sequence[StatedFigure], unit: str) -> Decimal:
    return sum((_half(part, unit) for part in parts), Decimal(0))


def _half(figure: StatedFigure, unit: str) -> Decimal:
    number = figure.value.number
    if number is None:
        return Decimal(0)
    half = Interval.point(half_step(number, whole=UNITS[figure.unit].whole))
    return convert_set(half, figure.unit, unit).high or Decimal(0)
