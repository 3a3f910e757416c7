"""Journeys through the real site, on a wide and on a narrow screen."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# Enough to see one page of every kind; each is looked at once, since its pages share a template.
LOOKS = 20


def kind_of(path: str) -> str:
    """The kind of page behind an address: `/chiffres/<key>` for each figure's own page."""
    return re.sub(r"(?<=^/)([a-z0-9-]+)/[^/?]+.*", r"\1/<key>", path.split("#")[0].split("?")[0])


def links_of(page: "Page") -> list[str]:
    """The addresses on this site that a page links to, without downloads."""
    hrefs = page.eval_on_selector_all("a[href^='/']", "links => links.map(a => a.pathname)")
    return [href for href in hrefs if not href.endswith((".csv", ".json", ".svg"))]


def test_one_page_of_every_kind(page: "Page", assert_accessible: Callable[["Page"], None]) -> None:
    """Each answers, has one main heading, breaks no rule of accessibility, fits the screen."""
    waiting, seen = ["/"], set()
    while waiting and len(seen) < LOOKS:
        path = waiting.pop(0)
        if kind_of(path) in seen:
            continue
        seen.add(kind_of(path))
        answer = page.goto(path)
        assert answer, path
        assert answer.status == 200, path
        assert page.locator("h1").count() == 1, path
        assert_accessible(page)
        waiting += links_of(page)
    assert len(seen) > 1


def test_the_headline_number_leads_to_its_passage(page: "Page") -> None:
    """From the home page, by links only: number, its card, its document."""
    page.goto("/")
    page.locator("main a[href^='/chiffres/']").first.click()
    page.wait_for_url("**/chiffres/*")
    page.locator("main a[href^='/sources/']").first.click()
    page.wait_for_url("**/sources/*")
    assert page.locator("main").inner_text()


def test_an_unknown_address_says_where_to_go(page: "Page") -> None:
    answer = page.request.get("/chiffres/il-n-y-a-rien-ici")
    assert answer.status == 404
    assert "text/html" in answer.headers["content-type"]
