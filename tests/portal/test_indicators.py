"""Indicators: the list by topic, the page of one with its chart, tables and calculation."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal, texts
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import AT, take_in
from tests.strict_client import StrictClient

LIST, PAGE = 28, 38
#: About so many pages are opened, from all over the list, however long it grows.
OPENED = 40
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


def test_list_shows_the_latest_situation(client: StrictClient, erbm: Any) -> None:
    """Five estates in 2025, though only 2022 speaks of them without naming places."""
    words = text_of(client.get("/indicateurs/", {"q": "cités, selon l’avancement"}))
    assert "5 cités Cités aux espaces publics achevés" in words
    assert "Réalisé, achevé" in words
    assert "mi-2025 · Convention de mise en œuvre 2025-2027 · 5 chiffres" in words
    words = text_of(client.get("/indicateurs/", {"q": "surface de la chaîne"}))
    assert "près de 4 200 ha" in words


def test_one_of_several_says_whose_part_it_is(client: StrictClient, erbm: Any) -> None:
    """Two payers under one indicator: neither part may pass for the whole."""
    words = text_of(client.get("/indicateurs/", {"q": "NPNRU"}))
    assert "3,6 M€ Renouvellement urbain : part de la Région" in words.replace("\u00a0", " ")


def test_invested_is_not_paid(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/", {"q": "Action cœur de ville"}))
    assert "Montant · État non précisé" in words
    assert "Paiement" not in words


def test_what_remains_is_a_whole_sentence_without_a_pace(client: StrictClient, erbm: Any) -> None:
    response = client.get("/indicateurs/logements-rehabilites", {"connu-le": "2023-01-31"})
    words = text_of(response).replace("\u00a0", " ")
    assert "Pour que 23 000 soient atteints au 7 mars 2027, il faudrait" in words
    assert "Pour l’être" not in words


def test_list_is_short_and_folded(client: StrictClient, erbm: Any) -> None:
    page = client.get("/indicateurs/").content
    assert len(page) < 80_000
    assert page.count(b'<details class="theme"') == page.count(b'class="theme"')
    assert b'<details class="theme" open' not in page


def test_a_long_topic_is_cut_after_its_most_told_and_whole_on_its_own_page(
    client: StrictClient, erbm: Any
) -> None:
    page = client.get("/indicateurs/").content.decode()
    start = page.index('id="theme-emploi-et-entreprises"')
    part = page[start : page.index("</details>", start)]
    [count] = map(int, re.findall(r"(\d+) indicateurs", part))
    [rest] = map(int, re.findall(r"Les (\d+) autres indicateurs", part))
    whole = client.get("/indicateurs/?theme=emploi-et-entreprises").content.decode()
    assert whole.count('class="theme"') == 1
    assert f"{count} indicateurs" in whole
    assert "autres indicateurs de ce thème" not in whole
    shown, every = lines_of(part), lines_of(whole)
    assert (len(shown), len(every)) == (count - rest, count)
    told = {href for href, said in every.items() if "chiffres" in said}
    assert told <= shown.keys() or shown.keys() <= told


def lines_of(page: str) -> dict[str, str]:
    """Each line of a list of indicators by its address."""
    start = page.index('class="lines"')
    lines = re.findall(
        r"<li>(<a href=\"([^\"]*)\".*?)</li>", page[start : page.index("</ul>", start)]
    )
    return {href: line for line, href in lines}


def test_a_topic_that_is_not_there_leaves_them_all(client: StrictClient, erbm: Any) -> None:
    page = client.get("/indicateurs/", {"theme": "xyzzy"}).content
    assert page.count(b'class="theme"') > 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LOGEMENTS rehabilites", "Logements miniers réhabilités"),
        ("chaîne des parcs", "Surface de la Chaîne des parcs"),
        ("xyzzy", "Aucun indicateur ne contient « xyzzy »."),
        ("<zz>" * 5000, "Aucun indicateur ne contient"),
    ],
)
def test_list_is_searched(client: StrictClient, erbm: Any, text: str, found: str) -> None:
    response = client.get("/indicateurs/", {"q": text})
    assert response.status_code == 200
    assert found in text_of(response)
    assert len(links_of(response)) < len(links_of(client.get("/indicateurs/")))


def test_list_of_a_past_day(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/", {"connu-le": "2023-01-31"}))
    assert "environ 7 000 logements" in words
    assert "15 500" not in words


def test_progress_with_its_calculation(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    for said in (
        "Plus de 15 500 à mi-2025, soit plus de 67 % de la cible de 23 000 fixée en 2017. ",
        "Au rythme publié (plus de 3 000 par an), elle serait atteinte au plus tard vers fin 2027.",
        "Restants moins de 7 500",
        "Pour l’être au 7 mars 2027, il faudrait au plus 4 455 par an.",
        "La cible de 23 000 n’est pas rappelée dans « Convention de mise en œuvre 2025-2027 »",
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
    assert "Non calculé : date d’arrêt non précisée" in words


def test_chart_shows_the_past_as_it_was(client: StrictClient, erbm: Any) -> None:
    now = client.get("/indicateurs/logements-rehabilites").content.decode()
    then = client.get(
        "/indicateurs/logements-rehabilites", {"connu-le": "2023-01-31"}
    ).content.decode()
    for page in (now, then):
        assert page.count('role="img"') == 2  # two widths of the chart
        assert "Les mêmes données en tableau" in page
    assert "15 500" in now.replace("\u00a0", " ")
    assert "15 500 " not in then.replace("\u00a0", " ").replace("entre 15 500 et", "")


def test_chart_names_both_ends_and_what_was_planned_before(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    for said in (
        "31 décembre 2027 , terme : Convention de mise en œuvre 2025-2027",
        "7 mars 2027 , terme : Engagement de 2017",
        "Réhabilitations prévues avant l’Engagement : 11 000",
        "Cible fixée en 2017 : 23 000",
    ):
        assert said in words, said
    before = text_of(client.get("/indicateurs/logements-rehabilites", {"connu-le": "2023-01-31"}))
    assert "31 décembre 2027" not in before
    assert "11 000" in before


def test_same_fact_is_one_mark_with_both_publications(client: StrictClient, erbm: Any) -> None:
    page = client.get("/indicateurs/logements-rehabilites").content.decode()
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    assert "Trois valeurs publiées, une cible" in words
    assert "Page de la Région sur l’étape 2025-2027, 20/06/2025" in words
    assert "Convention de mise en œuvre 2025-2027, 02/09/2025" in words
    assert "« plus de 15 500 foyers »" in words
    wide = page[page.index("only-wide") : page.index("only-narrow")]
    assert wide.replace("\u00a0", " ").count(">plus de 15 500<") == 1


def test_baseline_of_a_declared_rate_is_drawn_for_any_programme(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    canal.add("indicators", "prevus", like="logements-relies", label="Prévus", pace_of="")
    canal.add("indicators", "rapport", like="berges", unit="x", nature="rate")
    canal.set("indicators", "rapport", numerator="logements-relies", denominator="prevus")
    canal.add("figures", "prevus-avant", like="cible", indicator="prevus")
    canal.set("figures", "prevus-avant", kind="baseline", label="Prévus avant la charte")
    canal.set("figures", "prevus-avant", value_low="200", value_high="200")
    take_in(canal.write(tmp_path / "canal"))
    words = text_of(client.get(f"{CANAL}/logements-relies"))
    assert "Prévus avant la charte" in words


def test_statements_of_one_day_stand_side_by_side(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    block = words[words.index("À fin 2022, deux énoncés côte à côte") :]
    block = block[: block.index("Ce qu’il reste à faire")]
    for said in ("environ 7 000", "plus de 8 000", "À éclaircir", "hypothèse de la rédaction"):
        assert said in block, said
    assert "15 500" not in block
    before = text_of(client.get("/indicateurs/logements-rehabilites", {"connu-le": "2023-01-31"}))
    assert "côte à côte" not in before


def test_limits_say_that_a_version_is_missing(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/indicateurs/logements-rehabilites"))
    limits = words[words.index("Sources et limites") :]
    assert "une version plus récente du bilan existe sans doute et manque au corpus" in limits
    assert "non daté Bilan des partenaires à mi-parcours, situation fin 2022" in limits


def test_image_is_a_file_of_its_own(client: StrictClient, erbm: Any) -> None:
    response = client.get("/indicateurs/logements-rehabilites.svg")
    assert response.headers["Content-Type"].startswith("image/svg+xml")
    assert "attachment" in response.headers["Content-Disposition"]
    file = response.content.decode()
    assert file.startswith("<svg xmlns=")
    assert "Sources : Texte fondateur" in file
    assert client.get("/indicateurs/part-communes-avec-operation.svg").status_code == 404
    assert client.get("/indicateurs/rien.svg").status_code == 404


def test_states_of_money_never_share_a_table(client: StrictClient, canal: Any) -> None:
    page = client.get(f"{CANAL}/fonds-du-canal").content.decode()
    words = text_of(client.get(f"{CANAL}/fonds-du-canal"))
    assert "s’additionnent pas : chaque nature a son tableau" in words
    assert "<h3>Enveloppe</h3>" in page
    assert "<h3>Montant · État non précisé</h3>" in page
    envelopes = page[page.index("<h3>Enveloppe</h3>") : page.index("<h3>Montant")]
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
    """Every indicator has a link, on the page of all topics or on that of its own."""
    themes = {a for a in links_of(client.get("/indicateurs/")) if "?theme=" in a}
    pages = {
        link
        for address in ("/indicateurs/", *sorted(themes))
        for link in links_of(client.get(address))
        if link.startswith("/indicateurs/") and link != "/indicateurs/" and link not in themes
    }
    known = rows_of(client.get("/api/v1/indicators?format=csv&limit=1000"))
    assert {link.rpartition("/")[2] for link in pages} == {row["key"] for row in known}
    for link in sorted(pages)[:: 1 + len(pages) // OPENED]:
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


def test_a_target_without_result_promises_nothing(client: StrictClient, erbm: Any) -> None:
    """A number that a text aims at is no result; silence is said, the undertaking is named."""
    response = client.get("/indicateurs/maraudeurs")
    words = text_of(response)
    assert "aucun résultat n’est publié à ce jour" in words
    assert "Cela ne signifie pas que rien n’a été fait" in words
    assert "/engagements/eng2017-maraudeurs" in links_of(response)
    assert "Non calculé" not in words


def test_two_rates_are_read_side_by_side(client: StrictClient, two: Any) -> None:
    words = text_of(client.get("/p/sourdre/indicateurs/rendement-reseaux")).replace("\u00a0", " ")
    assert "Cible : au moins 85 %, fixée en 2021. Dernier résultat publié : plus de 83 %." in words
    assert "Deux taux se lisent côte à côte : aucune part n’est calculée." in words
    assert "% de la cible" not in words
