"""The index of places, the search, the sheet of one place."""

from typing import Any

import pytest

from tests.portal.counting import queries_of
from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient


class TestIndex:
    def test_signatories_first_then_the_estates(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/")
        words = text_of(response)
        assert words.index("Osartis-Marquion") < words.index("Pévèle-Carembault")
        assert "59 cités sont au programme" in words
        assert "/territoires/cite-219" in links_of(response)

    def test_a_map_with_its_table(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/territoires/").content.decode()
        assert 'role="img"' in html
        assert "Les mêmes points en tableau" in html

    def test_queries(self, client: StrictClient, erbm: Any, canal: Any) -> None:
        many = queries_of(client, "/territoires/")
        assert queries_of(client, "/p/canal/territoires/") <= many <= 16


class TestSearch:
    @pytest.mark.parametrize(
        ("asked", "code"),
        [
            ("Îlot Parmentier", "cite-219"),
            ("ilot parmentier", "cite-219"),
            ("Cité des Arts", "cite-219"),
            ("cité 9 Lens", "cite-219"),
            ("Condé-sur-Escaut", "59153"),
            ("Condé sur Escaut", "59153"),
            ("Condé-sur-l'Escaut", "59153"),
            ("CONDE SUR L’ESCAUT", "59153"),
            ("Pouvry", "59475"),
            ("Somain", "59574"),
            ("59574", "59574"),
            ("osartis marquion", "200044048"),
        ],
    )
    def test_a_name_that_one_place_bears_opens_it(
        self, client: StrictClient, erbm: Any, asked: str, code: str
    ) -> None:
        response = client.get("/territoires/", {"q": asked})
        assert response.status_code == 302
        assert response.headers["Location"] == f"/territoires/{code}"

    def test_the_day_is_kept(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "Somain", "connu-le": "2023-01-31"})
        assert response.headers["Location"] == "/territoires/59574?connu-le=2023-01-31"

    def test_two_places_of_one_name_are_listed(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "cite sabatier"})
        assert {"/territoires/cite-100034", "/territoires/cite-798"} <= set(links_of(response))

    def test_words_in_another_order(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "lens cité 4"})
        assert "/territoires/cite-208" in (*links_of(response), response.headers.get("Location"))

    def test_a_misspelt_name_gives_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "Valansienne"})
        assert "Aucune commune ni cité de ce nom" in text_of(response)
        assert "/territoires/59606" in links_of(response)

    @pytest.mark.parametrize("asked", ["", "   ", "%_'\"<>&;--", "\0", "…"])
    def test_nothing_to_look_for(self, client: StrictClient, erbm: Any, asked: str) -> None:
        response = client.get("/territoires/", {"q": asked})
        assert response.status_code == 200
        assert "Écrivez un nom de lieu" in text_of(response)

    def test_a_very_long_question(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "é<" * 5_000})
        assert response.status_code == 200
        assert len(response.content) < 20_000

    def test_nothing_like_it(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "zzzzqqqq"})
        assert "Aucune commune ni cité de ce nom" in text_of(response)


class TestSheet:
    def test_somain_and_nothing_else(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/59574"))
        assert "8 logements" in words.replace("\u00a0", " ")
        assert "87 logements" in words.replace("\u00a0", " ")
        assert "chapelle Sainte-Barbe" in words
        assert "Petites villes de demain" in words
        assert "Gare de triage de Somain" in words
        assert "4 chiffres et 1 fait daté" in words

    def test_a_number_that_others_share_says_so(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/59574"))
        assert words.count("Un seul nombre pour 11 lieux, parmi lesquels aussi") == 1

    def test_an_intercommunality_without_false_zero(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/200044048")).replace("\u00a0", " ")
        assert "3,1 M€" in words
        assert "20 personnes" in words
        assert "Les documents publiés ne le précisent pas pour ce lieu" in words

    def test_an_estate_of_which_something_is_said(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/cite-680"))
        assert "Espaces publics achevés" in words
        assert "Aucune information publiée à ce jour" not in words

    def test_an_estate_of_which_nothing_is_said(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/cite-20")
        words = text_of(response)
        assert "Aucune information publiée à ce jour" in words
        assert "Cela ne signifie pas que rien n’est fait ni prévu" in words
        assert "/territoires/62048" in links_of(response)

    def test_names_it_goes_by(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/cite-219")).replace("\u00a0", " ")
        assert "Îlot Parmentier" in words
        assert "94 logements" in words
        assert "171 logements" in words

    def test_figures_of_places_inside(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/246200364"))
        assert "Les chiffres de lieux qui s’y trouvent" in words
        assert "Hôpital de Lens" in words

    def test_perhaps_known_stands_apart(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/territoires/59574?connu-le=2024-06-30"))
        before, after = words.split("Peut-être déjà connu à cette date", 1)
        assert "Aucune information publiée à ce jour" in before
        assert "panneaux" in after

    def test_the_official_code_is_the_address(self, client: StrictClient, canal: Any) -> None:
        response = client.get("/p/canal/territoires/amont?connu-le=2024-06-30")
        assert response.status_code == 301
        assert response.headers["Location"] == "/p/canal/territoires/99001?connu-le=2024-06-30"

    def test_population_and_names_of_a_commune(self, client: StrictClient, canal: Any) -> None:
        words = text_of(client.get("/p/canal/territoires/99001"))
        assert "1 200 Insee, géographie 2026" in words.replace("\u00a0", " ")
        assert "Amont-sur-Canal, Les Hauts d’Amont" in words

    def test_queries_do_not_grow(self, client: StrictClient, erbm: Any) -> None:
        basin = queries_of(client, "/territoires/bassin-minier")
        assert queries_of(client, "/territoires/59574") <= basin <= 40

    def test_unknown_with_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/somein")
        assert response.status_code == 404
        assert "/territoires/59574" in links_of(response)
