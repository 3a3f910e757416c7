"""What lies in a place: its estates with what is published of each, its communes with counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_near import Neighbour
from porion.answers.place_sheet import PlaceSheet
from porion.answers.place_tracks import Estate
from porion.answers.territory import SMALL
from porion.core import language
from porion.core.vocabulary import PlaceKind
from porion.framework.vocabulary import EventRead
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.place_facts import fact_day
from porion.portal.pages.place_names import place_href, short_name
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.frames import Link
from porion.ui.tables import Cell, Column, Row, Table

#: With more estates only those of which something is published have a row.
_MANY = 12


@dataclass(frozen=True)
class Inside:
    """Places of one kind inside this one: estates in a table, others that documents name as
    links with counts, the `quiet` ones, of which nothing is published, folded under `silence`."""

    id: str
    heading: str
    table: Table | None
    silence: str
    quiet: tuple[Link, ...]
    named: tuple["Near", ...] = ()


@dataclass(frozen=True)
class Near:
    """A neighbour: its name, how far, how much is said of it."""

    link: Link
    note: str


def said_words(count: int) -> str:
    """ "3 informations", or that nothing is published."""
    if not count:
        return words.nothing_published()
    return ngettext("%(n)s information", "%(n)s informations", count) % {"n": wording.count(count)}


def inside_of(sheet: PlaceSheet, addresses: Addresses) -> tuple[Inside, ...]:
    """Estates, then sites, then authorities; of a region its intercommunalities only."""
    wide = sheet.place.kind is PlaceKind.REGION
    found = [_estates(sheet, addresses)] if sheet.place.kind is not PlaceKind.CITE else []
    groups = (
        (PlaceKind.DEPARTEMENT, _("Les départements")),
        (PlaceKind.EPCI, _("Les intercommunalités")),
        (PlaceKind.COMMUNE, _("Les communes")),
        (PlaceKind.SITE, _("Les sites nommés")),
    )
    for kind, heading in groups:
        if kind is PlaceKind.SITE and sheet.place.kind in SMALL:
            continue  # told above, each fact with its site
        places = (
            [] if wide and kind is PlaceKind.COMMUNE else sheet.index.inside(sheet.place.key, kind)
        )
        if places:
            found.append(_group(kind, heading, places, sheet, addresses))
    return tuple(each for each in found if each)


def _group(
    kind: PlaceKind,
    heading: str,
    places: Sequence[PlaceRead],
    sheet: PlaceSheet,
    addresses: Addresses,
) -> Inside:
    said = sheet.index.said
    named = sorted((p for p in places if said.get(p.key)), key=lambda p: -said[p.key])
    rows = tuple(Near(_link(p, addresses), said_words(said[p.key])) for p in named)
    quiet = tuple(_link(p, addresses) for p in places if not said.get(p.key))
    return Inside(kind.value, heading, None, _silence(quiet), quiet, rows)


def _silence(quiet: Sequence[Link]) -> str:
    if not quiet:
        return ""
    return ngettext(
        "%(n)s autre, dont rien n’est publié à ce jour",
        "%(n)s autres, dont rien n’est publié à ce jour",
        len(quiet),
    ) % {"n": len(quiet)}


def _link(place: PlaceRead, addresses: Addresses) -> Link:
    return Link(short_name(place.label), place_href(place, addresses))


# ------------------------------------------------------------------------- estates


def _estates(sheet: PlaceSheet, addresses: Addresses) -> Inside | None:
    """Each estate with the last fact on every followed subject."""
    if not sheet.estates:
        return None
    many = len(sheet.estates) > _MANY
    shown = [e for e in sheet.estates if e.said or not many]
    with_commune = sheet.place.kind is not PlaceKind.COMMUNE
    columns = (
        Column(_("Cité")),
        *((Column(_("Commune")),) if with_commune else ()),
        *(Column(subject) for subject in sheet.tracks.subjects),
        Column(_("Dans les documents"), _("Publié")),
    )
    rows = tuple(_row(estate, with_commune, sheet, addresses) for estate in shown)
    quiet = tuple(_link(e.place, addresses) for e in sheet.estates if e not in shown)
    heading = (
        _("Les cités de la commune")
        if sheet.place.kind is PlaceKind.COMMUNE
        else _("Les cités du programme")
    )
    table = Table(heading, columns, rows) if rows else None
    return Inside("cites", heading, table, _silence(quiet), quiet)


def _row(estate: Estate, with_commune: bool, sheet: PlaceSheet, addresses: Addresses) -> Row:
    place = estate.place
    communes = ", ".join(each.label for each in estate.communes)
    shared = [c.label for c in estate.communes if c.key != sheet.place.key]
    names = [*place.aliases[:2], *(() if with_commune else shared)]
    return Row(
        (
            Cell(place.label, place_href(place, addresses), note=", ".join(names)),
            *((Cell(communes),) if with_commune else ()),
            *(_fact(fact) for fact in estate.facts),
            Cell(said_words(estate.said), muted=not estate.said),
        )
    )


def _fact(fact: EventRead | None) -> Cell:
    if fact is None:
        return Cell(words.nothing_published(), muted=True)
    said = fact.label.partition(" : ")[0]
    source = fact.document.label if fact.document else ""
    return Cell(said, note=" · ".join(part for part in (fact_day(fact), source) if part))


# ---------------------------------------------------------------------- neighbours


def near_of(
    found: Sequence[Neighbour], sheet: PlaceSheet, addresses: Addresses
) -> tuple[Near, ...]:
    """Neighbours with their distance and what is said of them."""
    return tuple(_near(each, sheet, addresses) for each in found)


def _near(each: Neighbour, sheet: PlaceSheet, addresses: Addresses) -> Near:
    index = sheet.index
    commune = index.container(each.place.key, PlaceKind.COMMUNE)
    where = commune.label if commune and each.place.kind is PlaceKind.CITE else ""
    far = (
        f"{language.number(Decimal(f'{each.km:.1f}'))}{words.NBSP}km" if each.km is not None else ""
    )
    said = said_words(index.said.get(each.place.key, 0))
    note = " · ".join(part for part in (where, far, words.lower_first(said)) if part)
    return Near(_link(each.place, addresses), note)
