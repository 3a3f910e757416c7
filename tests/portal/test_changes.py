"""What changed between two days: periods, figures side by side, dates, corrections, CSV."""

import re
from datetime import date
from typing import Any

import pytest

from porion.answers.changes import changes
from porion.core.vocabulary import Verdict
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.strict_client import StrictClient


def measured(html: str) -> dict[str, str]:
    """The rows of the side-by-side table, by what is counted."""
    start = html.index('id="h-mesure"')
    table = html[start : html.index("</table>", start)]
    rows = re.findall(r"(?s)<tr .*?</tr>", table)[1:]
    return {re.sub(r"<[^>]+>", "", re.search(r"<span>(.*?)<", r)[1]): r for r in rows}  # type: ignore[index]


class TestPeriod:
    def test_the_last_publication_against_what_was_known_before(
        self, client: StrictClient, erbm: Any
    ) -> None:
        words = text_of(client.get("/evolutions/"))
        assert "Du 20 juin 2025 au 2 septembre 2025, 1 document et 36 chiffres" in words

    def test_every_publication_is_a_link_and_the_whole_too(
        self, client: StrictClient, erbm: Any
    ) -> None:
        links = [link for link in links_of(client.get("/evolutions/")) if "du=" in link]
        assert [link for link in links if link.startswith("/evolutions/")] == [
            "/evolutions/?du=2025-06-20&au=2025-09-02",
            "/evolutions/?du=2023-01-23&au=2025-06-20",
            "/evolutions/?du=2017-03-07&au=2023-01-23",
            "/evolutions/?du=2017-03-06&au=2017-03-07",
            "/evolutions/?du=2017-03-06&au=2025-09-02",
        ]

    def test_the_first_publication_against_nothing(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/evolutions/?du=2017-03-06&au=2017-03-07")
        assert "1 document" in text_of(response)
        assert 'id="h-mesure"' not in response.content.decode()

    def test_days_the_wrong_way_round_are_put_right(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/evolutions/?du=2025-09-02&au=2025-06-20"))
        assert "Les deux jours étaient inversés" in words
        assert "Du 20 juin 2025 au 2 septembre 2025" in words

    def test_a_period_in_which_nothing_came(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/evolutions/?du=2019-01-01&au=2019-12-31"))
        assert "rien n’est devenu public" in words
        assert "Choisir une période" in words

    def test_a_period_that_ends_in_days_to_come(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/evolutions/?du=2023-01-23&au=2199-01-01"))
        assert "La période s’arrête au" in words

    def test_as_known_on_a_day(self, client: StrictClient, erbm: Any) -> None:
        response = client.get("/evolutions/?connu-le=2024-06-30")
        assert "Du 7 mars 2017 au 23 janvier 2023" in text_of(response)
        assert "2025-09-02" not in "".join(
            link for link in links_of(response) if link.startswith("/evolutions/")
        )

    @pytest.mark.parametrize("asked", ["hier", "2025-13-01", "20250902", "é" * 500, '"><b>'])
    @pytest.mark.parametrize("address", ["/evolutions/", "/evolutions.csv"])
    def test_a_day_that_is_none(
        self, client: StrictClient, erbm: Any, address: str, asked: str
    ) -> None:
        response = client.get(address, {"du": asked})
        assert response.status_code == 400
        assert "n’est pas un jour que Porion sait lire" in text_of(response)
        assert "/evolutions/?du=2025-06-20&au=2025-09-02" in links_of(response)


class TestFigures:
    def test_before_and_after_with_the_recorded_comparison(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/evolutions/?du=2023-01-23&au=2025-06-20").content.decode()
        page = html[html.index('id="h-mesure"') :]
        homes = next(
            r
            for r in re.findall(r"(?s)<tr .*?</tr>", page)
            if "/chiffres/cp2023-logements-fin-2022" in r
            and "/chiffres/bilan2022-logements-fin-2022" in r
        )
        assert homes.index("environ 7\u00a0000") < homes.index("plus de 8\u00a0000")
        assert "Divergent" in homes
        assert "À éclaircir" in homes
        assert "31/12/2022" in homes

    def test_never_called_a_correction(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/evolutions/").content.decode()
        page = html[html.index('id="h-mesure"') : html.index('id="h-corrige"')]
        assert "rectifi" not in page
        assert "corrigé" not in page

    def test_a_fact_said_again_stands_apart(self, client: StrictClient, erbm: Any) -> None:
        html = client.get("/evolutions/").content.decode()
        assert "Partenaires de l’Engagement" not in measured(html)
        assert "Le même fait redit par un autre texte" in html

    def test_what_no_figure_related_is_set_beside_the_same_sort(
        self, client: StrictClient, erbm: Any
    ) -> None:
        found = measured(client.get("/evolutions/").content.decode())
        assert "Pas encore comparés" in found["Cités aux espaces publics en travaux"]

    def test_what_is_distinct_is_no_before_and_after(self, erbm: Any) -> None:
        """Hours against the earlier hours, not against the goal; aids to landlords not against a
        fund or aids to companies of the same amount."""
        found = changes(erbm, date(2025, 6, 20), date(2025, 9, 2))
        before = {n.figure.key: {b.figure.key for b in n.before} for n in found.measured}
        assert before["conv2025-heures-insertion"] == {"bilan2022-heures-insertion"}
        assert before["conv2025-subventions-logements"] == {"bilan2022-subventions-logements"}
        for new in found.measured:
            for each in new.before:
                if each.figure.indicator.key != new.figure.indicator.key:
                    assert each.relation is not None
                    assert each.relation.verdict in (Verdict.SAME_FACT, Verdict.LATER_REVISION)

    def test_what_is_repeated_stands_beside_its_own_only(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/evolutions/").content.decode()
        repeated = html[html.index('id="h-redit"') :]
        repeated = repeated[: repeated.index("</section>")]
        assert "bilan2022-chaine-parcs-voies" in repeated
        assert "cp2025-amenagements-cyclables" not in repeated

    def test_only_corrections_of_the_number_are_listed(
        self, client: StrictClient, erbm: Any
    ) -> None:
        """A passage drawn tighter, a scheme linked: no error that a reader could have met."""
        found = changes(
            erbm, date(2025, 6, 20), date(2025, 9, 2), corrected_until=date(2026, 11, 23)
        ).corrected
        touched = {each.version.key for each in found if each.touches_figure}
        assert "bilan2022-contournement-part-hainaut" in touched  # its nature
        assert "eng2017-internat-aide" in touched  # its payer
        assert "bilan2022-baralle-infirmiers" not in touched
        words = text_of(client.get("/evolutions/")).replace("\u00a0", " ")
        assert f"{len(found) - len(touched)} autres retouches" in words

    def test_new_things_by_topic(self, client: StrictClient, erbm: Any) -> None:
        found = changes(erbm, date(2025, 6, 20), date(2025, 9, 2))
        html = client.get("/evolutions/").content.decode()
        assert f"{len(found.first)} chiffres sur des choses" in html
        assert f"{len(found.first)} chiffres nouveaux" in html
        assert len(found.first) + len(found.measured) == 36

    def test_an_announcement_beside_the_one_it_revises(
        self, client: StrictClient, erbm: Any
    ) -> None:
        html = client.get("/evolutions/").content.decode()
        dates = html[html.index('id="h-dates"') :]
        hospital = next(r for r in re.findall(r"(?s)<tr .*?</tr>", dates) if "Hôpital de Lens" in r)
        assert hospital.index("Automne 2026") < hospital.index("D’ici 2027")
        assert "/sources/CONV2025#fait-conv2025-hopital-lens" in hospital

    def test_an_undated_document_in_between(self, client: StrictClient, erbm: Any) -> None:
        words = text_of(client.get("/evolutions/?du=2023-01-23&au=2024-06-30"))
        assert "situation fin 2022 n’est pas daté : peut-être déjà public" in words


class TestCorrections:
    def test_our_own_mistakes_stand_apart_from_the_documents(
        self, client: StrictClient, canal: Any
    ) -> None:
        words = text_of(client.get("/p/canal/evolutions/"))
        assert "Des erreurs de lecture de Porion, pas des documents" in words
        assert "plus de 105 logements plus de 150 logements" in words
        assert "Chiffres intervertis à la saisie 2 juin 2024" in words

    def test_they_are_told_by_the_day_of_the_correction(
        self, client: StrictClient, canal: Any
    ) -> None:
        before = text_of(client.get("/p/canal/evolutions/?du=2020-01-15&au=2022-03-01"))
        assert "Aucune transcription n’a été corrigée" in before


class TestCsv:
    def test_one_row_for_each_change(self, client: StrictClient, erbm: Any) -> None:
        rows = rows_of(client.get("/evolutions.csv?du=2025-06-20&au=2025-09-02"))
        kinds = {r["change"] for r in rows}
        assert kinds >= {
            *("document", "new_value", "first_value", "announced", "fact", "commitment"),
            "lineage",
        }
        lens = next(r for r in rows if r["key"] == "conv2025-hopital-lens")
        assert (lens["before_words"], lens["words"]) == ("automne 2026", "d’ici 2027")
        homes = next(
            r
            for r in rows
            if r["key"] == "conv2025-foyers-15500" and r["before_key"] == "cp2025-logements-15500"
        )
        assert homes["verdict"] == "same_fact"
        assert homes["words"].startswith("plus de 15 500")

    def test_nothing_for_a_quiet_period(self, client: StrictClient, erbm: Any) -> None:
        assert rows_of(client.get("/evolutions.csv?du=2019-01-01&au=2019-12-31")) == []


class TestLineage:
    def test_what_a_new_text_does_not_take_up_is_a_fact_of_texts(
        self, client: StrictClient, canal: Any
    ) -> None:
        html = client.get("/p/canal/evolutions/?du=2024-04-01&au=2024-05-15").content.decode()
        table = html[html.index('id="h-objectifs"') :]
        table = table[: table.index("</section>")]
        assert "1 objectif non repris" in table
        assert "rien de ce qui a été fait" in table
        assert table.index("Non repris</span>") < table.index("Poursuivi</span>")
        assert "/p/canal/objectifs/o1-1" in table
        assert "L’avenant n’a pas d’axe pour l’habitat." in table

    def test_only_of_texts_of_the_period(self, client: StrictClient, canal: Any) -> None:
        html = client.get("/p/canal/evolutions/?du=2020-01-14&au=2022-03-01").content.decode()
        assert 'id="h-objectifs"' not in html

    def test_its_rows(self, client: StrictClient, canal: Any) -> None:
        rows = rows_of(client.get("/p/canal/evolutions.csv?du=2024-04-01&au=2024-05-15"))
        [gone] = [row for row in rows if row["key"] == "l-laisse"]
        assert (gone["change"], gone["words"]) == ("lineage", "Non repris")
        assert (gone["before_key"], gone["label"]) == ("o1", "")


def test_queries_do_not_grow_with_figures(client: StrictClient, erbm: Any, canal: Any) -> None:
    many = queries_of(client, "/evolutions/?du=2017-03-06&au=2025-09-02")
    assert many <= 32
    assert queries_of(client, "/p/canal/evolutions/") <= many
