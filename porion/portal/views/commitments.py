"""Undertakings: the list by axis, its CSV, the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.commitment import UnknownCommitment, commitment_answer
from porion.answers.commitment_list import commitment_list
from porion.answers.commitment_rows import COMMITMENT_COLUMNS, commitment_row
from porion.portal.downloads import csv_response
from porion.portal.pages.commitment import commitment_page
from porion.portal.pages.commitments import asked_from, commitments_page
from porion.portal.site import Site, public_page


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """The undertakings, filtered by GET parameters."""
    answer = commitment_list(site.programme, asked_from(request.GET.dict()), on=site.on)
    page = commitments_page(answer, site.addresses)
    return site.render(request, "portal/commitments.html", "commitments", page=page)


@public_page
def download(request: HttpRequest, site: Site) -> HttpResponse:
    """The undertakings of a list as CSV."""
    answer = commitment_list(site.programme, asked_from(request.GET.dict()), on=site.on)
    rows = [commitment_row(row) for row in answer.found]
    return csv_response(f"{site.programme.key}-engagements", COMMITMENT_COLUMNS, rows)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One undertaking."""
    try:
        answer = commitment_answer(site.programme, key, on=site.on)
    except UnknownCommitment:
        return _absent(request, site, key)
    shown = commitment_page(answer, site.addresses)
    return site.render(request, "portal/commitment.html", "commitments", page=shown)


def _absent(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """Unknown, or of a text that was not public on that day."""
    try:
        later = commitment_answer(site.programme, key).commitment
    except UnknownCommitment:
        raise Http404(_("Aucun engagement n’a cette adresse.")) from None
    since = later.document.label if later.document else ""
    return site.not_yet(request, "commitments", later.label, since)
