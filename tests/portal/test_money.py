"""From announced to paid, amounts to match, totals and parts: the pages and their files."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from porion.answers.funding import Stage
from porion.answers.money_paths import MoneyPath, money_paths
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

PATHS = "/financements/de-l-annonce-au-versement/"
AMOUNTS = "/financements/montants-a-rapprocher/"


def plain(response: Any) -> str:
    return text_of(response).replace("\u00a0", " ")


def articles(response: Any) -> list[str]:
    """The words of each line of a page."""
    page = response.content.decode()
    found = re.findall(r'(?s)<details class="theme".*?</article>', page)
    return [
        " ".join(unescape(re.sub(r"<[^>]+>", " ", each)).replace("\u00a0", " ").split())
        for each in found
    ]


def line(response: Any, label: str) -> str:
    return next(each for each in articles(response) if label in each)


def path_of(programme: Any, key: str) -> MoneyPath:
    return next(p for p in money_paths(programme).paths if p.commitment.key == key)


class TestPaths:
    def test_a_link_announced_and_reported(self, client: StrictClient, erbm: Any) -> None:
        """US-25: 8.4 M€ promised, of which 7 M€ in 2017; 70 % of 12 M€ reported."""
        path = path_of(erbm, "eng2017-a21-rd301")
        assert [f.key for f in path.announced] == ["eng2017-a21-rd301", "eng2017-a21-rd301-2017"]
        assert "bilan2022-a21-rd301-part-etat" in {
            f.key for p in path.agreed for f in (p.first, p.second)
        }
        told = line(client.get(PATHS), "A21")
        for said in ("8,4 M€", "7 M€", "12 M€"):
            assert said in told, said
        assert "Payé Non publié" in told
        assert "Concordant avec 70 %" in told
        assert "70 % × 12 M€ : 8,4 M€ (calculé) ; publié : 8,4 M€. Les deux correspondent." in told
        assert "Documenté dans les textes suivants." in told

    def test_states_of_money_never_share_a_column(self, erbm: Any) -> None:
        """US-40: what is announced is not granted, what is granted is not paid."""
        for path in money_paths(erbm).paths:
            keys = [f.key for cell in path.cells.values() for f in cell]
            assert len(keys) == len(set(keys))
        announced = path_of(erbm, "eng2017-rn17").cells
        assert "eng2017-rn17" in {f.key for f in announced[Stage.ANNOUNCED]}

    def test_nothing_is_summed(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(PATHS))
        assert "Rien n’est additionné" in words
        for wrong in ("290 M€", "15,4 M€ (calculé)", "%  du fonds"):
            assert wrong not in words

    def test_money_that_may_be_another_stands_in_no_column(self, erbm: Any) -> None:
        for path in money_paths(erbm).paths:
            staged = {f.key for cell in path.cells.values() for f in cell}
            assert not staged & {f.key for f in path.similar}

    def test_what_is_not_comparable_says_why(self, client: StrictClient, erbm: Any) -> None:
        told = line(client.get(PATHS), "renouvellement urbain avec l’ANRU")
        assert "au moins 150 M€" in told
        assert "Non comparable avec 39,5 M€" in told
        assert "n’est pas celle de l’ANRU" in told

    def test_silence_is_grey_and_says_what_was_sought(
        self, client: StrictClient, erbm: Any
    ) -> None:
        told = line(client.get(PATHS), "première enveloppe pour le fonds")
        assert "Les documents publiés ne le précisent pas." in told
        assert "Mots cherchés : «" in told
        assert "Cela ne signifie pas que l’action n’a pas eu lieu." in told

    def test_undertakings_without_amount_are_named_only(
        self, client: StrictClient, erbm: Any
    ) -> None:
        words = plain(client.get(PATHS))
        assert re.search(r"\d+ engagements? de financement sans montant publié", words)

    def test_schemes_with_every_amount_that_names_them(
        self, client: StrictClient, erbm: Any
    ) -> None:
        page = client.get(PATHS).content.decode()
        schemes = page[page.index('id="dispositifs"') :]
        assert "/chiffres/cp2023-fonds-conjoint" in schemes
        answer = money_paths(erbm)
        assert {each.key for each in answer.quiet}.isdisjoint(
            each.scheme.key for each in answer.schemes
        )

    def test_csv(self, client: StrictClient, erbm: Any) -> None:
        rows = rows_of(client.get("/financements/de-l-annonce-au-versement.csv"))
        own = [row for row in rows if row["cle"] == "eng2017-a21-rd301"]
        assert {row["etape"] for row in own} >= {"Annoncé, enveloppe"}
        assert {row["fiche"] for row in own} >= {"eng2017-a21-rd301", "bilan2022-a21-rd301"}
        silent = [row for row in rows if row["cle"] == "eng2017-fonds-strategique-amorce"]
        assert any("ne le précisent pas" in row["constat"] for row in silent)

    def test_as_known_in_2017(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(PATHS, {"connu-le": "2017-03-08"}))
        assert "8,4 M€" in words
        assert "12 M€" not in words
        assert "Aucun document plus récent n’est versé." in words

    def test_the_small_programme(self, client: StrictClient, canal: Any) -> None:
        response = client.get("/p/canal" + PATHS)
        words = plain(response)
        assert "Fonds du canal" in words
        assert "2 M€" in words
        study = line(response, "Étudier les berges")
        assert "Action comparable signalée, rapprochement à confirmer." in study
        assert "Observation de Syndicat du canal, le 21 juin 2024" in study


class TestAmounts:
    def test_announced_reported_and_how_they_stand(self, client: StrictClient, erbm: Any) -> None:
        told = line(client.get(AMOUNTS), "réhabilitations annuelles de logements sociaux")
        assert "Annoncé dans le texte 100 M€" in told
        assert "Concordant avec 100 M€" in told

    def test_not_comparable_and_not_stated(self, client: StrictClient, erbm: Any) -> None:
        """US-26: at least 150 M€ of the agency and the State's 39.5 M€ are two things."""
        response = client.get(AMOUNTS)
        agency = line(response, "renouvellement urbain avec l’ANRU")
        assert "Non comparable avec 39,5 M€" in agency
        homes = line(response, "crédits de l’ANAH")
        assert "Rapporté par les textes suivants Les documents publiés ne le précisent pas" in homes

    def test_folded_lines_say_their_amounts(self, client: StrictClient, erbm: Any) -> None:
        """Who does not unfold a line still reads what was announced and what is reported."""
        for address, brief in ((AMOUNTS, "Annoncé 75 M€"), (PATHS, "Annoncé, enveloppe 75 M€")):
            told = line(client.get(address), "crédits de l’ANAH")
            assert f"avec des crédits de l’ANAH {brief}" in told[:140]
            assert "Page de l’engagement" in told

    def test_totals_with_their_parts(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(AMOUNTS))
        transport = words[words.index("Transports : investissements de la Région") :]
        transport = transport[: transport.index("compterait deux fois")]
        assert "plus de 78 M€" in transport
        assert "Les 6 parties relevées font plus de 78,3 M€ (calculé)." in transport
        for wrong in ("154 M€", "156 M€"):
            assert wrong not in words
        assert "font 8 150 400 € (calculé). Écart d’addition" in words
        assert "les parties dépassent le total de 400 €" in words

    def test_counts_are_folded_below_the_money(self, client: StrictClient, erbm: Any) -> None:
        page = client.get(AMOUNTS).content.decode()
        others = page[page.index('id="autres-totaux"') :]
        assert "total-bilan2022-cites-prioritaires" in others
        assert "Reste, hors de ces parties" in others

    def test_neighbours_lead_to_their_gap(self, client: StrictClient, erbm: Any) -> None:
        links = links_of(client.get(AMOUNTS))
        assert "/ecarts/bilan2022-contournement-valenciennes--conv2025-routes-nord" in links

    def test_csv_of_pairs_and_of_totals(self, client: StrictClient, erbm: Any) -> None:
        rows = rows_of(client.get("/financements/montants-a-rapprocher.csv"))
        agency = [row for row in rows if row["engagement"] == "eng2017-anru"]
        assert {row["constat"] for row in agency} == {"Non comparable"}
        parts = rows_of(client.get("/financements/totaux.csv"))
        lines = [row for row in parts if row["total"] == "eng2017-tepcv"]
        assert len(lines) == 7
        assert {row["somme_des_parties"] for row in lines} == {"8 150 400 €"}

    def test_formulas_checked(self, client: StrictClient, canal: Any) -> None:
        words = plain(client.get("/p/canal" + AMOUNTS))
        assert "La somme des parties donne le total." in words
        sums = words[words.index("Calculs que les textes permettent de vérifier") :]
        assert "1,5 M€ + 500 000 € : 2 M€ (calculé) ; publié : 2 M€. Les deux corr" in sums

    def test_formulas_of_every_finding(self, client: StrictClient, erbm: Any) -> None:
        words = plain(client.get(AMOUNTS))
        sums = words[words.index("Calculs que les textes permettent de vérifier") :]
        for said in (
            "440 + 380 : 820 emplois (calculé) ; publié : 860 emplois. Les deux diffèrent.",
            "23 000 ÷ 11 000 : entre 2,09 et 2,1 fois (calculé) ; publié : 2 fois.",
            "Les deux diffèrent ; l’arrondi peut l’expliquer.",
            "de 360 000 à près de 530 000 : entre 45 et 48 % (calculé) ; publié : 47 %.",
            "la somme de sept nombres : 8 150 400 € (calculé)",
        ):
            assert said in sums, said

    def test_nothing_known_yet(self, client: StrictClient, db: None, tmp_path: Path) -> None:
        canal = Canal()
        gone = ("fonds-total", "fonds-ville", "fonds-syndicat", "versement")
        for table in ("formulas", "commitments", "documentation", "commitment_statuses"):
            canal.tables[table] = []
        canal.remove("observations", "obs-etude").remove("figures", *gone)
        take_in(canal.write(tmp_path / "c"))
        assert "Aucun engagement de financement n’était public" in plain(
            client.get("/p/canal" + PATHS)
        )
        assert rows_of(client.get("/p/canal/financements/de-l-annonce-au-versement.csv")) == []

    def test_the_tabs_lead_from_one_to_the_other(self, client: StrictClient, erbm: Any) -> None:
        links = links_of(client.get("/financements/"))
        assert PATHS in links
        assert AMOUNTS in links


@pytest.mark.parametrize("page", [PATHS, AMOUNTS])
def test_queries_do_not_grow_with_the_amounts(
    client: StrictClient, db: None, tmp_path: Path, page: str
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal" + page)
    for n in range(30):
        canal.add("figures", f"versement-{n:03}", like="versement")
        canal.add("figures", f"part-{n:03}", like="fonds-ville")
        canal.add("commitments", f"etude-{n:03}", like="etude-berges")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal" + page) == few
