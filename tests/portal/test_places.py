"""The index of places, the search, suggestions, the sheet of one place."""

import re
from typing import Any

import pytest

from tests.portal.counting import queries_of
from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient


def plain(response: Any) -> str:
    """The words of a page with plain spaces."""
    return text_of(response).replace("\u00a0", " ")


class TestIndex:
    def test_signatories_with_their_estates_folded(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/")
        words = plain(response)
        assert words.index("Osartis-Marquion") < words.index("Pévèle-Carembault")
        assert "Sur 59 cités, 12 sont nommées" in words
        assert "15 cités · informations sur" in words
        assert "/territoires/cite-219" in links_of(response)
        assert response.content.decode().count("<details") >= 8

    def test_not_five_hundred_links_at_once(self, client: StrictClient, erbm: Any) -> None:
        assert len(links_of(client.get("/territoires/"))) < 200
        assert len(client.get("/territoires/").content) < 100_000

    def test_the_communes_of_a_letter(self, client: StrictClient, erbm: Any) -> None:
        assert "/territoires/59574" not in links_of(client.get("/territoires/"))
        chosen = client.get("/territoires/", {"lettre": "s"})
        assert "/territoires/59574" in links_of(chosen)
        assert "/territoires/59172" not in links_of(chosen)
        assert client.get("/territoires/", {"lettre": "%"}).status_code == 200

    def test_a_map(self, client: StrictClient, erbm: Any) -> None:
        assert 'role="img"' in client.get("/territoires/").content.decode()

    def test_queries(self, client: StrictClient, erbm: Any, canal: Any) -> None:
        many = queries_of(client, "/territoires/")
        assert queries_of(client, "/p/canal/territoires/") <= many <= 31


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
            ("heurteau", "cite-853"),
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
        assert "2 lieux trouvés" in plain(response)

    def test_a_misspelt_name_gives_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/", {"q": "Valansienne"})
        assert "Les noms les plus proches" in text_of(response)
        assert "/territoires/59606" in links_of(response)

    @pytest.mark.parametrize("asked", ["", "   ", "%_'\"<>&;--", "…", "🏚️"])
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
        assert "y porte un autre nom" in text_of(response)
        assert "/recherche/?q=zzzzqqqq" in links_of(response)


class TestSuggestions:
    def test_while_one_types(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/suggestions", {"q": "lens"})
        links = [each for each in links_of(response) if each.startswith("/territoires/")]
        assert links[0] == "/territoires/62498"
        assert len(links) <= 7
        assert re.search(r'id="lieu-compte">\d+ lieux trouvés<', response.content.decode())

    def test_what_is_near_says_so(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/suggestions", {"q": "henin baumont"})
        assert "Aucun lieu de ce nom. Les plus proches" in text_of(response)
        assert "/territoires/62427" in links_of(response)

    @pytest.mark.parametrize("asked", ["", "?!"])
    def test_nothing_typed_gives_nothing(self, client: StrictClient, erbm: Any, asked: str) -> None:
        html = client.get("/territoires/suggestions", {"q": asked}).content.decode()
        assert '<div class="suggestions" id="lieu-suggestions"></div>' in html

    def test_the_day_is_kept(self, client: StrictClient, erbm: Any) -> None:
        asked = {"q": "somain", "connu-le": "2023-01-31"}
        response = client.get("/territoires/suggestions", asked)
        assert "/territoires/59574?connu-le=2023-01-31" in links_of(response)

    def test_the_form_names_them(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/territoires/").content.decode()
        assert 'hx-get="/territoires/suggestions"' in html
        assert '<form role="search" method="get" action="/territoires/">' in html
        assert 'role="status"' in html

    def test_of_another_programme(self, client: StrictClient, canal: Any, erbm: Any) -> None:
        response = client.get("/p/canal/territoires/suggestions", {"q": "amon"})
        places = [each for each in links_of(response) if "territoires" in each]
        assert places == ["/p/canal/territoires/99001"]

    def test_few_queries(self, client: StrictClient, erbm: Any) -> None:
        client.get("/territoires/suggestions", {"q": "lens"})
        assert queries_of(client, "/territoires/suggestions?q=somain") <= 31


class TestSheet:
    def test_somain_and_nothing_else(self, client: StrictClient, erbm: Any) -> None:
        """US-16."""
        words = plain(client.get("/territoires/59574"))
        assert "Deux cités du programme." in words
        assert "citent la commune sur quatre sujets" in words
        assert "aucun ne dit où en sont ses espaces publics ni ses logements" in words
        assert "8 logements équipés de panneaux solaires" in words
        assert "87 logements qui partagent l’électricité" in words
        assert "Petites villes de demain" in words
        assert "Gare de triage de Somain" in words
        assert "2022 Vente de la chapelle Sainte-Barbe à la commune" in words
        assert len(re.findall("Fiche du chiffre", words)) == 4

    def test_what_is_asked_without_answer(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/59574")
        words = plain(response).partition("Questions sans réponse publiée")[2]
        assert "Logements miniers réhabilités : combien ici ?" in words
        assert "Pour l’ensemble : plus de 15 500 logements, mi-2025" in words
        assert "Espaces publics, logements : où en est-on ici ?" in words
        assert "Non communiqué : aucun montant publié ne porte sur ce seul lieu." in words
        assert "/indicateurs/logements-rehabilites" in links_of(response)

    def test_a_number_that_others_share_says_so(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get("/territoires/59574"))
        assert words.count("Un seul nombre pour 11 lieux, parmi lesquels aussi") == 1

    def test_osartis_marquion_without_false_zero(self, client: StrictClient, erbm: Any) -> None:
        """US-36: 3.1 M€ of which 1 M€ of the Region; 20 professionals, 3+6+4+4+2+1; no homes."""
        words = plain(client.get("/territoires/200044048"))
        assert "3,1 M€ somme investie" in words
        assert "1 M€ part de la Région" in words
        assert "20 personnes Professionnels de santé" in words
        assert "3 dentistes" in words
        parts = re.findall(r"(\d) (?:dentistes|médecins|infirmiers|kinés|orthoph|podologue)", words)
        assert sorted(map(int, parts)) == [1, 2, 3, 4, 4, 6]
        assert "Logements miniers réhabilités : combien ici ?" in words
        assert not re.search(r"(?<![\d ])0 logement", words)

    def test_the_acacias(self, client: StrictClient, erbm: Any) -> None:
        """US-34: public spaces finished before 23 January 2023, and no guess on the homes."""
        words = plain(client.get("/territoires/cite-680"))
        assert "Espaces publics achevés, au plus tard le 23/01/2023." in words
        assert "Aucun document ne dit où en sont ses logements." in words
        assert "Aucune information publiée à ce jour" not in words.partition("Questions")[0]
        assert "Quand ? Aucune date à venir n’est publiée pour ce lieu." in words

    def test_an_estate_of_which_nothing_is_said(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/cite-20")
        words = plain(response)
        assert "Aucune information publiée à ce jour" in words
        assert "Cela ne signifie pas que rien n’est fait ni prévu" in words
        assert "Ce que les documents en disent" not in words
        assert "/territoires/62048" in links_of(response)

    def test_the_estate_that_changed_its_name(self, client: StrictClient, erbm: Any) -> None:
        """US-12: cité 9 at Lens, 94 homes before, 171 now, delivery due at the end of 2023."""
        words = plain(client.get("/territoires/cite-219"))
        assert "Îlot Parmentier" in words
        assert "94 Cité des Arts, Lens : logements d’origine" in words
        assert "171 Cité des Arts, Lens : logements du nouveau quartier" in words
        assert "À la fin 2023" in words
        assert "échéance passée, suite non communiquée" in words
        assert "où en sont ses logements" not in words

    def test_what_a_declared_whole_leaves(self, client: StrictClient, erbm: Any) -> None:
        """US-09: 18 estates in one département, so 17 in the other, computed and said so."""
        other = plain(client.get("/territoires/dep-62"))
        assert "18 cités" in other
        assert "Chiffres calculés" not in other
        words = plain(client.get("/territoires/dep-59"))
        assert "Chiffres calculés, non publiés par les partenaires" in words
        assert "Cités prioritaires 17 cités calculé" in words
        assert "3,45 M€" in words

    def test_other_spellings_of_one_commune(self, client: StrictClient, erbm: Any) -> None:
        """US-17: Pouvry is Prouvy: 1.2 ha, 1.7 M€, sold in December 2022."""
        words = plain(client.get("/territoires/", {"q": "Pouvry"}, follow=True))
        assert "1,2 ha" in words
        assert "1,7 M€" in words
        assert "Décembre 2022 Lagoda, Prouvy : vente du site" in words

    def test_no_list_of_names_is_invented(self, client: StrictClient, erbm: Any) -> None:
        """US-29: 20 of the 35 estates are on the list; no text says which."""
        words = plain(client.get("/territoires/cite-219")) + plain(client.get("/territoires/62498"))
        assert "UNESCO" not in words

    def test_commitments_objectives_and_deadlines(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/62498?connu-le=2025-09-02")
        words = plain(response)
        assert "Construire un nouvel hôpital à Lens 280 M€" in words
        assert "D’ici 2027 Hôpital de Lens" in words
        assert "Automne 2026 Hôpital" not in words, "a later text changed it"
        assert "/engagements/eng2017-hopital-lens?connu-le=2025-09-02" in links_of(response)
        assert any("/objectifs/" in each for each in links_of(response))

    def test_neighbours(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get("/territoires/59574"))
        assert "Les communes les plus proches Fenain 2 km" in words
        response = client.get("/territoires/cite-680")
        assert "Les autres cités de la commune" in text_of(response)
        assert "/territoires/cite-681" in links_of(response)

    def test_the_estates_of_an_intercommunality(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get("/territoires/246200364"))
        assert "15 cités du programme." in words
        assert "Espaces publics en travaux Au plus tard le 23/01/2023" in words
        assert "8 autres, dont rien n’est publié à ce jour" in words
        assert "Hôpital de Lens" in words

    @pytest.mark.parametrize("code", ["reg-32", "dep-62", "dep-59", "bassin-minier", "246200364"])
    def test_no_sheet_is_too_long(self, client: StrictClient, erbm: Any, code: str) -> None:
        assert len(client.get(f"/territoires/{code}").content) < 120_000

    def test_a_region_says_its_own_then_counts(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/reg-32")
        words = plain(response)
        assert words.index("18,6 %") < words.index("Les cités du programme")
        assert re.search(r"Pas-de-Calais \d+ informations", words)
        assert "Panneaux solaires" not in words

    def test_perhaps_known_stands_apart(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get("/territoires/59574?connu-le=2024-06-30"))
        before, after = words.split("Peut-être déjà connu à cette date", 1)
        assert "Les documents publics ne citent la commune que dans un engagement." in before
        assert "panneaux" in after

    def test_the_official_code_is_the_address(self, client: StrictClient, canal: Any) -> None:
        response = client.get("/p/canal/territoires/amont?connu-le=2024-06-30")
        assert response.status_code == 301
        assert response.headers["Location"] == "/p/canal/territoires/99001?connu-le=2024-06-30"

    def test_population_and_names_of_a_commune(self, client: StrictClient, canal: Any) -> None:
        words = plain(client.get("/p/canal/territoires/99001"))
        assert "1 200 Insee, géographie 2026" in words
        assert "Amont-sur-Canal, Les Hauts d’Amont" in words

    def test_every_kind_of_place_has_its_sheet(self, client: StrictClient, erbm: Any) -> None:
        for code in ("france", "hopital-lens", "site-cuvinot", "200033579", "bassin-minier-251"):
            words = plain(client.get(f"/territoires/{code}"))
            assert "Nature" in words, code

    def test_queries_do_not_grow(self, client: StrictClient, erbm: Any) -> None:
        basin = queries_of(client, "/territoires/bassin-minier")
        assert queries_of(client, "/territoires/59574") <= 54
        assert basin <= 70

    def test_unknown_with_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/territoires/somein")
        assert response.status_code == 404
        assert "/territoires/59574" in links_of(response)


class TestInTwoProgrammes:
    def test_each_has_its_own_sheet_and_leads_to_the_other(
        self, client: StrictClient, two: Any
    ) -> None:
        """Arleux is a commune of both."""
        ours = client.get("/territoires/59015")
        theirs = client.get("/p/sourdre/territoires/59015")
        assert "Ce lieu est aussi dans le programme" in text_of(ours)
        assert "/p/sourdre/territoires/59015" in links_of(ours)
        assert "/territoires/59015" in links_of(theirs)
        assert text_of(ours) != text_of(theirs)

    def test_a_place_of_one_alone_says_nothing_of_it(self, client: StrictClient, two: Any) -> None:
        assert "Ce lieu est aussi" not in text_of(client.get("/territoires/59574"))
