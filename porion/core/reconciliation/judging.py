"""How two figures of one indicator stand: finding, class and grounds; nothing is decided.

Source: quantities.md §2 of the design ("Finding", "Class of a gap"): different stated scopes are
not comparable; a scope that is not stated is compared with any, and what then differs is
contradictory with the class scope.
"""

from dataclasses import replace

from porion.core.quantities import (
    UNITS,
    Answer,
    Order,
    compare,
    convert_set,
    converts,
    reaches,
)
from porion.core.reconciliation.aspects import (
    Role,
    Standing,
    by_the_year,
    in_time,
    is_rate,
    moment,
    moments_may_meet,
    periods_differ,
    role,
)
from porion.core.reconciliation.pairing import (
    Pair,
    agree,
    agree_or_apart,
    apart,
    difference,
    pair_of,
    precision,
    remarks_of_a_moment,
    touching,
    with_gap,
)
from porion.core.reconciliation.proposals import Ground, Judged
from porion.core.reconciliation.statements import StatedFigure, Statements
from porion.core.vocabulary import Finding, GapClass, Nature

_G = Ground


def judge(one: StatedFigure, other: StatedFigure, statements: Statements) -> Judged:
    """How two figures stand, whichever is given first; their indicators are taken as one."""
    if not converts(one.unit, other.unit):
        return apart(GapClass.SCOPE, _G.UNITS_DIFFER)  # other things are counted
    pair = pair_of(one, other, statements)
    return _told_apart(pair) or _by_role(pair)


def as_one(one: StatedFigure, other: StatedFigure, statements: Statements) -> Judged:
    """What the sets of two figures in convertible units say, taken to be of one thing."""
    return _values(pair_of(one, other, statements))


def _told_apart(pair: Pair) -> Judged | None:
    """What the texts themselves tell apart; None where they may speak of one thing."""
    left, right = pair.left, pair.right
    if left.part_of and left.part_of == right.part_of:
        return apart(GapClass.SCOPE, _G.SIBLINGS)
    if left.part_of == right.key or right.part_of == left.key:
        return Judged(Finding.PART_OF, GapClass.SCOPE, (_G.DECLARED_PARTS,), worth=False)
    if pair.places is Standing.APART:
        return apart(GapClass.SCOPE, _G.PLACES_APART)
    if pair.payers is Standing.APART:
        return apart(GapClass.SCOPE, _G.PAYERS_APART)
    if left.scheme and right.scheme and left.scheme != right.scheme:
        return apart(GapClass.SCOPE, _G.SCHEMES_DIFFER)
    if pair.places is Standing.ONE and left.nature is Nature.RATE:
        return apart(GapClass.SCOPE, _G.PLACES_OF_ONE)
    if left.scope and right.scope and left.scope != right.scope:
        alike = left.kind is right.kind and left.state is right.state and pair.of_two_texts
        return apart(GapClass.SCOPE, _G.SCOPES_DIFFER, worth=alike)
    return None


def _by_role(pair: Pair) -> Judged:
    left, right = pair.left, pair.right
    roles = {role(left), role(right)}
    if roles == {Role.START, Role.GOAL}:
        return apart(GapClass.FORM, _G.START_AND_GOAL)
    if roles == {Role.START, Role.DONE}:
        if pair.compared.finding is Finding.AGREE:
            return agree(pair)
        return _evolution(pair)
    if roles == {Role.GOAL, Role.DONE}:
        return _goal_and_done(pair)
    if left.state and right.state and left.state is not right.state and left.kind is right.kind:
        return apart(GapClass.FORM, _G.STATES_DIFFER)
    if roles == {Role.DONE}:
        return _both_done(pair)
    if left.kind is not right.kind and pair.compared.finding is not Finding.AGREE:
        return apart(GapClass.FORM, _G.KINDS_DIFFER)
    # In one text, goals of several places or payers are several goals.
    return (_narrower(pair) if pair.of_two_texts else None) or _values(pair)


def _goal_and_done(pair: Pair) -> Judged:
    """A promise and what was reported: reached, short of it, or still under way."""
    goal, done = (
        (pair.left, pair.right) if role(pair.left) is Role.GOAL else (pair.right, pair.left)
    )
    if UNITS[goal.unit].money and pair.payers not in (
        *(Standing.SAME, Standing.NEITHER, Standing.ONE),
    ):
        return apart(GapClass.FORM, _G.KINDS_DIFFER, _G.PAYERS_DIFFER)
    if goal.state and done.state and goal.state is not done.state:
        return apart(GapClass.FORM, _G.STATES_DIFFER)
    if pair.places is Standing.ONE and done.places:
        return apart(GapClass.SCOPE, _G.PLACES_OF_ONE)
    if goal.valid_from is not None and moment(done)[1] < goal.valid_from:
        return apart(GapClass.FORM, _G.MOMENTS_DIFFER)
    if pair.compared.finding is Finding.AGREE:
        return Judged(Finding.AGREE, None, (_G.ANNOUNCED_AND_DONE,), worth=pair.of_two_texts)
    promised = convert_set(goal.set(), goal.unit, done.unit)
    if reaches(done.set(), promised) is Answer.YES:
        return Judged(
            Finding.COMPATIBLE, GapClass.FORM, (_G.ANNOUNCED_AND_DONE, _G.REACHED), worth=False
        )
    due = goal.as_at or goal.valid_to
    if not ((is_rate(goal) or by_the_year(goal)) if due is None else due <= moment(done)[1]):
        return apart(GapClass.FORM, _G.UNDER_WAY)
    grounds = (_G.ANNOUNCED_AND_DONE, _G.SHORTFALL)
    if pair.compared.finding is Finding.COMPATIBLE:
        return Judged(Finding.COMPATIBLE, GapClass.FORM, (_G.ANNOUNCED_AND_DONE, _G.SETS_MEET))
    short = with_gap(pair, Finding.CONTRADICTORY, GapClass.SUBSTANCE, grounds)
    # "More than twice" and "twice": nothing but the qualifier tells them apart.
    return replace(short, gap_class=GapClass.ROUNDING) if touching(short) else short


def _both_done(pair: Pair) -> Judged:
    left, right = pair.left, pair.right
    if left.kind is not right.kind:
        return agree_or_apart(pair, _G.KINDS_DIFFER)
    if left.nature is Nature.FLOW and periods_differ(left, right):
        return agree_or_apart(pair, _G.PERIODS_DIFFER)
    if not moments_may_meet(left, right):
        return _other_moment(pair)
    if bool(left.state) != bool(right.state) and pair.compared.finding is not Finding.AGREE:
        return apart(GapClass.FORM, _G.STATES_DIFFER)
    return _narrower(pair) or _values(pair)


def _other_moment(pair: Pair) -> Judged:
    """Two moments of one thing: what piles up may grow, never fall."""
    if pair.left.as_at and pair.right.as_at and pair.left.nature is Nature.STOCK:
        return _evolution(pair)
    if pair.compared.finding is Finding.AGREE:
        return agree(pair)
    earlier, later = in_time(pair.left, pair.right)
    if pair.left.nature is not Nature.CUMULATIVE:
        return _evolution(pair)
    before = convert_set(earlier.set(), earlier.unit, later.unit)
    if compare(later.set(), before) is Order.LESS and not _cuts_out(pair, later):
        judged = _values(pair)
        return replace(judged, grounds=(*judged.grounds, _G.SHRANK))
    gap_class, grounds = difference(pair)
    if pair.compared.finding is not Finding.COMPATIBLE:
        return _evolution(pair)
    return Judged(
        Finding.COMPATIBLE,
        gap_class or GapClass.FORM,
        (_G.MOMENTS_DIFFER, *grounds),
        remarks=remarks_of_a_moment(pair),
        worth=gap_class is not None,
    )


def _cuts_out(pair: Pair, one: StatedFigure) -> bool:
    """Whether one of the two counts fewer payers or places than the other: it may be a part."""
    inner = Standing.WITHIN if one is pair.left else Standing.AROUND
    return (
        inner in (pair.payers, pair.places)
        or (pair.payers is Standing.ONE and bool(one.payers))
        or (pair.places is Standing.ONE and bool(one.places))
    )


def _evolution(pair: Pair) -> Judged:
    """Two moments of one thing: no gap. A rate of which one text alone gives the day may be of
    the same moment: worth a look in two texts."""
    left, right = pair.left, pair.right
    days = [figure.as_at or figure.valid_to for figure in (left, right)]
    if is_rate(left) and (days[0] is None) is not (days[1] is None):
        return apart(GapClass.SCOPE, _G.DAY_OF_ONE, worth=pair.of_two_texts)
    return apart(GapClass.FORM, _G.MOMENTS_DIFFER)


def _narrower(pair: Pair) -> Judged | None:
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
    elif Standing.ONE in (pair.places, pair.payers) and not _one_list(pair):
        by_place = pair.places is Standing.ONE
        part = left if (left.places if by_place else left.payers) else right
        ground = _G.PLACES_OF_ONE if by_place else _G.PAYERS_OF_ONE
        finding = Finding.NOT_COMPARABLE
    else:
        return None
    if left.nature is Nature.CAPACITY or is_rate(left):
        return apart(GapClass.SCOPE, ground, worth=False)
    whole = right if part is left else left
    allowed = convert_set(part.set(), part.unit, whole.unit)
    if compare(allowed, whole.set()) is Order.GREATER:
        return None
    if finding is Finding.NOT_COMPARABLE and pair.compared.finding is Finding.COMPATIBLE:
        return None
    return Judged(finding, GapClass.SCOPE, (ground,))


def _one_list(pair: Pair) -> bool:
    """Of one day and one state, several places named by one text alone are where all of it is,
    not a part of it."""
    named = pair.left.places or pair.right.places
    return pair.told_alike and pair.payers is not Standing.ONE and len(named) > 1


def _values(pair: Pair) -> Judged:
    """Comparable: what the sets say, and the class of what differs."""
    if pair.compared.finding is Finding.AGREE:
        return agree(pair)
    gap_class, grounds = difference(pair)
    if pair.compared.finding is Finding.COMPATIBLE:
        return Judged(
            Finding.COMPATIBLE,
            gap_class or precision(pair),
            (_G.SETS_MEET, *grounds),
            remarks=remarks_of_a_moment(pair),
        )
    judged = with_gap(
        pair, Finding.CONTRADICTORY, gap_class or GapClass.SUBSTANCE, (_G.SETS_APART, *grounds)
    )
    # One text gives several counts of a kind; it gives one rate of it.
    return judged if pair.of_two_texts or is_rate(pair.left) else replace(judged, worth=False)
