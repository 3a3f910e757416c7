"""How objectives pass from text to text: the drawings, and their CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.lineage import lineage_answer
from porion.portal.downloads import csv_response
from porion.portal.pages.lineage import STEP_COLUMNS, lineage_page, step_row
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """Every step on record, axis by axis."""
    days = {each.key: each.published for each in site.moment.documents}
    shown = lineage_page(lineage_answer(site.programme, on=site.on), days, site.addresses)
    return site.render(request, "portal/lineage.html", "lineage", page=shown)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """The steps as CSV."""
    rows = [step_row(step) for step in lineage_answer(site.programme, on=site.on).steps]
    return csv_response(f"{site.programme.key}-filiation", STEP_COLUMNS, rows)
