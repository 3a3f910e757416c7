"""The calendar and its CSV twin."""

from typing import Any

from porion.answers.rows import DEADLINE_COLUMNS
from tests.portal.counting import queries_of
from tests.portal.reading import rows_of, text_of
from tests.strict_client import StrictClient


def test_deadlines_in_order(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    table = words[words.index("À venir") : words.index("Historique du calendrier")]
    expected = [
        "Dix nouveaux chantiers",
        "Automne 2026",
        "Jusque fin 2026",
        "7 mars 2027",
        "31 décembre 2027",
    ]
    positions = [table.index(each) for each in expected]
    assert positions == sorted(positions)


def test_a_computed_end_says_so(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    assert "date calculée : dix ans à compter de la signature" in words


def test_a_passed_date_is_not_judged(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    assert "Échéance passée, suite non communiquée" in words
    assert "retard" not in words


def test_one_row_a_project_with_what_each_document_said(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2025-09-02"))
    history = words[words.index("Une ligne par projet") :].replace("\u00a0", " ")
    marks = ["annoncé : 2017-2021", "annoncé : automne 2026", "annoncé : d’ici 2027"]
    positions = [history.lower().index(each) for each in marks]
    assert positions == sorted(positions)


def test_a_changed_date_names_the_later_one(client: StrictClient, canal: Any) -> None:
    words = text_of(client.get("/p/canal/calendrier/?connu-le=2024-05-15"))
    assert "Date changée depuis : 2026" in words


def test_nothing_of_a_later_document(client: StrictClient, erbm: Any) -> None:
    words = text_of(client.get("/calendrier/?connu-le=2023-01-31"))
    assert "Automne 2026" not in words
    assert "Convention de mise en œuvre" not in words


def test_csv_has_the_same_rows(client: StrictClient, erbm: Any) -> None:
    response = client.get("/calendrier.csv?connu-le=2025-09-02")
    rows = rows_of(response)
    assert response.headers["Content-Disposition"] == 'attachment; filename="erbm-calendrier.csv"'
    assert not response.content.startswith(b"\xef\xbb\xbf")
    assert tuple(rows[0]) == (*DEADLINE_COLUMNS, "edition")
    assert [row["due_to"] for row in rows[:7]] == sorted(row["due_to"] for row in rows[:7])
    assert {"eng2017", "conv2025"} <= {row["key"] for row in rows if row["computed"] == "true"}


def test_csv_of_a_day_before_everything_is_empty(client: StrictClient, erbm: Any) -> None:
    assert rows_of(client.get("/calendrier.csv?connu-le=1999-01-01")) == []


def test_queries(client: StrictClient, erbm: Any, canal: Any) -> None:
    many = queries_of(client, "/calendrier/?connu-le=2025-09-02")
    assert queries_of(client, "/p/canal/calendrier/") <= many <= 16
