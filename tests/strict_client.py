"""A test client that reads every HTML page as strictly as a validator does."""

import re
from functools import cache
from typing import Any

import html5lib
from django.http import HttpResponse
from django.test import Client

# What the content security policy would silence in a browser, and template syntax left in a page.
FORBIDDEN = {
    "an inline event handler": re.compile(r"<[^>]+\son[a-z]+\s*=", re.IGNORECASE),
    "an inline style": re.compile(r"<[^>]+\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style[\s>]", re.IGNORECASE),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)[^>]*>", re.IGNORECASE),
    "an address that runs a script": re.compile(r"=\s*[\"']?\s*javascript:", re.IGNORECASE),
    "template syntax": re.compile(r"\{%|%\}|\{\{|\}\}|\{#|#\}"),
}


def assert_good_html(page: str) -> None:
    """Fails with the place of the first parse error, or with what the page must not hold."""
    parser = html5lib.HTMLParser()
    parser.parse(page)
    if parser.errors:
        (line, column), code, details = parser.errors[0]
        message = html5lib.constants.E[code] % details
        shown = page.splitlines()[max(line - 2, 0) : line + 1]
        raise AssertionError(f"HTML, line {line}, column {column}: {message}\n" + "\n".join(shown))
    for name, pattern in FORBIDDEN.items():
        found = pattern.search(page)
        assert not found, f"the page holds {name}: {page[max(found.start() - 40, 0) :][:160]!r}"


@cache
def _once(page: str) -> None:
    """Many tests read the same page: it is parsed once. A page that fails, fails every time."""
    assert_good_html(page)


class StrictClient(Client):
    """Django's client; a page with a parse error fails the test that asked for it."""

    def request(self, **request: Any) -> HttpResponse:
        response = super().request(**request)
        is_html = response.headers.get("Content-Type", "").startswith("text/html")
        if is_html and not response.streaming and response.content:
            _once(response.content.decode(response.charset))
        return response
