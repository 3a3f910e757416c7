"""Lists and single rows: filters, days, pages, exact numbers, what is left out."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from porion.answers.open_tables import OPEN_TABLES
from porion.answers.rows import FIGURE_COLUMNS
from porion.core.vocabulary import PlaceKind
from porion.formats.dossier.schema import BY_NAME
from tests.api.reading import API, get, keys, rows, told
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.records import take_in

NOTICE = "Document de travail, à partir de documents publics, non validé par les partenaires"


@pytest.mark.parametrize("table", OPEN_TABLES.values(), ids=lambda table: table.name)
def test_every_table_opens(client: Client, erbm: Any, table: Any) -> None:
    found = told(client, f"/{table.name}", limit="1000")
    assert found["count"] == len(found["results"]) or found["next"]
    assert (found["notice"], found["licence"]) == (NOTICE, "Licence Ouverte 2.0")
    for row in found["results"]:
        assert tuple(row) == table.names
    if table.keyed and found["results"]:
        key = found["results"][-1]["key"]
        row = told(client, f"/{table.name}/{key}")
        assert row | {"notice": NOTICE} == row
        assert {name: row[name] for name in table.names} == found["results"][-1]


def test_every_table_of_the_dossier_is_open_and_said_in_words() -> None:
    assert set(OPEN_TABLES) == {*BY_NAME, "deadlines"}
    for table in OPEN_TABLES.values():
        assert table.label
        assert all(column.words for column in table.columns)


def test_a_figure_has_the_columns_of_the_command(client: Client, erbm: Any) -> None:
    row = told(client, "/figures/cp2025-logements-15500")
    assert tuple(row)[: len(FIGURE_COLUMNS)] == FIGURE_COLUMNS
    assert row["words"] == "plus de 15 500 logements"
    assert (row["value_low"], row["low_strict"], row["value_high"]) == (15500, True, None)
    assert (row["as_at"], row["as_at_lent"]) == (None, "2025-06-30")
    assert row["document"] == "CP2025"


def test_decimals_keep_their_digits(client: Client, db: None, tmp_path: Path) -> None:
    canal = Canal()
    canal.row("places", "amont")["lon"] = "2.833333"
    canal.set("figures", "berge-longue", value_low="30.1")
    take_in(canal.write(tmp_path / "canal"))
    assert b'"lon": 2.833333,' in get(client, "/places/amont", programme="canal").content
    body = get(client, "/figures/berge-longue", programme="canal").content
    assert b'"value_low": 30.1, "value_high": 40,' in body


def test_known_on_tells_sure_from_maybe(client: Client, erbm: Any) -> None:
    then = told(client, "/figures", known_on="2023-01-31", indicator="logements-rehabilites")
    assert {row["document"] for row in then["results"]} == {"ENG2017", "CP2023"}
    assert {row["document"] for row in then["maybe_known"]} == {"BILAN2022"}
    assert {row["surely_known"] for row in then["maybe_known"]} == {False}
    assert (then["count"], then["maybe_count"], then["known_on"]) == (2, 2, "2023-01-31")
    before = told(client, "/figures", known_on="1999-01-01")
    assert (before["count"], before["maybe_count"], before["next"]) == (0, 0, None)


@pytest.mark.parametrize("table", ["documents", "objectives", "commitments", "events", "relations"])
def test_other_tables_are_dated_too(client: Client, erbm: Any, table: str) -> None:
    now, then = (
        told(client, f"/{table}", known_on=day)["count"] for day in ("2025-12-31", "2023-01-31")
    )
    assert 0 < then < now
    assert told(client, f"/{table}", known_on="1999-01-01")["count"] == 0


def test_a_row_is_not_there_before_it_was_public(client: Client, erbm: Any) -> None:
    assert get(client, "/figures/cp2025-logements-15500", known_on="2023-01-31").status_code == 404
    assert get(client, "/documents/CONV2025", known_on="2023-01-31").status_code == 404
    maybe = told(client, "/documents/BILAN2022", known_on="2023-01-31")
    assert maybe["surely_known"] is False


def test_filters_of_the_figures(client: Client, erbm: Any) -> None:
    def found(**query: str) -> list[Any]:
        return list(told(client, "/figures", limit="1000", **query)["results"])

    assert {f["indicator"] for f in found(indicator="logements-rehabilites")} == {
        "logements-rehabilites"
    }
    assert {f["document"] for f in found(document="CP2023")} == {"CP2023"}
    assert {f["kind"] for f in found(kind="target")} == {"target"}
    assert {f["unit"] for f in found(unit="EUR")} == {"EUR"}
    assert {f["as_at"] for f in found(as_at="2022-12-31")} == {"2022-12-31"}
    assert all(
        "etat" in f["payers"] + f["parties"] + f["beneficiaries"] for f in found(party="etat")
    )
    scheme = next(f["scheme"] for f in found() if f["scheme"])
    assert {f["scheme"] for f in found(scheme=scheme)} == {scheme}
    near, wide = found(place="dep-62"), found(place="dep-62", within="true")
    assert all("dep-62" in f["places"] for f in near)
    assert len(near) < len(wide)
    topics = {row["topic"]: row["key"] for row in told(client, "/indicators")["results"]}
    topic = next(iter(topics))
    kept = {row["key"] for row in told(client, "/indicators", topic=topic)["results"]}
    assert {f["indicator"] for f in found(topic=topic)} <= kept
    assert "cp2025-logements-15500" in {f["key"] for f in found(text="LOGEMENTS rehabilités")}
    assert found(text="!!!") == []


def test_filters_of_other_tables(client: Client, erbm: Any) -> None:
    epci = told(client, "/places", kind="epci", limit="1000")["results"]
    assert {row["kind"] for row in epci} == {"epci"}
    inside = keys(client, "/places", within=epci[0]["code"], limit="1000")
    assert epci[0]["key"] in inside
    assert len(inside) > 1
    assert all(
        row["kind"] == "planned" for row in told(client, "/events", kind="planned")["results"]
    )
    left = told(client, "/relations")["results"][0]["left"]
    assert all(
        left in (row["left"], row["right"])
        for row in told(client, "/relations", figure=left)["results"]
    )
    assert "62498" in keys(client, "/places", text="lens")


def test_a_place_answers_to_its_code(client: Client, erbm: Any) -> None:
    place = next(row for row in told(client, "/places")["results"] if row["code"])
    assert told(client, f"/places/{place['code']}")["key"] == place["key"]


def test_pages_follow_each_other_to_the_end(client: Client, erbm: Any) -> None:
    address, seen, maybe, pages = f"{API}/figures?limit=70&known_on=2023-01-31", [], [], 0
    while address:
        page = client.get(address).json()
        seen += [row["key"] for row in page["results"]]
        maybe += [row["key"] for row in page["maybe_known"]]
        address, pages = page["next"], pages + 1
    assert (len(seen), len(maybe)) == (page["count"], page["maybe_count"])
    assert len({*seen, *maybe}) == len(seen) + len(maybe)
    assert pages == -(-(len(seen) + len(maybe)) // 70)


def test_beyond_the_end_is_empty(client: Client, erbm: Any) -> None:
    for table in ("figures", "places"):
        page = told(client, f"/{table}", offset="2147483647")
        assert (page["results"], page["next"], page["count"] > 0) == ([], None, True)


def test_csv_is_the_whole_list_with_its_origin(client: Client, erbm: Any) -> None:
    for path, query in (("/figures.csv", {}), ("/figures", {"format": "csv"})):
        found = rows(client, path, **query)
        assert len(found) == told(client, "/figures")["count"]
        assert {row["edition"] for row in found} == {NOTICE}
        assert {row["licence"] for row in found} == {"Licence Ouverte 2.0"}
        assert all("dossier ERBM" in row["origin"] for row in found)
    assert len(rows(client, "/figures.csv", limit="3")) == 3
    maybe = rows(client, "/figures.csv", known_on="2023-01-31", indicator="logements-rehabilites")
    assert [row["surely_known"] for row in maybe] == ["true", "true", "false", "false"]


def test_places_as_geojson(client: Client, erbm: Any) -> None:
    found = told(client, "/places.geojson", limit="1000")
    assert found["type"] == "FeatureCollection"
    assert len(found["features"]) == found["count"]
    estate = next(f for f in found["features"] if f["properties"]["kind"] == PlaceKind.CITE)
    assert estate["geometry"]["type"] == "Point"
    assert all(isinstance(number, Decimal) for number in estate["geometry"]["coordinates"])
    epci = next(f for f in found["features"] if f["properties"]["kind"] == PlaceKind.EPCI)
    assert epci["properties"]["geometry_basis"] == "hull"
    (ring,) = epci["geometry"]["coordinates"]
    assert ring[0] == ring[-1]
    assert area(ring) > 0
    one = told(client, f"/places/{estate['id']}", format="geojson")
    assert one["geometry"] == estate["geometry"]


def area(ring: list[list[Decimal]]) -> Decimal:
    """Twice the area of a closed ring; positive where it turns anticlockwise."""
    pairs = pairwise(ring)
    return sum((a[0] * b[1] - b[0] * a[1] for a, b in pairs), Decimal(0))


def test_internal_rows_are_nowhere(client: Client, db: None, tmp_path: Path) -> None:
    canal = Canal()
    hidden = {"places": "amont", "parties": "ville-amont", "figures": "lettre-logements"}
    for table, key in hidden.items():
        canal.row(table, key)["visibility"] = "internal"
    take_in(canal.write(tmp_path / "canal"))
    for table in OPEN_TABLES.values():
        body = get(client, f"/{table.name}", limit="1000", programme="canal").content.decode()
        for key in hidden.values():
            assert f'"{key}"' not in body, (table.name, key)
    for table_name, key in hidden.items():
        response = get(client, f"/{table_name}/{key}", programme="canal")
        assert response.status_code == 404
        assert [row for row in response.json()["nearest"] if row["key"] == key] == []


@pytest.mark.parametrize(
    ("table", "most"),
    [("figures", 22), ("indicators", 16), ("places", 6), ("events", 12), ("memberships", 6)],
)
def test_queries_do_not_grow_with_the_rows(
    client: Any, db: None, tmp_path: Path, table: str, most: int
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, f"{API}/{table}?limit=1000&programme=canal")
    for n in range(60):
        canal.add("figures", f"logements-{n}", like="lettre-logements")
        canal.add("indicators", f"mesure-{n}", like="berges")
        canal.add("places", f"lieu-{n}", like="aval", code=f"98{n:03}")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, f"{API}/{table}?limit=1000&programme=canal") == few
    assert few <= most


def test_an_unchanged_answer_is_304(client: Client, erbm: Any) -> None:
    for path in (
        "/figures",
        "/figures.csv",
        "/places.geojson",
        "/documents/CP2023",
        "/openapi.json",
    ):
        etag = get(client, path).headers["ETag"]
        again = client.get(f"{API}{path}", headers={"if-none-match": etag})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"
