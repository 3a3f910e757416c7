"""Who does what, the names of organisations, and their CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.organisations import organisations_answer
from porion.portal.downloads import csv_response
from porion.portal.pages.organisations import (
    NAME_COLUMNS,
    ROLE_COLUMNS,
    name_row,
    organisations_page,
    role_row,
)
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Roles, then names."""
    shown = organisations_page(organisations_answer(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/organisations.html", "organisations", page=shown)


@public_page
def roles(_request: HttpRequest, site: Site) -> HttpResponse:
    """The roles as CSV."""
    found = organisations_answer(site.programme, on=site.on)
    rows = [role_row(each) for group in found.groups for each in group.rows]
    return csv_response(f"{site.programme.key}-roles", ROLE_COLUMNS, rows)


@public_page
def names(_request: HttpRequest, site: Site) -> HttpResponse:
    """The names as CSV."""
    rows = [name_row(each) for each in organisations_answer(site.programme, on=site.on).names]
    return csv_response(f"{site.programme.key}-noms", NAME_COLUMNS, rows)
