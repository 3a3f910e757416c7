"""The method page."""

from django.http import HttpRequest, HttpResponse

from porion.answers.headline import headline
from porion.portal.pages.method import method_page
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """The rules, with examples computed by them."""
    shown = method_page(headline(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/method.html", "method", page=shown)
