"""One number of a sentence made a candidate: its parts put together, its passage, its why."""

from datetime import date

from porion.core.passages import LONGEST_PASSAGE
from porion.core.reading.circumstances import names_of, period_of
from porion.core.reading.document import BlockKind, Document
from porion.core.reading.found import (
    Candidate,
    Name,
    NameKind,
    Number,
    NumberForm,
    Period,
    PeriodRole,
    QualifierFound,
    Reason,
    Saying,
    UnitFound,
)
from porion.core.reading.qualifiers import qualifier_of
from porion.core.reading.sayings import saying_of
from porion.core.reading.scene import Scene
from porion.core.reading.tables import unit_of_cell
from porion.core.reading.units import unit_of
from porion.core.vocabulary import Qualifier

#: Qualifiers whose number is a bound: which side is open.
_OPEN_ABOVE = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
_OPEN_BELOW = {Qualifier.AT_MOST, Qualifier.UP_TO}


def candidate(document: Document, scene: Scene, number: Number) -> Candidate | None:
    """What the sentence says of `number`; None where it counts nothing that has a unit."""
    unit = unit_of(scene, number)
    if unit is None and scene.block.kind is BlockKind.CELL:
        unit = unit_of_cell(document, scene.block, number)
    if unit is None:
        return None
    wording = qualifier_of(scene, number)
    saying = saying_of(scene, number, unit)
    period = period_of(scene, number, unit)
    places = names_of(scene, number, NameKind.PLACE)
    parties = names_of(scene, number, NameKind.PARTY)
    schemes = names_of(scene, number, NameKind.SCHEME)
    qualifier = wording.qualifier
    first, last, day = _dates(period)
    text = document.text
    return Candidate(
        start=number.start,
        end=number.end,
        printed=text[number.start : number.end],
        value_low=None if qualifier in _OPEN_BELOW else number.low,
        value_high=None if qualifier in _OPEN_ABOVE else number.high,
        low_strict=qualifier is Qualifier.MORE_THAN,
        high_strict=qualifier is Qualifier.NEARLY
        or (qualifier is Qualifier.AT_MOST and wording.strict),
        qualifier=qualifier,
        unit=unit.code,
        noun=unit.noun,
        denominator=unit.denominator,
        valid_from=first,
        valid_to=last,
        as_at=day,
        date_words=text[period.start : period.end] if period and period.conventional else "",
        kind=saying.kind,
        state=saying.state,
        state_words=text[saying.start : saying.end],
        places=_keys(places),
        parties=_keys(parties),
        scheme=schemes[0].key if schemes else "",
        heading_path=scene.heading_path,
        passage=_passage(scene, number, wording, unit),
        page=scene.block.page,
        confidence=_confidence(number, unit, wording, saying, period),
        why=_why(text, number, unit, wording, saying, period, (*places, *parties, *schemes)),
    )


def _dates(period: Period | None) -> tuple[date | None, date | None, date | None]:
    if period is None:
        return None, None, None
    if period.role is PeriodRole.AS_AT:
        return None, None, period.last
    if period.role is PeriodRole.SINCE:
        return period.first, None, period.last
    return period.first, period.last, None


def _keys(names: tuple[Name, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.key for name in names))


def _passage(
    scene: Scene, number: Number, wording: QualifierFound, unit: UnitFound
) -> tuple[int, int]:
    """The sentence, or, where it is too long, the words around the number."""
    if scene.end - scene.start <= LONGEST_PASSAGE:
        return scene.start, scene.end
    start = min(number.start, wording.start, unit.start)
    end = max(number.end, unit.end)
    return max(scene.start, start), min(scene.end, max(end, number.end))


def _confidence(
    number: Number, unit: UnitFound, wording: QualifierFound, saying: Saying, period: Period | None
) -> float:
    sure = unit.sure * wording.sure
    if number.form in (NumberForm.WORDS, NumberForm.FACTOR):
        sure *= 0.9
    if saying.kind is None:
        sure *= 0.9
    return round(sure, 2)


def _why(
    text: str,
    number: Number,
    unit: UnitFound,
    wording: QualifierFound,
    saying: Saying,
    period: Period | None,
    names: tuple[Name, ...],
) -> tuple[Reason, ...]:
    def reason(part: str, concluded: str, start: int, end: int) -> Reason:
        return Reason(part, concluded, text[start:end], start, end)

    reasons = [reason("unit", unit.code, unit.start, unit.end)]
    if wording.end > wording.start:
        reasons.append(reason("qualifier", wording.qualifier, wording.start, wording.end))
    if saying.kind is not None:
        concluded = f"{saying.kind}/{saying.state}" if saying.state else saying.kind
        reasons.append(reason("kind", concluded, saying.start, saying.end))
    if period is not None:
        reasons.append(reason("period", period.role, period.start, period.end))
    reasons += [reason(name.kind, name.key, name.start, name.end) for name in names]
    return tuple(reasons)
