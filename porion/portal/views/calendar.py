"""The calendar, and its CSV twin."""

from django.http import HttpRequest, HttpResponse

from porion.answers.deadlines import deadlines
from porion.answers.history import histories
from porion.answers.rows import DEADLINE_COLUMNS, deadline_row
from porion.portal.downloads import csv_response
from porion.portal.pages.calendar import calendar_page
from porion.portal.pages.calendar_picture import records
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """What is due, what has passed, what was announced when."""
    board = deadlines(site.programme, on=site.on or site.today)
    shown = calendar_page(board, histories(site.programme, on=site.on), site.addresses)
    csv = site.addresses.page("calendar-csv")
    return site.render(request, "portal/calendar.html", "calendar", page=shown, csv=csv)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """The deadlines as CSV."""
    board = deadlines(site.programme, on=site.on or site.today)
    rows = [deadline_row(each, board.day) for each in (*board.upcoming, *board.passed)]
    return csv_response(f"{site.programme.key}-calendrier", DEADLINE_COLUMNS, rows)


@public_page
def projects(_request: HttpRequest, site: Site) -> HttpResponse:
    """What each publication said of the date of each project, as CSV."""
    board = deadlines(site.programme, on=site.on or site.today)
    heads, *rows = records(histories(site.programme, on=site.on), board)
    named = [dict(zip(heads, row, strict=True)) for row in rows]
    return csv_response(f"{site.programme.key}-calendrier-projets", heads, named)
