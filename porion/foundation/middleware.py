"""Every response: numbered errors, a strict content policy, reads that do not write."""

import logging
import secrets
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

GetResponse = Callable[[HttpRequest], HttpResponse]
_log = logging.getLogger("porion.errors")

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_READING_SQL = ("SELECT", "EXPLAIN", "WITH", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK", "SHOW")


class ReadWrote(RuntimeError):
    """A request that may only read tried to write."""


def content_security_policy(get_response: GetResponse) -> GetResponse:
    """No inline script or style, nothing from outside."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()"
        )
        return response

    return respond


def reads_do_not_write(get_response: GetResponse) -> GetResponse:
    """On GET, HEAD and OPTIONS only reading statements reach the database."""

    def only_reading(
        execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]
    ) -> Any:
        if not sql.lstrip(" (\n").upper().startswith(_READING_SQL):
            raise ReadWrote(sql.split(None, 1)[0])
        return execute(sql, params, many, context)

    def respond(request: HttpRequest) -> HttpResponse:
        if request.method not in _READING:
            return get_response(request)
        with connection.execute_wrapper(only_reading):
            return get_response(request)

    return respond


class numbered_errors:  # noqa: N801 - named like the other middleware, though it needs two hooks
    """An unexpected error is logged with a number, and the error page shows that number."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The error page for what no view expected; Http404 and refusals go their way."""
        from django.conf import settings
        from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
        from django.http import Http404

        if settings.DEBUG or isinstance(
            error, Http404 | PermissionDenied | SuspiciousOperation | BadRequest
        ):
            return None
        number = secrets.token_hex(4).upper()
        _log.error("error %s at %s", number, request.path, exc_info=error)
        response = TemplateResponse(request, "500.html", {"number": number}, status=500)
        return response.render()
