"""Questions without a published answer: the page, the search that finds them, the file."""

from pathlib import Path
from typing import Any

import pytest

from tests.canal import Canal, texts
from tests.portal.counting import queries_of
from tests.portal.reading import links_of, rows_of, text_of
from tests.records import AT, take_in
from tests.strict_client import StrictClient

PAGE = "/questions/"


def plain(response: Any) -> str:
    return text_of(response).replace("\u00a0", " ")


def test_each_says_that_the_documents_do_not_state_it(client: StrictClient, erbm: Any) -> None:
    """US-32: nobody's name, whatever the reader asks, and what is said nearby."""
    words = plain(client.get(PAGE))
    asked = words[words.index("Qui est le délégué général") :]
    assert "Les documents publiés ne le précisent pas." in asked[:200]
    assert "Ce qu’ils disent à côté" in asked[:400]
    assert "Mots cherchés : «" in asked
    fund = words[words.index("Le fonds conjoint de 2022 est-il le fonds") :]
    assert "Les documents publiés ne le précisent pas." in fund[:300]


def test_where_it_was_sought_and_when(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal" + PAGE)
    words = plain(response)
    assert "1 question que des lecteurs posent" in words
    assert "Mots cherchés : « écluse », « entretien ». Examiné le 10 juin 2024 dans :" in words
    links = links_of(response)
    for document in ("CHARTE", "LETTRE", "AVENANT"):
        assert f"/p/canal/sources/{document}" in links


def test_the_nearest_passage_is_marked_where_the_text_is_installed(
    client: StrictClient, canal: Any
) -> None:
    from porion.sources.services.texts import add

    before = client.get("/p/canal" + PAGE).content.decode()
    assert "<mark>" not in before
    assert "LETTRE:" in before
    add(texts(), by="command:documents", at=AT)
    after = client.get("/p/canal" + PAGE).content.decode()
    assert "<mark>La berge longue de 30 à 40 ha attend son tour</mark>" in after


def test_on_a_day_when_a_part_was_public(client: StrictClient, canal: Any) -> None:
    words = plain(client.get("/p/canal" + PAGE, {"connu-le": "2020-02-01"}))
    assert "Qui entretient les écluses ?" in words
    assert "Une partie seulement des documents examinés était publique" in words
    assert "La lettre parle des berges" not in words


@pytest.mark.parametrize(
    "asked", ["délégué général", "Qui est le délégué général ?", "delegue general"]
)
def test_the_search_gives_an_honest_answer(client: StrictClient, erbm: Any, asked: str) -> None:
    response = client.get("/recherche/", {"q": asked})
    assert "Les documents publiés ne le précisent pas" in plain(response)
    assert "/questions/#question-delegue-general" in response.content.decode()


def test_a_question_on_a_past_day_is_found_from_its_first_document_on(
    client: StrictClient, canal: Any
) -> None:
    address = "/p/canal/recherche/"
    asked = {"q": "qui entretient les écluses"}
    assert "#question-ecluses" in client.get(address, asked).content.decode()
    early = client.get(address, {**asked, "connu-le": "2020-01-15"})
    assert "#question-ecluses" in early.content.decode()


def test_csv(client: StrictClient, canal: Any) -> None:
    [row] = rows_of(client.get("/p/canal/questions.csv"))
    assert row["question"] == "Qui entretient les écluses ?"
    assert row["reponse"] == "Les documents publiés ne le précisent pas"
    assert row["mots_cherches"] == "écluse;entretien"
    assert row["examine_le"] == "2024-06-10"


def test_none_asked_yet(client: StrictClient, db: None, tmp_path: Path) -> None:
    take_in(Canal().remove("questions", "ecluses").write(tmp_path / "c"))
    assert "Aucune question n’est relevée à ce jour." in plain(client.get("/p/canal" + PAGE))


def test_queries_do_not_grow_with_the_questions(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    take_in(canal.write(tmp_path / "few"))
    few = queries_of(client, "/p/canal" + PAGE)
    for n in range(30):
        canal.add("questions", f"question-{n}", like="ecluses")
    take_in(canal.write(tmp_path / "many"))
    assert queries_of(client, "/p/canal" + PAGE) == few
