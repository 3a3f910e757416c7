"""Requests that read do not write; errors have a number; nothing comes from outside."""

import logging
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from porion.foundation.middleware import (
    ReadWrote,
    content_security_policy,
    numbered_errors,
    reads_do_not_write,
)
from porion.foundation.writing import act
from porion.territory.models import Place

AT = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


def writes(_: HttpRequest) -> HttpResponse:
    with act("visit", programme="canal", by="test", at=AT):
        Place.objects.filter(key="aval").update(label="Ailleurs")
    return HttpResponse("done")


def reads(_: HttpRequest) -> HttpResponse:
    return HttpResponse(Place.objects.get(key="aval").label)


def deletes(_: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("  DELETE FROM figures_relation")
    return HttpResponse("done")


def reads_in_a_savepoint(request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        return reads(request)


def respond(method: str, view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    return reads_do_not_write(view)(RequestFactory().generic(method, "/"))


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("view", [writes, deletes])
def test_a_request_that_reads_may_not_write(
    canal: Any, method: str, view: Callable[[HttpRequest], HttpResponse]
) -> None:
    with pytest.raises(ReadWrote, match=r"UPDATE|DELETE"):
        respond(method, view)
    assert Place.objects.get(key="aval").label == "Aval"


@pytest.mark.parametrize("view", [reads, reads_in_a_savepoint])
def test_a_request_that_reads_may_read(
    canal: Any, view: Callable[[HttpRequest], HttpResponse]
) -> None:
    assert respond("GET", view).content == b"Aval"


def test_a_request_that_writes_may_write(canal: Any) -> None:
    assert respond("POST", writes).content == b"done"
    assert Place.objects.get(key="aval").label == "Ailleurs"


def test_the_guard_ends_with_the_request(canal: Any) -> None:
    respond("GET", reads)
    writes(HttpRequest())
    assert Place.objects.get(key="aval").label == "Ailleurs"


def test_nothing_comes_from_outside_and_nothing_runs_inline() -> None:
    response = content_security_policy(lambda _: HttpResponse())(RequestFactory().get("/"))
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "http" not in response["Content-Security-Policy"]


@pytest.fixture
def plain_static(settings: Any) -> None:
    """Style sheets under their own names: nobody collected them here."""
    plain = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": plain}}


@pytest.mark.usefixtures("plain_static")
def test_an_unexpected_error_is_logged_with_the_number_that_the_page_shows(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.ERROR, "porion.errors")
    middleware = numbered_errors(lambda _: HttpResponse())
    response = middleware.process_exception(
        RequestFactory().get("/chiffres/"), ValueError("secret")
    )
    assert response is not None
    assert response.status_code == 500
    [record] = caplog.records
    number = re.search(r"error ([0-9A-F]{8}) at /chiffres/", record.getMessage())
    assert number
    page = response.content.decode()
    assert number[1] in page
    assert "secret" not in page


@pytest.mark.parametrize("error", [Http404(), PermissionDenied()])
def test_a_refusal_is_no_error(error: Exception) -> None:
    middleware = numbered_errors(lambda _: HttpResponse())
    assert middleware.process_exception(RequestFactory().get("/"), error) is None


@pytest.mark.usefixtures("plain_static")
def test_two_errors_have_two_numbers() -> None:
    middleware = numbered_errors(lambda _: HttpResponse())
    pages = {
        middleware.process_exception(RequestFactory().get("/"), ValueError()).content
        for _ in range(2)
    }
    assert len(pages) == 2
