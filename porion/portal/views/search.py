"""One search over everything on record."""

from django.http import HttpRequest, HttpResponse

from porion.answers.place_index import place_index
from porion.answers.search import search
from porion.answers.search_entries import Sort
from porion.figures.queries.published import figures
from porion.portal.pages.search import last_page, search_page, shown_of
from porion.portal.pages.search_results import Sources
from porion.portal.site import Site, public_page


@public_page
def page(request: HttpRequest, site: Site) -> HttpResponse:
    """What answers a question, sort by sort; `dans` and `page` for more of one sort."""
    answer = search(site.programme, request.GET.get("q", ""), on=site.on)
    sort = request.GET.get("dans", "")
    number = min(_number(request.GET.get("page", "")), last_page(answer, sort))
    shown = shown_of(answer, sort if answer.of(sort) else "", number)
    keys = [h.entry.key for group in shown if group.sort is Sort.FIGURE for h in group.hits]
    listed = figures(site.programme, on=site.on, keys=keys).known if keys else ()
    sources = Sources({f.key: f for f in listed}, place_index(site.programme, on=site.on))
    told = search_page(answer, shown, sources, site.addresses, sort=sort, number=number)
    return site.render(request, "portal/search.html", "search", page=told)


def _number(text: str) -> int:
    """A page number; the first for what is none."""
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 7 else 1
