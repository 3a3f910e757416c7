"""Axes and objectives: every framework, and one objective."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.objective import objective_answer
from porion.answers.objective_tree import objective_trees
from porion.framework.queries.agreements import UnknownObjective
from porion.framework.queries.agreements import objective as find_objective
from porion.portal.pages.objectives import objective_page, objectives_lead, objectives_page
from porion.portal.site import Site, public_page


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """Every framework, newest first."""
    trees = objective_trees(site.programme, on=site.on)
    context = {
        "frameworks": objectives_page(trees, site.addresses),
        "lead": objectives_lead(trees),
        "lineage": site.addresses.page("lineage"),
    }
    return site.render(request, "portal/objectives.html", "objectives", **context)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """One objective."""
    try:
        answer = objective_answer(site.programme, key, on=site.on, day=site.on or site.today)
    except UnknownObjective:
        return _unknown(request, site, key)
    shown = objective_page(answer, site.addresses)
    return site.render(request, "portal/objective.html", "objectives", page=shown)


def _unknown(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """Unknown, or of a text that was not public on that day."""
    try:
        found = find_objective(site.programme, key)
    except UnknownObjective as error:
        raise Http404(_("Aucun objectif n’a cette adresse.")) from error
    return site.not_yet(request, "objectives", found.label, found.agreement.label)
