"""Documents: the list, and the reading of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.document_list import document_list, maybe_known
from porion.answers.outline import document_reading
from porion.portal.pages.document import document_page
from porion.portal.pages.documents import documents_page, published
from porion.portal.site import Site, public_page
from porion.sources.queries.documents import UnknownDocument


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """Every document, newest first."""
    answer = document_list(site.programme, on=site.on)
    page = documents_page(answer, site.addresses)
    return site.render(request, "portal/documents.html", "documents", page=page)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One document, with its text where it is installed."""
    try:
        reading = document_reading(site.programme, key, on=site.on)
    except UnknownDocument as error:
        raise Http404(_("Aucun document n’a cette adresse.")) from error
    document = reading.document
    maybe = site.on is not None and maybe_known(document, site.on)
    if site.on and document.published.surely > site.on and not maybe:
        return site.not_yet(request, "documents", document.label, published(document))
    shown = document_page(reading, site.addresses, maybe=maybe)
    return site.render(request, "portal/document.html", "documents", page=shown)
