"""Gaps between sources: the list, its CSV, the page of one and its CSV."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from porion.answers.gap_board import Entry, board, entry_of, undertakings
from porion.answers.gap_rows import GAP_COLUMNS, gap_row
from porion.answers.gaps import UnknownGap
from porion.followup.queries.observations import observations_of_figures
from porion.portal.downloads import csv_response
from porion.portal.pages.gap import gap_page
from porion.portal.pages.gap_picture import STATEMENT_COLUMNS, statement_rows
from porion.portal.pages.gaps import gaps_page, wanted_from
from porion.portal.site import Site, public_page
from porion.ui import wording


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """What documents do not say alike, filtered by GET parameters."""
    answer = board(site.programme, wanted_from(request.GET.dict()), on=site.on)
    observed = observations_of_figures(site.programme, on=site.on)
    page = gaps_page(answer, observed, site.addresses)
    return site.render(request, "portal/gaps.html", "gaps", page=page)


@public_page
def table(request: HttpRequest, site: Site) -> HttpResponse:
    """The pairs of the list as CSV."""
    answer = board(site.programme, wanted_from(request.GET.dict()), on=site.on)
    rows = [gap_row(pair) for entry in answer.found for pair in entry.gaps]
    return csv_response(f"{site.programme.key}-ecarts", GAP_COLUMNS, rows)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One gap; the address of another pair of it leads there."""
    try:
        found = entry_of(site.programme, key, on=site.on)
    except UnknownGap:
        return _absent(request, site, key)
    if found.key != key:
        return HttpResponseRedirect(site.addresses.page("gap", found.key))
    observed = observations_of_figures(site.programme, on=site.on)
    undertaken = undertakings(site.programme, found, on=site.on)
    shown = gap_page(found, site.addresses, observed, undertaken)
    return site.render(request, "portal/gap.html", "gaps", page=shown)


@public_page
def statements(_request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """The statements of one gap as CSV."""
    found = _found(site, key)
    return csv_response(f"{site.programme.key}-ecart", STATEMENT_COLUMNS, statement_rows(found))


def _found(site: Site, key: str) -> Entry:
    try:
        return entry_of(site.programme, key, on=site.on)
    except UnknownGap:
        raise Http404(_("Aucun écart n’a cette adresse.")) from None


def _absent(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """Unknown, or between documents that were not all public on that day."""
    try:
        later = entry_of(site.programme, key)
    except UnknownGap:
        raise Http404(_("Aucun écart n’a cette adresse.")) from None
    since = _("le %s") % wording.day(later.gap.known_on)
    return site.not_yet(request, "gaps", later.gap.title, since)
