"""Estates and operations: sets of squares by date, then the estates by EPCI."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.operations import Operations, Track
from porion.figures.vocabulary import FigureRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.figure_rows import short_document
from porion.portal.pages.members import (
    sentence,
    set_squares,
    terms_of,
)
from porion.portal.pages.operations_estates import EstateGroup, estate_groups
from porion.portal.pages.operations_states import states_table, when_of, words_of
from porion.ui import wording as words
from porion.ui.charts import LegendItem, SquareGroup, Squares, SquaresPicture, SquareState, squares
from porion.ui.charts.square_sets import LIMIT, one_square
from porion.ui.parts import Term
from porion.ui.tables import Table


@dataclass(frozen=True)
class Stand:
    """A set on one day: drawn, or said in `terms`; `published` is false where no document tells
    of that day, and `line` is then empty."""

    when: str
    picture: SquaresPicture | None
    terms: tuple[Term, ...]
    published: bool
    line: str
    document: str
    href: str


@dataclass(frozen=True)
class TrackPart:
    """One set, day after day."""

    key: str
    heading: str
    finding: str
    href: str
    remark: str
    stands: tuple[Stand, ...]


@dataclass(frozen=True)
class Choice:
    """An EPCI that the list can be narrowed to."""

    code: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class OperationsPage:
    """The page; `legend` names only the signs in use, `unknown` an EPCI that is none."""

    lead: str
    tracks: tuple[TrackPart, ...]
    legend: tuple[LegendItem, ...]
    table: Table | None
    states_csv: str
    count: str
    choices: tuple[Choice, ...]
    action: str
    unknown: str
    groups: tuple[EstateGroup, ...]
    csv: str


def operations_page(answer: Operations, epci: str, addresses: Addresses) -> OperationsPage:
    """The page of an answer, its list narrowed to one EPCI where `epci` is a code of one."""
    known = {place.code or place.key for place in answer.epcis}
    asked = epci if epci in known else ""
    estates = answer.within(asked)
    parts = tuple(_track(track, answer.days, addresses) for track in answer.tracks)
    return OperationsPage(
        lead=_lead(answer),
        tracks=parts,
        legend=_legend(parts),
        table=states_table(answer, addresses) if answer.tracks else None,
        states_csv=addresses.page("operations-states-csv"),
        count=ngettext("%(n)s cité a sa fiche", "%(n)s cités ont leur fiche", len(estates))
        % {"n": len(estates)},
        choices=tuple(
            Choice(p.code or p.key, p.label, (p.code or p.key) == asked) for p in answer.epcis
        ),
        action=addresses.page("operations").partition("?")[0],
        unknown=epci[:40] if epci and not asked else "",
        groups=estate_groups(estates, answer.members, addresses),
        csv=addresses.page("operations-csv", **({"epci": asked} if asked else {})),
    )


def _lead(answer: Operations) -> str:
    """The latest of the first set, in a sentence that can be quoted."""
    if not answer.tracks:
        return ""
    told = max(answer.tracks[0].told.values(), key=lambda each: each.on)
    return f"{when_of(told)}{words.NBSP}: {sentence(told)}."


# ------------------------------------------------------------------------- tracks


def _track(track: Track, days: tuple[date, ...], addresses: Addresses) -> TrackPart:
    last = max(track.told.values(), key=lambda each: each.on)
    return TrackPart(
        key=track.definition.key,
        heading=track.definition.label,
        finding=f"{when_of(last)}{words.NBSP}: {sentence(last)}.",
        href=addresses.indicator(track.definition.key),
        remark=track.remark,
        stands=tuple(_stand(track, day, addresses) for day in days),
    )


def _stand(track: Track, day: date, addresses: Addresses) -> Stand:
    told = track.told.get(day)
    key = f"{track.definition.key}-{day}"
    if told is None:
        when = words.upper_first(words_of(day))
        return Stand(when, _hatched(track.size, key, when), (), False, "", "", "")
    drawn = set_squares(told, addresses, key=key)
    figure = told.dated
    return Stand(
        when=when_of(told),
        picture=drawn,
        terms=() if drawn else terms_of(told, addresses),
        published=True,
        line=wording.when_and_published(figure),
        document=words.upper_first(short_document(figure)),
        href=addresses.passage(figure.document.key, figure.key),
    )


def _hatched(size: FigureRead, key: str, when: str) -> SquaresPicture | None:
    """The whole set, of which nothing is published for that day."""
    number = size.value.number
    if number is None or number >= LIMIT or number != int(number):
        return None
    group = SquareGroup(int(number), SquareState.NOT_PUBLISHED, _("non publié"))
    return squares(Squares(key, f"{size.indicator.label}, {when}", (group,)))


def _legend(parts: tuple[TrackPart, ...]) -> tuple[LegendItem, ...]:
    said = {
        SquareState.DONE: _("achevé, réceptionné"),
        SquareState.WORKS: _("en travaux"),
        SquareState.ANNOUNCED: _("annoncé"),
        SquareState.NOT_STATED: _("état non précisé"),
        SquareState.NOT_PUBLISHED: _("non publié"),
    }
    drawn = [stand.picture for part in parts for stand in part.stands if stand.picture]
    used = {item.group.state for picture in drawn for item in picture.items}
    return tuple(
        LegendItem(one_square(state), text) for state, text in said.items() if state in used
    )
