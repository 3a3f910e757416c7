"""Frameworks, axes and objectives."""

import re
from typing import Any

from tests.portal.counting import queries_of
from tests.strict_client import StrictClient


def page(client: StrictClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


class TestTrees:
    def test_newest_framework_first(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/axes/")
        assert (
            html.index('id="conv2025"') < html.index('id="bilan2022"') < html.index('id="eng2017"')
        )
        assert "12 signataires" in html

    def test_a_computed_end_says_so(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/axes/")
        assert "7 mars 2027" in html
        assert "date calculée\u00a0: dix ans à compter de la signature" in html
        assert "date calculée\u00a0: années 2025 à 2027" in html

    def test_a_layout_that_forbids_placing_says_so(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/axes/")
        assert html.count("ses chiffres ne sont pas rangés par objectif") == 1

    def test_as_known_on_a_day(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/axes/?connu-le=2023-01-31")
        assert 'id="eng2017"' in html
        assert 'id="conv2025"' not in html
        assert "/objectifs/eng2017-1?connu-le=2023-01-31" in html

    def test_queries(self, client: StrictClient, erbm: Any, canal: Any) -> None:
        many = queries_of(client, "/axes/")
        assert queries_of(client, "/p/canal/axes/") <= many <= 17


class TestObjective:
    def test_path_figures_and_commitments(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-1-1")
        assert 'href="/objectifs/eng2017-1"' in html
        assert 'href="/chiffres/eng2017-cible-logements"' in html
        assert "23\u00a0000 logements" in html
        assert 'href="/engagements/eng2017-anah"' in html

    def test_what_no_document_says(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-1-1")
        assert re.search(r'class="none" data-l="Échéance"><span>Non précisée', html)
        assert "Suites non documentées à ce jour" in html
        assert "Cela ne signifie pas que l’action n’a pas eu lieu." in html

    def test_where_it_comes_from_and_what_it_becomes(self, client: StrictClient, two: Any) -> None:
        before = page(client, "/p/sourdre/objectifs/a-1").replace("\u00a0", " ")
        became = before[before.index('id="h-filiation"') : before.index('id="h-chiffres"')]
        assert "Ce que les textes suivants en reprennent" in became
        assert 'href="/p/sourdre/objectifs/av2-volume"' in became
        assert "L’avenant abaisse encore le volume à tirer." in became
        assert 'href="/p/sourdre/engagements/volume-annuel"' in became
        after = page(client, "/p/sourdre/objectifs/av2-volume")
        assert "D’où il vient" in after
        assert 'href="/p/sourdre/objectifs/a-1"' in after
        then = page(client, "/p/sourdre/objectifs/a-1?connu-le=2024-09-02")
        assert 'id="h-filiation"' not in then

    def test_not_taken_up_is_a_fact_of_lineage(self, client: StrictClient, two: Any) -> None:
        html = page(client, "/p/sourdre/objectifs/c").replace("\u00a0", " ")
        assert "Non repris dans l’avenant n° 2 de 2025" in html
        assert "Aucune partie de l’avenant ne porte sur les crues." in html

    def test_the_whole_way_to_the_last_text(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-1-1")
        became = html[html.index('id="h-filiation"') : html.index('id="h-chiffres"')]
        assert 'href="/objectifs/bilan2022-1-1"' in became
        assert 'href="/objectifs/conv2025-1-1"' in became

    def test_an_amount_keeps_its_qualifier(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-1-1")
        row = html[html.index('href="/engagements/eng2017-anru"') :]
        assert "au moins 150\u00a0M€" in row[: row.index("</tr>")]

    def test_dated_facts_of_its_text(self, client: StrictClient, canal: Any) -> None:
        assert "Ouverture annoncée" in page(client, "/p/canal/objectifs/o1-1")
        assert "Ouverture reportée" not in page(client, "/p/canal/objectifs/o1-1")

    def test_what_it_contains(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-1")
        for child in ("eng2017-1-1", "eng2017-1-2", "eng2017-1-3", "eng2017-1-4"):
            assert f'href="/objectifs/{child}"' in html

    def test_nothing_placed_in_a_split_layout(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/bilan2022-1-1")
        assert "ses chiffres ne sont pas rangés par objectif" in html

    def test_a_due_date_in_the_words_of_the_text(self, client: StrictClient, canal: Any) -> None:
        html = page(client, "/p/canal/objectifs/o1-1")
        assert "Au printemps 2021" in html
        assert "Syndicat du canal" in html
        assert "1\u00a0250,5" in html

    def test_not_public_yet(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/conv2025-1?connu-le=2023-01-31", 404)
        assert "Rien n’en était public" in html

    def test_unknown_with_the_nearest(self, client: StrictClient, erbm: Any) -> None:
        html = page(client, "/objectifs/eng2017-9", 404)
        assert 'href="/objectifs/eng2017-' in html

    def test_queries(self, client: StrictClient, erbm: Any) -> None:
        many = queries_of(client, "/objectifs/eng2017-1")
        assert queries_of(client, "/objectifs/eng2017-2-2") <= many <= 40
