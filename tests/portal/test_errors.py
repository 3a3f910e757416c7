"""Bad days, unknown addresses, other verbs, conditional answers."""

import re
from typing import Any

import pytest

from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient

#: What the site says of itself: nothing of the record.
ABOUT = ("/accessibilite/", "/mentions-legales/", "/donnees-personnelles/", "/signaler/")
PAGES = (
    "/sources/",
    "/sources/CP2023",
    "/axes/",
    "/objectifs/eng2017-1",
    "/territoires/",
    "/territoires/59574",
    "/calendrier/",
    "/methode/",
    "/engagements/",
    "/engagements/eng2017-anru",
    "/evolutions/",
    *ABOUT,
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


FILES = {
    "/chiffres.csv": "text/csv",
    "/indicateurs/logements-rehabilites.csv": "text/csv",
    "/carte.csv": "text/csv",
    "/carte.geojson": "application/geo+json",
    "/donnees/datapackage.json": "application/json",
    "/donnees/dossier.zip": "application/zip",
}


@pytest.mark.parametrize("day", ["1999-12-31", "2999-01-01"])
@pytest.mark.parametrize(("address", "kind"), FILES.items())
def test_a_file_is_never_answered_with_a_page(
    client: StrictClient, erbm: Any, address: str, kind: str, day: str
) -> None:
    response = client.get(address, {"connu-le": day})
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith(kind)


def test_suggestions_of_a_day_before_everything_are_still_suggestions(
    client: StrictClient, erbm: Any
) -> None:
    response = client.get("/territoires/suggestions", {"q": "lens", "connu-le": "1999-12-31"})
    assert response.status_code == 200
    assert "Suggestions de lieux" in text_of(response)


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


def test_unknown_programme_lists_those_there_are(
    client: StrictClient, erbm: Any, canal: Any
) -> None:
    response = client.get("/p/nulle-part/axes/")
    assert response.status_code == 404
    words = text_of(response)
    assert "Aucun programme de ce nom" in words
    assert "« nulle-part »" in words
    assert {"/", "/p/canal/"} <= set(links_of(response))


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/chiffre/cp2025-logements-15500", "/chiffres/cp2025-logements-15500"),
        ("/chiffres/cp2025-logements-15500/", "/chiffres/cp2025-logements-15500"),
        ("/engagement/eng2017-anru", "/engagements/eng2017-anru"),
        ("/calendriers/", "/calendrier/"),
        ("/evolution", "/evolutions/"),
        ("/donnee-personnelle", "/donnees-personnelles/"),
    ],
)
def test_an_address_that_no_page_has_leads_to_the_nearest(
    client: StrictClient, erbm: Any, address: str, near: str
) -> None:
    response = client.get(address)
    assert response.status_code == 404
    main = response.content.decode().split("<main")[1].split("</main>")[0]
    assert f'href="{near}"' in main
    assert 'type="search"' in main


@pytest.mark.parametrize(
    "address",
    [
        "/nulle/part/du/tout",
        "/sources/%00",
        "/sources/%ff%fe",
        "/%e2%80%ae",
        "/" + "a" * 9000,
        "/chiffres/" + "x" * 5000,
        "/p/" + "y" * 300 + "/",
        "/..%2f..%2fetc/passwd",
    ],
)
def test_hostile_addresses_are_told_404_in_the_frame(
    client: StrictClient, erbm: Any, address: str
) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "Cette page n’existe pas" in text_of(response)
    assert len(response.content) < 30_000
    assert "/engagements/" in links_of(response)


def test_an_address_without_a_record_is_told_404_all_the_same(
    client: StrictClient, db: Any
) -> None:
    response = client.get("/nulle-part")
    assert response.status_code == 404
    assert "Cette page n’existe pas" in text_of(response)


@pytest.mark.parametrize("query", ["q=%00", "%00=1", "connu-le=2025-01-01&lieu=a%00b"])
def test_a_nul_in_the_question_is_not_understood(
    client: StrictClient, erbm: Any, query: str
) -> None:
    response = client.get(f"/chiffres/?{query}")
    assert response.status_code == 400
    assert "Cette demande n’est pas comprise" in text_of(response)


@pytest.mark.parametrize("host", ["exemple.invalid", "a b", "localhost:a", "<script>"])
def test_a_hostile_host(client: StrictClient, erbm: Any, host: str) -> None:
    response = client.get("/axes/", headers={"Host": host})
    assert response.status_code == 400
    assert "Cette demande n’est pas comprise" in text_of(response)
    assert host not in response.content.decode()


@pytest.mark.parametrize("page", ["99999", "0", "-1", "un", "1e9", "٣", "1" * 400])
def test_a_page_number_beyond_the_end(client: StrictClient, erbm: Any, page: str) -> None:
    response = client.get("/chiffres/", {"page": page})
    assert response.status_code == 200
    assert "<table" in response.content.decode()


def test_a_long_question_is_answered_and_not_repeated(client: StrictClient, erbm: Any) -> None:
    response = client.get("/axes/", {"x": "é" * 10_000})
    assert response.status_code == 200
    assert "é" * 201 not in response.content.decode()


def test_a_verb_that_is_not_reading_is_told_so_in_words(client: StrictClient, erbm: Any) -> None:
    response = client.post("/axes/", {"a": "b"})
    assert response.status_code == 405
    assert "Cette page ne fait que se lire" in text_of(response)


@pytest.mark.parametrize("address", PAGES)
def test_a_day_to_come(client: StrictClient, erbm: Any, address: str) -> None:
    response = client.get(address, {"connu-le": "2199-12-31"})
    words = text_of(response)
    assert response.status_code == 200
    assert "Ce jour n’est pas encore venu" in words
    assert "La dernière publication versée date du 2 septembre 2025" in words
    assert address in links_of(response)


def test_what_was_not_yet_public_is_said(client: StrictClient, erbm: Any) -> None:
    html = client.get("/axes/?connu-le=2024-06-30").content.decode()
    strip = html[html.index('class="past"') : html.index("</header>")]
    assert "À cette date, 2 documents sur 5 étaient publics" in strip
    assert "situation fin 2022, peut-être déjà public" in strip
    assert '"/sources/CONV2025"' in strip
    assert "CP2023" not in strip


def test_each_day_of_publication_is_one_click(client: StrictClient, erbm: Any) -> None:
    html = client.get("/axes/?x=1").content.decode()
    panel = html[html.index("asof-days") : html.index("</ul>", html.index("asof-days"))]
    assert re.findall(r'href="([^"]+)"', panel) == [
        "/axes/?x=1",
        "?x=1&amp;connu-le=2025-09-02",
        "?x=1&amp;connu-le=2025-06-20",
        "?x=1&amp;connu-le=2023-01-23",
        "?x=1&amp;connu-le=2017-03-07",
    ]
    assert "Communiqué de la préfecture de région" in panel


@pytest.mark.parametrize("address", [page for page in PAGES if page not in ABOUT])
def test_links_keep_the_day(client: StrictClient, erbm: Any, address: str) -> None:
    html = client.get(address, {"connu-le": "2025-09-02"}).content.decode()
    main = html.split("<main")[1].split("</main>")[0]
    main = re.sub(r'(?s)<ul class="asof-days".*?</ul>', "", main)
    links = [link for link in re.findall(r'href="(/[^"]*)"', main) if "/static/" not in link]
    kept = re.compile(r"(connu-le|known_on)=2025-09-02")
    back = [link for link in links if not kept.search(link)]
    assert len(links) > len(back)
    assert back == []
