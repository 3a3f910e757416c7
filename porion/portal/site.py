"""What every public page does: find its programme and its day, answer conditionally."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from porion.answers.moment import Moment, moment
from porion.answers.nearest import nearest
from porion.foundation.kept import answer_kept
from porion.portal.addresses import KNOWN_ON, Addresses
from porion.programmes.queries.programmes import (
    Programme,
    UnknownProgramme,
)
from porion.programmes.queries.programmes import programme as find_programme
from porion.ui.frames import Frame, Link, Stamp

#: Navigation: words of `words.md`, and the page; only pages that exist.
NAVIGATION = (
    ("Accueil", "home"),
    ("Ma commune, ma cité", "places"),
    ("Les chiffres", "figures"),
    ("Les indicateurs", "indicators"),
    ("Les axes", "objectives"),
    ("Le calendrier", "calendar"),
    ("Les documents", "documents"),
    ("Méthode", "method"),
)
#: What a page repeats of its question: longer or more than this is nobody's.
_LONGEST, _MOST = 200, 20


@dataclass(frozen=True)
class Site:
    """The programme, the day and the addresses that a view works with."""

    programme: Programme
    moment: Moment
    addresses: Addresses
    today: date

    @property
    def on(self) -> date | None:
        """The day as of which the page tells, None for today."""
        return self.moment.on

    @property
    def too_early(self) -> bool:
        """True for a day before the first publication of all: nothing can be told of it."""
        return self.moment.past and self.moment.until is None and bool(self.moment.choices)

    def frame(self, request: HttpRequest, section: str = "") -> Frame:
        """What `ui/base.html` shows around the page; `section` is the navigation's page."""
        given = [(name, str(value)) for name, value in request.GET.items() if name != KNOWN_ON]
        keep = tuple((_shown(name), _shown(value)) for name, value in given[:_MOST])
        return Frame(
            programme=self.programme.label,
            home=self.addresses.page("home"),
            nav=tuple(
                Link(_(words), self.addresses.page(name), name == section)
                for words, name in NAVIGATION
            ),
            stamp=Stamp(
                closed_on=self.moment.until,
                known_on=self.on,
                publications=self.moment.choices,
                keep=keep,
                today_href=f"{request.path}?{urlencode(keep)}" if keep else request.path,
            ),
            origin=_("Communes : code officiel géographique ; cités : Mission Bassin Minier."),
        )

    def render(
        self, request: HttpRequest, template: str, section: str = "", **context: Any
    ) -> HttpResponse:
        """A page in its frame."""
        frame = self.frame(request, section)
        return render(request, template, {**context, "frame": frame, "site": self})

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
    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, programme: str = "", **kwargs: Any) -> HttpResponse:
        return answer_kept(request, lambda: _respond(view, request, programme, kwargs))

    return answer


def _respond(
    view: View, request: HttpRequest, programme: str, kwargs: dict[str, Any]
) -> HttpResponse:
    found = _programme(programme)
    try:
        day = _day(request)
    except ValueError:
        return _not_a_day(request, _site(found, programme, None))
    site = _site(found, programme, day)
    if site.too_early and not request.path.endswith(".csv"):
        return site.render(request, "portal/too_early.html", first=site.moment.choices[-1])
    try:
        response = view(request, site, **kwargs)
    except Http404 as error:
        return _not_found(request, site, str(error))
    if response.status_code == HTTPStatus.OK:
        # No first edition yet: no page and no file of it is for search engines.
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def _site(programme: Programme, prefix: str, day: date | None) -> Site:
    return Site(programme, moment(programme, day), Addresses(prefix, day), timezone.localdate())


def _programme(key: str) -> Programme:
    try:
        return find_programme(key)
    except UnknownProgramme as error:
        raise Http404(_("Aucun programme de ce nom.")) from error


def _day(request: HttpRequest) -> date | None:
    """The day asked for; ValueError where it is none, or before everything."""
    asked = request.GET.get(KNOWN_ON, "")
    if not asked:
        return None
    day = date.fromisoformat(asked)
    if day.isoformat() != asked:
        raise ValueError(asked)
    return day


def _shown(text: str) -> str:
    """What a page repeats of a question: no control character, no more than a line or two."""
    return "".join(char for char in text[:_LONGEST] if char.isprintable())


def _not_a_day(request: HttpRequest, site: Site) -> HttpResponse:
    asked = _shown(request.GET.get(KNOWN_ON, ""))[:40]
    response = site.render(request, "portal/not_a_day.html", asked=asked)
    response.status_code = HTTPStatus.BAD_REQUEST
    return response


def _not_found(request: HttpRequest, site: Site, words: str) -> HttpResponse:
    """404 in the frame of the site, with the addresses nearest to the one asked for."""
    match = request.resolver_match
    page = (match.url_name or "").removesuffix("-csv") if match else ""
    key = str(match.kwargs.get("key", "")) if match else ""
    near = nearest(site.programme, page, key, on=site.on) if key else []
    links = [Link(row.label, site.addresses.page(page, row.key)) for row in near]
    response = site.render(
        request, "portal/not_found.html", words=words, asked=key[:120], links=links
    )
    response.status_code = HTTPStatus.NOT_FOUND
    return response
