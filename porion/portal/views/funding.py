"""Money: the page, every amount as CSV, the schemes as CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.funding import funding
from porion.followup.queries.observations import observations_of_figures
from porion.portal.downloads import csv_response, figures_csv
from porion.portal.pages.funding import funding_page
from porion.portal.pages.funding_schemes import SCHEME_COLUMNS, scheme_records
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Rows by stage, other money by theme, schemes."""
    shown = funding_page(funding(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/funding.html", "funding", page=shown)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """Every amount in euros as CSV."""
    answer = funding(site.programme, on=site.on)
    said = observations_of_figures(site.programme, on=site.on)
    return figures_csv(f"{site.programme.key}-financements", answer.every, answer.maybe, said)


@public_page
def schemes(_request: HttpRequest, site: Site) -> HttpResponse:
    """The schemes as CSV."""
    answer = funding(site.programme, on=site.on)
    name = f"{site.programme.key}-dispositifs"
    return csv_response(name, SCHEME_COLUMNS, scheme_records(answer))
