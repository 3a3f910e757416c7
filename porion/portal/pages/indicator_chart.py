"""The picture of an indicator: its values over time, its target, the paces that lead there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from porion.answers.indicator import IndicatorAnswer
from porion.core import language
from porion.core.quantities import UNITS, Value, computing_set
from porion.core.vocabulary import FigureKind
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import day_words, short_document
from porion.portal.pages.figure_tables import nature
from porion.portal.pages.progress_box import target_year
from porion.ui import wording as words
from porion.ui.charts import Deadline, Pace, Picture, Point, Scope, Target, Timeline, timeline

#: Kinds that one axis may hold together; every other kind is drawn with its like only.
_RESULTS = frozenset({FigureKind.ACTUAL, FigureKind.BASELINE})


@dataclass(frozen=True)
class Drawn:
    """The picture: how many values it shows, of which places, how many it leaves to tables."""

    picture: Picture
    shown: int
    places: str
    left_out: int


def drawn(answer: IndicatorAnswer, addresses: Addresses, end: date | None) -> Drawn | None:
    """The picture; None where it would show less than two numbers that can be compared."""
    points = [_point(figure, addresses) for figure in _comparable(answer)]
    placed = [point for point in points if point.on is not None]
    targets = tuple(_targets(answer, addresses)) if _shows_results(answer) else ()
    if len(placed) + len(targets) < 2 or not placed:
        return None
    agreement = answer.progress.agreement
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
    left_out = len(answer.figures) - len(points) - len(targets)
    return Drawn(timeline(spec), len(points), places, left_out)


def _shows_results(answer: IndicatorAnswer) -> bool:
    return answer.latest is not None and answer.latest.kind in _RESULTS


def _comparable(answer: IndicatorAnswer) -> list[FigureRead]:
    """Figures that may share an axis with the latest: like kind and state, same places, and
    no part beside its whole."""
    latest = answer.latest
    if latest is None:
        return []
    places = {place.key for place in latest.places}
    return [
        figure
        for figure in answer.figures
        if not figure.part_of
        and {place.key for place in figure.places} == places
        and figure.payers == latest.payers
        and _alike(figure, latest)
    ]


def _alike(figure: FigureRead, latest: FigureRead) -> bool:
    if figure.kind in _RESULTS and latest.kind in _RESULTS:
        return figure.kind is FigureKind.BASELINE or figure.state in (None, latest.state)
    return (figure.kind, figure.state) == (latest.kind, latest.state)


def _point(figure: FigureRead, addresses: Addresses) -> Point:
    """A figure without a day stands at its publication, where that is a day, and says so."""
    day = figure.effective_as_at or figure.valid_to
    found = figure.effective_scope
    return Point(
        value=figure.value,
        on=day or figure.published.on,
        situation=day_words(figure),
        document=short_document(figure),
        published=published(figure),
        interval=computing_set(figure.value, whole=UNITS[figure.unit].whole),
        scope=Scope(found.label if found and found.stated else ""),
        kind=nature(figure),
        href=addresses.figure(figure.key),
        document_href=addresses.passage(figure.document.key, figure.key),
        at_publication=day is None,
    )


def published(figure: FigureRead) -> str:
    """ "20/06/2025", "entre le … et le …"."""
    return figure.published.words.removeprefix("publiée ").removeprefix("le ")


def _targets(answer: IndicatorAnswer, addresses: Addresses) -> Iterator[Target]:
    """The agreement's target, and in grey those of other numbers that came before it."""
    own = answer.progress.target
    if own is None or own.unit != answer.definition.unit:
        return
    year = target_year(answer.progress, own)
    yield _target(own, addresses, _("Cible fixée en %(year)s") % {"year": year})
    seen = {own.value}
    for figure in answer.figures:
        if figure.kind is not FigureKind.TARGET or figure.value in seen or figure.places:
            continue
        seen.add(figure.value)
        if figure.known_on < own.known_on:
            yield _target(figure, addresses, _("Cible précédente"), former=True)


def _target(
    figure: FigureRead, addresses: Addresses, label: str, *, former: bool = False
) -> Target:
    return Target(
        figure.value,
        label,
        _("Cible"),
        former=former,
        situation=words.lower_first(wording.when(figure)),
        kind=nature(figure),
        href=addresses.figure(figure.key),
        document=short_document(figure),
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
    if pace and pace.unit == f"{unit}/yr" and pace.value.low and computed.reached_by:
        end = language.end_of(computed.reached_by.latest)
        yield Pace(
            pace.value.low,
            words.printed(pace.value, pace.unit),
            _("rythme publié, cible atteinte au plus tard %(end)s à ce rythme minimal")
            % {"end": end},
            situation=day_words(pace),
            document=short_document(pace),
            document_href=addresses.passage(pace.document.key, pace.key),
            published=published(pace),
            value=pace.value,
        )
    needed = computed.pace_needed
    if needed and needed.until and needed.interval.high is not None:
        day = words.day(needed.until)
        yield Pace(
            needed.interval.high,
            said.pace_needed,
            _("ce que peut exiger le %(day)s") % {"day": day},
            needed=True,
            until=needed.until,
            situation=_("pour le %(day)s") % {"day": words.short_day(needed.until)},
            value=Value.at_most(needed.interval.high),
        )


def _deadlines(answer: IndicatorAnswer) -> Iterator[Deadline]:
    agreement = answer.progress.agreement
    if agreement and agreement.ends_on:
        yield Deadline(
            agreement.ends_on,
            words.day(agreement.ends_on),
            _("terme : %(what)s") % {"what": words.lower_first(agreement.label)},
        )
