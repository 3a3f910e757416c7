"""The calendar, and its CSV twin."""

from django.http import HttpRequest, HttpResponse

from porion.answers.date_history import date_history
from porion.answers.deadlines import deadlines
from porion.answers.followed import followed
from porion.answers.history import histories
from porion.answers.rows import DEADLINE_COLUMNS, deadline_row
from porion.framework.queries.calendar import commitments
from porion.portal.downloads import csv_response
from porion.portal.pages.calendar import Known, calendar_page
from porion.portal.pages.calendar_picture import Days, records
from porion.portal.pages.calendar_words import status
from porion.portal.pages.date_history import history_page
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """What is due, what has passed, what was announced when."""
    board = deadlines(site.programme, on=site.on or site.today)
    told = followed(
        site.programme, commitments(site.programme, on=site.on), on=site.on, day=board.day
    )
    known = Known(histories(site.programme, on=site.on), told)
    shown = calendar_page(board, known, _days(site), site.addresses)
    csv = site.addresses.page("calendar-csv")
    return site.render(request, "portal/calendar.html", "calendar", page=shown, csv=csv)


@public_page
def history(request: HttpRequest, site: Site) -> HttpResponse:
    """What each publication announced, project by project."""
    board = deadlines(site.programme, on=site.on or site.today)
    shown = history_page(
        date_history(site.programme, on=site.on),
        histories(site.programme, on=site.on),
        board,
        _days(site),
        site.addresses,
    )
    return site.render(request, "portal/date_history.html", "date-history", page=shown)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """The deadlines as CSV."""
    board = deadlines(site.programme, on=site.on or site.today)
    told = followed(
        site.programme, commitments(site.programme, on=site.on), on=site.on, day=board.day
    )
    found = histories(site.programme, on=site.on)
    rows = [
        {**deadline_row(each, board.day), "outcome": status(each, found, board.day, told)}
        for each in (*board.upcoming, *board.passed)
    ]
    heads = (*DEADLINE_COLUMNS, "outcome")
    return csv_response(f"{site.programme.key}-calendrier", heads, rows)


@public_page
def projects(_request: HttpRequest, site: Site) -> HttpResponse:
    """What each publication said of the date of each project, as CSV."""
    board = deadlines(site.programme, on=site.on or site.today)
    heads, *rows = records(histories(site.programme, on=site.on), board, _days(site))
    named = [dict(zip(heads, row, strict=True)) for row in rows]
    return csv_response(f"{site.programme.key}-calendrier-projets", heads, named)


def _days(site: Site) -> Days:
    """When each document was published, by its key."""
    return {each.key: each.published for each in site.moment.documents}
