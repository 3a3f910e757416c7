"""The home page."""

from django.http import HttpRequest, HttpResponse

from porion.answers.home import home_answer
from porion.portal.pages.home import home_page
from porion.portal.site import Site, public_page
from porion.programmes.queries.programmes import Programme


@public_page
def home(request: HttpRequest, site: Site) -> HttpResponse:
    """The programme in one number, and the ways into everything else."""
    answer = home_answer(site.programme, on=site.on, today=site.today)
    page = home_page(answer, _title(site.programme), site.addresses)
    return site.render(request, "portal/home.html", "home", page=page)


def _title(programme: Programme) -> str:
    """The programme's name with its years."""
    years = str(programme.starts_on.year)
    if programme.ends_on is not None:
        years = f"{years}-{programme.ends_on.year}"
    return f"{programme.label}, {years}"
