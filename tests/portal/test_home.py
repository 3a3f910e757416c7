"""The home page: the headline, the past, a programme without one, constant queries."""

from pathlib import Path
from typing import Any

import pytest

from porion.portal.pages.qualifiers import readings
from tests.canal import Canal
from tests.portal.reading import links_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

#: Other tests of this module put the real programme first.
HOME = "/p/canal/"
QUERIES = 40


@pytest.fixture
def many(db: None) -> Canal:
    """The small programme, not yet on record."""
    return Canal()


def more_figures(canal: Canal, count: int = 30) -> Canal:
    for n in range(count):
        canal.add("figures", f"lettre-logements-{n:03}", like="lettre-logements")
    return canal


def test_headline_says_what_is_published_and_what_is_computed(
    client: StrictClient, erbm: Any
) -> None:
    words = text_of(client.get("/"))
    assert "Plus de 15 500 logements miniers réhabilités" in words
    assert "plus de 67 % de la cible de 23 000 fixée en 2017" in words
    assert "moins de 7 500 restants (calculé)" in words
    assert "Situation au 30/06/2025 (mi-2025, date conventionnelle)" in words
    assert "publiée le 20/06/2025" in words
    assert "périmètre non précisé" in words


def test_home_leads_to_the_card_and_to_the_calculation(client: StrictClient, erbm: Any) -> None:
    links = links_of(client.get("/"))
    assert "/chiffres/cp2025-logements-15500" in links
    assert "/indicateurs/logements-rehabilites#calcul" in links
    assert [link for link in links if link.startswith("/objectifs/")]
    assert [link for link in links if link.startswith("/sources/")]
    one_a_kind = {link.split("/")[1]: link.partition("#")[0] for link in links}
    for kind, link in one_a_kind.items():
        if kind != "static":
            assert client.get(link).status_code == 200, link


def test_search_box_asks_the_list_of_places(client: StrictClient, erbm: Any) -> None:
    page = client.get("/").content.decode()
    assert '<form role="search" action="/territoires/">' in page
    assert 'name="q"' in page


def test_home_in_january_2023(client: StrictClient, erbm: Any) -> None:
    response = client.get("/", {"connu-le": "2023-01-31"})
    words = text_of(response)
    assert "Environ 7 000 logements miniers réhabilités" in words
    assert "entre 28 et 33 % de la cible de 23 000" in words
    assert "15 500 logements miniers" not in words
    assert "Peut-être déjà connu à cette date : plus de 8 000 logements" in words
    assert "Engagement de 2017" in words
    inside = [link for link in links_of(response) if not link.startswith("/static/")]
    kept = [link for link in inside if "connu-le=2023-01-31" in link]
    # The search form carries the day in a hidden field; one link leads back to today.
    assert set(inside) - set(kept) <= {"/"}


def test_home_before_any_publication(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/", {"connu-le": "2016-01-01"}))
    assert "aucun document du programme n’était public" in words
    assert "7 mars 2017" in words


def test_home_when_a_target_stands_alone(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/", {"connu-le": "2017-03-07"}))
    assert "Aucun résultat publié à ce jour. La cible :" in words
    assert "23 000 logements miniers réhabilités" in words
    assert "Sur la durée de l’engagement" in words


def test_three_deadlines_with_their_documents(client: StrictClient, canal: Any) -> None:
    page = client.get("/").content.decode()
    due = page[page.index('class="due-list"') : page.index("</ol>")]
    assert due.count("<li>") <= 3
    assert "date calculée" in due


def test_programme_without_headline_says_so(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().set("programmes", "canal", headline_indicator="").write(tmp_path / "c"))
    words = text_of(client.get(HOME))
    assert "Aucun indicateur n’est désigné pour résumer ce programme." in words
    assert " documents." in words


def test_headline_without_target_has_no_bar(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().remove("figures", "cible").write(tmp_path / "c"))
    response = client.get(HOME)
    assert "Aucune cible publiée pour cet indicateur." in text_of(response)
    assert 'class="bar"' not in response.content.decode()


def test_headline_without_any_figure(client: StrictClient, db: None, tmp_path: Path) -> None:
    canal = Canal().set("programmes", "canal", headline_indicator="fonds-du-canal")
    gone = ("fonds-total", "fonds-ville", "fonds-syndicat", "versement")
    take_in(canal.remove("figures", *gone).write(tmp_path / "c"))
    assert "Rien n’est publié sur" in text_of(client.get(HOME))


def test_one_programme_stands_under_its_own_key_too(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal/")
    assert response.status_code == 200
    assert "/p/canal/chiffres/" in links_of(response)


def test_how_to_read_is_computed_by_the_rules() -> None:
    shown = readings()
    assert len(shown) == 5
    assert [" ".join(each.meaning.split()) for each in shown][:2] == [
        "le nombre imprimé, tel quel",
        "entre 6 500 et 7 500 logements",
    ]
    assert all("<svg" in each.sign for each in shown)


def test_home_is_answered_conditionally(client: StrictClient, canal: Any) -> None:
    first = client.get("/")
    again = client.get("/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    other_day = client.get(
        "/?connu-le=2023-01-31", headers={"if-none-match": first.headers["ETag"]}
    )
    assert other_day.status_code == 200


def test_queries_do_not_grow_with_the_rows(
    client: StrictClient, many: Canal, tmp_path: Path, django_assert_max_num_queries: Any
) -> None:
    take_in(many.write(tmp_path / "few"))
    with django_assert_max_num_queries(QUERIES) as few:
        client.get(HOME)
    take_in(more_figures(many).write(tmp_path / "many"))
    with django_assert_max_num_queries(QUERIES) as lots:
        client.get(HOME)
    assert len(lots.captured_queries) == len(few.captured_queries)
