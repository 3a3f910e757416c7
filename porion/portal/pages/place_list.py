"""The index of places: a search, a map, the estates by intercommunality, communes from A to Z."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_index import PlaceIndex
from porion.core.folding import fold_name
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages import wording
from porion.portal.pages.map_overview import small_map
from porion.portal.pages.place_inside import said_words
from porion.portal.pages.place_names import place_href, short_name
from porion.territory.vocabulary import PlaceRead
from porion.ui.charts import MapPicture
from porion.ui.frames import Link

_WIDE = (PlaceKind.REGION, PlaceKind.DEPARTEMENT)
_OTHER = (PlaceKind.SITE, PlaceKind.PERIMETER)


@dataclass(frozen=True)
class Entry:
    """A place of a list: its link, and a note in small print."""

    link: Link
    note: str = ""


@dataclass(frozen=True)
class Partner:
    """An intercommunality with its estates, folded; `summary` holds its counts."""

    link: Link
    summary: str
    estates: tuple[Entry, ...]


@dataclass(frozen=True)
class Letters:
    """The letters with which communes begin; `communes` are those of the letter chosen."""

    links: tuple[Link, ...]
    chosen: str
    communes: tuple[Entry, ...]


@dataclass(frozen=True)
class PlacesPage:
    """All the places, folded; `others` are the intercommunalities that did not sign."""

    lead: str
    examples: tuple[Link, ...]
    map: MapPicture
    partners: tuple[Partner, ...]
    others: tuple[Entry, ...]
    letters: Letters
    wider: tuple[Entry, ...]
    sites: tuple[Entry, ...]


def places_page(index: PlaceIndex, addresses: Addresses, letter: str = "") -> PlacesPage:
    """The page without a search; `letter` unfolds the communes that begin with it."""
    epci = index.of(PlaceKind.EPCI)
    signed = [place for place in epci if place.key in index.signatories] or epci
    others = [place for place in epci if place not in signed]
    return PlacesPage(
        lead=_lead(index),
        examples=tuple(
            Link(short_name(p.label), place_href(p, addresses)) for p in examples(index)
        ),
        map=small_map(index, addresses),
        partners=tuple(_partner(place, index, addresses) for place in signed),
        others=tuple(_entry(place, index, addresses) for place in others),
        letters=_letters(index, addresses, letter),
        wider=tuple(_entry(p, index, addresses) for kind in _WIDE for p in index.of(kind)),
        sites=tuple(_entry(p, index, addresses) for kind in _OTHER for p in index.of(kind)),
    )


def examples(index: PlaceIndex) -> list[PlaceRead]:
    """The commune, the estate and the intercommunality of which most is said."""
    kinds = (PlaceKind.COMMUNE, PlaceKind.CITE, PlaceKind.EPCI)
    best = (max(index.of(kind), key=lambda p: index.said[p.key], default=None) for kind in kinds)
    return [place for place in best if place and index.said[place.key]]


def _lead(index: PlaceIndex) -> str:
    estates = index.of(PlaceKind.CITE)
    if not estates:
        return _("Ce que les documents publics disent d’un lieu, et rien de plus.")
    said = sum(1 for place in estates if index.said.get(place.key))
    return _(
        "Ce que les documents publics disent d’un lieu, et rien de plus. Sur %(n)s cités,"
        " %(said)s sont nommées par un document au moins."
    ) % {"n": len(estates), "said": said}


def _entry(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Entry:
    said = index.said.get(place.key, 0)
    link = Link(place.label, place_href(place, addresses))
    return Entry(link, said_words(said) if said else "")


def _partner(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Partner:
    estates = index.inside(place.key, PlaceKind.CITE)
    communes = len(index.inside(place.key, PlaceKind.COMMUNE))
    said = sum(1 for estate in estates if index.said.get(estate.key))
    parts = [ngettext("%(n)s commune", "%(n)s communes", communes) % {"n": communes}]
    if place.population:
        people = wording.count(place.population)
        parts.append(_("%s habitants") % people)
    if estates:
        parts.append(ngettext("%(n)s cité", "%(n)s cités", len(estates)) % {"n": len(estates)})
        parts.append(_("informations sur %s") % said if said else _("rien de publié sur elles"))
    elif index.of(PlaceKind.CITE):
        parts.append(_("aucune cité au programme"))
    return Partner(
        Link(short_name(place.label), place_href(place, addresses)),
        " · ".join(parts),
        tuple(
            _estate(each, index, addresses)
            for each in sorted(estates, key=lambda e: not index.said.get(e.key))
        ),
    )


def _estate(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Entry:
    communes = ", ".join(c.label for c in index.around(place.key, PlaceKind.COMMUNE))
    said = index.said.get(place.key, 0)
    note = f"{communes} · {said_words(said)}" if said else communes
    return Entry(Link(place.label, place_href(place, addresses)), note)


def _letters(index: PlaceIndex, addresses: Addresses, asked: str) -> Letters:
    """Communes by the letter that their name begins with, articles apart."""
    by_letter: dict[str, list[PlaceRead]] = {}
    for place in index.of(PlaceKind.COMMUNE):
        by_letter.setdefault(fold_name(place.label)[:1].upper(), []).append(place)
    chosen = asked.upper() if asked.upper() in by_letter else ""
    links = tuple(
        Link(letter, f"{addresses.page('places', lettre=letter)}#communes", letter == chosen)
        for letter in sorted(by_letter)
    )
    found: Sequence[PlaceRead] = by_letter.get(chosen, ())
    ordered = sorted(found, key=lambda place: fold_name(place.label))
    return Letters(links, chosen, tuple(_commune(p, index, addresses) for p in ordered))


def _commune(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Entry:
    estates = len(index.inside(place.key, PlaceKind.CITE))
    parts = [ngettext("%(n)s cité", "%(n)s cités", estates) % {"n": estates}] if estates else []
    if index.said.get(place.key):
        parts.append(said_words(index.said[place.key]))
    return Entry(Link(place.label, place_href(place, addresses)), " · ".join(parts))
