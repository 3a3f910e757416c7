"""The data as a whole: their page, their Data Package, the dossier, the page of the API."""

import json

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from porion.answers.open_data import data_package, open_data
from porion.answers.open_keys import UnknownKey
from porion.answers.open_rows import Question, Stretch, open_rows
from porion.answers.open_tables import OPEN_TABLES
from porion.exchange.public import public_dossier, zipped
from porion.foundation.queries.last_change import last_change
from porion.portal.pages.api import api_page
from porion.portal.pages.data import data_page
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Every table with its files, licence, last change, how to cite."""
    found = open_data(site.programme, on=site.on, today=site.today)
    host = request.build_absolute_uri("/").rstrip("/")
    shown = data_page(site.programme, found, site.addresses, site.moment.until, host)
    return site.render(request, "portal/data.html", "data", page=shown)


@public_page
def package(request: HttpRequest, site: Site) -> HttpResponse:
    """The Data Package: its resources are the CSV files of the API."""
    addresses = {
        name: request.build_absolute_uri(site.addresses.api(f"{name}-csv")) for name in OPEN_TABLES
    }
    content = json.dumps(data_package(site.programme, addresses), ensure_ascii=False, indent=1)
    return HttpResponse(f"{content}\n", content_type="application/json")


@public_page
def dossier(_request: HttpRequest, site: Site) -> HttpResponse:
    """The public part of the record, as a dossier that loads again."""
    at = last_change(site.programme.key) or timezone.now()
    content = zipped(site.programme, public_dossier(site.programme), at)
    response = HttpResponse(content, content_type="application/zip")
    name = f"{site.programme.key}-dossier.zip"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@public_page
def api(request: HttpRequest, site: Site) -> HttpResponse:
    """What the API is, with a call and its answer."""
    headline = site.programme.headline_indicator
    wanted = {"kind": "actual", **({"indicator": headline} if headline else {})}
    try:
        found = open_rows(
            site.programme, OPEN_TABLES["figures"], Question(site.today, site.on, wanted)
        )
    except UnknownKey:  # the headline's indicator is not public
        found = Stretch(0, 0, ())
    host = request.build_absolute_uri("/").rstrip("/")
    shown = api_page(site.programme, found, wanted, site.addresses, host)
    return site.render(request, "portal/api.html", "data", page=shown)
