"""Undertakings: the list by axis, its filters and CSV, the page of one."""

import re
from typing import Any

import pytest

from tests.canal import texts
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import AT
from tests.strict_client import StrictClient


def row(html: str, label: str) -> str:
    """The row of a table that holds these words."""
    return next(r for r in re.findall(r"(?s)<tr .*?</tr>", html) if label in r)


class TestList:
    def test_how_many_and_from_which_texts(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/engagements/"))
        assert "25 engagements relevés à ce jour dans 2 textes" in words
        assert "le relevé des textes continue" in words
        assert "Texte fondateur de l’ERBM, 7 mars 2017 24 engagements" in words

    def test_what_became_of_them_is_not_told(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/engagements/"))
        assert "Leurs suites ne sont pas encore instruites dans Porion" in words
        assert "Cela ne signifie pas que l’action n’a pas eu lieu" in words
        for avoided in ("À instruire", "promesse", "non tenu", "sans trace"):
            assert avoided not in words

    def test_by_axis_in_the_order_of_the_text(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/engagements/").content.decode()
        axes = re.findall(r'<section class="[^"]*" id="axe-([^"]+)"', html)
        assert axes == ["eng2017-1", "eng2017-2", "eng2017-3", "eng2017-4", "conv2025-5"]
        first = html[html.index('id="axe-eng2017-1"') :]
        assert first.index("eng2017-logements-sociaux") < first.index("eng2017-anah")

    def test_a_row_says_who_when_how_much_and_where_it_is_written(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/engagements/").content.decode()
        funding = row(html, "Doubler les logements privés")
        assert "Agence nationale de l’habitat" in funding
        assert "2017-2021" in funding
        assert "75\u00a0M€" in funding
        assert 'href="/sources/ENG2017#engagement-eng2017-anah"' in funding

    def test_an_amount_is_printed_as_its_text_prints_it(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/engagements/").content.decode()
        assert "au moins 150\u00a0M€" in row(html, "avec l’ANRU")
        assert "20\u00a0M€ par an" in row(html, "fonds d’investissement stratégique")

    def test_what_a_text_does_not_say(self, client: StrictClient, erbm: Any) -> None:
        support = row(client.get("/engagements/").content.decode(), "cent maraudeurs")
        assert support.count("Non précisé") == 2

    @pytest.mark.parametrize(
        ("query", "count"),
        [
            ("texte=conv2025", 1),
            ("nature=study", 2),
            ("texte=eng2017&nature=delivery", 4),
            ("lieu=59172", 2),
        ],
    )
    def test_filters(self, client: StrictClient, erbm: Any, query: str, count: int) -> None:
        response = client.get(f"/engagements/?{query}")
        assert f"{count} engagement{'s' if count > 1 else ''} sur 25" in text_of(response)
        assert len(rows_of(client.get(f"/engagements.csv?{query}"))) == count

    @pytest.mark.parametrize("query", ["texte=rien", "nature=rien", "lieu=rien", "lieu=%C3%A9'"])
    def test_a_filter_that_nothing_has(self, client: StrictClient, erbm: Any, query: str) -> None:
        response = client.get(f"/engagements/?{query}")
        assert response.status_code == 200
        assert "Aucun engagement relevé ne répond" in text_of(response)
        assert "À corriger" in text_of(response)

    def test_csv_keeps_words_and_references(self, client: StrictClient, erbm: Any) -> None:
        rows = {r["key"]: r for r in rows_of(client.get("/engagements.csv"))}
        assert len(rows) == 25
        own = rows["eng2017-anah"]
        assert own["parties"] == "etat;anah"
        assert own["amount_eur"] == "75000000"
        assert own["passage"] == "ENG2017:13802-14041"
        assert own["edition"].startswith("Document de travail")

    def test_as_known_on_a_day(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/engagements/?connu-le=2023-01-31"))
        assert "24 engagements relevés" in words
        assert "sport de plein air" not in words

    def test_queries_do_not_grow(self, client: StrictClient, erbm: Any, canal: Any) -> None:
        few = queries_of(client, "/p/canal/engagements/")
        assert few <= queries_of(client, "/engagements/") <= 19


class TestPage:
    def test_where_it_stands_and_who_undertakes_it(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/eng2017-anah")
        words = text_of(response)
        assert "qui s’engage : État et Agence nationale de l’habitat" in words
        assert "Suites Pas encore instruites dans Porion" in words
        assert "/objectifs/eng2017-1-1" in links_of(response)
        assert "/sources/ENG2017#engagement-eng2017-anah" in links_of(response)
        assert "/signaler/?engagement=eng2017-anah" in links_of(response)

    def test_the_passage_where_the_text_is_installed(
        self, client: StrictClient, canal: Any
    ) -> None:
        from porion.sources.services.texts import add

        add(texts(), by="command:documents", at=AT)
        html = client.get("/p/canal/engagements/etude-berges").content.decode()
        assert (
            "<mark>Le syndicat rendra l&#x27;étude des berges au printemps 2021<b></b></mark>"
            in html
        )

    def test_position_and_fingerprint_without_it(self, client: StrictClient, canal: Any) -> None:
        words = text_of(client.get("/p/canal/engagements/etude-berges"))
        assert "n’est pas installé ici" in words
        assert re.search(r"CHARTE:\d+-\d+ · empreinte [0-9a-f]{12}", words)
        assert "Au printemps 2021" in words
        assert "1 250,50 €" in words.replace("\u00a0", " ")

    def test_figures_of_other_texts_stand_beside_those_of_the_passage(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/engagements/eng2017-places-bts").content.decode()
        table = html[html.index('id="h-compares"') :]
        for said in ("238 places", "200 places", "154 places", "rapprochement à confirmer"):
            assert said in table
        assert "Un rapprochement ne dit pas si l’engagement est réalisé" in html

    def test_nothing_beside_one_that_no_figure_meets(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/engagements/eng2017-maraudeurs").content.decode()
        assert 'id="h-compares"' not in html

    def test_what_is_dated_of_its_project(self, client: StrictClient, erbm: Any) -> None:
        road = client.get("/engagements/eng2017-rn17")
        assert "Novembre 2021" in text_of(road)
        assert "ni si l’engagement entier est réalisé" in text_of(road)
        before = text_of(client.get("/engagements/eng2017-rn17", {"connu-le": "2023-01-31"}))
        assert "Novembre 2021" not in before
        plan = text_of(client.get("/engagements/eng2017-plan-a21"))
        assert "du même projet" not in plan

    def test_not_public_yet(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/conv2025-jeunes-sports-nature?connu-le=2023-01-31")
        assert response.status_code == 404
        assert "Rien n’en était public" in text_of(response)

    def test_unknown_with_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/eng2017-anrou")
        assert response.status_code == 404
        assert "/engagements/eng2017-anru" in links_of(response)
