"""Every page of a second programme, reached by its links: nothing of the first shows there.

Slow: it asks some two hundred pages (`make test-slow`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import override_settings

from porion.portal.urls import PAGES
from tests.portal.test_two_programmes import ERBM_WORDS, LEADING, OURS, SHARED
from tests.strict_client import StrictClient

pytestmark = pytest.mark.slow

#: Ends of the names of addresses that answer with a file, or with a piece of a page.
PARTS = ("csv", "json", "svg", "package", "dossier", "features", "suggestions")
_ADDRESSES = re.compile(r"\s(?:href|src|action|value)=\"[^\"]*\"")


@dataclass(frozen=True)
class Crawled:
    """A page as it was answered."""

    address: str
    status: int
    html: str

    @property
    def leads_to(self) -> list[str]:
        """Every address of this site in it, forms included."""
        return [unescape(href) for href in LEADING.findall(self.html)]

    def words(self, *names: str) -> str:
        """All that is written on the page, titles and hidden texts too, without `names`."""
        text = unescape(_ADDRESSES.sub(" ", self.html)).replace("’", "'")
        for name in names:
            text = text.replace(name.replace("’", "'"), " ")
        return text


def crawl(start: str, inside: str, *, most: int = 400) -> Iterator[Crawled]:
    """Every page that one can reach within `inside`, files apart; of a page that takes questions,
    each sort of question twice."""
    client, waiting, seen = StrictClient(), [start], {start}
    asked: Counter[str] = Counter()
    while waiting:
        address = waiting.pop(0)
        question = re.sub(r"=[^&]*", "", address) if "?" in address else ""
        asked[question] += 1
        if question and asked[question] > 2:
            continue
        response = client.get(address)
        moved = response.headers.get("Location", "")
        if moved and moved not in seen:
            seen.add(moved)
            waiting.append(moved)
        if moved or not response.headers.get("Content-Type", "").startswith("text/html"):
            assert response.status_code in (200, 301, 302), address
            continue
        page = Crawled(address, response.status_code, response.content.decode())
        yield page
        for href in page.leads_to:
            plain = href.partition("#")[0]
            if plain.startswith(inside) and plain not in seen:
                seen.add(plain)
                waiting.append(plain)
        most -= 1
        assert most, "an endless site"


@pytest.fixture(scope="module")
def pages(
    two_records: Any, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> list[Crawled]:
    """The whole second programme, of today."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    files = tmp_path_factory.mktemp("static")
    with (
        django_db_blocker.unblock(),
        override_settings(STATIC_ROOT=files, STORAGES={"staticfiles": plain}),
    ):
        return list(crawl(OURS, OURS))


def outside(page: Crawled) -> set[str]:
    """Addresses on the page that leave the second programme."""
    return {href for href in page.leads_to if not href.startswith((OURS, "/static/", "/api/"))}


def test_every_page_answers(pages: list[Crawled]) -> None:
    assert {page.address: page.status for page in pages if page.status != 200} == {}
    assert len(pages) > 80


def test_every_kind_of_page_is_reached(pages: list[Crawled]) -> None:
    """A kind of page that no link leads to is a page that nobody finds."""
    from django.urls import resolve

    reached = {resolve(urlsplit(page.address).path).url_name for page in pages}
    named = {each.name for each in PAGES if each.name and each.name.split("-")[-1] not in PARTS}
    assert named - reached == set()


def test_no_word_of_the_first_programme(pages: list[Crawled], two: Any) -> None:
    first = two[0]
    names = (first.label, first.short_label)
    found = {
        page.address: [word.group() for word in ERBM_WORDS.finditer(page.words(*names))]
        for page in pages
    }
    assert {address: words for address, words in found.items() if words} == {}


def test_the_first_programme_is_named_only_where_one_changes_programme(
    pages: list[Crawled], two: Any
) -> None:
    label = two[0].label
    often = {
        page.address: page.words().count(label)
        for page in pages
        if page.words().count(label) > (2 if SHARED in page.address else 1)
    }
    assert often == {}


def test_no_link_leads_into_the_first_programme(pages: list[Crawled]) -> None:
    doors = {"/", f"/territoires/{SHARED}"}
    leaks = {page.address: found for page in pages if (found := outside(page) - doors)}
    assert leaks == {}
    assert {page.address for page in pages if f"/territoires/{SHARED}" in outside(page)} <= {
        f"{OURS}territoires/{SHARED}"
    }


def test_one_can_change_programme_from_every_page(pages: list[Crawled]) -> None:
    assert [page.address for page in pages if "/" not in outside(page)] == []
