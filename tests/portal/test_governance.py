"""Bodies, meetings, decisions and votes."""

from pathlib import Path
from typing import Any

from tests.canal import Canal
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import take_in
from tests.strict_client import StrictClient


def words_of(client: StrictClient, address: str) -> str:
    return text_of(client.get(address)).replace("\u00a0", " ")


def test_a_vote_with_its_day_and_the_others_without(client: StrictClient, erbm: Any) -> None:
    """US-06: one of the twelve has a date of vote in the documents, all have signed."""
    words = words_of(client, "/gouvernance/")
    votes = words[words.index("Votes et signatures") : words.index("Votes et signatures : Eng")]
    assert "Région Hauts-de-France 19 juin 2025 Assemblée plénière de la Région" in votes
    assert "ne donnent pas la date du vote de 11 signataires" in votes
    assert votes.count("Les documents publiés ne donnent pas de date") == 11
    assert votes.count("2 septembre 2025") == 12


def test_a_vote_is_of_the_agreement_that_follows_it(client: StrictClient, two: Any) -> None:
    words = words_of(client, "/p/sourdre/gouvernance/")
    first, second = (
        words.index("Votes et signatures : Avenant n° 1"),
        words.index("Votes et signatures : Contrat"),
    )
    assert "20 juin 2023 Conseil du Syndicat" in words[first:second]
    assert "20 juin 2023" not in words[second : words.index("Les décisions connues")]
    assert "20 juin 2023" not in words[:first]


def test_a_decision_has_an_owner_and_a_date_or_says_that_none_is_given(
    client: StrictClient, two: Any
) -> None:
    words = words_of(client, "/p/sourdre/gouvernance/")
    decisions = words[words.index("Les décisions connues") : words.index("Les réunions connues")]
    assert "Remettre l’étude des seuils 10 novembre 2022 Comité de la nappe" in decisions
    assert "close le 30/11/2022" in decisions
    bare = decisions[decisions.index("Ouvrir le barrage en 2027") :]
    assert bare.startswith(
        "Ouvrir le barrage en 2027 Date non précisée Non précisé Responsable non désigné"
    )


def test_meetings_known_and_dated(client: StrictClient, erbm: Any) -> None:
    words = words_of(client, "/gouvernance/")
    meetings = words[words.index("Les réunions connues") : words.index("Les instances")]
    assert "Cinq réunions selon le bilan, dont deux datées" in meetings
    assert "10 mars 2022" in meetings
    assert "16 janvier 2023" in meetings


def test_bodies_with_what_is_not_said(client: StrictClient, erbm: Any) -> None:
    words = words_of(client, "/gouvernance/")
    bodies = words[words.index("Les instances Instance") :]
    assert "Comité de pilotage (COPIL)" in bodies
    assert "14 membres" in bodies
    assert "Non précisé" in bodies


def test_csv_files(client: StrictClient, two: Any) -> None:
    decisions = {r["key"]: r for r in rows_of(client.get("/p/sourdre/gouvernance-decisions.csv"))}
    assert decisions["vote-avenant-1"]["figures_seen"] == "avenant1-haies"
    assert decisions["remettre-etude"]["closed_on"] == "2022-11-30"
    assert decisions["ouvrir-barrage"]["owner"] == ""
    meetings = rows_of(client.get("/p/sourdre/gouvernance-reunions.csv"))
    assert [row["held_on"] for row in meetings] == ["2022-11-10", ""]
    bodies = {r["key"]: r for r in rows_of(client.get("/p/sourdre/gouvernance-instances.csv"))}
    assert bodies["comite-nappe"]["members"] == "agence-levant;syndicat"
    assert bodies["comite-nappe"]["edition"].startswith("Document de travail")


def test_as_known_on_a_day(client: StrictClient, two: Any) -> None:
    address = "/p/sourdre/gouvernance/?connu-le=2023-07-01"
    words = words_of(client, address)
    assert "Remettre l’étude des seuils" not in words  # told by a text that is not dated
    assert "20 juin 2023" in words
    assert "Avenant n° 2" not in words[words.index("Votes et signatures") :]
    rows = rows_of(client.get("/p/sourdre/gouvernance-reunions.csv?connu-le=2023-07-01"))
    assert [row["key"] for row in rows] == ["comite-2022"]


def test_linked_from_the_undertakings(client: StrictClient, erbm: Any) -> None:
    assert "/gouvernance/" in links_of(client.get("/engagements/"))


def test_queries_do_not_grow(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    def counted(number: int) -> int:
        many = Canal()
        for index in range(number):
            many.add("decisions", f"d-{index}", like="compter")
            many.add("meetings", f"m-{index}", like="comite-1")
        take_in(many.write(tmp_path / str(number)))
        return queries_of(client, "/p/canal/gouvernance/")

    few = counted(2)
    assert counted(80) <= few <= 20
