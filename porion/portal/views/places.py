"""Places: the index and its search, suggestions while typing, the sheet of one place."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from porion.answers.gap_board import places_of_gaps
from porion.answers.place_index import place_index
from porion.answers.place_search import PlaceSearch, place_search
from porion.answers.place_sheet import place_sheet
from porion.portal.pages.place_list import places_page
from porion.portal.pages.place_results import search_page, suggestions_page
from porion.portal.pages.places import place_page
from porion.portal.site import Site, public_page
from porion.territory.queries.places import UnknownPlace
from porion.territory.queries.places import place as find_place


def _asked(request: HttpRequest, site: Site) -> PlaceSearch:
    return place_search(site.programme, request.GET.get("q", ""))


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """All places, or what a search finds; a name that one place alone bears opens it."""
    if "q" not in request.GET:
        listed = place_index(site.programme, on=site.on)
        page = places_page(listed, site.addresses, request.GET.get("lettre", "")[:1])
        return site.render(request, "portal/places.html", "places", page=page)
    found = _asked(request, site)
    if found.only:
        only = found.only
        return HttpResponseRedirect(site.addresses.place(only.code or only.key))
    shown = search_page(found, place_index(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/place_search.html", "places", page=shown)


@public_page
def suggestions(request: HttpRequest, site: Site) -> HttpResponse:
    """What a search finds, in little: asked for while people type."""
    found = _asked(request, site)
    shown = suggestions_page(found, place_index(site.programme, on=site.on), site.addresses)
    return render(request, "portal/suggestions.html", {"page": shown})


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One place; its official code is its address where it has one."""
    try:
        found = find_place(site.programme, key)
    except UnknownPlace as error:
        raise Http404(_("Aucun lieu n’a cette adresse ni ce code.")) from error
    if found.code and found.code != key:
        return HttpResponseRedirect(site.addresses.place(found.code), status=301)
    sheet = place_sheet(site.programme, key, on=site.on, today=site.today)
    default = site.programmes[0].key if site.programmes else ""
    shown = place_page(sheet, site.addresses, site.on or site.today, default)
    named = {sheet.place.key, sheet.place.code} & places_of_gaps(site.programme)
    gaps = site.addresses.page("gaps", lieu=min(named)) if named else ""
    return site.render(request, "portal/place.html", "places", page=shown, gaps=gaps)
