"""What every public page does: find its programme and its day, answer conditionally."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from porion.answers.moment import Moment, moment
from porion.answers.nearest import nearest
from porion.foundation.kept import answer_kept
from porion.foundation.remembered import remembered
from porion.portal.addresses import KNOWN_ON, Addresses
from porion.portal.navigation import address, footer, navigation, programme_links, tabs
from porion.portal.place_words import PlaceWords, place_words
from porion.portal.stamps import stamp
from porion.portal.these_data import these_data
from porion.programmes.queries.programmes import Programme, public_programmes
from porion.ui.frames import Frame, Link
from porion.ui.wording import typeset

#: What a page repeats of its question: longer or more than this is nobody's.
_LONGEST, _MOST = 200, 20
_READING = ("GET", "HEAD")
#: What programs read, and pieces of pages: they have rows or none, and no page in their place.
_FILE = re.compile(r"\.(csv|geojson|json|svg|zip)$|/suggestions$")


@dataclass(frozen=True)
class Site:
    """The programme, the day and the addresses that a view works with.

    `programmes` are all those of the installation, the default one first.
    """

    programme: Programme
    moment: Moment
    addresses: Addresses
    today: date
    programmes: tuple[Programme, ...] = ()

    @property
    def on(self) -> date | None:
        """The day as of which the page tells, None for today."""
        return self.moment.on

    @property
    def too_early(self) -> bool:
        """True for a day before the first publication of all: nothing can be told of it."""
        return self.moment.past and self.moment.until is None and bool(self.moment.choices)

    @property
    def words(self) -> PlaceWords:
        """What the pages call the places of the programme."""
        return place_words(self.programme)

    @property
    def ahead(self) -> bool:
        """True for a day to come: what will be public then is not known."""
        return self.on is not None and self.on > self.today

    def frame(self, request: HttpRequest, section: str = "", *, lost: bool = False) -> Frame:
        """What `ui/base.html` shows around the page; `section` is the navigation's page.

        `lost` for an address that leads nowhere: it has no other day to be read on.
        """
        given = [(name, str(value)) for name, value in request.GET.items() if name != KNOWN_ON]
        keep = tuple((shown(name), shown(value)) for name, value in given[:_MOST])
        return Frame(
            programme=self.programme.label,
            home=self.addresses.page("home"),
            nav=navigation(self.addresses, section, self.words),
            footer=footer(self.addresses),
            stamp=stamp(self.moment, self.addresses, "" if lost else request.path, keep),
            origin=self.programme.places_origin,
            tabs=tabs(self.addresses, section, self.words),
            search=address(self.addresses, "search"),
            programmes=programme_links(self.programmes, self.programme)
            if len(self.programmes) > 1
            else (),
        )

    def render(
        self, request: HttpRequest, template: str, section: str = "", **context: Any
    ) -> HttpResponse:
        """A page in its frame."""
        frame = self.frame(request, section)
        data = these_data(request, self.addresses)
        context = {**context, "frame": frame, "site": self, "these_data": data}
        page = render_to_string(template, context, request)
        return HttpResponse(typeset(page))

    def not_yet(self, request: HttpRequest, section: str, label: str, since: str) -> HttpResponse:
        """The page of something that was not public on the day told of; `since` says when."""
        response = self.render(request, "portal/not_yet.html", section, label=label, since=since)
        response.status_code = HTTPStatus.NOT_FOUND
        return response


View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """A GET page: `view(request, site, …)`. ETag and 304 before anything is computed.

    The ETag changes with the record (every act leaves an audit event), the program, the
    address and the day. An impossible day is answered with a page that helps.
    """

    @csrf_exempt  # nothing is ever written here: a POST is told 405, not that it is forged
    @wraps(view)
    def answer(request: HttpRequest, programme: str = "", **kwargs: Any) -> HttpResponse:
        if request.method not in _READING:
            return _not_allowed(request)
        return answer_kept(request, lambda: _respond(view, request, programme, kwargs))

    return answer


def _not_allowed(request: HttpRequest) -> HttpResponse:
    """Any verb that is not reading: 405, in words."""
    response = render(request, "405.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
    response.headers["Allow"] = ", ".join(_READING)
    return response


def _respond(
    view: View, request: HttpRequest, programme: str, kwargs: dict[str, Any]
) -> HttpResponse:
    if any("\0" in text for pair in request.GET.items() for text in pair):
        raise BadRequest("a NUL in the question")
    try:
        day = _day(request)
    except ValueError:
        return _not_a_day(request, site_of(programme))
    site = site_of(programme, day)
    if (site.too_early or site.ahead) and not _FILE.search(request.path):
        return _another_day(request, site)
    try:
        response = view(request, site, **kwargs)
    except Http404 as error:
        return _not_found(request, site, str(error))
    if response.status_code == HTTPStatus.OK:
        # No first edition yet: no page and no file of it is for search engines.
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def site_of(prefix: str, day: date | None = None) -> Site:
    """The site of the programme of that key, of the default one for "". Raises `Http404`."""
    every = remembered("programmes", None, lambda: tuple(public_programmes()))
    found = next((row for row in every if prefix in ("", row.key)), None)
    if found is None:
        raise Http404(_("Aucun programme de ce nom."))
    moment_told = moment(found, day)
    return Site(found, moment_told, Addresses(prefix, day), timezone.localdate(), every)


def _day(request: HttpRequest) -> date | None:
    """The day asked for; ValueError where it is none, or before everything."""
    asked = request.GET.get(KNOWN_ON, "")
    if not asked:
        return None
    day = date.fromisoformat(asked)
    if day.isoformat() != asked:
        raise ValueError(asked)
    return day


def shown(text: str) -> str:
    """What a page repeats of a question: no control character, no more than a line or two."""
    return "".join(char for char in text[:_LONGEST] if char.isprintable())


def _not_a_day(request: HttpRequest, site: Site) -> HttpResponse:
    asked = shown(request.GET.get(KNOWN_ON, ""))[:40]
    response = site.render(request, "portal/not_a_day.html", asked=asked)
    response.status_code = HTTPStatus.BAD_REQUEST
    return response


def _another_day(request: HttpRequest, site: Site) -> HttpResponse:
    """A day before the first publication, or a day to come: which days there are."""
    if site.ahead:
        return site.render(request, "portal/not_come.html", last=site.moment.until)
    return site.render(request, "portal/too_early.html", first=site.moment.choices[-1])


def _not_found(request: HttpRequest, site: Site, words: str) -> HttpResponse:
    """404 in the frame of the site, with the addresses nearest to the one asked for."""
    match = request.resolver_match
    page = (match.url_name or "").removesuffix("-csv") if match else ""
    key = str(match.kwargs.get("key", "")) if match else ""
    near = nearest(site.programme, page, key, on=site.on) if key else []
    links = [Link(row.label, site.addresses.page(page, row.key)) for row in near]
    return lost(request, site, words, asked=key, links=links)


def lost(
    request: HttpRequest, site: Site, words: str, *, asked: str = "", links: Sequence[Link] = ()
) -> HttpResponse:
    """The page that says that nothing is there, with where one may have wanted to go."""
    frame = site.frame(request, lost=True)
    context = {"words": words, "asked": shown(asked)[:120], "links": links, "frame": frame}
    response = render(request, "portal/not_found.html", {**context, "site": site})
    response.status_code = HTTPStatus.NOT_FOUND
    return response
