"""The search over everything on record, as a page."""

from typing import Any

import pytest

from tests.portal.counting import queries_of
from tests.portal.reading import links_of, text_of
from tests.strict_client import StrictClient

ADDRESS = "/recherche/"


def plain(response: Any) -> str:
    return text_of(response).replace("\u00a0", " ")


def test_before_any_question(client: StrictClient, erbm: Any) -> None:
    response = client.get(ADDRESS)
    words = plain(response)
    assert "Un mot, un lieu, une question" in words
    assert "Comment demander" in words
    assert any(each.startswith("/recherche/?q=") for each in links_of(response))


def test_results_by_sort_with_counts(client: StrictClient, erbm: Any) -> None:
    response = client.get(ADDRESS, {"q": "hôpital de lens"})
    words = plain(response)
    assert "résultats pour « hôpital de lens »" in words
    assert words.index("Lieux 1 Hôpital de Lens") < words.index("Hôpital de Lens : lits")
    assert "611 lits" in words
    assert "Automne 2026" in words
    links = links_of(response)
    assert "/territoires/hopital-lens" in links
    assert "/chiffres/bilan2022-hopital-lits" in links
    assert "/engagements/eng2017-hopital-lens" in links
    assert any(each.endswith("#fait-bilan2022-hopital-lens") for each in links)


@pytest.mark.parametrize("asked", ["15 500", "15500", "15\u202f500"])
def test_a_number_is_found_however_it_is_cut(client: StrictClient, erbm: Any, asked: str) -> None:
    links = links_of(client.get(ADDRESS, {"q": asked}))
    assert "/chiffres/cp2025-logements-15500" in links
    assert "/chiffres/conv2025-foyers-15500" in links


def test_a_number_with_its_sign(client: StrictClient, erbm: Any) -> None:
    assert "moins de 130 kWh/m²" in plain(client.get(ADDRESS, {"q": "130 kWh"}))


def test_two_funds_that_no_text_links(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(ADDRESS, {"q": "fonds conjoint fonds stratégique"}))
    assert "Aucun document ne le relie au fonds d’investissement stratégique" in words


def test_a_fund_without_an_amount_says_so(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(ADDRESS, {"q": "agence de l'eau"}))
    assert "Aucun document versé ne donne de montant" in words


def test_twenty_of_thirty_five_estates_and_no_list(client: StrictClient, erbm: Any) -> None:
    """US-29."""
    words = plain(client.get(ADDRESS, {"q": "cités unesco"}))
    assert "20 cités" in words


def test_not_in_the_documents(client: StrictClient, erbm: Any) -> None:
    """US-32: not stated, with the nearest."""
    words = plain(client.get(ADDRESS, {"q": "Qui est le délégué général ?"}))
    assert "ne donnent pas de nom de personne" in words
    assert "Écrire la feuille de route de l’Engagement" in words
    words = plain(client.get(ADDRESS, {"q": "bus tzen"}))
    assert "Les documents publiés ne le précisent pas" in words
    assert "Aucune fiche ni aucun texte versé ne contient « tzen »" in words
    assert "Aide de l’État au bus du Douaisis" in words


def test_nothing_found_says_how_to_ask(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(ADDRESS, {"q": "xqzzk wwvvq"}))
    assert "Rien de publié ne ressemble à « xqzzk wwvvq »" in words
    assert "Comment demander" in words


def test_as_published_on_a_day(client: StrictClient, erbm: Any) -> None:
    response = client.get(ADDRESS, {"q": "hôpital de lens", "connu-le": "2023-01-31"})
    words = plain(response)
    assert "611 lits" not in words
    assert "2017-2021" in words
    assert "/territoires/hopital-lens?connu-le=2023-01-31" in links_of(response)
    assert '<input type="hidden" name="connu-le" value="2023-01-31">' in response.content.decode()


def test_a_gap_is_found_with_what_each_text_says(client: StrictClient, erbm: Any) -> None:
    """Who asks for one of two statements is told that there is another."""
    response = client.get(ADDRESS, {"q": "RN17"})
    assert any(link.startswith("/ecarts/") and "rn17" in link for link in links_of(response))
    assert "Écarts entre sources" in plain(response)
    early = client.get(ADDRESS, {"q": "RN17", "connu-le": "2023-01-31"})
    assert not any("rn17" in link for link in links_of(early) if link.startswith("/ecarts/"))


def test_all_of_one_sort(client: StrictClient, erbm: Any) -> None:
    asked = {"q": "logements", "dans": "chiffres"}
    first = client.get(ADDRESS, asked)
    assert "page=2" in first.content.decode()
    second = client.get(ADDRESS, {**asked, "page": "2"})
    assert set(figures_of(first)).isdisjoint(figures_of(second))
    last = client.get(ADDRESS, {**asked, "page": "99999"})
    assert figures_of(last)
    assert figures_of(client.get(ADDRESS, {**asked, "page": "-3"})) == figures_of(first)


def figures_of(response: Any) -> list[str]:
    return [each for each in links_of(response) if each.startswith("/chiffres/") and each[10:]]


def test_a_sort_that_is_none_shows_all(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(ADDRESS, {"q": "somain", "dans": "n’importe quoi"}))
    assert "Lieux" in words
    assert "Chiffres" in words


@pytest.mark.parametrize(
    "asked", ["", "  ", "%%%__", "<script>alert(1)</script>", "🙂", "é" * 9999]
)
def test_odd_questions_get_a_page_that_helps(client: StrictClient, erbm: Any, asked: str) -> None:
    response = client.get(ADDRESS, {"q": asked})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert len(response.content) < 60_000


def test_the_words_of_an_installed_text_are_marked(client: StrictClient, two: Any) -> None:
    response = client.get("/p/sourdre/recherche/", {"q": "barrage"})
    assert "Dans le texte des documents" in text_of(response)
    assert "<mark>" in response.content.decode()


def test_each_programme_answers_for_itself(client: StrictClient, two: Any) -> None:
    assert "/territoires/59574" not in links_of(
        client.get("/p/sourdre/recherche/", {"q": "somain"})
    )


def test_queries(client: StrictClient, erbm: Any) -> None:
    """Once for a state of the record; then only the figures that are shown are read."""
    assert queries_of(client, f"{ADDRESS}?q=hopital") <= 65


def test_the_frame_leads_to_it(client: StrictClient, erbm: Any) -> None:
    assert f'action="{ADDRESS}"' in client.get("/calendrier/").content.decode()
