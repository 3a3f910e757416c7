"""Indicators: the list by topic, the page of one, its CSV."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.indicator import indicator_answer, measured
from porion.figures.queries.indicators import UnknownIndicator
from porion.figures.queries.indicators import indicator as find_indicator
from porion.figures.queries.published import figures
from porion.portal.downloads import figures_csv
from porion.portal.pages.indicator import indicator_page
from porion.portal.pages.indicators import indicators_page
from porion.portal.site import Site, public_page


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """Every indicator, by topic."""
    page = indicators_page(measured(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/indicators.html", "indicators", page=page)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One indicator with every value published."""
    try:
        answer = indicator_answer(site.programme, key, on=site.on)
    except UnknownIndicator as error:
        raise _unknown() from error
    shown = indicator_page(answer, site.addresses, site.programme.ends_on)
    return site.render(request, "portal/indicator.html", "indicators", page=shown)


@public_page
def download(_request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """The figures of an indicator as CSV."""
    try:
        find_indicator(site.programme, key)
    except UnknownIndicator as error:
        raise _unknown() from error
    found = figures(site.programme, on=site.on, indicators=[key])
    return figures_csv(f"{site.programme.key}-{key}", found.known, found.maybe)


def _unknown() -> Http404:
    return Http404(_("Aucun indicateur n’a cette clé."))
