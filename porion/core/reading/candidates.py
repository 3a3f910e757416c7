"""One number of a sentence made a candidate: its parts put together, its passage, its why."""

from porion.core.passages import LONGEST_PASSAGE
from porion.core.reading.document import BlockKind, Document
from porion.core.reading.found import (
    Candidate,
    Name,
    NameKind,
    Number,
    NumberForm,
    QualifierFound,
    Reason,
    Saying,
    UnitFound,
)
from porion.core.reading.names.circumstances import names_of
from porion.core.reading.qualifiers import qualifier_of
from porion.core.reading.sayings.deciding import saying_of
from porion.core.reading.sayings.lent import of_heads
from porion.core.reading.scene import Scene
from porion.core.reading.tables.cells import heads_of_cell, period_of_cell, unit_of_cell
from porion.core.reading.times.timing import When, when_in_cell, when_of
from porion.core.reading.units.counting import unit_of
from porion.core.reading.units.set_apart import unit_set_apart
from porion.core.vocabulary import FigureKind, Qualifier

#: What a cell counts without any word is what is; of money and durations nothing is said.
_OPEN_UNITS = ("EUR", "years", "months")
#: Qualifiers whose number is a bound: which side is open.
_OPEN_ABOVE = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
_OPEN_BELOW = {Qualifier.AT_MOST, Qualifier.UP_TO}


def candidate(document: Document, scene: Scene, number: Number) -> Candidate | None:
    """What the sentence says of `number`; None where it counts nothing that has a unit."""
    unit = _counted(document, scene, number)
    if unit is None:
        return None
    wording = qualifier_of(scene, number)
    saying, when = _told(document, scene, number, unit)
    places = names_of(scene, number, NameKind.PLACE)
    parties = names_of(scene, number, NameKind.PARTY)
    schemes = names_of(scene, number, NameKind.SCHEME)
    qualifier = wording.qualifier
    text = document.text
    return Candidate(
        start=number.start,
        end=number.end,
        printed=text[number.start : number.end],
        value_low=None if qualifier in _OPEN_BELOW else number.low * unit.factor,
        value_high=None if qualifier in _OPEN_ABOVE else number.high * unit.factor,
        low_strict=qualifier is Qualifier.MORE_THAN,
        high_strict=qualifier is Qualifier.NEARLY
        or (qualifier is Qualifier.AT_MOST and wording.strict),
        qualifier=qualifier,
        unit=unit.code,
        noun=unit.noun,
        denominator=unit.denominator,
        valid_from=when.valid_from,
        valid_to=when.valid_to,
        as_at=when.as_at,
        date_words=_date_words(text, when),
        kind=saying.kind,
        state=saying.state,
        state_words=text[saying.start : saying.end],
        places=_keys(places),
        parties=_keys(parties),
        scheme=schemes[0].key if schemes else "",
        heading_path=scene.heading_path,
        passage=_passage(scene, number, wording, unit),
        page=scene.block.page,
        confidence=_confidence(number, unit, wording, saying),
        why=_why(text, number, unit, wording, saying, when, (*places, *parties, *schemes)),
    )


def _counted(document: Document, scene: Scene, number: Number) -> UnitFound | None:
    """The unit beside a number, else that of the heads of its cell, or of the block beside."""
    unit = unit_of(scene, number)
    if unit is not None:
        return unit
    if scene.block.kind is BlockKind.CELL:
        return unit_of_cell(document, scene.block, number)
    return unit_set_apart(document, scene.block, number)


def _told(document: Document, scene: Scene, number: Number, unit: UnitFound) -> tuple[Saying, When]:
    """Kind and time of a number: what its sentence says, else, in a cell, what its heads say."""
    saying = saying_of(scene, number, unit)
    if scene.block.kind is not BlockKind.CELL:
        return saying, when_of(scene, number, unit, saying)
    if saying.kind is None:
        saying = of_heads(document.text, heads_of_cell(document, scene.block), unit) or saying
        if saying.kind is None and not unit.code.startswith(_OPEN_UNITS):
            saying = Saying(FigureKind.ACTUAL, None, number.start, number.start, 0.5)
    period = period_of_cell(document, scene.block)
    if period is not None and not scene.periods:
        return saying, when_in_cell(period, When())
    return saying, when_in_cell(period, when_of(scene, number, unit, saying))


def _date_words(text: str, when: When) -> str:
    """The words of dates that give no exact day: a reader must see the convention."""
    return "; ".join(text[part.start : part.end] for part in when.parts if part.conventional)


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


def _confidence(number: Number, unit: UnitFound, wording: QualifierFound, saying: Saying) -> float:
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
    when: When,
    names: tuple[Name, ...],
) -> tuple[Reason, ...]:
    def reason(part: str, concluded: str, start: int, end: int) -> Reason:
        return Reason(part, concluded, text[start:end], start, end)

    counted = unit.code if unit.factor == 1 else f"{unit.code} × {unit.factor:f}"
    reasons = [reason("unit", counted, unit.start, unit.end)]
    if wording.end > wording.start:
        reasons.append(reason("qualifier", wording.qualifier, wording.start, wording.end))
    if saying.kind is not None:
        concluded = f"{saying.kind}/{saying.state}" if saying.state else saying.kind
        reasons.append(reason("kind", concluded, saying.start, saying.end))
    reasons += [reason("period", part.role, part.start, part.end) for part in when.parts]
    reasons += [reason(name.kind, name.key, name.start, name.end) for name in names]
    return tuple(reasons)
