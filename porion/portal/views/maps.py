"""The map of the programme: its page, its table as CSV, its points and outlines as GeoJSON."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.map_rows import map_rows
from porion.answers.place_index import PlaceIndex, place_index
from porion.core.vocabulary import PlaceKind
from porion.portal.downloads import csv_response
from porion.portal.pages.map_csv import CSV_HEADS, csv_rows
from porion.portal.pages.map_features import geojson
from porion.portal.pages.map_page import map_page
from porion.portal.site import Site, public_page
from porion.territory.vocabulary import PlaceRead


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """The large map with its table; `epci` keeps the estates of one intercommunality."""
    index = place_index(site.programme, on=site.on)
    shown = map_page(index, _chosen(request, index), site.addresses)
    return site.render(request, "portal/map.html", "map", page=shown)


@public_page
def table(request: HttpRequest, site: Site) -> HttpResponse:
    """The rows of the table as CSV."""
    index = place_index(site.programme, on=site.on)
    chosen = _chosen(request, index)
    rows = csv_rows(map_rows(index, epci=chosen.key if chosen else ""))
    return csv_response(f"{site.programme.key}-carte", CSV_HEADS, rows)


@public_page
def features(_request: HttpRequest, site: Site) -> HttpResponse:
    """What the map draws as GeoJSON: a point a row, and the partners' areas."""
    index = place_index(site.programme, on=site.on)
    content = geojson(index, site.addresses, site.programme.data_licence)
    return HttpResponse(content, content_type="application/geo+json")


def _chosen(request: HttpRequest, index: PlaceIndex) -> PlaceRead | None:
    """The intercommunality asked for, by key or code; 404 where there is none of that name."""
    asked = request.GET.get("epci", "")
    if not asked:
        return None
    found = [p for p in index.of(PlaceKind.EPCI) if asked in (p.key, p.code)]
    if not found:
        raise Http404(_("Aucune intercommunalité n’a ce code."))
    return found[0]
