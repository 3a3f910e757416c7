"""Questions without a published answer: the page, the search that finds them, the file."""

from pathlib import Path
from typing import Any

import pytest

from porion.answers.questions import matching, question_list
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
    assert "Le texte de 2017 prévoit" in asked[:300]
    assert "Mots cherchés : «" in asked
    fund = words[words.index("Le fonds conjoint de 2022 est-il le fonds") :]
    assert "Les documents publiés ne le précisent pas." in fund[:300]


def test_where_it_was_sought_and_when(client: StrictClient, canal: Any) -> None:
    response = client.get("/p/canal" + PAGE)
    words = plain(response)
    assert "1 question que des lecteurs posent" in words
    assert "Cherchées le 10 juin 2024 dans :" in words
    assert "Mots cherchés : « écluse », « entretien »." in words
    assert words.count("10 juin 2024") == 1
    links = links_of(response)
    for document in ("CHARTE", "LETTRE", "AVENANT"):
        assert f"/p/canal/sources/{document}" in links


def test_one_sought_elsewhere_says_where_itself(
    client: StrictClient, db: None, tmp_path: Path
) -> None:
    canal = Canal()
    for n in range(2):
        canal.add("questions", f"question-{n}", like="ecluses")
    canal.add("questions", "ailleurs", like="ecluses", corpus="LETTRE", examined_on="2024-06-12")
    take_in(canal.write(tmp_path / "c"))
    words = plain(client.get("/p/canal" + PAGE))
    assert words.count("Examiné le") == 1
    assert "Examiné le 12 juin 2024 dans : Texte lettre" in words


def test_folded_by_topic_a_line_each(client: StrictClient, erbm: Any) -> None:
    """71 questions in a page that a phone shows in three screens, and that weighs 90 KB."""
    page = client.get(PAGE).content.decode()
    topics = question_list(erbm).topics
    assert page.count('<details class="theme">') == len(topics) > 5
    assert page.count('<div class="question"') == len(question_list(erbm).found)
    assert len(page.encode()) < 92_160


def test_by_words_of_the_question(client: StrictClient, erbm: Any) -> None:
    found = matching(question_list(erbm), "FONDS conjoint").found
    assert 0 < len(found) < len(question_list(erbm).found)
    response = client.get(PAGE, {"mots": "fonds conjoint"})
    assert f"{len(found)} questions contiennent ces mots." in plain(response)
    page = response.content.decode()
    assert page.count('<div class="question"') == len(found)
    assert 'class="theme" open' in page
    assert 'value="fonds conjoint"' in page


def test_words_that_no_question_holds(client: StrictClient, erbm: Any) -> None:
    response = client.get(PAGE, {"mots": "<b>zzzz"})
    assert "Aucune question de cette page ne contient ces mots." in plain(response)
    assert "<b>zzzz" not in response.content.decode()
    assert any(link.startswith("/recherche/?q=") for link in links_of(response))


def test_the_nearest_passage_is_quoted_where_the_text_is_installed(
    client: StrictClient, canal: Any
) -> None:
    from porion.sources.services.texts import add

    before = client.get("/p/canal" + PAGE).content.decode()
    assert "La berge longue" not in before
    assert "LETTRE:" in before
    add(texts(), by="command:documents", at=AT)
    after = client.get("/p/canal" + PAGE).content.decode()
    assert "<blockquote><p>La berge longue de 30 à 40 ha attend son tour</p>" in after


def test_on_a_day_when_a_part_was_public(client: StrictClient, canal: Any, tmp_path: Path) -> None:
    near = "CHARTE:0-40;LETTRE:0-40"
    take_in(Canal().set("questions", "ecluses", nearest=near).write(tmp_path))
    words = plain(client.get("/p/canal" + PAGE, {"connu-le": "2020-02-01"}))
    assert "Qui entretient les écluses ?" in words
    assert "Une partie seulement des documents examinés était publique" in words
    assert "La lettre parle des berges" not in words
    assert "Mots cherchés" not in words


def test_a_question_about_what_came_later_is_not_asked(client: StrictClient, canal: Any) -> None:
    words = plain(client.get("/p/canal" + PAGE, {"connu-le": "2020-02-01"}))
    assert "Qui entretient les écluses ?" not in words
    assert "Aucune question n’est relevée" in words


@pytest.mark.parametrize(
    "asked", ["délégué général", "Qui est le délégué général ?", "delegue general"]
)
def test_the_search_gives_an_honest_answer(client: StrictClient, erbm: Any, asked: str) -> None:
    response = client.get("/recherche/", {"q": asked})
    assert "Les documents publiés ne le précisent pas" in plain(response)
    assert "/questions/#question-delegue-general" in response.content.decode()


def test_on_a_past_day_the_search_tells_no_later_text(client: StrictClient, canal: Any) -> None:
    """The answer speaks of a letter of March 2022: it is found from that day on."""
    address = "/p/canal/recherche/"
    asked = {"q": "qui entretient les écluses"}
    for day, found in (("2020-01-15", False), ("2022-03-01", True), ("", True)):
        known = {"connu-le": day} if day else {}
        page = client.get(address, {**asked, **known}).content.decode()
        assert ("#question-ecluses" in page) is found


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
