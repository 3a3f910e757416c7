"""Money followed: from announced to paid, amounts to match, totals and their parts; their CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.gaps import ALL, gaps
from porion.answers.money_paths import money_paths
from porion.answers.wholes import wholes
from porion.portal.downloads import csv_response
from porion.portal.pages.amount_rows import (
    AMOUNT_COLUMNS,
    WHOLE_COLUMNS,
    amount_rows,
    whole_rows,
)
from porion.portal.pages.amounts import amounts_page
from porion.portal.pages.money_paths import PATH_COLUMNS, path_rows, paths_page
from porion.portal.site import Site, public_page


@public_page
def paths(request: HttpRequest, site: Site) -> HttpResponse:
    """Undertakings and schemes, state by state."""
    shown = paths_page(money_paths(site.programme, on=site.on), site.addresses)
    return site.render(request, "portal/money_paths.html", "money-paths", page=shown)


@public_page
def paths_table(_request: HttpRequest, site: Site) -> HttpResponse:
    """Every amount of the page with its state, as CSV."""
    rows = path_rows(money_paths(site.programme, on=site.on))
    return csv_response(f"{site.programme.key}-annonce-versement", PATH_COLUMNS, rows)


@public_page
def amounts(request: HttpRequest, site: Site) -> HttpResponse:
    """What was announced beside what is reported; totals and their parts."""
    every = gaps(site.programme, on=site.on, gap_class=ALL)
    shown = amounts_page(
        money_paths(site.programme, on=site.on),
        wholes(site.programme, on=site.on),
        every,
        site.addresses,
    )
    return site.render(request, "portal/amounts.html", "amounts", page=shown)


@public_page
def amounts_table(_request: HttpRequest, site: Site) -> HttpResponse:
    """Announced and reported amounts, pair by pair, as CSV."""
    rows = amount_rows(money_paths(site.programme, on=site.on))
    return csv_response(f"{site.programme.key}-montants-a-rapprocher", AMOUNT_COLUMNS, rows)


@public_page
def wholes_table(_request: HttpRequest, site: Site) -> HttpResponse:
    """Totals and their parts as CSV."""
    rows = whole_rows(wholes(site.programme, on=site.on))
    return csv_response(f"{site.programme.key}-totaux-et-parties", WHOLE_COLUMNS, rows)
