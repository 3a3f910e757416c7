"""Undertakings: the list by axis, its CSV, the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.commitment import UnknownCommitment, commitment_answer, find_commitment
from porion.answers.commitment_list import CommitmentList, commitment_list
from porion.answers.commitment_rows import COMMITMENT_COLUMNS, commitment_row
from porion.framework.queries.agreements import agreements
from porion.portal.downloads import csv_response
from porion.portal.pages.commitment import commitment_page
from porion.portal.pages.commitments import asked_from, commitments_page
from porion.portal.pages.followed_rows import FOLLOWED_COLUMNS, followed_cells
from porion.portal.site import Site, public_page


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """The undertakings, filtered by GET parameters."""
    answer = _list(request, site)
    notes = {text.key: text.note for text in agreements(site.programme, on=site.on)}
    page = commitments_page(answer, site.addresses, notes)
    return site.render(request, "portal/commitments.html", "commitments", page=page)


@public_page
def download(request: HttpRequest, site: Site) -> HttpResponse:
    """The undertakings of a list as CSV."""
    answer = _list(request, site)
    rows = [
        {
            **commitment_row(row),
            **followed_cells(answer.followed[row.key], answer.observations.get(row.key, ())),
        }
        for row in answer.found
    ]
    return csv_response(
        f"{site.programme.key}-engagements", (*COMMITMENT_COLUMNS, *FOLLOWED_COLUMNS), rows
    )


def _list(request: HttpRequest, site: Site) -> CommitmentList:
    """The rows that the GET parameters ask for, due days read against the day told of."""
    asked = asked_from(request.GET.dict())
    return commitment_list(site.programme, asked, on=site.on, day=site.on or site.today)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One undertaking."""
    try:
        answer = commitment_answer(site.programme, key, on=site.on, day=site.on or site.today)
    except UnknownCommitment:
        return _absent(request, site, key)
    shown = commitment_page(answer, site.addresses)
    return site.render(request, "portal/commitment.html", "commitments", page=shown)


def _absent(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """Unknown, or of a text that was not public on that day."""
    try:
        later = find_commitment(site.programme, key)
    except UnknownCommitment:
        raise Http404(_("Aucun engagement n’a cette adresse.")) from None
    since = later.document.label if later.document else ""
    return site.not_yet(request, "commitments", later.label, since)
