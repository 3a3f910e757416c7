"""Bodies, meetings, decisions and votes, and their CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.governance import governance_answer
from porion.portal.downloads import csv_response
from porion.portal.pages.governance import governance_page
from porion.portal.pages.governance_rows import (
    BODY_COLUMNS,
    DECISION_COLUMNS,
    MEETING_COLUMNS,
    body_row,
    decision_row,
    meeting_row,
)
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Everything on one page."""
    shown = governance_page(governance_answer(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/governance.html", "governance", page=shown)


@public_page
def bodies(_request: HttpRequest, site: Site) -> HttpResponse:
    """The bodies as CSV."""
    rows = [body_row(each) for each in governance_answer(site.programme, on=site.on).bodies]
    return csv_response(f"{site.programme.key}-instances", BODY_COLUMNS, rows)


@public_page
def meetings(_request: HttpRequest, site: Site) -> HttpResponse:
    """The meetings as CSV."""
    rows = [meeting_row(each) for each in governance_answer(site.programme, on=site.on).meetings]
    return csv_response(f"{site.programme.key}-reunions", MEETING_COLUMNS, rows)


@public_page
def decisions(_request: HttpRequest, site: Site) -> HttpResponse:
    """The decisions as CSV."""
    rows = [decision_row(each) for each in governance_answer(site.programme, on=site.on).decisions]
    return csv_response(f"{site.programme.key}-decisions", DECISION_COLUMNS, rows)
