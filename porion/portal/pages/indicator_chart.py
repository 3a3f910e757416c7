"""The picture of an indicator: its values over time, its target, the paces that lead there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.indicator import IndicatorAnswer
from porion.core import language
from porion.core.quantities import UNITS, Value, computing_set
from porion.core.vocabulary import Direction, FigureKind
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import day_words
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.progress_box import target_year
from porion.ui import wording as words
from porion.ui.charts import Deadline, Pace, Picture, Point, Scope, Target, Timeline, timeline

#: Kinds that one axis may hold together; every other kind is drawn with its like only.
_RESULTS = frozenset({FigureKind.ACTUAL, FigureKind.BASELINE})


@dataclass(frozen=True)
class Drawn:
    """The picture: how many values it shows, of which places, how many it leaves to tables;
    `keys` are the figures that its own table lists."""

    picture: Picture
    shown: int
    places: str
    left_out: int
    keys: frozenset[str]


def drawn(answer: IndicatorAnswer, addresses: Addresses, end: date | None) -> Drawn | None:
    """The picture; None where it would show less than two numbers that can be compared."""
    points = [
        point_of(each, addresses, answer.definition.unit)
        for figure in comparable(answer.figures, answer.latest)
        for each in (figure, *_same_facts(figure, answer))
    ]
    placed = [point for point in points if point.on is not None]
    targets = tuple(_targets(answer, addresses)) if _shows_results(answer) else ()
    if len(placed) + len(targets) < 2 or not placed:
        return None
    agreement = answer.progress.agreement
    shown = len({(point.on, point.value) for point in placed})
    spec = Timeline(
        answer.definition.key,
        answer.definition.label,
        answer.definition.unit,
        tuple(points),
        targets,
        tuple(_paces(answer, addresses)) if targets else (),
        tuple(_deadlines(answer)) if targets else (),
        start=agreement.starts_on if agreement and targets else None,
        end=end if targets else None,
    )
    places = ", ".join(place.label for place in answer.latest.places) if answer.latest else ""
    listed = {point.href for point in points} | {target.href for target in targets}
    keys = frozenset(f.key for f in answer.figures if addresses.figure(f.key) in listed)
    said = {target.value for target in targets}
    left_out = sum(
        figure.key not in keys
        and (figure.kind is not FigureKind.TARGET or figure.value not in said)
        for figure in answer.figures
    )
    return Drawn(timeline(spec), shown, places, left_out, keys)


def _same_facts(figure: FigureRead, answer: IndicatorAnswer) -> list[FigureRead]:
    """The statements of the same fact under other indicators: one mark, two publications."""
    return [
        twin
        for twin in answer.twins
        if figure.lent
        and figure.lent.figure == twin.key
        and (twin.value, twin.effective_as_at) == (figure.value, figure.effective_as_at)
    ]


def _shows_results(answer: IndicatorAnswer) -> bool:
    return answer.latest is not None and answer.latest.kind in _RESULTS


def comparable(found: Sequence[FigureRead], latest: FigureRead | None) -> list[FigureRead]:
    """Figures that may share an axis with the latest: like kind and state, same places, and
    no part beside its whole."""
    if latest is None:
        return []
    places = {place.key for place in latest.places}
    return [
        figure
        for figure in found
        if (not figure.part_of or figure.key == latest.key)
        and {place.key for place in figure.places} == places
        and figure.payers == latest.payers
        and _alike(figure, latest)
    ]


def _alike(figure: FigureRead, latest: FigureRead) -> bool:
    if figure.kind in _RESULTS and latest.kind in _RESULTS:
        return figure.kind is FigureKind.BASELINE or figure.state in (None, latest.state)
    return (figure.kind, figure.state) == (latest.kind, latest.state)


def point_of(figure: FigureRead, addresses: Addresses, unit: str) -> Point:
    """A figure without a day stands at its publication, where that is a day, and says so; one
    in another unit keeps its noun."""
    day = figure.effective_as_at or figure.valid_to
    found = figure.effective_scope
    return Point(
        value=figure.value,
        on=day or figure.published.on,
        situation=day_words(figure),
        document=source_name(figure),
        published=published(figure),
        words="" if figure.unit == unit else words.full(figure.value, figure.unit),
        interval=computing_set(figure.value, whole=UNITS[figure.unit].whole),
        scope=Scope(found.label if found and found.stated else ""),
        kind=nature(figure),
        href=addresses.figure(figure.key),
        document_href=addresses.passage(figure.document.key, figure.key),
        at_publication=day is None,
    )


def source_name(figure: FigureRead) -> str:
    """The name of a figure's document, as short as it remains a name: up to its first comma."""
    return figure.document.label.partition(",")[0]


def published(figure: FigureRead) -> str:
    """ "20/06/2025", "entre le … et le …"."""
    return figure.published.words.removeprefix("publiée ").removeprefix("le ")


def _targets(answer: IndicatorAnswer, addresses: Addresses) -> Iterator[Target]:
    """The agreement's target; in grey what was planned before it, and earlier targets."""
    own = answer.progress.target
    if own is None or own.unit != answer.definition.unit:
        return
    year = target_year(answer.progress, own)
    yield target_of(own, addresses, _("Cible fixée en %(year)s") % {"year": year})
    seen = {own.value}
    earlier = [
        figure
        for figure in answer.figures
        if figure.kind is FigureKind.TARGET and not figure.places and figure.known_on < own.known_on
    ]
    for figure in (*answer.planned, *earlier):
        if figure.value not in seen:
            seen.add(figure.value)
            before = figure.kind is FigureKind.TARGET
            label = _("Cible précédente") if before else wording.label(figure)
            short = _("Cible précédente") if before else _("Prévu avant")
            yield target_of(figure, addresses, label, short, former=True)


def target_of(
    figure: FigureRead, addresses: Addresses, label: str, short: str = "", *, former: bool = False
) -> Target:
    """A goal as a line, named by `label`; `former` in grey."""
    return Target(
        figure.value,
        label,
        short or _("Cible"),
        former=former,
        situation=words.lower_first(wording.when(figure)),
        kind=nature(figure),
        href=addresses.figure(figure.key),
        document=source_name(figure),
        document_href=addresses.passage(figure.document.key, figure.key),
        published=published(figure),
    )


def _paces(answer: IndicatorAnswer, addresses: Addresses) -> Iterator[Pace]:
    """The published pace, solid, and the most that the deadline can need, dashed."""
    found = answer.progress
    computed, said, pace = found.progress, found.words, found.pace
    if computed is None or said is None:
        return
    unit = answer.definition.unit
    down = answer.definition.direction == Direction.DOWN
    if pace and pace.unit == f"{unit}/yr" and pace.value.low and computed.reached_by:
        end = language.end_of(computed.reached_by.latest)
        yield Pace(
            -pace.value.low if down else pace.value.low,
            words.printed(pace.value, pace.unit),
            _("rythme publié : %(goal)s atteints au plus tard vers %(end)s")
            % {"goal": words.printed(found.target.value, unit) if found.target else "", "end": end},
            situation=day_words(pace),
            document=source_name(pace),
            document_href=addresses.passage(pace.document.key, pace.key),
            published=published(pace),
            value=pace.value,
        )
    needed = computed.pace_needed
    if needed and needed.until and needed.interval.high is not None:
        day = words.day(needed.until)
        yield Pace(
            -needed.interval.high if down else needed.interval.high,
            said.pace_needed,
            _("ce que peut exiger le %(day)s") % {"day": day},
            needed=True,
            until=needed.until,
            situation=_("pour le %(day)s") % {"day": words.short_day(needed.until)},
            document=_("Voir le calcul"),
            document_href="#calcul",
            published=_("non publié, calculé"),
            value=Value.at_most(needed.interval.high),
        )


def _deadlines(answer: IndicatorAnswer) -> Iterator[Deadline]:
    """The ends of the agreements that speak of the indicator; a computed day says so."""
    for agreement in answer.terms:
        if agreement.ends_on is not None:
            note = _("terme : %(what)s") % {"what": agreement.label}
            yield Deadline(agreement.ends_on, words.day(agreement.ends_on), note)
