"""Bad days, unknown addresses, other verbs, conditional answers."""

import re
from typing import Any

import pytest

from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient

PAGES = (
    "/sources/",
    "/sources/CP2023",
    "/axes/",
    "/objectifs/eng2017-1",
    "/territoires/",
    "/territoires/59574",
    "/calendrier/",
    "/methode/",
)


@pytest.mark.parametrize("asked", ["2024-13-01", "hier", "20240101", "2024-1-1", "0000-00-00", "é"])
def test_a_day_that_is_none(client: StrictClient, erbm: Any, asked: str) -> None:
    response = client.get("/axes/", {"connu-le": asked})
    assert response.status_code == 400
    assert f"« {asked} »" in text_of(response)
    assert "?connu-le=2025-09-02" in response.content.decode()


def test_a_hostile_day_is_printed_as_text(client: StrictClient, erbm: Any) -> None:
    response = client.get("/axes/", {"connu-le": '"><b>1' * 50})
    assert response.status_code == 400
    assert "<b>1" not in response.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_day_before_everything(client: StrictClient, erbm: Any, address: str) -> None:
    response = client.get(address, {"connu-le": "1999-12-31"})
    words = text_of(response)
    assert response.status_code == 200
    assert "Le 31 décembre 1999, aucun document du programme n’était public" in words
    assert "7 mars 2017" in words


@pytest.mark.parametrize("address", PAGES)
def test_unchanged_is_answered_304(client: StrictClient, erbm: Any, address: str) -> None:
    etag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": etag}).status_code == 304
    other = client.get(f"{address}?connu-le=2025-06-20", headers={"If-None-Match": etag})
    assert other.status_code != 304


@pytest.mark.parametrize("address", PAGES)
def test_one_heading_and_no_indexing(client: StrictClient, erbm: Any, address: str) -> None:
    html = client.get(address).content.decode()
    assert html.count("<h1") == 1
    assert '<meta name="robots" content="noindex">' in html
    assert "non validé par les partenaires" in html


@pytest.mark.parametrize("address", PAGES)
def test_only_reading(erbm: Any, address: str) -> None:
    client = StrictClient(enforce_csrf_checks=True)
    head = client.head(address)
    assert head.status_code == 200
    assert head.content == b""
    for verb in (client.post, client.put, client.delete):
        refused = verb(address)
        assert refused.status_code == 405
        assert "GET" in refused.headers["Allow"]


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/sources/CP2024", "/sources/CP2023"),
        ("/objectifs/eng2017-1-9", "/objectifs/eng2017-1-1"),
        ("/territoires/59575", "/territoires/59574"),
        ("/territoires/osartis", "/territoires/200044048"),
        ("/chiffres/logements-15500", "/chiffres/cp2025-logements-15500"),
    ],
)
def test_unknown_gives_the_nearest(
    client: StrictClient, erbm: Any, address: str, near: str
) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "Cette page n’existe pas" in text_of(response)
    assert near in links_of(response)


def test_unknown_programme(client: StrictClient, erbm: Any) -> None:
    assert client.get("/p/nulle-part/axes/").status_code == 404


@pytest.mark.parametrize("address", PAGES)
def test_links_keep_the_day(client: StrictClient, erbm: Any, address: str) -> None:
    html = client.get(address, {"connu-le": "2025-09-02"}).content.decode()
    main = html.split("<main")[1].split("</main>")[0]
    links = re.findall(r'href="(/[^"]*)"', main)
    back = [link for link in links if "connu-le=2025-09-02" not in link]
    assert len(links) > len(back)
    assert back == []
