"""What holds for every address of the API, before anything is computed or kept.

Only reading, from any site; a reader who takes none of our formats is told so; every error,
whoever raises it, is a problem in JSON.
"""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from porion.api.answers import CSV, GEOJSON, JSON
from porion.api.problems import (
    MEDIA_TYPE,
    Refusal,
    not_acceptable,
    not_allowed,
    response_of,
)

GetResponse = Callable[[HttpRequest], HttpResponse]
PREFIX = "/api/v1/"
_METHODS = "GET, HEAD, OPTIONS"
_FORMATS = {"json": JSON, "csv": CSV, "geojson": GEOJSON}


def open_api(get_response: GetResponse) -> GetResponse:
    """The middleware; it stands before the one that keeps answers."""

    def respond(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PREFIX) or request.path == PREFIX:
            return get_response(request)
        response = _respond(request, get_response)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag, Content-Disposition"
        return response

    return respond


def _respond(request: HttpRequest, get_response: GetResponse) -> HttpResponse:
    method = request.method or ""
    if method == "OPTIONS":
        return _preflight()
    if method not in ("GET", "HEAD"):
        refused = response_of(request, not_allowed(method))
        refused.headers["Allow"] = _METHODS
        return refused
    given = media_type_of(request)
    if not takes(request.headers.get("Accept", ""), given):
        return response_of(request, not_acceptable([given]))
    request.method = "GET"
    response = get_response(request)
    request.method = method
    if response.status_code >= HTTPStatus.BAD_REQUEST and not _is_problem(response):
        status = HTTPStatus(response.status_code)
        words = "La demande n’a pas pu être lue." if status < 500 else "Le serveur a échoué."
        return response_of(request, Refusal(status, "Demande refusée", words))
    if method == "HEAD" and not response.streaming:
        length = response.headers.get("Content-Length", str(len(response.content)))
        response.content = b""
        response.headers["Content-Length"] = length
    return response


def _preflight() -> HttpResponse:
    """What a browser asks before a script of another site may read."""
    response = HttpResponse(status=HTTPStatus.NO_CONTENT)
    response.headers["Allow"] = _METHODS
    response.headers["Access-Control-Allow-Methods"] = _METHODS
    response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response


def media_type_of(request: HttpRequest) -> str:
    """What an address gives: its ending says it, else the parameter `format`, else JSON."""
    ending = request.path.rpartition(".")[2]
    if ending in ("csv", "geojson"):
        return _FORMATS[ending]
    return _FORMATS.get(request.GET.get("format", "json"), JSON)


def takes(header: str, media_type: str) -> bool:
    """Whether an Accept header lets a media type through; an empty or unreadable one does."""
    weights: dict[str, bool] = {}
    for part in header[:2000].split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if "/" in name:
            weights[name] = not any(
                each.startswith("q=") and each[2:].strip("0.") == "" for each in parameters
            )
    if not weights:
        return True
    group = media_type.partition("/")[0]
    for name in (media_type, f"{group}/*", "*/*"):
        if name in weights:
            return weights[name]
    return media_type != CSV and "application/json" in weights


def _is_problem(response: HttpResponse) -> bool:
    return response.headers.get("Content-Type", "").startswith(MEDIA_TYPE)
