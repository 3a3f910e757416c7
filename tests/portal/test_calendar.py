"""The calendar and its CSV twin."""

import re
from typing import Any

from porion.answers.rows import DEADLINE_COLUMNS
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.strict_client import StrictClient


def test_deadlines_in_order(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    table = words[words.index("À venir") : words.index("Échéances passées")]
    expected = [
        "Dix nouveaux chantiers",
        "Jusque fin 2026",
        "7 mars 2027",
        "31 décembre 2027",
    ]
    positions = [table.index(each) for each in expected]
    assert positions == sorted(positions)


def test_a_changed_date_is_set_apart_from_those_in_force(client: StrictClient, erbm: Any) -> None:
    """US-38 keeps it on the board; a page does not offer it as the next one."""
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    coming = words[words.index("À venir Échéance") : words.index("Échéances passées")]
    in_force, _, changed = coming.partition("Une date changée depuis par un autre texte")
    assert "Automne 2026" not in in_force
    assert "remplace : automne 2026" in in_force
    assert "Automne 2026" in changed
    assert "Date changée depuis : d’ici 2027" in changed
    first = words[words.index("Prochaines échéances") : words.index("Une ligne par projet")]
    assert "Hôpital" not in first


def test_picture_has_a_mark_for_each_publication(client: StrictClient, erbm: Any) -> None:
    page = client.get("/calendrier/?connu-le=2025-09-02").content.decode().replace("\u00a0", " ")
    wide = page[page.index("only-wide") : page.index("only-narrow")]
    for said in (
        ". annoncé : 2017-2021, date changée depuis",
        ". annoncé : automne 2026, date changée depuis",
        ". annoncé : d’ici 2027",
        "1. achevé : novembre 2021",
        "1. commencé : 2016",
        "2. annoncé sans date",
        "annoncé : 2023, échéance passée, suite non communiquée",
        "terme : 7 mars 2027 (date calculée)",
    ):
        assert said in wide, said
    assert page.count('role="img"') == 2
    assert "deux dates changées depuis leur annonce" in page


def test_csv_of_the_picture_has_a_row_a_mark(client: StrictClient, erbm: Any) -> None:
    rows = rows_of(client.get("/calendrier-projets.csv?connu-le=2025-09-02"))
    marks = [row for row in rows if row["projet"] == "Hôpital de Lens"]
    assert [row["ordre"] for row in marks] == [str(n + 1) for n in range(len(marks))]
    later = [row["remplacee_par"] for row in marks if row["remplacee_par"]]
    assert later == ["bilan2022-hopital-lens", "conv2025-hopital-lens"]
    assert all(row["edition"] for row in rows)
    assert rows_of(client.get("/calendrier-projets.csv?connu-le=1999-01-01")) == []


def test_dates_lead_to_their_exact_words(client: StrictClient, erbm: Any) -> None:
    links = links_of(client.get("/calendrier/"))
    assert "/sources/CONV2025#fait-conv2025-bud-fin" in links
    assert any("#engagement-" in link for link in links)


def test_what_has_passed_is_folded_by_year(client: StrictClient, erbm: Any) -> None:
    page = client.get("/calendrier/?connu-le=2025-09-02").content.decode()
    years = re.findall(r"<summary><h3>(\d{4})</h3>", page)
    assert years == sorted(years, reverse=True)
    assert len(years) == len(set(years)) > 3


def test_a_computed_end_says_so(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    assert "date calculée : dix ans à compter de la signature" in words


def test_a_passed_date_is_not_judged(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    assert "Échéance passée, suite non communiquée" in words
    assert "retard" not in words


def test_an_undertaking_says_which_fact_answers_it(client: StrictClient, erbm: Any) -> None:
    """A road that a text says finished is not one of which nothing is known; a later text that
    gives no day does not hide the month of another."""
    words = text_of(client.get("/calendrier/", {"connu-le": "2025-09-02"}))
    road = words.index("Doubler la RN17")
    assert "Achèvement rapporté : novembre 2021" in words[road : road + 200].replace("\u00a0", " ")
    hospital = words.index("Construire un nouvel hôpital à Lens")
    told = words[hospital : hospital + 200].replace("\u00a0", " ")
    assert "Statut : En cours ; nouvelle annonce : d’ici 2027" in told
    roadmap = words.index("Écrire la feuille de route de l’Engagement")
    assert "Échéance passée, suite non communiquée" in words[roadmap : roadmap + 150]


def test_a_fact_of_the_project_does_not_answer_every_undertaking(
    client: StrictClient, erbm: Any
) -> None:
    """Only what is recorded as documenting the undertaking itself: 15 operations begun at the end
    of 2022 do not tell of the homes to come, nor a bypass announced in 2025 of itself."""
    rows = {row["key"]: row for row in rows_of(client.get("/calendrier.csv?connu-le=2025-09-02"))}
    for key in ("conv2025-contournement-valenciennes", "conv2025-grands-sites"):
        assert rows[key]["outcome"] == "", key
    homes = rows["eng2017-cible-logements"]["outcome"]
    assert homes == "Statut : En cours"
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    assert "Projet commencé" not in words
    assert "Projet annoncé" not in words


def test_the_next_ones_are_those_of_the_home_page(client: StrictClient, erbm: Any) -> None:
    def named(address: str) -> list[str]:
        page = client.get(address).content.decode()
        listed = page[page.index("Prochaines échéances") :].partition("</section>")[0]
        return re.findall(r'<time[^>]* datetime="([^"]+)"', listed)

    found = named("/calendrier/?connu-le=2025-09-02")
    assert len(set(found)) == 3
    assert found == named("/?connu-le=2025-09-02")


def test_nobody_is_named_twice(client: StrictClient, erbm: Any) -> None:
    """An authority that undertakes something on its own territory."""
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    name = "Communauté d’agglomération de Béthune-Bruay, Artois-Lys Romane"
    assert name in words
    assert f"{name}, {name}" not in words


def test_an_undated_text_has_its_last_day_in_a_column_of_its_own(
    client: StrictClient, erbm: Any
) -> None:
    rows = rows_of(client.get("/calendrier-projets.csv?connu-le=2025-09-02"))
    review = [row for row in rows if row["document"].startswith("Bilan")]
    assert {(r["publiee_le"], r["publiee_au_plus_tard_le"]) for r in review} == {("", "2025-06-20")}
    others = [row for row in rows if not row["document"].startswith("Bilan")]
    assert all(row["publiee_le"] and not row["publiee_au_plus_tard_le"] for row in others)
    assert "Tenu" not in {row["nature"] for row in rows}
    page = client.get("/calendrier/?connu-le=2025-09-02").content.decode()
    assert "mi-parcours, 20/06/2025" not in page
    assert "fin 2022, 20/06/2025" not in page
    assert "fin 2022, au plus tard le 20/06/2025" in page


def test_an_undertaking_leads_to_its_page_and_tells_its_two_fields(
    client: StrictClient, two: Any
) -> None:
    response = client.get("/p/sourdre/calendrier/?connu-le=2025-04-10")
    assert "/p/sourdre/engagements/etude-seuils?connu-le=2025-04-10" in links_of(response)
    [row] = [
        row
        for row in rows_of(client.get("/p/sourdre/calendrier.csv?connu-le=2025-04-10"))
        if row["key"] == "etude-seuils"
    ]
    assert row["status"] == "passed"
    assert row["outcome"] == "Statut : Réalisé ; fait daté : novembre 2022"
    [then] = [
        row
        for row in rows_of(client.get("/p/sourdre/calendrier.csv?connu-le=2023-07-01"))
        if row["key"] == "etude-seuils"
    ]
    assert then["outcome"] == "Échéance passée, suite non communiquée"


def test_many_undertakings_due_by_one_day_are_folded(client: StrictClient, erbm: Any) -> None:
    page = client.get("/calendrier/?connu-le=2025-09-02").content.decode()
    found = re.search(r"(\d+) engagements dont l’échéance est le 31 décembre 2027", page)
    assert found
    folded = page[found.start() :].partition("</details>")[0]
    assert folded.count("<tr ") == int(found.group(1)) + 1
    table = page[page.index('id="h-venir"') : found.start()]
    assert "31 décembre 2027" in table  # the end of the agreement itself is no undertaking


def test_one_row_a_project_with_what_each_document_said(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    history = words[words.index("Les mêmes données en tableau") :].replace("\u00a0", " ")
    history = history[history.index("Hôpital de Lens") :]
    marks = ["annoncé : 2017-2021", "annoncé : automne 2026", "annoncé : d’ici 2027"]
    positions = [history.lower().index(each) for each in marks]
    assert positions == sorted(positions)


def test_a_changed_date_names_the_later_one(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get("/p/canal/calendrier/?connu-le=2024-05-15"))
    assert "Date changée depuis : 2026" in words


def test_nothing_of_a_later_document(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2023-01-31"))
    words = words[words.index("Le calendrier") :]
    assert "utomne 2026" not in words
    assert "Convention de mise en œuvre" not in words


def test_csv_has_the_same_rows(client: StrictClient, erbm: Any) -> None:
    response = client.get("/calendrier.csv?connu-le=2025-09-02")
    rows = rows_of(response)
    assert response.headers["Content-Disposition"] == 'attachment; filename="erbm-calendrier.csv"'
    assert not response.content.startswith(b"\xef\xbb\xbf")
    assert tuple(rows[0]) == (*DEADLINE_COLUMNS, "outcome", "edition")
    assert [row["due_to"] for row in rows[:7]] == sorted(row["due_to"] for row in rows[:7])
    assert {"eng2017", "conv2025"} <= {row["key"] for row in rows if row["computed"] == "true"}


def test_csv_of_a_day_before_everything_is_empty(client: StrictClient, erbm: Any) -> None:
    assert rows_of(client.get("/calendrier.csv?connu-le=1999-01-01")) == []


def test_queries(client: StrictClient, erbm: Any, canal: Any) -> None:
    many = queries_of(client, "/calendrier/?connu-le=2025-09-02")
    assert queries_of(client, "/p/canal/calendrier/") <= many <= 20
