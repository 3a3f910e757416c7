"""Places: the index and its search, and the sheet of one place."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from porion.answers.place_index import place_index
from porion.answers.place_search import place_search
from porion.answers.place_sheet import place_sheet
from porion.portal.pages.place_list import places_page, search_page
from porion.portal.pages.places import place_page
from porion.portal.site import Site, public_page
from porion.territory.queries.places import UnknownPlace
from porion.territory.queries.places import place as find_place


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """All places, or what a search finds; a name that one place alone bears opens it."""
    asked = request.GET.get("q")
    if asked is None:
        page = places_page(place_index(site.programme, on=site.on), site.addresses)
        return site.render(request, "portal/places.html", "places", page=page)
    found = place_search(site.programme, asked.replace("\0", ""))
    if len(found.same) == 1:
        return HttpResponseRedirect(site.addresses.place(found.same[0].key))
    shown = search_page(found, place_index(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/place_search.html", "places", page=shown)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One place; its official code is its address where it has one."""
    try:
        found = find_place(site.programme, key)
    except UnknownPlace as error:
        raise Http404(_("Aucun lieu n’a cette adresse ni ce code.")) from error
    if found.code and found.code != key:
        return HttpResponseRedirect(site.addresses.place(found.code), status=301)
    shown = place_page(place_sheet(site.programme, key, on=site.on), site.addresses)
    return site.render(request, "portal/place.html", "places", page=shown)
