"""Figures: the list, its CSV, the card of one."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from porion.answers.figure_card import UnknownFigure, figure_card, withdrawn_figure
from porion.answers.figure_list import figure_list, whole_list
from porion.answers.gaps import unread_of
from porion.followup.queries.observations import observations_of_figures
from porion.portal.downloads import figures_csv
from porion.portal.pages.figure import figure_page
from porion.portal.pages.figure_gaps import proposed
from porion.portal.pages.figures import figures_page, wanted_from
from porion.portal.pages.followup_words import observation_parts
from porion.portal.pages.transcriptions import withdrawn_page
from porion.portal.pages.wording import label
from porion.portal.site import Site, public_page

#: Figures on a page of the list.
PAGE = 50


@public_page
def index(request: HttpRequest, site: Site) -> HttpResponse:
    """The figures, fifty a page, filtered by GET parameters."""
    wanted = wanted_from(request.GET.dict())
    answer = figure_list(
        site.programme, wanted, on=site.on, page=_page(request.GET.get("page", "")), size=PAGE
    )
    page = figures_page(answer, site.addresses)
    return site.render(request, "portal/figures.html", "figures", page=page)


@public_page
def download(request: HttpRequest, site: Site) -> HttpResponse:
    """All the figures of a list as CSV."""
    found = whole_list(site.programme, wanted_from(request.GET.dict()), on=site.on)
    said = observations_of_figures(site.programme, on=site.on)
    return figures_csv(f"{site.programme.key}-chiffres", found.figures, found.maybe_figures, said)


@public_page
def page(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """The card of a figure; the last transcription of one that was withdrawn."""
    try:
        card = figure_card(site.programme, key, on=site.on)
    except UnknownFigure:
        return _absent(request, site, key)
    shown = figure_page(card, site.addresses, request.build_absolute_uri("/").rstrip("/"))
    said = observations_of_figures(site.programme, on=site.on).get(key, ())
    unread = proposed(unread_of(site.programme, key, on=site.on), key, site.addresses)
    return site.render(
        request,
        "portal/figure.html",
        "figures",
        page=shown,
        observations=observation_parts(said),
        proposed=unread,
    )


def _absent(request: HttpRequest, site: Site, key: str) -> HttpResponse:
    """Not yet public, withdrawn, or never there."""
    try:
        later = figure_card(site.programme, key).figure
    except UnknownFigure:
        pass
    else:
        since = later.published.words.removeprefix("publiée ")
        return site.not_yet(request, "figures", label(later), since)
    try:
        versions = withdrawn_figure(site.programme, key)
    except UnknownFigure:
        raise Http404(_("Aucun chiffre publié n’a cette adresse.")) from None
    shown = withdrawn_page(versions, site.addresses)
    response = site.render(request, "portal/withdrawn.html", "figures", page=shown)
    response.status_code = HTTPStatus.GONE
    return response


def _page(text: str) -> int:
    """A page number; the first for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1
