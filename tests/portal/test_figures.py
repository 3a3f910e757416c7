"""The list of figures, its CSV, the citation card, withdrawn figures."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from porion.core.language import NBSP, quantity
from porion.core.quantities import Value
from porion.core.vocabulary import Qualifier
from tests.canal import Canal, texts
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import AT, take_in
from tests.strict_client import StrictClient

#: Queries of a first page after a change of the record.
LIST, CARD = 26, 35
#: Figures on one page of the list.
PAGE = 50
#: About so many cards are opened, from all over the list, however long it grows.
OPENED = 40
CANAL = "/p/canal/chiffres"


def with_texts() -> None:
    from porion.sources.services.texts import add

    add(texts(), by="command:documents", at=AT)


# --------------------------------------------------------------------------- list


def test_list_counts_and_pages(client: StrictClient, erbm: Any) -> None:
    first = client.get("/chiffres/")
    words = text_of(first)
    count = len(rows_of(client.get("/chiffres.csv")))
    assert f"{count} chiffres publiés, chacun relié aux mots qui l’énoncent." in words
    assert first.content.decode().count('role="rowheader"') == PAGE
    last = client.get("/chiffres/", {"page": "9999"})
    assert last.content.decode().count('role="rowheader"') == (count - 1) % PAGE + 1
    for page in ("0", "-3", "deux", "½", "1e9", "9" * 400):
        assert client.get("/chiffres/", {"page": page}).status_code == 200


def test_qualifier_stands_before_every_number(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/chiffres/", {"q": "15500"}))
    assert words.count("15 500") == words.count("plus de 15 500")
    assert "plus de 15 500 logements" in words
    assert "plus de 15 500 foyers" in words


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"indicateur": "logements-rehabilites"}, 5),
        ({"indicateur": "logements-rehabilites", "nature": "target"}, 2),
        ({"indicateur": "logements-rehabilites", "document": "CP2023"}, 1),
        ({"q": "LOGEMENTS rehabilites communique"}, 1),
    ],
)
def test_filters(client: StrictClient, erbm: Any, query: dict[str, str], count: int) -> None:
    response = client.get("/chiffres/", query)
    assert response.content.decode().count('role="rowheader"') == count
    assert len(rows_of(client.get("/chiffres.csv", query))) == count


def test_place_takes_what_lies_inside(client: StrictClient, canal: Any) -> None:
    for place in ("aval", "99002"):
        rows = rows_of(client.get("/p/canal/chiffres.csv", {"lieu": place}))
        assert [row["key"] for row in rows] == ["berge-longue"]
    wide = rows_of(client.get("/p/canal/chiffres.csv", {"lieu": "entre-deux-eaux"}))
    assert [row["key"] for row in wide] == ["berge-longue"]


def test_party_in_any_role(client: StrictClient, canal: Any) -> None:
    rows = rows_of(client.get("/p/canal/chiffres.csv", {"partenaire": "syndicat"}))
    assert {row["key"] for row in rows} == {"fonds-syndicat", "versement"}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"lieu": "atlantide"}, "« atlantide » n’est la clé d’aucun lieu"),
        ({"indicateur": "rien"}, "« rien » n’est la clé d’aucun indicateur"),
        ({"nature": "promesse"}, "« promesse » n’est la clé d’aucune nature"),
        ({"q": "?!…"}, "ni lettre ni chiffre"),
        ({"q": "xyzzy " * 2000}, "Aucun chiffre publié ne répond à cette demande."),
    ],
)
def test_impossible_filters_are_explained(
    client: StrictClient, canal: Any, query: dict[str, str], words: str
) -> None:
    response = client.get(f"{CANAL}/", query)
    assert response.status_code == 200
    assert words in text_of(response)
    assert client.get("/p/canal/chiffres.csv", query).status_code == 200


def test_list_of_a_past_day_sets_apart_what_may_be_known(client: StrictClient, canal: Any) -> None:
    response = client.get(f"{CANAL}/", {"connu-le": "2023-01-01"})
    words = text_of(response)
    before, _, after = words.partition("Peut-être déjà connu à cette date")
    assert "environ 120 logements" in before
    assert "plus de 150 logements" not in before
    assert "plus de 150 logements" in after
    assert "250" not in words
    rows = rows_of(client.get("/p/canal/chiffres.csv", {"connu-le": "2023-01-01"}))
    assert {row["surely_known"] for row in rows if row["document"] == "REVUE"} == {"false"}
    assert {row["surely_known"] for row in rows if row["document"] != "REVUE"} == {"true"}


def test_maybe_known_figures_follow_over_the_pages(client: StrictClient, erbm: Any) -> None:
    query = {"connu-le": "2023-02-01"}
    rows = rows_of(client.get("/chiffres.csv", query))
    seen: list[str] = []
    for page in range(1, 2 + len(rows) // PAGE):
        response = client.get("/chiffres/", {**query, "page": str(page)})
        seen += [
            link.partition("?")[0]
            for link in links_of(response)
            if link.startswith("/chiffres/") and link.partition("?")[0] != "/chiffres/"
        ]
    assert [f"/chiffres/{row['key']}" for row in rows] == seen
    assert len(seen) == len(set(seen))


def test_csv_gives_the_record_back(client: StrictClient, erbm: Any) -> None:
    response = client.get("/chiffres.csv")
    assert response.headers["Content-Disposition"] == 'attachment; filename="erbm-chiffres.csv"'
    assert not response.content.startswith(b"\xef\xbb\xbf")
    rows = rows_of(response)
    assert len(rows) > 300
    for row in rows:
        value = Value(
            *(Decimal(row[name]) if row[name] else None for name in ("value_low", "value_high")),
            row["low_strict"] == "true",
            row["high_strict"] == "true",
            Qualifier(row["qualifier"]),
        )
        assert quantity(value, row["unit"]).replace(NBSP, " ") == row["words"]
        assert row["edition"].startswith("Document de travail")
        assert row["document"]
        assert row["passage"].startswith(f"{row['document']}:")
        assert row["known_on"] or row["known_before"]


def test_csv_runs_no_formula(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().set("figures", "cible", label="=1+1").write(tmp_path / "c"))
    rows = rows_of(client.get("/p/canal/chiffres.csv", {"nature": "target"}))
    assert [row["label"] for row in rows] == ["'=1+1"]


# --------------------------------------------------------------------------- card


def test_card_says_everything(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/chiffres/cp2025-logements-15500"))
    for said in (
        "Plus de 15 500 logements",
        "plus de : au-delà de 15 500 logements, sans limite haute",
        "Nature Réalisé",
        "mi-2025 (30/06/2025, par convention ; date donnée pour le même fait par",
        "Périmètre Les documents publiés ne le précisent pas",
        "publiée le 20/06/2025",
        "CP2025:954-994",
        "Citer ce chiffre Logements réhabilités, selon la Région en juin 2025 : plus de 15 500",
        "15 500 logements (situation au 30/06/2025",
        "Source : « Page de la Région sur l’étape 2025-2027, 20 juin 2025 », CP2025:954-994.",
        "http://testserver/chiffres/cp2025-logements-15500",
        "environ 7 000 logements",
        "plus de 8 000 logements",
        "Ce chiffre",
        "Autre date",
        "plus de 15 500 foyers",
        "Même fait",
        "Une seule transcription, aucune correction.",
    ):
        assert said in words, said
    assert words.count("15 500") == words.lower().count("plus de 15 500") + words.count(
        "au-delà de 15 500"
    )


def test_citation_is_copied_in_one_gesture(client: StrictClient, erbm: Any) -> None:
    """A button where scripts run; the text selects as a whole where they do not."""
    page = client.get("/chiffres/cp2025-logements-15500").content.decode()
    assert re.search(r'<button[^>]* data-copy="citation"[^>]* hidden>Copier la citation<', page)
    assert '<p id="citation">' in page
    assert 'src="/static/portal/copy.js"' in page


@pytest.mark.parametrize("day", ["", "2025-09-02"])
def test_card_leads_to_the_same_figure_for_programs(
    client: StrictClient, erbm: Any, day: str
) -> None:
    response = client.get("/chiffres/cp2025-logements-15500", {"connu-le": day} if day else {})
    [link] = [each for each in links_of(response) if "figures/cp2025" in each and "api" in each]
    answer = client.get(link)
    assert answer.status_code == 200
    assert "cp2025-logements-15500" in answer.content.decode()
    assert ("known_on=2025-09-02" in link) == bool(day)


def test_gap_is_told_in_plain_words(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/chiffres/bilan2022-logements-fin-2022"))
    gap = words[words.index("Écart entre sources") :]
    assert gap.startswith(
        "Écart entre sources À fin 2022, « Communiqué de la préfecture de région, 23 janvier "
        "2023 » indique environ 7 000 logements ; « Bilan des partenaires à mi-parcours, "
        "situation fin 2022 » indique plus de 8 000 logements. Divergent"
    )
    alone = text_of(client.get("/chiffres/cp2025-logements-15500"))
    assert "Écart entre sources" not in alone


def test_history_is_drawn_where_there_is_one(client: StrictClient, erbm: Any) -> None:
    page = client.get("/chiffres/cp2025-logements-15500").content.decode()
    assert page.count('role="img"') == 2
    assert "Trois valeurs publiées" in page
    lone = client.get("/chiffres/cp2023-fonds-conjoint").content.decode()
    assert 'role="img"' not in lone


def test_text_is_quoted_only_where_it_is_installed(client: StrictClient, canal: Any) -> None:
    address = f"{CANAL}/lettre-logements"
    without = client.get(address)
    assert "n’est pas installé ici" in text_of(without)
    assert "<mark>" not in without.content.decode()
    with_texts()
    page = client.get(address).content.decode()
    assert "<mark>environ <b>120</b> logements étaient reliés</mark> au canal." in page


def test_undated_figure_borrows_its_day_and_says_from_whom(
    client: StrictClient, canal: Any
) -> None:
    words = text_of(client.get(f"{CANAL}/depeche-logements"))
    assert "mi-2024 (30/06/2024, par convention ; date donnée pour le même fait par" in words


def test_goal_is_no_situation(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/chiffres/eng2017-cible-logements"))
    assert "Échéance sur la durée de l’engagement" in words
    assert "Situation au 07/03/2027" not in words


def test_declared_parts_are_summed_and_the_gap_is_said(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/chiffres/eng2017-tepcv"))
    assert "compterait deux fois la même chose" in words
    assert "Chiffres calculés, non publiés par les partenaires" in words
    assert "Somme des 7 parties 8 150 400 €" in words
    assert "Écart d’addition : les parties dépassent le total de 400 €." in words.replace("'", "’")


def test_parts_that_reach_the_whole(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get(f"{CANAL}/fonds-total"))
    assert "La somme des parties donne le total." in words
    part = text_of(client.get(f"{CANAL}/fonds-ville"))
    assert "Ce chiffre est une partie d’un total" in part
    assert "Total dont ce chiffre est une partie" in part


def test_divergence_is_said_without_blame(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get(f"{CANAL}/lettre-logements"))
    assert "Divergent, périmètre d’un des deux non précisé. À éclaircir" in words
    assert "La lettre ne dit pas si les voisins comptent." in words


def test_earlier_transcription_is_readable(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get(f"{CANAL}/revue-logements"))
    assert "Version 1 plus de 105 logements" in words
    assert "Chiffres intervertis à la saisie" in words


def test_rate_without_denominator_says_so(client: StrictClient, erbm: Any) -> None:
    rows = rows_of(client.get("/chiffres.csv"))
    key = next(row["key"] for row in rows if row["denominator"] == "not_stated")
    words = text_of(client.get(f"/chiffres/{key}"))
    assert "Rapporté à Les documents publiés ne le précisent pas" in words


def test_internal_figure_is_not_there(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().set("figures", "versement", visibility="internal").write(tmp_path / "c"))
    assert client.get(f"{CANAL}/versement").status_code == 404
    rows = rows_of(client.get("/p/canal/chiffres.csv"))
    assert "versement" not in {row["key"] for row in rows}


def test_unknown_key_leads_to_the_nearest(client: StrictClient, canal: Any) -> None:
    response = client.get(f"{CANAL}/lettre-logement")
    assert response.status_code == 404
    assert "/p/canal/chiffres/lettre-logements" in links_of(response)


def test_figure_not_yet_public(client: StrictClient, erbm: Any) -> None:
    response = client.get("/chiffres/cp2025-logements-15500", {"connu-le": "2023-01-31"})
    assert response.status_code == 404
    assert "20/06/2025" in text_of(response)
    assert "15 500" not in text_of(response)


def test_withdrawn_figure_is_gone_but_readable(client: StrictClient, canal: Any) -> None:
    from porion.figures.services.figures import withdraw

    withdraw(programme=canal, key="versement", by="role:editors", at=AT, reason="Compté deux fois.")
    response = client.get(f"{CANAL}/versement")
    words = text_of(response)
    assert response.status_code == 410
    assert "Ce chiffre a été retiré" in words
    assert "300 000 €" in words
    assert "Compté deux fois." in words


def test_cards_open(client: StrictClient, erbm: Any) -> None:
    rows = rows_of(client.get("/chiffres.csv"))
    for row in rows[:: 1 + len(rows) // OPENED]:
        response = client.get(f"/chiffres/{row['key']}")
        assert response.status_code == 200, row["key"]
        assert response.content.decode().count("<h1") == 1


# ------------------------------------------------------------------------ caching, cost


@pytest.mark.parametrize("address", ["/", ".csv", "/cible"])
def test_same_page_is_not_sent_twice(client: StrictClient, canal: Any, address: str) -> None:
    first = client.get(f"{CANAL}{address}")
    again = client.get(f"{CANAL}{address}", headers={"if-none-match": first.headers["ETag"]})
    assert (first.status_code, again.status_code) == (200, 304)


@pytest.mark.parametrize(
    ("address", "most"),
    [("/", LIST), ("/?q=logements", LIST), (".csv", LIST), ("/fonds-total", CARD)],
)
def test_queries_do_not_grow_with_the_rows(
    client: StrictClient,
    db: None,
    tmp_path: Path,
    django_assert_max_num_queries: Any,
    address: str,
    most: int,
) -> None:
    canal = Canal()

    def add(numbers: range) -> None:
        for n in numbers:
            canal.add("figures", f"part-{n}", like="fonds-ville")
            canal.add("figures", f"fonds-{n}", like="fonds-total")
            canal.add("figures", f"logements-{n}", like="lettre-logements")

    add(range(2))  # with what the calculation lays beside them
    take_in(canal.write(tmp_path / "few"))
    with django_assert_max_num_queries(most) as few:
        client.get(f"{CANAL}{address}")
    add(range(2, 40))
    take_in(canal.write(tmp_path / "many"))
    with django_assert_max_num_queries(most) as lots:
        client.get(f"{CANAL}{address}")
    assert len(lots.captured_queries) == len(few.captured_queries)


def test_rows_that_were_shown_are_not_read_again(
    client: StrictClient, canal: Any, django_assert_num_queries: Any
) -> None:
    client.get(f"{CANAL}/")
    with django_assert_num_queries(1):
        assert client.get(f"{CANAL}/", {"nature": "target"}).status_code == 200


def test_facets_count_what_the_other_filters_leave(client: StrictClient, canal: Any) -> None:
    plain = client.get(f"{CANAL}/").content.decode()
    count = len(rows_of(client.get("/p/canal/chiffres.csv", {"nature": "target"})))
    link = re.search(r'<a href="([^"]*nature=target)">Cible</a><span>(\d+)</span>', plain)
    assert link
    assert int(link[2]) == count
    chosen = client.get(link[1])
    assert f"{count} chiffre" in text_of(chosen)
    # The facet in force shows what else could be chosen, and lets go of its value.
    page = chosen.content.decode()
    assert f'<a href="{CANAL}/" aria-current="true">Cible</a><span>{count}</span>' in page
    assert 'name="nature" value="target"' in page


def test_a_topic_narrows_the_list(client: StrictClient, erbm: Any) -> None:
    rows = rows_of(client.get("/chiffres.csv", {"theme": "Mobilité"}))
    assert rows
    assert "/chiffres/?theme=Mobilit%C3%A9" in links_of(client.get("/chiffres/"))
    said = text_of(client.get("/chiffres/", {"theme": "Mobilité"}))
    assert f"{len(rows)} chiffres publiés répondent à cette demande." in said
    assert "aucun thème" in text_of(client.get("/chiffres/", {"theme": "Aucun"}))


def test_a_page_beyond_the_last_says_so(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get(f"{CANAL}/", {"page": "7"}))
    assert "La liste s’arrête à la page 1 : c’est elle qui est montrée." in words
    assert "La liste s’arrête" not in text_of(client.get(f"{CANAL}/", {"page": "1"}))


def test_a_list_is_light(client: StrictClient, erbm: Any) -> None:
    assert len(client.get("/chiffres/").content) < 100_000


def test_what_a_declared_part_leaves_is_computed_and_said_so(
    client: StrictClient, erbm: Any
) -> None:
    words = text_of(client.get("/chiffres/cp2023-cites-prioritaires"))
    assert "Reste, hors de ces parties 17 cités calculé" in words
    assert "Chiffres calculés, non publiés par les partenaires" in words
