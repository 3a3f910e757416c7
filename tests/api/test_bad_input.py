"""What is wrong is said in French, as problem details; nothing fails with 500."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from porion.api.middleware import takes
from tests.api.reading import API, get, keys, problem, told
from tests.canal import Canal
from tests.records import take_in


@pytest.mark.parametrize(
    ("parameter", "value", "expected"),
    [
        ("known_on", "0000-00-00", "un jour AAAA-MM-JJ"),
        ("known_on", "2023-02-30", "un jour AAAA-MM-JJ"),
        ("known_on", "2023-1-1", "un jour AAAA-MM-JJ"),
        ("known_on", "20230101", "un jour AAAA-MM-JJ"),
        ("known_on", "", "un jour AAAA-MM-JJ"),
        ("as_at", "hier", "un jour AAAA-MM-JJ"),
        ("limit", "-1", "un entier de 1 à 1000"),
        ("limit", "0", "un entier de 1 à 1000"),
        ("limit", "1e9", "un entier de 1 à 1000"),
        ("limit", "1.0", "un entier de 1 à 1000"),
        ("limit", "1_0", "un entier de 1 à 1000"),
        ("limit", "٣", "un entier de 1 à 1000"),
        ("offset", "9223372036854775808", "un entier de 0 à 2147483647"),
        ("offset", "-1", "un entier de 0 à 2147483647"),
        ("text", "q" * 10_000, "un texte de 1 à 200 caractères"),
        ("text", "nul\0", "un texte de 1 à 200 caractères"),
        ("topic", "\0", "un texte de 1 à 500 caractères"),
        ("kind", "nothing", "baseline, target"),
        ("within", "yes", "true ou false"),
        ("format", "xml", "json, csv"),
        ("indicator", "a b", "une clé"),
        ("place", "é", "une clé"),
        ("programme", "../etc", "une clé"),
    ],
)
def test_a_value_that_cannot_be_read(
    client: Client, erbm: Any, parameter: str, value: str, expected: str
) -> None:
    found = problem(client, "/figures", 422, **{parameter: value})
    [error] = found["errors"]
    assert error["parameter"] == parameter
    assert error["expected"].startswith(expected)
    assert found["title"] == "Valeur refusée"
    assert f"« {parameter} » : attendu {expected}" in found["detail"]
    assert len(get(client, "/figures", **{parameter: value}).content) < 2000


def test_every_wrong_value_is_told_at_once(client: Client, erbm: Any) -> None:
    found = problem(client, "/figures", 422, known_on="x", limit="x")
    assert [error["parameter"] for error in found["errors"]] == ["known_on", "limit"]


def test_an_unknown_parameter_is_refused_with_the_nearest(client: Client, erbm: Any) -> None:
    found = problem(client, "/figures", 400, limt="3")
    assert found["title"] == "Paramètre inconnu"
    assert found["nearest"][0]["key"] == "limit"
    assert "Vouliez-vous dire limit" in found["detail"]
    assert "known_on" in found["known"]
    assert problem(client, "/documents/CP2023", 400, limit="3")["status"] == 400


@pytest.mark.parametrize(
    ("path", "query", "near"),
    [
        ("/figures/cp2025-logements-1550", {}, "cp2025-logements-15500"),
        ("/documents/cp2023", {}, "CP2023"),
        ("/places/lans", {}, "62498"),
        ("/figures", {"indicator": "logement-rehabilite"}, "logements-rehabilites"),
        ("/events", {"place": "lans"}, "62498"),
        ("/places", {"within": "lans"}, "62498"),
        ("/figures", {"programme": "erb"}, "erbm"),
    ],
)
def test_an_unknown_key_has_the_nearest(
    client: Client, erbm: Any, path: str, query: dict[str, str], near: str
) -> None:
    found = problem(client, path, 404, **query)
    assert found["title"] == "Clé inconnue"
    assert near in [row["key"] for row in found["nearest"]]
    assert near in found["detail"]


@pytest.mark.parametrize(
    "key", ["%00", "%ED%A0%80", "a%0Ab", "é", "x" * 5000, "'; drop table", ".."]
)
def test_a_hostile_key_is_only_unknown(client: Client, erbm: Any, key: str) -> None:
    for table in ("figures", "places", "programmes", "documents"):
        response = client.get(f"{API}/{table}/{key}")
        assert response.status_code == 404
        assert response.headers["Content-Type"] == "application/problem+json"
        assert len(response.content) < 4000


@pytest.mark.parametrize(
    "query", ["text=%ED%A0%80", "text=%FF", "%ED%A0%80=1", "topic=%F0%9F%98%80"]
)
def test_broken_text_is_no_accident(client: Client, erbm: Any, query: str) -> None:
    assert client.get(f"{API}/figures?{query}").status_code in (200, 400, 422)


def test_an_unknown_address_names_the_nearest(client: Client, erbm: Any) -> None:
    found = problem(client, "/figurs", 404)
    assert found["title"] == "Adresse inconnue"
    assert found["nearest"][0]["key"] == "/api/v1/figures"
    assert problem(client, "/figures/", 404)["nearest"][0]["key"] == "/api/v1/figures"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_written(client: Client, erbm: Any, method: str) -> None:
    for path in ("/figures", "/figures/x", "/nowhere", "/openapi.json"):
        response = getattr(client, method)(f"{API}{path}")
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert json.loads(response.content)["title"] == "Méthode refusée"


def test_head_is_get_without_its_body(client: Client, erbm: Any) -> None:
    whole, head = client.get(f"{API}/documents"), client.head(f"{API}/documents")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == whole.headers["ETag"]


def test_any_site_may_read(client: Client, erbm: Any) -> None:
    for path in ("/figures", "/figures?limt=1", "/nowhere"):
        response = client.get(f"{API}{path}", headers={"origin": "https://example.org"})
        assert response.headers["Access-Control-Allow-Origin"] == "*"
    asked = client.options(f"{API}/figures")
    assert (asked.status_code, asked.content) == (204, b"")
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_a_reader_who_takes_none_of_our_formats_is_told(client: Client, erbm: Any) -> None:
    for accept, path, status in (
        ("text/html", "/figures", 406),
        ("text/html", "/figures.csv", 406),
        ("application/json", "/figures.csv", 406),
        ("text/csv", "/figures.csv", 200),
        ("text/csv", "/figures?format=csv", 200),
        ("text/html, */*;q=0.1", "/figures", 200),
        ("application/*", "/figures", 200),
        ("application/json;q=0", "/figures", 406),
        ("application/json", "/places.geojson", 200),
    ):
        response = client.get(f"{API}{path}", headers={"accept": accept})
        assert response.status_code == status, (accept, path)
        if status == 406:
            assert response.json()["available"]


@pytest.mark.parametrize("header", ["", "nonsense", ";;;,", "a" * 9000])
def test_an_unreadable_accept_takes_everything(header: str) -> None:
    assert takes(header, "application/json")


def test_answers_are_not_for_search_engines(client: Client, erbm: Any) -> None:
    for path in ("/figures", "/figures.csv", "/documents/CP2023", "/openapi.json"):
        assert get(client, path).headers["X-Robots-Tag"] == "noindex"


def test_an_error_of_ours_has_a_number(
    client: Client, erbm: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("porion.api.operations.open_rows", broken)
    found = problem(client, "/figures", 500)
    assert found["number"] in found["detail"]
    assert found["number"] in caplog.text
    assert "ZeroDivision" not in json.dumps(found)


def test_an_internal_programme_is_unknown(client: Client, erbm: Any, tmp_path: Path) -> None:
    canal = Canal()
    canal.set("programmes", "canal", visibility="internal")
    take_in(canal.write(tmp_path / "canal"))
    near = problem(client, "/figures", 404, programme="canal")["nearest"]
    assert "canal" not in {row["key"] for row in near}
    assert keys(client, "/programmes") == ["erbm"]
    assert client.get("/p/canal/").status_code == 404


def test_an_installation_may_have_no_public_programme(
    client: Client, erbm: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("porion.api.operations.public_programmes", list)
    found = problem(client, "/programmes", 404)
    assert (found["title"], "«" in found["detail"]) == ("Aucun programme", False)


def test_a_hostile_host_is_refused(client: Client, erbm: Any) -> None:
    response = client.get(f"{API}/figures", headers={"host": "evil.example"})
    assert response.status_code == 400


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_searched(client: Client, erbm: Any, text: str) -> None:
    status = 422 if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text) else 200
    if status == 200:
        told(client, "/figures", text=text, limit="1")
