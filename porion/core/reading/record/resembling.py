"""What the record already holds that a candidate resembles: the same statement, the same number
elsewhere, or a number that does not go with it.

The machine proposes: only numbers, days, places and kinds are compared, and whatever one side
leaves out is named in the answer rather than guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from porion.core.quantities import UNITS, Remark, Stated, Value, compare_values, convert, converts
from porion.core.reading.found import Candidate, CommitmentCandidate
from porion.core.reading.record.known import KnownDocument, KnownFigure, Record, stated_value
from porion.core.reading.record.matching import LikelyIndicator, digits_of
from porion.core.vocabulary import FigureKind, Finding

#: How likely an indicator must be to look there for the same number, for the same number of one
#: or two digits, which many things share, and for a number that differs.
SURE_OF_SAME, SURE_OF_SHORT, SURE_OF_GAP = 0.1, 0.3, 0.5
#: Kinds whose number is said once and for all, whichever day a text says it.
_TIMELESS = frozenset(
    {FigureKind.TARGET, FigureKind.BASELINE, FigureKind.ENVELOPE, FigureKind.ANNOUNCED}
)
#: Units that do not grow with time or with the places counted.
_SHARES = frozenset({"%", "points", "%/yr", "x"})
#: How many times another a number may be and still be held against it in doubt.
_FAR = 3
#: At most so many of each sort: a card is read, not searched.
_MOST = 3


class Likeness(StrEnum):
    """How a figure of the record resembles a candidate."""

    #: Same document, same passage, same number.
    ALREADY = "already"
    #: Same number of a likely indicator, elsewhere.
    ELSEWHERE = "elsewhere"
    #: Same likely indicator and circumstances, numbers that cannot both be true.
    GAP = "gap"


class Unsure(StrEnum):
    """What a gap may come from, because one of the two does not say it."""

    DATE = "date"
    PLACE = "place"
    ROUNDING = "rounding"
    SCOPE = "scope"


@dataclass(frozen=True, slots=True)
class Resembling:
    """A figure of the record that resembles a candidate; `unsure`: what is left open."""

    likeness: Likeness
    figure: KnownFigure
    unsure: tuple[Unsure, ...] = ()
    #: Elsewhere, and neither kind, state, days nor places speak against its being the same fact.
    same_fact: bool = False


def resembling(
    candidate: Candidate,
    likely: Sequence[LikelyIndicator],
    record: Record,
    document: KnownDocument | None,
) -> tuple[Resembling, ...]:
    """What the record holds that resembles `candidate`, at most three of each sort.

    `likely`: its likely indicators, best first. `document`: the row of the text being read,
    None where the record does not have it. What is on record already shows no gaps here: they
    are on record with it.
    """
    value = value_of(candidate)
    if value is None or candidate.unit not in UNITS:
        return ()
    already = list(_already(candidate, value, record, document))
    seen = {found.figure.key for found in already}
    elsewhere = [
        found
        for found in _elsewhere(candidate, value, likely, record)
        if found.figure.key not in seen
    ]
    gaps = [] if already else list(_gaps(candidate, value, likely, record, document))
    return (*already[:_MOST], *elsewhere[:_MOST], *gaps[:_MOST])


def commitments_resembling(
    found: CommitmentCandidate, record: Record, document: KnownDocument | None
) -> tuple[str, ...]:
    """Keys of the commitments of the record whose passage in the same document meets this one."""
    if document is None:
        return ()
    span = (found.start, found.end)
    return tuple(
        known.key
        for known in record.commitments
        if known.document == document.key and known.span is not None and _meet(known.span, span)
    )


def value_of(candidate: Candidate) -> Value | None:
    """The candidate's value, None where its bounds make none."""
    return stated_value(
        candidate.value_low,
        candidate.value_high,
        candidate.low_strict,
        candidate.high_strict,
        candidate.qualifier,
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _already(
    candidate: Candidate, value: Value, record: Record, document: KnownDocument | None
) -> Iterator[Resembling]:
    if document is None:
        return
    for known in record.by_document.get(document.key, ()):
        at_number = any(_meet(span, (candidate.start, candidate.end)) for span in known.spans)
        if at_number and _same_number(value, candidate.unit, known):
            yield Resembling(Likeness.ALREADY, known)


def _elsewhere(
    candidate: Candidate, value: Value, likely: Sequence[LikelyIndicator], record: Record
) -> Iterator[Resembling]:
    short = all(digits_of(bound) < 3 for bound in _bounds(value))
    for proposed in likely:
        if proposed.sure < (SURE_OF_SHORT if short else SURE_OF_SAME):
            continue
        for known in record.by_indicator.get(proposed.key, ()):
            if _same_number(value, candidate.unit, known):
                fact = _same_fact(candidate, known)
                yield Resembling(Likeness.ELSEWHERE, known, same_fact=fact)


def _same_fact(candidate: Candidate, known: KnownFigure) -> bool:
    """Nothing that the two say speaks against one fact; their days may be unsaid."""
    unsaid = _unsaid(candidate, known)
    same = candidate.qualifier is known.value.qualifier
    return same and unsaid is not None and Unsure.PLACE not in unsaid


def _same_number(value: Value, unit: str, known: KnownFigure) -> bool:
    """True for the same printed number in units that convert, however it is qualified."""
    if known.unit not in UNITS or not converts(unit, known.unit):
        return False
    ours = [_in(bound, unit, known.unit) for bound in _bounds(value)]
    return ours == _bounds(known.value)


def _bounds(value: Value) -> list[Decimal]:
    """The one number of a value, or the two of "between"."""
    if value.number is not None:
        return [value.number]
    return [bound for bound in (value.low, value.high) if bound is not None]


def _in(bound: Decimal, unit: str, other: str) -> Decimal:
    return bound if unit == other else convert(bound, unit, other)


def _gaps(
    candidate: Candidate,
    value: Value,
    likely: Sequence[LikelyIndicator],
    record: Record,
    document: KnownDocument | None,
) -> Iterator[Resembling]:
    if not likely or likely[0].sure < SURE_OF_GAP:
        return
    for known in record.by_indicator.get(likely[0].key, ()):
        unsure = _unsaid(candidate, known)
        if unsure is None or known.unit not in UNITS:
            continue
        compared = compare_values(Stated(value, candidate.unit), Stated(known.value, known.unit))
        if compared.finding is not Finding.CONTRADICTORY:
            continue
        ours = _bounds(value)[0]
        theirs = _in(_bounds(known.value)[0], known.unit, candidate.unit)
        if _part_of_whole(candidate, known, ours, theirs) or (unsure and _far(ours, theirs)):
            continue
        if Unsure.DATE in unsure and _grown(candidate, known, ours, theirs, record, document):
            continue
        if Remark.ROUNDING_MAY_EXPLAIN in compared.remarks:
            unsure = (*unsure, Unsure.ROUNDING)
        yield Resembling(Likeness.GAP, known, unsure)


def _unsaid(candidate: Candidate, known: KnownFigure) -> tuple[Unsure, ...] | None:
    """What one of the two leaves unsaid; None where they speak of different things."""
    if candidate.kind is not known.kind or candidate.state is not known.state:
        return None
    same_days = _same_days(candidate, known)
    if same_days is False:
        return None
    ours, theirs = frozenset(candidate.places), frozenset(known.places)
    if not (ours <= theirs or theirs <= ours):
        return None
    said = (
        (Unsure.DATE, same_days is None and known.kind not in _TIMELESS),
        (Unsure.PLACE, ours != theirs),
        (Unsure.SCOPE, bool(known.scope)),
    )
    return tuple(reason for reason, open_ in said if open_)


def _same_days(candidate: Candidate, known: KnownFigure) -> bool | None:
    """Whether both hold for the same days; None where one of them leaves it open."""
    pairs = [
        (candidate.valid_from, known.valid_from),
        (candidate.valid_to or candidate.as_at, known.valid_to or known.as_at),
    ]
    if any(ours and theirs and ours != theirs for ours, theirs in pairs):
        return False
    return None if any(not ours or not theirs for ours, theirs in pairs[1:]) else True


def _part_of_whole(
    candidate: Candidate, known: KnownFigure, ours: Decimal, theirs: Decimal
) -> bool:
    """A narrower place, or one place beside none, with the smaller number: a part, no gap."""
    if candidate.unit in _SHARES:
        return False
    narrower = _narrower(candidate.places, known.places)
    return bool(narrower) and (ours < theirs) == (narrower < 0)


def _far(ours: Decimal, theirs: Decimal) -> bool:
    """So far apart that, where something is left unsaid, they hardly count the same thing."""
    small, large = sorted((abs(ours), abs(theirs)))
    return small * _FAR < large


def _narrower(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """-1 where ours are fewer places than theirs, 1 where more, 0 for the same; none named is
    everywhere."""
    if set(ours) == set(theirs):
        return 0
    if not ours or not theirs:
        return -1 if ours else 1
    return -1 if len(ours) < len(theirs) else 1


def _grown(
    candidate: Candidate,
    known: KnownFigure,
    ours: Decimal,
    theirs: Decimal,
    record: Record,
    document: KnownDocument | None,
) -> bool:
    """Whether time may explain it: of two undated results the later published is the larger. A
    document that the record does not have comes after those it has."""
    if candidate.unit in _SHARES:
        return False
    first = _public(record.document_of.get(known.document))
    last = _public(document)
    later = last is None or first is None or last > first
    return (ours > theirs) == later


def _public(document: KnownDocument | None) -> date | None:
    """The day from which a document was surely public, where that is known."""
    return (document.published_on or document.known_before) if document else None
