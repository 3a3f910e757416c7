"""Indicators: the list by topic, the page of one with its chart, tables and calculation."""

from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal, texts
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import AT, take_in
from tests.strict_client import StrictClient

LIST, PAGE = 16, 32
#: One page in so many is opened.
SAMPLE = 6
CANAL = "/p/canal/indicateurs"


def test_list_by_topic_with_the_latest_value(client: StrictClient, erbm: Any) -> None:
    response = client.get("/indicateurs/")
    words = text_of(response)
    count = len(rows_of(client.get("/chiffres.csv")))
    assert f"thèmes, {count} chiffres publiés." in words
    assert "plus de 15 500 logements" in words
    assert "15 500" in words
    assert words.count("15 500") == words.count("plus de 15 500")
    assert "Aucune information publiée à ce jour" in words
    assert 'id="theme-logements"' in response.content.decode()


def test_list_of_a_past_day(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/", {"connu-le": "2023-01-31"}))
    assert "environ 7 000 logements" in words
    assert "15 500" not in words


def test_progress_with_its_calculation(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    for said in (
        "Plus de 15 500 logements",
        "plus de 67 % de la cible de 23 000 fixée en 2017",
        "moins de 7 500 restants (calculé)",
        "Chiffres calculés, non publiés par les partenaires",
        "Rythme nécessaire au plus 4 455 par an pour le 7 mars 2027",
        "au plus tard fin 2027 à ce rythme minimal",
        "Projection indicative",
        "Les arrondis vont vers l’extérieur",
        "progress-share",
        "plus de 3 000 logements par an",
        "plus de 15 500 foyers",
    ):
        assert said in words, said


def test_progress_before_a_dated_result(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites", {"connu-le": "2025-06-25"}))
    assert "Non calculé : date d'arrêt non précisée" in words


def test_chart_shows_the_past_as_it_was(client: StrictClient, erbm: Any) -> None:
    now = client.get("/indicateurs/logements-rehabilites").content.decode()
    then = client.get(
        "/indicateurs/logements-rehabilites", {"connu-le": "2023-01-31"}
    ).content.decode()
    for page in (now, then):
        assert page.count('role="img"') == 3  # the bar, and two widths of the chart
        assert "Les mêmes données en tableau" in page
    assert "15 500" in now.replace("\u00a0", " ")
    assert "15 500 " not in then.replace("\u00a0", " ").replace("entre 15 500 et", "")


def test_states_of_money_never_share_a_table(client: StrictClient, canal: Any) -> None:
    page = client.get(f"{CANAL}/fonds-du-canal").content.decode()
    words = text_of(client.get(f"{CANAL}/fonds-du-canal"))
    assert "s’additionnent pas : chaque nature a son tableau" in words
    assert "<h3>Enveloppe</h3>" in page
    assert "<h3>Paiement · État non précisé</h3>" in page
    envelopes = page[page.index("<h3>Enveloppe</h3>") : page.index("<h3>Paiement")]
    assert "300" not in envelopes.replace("\u00a0", " ")
    assert "2 de ces chiffres sont déjà compris dans un autre" in words


def test_single_figure_fills_its_page(client: StrictClient, canal: Any) -> None:
    from porion.sources.services.texts import add

    add(texts(), by="command:documents", at=AT)
    response = client.get(f"{CANAL}/berges")
    words = text_of(response)
    assert "Entre 30 et 40 ha" in words
    assert "Les mots du document" in words
    assert "1 chiffre dans 1 document" in words
    assert "Chiffres rapportés à cet indicateur" in words
    assert "près de 20 %" in words


def test_indicator_without_a_figure(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/population-regionale"))
    assert "Aucune information publiée à ce jour" in words
    assert "Chiffres rapportés à cet indicateur" in words


def test_indicator_not_yet_measured_names_the_first_day(client: StrictClient, canal: Any) -> None:
    response = client.get(f"{CANAL}/foyers-relies", {"connu-le": "2022-03-01"})
    assert "Rien n’en était public le 1er mars 2022." in text_of(response)
    assert "Le premier chiffre l’a été le 15 mai 2024." in text_of(response)


def test_scopes_are_told_apart(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get(f"{CANAL}/logements-relies"))
    assert "Voisins compris · Les logements des voisins aussi." in words
    assert "3 des chiffres n’ont pas de périmètre précisé dans les textes." in words


def test_csv_of_an_indicator(client: StrictClient, erbm: Any) -> None:
    response = client.get("/indicateurs/logements-rehabilites.csv")
    assert "attachment" in response.headers["Content-Disposition"]
    rows = rows_of(response)
    assert [row["qualifier"] for row in rows if row["key"] == "cp2025-logements-15500"] == [
        "more_than"
    ]
    assert len(rows) == 5
    past = rows_of(client.get("/indicateurs/logements-rehabilites.csv?connu-le=2023-01-31"))
    assert {row["surely_known"] for row in past if row["document"] == "BILAN2022"} == {"false"}
    assert len(past) == 4


@pytest.mark.parametrize("address", ["rien", "logements-relie", "rien.csv"])
def test_unknown_indicator(client: StrictClient, canal: Any, address: str) -> None:
    response = client.get(f"{CANAL}/{address}")
    assert response.status_code == 404
    if address == "logements-relie":
        assert f"{CANAL}/logements-relies" in links_of(response)


def test_indicators_open(client: StrictClient, erbm: Any) -> None:
    links = {
        link for link in links_of(client.get("/indicateurs/")) if link.startswith("/indicateurs/")
    }
    pages = {link for link in links if link != "/indicateurs/"}
    assert len(pages) > 200
    for link in sorted(pages)[::SAMPLE]:
        response = client.get(link)
        assert response.status_code == 200, link
        assert response.content.decode().count("<h1") == 1


@pytest.mark.parametrize("address", ["/", "/logements-relies", "/logements-relies.csv"])
def test_same_page_is_not_sent_twice(client: StrictClient, canal: Any, address: str) -> None:
    first = client.get(f"{CANAL}{address}")
    again = client.get(f"{CANAL}{address}", headers={"if-none-match": first.headers["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)


@pytest.mark.parametrize(("address", "most"), [("/", LIST), ("/logements-relies", PAGE)])
def test_queries_do_not_grow_with_the_rows(
    client: StrictClient,
    db: None,
    tmp_path: Path,
    django_assert_max_num_queries: Any,
    address: str,
    most: int,
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    with django_assert_max_num_queries(most) as few:
        client.get(f"{CANAL}{address}")
    for n in range(40):
        canal.add("figures", f"logements-{n}", like="lettre-logements")
        canal.add("indicators", f"mesure-{n}", like="berges")
    take_in(canal.write(tmp_path / "many"))
    with django_assert_max_num_queries(most) as lots:
        client.get(f"{CANAL}{address}")
    assert len(lots.captured_queries) == len(few.captured_queries)


def test_a_set_is_told_state_by_state(client: StrictClient, erbm: Any) -> None:
    """What no document states is counted and said to be computed; never 0 %."""
    words = text_of(client.get("/indicateurs/cites-espaces-publics"))
    assert "10 état non précisé (calculé)" in words
    assert "24 état non précisé (calculé)" in words
    assert "0 %" not in words
