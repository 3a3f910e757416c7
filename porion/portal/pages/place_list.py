"""The index of places, and the results of a search."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_index import PlaceIndex
from porion.answers.place_search import PlaceSearch
from porion.core import language
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.place_map import overview
from porion.territory.vocabulary import PlaceRead
from porion.ui import wording as words
from porion.ui.charts import MapPicture
from porion.ui.frames import Link
from porion.ui.tables import Cell, Column, Row, Table


@dataclass(frozen=True)
class Group:
    """Estates of one commune, or other places under one heading."""

    label: str
    href: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class PlacesPage:
    """All the places: authorities first, then the estates commune by commune."""

    epci: Table
    wider: tuple[Link, ...]
    examples: tuple[Link, ...]
    estates: tuple[Group, ...]
    estate_count: int
    sites: tuple[Link, ...]
    map: MapPicture
    points: Table


@dataclass(frozen=True)
class Result:
    """A place found: its name, what it is and where, the other names it goes by."""

    label: str
    href: str
    what: str
    aliases: str


@dataclass(frozen=True)
class SearchPage:
    """What a search found; `near` only where nothing else was."""

    text: str
    found: tuple[Result, ...]
    near: tuple[Result, ...]
    empty: bool


def said_words(count: int) -> str:
    """ "3 mentions chiffrées ou datées", or that nothing is published."""
    if not count:
        return words.nothing_published()
    return ngettext("%(n)s information", "%(n)s informations", count) % {"n": wording.count(count)}


def places_page(index: PlaceIndex, addresses: Addresses) -> PlacesPage:
    """The page without a search."""
    wider = (PlaceKind.REGION, PlaceKind.DEPARTEMENT, PlaceKind.PERIMETER)
    estates = index.of(PlaceKind.CITE)
    return PlacesPage(
        epci=_epci(index, addresses),
        wider=tuple(_link(p, addresses) for kind in wider for p in index.of(kind)),
        examples=tuple(_link(place, addresses) for place in _examples(index)),
        estates=_estates(index, addresses),
        estate_count=len(estates),
        sites=tuple(_link(p, addresses) for p in index.of(PlaceKind.SITE)),
        map=overview(index),
        points=_points(index, estates, addresses),
    )


def _examples(index: PlaceIndex) -> list[PlaceRead]:
    """The commune, the estate and the intercommunality of which most is said."""
    kinds = (PlaceKind.COMMUNE, PlaceKind.CITE, PlaceKind.EPCI)
    best = (max(index.of(kind), key=lambda p: index.said[p.key], default=None) for kind in kinds)
    return [place for place in best if place and index.said[place.key]]


def _link(place: PlaceRead, addresses: Addresses) -> Link:
    return Link(place.label, addresses.place(place.key))


def _epci(index: PlaceIndex, addresses: Addresses) -> Table:
    columns = (
        Column(_("Intercommunalité"), _("EPCI")),
        Column(_("Habitants")),
        Column(_("Communes au dossier"), _("Communes")),
        Column(_("Cités")),
        Column(_("Signataire")),
    )
    rows = []
    for place in index.of(PlaceKind.EPCI):
        estates = len(index.inside(place.key, PlaceKind.CITE))
        communes = len(index.inside(place.key, PlaceKind.COMMUNE))
        rows.append(
            Row(
                (
                    Cell(place.label, addresses.place(place.key)),
                    Cell(wording.count(place.population), strong=True)
                    if place.population
                    else Cell(words.not_communicated(), muted=True),
                    Cell(wording.count(communes), strong=True),
                    Cell(wording.count(estates), strong=True)
                    if estates
                    else Cell(_("Aucune au programme"), muted=True),
                    Cell(_("Oui"))
                    if place.key in index.signatories
                    else Cell(_("Non"), muted=True),
                )
            )
        )
    return Table(_("Intercommunalités, signataires d’abord"), columns, tuple(rows))


def _estates(index: PlaceIndex, addresses: Addresses) -> tuple[Group, ...]:
    groups: dict[str, list[PlaceRead]] = {}
    for estate in index.of(PlaceKind.CITE):
        commune = index.container(estate.key, PlaceKind.COMMUNE)
        groups.setdefault(commune.key if commune else "", []).append(estate)
    communes = [place for place in index.of(PlaceKind.COMMUNE) if place.key in groups]
    found = [
        Group(
            commune.label,
            addresses.place(commune.key),
            tuple(_link(estate, addresses) for estate in groups[commune.key]),
        )
        for commune in communes
    ]
    if "" in groups:
        alone = tuple(_link(estate, addresses) for estate in groups[""])
        found.append(Group(_("Commune non précisée"), "", alone))
    return tuple(found)


def _points(index: PlaceIndex, estates: Sequence[PlaceRead], addresses: Addresses) -> Table:
    columns = (
        Column(_("Cité")),
        Column(_("Commune")),
        Column(_("Longitude, latitude"), _("Position")),
        Column(_("Dans les documents")),
    )
    rows = []
    for estate in estates:
        commune = index.container(estate.key, PlaceKind.COMMUNE)
        said = index.said.get(estate.key, 0)
        rows.append(
            Row(
                (
                    Cell(estate.label, addresses.place(estate.key)),
                    Cell(commune.label, addresses.place(commune.key))
                    if commune
                    else Cell(words.not_communicated(), muted=True),
                    Cell(
                        f"{language.number(estate.lon)} ; {language.number(estate.lat)}"
                        if estate.lon is not None and estate.lat is not None
                        else words.not_communicated()
                    ),
                    Cell(said_words(said), muted=not said),
                )
            )
        )
    return Table(_("Cités du programme"), columns, tuple(rows))


# -------------------------------------------------------------------------- search


def search_page(search: PlaceSearch, index: PlaceIndex, addresses: Addresses) -> SearchPage:
    """The results of a search, those of that very name first."""
    return SearchPage(
        search.text,
        tuple(result(p, index, addresses) for p in (*search.same, *search.found)),
        tuple(result(p, index, addresses) for p in search.near),
        search.empty,
    )


def result(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Result:
    """One place found."""
    around = [
        found.label
        for kind in (PlaceKind.COMMUNE, PlaceKind.EPCI, PlaceKind.DEPARTEMENT)
        if (found := index.container(place.key, kind))
    ]
    what = " · ".join((language.label(place.kind), *around[:2]))
    return Result(place.label, addresses.place(place.key), what, ", ".join(place.aliases))
