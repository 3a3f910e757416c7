"""The page of the data, its package and its dossier, the page of the API, "Ces données"."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import frictionless
import pytest

from porion.answers.open_tables import OPEN_TABLES
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, text_of
from tests.records import dumped, right, take_in
from tests.strict_client import StrictClient

NOTICE = "Document de travail"


def test_every_table_has_its_files_and_its_number_of_rows(client: StrictClient, erbm: Any) -> None:
    response = client.get("/donnees/")
    words, links = text_of(response), links_of(response)
    for table in OPEN_TABLES.values():
        assert f"{table.label} {table.name} {table.words}" in words
        count = client.get(f"/api/v1/{table.name}?limit=1").json()["count"]
        shown = f"{count:,}".replace(",", " ")
        lines = f"{shown} ligne" if count else "Aucune ligne"
        assert f"{table.words} {lines}" in words, table.name
        assert {f"/api/v1/{table.name}", f"/api/v1/{table.name}.csv"} <= set(links)
    for said in (
        "Licence Ouverte 2.0",
        "Porion, dossier ERBM, d’après les documents publics cités, données arrêtées au",
        "Mission Bassin Minier",
        "Dernière modification",
        "curl 'http://testserver/api/v1/figures?indicator=logements-rehabilites'",
    ):
        assert said in words, said


def test_the_files_answer(client: StrictClient, erbm: Any) -> None:
    for link in links_of(client.get("/donnees/")):
        if link.startswith(("/api/", "/donnees/")):
            assert client.get(link).status_code == 200, link


def test_a_past_day_keeps_its_day(client: StrictClient, erbm: Any) -> None:
    response = client.get("/donnees/?connu-le=2023-01-31")
    assert "/api/v1/figures?known_on=2023-01-31" in links_of(response)
    then = client.get("/api/v1/figures?known_on=2023-01-31&limit=1").json()["count"]
    assert 0 < then < client.get("/api/v1/figures?limit=1").json()["count"]
    assert f"{then} lignes" in text_of(response)


def test_another_programme_keeps_its_key(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal/donnees/")
    assert "/api/v1/figures?programme=canal" in links_of(response)
    assert "Mission Bassin Minier" not in text_of(response)


def test_queries_do_not_grow_with_the_rows(client: StrictClient, db: None, tmp_path: Path) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal/donnees/")
    for n in range(40):
        canal.add("figures", f"logements-{n}", like="lettre-logements")
        canal.add("events", f"fait-{n}", like=canal.tables["events"][0]["key"])
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal/donnees/") == few
    assert few <= 90


def test_the_data_package_describes_the_files(
    client: StrictClient, erbm: Any, tmp_path: Path
) -> None:
    described = json.loads(client.get("/donnees/datapackage.json").content)
    assert NOTICE in described["description"]
    assert described["licenses"][0]["title"] == "Licence Ouverte 2.0"
    for resource in described["resources"]:
        address = resource["path"]
        assert address == f"http://testserver/api/v1/{resource['name']}.csv"
        content = client.get(address.removeprefix("http://testserver")).content
        (tmp_path / f"{resource['name']}.csv").write_bytes(content)
        resource["path"] = f"{resource['name']}.csv"
    (tmp_path / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []


def test_the_dossier_loads_again(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().write(tmp_path / "canal"))
    response = client.get("/p/canal/donnees/dossier.zip")
    assert response.headers["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert NOTICE in archive.read("LISEZ-MOI.txt").decode()
        files = {n.partition("/")[2]: archive.read(n) for n in archive.namelist() if "/" in n}
    assert files == dumped("canal")


def test_nothing_internal_is_in_the_dossier(client: StrictClient, db: None, tmp_path: Path) -> None:
    canal = Canal()
    canal.set("places", "amont", visibility="internal")
    canal.set("documents", "LETTRE", visibility="internal")
    take_in(canal.write(tmp_path / "canal"))
    content = client.get("/p/canal/donnees/dossier.zip").content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path / "taken")
    folder = tmp_path / "taken" / "canal"
    right(folder)
    for path in folder.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(^|[,;])amont([,;]|$)", text, re.MULTILINE), path.name
        assert "LETTRE" not in text, path.name


def test_the_page_of_the_api_shows_a_real_answer(client: StrictClient, erbm: Any) -> None:
    response = client.get("/api/v1/")
    words = text_of(response)
    assert '"words": "plus de 15 500 logements"' in words or '"value_low": 15500' in words
    assert "/api/v1/openapi.json" in links_of(response)
    for table in OPEN_TABLES.values():
        assert f'id="{table.name}"' in response.content.decode()
    assert 'id="erreurs"' in response.content.decode()


@pytest.mark.parametrize(
    ("page", "call"),
    [
        ("/chiffres/", "/api/v1/figures"),
        (
            "/chiffres/?q=logement&lieu=dep-62&nature=target",
            "/api/v1/figures?place=dep-62&kind=target&text=logement&within=true",
        ),
        ("/indicateurs/", "/api/v1/indicators"),
        (
            "/indicateurs/logements-rehabilites",
            "/api/v1/figures?indicator=logements-rehabilites",
        ),
        ("/sources/", "/api/v1/documents"),
        ("/axes/", "/api/v1/objectives"),
        ("/territoires/", "/api/v1/places"),
        ("/territoires/62498", "/api/v1/figures?place=62498&within=true"),
        ("/calendrier/", "/api/v1/deadlines"),
        ("/financements/", "/api/v1/figures?unit=EUR"),
        ("/calendrier/?connu-le=2023-01-31", "/api/v1/deadlines?known_on=2023-01-31"),
    ],
)
def test_lists_name_their_call(client: StrictClient, erbm: Any, page: str, call: str) -> None:
    response = client.get(page)
    assert "Ces données" in text_of(response)
    [shown] = [
        link
        for link in links_of(response)
        if link.startswith("/api/") and ".csv" not in link and link != "/api/v1/"
    ]
    path, _, query = shown.partition("?")
    assert (path, sorted(query.split("&"))) == (
        call.partition("?")[0],
        sorted(call.partition("?")[2].split("&")),
    )
    assert client.get(shown).status_code == 200
