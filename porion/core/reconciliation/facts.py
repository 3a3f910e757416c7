"""One project, told without a number: other places, or dates that moved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from porion.core.reconciliation.aspects import Role, role
from porion.core.reconciliation.proposals import Ground, Judged, Proposal, Shape, Statement
from porion.core.reconciliation.statements import StatedFact, StatedFigure, Statements
from porion.core.reconciliation.subjects import Subjects
from porion.core.vocabulary import CommitmentKind, EventKind, Finding, GapClass

#: Kinds that say when a thing is to be ready.
_AHEAD = frozenset({EventKind.PLANNED.value, CommitmentKind.DELIVERY.value})


def facts(statements: Statements) -> Iterator[Proposal]:
    """For each project, statements of two documents that name other places or other dates."""
    projects: dict[str, list[StatedFact]] = defaultdict(list)
    for fact in statements.facts:
        if fact.project:
            projects[fact.project].append(fact)
    for told in projects.values():
        ordered = sorted(told, key=_published)
        yield from _places(ordered, statements)
        yield from _dates(ordered)


def counted_before(statements: Statements, subjects: Subjects) -> Iterator[Proposal]:
    """Figures counted from a year in which, another statement says, their matter had not begun.

    Years are compared, not days: "depuis 2017" begins with its year by convention.
    """
    begun = [
        fact
        for fact in statements.facts
        if fact.kind == EventKind.BEGUN.value and fact.on_from and fact.project
    ]
    since = sorted(
        (figure for figure in statements.figures if figure.valid_from is not None),
        key=lambda figure: (figure.valid_from or date.max, figure.key),
    )
    judged = Judged(Finding.CONTRADICTORY, GapClass.SUBSTANCE, (Ground.COUNTED_BEFORE,))
    for fact in begun:
        told: set[str] = set()  # once for an indicator, by what it counts first
        for figure in since:
            if figure.indicator in told or not _before(figure, fact):
                continue
            if subjects.named_in(figure.indicator, fact.project):
                told.add(figure.indicator)
                yield Proposal(
                    Shape.DATES,
                    Statement("figures", figure.key),
                    (Statement(fact.table, fact.key),),
                    judged,
                )


def _before(figure: StatedFigure, fact: StatedFact) -> bool:
    return (
        figure.valid_from is not None
        and fact.on_from is not None
        and role(figure) is Role.DONE
        and figure.valid_from.year < fact.on_from.year
    )


def _published(fact: StatedFact) -> tuple[date, str, str, str]:
    return fact.known_on or date.max, fact.document, fact.table, fact.key


def _proposal(shape: Shape, left: StatedFact, right: StatedFact, judged: Judged) -> Proposal:
    return Proposal(
        shape,
        Statement(left.table, left.key),
        (Statement(right.table, right.key),),
        judged,
    )


def _places(told: Sequence[StatedFact], statements: Statements) -> Iterator[Proposal]:
    """Both documents share a place, and each names one that the other does not."""
    said: set[tuple[str, str, frozenset[str], frozenset[str]]] = set()
    for left, right in combinations(told, 2):
        if left.document == right.document:
            continue
        only_left = _beyond(left, right, statements)
        only_right = _beyond(right, left, statements)
        once = (left.document, right.document, left.places, right.places)
        if left.places & right.places and only_left and only_right and once not in said:
            said.add(once)
            judged = Judged(Finding.CONTRADICTORY, GapClass.SUBSTANCE, (Ground.PROJECT_PLACES,))
            yield _proposal(Shape.PLACES, left, right, judged)


def _beyond(one: StatedFact, other: StatedFact, statements: Statements) -> bool:
    """Whether `one` names a place that is neither in `other` nor around one of its places."""
    around = {wide for place in other.places for wide in statements.inside.get(place, ())}
    return any(
        place not in other.places
        and place not in around
        and not statements.inside.get(place, frozenset()) & other.places
        for place in one.places
    )


def _dates(told: Sequence[StatedFact]) -> Iterator[Proposal]:
    """Each announced end with the one that a later document announces, or with the end itself."""
    ahead = _announced(told)
    done = [fact for fact in told if fact.kind == EventKind.FINISHED.value and fact.on_to]
    by_key = {fact.key: fact for fact in told if fact.table == "events"}
    for rank, right in enumerate(ahead):
        left = by_key.get(right.revises) or _last_of_another(ahead[:rank], right)
        if left is not None and (left.on_from, left.on_to) != (right.on_from, right.on_to):
            yield _proposal(Shape.DATES, left, right, _moved(left, right))
    if ahead and done and done[0].document != ahead[-1].document:
        judged = _moved(ahead[-1], done[0])
        if judged.finding is Finding.CONTRADICTORY:
            yield _proposal(Shape.DATES, ahead[-1], done[0], judged)


def _announced(told: Sequence[StatedFact]) -> list[StatedFact]:
    """Announced ends; an undertaking stands aside where its text says the day of a fact itself:
    its own due day may be no more than the end of the agreement."""
    ahead = [fact for fact in told if fact.kind in _AHEAD and fact.on_to]
    said = {fact.document for fact in ahead if fact.table == "events"}
    return [f for f in ahead if f.table == "events" or f.document not in said]


def _last_of_another(before: Sequence[StatedFact], fact: StatedFact) -> StatedFact | None:
    others = [each for each in before if each.document != fact.document]
    return others[-1] if others else None


def _moved(left: StatedFact, right: StatedFact) -> Judged:
    """Spans that do not meet have moved; those that meet may say one day in two ways, which is
    worth a look where the later one ends later."""
    first, last = _span(left)
    start, end = _span(right)
    if not (first <= end and start <= last):
        return Judged(Finding.CONTRADICTORY, GapClass.SUBSTANCE, (Ground.PROJECT_DATES,))
    undertakings = left.table == right.table == "commitments"
    return Judged(
        Finding.COMPATIBLE,
        GapClass.SUBSTANCE,
        (Ground.PROJECT_DATES, Ground.DATES_MEET),
        worth=end > last and not undertakings,
    )


def _span(fact: StatedFact) -> tuple[date, date]:
    return fact.on_from or date.min, fact.on_to or date.max
