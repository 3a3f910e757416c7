"""An address that no page has: in the frame of the site, with the pages and rows nearest to it."""

from difflib import get_close_matches

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from porion.answers.nearest import nearest
from porion.core.folding import fold
from porion.portal.navigation import FOOTER, NAVIGATION, TABS, address, programme_links
from porion.portal.site import Site, lost, site_of
from porion.ui.frames import Link

#: Pages of one row, by the first word of their address.
_ROWS = {
    "chiffres": "figure",
    "indicateurs": "indicator",
    "sources": "document",
    "objectifs": "objective",
    "territoires": "place",
    "engagements": "commitment",
}
_LIKE = 0.6


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 for what the table of addresses does not know, or for an unknown programme."""
    try:
        return _framed(request)
    except (Http404, DatabaseError):  # nothing is on record: no frame to put around the page
        return render(request, "404.html", status=404)


def _framed(request: HttpRequest) -> HttpResponse:
    words = [word for word in request.path[:300].split("/") if word]
    prefix = words[1] if len(words) > 1 and words[0] == "p" else ""
    try:
        site = site_of(prefix)
    except Http404:
        site = site_of("")
        links = programme_links(site.programmes)
        return lost(request, site, _("Aucun programme de ce nom."), asked=prefix, links=links)
    inside = words[2:] if prefix else words
    return lost(request, site, "", asked=request.path, links=_near(site, inside))


def _near(site: Site, words: list[str]) -> list[Link]:
    """Rows with a key like the last word, then pages named like the first."""
    if not words:
        return []
    first = fold(words[0].removesuffix(".csv"))
    found = []
    row = get_close_matches(first, _ROWS, n=1, cutoff=_LIKE)
    if row and len(words) > 1:
        page = _ROWS[row[0]]
        near = nearest(site.programme, page, words[-1])
        found = [Link(each.label, site.addresses.page(page, each.key)) for each in near]
    pages = {link.href.strip("/").rpartition("/")[2]: link for link in _pages(site)}
    named = get_close_matches(first, pages, n=3, cutoff=_LIKE)
    return [*found, *(pages[name] for name in named)]


def _pages(site: Site) -> list[Link]:
    """Every page without a key, by its words."""
    entries = {name: words for words, names in NAVIGATION for name in names[:1]}
    entries |= TABS | {name: words for words, name in FOOTER}
    del entries["home"]
    return [
        Link(_(words), href)
        for name, words in entries.items()
        if (href := address(site.addresses, name))
    ]
