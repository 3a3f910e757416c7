"""The sheet of a place: who it is, what names it, what lies in it, nothing invented."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_sheet import PlaceSheet
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.commitment_tables import commitment_table
from porion.portal.pages.event_tables import event_table
from porion.portal.pages.place_figures import by_topic, figures_of, inside_of
from porion.portal.pages.place_list import said_words
from porion.portal.pages.place_map import sheet_map
from porion.portal.pages.place_terms import terms_of
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.frames import Link
from porion.ui.parts import Term
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Members:
    """Places of one kind inside this one."""

    heading: str
    table: Table


@dataclass(frozen=True)
class PlacePage:
    """One place. `headline` asks the programme's first question where no text answers it."""

    label: str
    lead: str
    silent: bool
    crumbs: tuple[Link, ...]
    terms: tuple[Term, ...]
    note: str
    map: MapPicture | None
    figures: tuple[tuple[str, Table], ...]
    maybe: Table | None
    events: Table | None
    commitments: Table | None
    inside: tuple[tuple[str, Table], ...]
    inside_count: int
    members: tuple[Members, ...]
    wider: Link | None
    headline: Link | None


def place_page(sheet: PlaceSheet, addresses: Addresses) -> PlacePage:
    """The page of a place."""
    answer, place = sheet.answer, sheet.place
    inside = inside_of(sheet, addresses)
    return PlacePage(
        label=place.label,
        lead=_lead(sheet),
        silent=answer.silent,
        crumbs=_crumbs(sheet, addresses),
        terms=terms_of(sheet, addresses),
        note=place.note,
        map=sheet_map(sheet),
        figures=by_topic(answer.figures, sheet, addresses),
        maybe=figures_of(_("Peut-être déjà connus"), answer.maybe, sheet, addresses),
        events=event_table(answer.events, addresses) if answer.events else None,
        commitments=commitment_table(answer.commitments, addresses) if answer.commitments else None,
        inside=inside,
        inside_count=len(answer.inside),
        members=_members(sheet, addresses),
        wider=_wider(sheet, addresses),
        headline=Link(sheet.headline.label, addresses.indicator(sheet.headline.key))
        if sheet.headline
        else None,
    )


def _lead(sheet: PlaceSheet) -> str:
    answer = sheet.answer
    if answer.silent:
        return f"{words.nothing_published()}."
    parts = [
        ngettext("%(n)s chiffre", "%(n)s chiffres", n) % {"n": wording.count(n)}
        for n in (len(answer.figures),)
        if n
    ]
    parts += [
        ngettext("%(n)s fait daté", "%(n)s faits datés", n) % {"n": n}
        for n in (len(answer.events),)
        if n
    ]
    parts += [
        ngettext("%(n)s engagement", "%(n)s engagements", n) % {"n": n}
        for n in (len(answer.commitments),)
        if n
    ]
    several = len(answer.figures) + len(answer.events) + len(answer.commitments) > 1
    return (
        _("Les documents publics le nomment dans %(parts)s.")
        if several
        else _("Les documents publics ne le nomment que dans %(parts)s.")
    ) % {"parts": _joined(parts)}


def _joined(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s et %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def _crumbs(sheet: PlaceSheet, addresses: Addresses) -> tuple[Link, ...]:
    around = [Link(p.label, addresses.place(p.key)) for p in sheet.around]
    first = Link(_("Ma commune, ma cité"), addresses.page("places"))
    return (first, *around, Link(sheet.place.label))


def _wider(sheet: PlaceSheet, addresses: Addresses) -> Link | None:
    found = sheet.wider
    if found is None:
        return None
    count = said_words(sheet.index.said.get(found.key, 0))
    return Link(f"{found.label} ({count})", addresses.place(found.key))


def _members(sheet: PlaceSheet, addresses: Addresses) -> tuple[Members, ...]:
    """Estates, sites and communes inside; an authority's perimeter is not a member."""
    index, own = sheet.index, sheet.place
    headings = (
        (PlaceKind.EPCI, _("Les intercommunalités")),
        (PlaceKind.CITE, _("Les cités")),
        (PlaceKind.SITE, _("Les sites")),
        (PlaceKind.COMMUNE, _("Les communes")),
    )
    found = []
    for kind, heading in headings:
        places = index.inside(own.key, kind)
        if places:
            found.append(Members(heading, _member_table(heading, places, sheet, addresses)))
    return tuple(found)


def _member_table(
    caption: str, places: Sequence[PlaceRead], sheet: PlaceSheet, addresses: Addresses
) -> Table:
    said = sheet.index.said
    ordered = sorted(places, key=lambda place: not said.get(place.key))
    rows = (
        Row(
            (
                Cell(place.label, addresses.place(place.key), note=", ".join(place.aliases[:2])),
                Cell(said_words(said.get(place.key, 0)), muted=not said.get(place.key)),
            )
        )
        for place in ordered
    )
    columns = (Column(_("Lieu")), Column(_("Dans les documents")))
    return Table(caption, columns, tuple(rows))
