"""The map: its page, its table, its files; the maps of places, with outlines and without."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from porion.answers.map_areas import partners
from porion.answers.map_rows import map_rows
from porion.answers.place_index import place_index
from porion.core.vocabulary import PlaceKind
from porion.portal.addresses import Addresses
from porion.portal.pages.map_overview import large_map, overview, small_map
from porion.territory.queries import outlines
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.strict_client import StrictClient

#: The outlines of an installation that has some; they are not the project's to ship.
REAL = Path(__file__).parents[3] / "shared" / "territory" / "communes-2018.geojson"
#: What a whole overview may weigh.
MOST = 40_000


@pytest.fixture(autouse=True)
def _without_outlines(settings: Settings) -> Iterator[None]:
    settings.PORION_OUTLINES = None
    outlines.forget()
    yield
    outlines.forget()


@pytest.fixture
def blocks(erbm: Any, settings: Settings, tmp_path: Path) -> None:
    """Outlines of our own making: a square around the point of each commune."""
    features = []
    for place in place_index(erbm).places.values():
        if place.kind == "commune" and place.lon is not None and place.lat is not None:
            x, y = float(place.lon), float(place.lat)
            ring = [[x - 0.01, y - 0.01], [x + 0.01, y - 0.01], [x + 0.01, y + 0.01]]
            shape = {"type": "Polygon", "coordinates": [[*ring, [x - 0.01, y + 0.01], ring[0]]]}
            told = {"insee_code": place.code}
            features.append({"type": "Feature", "properties": told, "geometry": shape})
    path = tmp_path / "blocks.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    settings.PORION_OUTLINES = path
    outlines.forget()


@pytest.fixture
def real(settings: Settings) -> None:
    if not REAL.is_file():
        pytest.skip("no real outlines on this machine: they are not part of the project")
    settings.PORION_OUTLINES = REAL
    outlines.forget()


def area_of(rings: Any) -> float:
    """Of outer rings less holes, in square degrees."""
    total = 0.0
    for ring in rings:
        pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
        total += sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2
    return total


def drawings(html: str) -> list[str]:
    return re.findall(r'<svg [^>]*role="img".*?</svg>', html, re.DOTALL)


class TestPage:
    def test_it_opens_on_a_sentence(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/carte/")).replace("\u00a0", " ")
        assert "disent où en sont 6 cités nommées : achevée (1), en travaux (5)." in words
        assert "4 communes sans dire de quelles cités ils parlent" in words
        assert "54 autres cités, aucune information n’est publiée" in words

    def test_the_drawing_says_its_numbers(self, client: StrictClient, erbm: Any) -> None:
        wide, narrow = drawings(client.get("/carte/").content.decode())
        for drawing in (wide, narrow):
            told = re.search(r"<desc[^>]*>(.*?)</desc>", drawing, re.DOTALL)
            assert told is not None
            assert "Aucune information publiée pour 54 cités" in told.group(1)
            assert "En travaux, 2023" in told.group(1)
        assert wide.count('class="done"') == 5
        assert wide.count('class="works"') == 5
        assert wide.count('class="void"') == 54

    def test_the_legend_bears_the_years(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/carte/"))
        assert "Achevée, 2023 et 2025" in words
        assert "En travaux, 2023" in words

    def test_a_commune_named_alone_is_said(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/carte/")).replace("\u00a0", " ")
        assert "Fenain, Lens et Liévin : le texte nomme la commune" in words
        assert "commune nommée, la cité ne l’est pas" in words
        assert "Cité Cuvinot : position non connue" in words

    def test_each_row_leads_to_its_place_and_source(self, client: StrictClient, erbm: Any) -> None:
        links = links_of(client.get("/carte/"))
        assert {"/territoires/cite-680", "/territoires/59227", "/territoires/cite-20"} <= set(links)
        assert {"/sources/CP2023", "/chiffres/conv2025-cites-achevees"} <= set(links)

    def test_one_intercommunality(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/carte/", {"epci": "245901152"})
        links = links_of(response)
        assert "/territoires/cite-552" in links
        assert "/territoires/cite-680" not in links
        assert "/carte.csv?epci=245901152" in links
        assert '<option value="245901152" selected>' in response.content.decode()

    @pytest.mark.parametrize("asked", ["1", "x" * 500, "59574", "<b>"])
    def test_an_unknown_intercommunality(self, client: StrictClient, erbm: Any, asked: str) -> None:
        assert client.get("/carte/", {"epci": asked}).status_code == 404
        assert client.get("/carte.csv", {"epci": asked}).status_code == 404

    def test_as_published_before(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/carte/?connu-le=2023-01-31")
        words = text_of(response)
        assert "Achevée, 2023" in words
        assert "Achevée, 2023 et 2025" not in words
        assert "Ils nomment aussi" not in words
        assert "/carte.csv?connu-le=2023-01-31" in links_of(response)
        assert "Aucun document ne dit" in text_of(client.get("/carte/?connu-le=2018-01-01"))

    def test_the_map_to_explore_waits_to_be_asked(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/carte/").content.decode()
        assert re.findall(r"<(?:script|link)[^>]*maplibre[^>]*>", html) == []
        assert re.search(r"data-map-controls hidden", html)

    def test_a_programme_without_estates(self, client: StrictClient, canal: Any) -> None:
        response = client.get("/p/canal/carte/")
        assert response.status_code == 200
        assert "Aucun document ne dit où en est" in text_of(response)
        assert json.loads(client.get("/p/canal/carte.geojson").content)["features"][0]

    def test_queries(self, client: StrictClient, erbm: Any) -> None:
        assert queries_of(client, "/carte/") <= 31


class TestFiles:
    def test_csv_and_geojson_tell_the_same(self, client: StrictClient, erbm: Any) -> None:
        rows = {row["key"]: row for row in rows_of(client.get("/carte.csv"))}
        told = json.loads(client.get("/carte.geojson").content)
        signs = [f for f in told["features"] if "key" in f["properties"]]
        assert len(rows) == 64
        assert {f["properties"]["key"] for f in signs} == set(rows)
        for feature in signs:
            about, row = feature["properties"], rows[feature["properties"]["key"]]
            assert about["label"] == row["label"]
            assert (about["state"] or "Aucune information publiée à ce jour") == row["state"]
            at = feature["geometry"]["coordinates"]
            assert at == pytest.approx([float(row["lon"]), float(row["lat"])], abs=1e-5)

    def test_unknown_is_empty_and_never_zero(self, client: StrictClient, erbm: Any) -> None:
        rows = {row["key"]: row for row in rows_of(client.get("/carte.csv"))}
        silent = rows["cite-20"]
        assert (silent["state_key"], silent["as_at"], silent["document"]) == ("", "", "")
        acacias = rows["cite-680"]
        assert (acacias["state_key"], acacias["document"]) == ("ended", "CP2023")
        assert acacias["date_words"] == "déjà"
        assert rows["62498"]["members_named"] == "false"

    def test_the_rows_of_one_intercommunality(self, client: StrictClient, erbm: Any) -> None:
        rows = rows_of(client.get("/carte.csv?epci=245901152"))
        assert {row["epci_code"] for row in rows} == {"245901152"}
        assert 5 < len(rows) < 20

    def test_areas_only_where_outlines_are(
        self, client: StrictClient, erbm: Any, blocks: None
    ) -> None:
        features = json.loads(client.get("/carte.geojson").content)["features"]
        areas = [f for f in features if f["geometry"]["type"] == "MultiPolygon"]
        assert len(areas) == 8
        for polygon in (p for area in areas for p in area["geometry"]["coordinates"]):
            for ring in polygon:
                assert ring[0] == ring[-1]


class TestPlaces:
    def test_a_commune_among_its_neighbours(
        self, client: StrictClient, erbm: Any, blocks: None
    ) -> None:
        (drawing,) = drawings(client.get("/territoires/59574").content.decode())
        assert drawing.count('class="here"') == 1
        assert drawing.count('class="area"') > 5
        assert ">Somain</text>" in drawing

    def test_an_estate_in_its_commune(self, client: StrictClient, erbm: Any, blocks: None) -> None:
        (drawing,) = drawings(client.get("/territoires/cite-552").content.decode())
        assert drawing.count('class="here"') == 1
        assert "Cité Barrois, 2023" in drawing

    @pytest.mark.parametrize(
        "code", ["59574", "cite-552", "site-cuvinot", "245901152", "200033579", "dep-59", "reg-32"]
    )
    def test_every_kind_of_place_has_its_map_without_outlines(
        self, client: StrictClient, erbm: Any, code: str
    ) -> None:
        html = client.get(f"/territoires/{code}").content.decode()
        (drawing,) = drawings(html)
        assert 'class="area"' not in drawing
        assert "Contours approchés" in html

    def test_part_of_an_authority_is_not_drawn_as_it(
        self, client: StrictClient, erbm: Any, blocks: None
    ) -> None:
        """Of those who did not sign, only some communes are on record."""
        html = client.get("/territoires/200033579").content.decode()
        assert "Contours approchés" in html

    def test_a_place_without_position(self, client: StrictClient, canal: Any) -> None:
        assert drawings(client.get("/p/canal/territoires/99002").content.decode()) == []

    def test_wrong_outlines_leave_the_site_standing(
        self, client: StrictClient, erbm: Any, settings: Settings, tmp_path: Path
    ) -> None:
        settings.PORION_OUTLINES = tmp_path / "wrong.geojson"
        settings.PORION_OUTLINES.write_text("{")
        outlines.forget()
        assert "Contours approchés" in client.get("/carte/").content.decode()
        assert [problem.code for problem in outlines.problems()] == ["outlines_unreadable"]


class TestSize:
    def test_the_overview_is_light_without_outlines(self, erbm: Any) -> None:
        index = place_index(erbm)
        assert len(overview(index).svg.encode()) < MOST
        assert small_map(index, Addresses()).more is not None

    def test_the_overview_is_light_with_real_outlines(self, erbm: Any, real: None) -> None:
        index = place_index(erbm)
        assert 'class="area"' in overview(index).svg
        assert len(overview(index).svg.encode()) < MOST
        large = large_map(index, map_rows(index))
        assert len((large.svg + large.narrow).encode()) < 2 * MOST

    def test_real_neighbours_leave_no_gap(self, erbm: Any, real: None) -> None:
        """The areas of the parts add up to that of the whole, each simplified apart."""
        index = place_index(erbm)
        codes = {
            epci.key: [commune.code for commune in index.inside(epci.key, PlaceKind.COMMUNE)]
            for epci in partners(index)
        }
        parts = outlines.outlines(codes, detail=outlines.OVERVIEW)
        assert len(parts) == 8
        every = {"all": [code for listed in codes.values() for code in listed]}
        whole = outlines.outlines(every, detail=outlines.OVERVIEW)
        total = sum(area_of(rings) for rings in parts.values())
        assert total == pytest.approx(area_of(whole["all"]), rel=0.005)
