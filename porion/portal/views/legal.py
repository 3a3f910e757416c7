"""What the site says of itself: accessibility, legal notices, personal data, reporting an error."""

from django.http import HttpRequest, HttpResponse

from porion import __version__
from porion.answers.reported import reported
from porion.portal.navigation import address
from porion.portal.pages.installation import contact, publisher_terms
from porion.portal.pages.report import report_page
from porion.portal.site import Site, public_page, shown


@public_page
def accessibility(request: HttpRequest, site: Site) -> HttpResponse:
    """The declaration of accessibility."""
    return site.render(request, "portal/accessibility.html", contact=contact(), version=__version__)


@public_page
def legal(request: HttpRequest, site: Site) -> HttpResponse:
    """Who publishes, who hosts, under which licences."""
    return site.render(
        request,
        "portal/legal.html",
        terms=publisher_terms(),
        programme=site.programme,
        version=__version__,
        data_href=address(site.addresses, "data"),
    )


@public_page
def privacy(request: HttpRequest, site: Site) -> HttpResponse:
    """Personal data: none is gathered."""
    return site.render(request, "portal/privacy.html", contact=contact())


@public_page
def report(request: HttpRequest, site: Site) -> HttpResponse:
    """How to report an error, with the row that it is about."""
    asked = {name: shown(request.GET.get(name, "")) for name in ("chiffre", "engagement", "page")}
    found = reported(site.programme, figure=asked["chiffre"], commitment=asked["engagement"])
    host = request.build_absolute_uri("/").rstrip("/")
    given = next((text for text in asked.values() if text), "")
    page = report_page(found, site.addresses, host, given)
    return site.render(request, "portal/report.html", page=page)
