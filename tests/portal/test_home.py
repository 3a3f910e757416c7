"""The home page: the headline, the past, a programme without one, constant queries."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from porion.portal.pages.qualifiers import readings
from tests.canal import Canal, fingerprint, place_of
from tests.portal.reading import links_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

#: Other tests of this module put the real programme first.
HOME = "/p/canal/"
QUERIES = 55


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
    assert "Plus de 15 500 logements miniers réhabilités à mi-2025" in words
    assert "plus de 67 % de la cible de 23 000 fixée en 2017" in words
    assert "moins de 7 500 restants (calculé)" in words
    assert "Situation au 30/06/2025 (mi-2025, date conventionnelle)" in words
    assert "périmètre non précisé" in words


def test_both_publications_of_the_headline_are_named(client: StrictClient, erbm: Any) -> None:
    """They state the same fact; the second gives the day, in another unit, which is said."""
    words = text_of(client.get("/"))
    assert "publiée le 20/06/2025 ( page de la Région sur l’étape 2025-2027 )" in words
    assert "et publiée le 02/09/2025 ( convention de mise en œuvre 2025-2027 )" in words
    assert "convention de mise en œuvre 2025-2027, qui compte des foyers." in words


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
    assert '<form role="search" method="get" action="/territoires/">' in page
    assert 'name="q"' in page


def test_home_in_january_2023(client: StrictClient, erbm: Any) -> None:
    response = client.get("/", {"connu-le": "2023-01-31"})
    words = text_of(response)
    assert "Environ 7 000 logements miniers réhabilités" in words
    assert "entre 28 et 33 % de la cible de 23 000" in words
    assert "15 500 logements miniers" not in words
    assert "Peut-être déjà connu à cette date : plus de 8 000 logements" in words
    assert "Engagement de 2017" in words
    page = response.content.decode()
    assert '<input type="hidden" name="connu-le" value="2023-01-31">' in page
    inside = re.findall(
        r'href="(/[^"]*)"', page[page.index('class="hero"') : page.index("</main>")]
    )
    lost = [link for link in inside if "connu-le=2023-01-31" not in link]
    assert [link for link in lost if not link.startswith("/static/")] == []


def test_home_before_any_publication(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/", {"connu-le": "2016-01-01"}))
    assert "aucun document du programme n’était public" in words
    assert "7 mars 2017" in words


def test_home_when_a_target_stands_alone(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/", {"connu-le": "2017-03-07"}))
    assert "Aucun résultat publié à ce jour. La cible :" in words
    assert "23 000 logements miniers réhabilités" in words
    assert "Sur la durée de l’engagement" in words


def facts_of(response: Any) -> dict[str, str]:
    """The words of each fact by its heading."""
    page = response.content.decode()
    start = page.index('<ul class="facts')
    part = page[start : page.index('class="due"', start)]
    found = {}
    for piece in part.split("<li><h3>")[1:]:
        head, _, rest = piece.partition("</h3>")
        found[unescape(head)] = " ".join(unescape(re.sub(r"<[^>]+>", " ", rest)).split())
    return found


def test_four_facts_with_date_and_source(client: StrictClient, erbm: Any) -> None:
    facts = facts_of(client.get("/"))
    spaces, grants, jobs, hospital = facts.values()
    assert next(iter(facts)) == "Espaces publics, 35 cités prioritaires"
    assert spaces.startswith("5 achevées 10 en travaux 10 démarrages annoncés en 2025 10 état")
    assert "10 état non précisé (calculé)" in spaces
    assert "200 M€ aux bailleurs, pour les logements" in grants
    assert "90 M€ aux communes et EPCI" in grants
    assert "Situation au 31/12/2024 · publiée le 02/09/2025" in grants
    assert "1,1 million d’heures d’insertion plus de 2 000 contrats d’insertion" in jobs
    assert "d’ici 2027 achèvement annoncé Publiée le 02/09/2025" in hospital
    assert "Annonces précédentes : 2017-2021, puis automne 2026." in hospital


def test_the_two_grants_are_never_summed(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/"))
    assert "Deux objets distincts, qui ne s’additionnent pas." in words
    assert "290" not in words


def test_facts_follow_the_record_on_a_past_day(client: StrictClient, erbm: Any) -> None:
    then = facts_of(client.get("/", {"connu-le": "2023-01-31"}))
    assert then["Espaces publics"] == "Aucun nombre publié à ce jour"
    assert "95 M€ pour les logements" in then["Subventions attribuées"]
    assert "plus de 43 M€" in then["Subventions attribuées"]
    assert "200 M€" not in then["Subventions attribuées"]
    assert then["Hôpital de Lens"].startswith("2017-2021")


def test_a_newer_figure_of_the_indicator_takes_the_place(
    client: StrictClient, many: Canal, tmp_path: Path
) -> None:
    many.add(
        *("figures", "plus-tard"),
        like="depeche-logements",
        value_low="300",
        printed="300",
        document="AVENANT",
        as_at="2024-07-01",
    )
    start, end = place_of("AVENANT", "300 000")
    many.set("figures", "plus-tard", passage_start=str(start), passage_end=str(end))
    many.set("figures", "plus-tard", passage_sha256=fingerprint("300 000"))
    take_in(many.write(tmp_path / "c"))
    assert "plus de 300 logements au canal" in text_of(client.get(HOME))


def test_examples_lead_to_their_places(client: StrictClient, erbm: Any) -> None:
    page = client.get("/").content.decode()
    note = page[page.index('id="lieu-aide">') :][:600]
    assert re.findall(r'href="([^"]+)">([^<]+)</a>', note)[:3] == [
        ("/territoires/59574", "Somain"),
        ("/territoires/cite-219", "Cité des Arts"),
        ("/territoires/246200364", "Lens-Liévin"),
    ]


def test_a_revised_announcement_is_no_deadline(client: StrictClient, erbm: Any) -> None:
    """On a day when autumn 2026 is still to come: a later text says "d’ici 2027"."""
    page = client.get("/", {"connu-le": "2025-09-02"}).content.decode()
    due = page[page.index('class="due-list"') : page.index("</ol>", page.index('class="due-list"'))]
    assert "utomne" not in due
    assert "Fin de l’exonération BUD" in due


def test_three_days_to_come_each_as_the_latest_text_says_it(
    client: StrictClient, erbm: Any
) -> None:
    """Not three lines of one day, nor what the agreement sets for its whole period."""
    page = client.get("/", {"connu-le": "2025-09-02"}).content.decode()
    due = page[page.index('class="due-list"') : page.index("</ol>", page.index('class="due-list"'))]
    assert re.findall(r'datetime="([^"]+)"', due) == ["2025-12-31", "2026-12-31", "2027-03-07"]
    assert "Dix nouveaux chantiers d’espaces publics" in due, "the text of 2017 names that year too"


def test_what_changed_names_figure_and_gap(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/"))
    changed = words[words.index("Ce qui a changé") :]
    assert changed.index("2 septembre 2025") < changed.index("20 juin 2025")
    assert (
        "Page de la Région sur l’étape 2025-2027 : « plus de 15 500 logements » à mi-2025." in words
    )
    assert "Écart avec : communiqué de la préfecture de région" in changed


def test_map_opens_on_a_tap(client: StrictClient, erbm: Any) -> None:
    page = client.get("/").content.decode()
    assert 'popovertarget="carte"' in page
    assert re.search(r'<div class="home-map" id="carte" popover>', page)


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
    canal.remove("formulas", "fonds-somme").remove("figures", *gone)
    take_in(canal.write(tmp_path / "c"))
    assert "Rien n’est publié sur" in text_of(client.get(HOME))


def test_one_programme_stands_under_its_own_key_too(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal/")
    assert response.status_code == 200
    assert "/p/canal/chiffres/" in links_of(response)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2017-06-01", "2017-2021 investissement annoncé Publiée"),
        ("2025-06-30", "automne 2026 livraison annoncée Publiée"),
    ],
)
def test_an_announced_date_is_not_said_twice(
    client: StrictClient, erbm: Any, day: str, said: str
) -> None:
    assert said in text_of(client.get("/", {"connu-le": day}))


def test_how_to_read_is_computed_by_the_rules() -> None:
    shown = readings()
    assert len(shown) == 5
    assert [" ".join(each.meaning.split()) for each in shown][:2] == [
        "le nombre imprimé, tel quel",
        "entre 6 500 et 7 500",
    ]
    assert all("<svg" in each.sign for each in shown)
    assert shown[0].words.replace("\u00a0", " ") == "23 000"


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
