"""Every indicator with a target, and its CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.progress_list import progress_list
from porion.portal.downloads import csv_response
from porion.portal.pages.targets import TARGET_COLUMNS, target_row, targets_page
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """The targets by topic."""
    shown = targets_page(progress_list(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/targets.html", "targets", page=shown)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """The same rows as CSV."""
    rows = [target_row(row) for row in progress_list(site.programme, on=site.on)]
    return csv_response(f"{site.programme.key}-cibles", TARGET_COLUMNS, rows)
