"""Amounts that a text implies: a share of a cost, a yearly sum over its years."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from porion.core.quantities import UNITS
from porion.core.reconciliation.aspects import Standing, published_first, standing
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.reconciliation.subjects import Subjects
from porion.core.vocabulary import Finding, GapClass

_HUNDRED = Decimal(100)


def implied(statements: Statements, subjects: Subjects) -> Iterator[Proposal]:
    """Amounts that equal 70 % of a cost, or 20 M€ a year over ten years, stated elsewhere."""
    amounts: dict[Decimal, list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        if figure.value.number is not None and figure.unit == "EUR":
            amounts[figure.value.number].append(figure)
    yield from _shares(statements, subjects, amounts)
    yield from _yearly(statements, amounts)


def _pair(left: StatedFigure, right: StatedFigure, shape: Shape, judged: Judged) -> Proposal:
    first, second = sorted((left, right), key=published_first)
    return Proposal(
        shape, Statement("figures", first.key), (Statement("figures", second.key),), judged
    )


def _shares(
    statements: Statements,
    subjects: Subjects,
    amounts: dict[Decimal, list[StatedFigure]],
) -> Iterator[Proposal]:
    """The share and the amount say the same, and the amount is a part of the cost."""
    by_key = {figure.key: figure for figure in statements.figures}
    for share in statements.figures:
        cost = by_key.get(share.denominator)
        number = share.value.number
        if share.unit != "%" or cost is None or cost.unit != "EUR" or number is None:
            continue
        if cost.value.number is None:
            continue
        for amount in amounts.get(cost.value.number * number / _HUNDRED, ()):
            if amount.key == cost.key or not _of_one_work(
                amount, cost, share, statements, subjects
            ):
                continue
            said = Judged(Finding.AGREE, GapClass.FORM, (Ground.SHARE_OF,))
            yield _pair(amount, share, Shape.VALUES, said)
            part = Judged(Finding.PART_OF, GapClass.SCOPE, (Ground.PART_AND_COST,))
            yield _pair(amount, cost, Shape.VALUES, part)


def _of_one_work(
    amount: StatedFigure,
    cost: StatedFigure,
    share: StatedFigure,
    statements: Statements,
    subjects: Subjects,
) -> bool:
    if amount.part_of == cost.key:
        return False
    payers = standing(amount.payers, share.payers)
    places = standing(amount.places, cost.places, statements.inside)
    if Standing.APART in (payers, places):
        return False
    return subjects.near(amount, cost)


def _yearly(
    statements: Statements, amounts: dict[Decimal, list[StatedFigure]]
) -> Iterator[Proposal]:
    """A yearly amount over the years of its own scheme, against funds of that amount."""
    years: dict[str, list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        if figure.unit == "years" and figure.scheme:
            years[figure.scheme].append(figure)
    for yearly in statements.figures:
        if UNITS[yearly.unit].per_year_of != "EUR" or not yearly.scheme:
            continue
        for amount in _over(yearly, years.get(yearly.scheme, ()), amounts):
            judged = Judged(Finding.NOT_COMPARABLE, GapClass.SCOPE, (Ground.YEARLY_AMOUNT,))
            yield _pair(yearly, amount, Shape.AMOUNT, judged)


def _over(
    yearly: StatedFigure,
    years: Sequence[StatedFigure],
    amounts: dict[Decimal, list[StatedFigure]],
) -> Iterator[StatedFigure]:
    number = yearly.value.number
    for each in years:
        if number is None or each.value.number is None:
            continue
        for amount in amounts.get(number * each.value.number, ()):
            if amount.scheme != yearly.scheme and amount.kind in ("envelope", "announced"):
                yield amount
