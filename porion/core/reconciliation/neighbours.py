"""Figures of neighbouring subjects, laid side by side: eight libraries opened and seven built may
be one list or two. No rule can say; a person can.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from porion.core.quantities import UNITS, converts
from porion.core.reconciliation.aspects import Role, Standing, published_first, role, standing
from porion.core.reconciliation.judging import as_one
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.reconciliation.subjects import Subjects
from porion.core.vocabulary import FigureKind, Finding, GapClass

#: Counted things of one sort, which texts and readers take for one another.
_SORTS = (
    frozenset({"homes", "households"}),
    frozenset(
        {
            *("contracts", "pathways", "people", "jobseekers", "recruits", "beneficiaries"),
            *("jobs", "staff", "participants", "rsa_recipients", "FTE"),
        }
    ),
    frozenset({"projects", "programmes", "plans", "operations", "libraries", "facilities"}),
)
_A_MONTH, _TWO_YEARS = 31, 732
#: How many times the smaller the larger of two neighbours may be.
_TIMES = 8
#: Figures of an indicator that are compared with those of a neighbour.
_FIRST = 6


def neighbours(statements: Statements, subjects: Subjects) -> Iterator[Proposal]:
    """Figures of neighbouring subjects that no text tells apart; and what two subjects say of one
    site in one measure."""
    figures: dict[str, list[StatedFigure]] = defaultdict(list)
    subject_of = {figure.key: figure.indicator for figure in statements.figures}
    for figure in statements.figures:
        if subject_of.get(figure.part_of) != figure.indicator:  # else its whole is laid beside
            figures[figure.indicator].append(figure)
    for left, right in subjects.pairs():
        one_text = subjects.nearly_one(left, right)
        yield from _side_by_side(figures[left], figures[right], statements.inside, one_text)
    yield from _of_one_site(statements)


def _side_by_side(
    left: Sequence[StatedFigure],
    right: Sequence[StatedFigure],
    inside: Mapping[str, frozenset[str]],
    one_text: bool,
) -> Iterator[Proposal]:
    promised: set[frozenset[str]] = set()  # one promise beside one account in a document
    for one in sorted(left, key=published_first)[:_FIRST]:
        for other in sorted(right, key=published_first)[:_FIRST]:
            if one.document == other.document and not one_text:
                continue
            documents = frozenset({one.document, other.document})
            if role(one) is not role(other) and documents in promised:
                continue
            if _may_be_confused(one, other, inside):
                if role(one) is not role(other):
                    promised.add(documents)
                # Other things are counted, a contract and a person: scope, not a way to write.
                judged = Judged(Finding.NOT_COMPARABLE, GapClass.SCOPE, (Ground.NEIGHBOURS,))
                yield _proposal(one, other, judged)


def _proposal(one: StatedFigure, other: StatedFigure, judged: Judged) -> Proposal:
    first, second = sorted((one, other), key=published_first)
    return Proposal(
        Shape.VALUES,
        Statement("figures", first.key),
        (Statement("figures", second.key),),
        judged,
    )


def _may_be_confused(
    one: StatedFigure, other: StatedFigure, inside: Mapping[str, frozenset[str]]
) -> bool:
    """Two counts, or two values in one unit, neither a part nor a base of the other, of places
    and payers that meet."""
    if _declared_apart(one, other) or Role.START in (role(one), role(other)):
        return False
    if not _of_one_sort(one, other) or _of_other_times(one, other):
        return False
    if one.document == other.document and not _told_alike(one, other):
        return False
    if standing(one.places, other.places, inside) is Standing.APART:
        return False
    if _held_and_granted(one, other):
        return False
    # What one promised, another may have paid: payers tell apart only what was done.
    return role(one) is not role(other) or (
        standing(one.payers, other.payers) is not Standing.APART
    )


def _held_and_granted(one: StatedFigure, other: StatedFigure) -> bool:
    """What a fund holds and what it, or its payers, have granted: nobody takes one for the
    other."""
    if role(one) is role(other):
        return False
    if one.scheme and one.scheme == other.scheme:
        return True
    fund, granted = (one, other) if role(one) is Role.GOAL else (other, one)
    return (
        bool(fund.scheme and granted.payers)
        and not granted.scheme
        and granted.kind in (FigureKind.GRANT, FigureKind.PAYMENT)
        and granted.payers <= fund.payers
    )


def _of_one_sort(one: StatedFigure, other: StatedFigure) -> bool:
    """One unit and numbers of one size; or two words for things that are taken for one."""
    first, second = UNITS[one.unit], UNITS[other.unit]
    if first.per_year_of or second.per_year_of or one.unit in ("%", "x", "points", "years"):
        return False
    if not converts(one.unit, other.unit) and (
        role(one) is not role(other) or not any({one.unit, other.unit} <= sort for sort in _SORTS)
    ):
        return False
    low, high = sorted(_size(figure) for figure in (one, other))
    return low > 0 and high <= low * _TIMES


def of_one_sort(one: str, other: str) -> bool:
    """Whether two units count things that are taken for one another."""
    return any({one, other} <= sort for sort in _SORTS)


def _size(figure: StatedFigure) -> Decimal:
    bound = figure.value.low if figure.value.low is not None else figure.value.high
    return abs(bound or Decimal(0)) * UNITS[figure.unit].factor


def _of_other_times(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether what was done is dated more than two years apart, or one is of a few days only."""
    if role(one) is not role(other):
        return False
    if _of_some_days(one) is not _of_some_days(other):
        return True
    days = [figure.as_at or figure.valid_to for figure in (one, other)]
    first, last = days
    return first is not None and last is not None and abs((first - last).days) > _TWO_YEARS


def _of_some_days(figure: StatedFigure) -> bool:
    """A week of meetings is not what a scheme did since it began."""
    first, last = figure.valid_from, figure.valid_to
    return first is not None and last is not None and (last - first).days < _A_MONTH


def _declared_apart(one: StatedFigure, other: StatedFigure) -> bool:
    return (
        other.key in (one.part_of, one.denominator)
        or one.key in (other.part_of, other.denominator)
        or bool(one.part_of and one.part_of == other.part_of)
        or one.indicator == other.set_of
        or other.indicator == one.set_of
        or bool(one.scheme and other.scheme and one.scheme != other.scheme)
    )


def _told_alike(one: StatedFigure, other: StatedFigure) -> bool:
    """In one text: the same sort of statement, whose sides a reader may take for one. What one
    passage says side by side its author tells apart."""
    if one.start and one.start == other.start:
        return False
    return one.kind is other.kind and (one.unit == other.unit or bool(one.state or other.state))


def _of_one_site(statements: Statements) -> Iterator[Proposal]:
    """Measures (areas, lengths) of one site under two subjects: the same, or nearly."""
    blocks: dict[tuple[frozenset[str], str], list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        unit = UNITS[figure.unit]
        if figure.places and unit.dimension in ("area", "length"):
            blocks[figure.places, unit.dimension].append(figure)
    for block in blocks.values():
        for one, other in combinations(block[:_FIRST], 2):
            if one.indicator != other.indicator and not _declared_apart(one, other):
                judged = as_one(one, other, statements)
                if judged.finding is not Finding.CONTRADICTORY or judged.remarks:
                    yield _proposal(one, other, replace(judged, worth=True))
