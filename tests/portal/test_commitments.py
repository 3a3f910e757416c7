"""Undertakings: the list by axis, its filters and CSV."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

OURS = "/p/sourdre/engagements"
#: What no page says of an undertaking.
AVOIDED = (
    *("À instruire", "promesse", "tenue", "sans trace", "abandonn", "disparu", "classement"),
    *("score", "retard", "silence de", "contradiction"),
)


def row(html: str, label: str) -> str:
    """The row of a table that holds these words."""
    return next(r for r in re.findall(r"(?s)<tr .*?</tr>", html) if label in r)


def facet(html: str, name: str) -> dict[str, int]:
    """The values of a facet with their counts."""
    found = re.search(rf"<summary>{name}[^<]*</summary>\s*<ul>(.*?)</ul>", html, re.DOTALL)
    assert found, name
    pairs = re.findall(r">([^<]+)</a><span>(\d+)</span>", found.group(1))
    return {label: int(number) for label, number in pairs}


class TestList:
    def test_how_many_and_from_which_texts(self, client: StrictClient, two: Any) -> None:
        words = text_of(client.get(f"{OURS}/"))
        assert "6 engagements relevés dans 3 textes" in words
        assert "Contrat de la Sourdre, 22 mars 2021 3 engagements" in words

    def test_every_undertaking_of_the_record_is_listed_once(
        self, client: StrictClient, erbm: Any, erbm_dossier: Path
    ) -> None:
        html = client.get("/engagements/").content.decode()
        listed = re.findall(r'<th [^>]*><span><a href="/engagements/([^"]+)"', html)
        keys = {
            line.partition(",")[0]
            for line in (erbm_dossier / "commitments.csv").read_text("utf-8").splitlines()[1:]
        }
        assert sorted(listed) == sorted(keys)

    def test_fair_words_only(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/engagements/"))
        assert "Cela ne signifie pas que l’action n’a pas eu lieu." in words
        assert "jamais par signataire" in words
        for avoided in AVOIDED:
            assert avoided not in words, avoided

    def test_never_by_signatory(self, client: StrictClient, erbm: Any) -> None:
        """No filter, no count and no heading of who undertook what."""
        html = client.get("/engagements/").content.decode()
        facets = html[html.index('class="facets"') : html.index("</nav>", html.index("facets"))]
        assert re.findall(r"<summary>([^<]+)</summary>", facets) == [
            *("Texte", "Axe", "Nature", "Dans les textes suivants", "Échéance")
        ]
        assert "partenaire=" not in facets
        every = client.get("/engagements/?partenaire=etat").content.decode()
        assert every.count("<tr ") == html.count("<tr ")

    def test_by_axis_in_the_order_of_the_text(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/engagements/").content.decode()
        axes = re.findall(r'<details class="theme" id="axe-([^"]+)"', html)
        assert axes[:4] == ["eng2017-1", "eng2017-2", "eng2017-3", "eng2017-4"]
        assert not any(axis.startswith("eng2017-") for axis in axes[4:])
        first = html[html.index('id="axe-eng2017-1"') :]
        assert first.index("eng2017-logements-sociaux") < first.index("eng2017-anru")

    def test_a_long_list_is_folded_and_a_short_one_is_not(
        self, client: StrictClient, two: Any
    ) -> None:
        long = client.get("/engagements/").content.decode()
        assert not re.search(r'<details class="theme" id="axe-[^"]+" open', long)
        short = client.get(f"{OURS}/").content.decode()
        assert len(re.findall(r'<details class="theme" id="axe-[^"]+" open', short)) == 5

    def test_a_row_says_who_when_how_much_and_where_it_is_written(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/engagements/").content.decode()
        road = row(html, 'href="/engagements/eng2017-rn17"')
        assert "État" in road
        assert "26,2\u00a0M€" in road
        assert 'href="/sources/ENG2017#engagement-eng2017-rn17"' in road

    def test_what_is_only_taken_note_of_is_told_apart(self, client: StrictClient, two: Any) -> None:
        html = client.get(f"{OURS}/").content.decode()
        heading = "S’engage : Agence des eaux du Levant ; en prennent acte : Syndicat de la Sourdre"
        own = "Engagements des partenaires nommés, et buts que le texte fixe à tous"
        assert (
            html.index(heading.replace(" :", "\u00a0:").replace(" ;", "\u00a0;"))
            < html.index("Ajouter à la caisse commune")
            < html.index(own)
            < html.index("Ouvrir les berges d’Arleux")
        )
        assert "en prennent acte" in row(html, "Ajouter à la caisse commune")
        assert "en prennent acte" not in row(html, "Ouvrir les berges d’Arleux")

    def test_documentation_and_status_are_two_fields(self, client: StrictClient, two: Any) -> None:
        html = client.get(f"{OURS}/").content.decode()
        assert re.search(
            r"Documenté<span[^>]*>Statut\u00a0: Réalisé<", row(html, "étude des seuils")
        )
        kept = row(html, "tous les captages")
        assert "Action comparable signalée, rapprochement à confirmer" in kept
        assert "Statut\u00a0: En cours" in kept
        silent = row(html, "deux fois par an")
        assert "Suites non documentées à ce jour" in silent
        assert "Statut" not in silent  # "to examine" is internal
        assert "Pas encore recherché" in row(html, "berges d’Arleux")
        assert "Aucun document plus récent" in row(html, "volume tiré")

    def test_a_passed_day_of_which_nothing_is_told(self, client: StrictClient, two: Any) -> None:
        html = client.get(f"{OURS}/").content.decode()
        assert "échéance passée<" in row(html, "étude des seuils")
        then = client.get(f"{OURS}/?connu-le=2023-07-01").content.decode()
        assert "échéance passée, suite non communiquée" in row(then, "étude des seuils")
        ahead = client.get(f"{OURS}/?connu-le=2022-12-20").content.decode()
        assert "échéance passée" not in row(ahead, "étude des seuils")

    def test_what_a_text_does_not_say(self, client: StrictClient, erbm: Any) -> None:
        support = row(client.get("/engagements/").content.decode(), "cent maraudeurs")
        assert support.count("Non précisé") == 2


class TestFilters:
    @pytest.mark.parametrize(
        ("query", "keys"),
        [
            ("texte=avenant-1", {"complement-caisse", "berges-arleux"}),
            ("axe=c", {"deux-reunions"}),
            ("nature=study", {"etude-seuils"}),
            ("suites=documented", {"etude-seuils"}),
            ("suites=not_searched", {"complement-caisse", "berges-arleux"}),
            ("suites=no_later_text", {"volume-annuel"}),
            ("echeance=passed&connu-le=2025-04-10", {"etude-seuils"}),
            ("lieu=arleux", {"berges-arleux"}),
            ("q=BERGES", {"berges-arleux"}),
            ("q=arleux+ouvrir", {"berges-arleux"}),
            ("q=etude&nature=study", {"etude-seuils"}),
        ],
    )
    def test_filters(self, client: StrictClient, two: Any, query: str, keys: set[str]) -> None:
        response = client.get(f"{OURS}/?{query}")
        assert f"{len(keys)} engagement{'s' if len(keys) > 1 else ''} sur 6" in text_of(response)
        assert {r["key"] for r in rows_of(client.get(f"{OURS}.csv?{query}"))} == keys

    def test_counts_of_a_facet_stand_under_the_other_filters(
        self, client: StrictClient, two: Any
    ) -> None:
        whole = facet(client.get(f"{OURS}/").content.decode(), "Dans les textes suivants")
        assert whole == {
            "Documenté": 1,
            "Action comparable signalée, rapprochement à confirmer": 1,
            "Suites non documentées à ce jour": 1,
            "Pas encore recherché dans les documents": 2,
            "Aucun document plus récent n’est versé": 1,
        }
        own = facet(client.get(f"{OURS}/?texte=avenant-1").content.decode(), "Dans les textes")
        assert own == {"Pas encore recherché dans les documents": 2}

    def test_a_facet_keeps_the_other_filters_and_the_day(
        self, client: StrictClient, two: Any
    ) -> None:
        links = links_of(client.get(f"{OURS}/?texte=contrat&q=e&connu-le=2024-09-02"))
        wanted = [link for link in links if "suites=documented" in link]
        assert wanted
        for kept in ("texte=contrat", "q=e", "connu-le=2024-09-02"):
            assert kept in wanted[0]

    @pytest.mark.parametrize(
        "query",
        ["texte=rien", "axe=rien", "nature=rien", "suites=rien", "echeance=rien", "lieu=%C3%A9'"],
    )
    def test_a_value_that_nothing_has(self, client: StrictClient, erbm: Any, query: str) -> None:
        response = client.get(f"/engagements/?{query}")
        assert response.status_code == 200
        assert "Aucun engagement relevé ne répond" in text_of(response)
        assert "À corriger" in text_of(response)


class TestFile:
    def test_both_fields_and_what_was_searched(self, client: StrictClient, two: Any) -> None:
        rows = {r["key"]: r for r in rows_of(client.get(f"{OURS}.csv"))}
        silent = rows["deux-reunions"]
        assert silent["documentation"] == "not_documented"
        assert silent["corpus"] == "LETTRE2022;REVUE;LETTRE2024"
        assert silent["examined_on"] == "2025-05-02"
        assert silent["searched"] == "réunion;se réunir;deux fois par an"
        assert "Cela ne signifie pas" in silent["documentation_words"]
        assert silent["status"] == ""
        assert silent["status_words"] == "Aucun statut arrêté à ce jour"
        done = rows["etude-seuils"]
        assert (done["status"], done["status_as_of"]) == ("done", "2022-11-30")
        assert done["documentation_events"] == "seuils-remise"
        assert done["edition"].startswith("Document de travail")
        assert rows["complement-caisse"]["noted_by"] == "syndicat"

    def test_an_observation_goes_with_its_row(self, client: StrictClient, two: Any) -> None:
        rows = {r["key"]: r for r in rows_of(client.get(f"{OURS}.csv"))}
        said = rows["deux-reunions"]["observations"]
        assert said.startswith(
            "Observation de Syndicat de la Sourdre, le 20 mai 2025 : Le Syndicat"
        )
        assert rows["etude-seuils"]["observations"] == ""

    def test_the_day_told_of(self, client: StrictClient, two: Any) -> None:
        """On that day the review may have been public, not surely: what it says is not told."""
        rows = {r["key"]: r for r in rows_of(client.get(f"{OURS}.csv?connu-le=2023-07-01"))}
        assert set(rows) == {
            *("etude-seuils", "proteger-captages", "deux-reunions"),
            *("complement-caisse", "berges-arleux"),
        }
        assert rows["etude-seuils"]["documentation"] == "not_documented"
        assert rows["etude-seuils"]["corpus"] == "LETTRE2022"
        assert rows["etude-seuils"]["status"] == ""


def test_queries_do_not_grow(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    """Two hundred and fifty undertakings cost what twenty-five cost."""

    def counted(number: int) -> int:
        many = Canal()
        for index in range(number):
            key = f"etude-{index}"
            many.add("commitments", key, like="etude-berges", also_at="")
            many.add("documentation", f"doc-{key}", like="doc-etude", commitment=key)
            many.add("commitment_statuses", f"st-{key}", like="etude-2022", commitment=key)
        take_in(many.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/engagements/")

    few = counted(24)
    assert counted(249) <= few <= 30
    assert len(rows_of(client.get("/p/canal/engagements.csv"))) == 250
