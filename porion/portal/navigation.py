"""Which pages the frame leads to: the navigation, the tabs of a section, the footer.

Words of `words.md`. A page that does not exist is left out: the addresses decide, so that an
entry may be written before its page.
"""

from django.urls import NoReverseMatch, Resolver404, resolve
from django.utils.translation import gettext as _

from porion.portal.addresses import Addresses
from porion.portal.place_words import PlaceWords
from porion.programmes.queries.programmes import Programme
from porion.ui.frames import Link

#: Navigation: words, and the pages of the section, the first that exists being its door. No
#: words: the kinds of the programme's places give them.
NAVIGATION: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Accueil", ("home",)),
    ("", ("places",)),
    ("Les chiffres", ("figures", "indicators", "targets")),
    ("Les engagements", ("commitments", "objectives", "lineage", "governance", "organisations")),
    ("", ("operations", "map")),
    ("Les financements", ("funding", "money-paths", "amounts")),
    ("Le calendrier", ("calendar", "date-history")),
    ("Ce qui a changé", ("changes",)),
    ("Les documents", ("documents",)),
    ("Données et méthode", ("data", "method", "gaps", "questions")),
)
#: Tabs on top of the pages of a section that has several.
TABS = {
    "figures": "Les chiffres publiés",
    "indicators": "Les indicateurs",
    "targets": "Les cibles",
    "commitments": "Les engagements",
    "objectives": "Les axes et objectifs",
    "lineage": "La filiation",
    "governance": "Instances et décisions",
    "organisations": "Qui fait quoi",
    "map": "La carte",
    "funding": "Les financements",
    "money-paths": "De l’annonce au versement",
    "amounts": "Montants à rapprocher",
    "calendar": "Le calendrier",
    "date-history": "Historique du calendrier",
    "data": "Les données",
    "method": "La méthode",
    "gaps": "Écarts entre sources",
    "questions": "Questions sans réponse publiée",
}
FOOTER: tuple[tuple[str, str], ...] = (
    ("Accessibilité : non conforme", "accessibility"),
    ("Mentions légales", "legal"),
    ("Données personnelles", "privacy"),
    ("Signaler une erreur", "report"),
    ("Données", "data"),
)
#: The interface for programs is not among the pages: it has no named address here.
API = "/api/v1/"


def navigation(addresses: Addresses, section: str, places: PlaceWords) -> tuple[Link, ...]:
    """The entries in one row; `section` is the page, or the section, that is open."""
    own = {"places": places.finder, "operations": places.operations}
    found = []
    for words, names in NAVIGATION:
        doors = [href for name in names if (href := address(addresses, name))]
        if doors:
            found.append(Link(_(words) if words else own[names[0]], doors[0], section in names))
    return tuple(found)


def tabs(addresses: Addresses, section: str, places: PlaceWords) -> tuple[Link, ...]:
    """The pages of the section that is open, where there are several."""
    names = next((names for _words, names in NAVIGATION if section in names), ())
    words = {"operations": places.places, **{name: _(tab) for name, tab in TABS.items()}}
    found = tuple(
        Link(words[name], href, name == section)
        for name in names
        if name in words and (href := address(addresses, name))
    )
    return found if len(found) > 1 else ()


def footer(addresses: Addresses) -> tuple[Link, ...]:
    """What every page leads to at its foot."""
    found = [Link(_(words), href) for words, name in FOOTER if (href := address(addresses, name))]
    if _answers(API):
        found.append(Link(_("API"), API))
    return tuple(found)


def programme_links(
    every: tuple[Programme, ...], current: Programme | None = None
) -> tuple[Link, ...]:
    """The programmes of the installation, the default one at the root."""
    return tuple(
        Link(row.label, Addresses(row.key if rank else "").home(), row == current)
        for rank, row in enumerate(every)
    )


def address(addresses: Addresses, name: str) -> str:
    """The address of a named page, "" where no such page exists."""
    try:
        return addresses.page(name)
    except NoReverseMatch:
        return ""


def _answers(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
