"""The list of documents and the reading of one."""

import re
from typing import Any

import pytest

from porion.answers.printed import printed_at
from tests.canal import TEXT, texts
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of
from tests.records import AT
from tests.strict_client import StrictClient


@pytest.fixture
def canal_read(canal: Any) -> Any:
    """The small programme with the words of its documents installed."""
    from porion.sources.services.texts import add

    add(texts(), by="command:documents", at=AT)
    return canal


def page(client: StrictClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    """The text of a page, spaces collapsed, tags gone."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


class TestList:
    def test_every_document_of_the_programme(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/sources/")
        for key in ("ENG2017", "CP2023", "BILAN2022", "CP2025", "CONV2025"):
            assert f'href="/sources/{key}"' in html
        assert html.index("/sources/CONV2025") < html.index("/sources/ENG2017")
        assert "Sans date, entre le 23 janvier 2023 et le 20 juin 2025" in html
        assert "Non installé ici" in html

    def test_why_a_document_has_no_date(self, client: StrictClient, erbm: Any) -> None:
        assert "Pas encore public le 23 janvier 2023" in page(client, "/sources/")

    def test_an_undated_document_stands_apart_between_its_bounds(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = page(client, "/sources/?connu-le=2024-06-30")
        main = html[html.index("<main") :]
        known, maybe = main.split("Peut-être déjà public à cette date", 1)
        assert "/sources/BILAN2022" not in known
        assert "/sources/BILAN2022?connu-le=2024-06-30" in maybe
        assert "/sources/CONV2025" not in main

    def test_a_fixed_number_of_queries(self, client: StrictClient, erbm: Any, canal: Any) -> None:
        assert queries_of(client, "/sources/") == queries_of(client, "/p/canal/sources/") <= 16


class TestReading:
    def test_every_printed_number_leads_to_its_card(
        self, client: StrictClient, canal_read: Any
    ) -> None:
        html = page(client, "/p/canal/sources/CHARTE")
        for key, printed in (("cible", "400"), ("fonds-total", "2 M€"), ("fonds-ville", "1,5 M€")):
            mark = (
                f'<mark id="chiffre-{key}"><a href="/p/canal/chiffres/{key}">{printed}</a></mark>'
            )
            assert html.count(mark) == 1
        assert "Titres donnés par Porion" in html

    @pytest.mark.parametrize("key", ["CHARTE", "LETTRE", "AVENANT"])
    def test_the_words_are_those_of_the_document(
        self, client: StrictClient, canal_read: Any, key: str
    ) -> None:
        html = page(client, f"/p/canal/sources/{key}")
        shown = " ".join(words(t) for t in re.findall(r'class="block"><p>(.*?)</p>', html, re.S))
        assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", TEXT[key].replace("'", "&#x27;"))

    def test_without_the_text_positions_and_fingerprints(
        self, client: StrictClient, canal: Any
    ) -> None:
        html = page(client, "/p/canal/sources/LETTRE")
        assert "n’est pas installé ici" in html
        assert 'id="chiffre-lettre-logements"' in html
        assert re.search(r"LETTRE:\d+-\d+", html)
        assert "<mark" not in html

    def test_an_anchor_is_never_twice_on_a_page(self, client: StrictClient, erbm: Any) -> None:
        for key in ("ENG2017", "CP2023", "BILAN2022", "CP2025", "CONV2025"):
            found = re.findall(r'\sid="([^"]+)"', page(client, f"/sources/{key}"))
            assert len(found) == len(set(found))

    def test_every_figure_of_the_document_has_its_anchor(
        self, client: StrictClient, canal_read: Any
    ) -> None:
        html = page(client, "/p/canal/sources/AVENANT")
        for key in ("avenant-foyers", "avenant-rythme", "versement"):
            assert f'id="chiffre-{key}"' in html

    def test_undertakings_and_facts_have_their_own_anchor(
        self, client: StrictClient, canal_read: Any
    ) -> None:
        html = page(client, "/p/canal/sources/CHARTE")
        said = dict(re.findall(r'<span class="said" id="([^"]+)">(.*?)</span>', html))
        assert words(said["engagement-etude-berges"]).startswith("Le syndicat rendra")
        assert words(said["fait-pont-2024"]) == "Le pont d&#x27;Aval ouvrira en 2024"
        assert 'href="/p/canal/engagements/etude-berges"' in html
        assert "4 chiffres, 1 engagement et 1 fait daté, repérés dans le texte" in words(html)

    def test_without_the_text_they_keep_position_and_anchor(
        self, client: StrictClient, canal: Any
    ) -> None:
        html = page(client, "/p/canal/sources/CHARTE")
        assert '<li id="engagement-etude-berges">' in html
        assert '<li id="fait-pont-2024">' in html
        assert 'class="said"' not in html

    def test_a_fact_that_is_not_public_yet_is_not_marked(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = page(client, "/sources/BILAN2022?connu-le=2024-06-30")
        assert 'id="fait-' not in html

    def test_a_long_table_of_contents_counts_what_each_part_holds(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = page(client, "/sources/BILAN2022")
        plan = html[html.index('id="h-plan"') : html.index("Titres donnés par Porion")]
        counted = [int(n) for n in re.findall(r"(\d+) chiffre", words(plan))]
        figures = rows_of(client.get("/chiffres.csv", {"document": "BILAN2022"}))
        assert sum(counted) == len(figures) > 0
        assert "outline-long" in html

    def test_not_public_yet(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/sources/CONV2025?connu-le=2023-01-31", 404)
        assert "Rien n’en était public le 31 janvier 2023" in html
        assert "2 septembre 2025" in html

    def test_perhaps_public_already(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/sources/BILAN2022?connu-le=2024-06-30")
        assert "Peut-être pas encore public à cette date" in html

    def test_queries_do_not_grow_with_figures(self, client: StrictClient, erbm: Any) -> None:
        few = queries_of(client, "/sources/CP2025")
        assert queries_of(client, "/sources/BILAN2022") == few <= 28


class TestPrintedNumber:
    @pytest.mark.parametrize(
        ("text", "printed", "at"),
        [
            ("3,1 M€ dont 1 M€ de la ville", "1 M€", 12),
            ("en 2015, 15 ponts", "15", 9),
            ("1 200 pas puis 200 pas", "200", 15),
            ("12 ou 2", "2", 6),
            ("0,5 puis 5", "5", 9),
            ("4 200", "200", 2),
            ("rien", "5", -1),
        ],
    )
    def test_it_is_never_the_end_of_a_longer_one(self, text: str, printed: str, at: int) -> None:
        assert printed_at(text, printed, 0, len(text)) == at
