"""What a search of places found, on its page and while one types."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from porion.answers.place_index import PlaceIndex
from porion.answers.place_search import PlaceSearch
from porion.core import language
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages.place_inside import said_words
from porion.portal.pages.place_names import place_href, short_name
from porion.territory.vocabulary import PlaceRead
from porion.ui.frames import Link

#: Places suggested while one types.
_SUGGESTED = 6


@dataclass(frozen=True)
class Result:
    """A place found: its name, what it is and where, other names, how much is said of it."""

    label: str
    href: str
    what: str
    aliases: str
    said: str = ""


@dataclass(frozen=True)
class SearchPage:
    """What a search found; `near` only where nothing else was."""

    text: str
    found: tuple[Result, ...]
    near: tuple[Result, ...]
    empty: bool
    everything: str


@dataclass(frozen=True)
class Suggestions:
    """A few places, and in words how many there are; `near` where they only resemble."""

    count: str
    results: tuple[Result, ...]
    near: bool
    more: Link | None


def search_page(search: PlaceSearch, index: PlaceIndex, addresses: Addresses) -> SearchPage:
    """The results of a search, those of that very name first."""
    return SearchPage(
        search.text,
        tuple(result(p, index, addresses) for p in (*search.same, *search.found)),
        tuple(result(p, index, addresses) for p in search.near),
        search.empty,
        addresses.page("search", q=search.text) if search.text and not search.empty else "",
    )


def suggestions_page(search: PlaceSearch, index: PlaceIndex, addresses: Addresses) -> Suggestions:
    """The first results; nothing for an empty question."""
    listed = search.listed
    more = None
    if len(listed) > _SUGGESTED:
        words = _("Voir les %s lieux") % len(listed)
        more = Link(words, addresses.page("places", q=search.text))
    return Suggestions(
        _count(search),
        tuple(result(place, index, addresses) for place in listed[:_SUGGESTED]),
        bool(search.near),
        more,
    )


def _count(search: PlaceSearch) -> str:
    if search.empty:
        return ""
    if search.near:
        n = len(search.near)
        return ngettext(
            "Aucun lieu de ce nom ; %(n)s nom proche",
            "Aucun lieu de ce nom ; %(n)s noms proches",
            n,
        ) % {"n": n}
    n = len(search.listed)
    if not n:
        return _("Aucun lieu de ce nom")
    return ngettext("%(n)s lieu trouvé", "%(n)s lieux trouvés", n) % {"n": n}


def result(place: PlaceRead, index: PlaceIndex, addresses: Addresses) -> Result:
    """One place found."""
    communes = [c.label for c in index.around(place.key, PlaceKind.COMMUNE)]
    around = [", ".join(communes)] if communes else []
    for kind in (PlaceKind.EPCI, PlaceKind.DEPARTEMENT):
        found = index.container(place.key, kind)
        if found:
            around.append(short_name(found.label))
    what = " · ".join((language.label(place.kind), *around[:2]))
    said = index.said.get(place.key, 0)
    aliases = ", ".join(place.aliases[:3])
    return Result(
        place.label, place_href(place, addresses), what, aliases, said_words(said) if said else ""
    )
