"""The history of the calendar: announcements in order, what moved, amounts kept apart."""

from pathlib import Path
from typing import Any

from porion.answers.date_history import date_history
from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient

PAGE = "/calendrier/historique/"


def plain(response: Any) -> str:
    return text_of(response).replace("\u00a0", " ")


def hospital(client: StrictClient, **query: str) -> str:
    words = plain(client.get(PAGE, query))
    return words[words.index("Hôpital de Lens 2017-2021") :]


def test_each_announcement_in_order_with_its_text(client: StrictClient, erbm: Any) -> None:
    """US-33: 2017-2021, then autumn 2026, then by 2027."""
    told = hospital(client)
    assert told.startswith("Hôpital de Lens 2017-2021, puis automne 2026, puis ")
    assert "d’ici 2027" in told[:200]
    rows = told[told.index("Publiée le Ce qui est dit") :]
    places = [rows.index(each) for each in ("2017-2021", "Automne 2026", "D’ici 2027")]
    assert places == sorted(places)
    assert "Date changée depuis" in rows


def test_a_period_of_investment_is_no_date_to_count_from(client: StrictClient, erbm: Any) -> None:
    """2017-2021 says when money was to be spent, not when the hospital was to be finished."""
    assert "après la première" not in hospital(client)[:400]
    found = next(p for p in date_history(erbm) if p.history.project == "Hôpital de Lens")
    assert found.moved is None


def test_a_text_without_the_day_does_not_hide_the_one_that_gives_it(
    client: StrictClient, erbm: Any
) -> None:
    words = plain(client.get(PAGE))
    assert "Contournement de Valenciennes Commencé : 2016. Ce que" in words
    assert "RN17 Achevé : novembre 2021 (Bilan" in words
    assert "Accès routier du Denaisis Achevé : mars 2022 (Bilan" in words


def test_a_dated_fact_is_not_said_kept(client: StrictClient, erbm: Any) -> None:
    """ "Tenu" is too near a kept promise."""
    words = plain(client.get(PAGE))
    assert "Tenu" not in words
    assert "Fait daté" in words


def test_amounts_of_a_project_are_not_merged(client: StrictClient, erbm: Any) -> None:
    """280 M€ in all and 192 M€ of the health agency are two things."""
    told = hospital(client)
    told = told[: told.index("Publiée le", 800)]
    assert "280 M€" in told
    assert "192 M€" in told
    assert "Ils ne s’additionnent pas : l’un peut comprendre l’autre" in told
    assert "Non comparable , en regard de 192 M€ (Bilan" in told
    assert "472 M€" not in told


def test_an_undated_text_says_between_which_days(client: StrictClient, erbm: Any) -> None:
    assert "Entre le 23/01/2023 et le 20/06/2025" in hospital(client)


def test_projects_whose_dates_changed_come_first(erbm: Any) -> None:
    changed = [any(m.revises for m in p.history.marks) for p in date_history(erbm)]
    assert changed == sorted(changed, reverse=True)
    assert changed[0]


def test_as_known_before_the_review(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(PAGE, {"connu-le": "2023-01-31"}))
    assert "2017-2021" in words
    assert "automne 2026" not in words.lower()
    assert "192 M€" not in words


def test_from_the_calendar_and_with_its_file(client: StrictClient, erbm: Any) -> None:
    assert PAGE in links_of(client.get("/calendrier/"))
    assert "/calendrier/historique.csv" in links_of(client.get(PAGE))
    rows = rows_of(client.get("/calendrier/historique.csv"))
    marks = [row for row in rows if row["projet"] == "Hôpital de Lens"]
    told = list(dict.fromkeys(row["document"][:5] for row in marks))
    assert told == ["Texte", "Bilan", "Conve"]


def test_no_unfair_word(client: StrictClient, erbm: Any) -> None:
    words = plain(client.get(PAGE)).lower()
    for avoided in ("retard", "dérapage", "non tenu", "abandon"):
        assert avoided not in words


def test_the_small_programme(client: StrictClient, canal: Any) -> None:
    words = plain(client.get("/p/canal" + PAGE))
    assert "2024, puis 2026" in words
    assert "2 ans après la première" in words


def test_nothing_announced(client: StrictClient, db: None, tmp_path: Path) -> None:
    canal = Canal()
    canal.tables["events"] = []
    canal.tables["documentation"] = []
    take_in(canal.write(tmp_path / "c"))
    assert "Aucune information publiée à ce jour" in plain(client.get("/p/canal" + PAGE))


def test_queries_do_not_grow_with_the_projects(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal" + PAGE)
    for n in range(20):
        canal.add("events", f"pont-{n}", like="pont-2024", project=f"Pont {n}")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal" + PAGE) == few
