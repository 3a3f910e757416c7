"""What changed between two days, and its CSV twin."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from porion.answers.change_rows import CHANGE_COLUMNS, change_rows
from porion.answers.changes import Changes, changes
from porion.portal.downloads import csv_response
from porion.portal.pages.change_period import NotADay, Period, period_from, period_links
from porion.portal.pages.changes import changes_page
from porion.portal.site import Site, public_page, shown


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Between two days; by default the last publication against what was known before."""
    try:
        period = period_from(request.GET.dict(), site.moment, site.today)
    except NotADay as error:
        return _not_a_day(request, site, error.asked)
    choices = period_links(site.moment, period, site.addresses)
    found = _found(site, period)
    told = changes_page(found, period, choices, site.addresses) if found else None
    return site.render(request, "portal/changes.html", "changes", page=told)


@public_page
def table(request: HttpRequest, site: Site) -> HttpResponse:
    """The same changes as CSV; nothing for a period that is none."""
    try:
        found = _found(site, period_from(request.GET.dict(), site.moment, site.today))
    except NotADay as error:
        return _not_a_day(request, site, error.asked)
    rows = change_rows(found) if found else ()
    return csv_response(f"{site.programme.key}-evolutions", CHANGE_COLUMNS, rows)


def _found(site: Site, period: Period) -> Changes | None:
    if period.until is None:
        return None
    corrected = site.today if period.open_end else period.until
    return changes(site.programme, period.since, period.until, corrected_until=corrected)


def _not_a_day(request: HttpRequest, site: Site, asked: str) -> HttpResponse:
    links = period_links(site.moment, Period(None, None), site.addresses)
    context = {"asked": shown(asked)[:40], "choices": links}
    response = site.render(request, "portal/changes_not_a_day.html", "changes", **context)
    response.status_code = HTTPStatus.BAD_REQUEST
    return response
