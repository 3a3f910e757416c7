"""Questions without a published answer, and their CSV."""

from django.http import HttpRequest, HttpResponse

from porion.answers.questions import question_list
from porion.portal.downloads import csv_response
from porion.portal.pages.questions import QUESTION_COLUMNS, WORDS, question_rows, questions_page
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """What readers ask and the documents do not state, by topic."""
    text = request.GET.get(WORDS, "").strip()[:200]
    shown = questions_page(question_list(site.programme, on=site.on), site.addresses, text)
    return site.render(request, "portal/questions.html", "questions", page=shown)


@public_page
def table(_request: HttpRequest, site: Site) -> HttpResponse:
    """The questions as CSV."""
    rows = question_rows(question_list(site.programme, on=site.on))
    return csv_response(f"{site.programme.key}-questions", QUESTION_COLUMNS, rows)
