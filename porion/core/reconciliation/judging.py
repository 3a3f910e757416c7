"""How two figures of one indicator stand: finding, class and grounds; nothing is decided.

Source: quantities.md §2 of the design ("Finding", "Class of a gap"): different stated scopes are
not comparable; a scope that is not stated is compared with any, and what then differs is
contradictory with the class scope.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from porion.core.quantities import (
    UNITS,
    Answer,
    Compared,
    Order,
    Remark,
    compare,
    compare_values,
    convert_set,
    converts,
    reaches,
)
from porion.core.reconciliation.aspects import (
    Role,
    Standing,
    by_the_year,
    distance,
    in_time,
    is_rate,
    moment,
    moments_may_meet,
    periods_differ,
    published_first,
    role,
    standing,
)
from porion.core.reconciliation.proposals import Ground, Judged
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.vocabulary import Finding, GapClass, Nature

_G = Ground


@dataclass(frozen=True)
class _Pair:
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


def judge(one: StatedFigure, other: StatedFigure, statements: Statements) -> Judged:
    """How two figures stand, whichever is given first; their indicators are taken as one."""
    if not converts(one.unit, other.unit):
        return _apart(GapClass.FORM, _G.UNITS_DIFFER)
    pair = _pair(one, other, statements)
    return _told_apart(pair) or _by_role(pair)


def as_one(one: StatedFigure, other: StatedFigure, statements: Statements) -> Judged:
    """What the sets of two figures in convertible units say, taken to be of one thing."""
    return _values(_pair(one, other, statements))


def _pair(one: StatedFigure, other: StatedFigure, statements: Statements) -> _Pair:
    left, right = sorted((one, other), key=published_first)
    return _Pair(
        left,
        right,
        standing(left.payers, right.payers, {}),
        standing(left.places, right.places, statements.inside),
    )


def _apart(gap_class: GapClass | None, *grounds: Ground, worth: bool = False) -> Judged:
    return Judged(Finding.NOT_COMPARABLE, gap_class, grounds, worth=worth)


def _told_apart(pair: _Pair) -> Judged | None:
    """What the texts themselves tell apart; None where they may speak of one thing."""
    left, right = pair.left, pair.right
    if left.part_of and left.part_of == right.part_of:
        return _apart(GapClass.SCOPE, _G.SIBLINGS)
    if left.part_of == right.key or right.part_of == left.key:
        return Judged(Finding.PART_OF, GapClass.SCOPE, (_G.DECLARED_PARTS,), worth=False)
    if pair.places is Standing.APART:
        return _apart(GapClass.SCOPE, _G.PLACES_APART)
    if pair.payers is Standing.APART:
        return _apart(GapClass.SCOPE, _G.PAYERS_APART)
    if left.scheme and right.scheme and left.scheme != right.scheme:
        return _apart(GapClass.SCOPE, _G.SCHEMES_DIFFER)
    if pair.places is Standing.ONE and left.nature is Nature.RATE:
        return _apart(GapClass.SCOPE, _G.PLACES_OF_ONE)
    if left.scope and right.scope and left.scope != right.scope:
        alike = left.kind is right.kind and left.state is right.state and _apart_in_text(pair)
        return _apart(GapClass.SCOPE, _G.SCOPES_DIFFER, worth=alike)
    return None


def _by_role(pair: _Pair) -> Judged:
    left, right = pair.left, pair.right
    roles = {role(left), role(right)}
    if roles == {Role.START, Role.GOAL}:
        return _apart(GapClass.FORM, _G.START_AND_GOAL)
    if roles == {Role.START, Role.DONE}:
        if pair.compared.finding is Finding.AGREE:
            return _agree(pair)
        return _apart(GapClass.FORM, _G.MOMENTS_DIFFER, worth=left.document != right.document)
    if roles == {Role.GOAL, Role.DONE}:
        return _goal_and_done(pair)
    if left.state and right.state and left.state is not right.state and left.kind is right.kind:
        return _apart(GapClass.FORM, _G.STATES_DIFFER)
    if roles == {Role.DONE}:
        return _both_done(pair)
    if left.kind is not right.kind and pair.compared.finding is not Finding.AGREE:
        return _apart(GapClass.FORM, _G.KINDS_DIFFER)
    # In one text, goals of several places or payers are several goals.
    return (_narrower(pair) if _apart_in_text(pair) else None) or _values(pair)


def _goal_and_done(pair: _Pair) -> Judged:
    """A promise and what was reported: reached, short of it, or still under way."""
    goal, done = (
        (pair.left, pair.right) if role(pair.left) is Role.GOAL else (pair.right, pair.left)
    )
    if UNITS[goal.unit].money and pair.payers not in (
        *(Standing.SAME, Standing.NEITHER, Standing.ONE),
    ):
        return _apart(GapClass.FORM, _G.KINDS_DIFFER, _G.PAYERS_DIFFER)
    if goal.valid_from is not None and moment(done)[1] < goal.valid_from:
        return _apart(GapClass.FORM, _G.MOMENTS_DIFFER)
    if pair.compared.finding is Finding.AGREE:
        return Judged(Finding.AGREE, None, (_G.ANNOUNCED_AND_DONE,), worth=_apart_in_text(pair))
    promised = convert_set(goal.set(), goal.unit, done.unit)
    if reaches(done.set(), promised) is Answer.YES:
        return Judged(
            Finding.COMPATIBLE, GapClass.FORM, (_G.ANNOUNCED_AND_DONE, _G.REACHED), worth=False
        )
    due = goal.as_at or goal.valid_to
    if not ((is_rate(goal) or by_the_year(goal)) if due is None else due <= moment(done)[1]):
        return _apart(GapClass.FORM, _G.UNDER_WAY)
    grounds = (_G.ANNOUNCED_AND_DONE, _G.SHORTFALL)
    if pair.compared.finding is Finding.COMPATIBLE:
        return Judged(Finding.COMPATIBLE, GapClass.FORM, (_G.ANNOUNCED_AND_DONE, _G.SETS_MEET))
    return _with_gap(pair, Finding.CONTRADICTORY, GapClass.SUBSTANCE, grounds)


def _both_done(pair: _Pair) -> Judged:
    left, right = pair.left, pair.right
    if left.kind is not right.kind:
        if pair.compared.finding is Finding.AGREE:
            return Judged(Finding.AGREE, GapClass.SCOPE, (_G.SAME_WORDS, _G.KINDS_DIFFER))
        return _apart(GapClass.FORM, _G.KINDS_DIFFER)
    if left.nature is Nature.FLOW and periods_differ(left, right):
        if pair.compared.finding is Finding.AGREE:
            return Judged(Finding.AGREE, GapClass.SCOPE, (_G.SAME_WORDS, _G.PERIODS_DIFFER))
        return _apart(GapClass.FORM, _G.PERIODS_DIFFER)
    if not moments_may_meet(left, right):
        return _other_moment(pair)
    if bool(left.state) != bool(right.state) and pair.compared.finding is not Finding.AGREE:
        return _apart(GapClass.FORM, _G.STATES_DIFFER)
    return _narrower(pair) or _values(pair)


def _other_moment(pair: _Pair) -> Judged:
    """Two moments of one thing: what piles up may grow, never fall."""
    if pair.left.as_at and pair.right.as_at and pair.left.nature is Nature.STOCK:
        return _apart(GapClass.FORM, _G.MOMENTS_DIFFER)
    if pair.compared.finding is Finding.AGREE:
        return _agree(pair)
    earlier, later = in_time(pair.left, pair.right)
    if pair.left.nature is Nature.CUMULATIVE:
        before = convert_set(earlier.set(), earlier.unit, later.unit)
        if compare(later.set(), before) is Order.LESS and pair.places is not Standing.ONE:
            judged = _values(pair)
            return replace(judged, grounds=(*judged.grounds, _G.SHRANK))
    if pair.compared.finding is Finding.COMPATIBLE and pair.left.nature is Nature.CUMULATIVE:
        gap_class, grounds = _difference(pair)
        return Judged(
            Finding.COMPATIBLE,
            gap_class or GapClass.FORM,
            (_G.MOMENTS_DIFFER, *grounds),
            remarks=pair.compared.remarks,
        )
    return _apart(GapClass.FORM, _G.MOMENTS_DIFFER, worth=pair.left.document != pair.right.document)


def _narrower(pair: _Pair) -> Judged | None:
    """Where one counts only some payers or places of the other, it may be a part of it."""
    left, right = pair.left, pair.right
    inner = (Standing.WITHIN, Standing.AROUND)
    if pair.compared.finding is Finding.AGREE:
        return None
    if pair.payers in inner:
        part = left if pair.payers is Standing.WITHIN else right
        ground, finding = _G.PAYERS_WITHIN, Finding.PART_OF
    elif pair.places in inner:
        part = left if pair.places is Standing.WITHIN else right
        ground, finding = _G.PLACES_WITHIN, Finding.PART_OF
    elif pair.places is Standing.ONE or pair.payers is Standing.ONE:
        by_place = pair.places is Standing.ONE
        part = left if (left.places if by_place else left.payers) else right
        ground = _G.PLACES_OF_ONE if by_place else _G.PAYERS_OF_ONE
        finding = Finding.NOT_COMPARABLE
    else:
        return None
    if left.nature is Nature.CAPACITY or is_rate(left):
        return _apart(GapClass.SCOPE, ground, worth=False)
    whole = right if part is left else left
    allowed = convert_set(part.set(), part.unit, whole.unit)
    if compare(allowed, whole.set()) is Order.GREATER:
        return None
    if finding is Finding.NOT_COMPARABLE and pair.compared.finding is Finding.COMPATIBLE:
        return None
    return Judged(finding, GapClass.SCOPE, (ground,))


def _values(pair: _Pair) -> Judged:
    """Comparable: what the sets say, and the class of what differs."""
    if pair.compared.finding is Finding.AGREE:
        return _agree(pair)
    gap_class, grounds = _difference(pair)
    if pair.compared.finding is Finding.COMPATIBLE:
        return Judged(
            Finding.COMPATIBLE,
            gap_class or GapClass.FORM,
            (_G.SETS_MEET, *grounds),
            remarks=pair.compared.remarks,
        )
    judged = _with_gap(
        pair, Finding.CONTRADICTORY, gap_class or GapClass.SUBSTANCE, (_G.SETS_APART, *grounds)
    )
    # One text gives several counts of a kind; it gives one rate of it.
    return judged if _apart_in_text(pair) or is_rate(pair.left) else replace(judged, worth=False)


def _agree(pair: _Pair) -> Judged:
    return Judged(
        Finding.AGREE,
        None,
        (_G.SAME_WORDS,),
        remarks=pair.compared.remarks,
        worth=_apart_in_text(pair),
    )


def _apart_in_text(pair: _Pair) -> bool:
    return pair.left.document != pair.right.document


def _difference(pair: _Pair) -> tuple[GapClass | None, tuple[Ground, ...]]:
    """The class of what differs beside the value: a stated scope first, then rounding, then what
    only one of them states."""
    if pair.scope_of_one:
        return GapClass.SCOPE, (_G.SCOPE_OF_ONE,)
    if pair.payers in (Standing.OVERLAP, Standing.WITHIN, Standing.AROUND):
        return GapClass.SCOPE, (_G.PAYERS_DIFFER,)
    if pair.places in (Standing.OVERLAP, Standing.WITHIN, Standing.AROUND):
        return GapClass.SCOPE, (_G.PLACES_DIFFER,)
    if Remark.ROUNDING_MAY_EXPLAIN in pair.compared.remarks:
        return GapClass.ROUNDING, ()
    if pair.left.base and pair.right.base and pair.left.base != pair.right.base:
        return GapClass.SCOPE, (_G.BASES_DIFFER,)
    if pair.payers is Standing.ONE:
        return GapClass.SCOPE, (_G.PAYERS_OF_ONE,)
    if pair.places is Standing.ONE:
        return GapClass.SCOPE, (_G.PLACES_OF_ONE,)
    if pair.left.valid_from != pair.right.valid_from:
        return GapClass.SCOPE, (_G.PERIODS_DIFFER,)
    return None, ()


def _with_gap(
    pair: _Pair, finding: Finding, gap_class: GapClass, grounds: tuple[Ground, ...]
) -> Judged:
    unit = pair.left.unit
    first = pair.left.set()
    second = convert_set(pair.right.set(), pair.right.unit, unit)
    return Judged(finding, gap_class, grounds, distance(first, second), unit, pair.compared.remarks)
