"""Addresses of the API, below `/api/v1/`; the page that explains it is the portal's."""

import logging
import secrets
from difflib import get_close_matches
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path
from ninja import NinjaAPI
from ninja.errors import ValidationError

from porion.api.description import DESCRIPTION, TITLE, complete
from porion.api.operations import OPERATIONS, add_to
from porion.api.problems import Refusal, bad_values, no_address, response_of, shown
from porion.formats.exact_json import exact_json
from porion.foundation.kept import answer_kept

_log = logging.getLogger("porion.errors")
_EXPECTED = {(o.name, p.name): p.expected for o in OPERATIONS for p in o.parameters}


class Api(NinjaAPI):
    """The framework's object; its description is completed by ours."""

    def get_openapi_schema(self, **kwargs: Any) -> Any:
        """The whole description."""
        return complete(super().get_openapi_schema(**kwargs))


api = Api(
    title=TITLE,
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="",
    urls_namespace="api",
)
add_to(api)


@api.exception_handler(Refusal)
def _problem(request: HttpRequest, problem: Refusal) -> HttpResponse:
    return response_of(request, problem)


@api.exception_handler(ValidationError)
def _bad_values(request: HttpRequest, error: ValidationError) -> HttpResponse:
    match = request.resolver_match
    name = match.url_name if match and match.url_name else ""
    parameters = dict.fromkeys(str(each["loc"][-1]) for each in error.errors)
    return response_of(
        request,
        bad_values(
            [
                {
                    "parameter": parameter,
                    "found": shown(request.GET.get(parameter, ""))[:60],
                    "expected": _EXPECTED.get((name, parameter), "autre chose"),
                }
                for parameter in parameters
            ]
        ),
    )


@api.exception_handler(Exception)
def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    number = secrets.token_hex(4).upper()
    _log.error("error %s at %s", number, request.path, exc_info=error)
    words = f"Le serveur a échoué ; citez le numéro {number} pour le signaler."
    problem = Refusal(
        HTTPStatus.INTERNAL_SERVER_ERROR, "Erreur imprévue", words, {"number": number}
    )
    return response_of(request, problem)


def description() -> str:
    """The OpenAPI description as JSON."""
    return exact_json(api.get_openapi_schema(path_prefix="/api/v1/")) + "\n"


def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description."""
    return answer_kept(request, _description)


def _description() -> HttpResponse:
    response = HttpResponse(description(), content_type="application/json")
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """No such address: the nearest ones."""
    plain = [o.path[1:] for o in OPERATIONS if not o.single]
    near = get_close_matches(rest.strip("/")[:80], [*plain, "openapi.json"], n=3, cutoff=0.5)
    return response_of(request, no_address(request.path, [f"/api/v1/{each}" for each in near]))


urls, _app, _namespace = api.urls
urlpatterns = [
    path("openapi.json", openapi, name="openapi"),
    *(each for each in urls if str(each.pattern)),
    path("<path:rest>", nowhere),
]
app_name = "api"
