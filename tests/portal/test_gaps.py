"""Gaps between sources: the list, the page of one, the links to it, its files."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from porion.answers.gap_board import Wanted, board, entry_of, places_of_gaps, sets_of, undertakings
from porion.answers.gaps import UnknownGap
from porion.core.vocabulary import Finding, GapClass, Verdict
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

PAGE = "/ecarts/"
HOMES = "cp2023-logements-fin-2022--bilan2022-logements-fin-2022"
#: Words that no page may use of the partners.
AVOIDED = ("se contredi", "contradiction", "promesse", "score", "classement du", "sans trace")


def plain(response: Any) -> str:
    return text_of(response).replace("\u00a0", " ")


def entry(response: Any, title: str) -> str:
    """What the list says of one gap."""
    page = response.content.decode()
    found = re.findall(r'(?s)<article class="gap gap-line">.*?</article>', page)
    told = (unescape(re.sub(r"<[^>]+>", " ", each)).replace("\u00a0", " ") for each in found)
    return next(words for each in told if (words := " ".join(each.split())).startswith(title))


class TestList:
    def test_the_most_asked_is_shown_in_full(self, client: StrictClient, erbm: Any) -> None:
        response = client.get(PAGE)
        page = response.content.decode()
        first = page[page.index('id="h-premier"') : page.index('id="divergents"')]
        assert f'href="{PAGE}{HOMES}"' in first
        assert first.count("<article") == 2
        assert first.count('role="img"') == 2
        assert "Les deux ensembles ne se touchent pas" in plain(response)

    @pytest.mark.parametrize(
        ("title", "said"),
        [
            ("Aides publiques à la réhabilitation", ("95 M€", "près de 96 M€")),
            ("Hausse de la dotation d’insertion", ("plus de 16 %", "15 %")),
            ("Heures d’insertion", ("près de 530 000 heures", "plus de 530 000 heures")),
            ("Emplois perdus à Bridgestone", ("860 emplois", "820 emplois (calculé)")),
        ],
    )
    def test_statements_stand_side_by_side(
        self, client: StrictClient, erbm: Any, title: str, said: tuple[str, ...]
    ) -> None:
        told = entry(client.get(PAGE), title)
        assert all(each in told for each in said), told
        assert "indique" in told

    def test_one_document_against_itself_is_told_apart(
        self, client: StrictClient, erbm: Any
    ) -> None:
        told = entry(client.get(PAGE), "Part de la population régionale")
        assert "près de 20 %" in told
        assert "Le même document indique ailleurs 17 %" in told

    def test_facts_without_a_number(self, client: StrictClient, erbm: Any) -> None:
        """RN17: three texts, two of which name the same towns, are one gap."""
        response = client.get(PAGE)
        told = entry(response, "RN17")
        assert told.count("indique Avion et Vimy") == 2
        assert "indique Arras et Vimy" in told
        assert "gap-three" in response.content.decode()

    def test_an_event_says_its_own_words(self, client: StrictClient, erbm: Any) -> None:
        """The undertaking of the same text is due by the end of the agreement: not what the
        text says of the hospital."""
        told = entry(client.get(PAGE), "Hôpital de Lens")
        assert told.count("indique") == 3
        assert "indique d’ici 2027" in told
        assert "période 2025-2027" not in told

    def test_what_is_easily_confused_is_folded_by_topic(
        self, client: StrictClient, erbm: Any
    ) -> None:
        page = client.get(PAGE).content.decode()
        beside = page[page.index('id="a-ne-pas-confondre"') : page.index('id="proposes"')]
        topics = {entry.gap.topic for entry in board(erbm).beside}
        assert beside.count('<details class="theme">') == len(topics) > 3
        assert beside.count("<article") == len(board(erbm).beside)
        opened = client.get(PAGE, {"theme": "Logements"}).content.decode()
        assert '<details class="theme" open>' in opened

    def test_two_units_say_what_each_counts(self, client: StrictClient, erbm: Any) -> None:
        told = entry(client.get(PAGE), "Postes créés avec le BUD")
        assert "plus de 850 emplois" in told
        assert "Création de l’exonération BUD" in told

    def test_pairs_that_one_reading_explains_are_one_entry(self, erbm: Any) -> None:
        """Four counts of the same contracts are six pairs, and one gap."""
        counts = [e for e in board(erbm).found if "Quatre nombres" in e.gap.reason]
        assert len(counts) == 1
        assert len(counts[0].sides) == 4
        assert len(counts[0].gaps) == 6

    def test_only_scope_and_substance_and_never_a_settled_fact(self, erbm: Any) -> None:
        found = board(erbm).found
        assert found
        for each in found:
            for pair in each.gaps:
                assert pair.gap_class in (GapClass.SCOPE, GapClass.SUBSTANCE)
                assert pair.verdict is not Verdict.SAME_FACT

    def test_no_total_and_no_unfair_word(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(PAGE))
        assert not re.search(r"\d+ (écarts|divergences)", words)
        assert not [each for each in AVOIDED if each in words.lower()]
        assert "Les écarts de forme et d’arrondi ne sont pas publiés" in words

    def test_what_nobody_has_read_is_folded_and_says_so(
        self, client: StrictClient, erbm: Any
    ) -> None:
        page = client.get(PAGE).content.decode()
        proposed = page[page.index('id="proposes"') :]
        assert proposed.index('<details class="theme">') < proposed.index("<article")
        assert "personne ne les a encore relus" in proposed
        assert all(not e.gap.reviewed for e in board(erbm).proposed)

    def test_filters_by_topic_and_verdict(self, client: StrictClient, erbm: Any) -> None:
        one = board(erbm, Wanted(topic="Logements")).found
        assert one
        assert {e.gap.topic for e in one} == {"Logements"}
        settled = board(erbm, Wanted(verdict=Verdict.OTHER_SCOPE.value)).found
        assert {e.gap.verdict for e in settled} == {Verdict.OTHER_SCOPE}
        words = plain(client.get(PAGE, {"theme": "Logements"}))
        assert "Tout afficher" in words
        assert "Bridgestone" not in words

    def test_a_filter_that_nothing_answers(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(PAGE, {"theme": "<b>rien</b>", "lieu": "nulle-part"}))
        assert "Aucun écart ne répond à ce choix." in words

    def test_as_known_before_the_review(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(PAGE, {"connu-le": "2023-01-31"}))
        assert "Part de la population régionale" in words
        assert "8 000" not in words
        assert "Bridgestone" not in words

    def test_the_csv_has_a_row_a_pair(self, client: StrictClient, erbm: Any) -> None:
        rows = rows_of(client.get("/ecarts.csv"))
        assert len(rows) == sum(len(e.gaps) for e in board(erbm).found)
        [homes] = [row for row in rows if row["key"] == HOMES]
        assert homes["finding"] == "contradictory"
        assert homes["left_words"] == "environ 7 000 logements"
        few = rows_of(client.get("/ecarts.csv", {"theme": "Logements"}))
        assert 0 < len(few) < len(rows)


class TestOne:
    def test_two_statements_with_all_that_compares_them(
        self, client: StrictClient, erbm: Any
    ) -> None:
        words = plain(client.get(f"{PAGE}{HOMES}"))
        for said in (
            "« Communiqué de la préfecture de région, 23 janvier 2023 » indique environ 7 000",
            "Situation 31/12/2022",
            "Périmètre Les documents publiés ne le précisent pas",
            "Ensemble retenu entre 6 500 et 7 500 logements",
            "Ensemble retenu au-delà de 8 000 logements, sans limite haute",
            "ils sont séparés de 500 logements",
            "Divergent, périmètre d’un des deux non précisé . Classe : périmètre.",
            "Hypothèse de Porion",
            "Lecture de la rédaction, que les partenaires n’ont pas validée.",
            "Décision À éclaircir Personne n’a encore tranché.",
        ):
            assert said in words, said

    def test_the_number_leads_to_its_card_and_the_data_to_a_file(
        self, client: StrictClient, erbm: Any
    ) -> None:
        links = links_of(client.get(f"{PAGE}{HOMES}"))
        assert "/chiffres/cp2023-logements-fin-2022" in links
        assert f"/ecarts/{HOMES}.csv" in links
        rows = rows_of(client.get(f"/ecarts/{HOMES}.csv"))
        assert [row["enonce"] for row in rows] == [
            "environ 7 000 logements",
            "plus de 8 000 logements",
        ]
        assert [row["minimum"] for row in rows] == ["6500", "8000"]
        assert rows[1]["maximum"] == ""

    def test_what_cannot_be_compared_is_not_drawn(self, client: StrictClient, erbm: Any) -> None:
        """The State's part of the renewal programme is not the agency's money."""
        response = client.get(f"{PAGE}eng2017-credits-anru--bilan2022-npnru-etat")
        words = plain(response)
        assert "Non comparable" in words
        assert "aucun écart n’est calculé" in words
        assert "Périmètres différents Décidé le 22 novembre 2026, par : rédaction" in words
        assert 'role="img"' not in response.content.decode()

    def test_a_fact_of_an_undated_text_says_between_which_days(
        self, client: StrictClient, erbm: Any
    ) -> None:
        key = next(e.key for e in board(erbm).found if e.gap.title == "RN17")
        words = plain(client.get(f"{PAGE}{key}"))
        assert "Publiée entre le 23/01/2023 et le 20/06/2025" in words
        assert "Rapprochement proposé par le calcul" in words

    def test_dates_lead_to_the_history_of_the_project(
        self, client: StrictClient, erbm: Any
    ) -> None:
        key = next(e.key for e in board(erbm).found if e.gap.title == "Hôpital de Lens")
        assert (
            "/calendrier/historique/#projet-hopital-de-lens"
            in client.get(f"{PAGE}{key}").content.decode()
        )

    def test_another_pair_of_an_entry_leads_to_it(self, client: StrictClient, erbm: Any) -> None:
        counts = next(e for e in board(erbm).found if len(e.gaps) > 1)
        response = client.get(f"{PAGE}{counts.gaps[-1].key}")
        assert response.status_code == 302
        assert response.headers["Location"] == f"{PAGE}{counts.key}"

    def test_not_there_and_not_yet(self, client: StrictClient, erbm: Any) -> None:
        assert client.get(f"{PAGE}il-n-y-a-rien").status_code == 404
        assert client.get(f"{PAGE}il-n-y-a-rien.csv").status_code == 404
        later = client.get(f"{PAGE}{HOMES}", {"connu-le": "2023-01-31"})
        assert later.status_code == 404
        assert "20 juin 2025" in text_of(later)
        with pytest.raises(UnknownGap):
            entry_of(erbm, "rien")

    def test_a_gap_of_form_answers_who_asks_for_it(self, client: StrictClient, erbm: Any) -> None:
        key = "cp2025-parcours-insertion--conv2025-contrats-insertion"
        assert client.get(f"{PAGE}{key}").status_code == 200
        assert key not in client.get(PAGE).content.decode()

    def test_the_observation_of_a_partner_stands_beside(
        self, client: StrictClient, canal: Any
    ) -> None:
        words = plain(client.get("/p/canal/ecarts/r-fin-2021"))
        assert "Observation de Ville d’Amont, le 20 juin 2024" in words
        assert "Nous comptions aussi les maisons du quai." in words


class TestUndertakings:
    @pytest.mark.parametrize(
        ("title", "key"),
        [("RN17", "eng2017-rn17"), ("Hôpital de Lens", "eng2017-hopital-lens")],
    )
    def test_the_gap_leads_to_them(
        self, client: StrictClient, erbm: Any, title: str, key: str
    ) -> None:
        gap = next(e.key for e in board(erbm).found if e.gap.title == title)
        assert f"/engagements/{key}" in links_of(client.get(f"{PAGE}{gap}"))

    def test_a_figure_printed_in_their_words(self, erbm: Any) -> None:
        entry = entry_of(erbm, "eng2017-credits-anru--bilan2022-npnru-etat")
        assert [each.key for each in undertakings(erbm, entry)] == ["eng2017-anru"]


class TestCard:
    def test_what_nobody_has_read_is_folded_beside_the_relations(
        self, client: StrictClient, erbm: Any
    ) -> None:
        gap = next(g for e in board(erbm).found for g in e.gaps if not g.reviewed and e.figures)
        page = client.get(f"/chiffres/{gap.left.statements[0].key}").content.decode()
        told = page[page.index('id="h-proposes"') :]
        assert told.index("<details>") < told.index("proposé par le calcul, non relu")
        assert f"{PAGE}{gap.key}" in told

    def test_nothing_where_all_was_read(self, client: StrictClient, erbm: Any) -> None:
        page = client.get("/chiffres/cp2023-logements-fin-2022").content.decode()
        assert "h-proposes" not in page


class TestSets:
    def test_two_rates_lie_points_apart(self, client: StrictClient, erbm: Any) -> None:
        words = plain(
            client.get(f"{PAGE}eng2017-part-population-tete--eng2017-part-population-corps")
        )
        assert "ils sont séparés de 1 point" in words
        assert "Le même document indique ailleurs" in words

    def test_how_far_apart(self, erbm: Any) -> None:
        homes = sets_of(entry_of(erbm, HOMES))
        assert homes is not None
        assert homes.apart == 500
        hours = sets_of(entry_of(erbm, "cp2023-heures-insertion--bilan2022-heures-insertion"))
        assert hours is not None
        assert hours.apart == 0

    def test_not_of_what_is_not_measured(self, erbm: Any) -> None:
        found = [e for e in board(erbm).found if e.gap.finding is Finding.NOT_COMPARABLE]
        assert found
        assert all(sets_of(each) is None for each in found)


class TestLinks:
    def test_from_the_card_the_indicator_the_place_and_the_home_page(
        self, client: StrictClient, erbm: Any
    ) -> None:
        assert f"{PAGE}{HOMES}" in links_of(client.get("/chiffres/cp2023-logements-fin-2022"))
        assert f"{PAGE}{HOMES}" in links_of(client.get("/indicateurs/logements-rehabilites"))
        assert PAGE in links_of(client.get("/"))
        named = sorted(places_of_gaps(erbm))
        assert f"{PAGE}?lieu={named[0]}" in links_of(client.get(f"/territoires/{named[0]}"))
        assert "Aucun écart" not in plain(client.get(PAGE, {"lieu": named[0]}))

    def test_a_place_that_no_gap_names_has_no_link(self, client: StrictClient, erbm: Any) -> None:
        assert "cite-20" not in places_of_gaps(erbm)
        assert not [x for x in links_of(client.get("/territoires/cite-20")) if "lieu=" in x]


class TestSmallProgramme:
    def test_another_programme(self, client: StrictClient, canal: Any) -> None:
        words = plain(client.get("/p/canal/ecarts/"))
        assert "environ 120" in words
        assert "plus de 150" in words

    def test_nothing_to_show(self, client: StrictClient, db: None, tmp_path: Path) -> None:
        empty = Canal().remove("relations", "r-fin-2021", "r-meme-fait")
        gone = [row["key"] for row in empty.tables["figures"] if row["key"] != "cible"]
        said = ("formulas", "observations", "decisions", "documentation", "figure_versions")
        for table in (*said, "events"):
            empty.tables[table] = []
        take_in(empty.remove("figures", *gone).write(tmp_path / "c"))
        assert "Aucun écart de périmètre ou de fond" in plain(client.get("/p/canal/ecarts/"))

    def test_queries_do_not_grow_with_the_gaps(
        self, client: StrictClient, db: None, tmp_path: Path
    ) -> None:
        canal = Canal()
        take_in(canal.write(tmp_path / "few"))
        few = queries_of(client, "/p/canal/ecarts/")
        for n in range(20):
            canal.add("figures", f"autre-{n}", like="revue-logements")
            canal.add("relations", f"r-{n}", like="r-fin-2021", right=f"autre-{n}", reason=f"M{n}")
        take_in(canal.write(tmp_path / "many"))
        assert queries_of(client, "/p/canal/ecarts/") == few
