"""Estates and operations, and their two files."""

from django.http import HttpRequest, HttpResponse

from porion.answers.operations import operations
from porion.portal.downloads import csv_response
from porion.portal.pages.operations import operations_page
from porion.portal.pages.operations_estates import COLUMNS, estate_records
from porion.portal.pages.operations_states import COLUMNS as STATE_COLUMNS
from porion.portal.pages.operations_states import state_records
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """The sets state by state, then the estates, of one EPCI where it is asked for."""
    answer = operations(site.programme, on=site.on)
    shown = operations_page(answer, request.GET.get("epci", ""), site.addresses)
    return site.render(request, "portal/operations.html", "operations", page=shown)


@public_page
def table(request: HttpRequest, site: Site) -> HttpResponse:
    """The estates as CSV, of one EPCI where it is asked for."""
    answer = operations(site.programme, on=site.on)
    rows = estate_records(answer.within(request.GET.get("epci", "")), answer.members)
    return csv_response(f"{site.programme.key}-cites", COLUMNS, rows)


@public_page
def states(_request: HttpRequest, site: Site) -> HttpResponse:
    """The sets state by state as CSV."""
    answer = operations(site.programme, on=site.on)
    return csv_response(f"{site.programme.key}-avancement", STATE_COLUMNS, state_records(answer))
