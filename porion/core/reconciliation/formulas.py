"""Arithmetic that a text says, computed again with sets: rounding may explain a miss."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from porion.core.quantities import (
    UNITS,
    Interval,
    Remark,
    convert_set,
    converts,
    half_step,
    meets,
    ratio,
    scale,
    total,
    widened,
)
from porion.core.quantities.arithmetic import DOWN, UP, subtract
from porion.core.reconciliation.aspects import distance, role
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFigure, StatedFormula, Statements
from porion.core.vocabulary import Finding, FormulaOperation, GapClass, Qualifier

_HUNDRED = Decimal(100)
_Op = FormulaOperation


def compute(
    operation: FormulaOperation, operands: Sequence[StatedFigure], unit: str
) -> Interval | None:
    """The set of results in `unit`; None where it cannot be known (a divisor that may be zero,
    units that do not go together)."""
    if not operands:
        return None
    return _COMPUTE[operation](operands, unit)


def _sum(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    if not all(converts(each.unit, unit) for each in operands):
        return None
    return total([_in(each, unit) for each in operands], UNITS[unit].nonnegative)


def _difference(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    if not all(converts(each.unit, unit) for each in operands):
        return None
    result = _in(operands[0], unit)
    for each in operands[1:]:
        result = subtract(result, _in(each, unit))
    return result


def _in(figure: StatedFigure, unit: str) -> Interval:
    return convert_set(figure.set(), figure.unit, unit)


def _product(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    """The operands multiplied, a % counting for a hundredth; None below zero."""
    result = Interval.point(Decimal(1))
    for each in operands:
        factor = each.set()
        if each.unit == "%":
            factor = scale(factor, Decimal(1), _HUNDRED)
        if factor.low is None or factor.low < 0 or result.low is None:
            return None
        high = (
            None
            if factor.high is None or result.high is None
            else UP.multiply(result.high, factor.high)
        )
        result = Interval(
            DOWN.multiply(result.low, factor.low),
            high,
            result.low_open or factor.low_open,
            high is not None and (result.high_open or factor.high_open),
        )
    return result


def _quotient(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    if len(operands) != 2:
        return None
    over, under = operands
    divisor = _in(under, over.unit) if converts(under.unit, over.unit) else under.set()
    return ratio(over.set(), divisor)


def _share(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    found = _quotient(operands, unit)
    return None if found is None else scale(found, _HUNDRED)


def _increase(operands: Sequence[StatedFigure], unit: str) -> Interval | None:
    """From the first to the second, in % of the first."""
    if len(operands) != 2:
        return None
    found = _quotient((operands[1], operands[0]), unit)
    if found is None:
        return None
    return scale(subtract(found, Interval.point(Decimal(1))), _HUNDRED)


_COMPUTE: dict[FormulaOperation, Callable[[Sequence[StatedFigure], str], Interval | None]] = {
    _Op.SUM: _sum,
    _Op.DIFFERENCE: _difference,
    _Op.PRODUCT: _product,
    _Op.SHARE: _share,
    _Op.INCREASE: _increase,
    _Op.QUOTIENT: _quotient,
}


def check(
    result: StatedFigure, operation: FormulaOperation, operands: Sequence[StatedFigure]
) -> tuple[Judged, Interval | None]:
    """How a stated result stands to what its operands give, and what they give."""
    computed = compute(operation, operands, result.unit)
    own = result.set()
    if computed is None:
        return Judged(
            Finding.NOT_COMPARABLE, GapClass.FORM, (Ground.UNITS_DIFFER,), worth=False
        ), None
    if meets(own, computed):
        finding = Finding.AGREE if own.is_point and computed == own else Finding.COMPATIBLE
        return Judged(
            finding, None, (Ground.FORMULA_HOLDS,), unit=result.unit, worth=False
        ), computed
    gap = distance(own, computed)
    rounded = widened(own, _half(result))
    if meets(rounded, computed):
        remarks = frozenset({Remark.ROUNDING_MAY_EXPLAIN})
        return Judged(
            Finding.CONTRADICTORY,
            GapClass.ROUNDING,
            (Ground.FORMULA_FAILS,),
            gap,
            result.unit,
            remarks,
        ), computed
    return Judged(
        Finding.CONTRADICTORY, GapClass.SUBSTANCE, (Ground.FORMULA_FAILS,), gap, result.unit
    ), computed


def _half(figure: StatedFigure) -> Decimal:
    """Rounding of the printed result: exact and nearly, "more than" do not move."""
    number = figure.value.number
    if number is None or figure.value.qualifier is not Qualifier.EXACT:
        return Decimal(0)
    return half_step(number, whole=UNITS[figure.unit].whole)


def formulas(statements: Statements) -> Iterator[Proposal]:
    """Every declared formula, and the rates whose indicator names what they are made of."""
    by_key = {figure.key: figure for figure in statements.figures}
    told = set()
    for formula in statements.formulas:
        result = by_key.get(formula.result)
        operands = [by_key[key] for key in formula.operands if key in by_key]
        if result is None or len(operands) != len(formula.operands):
            continue
        told.add(result.key)
        yield _proposal(formula, result, operands)
    for formula, result, operands in _of_rates(statements):
        if result.key not in told:
            yield _proposal(formula, result, operands)


def _proposal(
    formula: StatedFormula, result: StatedFigure, operands: Sequence[StatedFigure]
) -> Proposal:
    judged, computed = check(result, formula.operation, operands)
    return Proposal(
        Shape.FORMULA,
        Statement("figures", result.key),
        tuple(Statement("figures", each.key) for each in operands),
        judged,
        computed,
        formula.key,
    )


def _of_rates(
    statements: Statements,
) -> Iterator[tuple[StatedFormula, StatedFigure, list[StatedFigure]]]:
    """Rates whose indicator has a numerator and a denominator, where the same document states
    one of each."""
    found: dict[tuple[str, str], list[StatedFigure]] = defaultdict(list)
    for figure in statements.figures:
        found[figure.document, figure.indicator].append(figure)
    for rate in statements.figures:
        if not rate.numerator or not rate.base or rate.unit not in ("%", "x"):
            continue
        over = _the_one(found, rate, rate.numerator)
        under = _the_one(found, rate, rate.base)
        if over is not None and under is not None and converts(over.unit, under.unit):
            operation = _Op.SHARE if rate.unit == "%" else _Op.QUOTIENT
            formula = StatedFormula(
                f"rapport-{rate.key}", rate.key, operation, (over.key, under.key), stated=False
            )
            yield formula, rate, [over, under]


def _the_one(
    found: Mapping[tuple[str, str], Sequence[StatedFigure]], rate: StatedFigure, indicator: str
) -> StatedFigure | None:
    """The figure of that indicator in the rate's document, of its role where there are more."""
    candidates = found.get((rate.document, indicator), ())
    if len(candidates) > 1:
        wanted = role(rate)
        candidates = [each for each in candidates if role(each) is wanted]
    alone = [each for each in candidates if not each.part_of]
    return alone[0] if len(alone) == 1 else None
