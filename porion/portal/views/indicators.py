"""Indicators: the list by topic, the page of one, its CSV."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.indicator import indicator_answer, measured
from porion.figures.queries.indicators import UnknownIndicator
from porion.figures.queries.indicators import indicator as find_indicator
from porion.figures.queries.published import figures
from porion.followup.queries.observations import observations_of_figures
from porion.portal.downloads import figures_csv
from porion.portal.pages.indicator import indicator_page
from porion.portal.pages.indicators import indicators_page
from porion.portal.site import Site, public_page
from porion.ui.charts import standalone


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """Every indicator, by topic, those of one topic, or those that hold the words looked for."""
    found = measured(site.programme, on=site.on)
    text, theme = request.GET.get("q", ""), request.GET.get("theme", "")
    page = indicators_page(found, site.addresses, text, theme)
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
def image(_request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """The picture of an indicator as a file; 404 where there is nothing to draw."""
    try:
        answer = indicator_answer(site.programme, key, on=site.on)
    except UnknownIndicator as error:
        raise _unknown() from error
    shown = indicator_page(answer, site.addresses, site.programme.ends_on)
    if shown.chart is None:
        raise Http404(_("Cet indicateur n’a pas d’image : une seule valeur est publiée."))
    content = standalone(shown.chart.picture, shown.chart_sources)
    response = HttpResponse(content, content_type="image/svg+xml; charset=utf-8")
    name = f"{site.programme.key}-{key}.svg"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@public_page
def download(_request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """The figures of an indicator as CSV."""
    try:
        find_indicator(site.programme, key)
    except UnknownIndicator as error:
        raise _unknown() from error
    found = figures(site.programme, on=site.on, indicators=[key])
    said = observations_of_figures(site.programme, on=site.on)
    return figures_csv(f"{site.programme.key}-{key}", found.known, found.maybe, said)


def _unknown() -> Http404:
    return Http404(_("Aucun indicateur n’a cette adresse."))
