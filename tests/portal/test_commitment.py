"""The page of one undertaking."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal, texts
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, text_of
from tests.records import AT, take_in
from tests.strict_client import StrictClient

OURS = "/p/sourdre/engagements"


def told(client: StrictClient, address: str) -> str:
    """The section of what is known, up to the years."""
    words = text_of(client.get(address)).replace("\u00a0", " ")
    return words[words.index("Ce qui en est connu") : words.index("D’année en année")]


def years(client: StrictClient, address: str) -> list[str]:
    """The lines of the years, their words in one string each."""
    html = client.get(address).content.decode()
    lines = re.search(r'<ol class="years[^"]*">(.*?)</ol>', html, re.DOTALL)
    assert lines
    found = re.findall(r"(?s)<li>(.*?)</li>", lines.group(1))
    bare = (re.sub(r"<[^>]+>", " ", line) for line in found)
    return [" ".join(line.replace("\u00a0", " ").split()) for line in bare]


class TestWhatIsKnown:
    def test_documented_with_the_corpus_its_day_and_the_words(
        self, client: StrictClient, two: Any
    ) -> None:
        words = told(client, f"{OURS}/etude-seuils")
        assert "Dans les documents publiés depuis Documenté" in words
        assert "Lettre de la nappe n° 7, 2 septembre 2024 ; recherche du 2 mai 2025" in words
        assert "étude des seuils · seuils" in words
        assert "Statut décidé Réalisé Situation au 30 novembre 2022" in words
        assert "arrêté par : rédaction du dossier" in words

    def test_similar_only(self, client: StrictClient, two: Any) -> None:
        words = told(client, f"{OURS}/proteger-captages")
        assert "Action comparable signalée, rapprochement à confirmer" in words
        assert "Le rapprochement ne dit pas que c’est la même action." in words
        assert "Recherche automatique, pas encore relue." in words

    def test_not_documented_says_what_was_read_and_that_it_proves_nothing(
        self, client: StrictClient, two: Any
    ) -> None:
        words = told(client, f"{OURS}/deux-reunions")
        assert (
            "Suites non documentées à ce jour Aucune mention dans les documents versés (Lettre de "
            "la nappe n° 4, 14 novembre 2022 ; Point d’étape, sans date ; Lettre de la nappe n° 7, "
            "2 septembre 2024, au 2 mai 2025). Cela ne signifie pas que l’action n’a pas eu lieu."
        ) in words

    def test_to_examine_is_an_internal_word(self, client: StrictClient, two: Any) -> None:
        words = told(client, f"{OURS}/deux-reunions")
        assert "Aucun statut arrêté à ce jour" in words
        assert "À instruire" not in words
        assert "rien n’est déduit d’une absence de mention" in words

    def test_not_searched_is_not_not_documented(self, client: StrictClient, two: Any) -> None:
        words = told(client, f"{OURS}/berges-arleux")
        assert "Pas encore recherché dans les documents" in words
        assert "non documentées" not in words
        last = told(client, f"{OURS}/volume-annuel")
        assert "Aucun document versé n’a été publié après cet engagement." in last

    @pytest.mark.parametrize(
        ("key", "finding", "status"),
        [
            ("eng2017-acces-denaisis", "Documenté", "Réalisé"),
            ("eng2017-maraudeurs", "Suites non documentées à ce jour", "Aucun statut arrêté"),
            ("eng2017-places-bts", "Action comparable signalée", "Aucun statut arrêté"),
        ],
    )
    def test_undertakings_of_2017(
        self, client: StrictClient, erbm: Any, key: str, finding: str, status: str
    ) -> None:
        words = told(client, f"/engagements/{key}")
        assert f"Dans les documents publiés depuis {finding}" in words
        assert f"Statut décidé {status}" in words

    def test_an_observation_stands_beside_both(self, client: StrictClient, two: Any) -> None:
        words = told(client, f"{OURS}/deux-reunions")
        assert "Observation de Syndicat de la Sourdre, le 20 mai 2025 Le Syndicat précise" in words
        assert "Observation" not in told(client, f"{OURS}/etude-seuils")

    def test_on_an_earlier_day_later_texts_tell_nothing(
        self, client: StrictClient, two: Any
    ) -> None:
        words = told(client, f"{OURS}/etude-seuils?connu-le=2023-07-01")
        assert "Suites non documentées à ce jour" in words
        assert "Point d’étape" not in words
        assert "Aucun statut arrêté à ce jour" in words


class TestYears:
    def test_from_the_undertaking_to_what_documents_it(
        self, client: StrictClient, two: Any
    ) -> None:
        lines = years(client, f"{OURS}/etude-seuils")
        assert [line.partition(" publié")[0] for line in lines[:2]] == [
            "22 mars 2021 L’engagement Contrat de la Sourdre, 22 mars 2021",
            "Novembre 2022",
        ]
        assert "Étude des seuils remise" in lines[1]
        assert "publié au plus tard le 02/09/2024" in lines[1]  # its document has no date
        assert lines[2].startswith("30 novembre 2022 publié au plus tard le 02/09/2024 Statut")
        assert lines[3].startswith("À l’automne 2022 publié le 22/03/2021 Échéance")

    def test_figures_and_passages_that_document_it(self, client: StrictClient, two: Any) -> None:
        lines = " | ".join(years(client, f"{OURS}/proteger-captages"))
        assert "Captages protégés en 2022 : 6 sites" in lines
        assert "Captages protégés en 2024 : 8 sites" in lines
        assert "Six captages sont protégés" in lines  # the words of a text that is installed
        assert "Huit captages sont protégés" in lines

    def test_a_status_to_examine_has_no_line(self, client: StrictClient, two: Any) -> None:
        lines = years(client, f"{OURS}/deux-reunions")
        assert [line.partition(" ")[2] for line in lines][-1].startswith("mai 2025 Observation")
        assert not any("Statut" in line for line in lines)

    def test_the_project_as_each_document_dates_it(self, client: StrictClient, erbm: Any) -> None:
        road = years(client, "/engagements/eng2017-rn17")
        assert any("Novembre 2021" in line and "Achevé" in line for line in road)
        page = text_of(client.get("/engagements/eng2017-rn17"))
        assert "ni si l’engagement entier est réalisé" in page
        then = years(client, "/engagements/eng2017-rn17?connu-le=2023-01-31")
        assert not any("Novembre 2021" in line for line in then)

    def test_in_the_order_of_the_days(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/engagements/eng2017-hopital-lens").content.decode()
        days = re.findall(r'<time datetime="(\d{4}-\d\d-\d\d)"', html)
        assert days == sorted(days)
        assert len(days) > 2


class TestPage:
    def test_where_it_stands_and_who_undertakes_it(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/eng2017-anah")
        words = text_of(response)
        assert "qui s’engage : État et Agence nationale de l’habitat" in words
        assert "En prennent acte 11 partenaires" in words
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
        for said in ("238 places", "200 places", "154 places"):
            assert said in table
        assert "Un rapprochement ne dit pas si l’engagement est réalisé" in html

    def test_nothing_beside_one_that_no_figure_meets(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/engagements/eng2017-maraudeurs").content.decode()
        assert 'id="h-compares"' not in html

    def test_the_target_that_its_words_set_and_how_far_it_is(
        self, client: StrictClient, two: Any
    ) -> None:
        words = text_of(client.get(f"{OURS}/proteger-captages")).replace("\u00a0", " ")
        target = words[words.index("La cible qu’il fixe") : words.index("Les chiffres de cet")]
        assert "14 sites" in target
        assert "8 sites" in target
        assert "Entre 57,1 et 57,2 %" in target
        without = client.get(f"{OURS}/deux-reunions").content.decode()
        assert 'id="h-cibles"' not in without

    def test_what_later_texts_take_up_of_its_objective(
        self, client: StrictClient, two: Any
    ) -> None:
        words = text_of(client.get(f"{OURS}/deux-reunions")).replace("\u00a0", " ")
        assert "Non repris dans l’avenant n° 2 de 2025" in words
        assert "elle ne dit pas ce que devient cet engagement" in words

    def test_it_leads_to_what_documents_say_differently(
        self, client: StrictClient, erbm: Any
    ) -> None:
        """The road of which two texts name other ends, the hospital of which they give other
        dates; not before the second text is public, nor where no gap names it."""
        for key in ("eng2017-rn17", "eng2017-hopital-lens"):
            page = client.get(f"/engagements/{key}").content.decode()
            part = page[page.index('id="h-ecarts"') :].partition("</section>")[0]
            links = re.findall(r'href="(/ecarts/[^"]+)"', part)
            named = re.findall(r'href="/ecarts/[^"]+">([^<]+)<', part)
            assert len(named) == len(set(named)) > 0, key
            assert client.get(links[0]).status_code == 200
            before = client.get(f"/engagements/{key}?connu-le=2017-03-31").content.decode()
            assert 'id="h-ecarts"' not in before
        assert 'id="h-ecarts"' not in client.get("/engagements/eng2017-talents").content.decode()

    def test_not_public_yet(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/conv2025-jeunes-sports-nature?connu-le=2023-01-31")
        assert response.status_code == 404
        assert "Rien n’en était public" in text_of(response)

    def test_unknown_with_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/engagements/eng2017-anrou")
        assert response.status_code == 404
        assert "/engagements/eng2017-anru" in links_of(response)


def test_queries_do_not_grow_with_what_documents_it(
    client: StrictClient, canal: Any, tmp_path: Path
) -> None:
    """One figure that documents it costs what forty cost."""

    def counted(number: int) -> int:
        much = Canal()
        keys = []
        for index in range(number):
            keys.append(f"relies-{index}")
            much.add("figures", keys[-1], like="lettre-logements")
        much.set("documentation", "doc-etude", figures=";".join(keys))
        take_in(much.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/engagements/etude-berges")

    assert counted(40) <= counted(1) <= 60
