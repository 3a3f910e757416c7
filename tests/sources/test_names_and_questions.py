"""Names of organisations and questions without answer, as known on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from porion.sources.models import Document
from porion.sources.queries.names import party_names
from porion.sources.queries.questions import questions
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db


def test_the_names_of_an_organisation(canal: Any) -> None:
    [name] = party_names(canal, party="ville-amont", on=date(2020, 1, 15))
    assert (name.name, name.valid_to) == ("ville d'Amont", date(2023, 12, 31))
    assert name.document is not None
    assert party_names(canal, on=date(2020, 1, 14)) == []
    assert party_names(canal, party="syndicat") == []


def test_a_question_says_where_and_what_was_searched(canal: Any) -> None:
    [question] = questions(canal)
    assert [document.key for document in question.corpus] == ["CHARTE", "LETTRE", "AVENANT"]
    assert question.searched == ("écluse", "entretien")
    assert [locator.document for locator in question.nearest] == ["LETTRE"]
    assert (question.whole, question.answer[:6]) == (True, "La let")


@pytest.mark.parametrize(
    ("day", "corpus", "nearest", "answered"),
    [
        (date(2022, 3, 1), ["CHARTE", "LETTRE"], 1, True),
        (date(2024, 5, 15), ["CHARTE", "LETTRE", "AVENANT"], 1, True),
    ],
)
def test_a_question_as_known_on_a_day(
    canal: Any, day: date, corpus: list[str], nearest: int, answered: bool
) -> None:
    [question] = questions(canal, on=day)
    assert [document.key for document in question.corpus] == corpus
    assert (len(question.nearest), bool(question.answer)) == (nearest, answered)
    assert question.whole is (len(corpus) == 3)


@pytest.mark.parametrize("day", [date(2020, 1, 14), date(2020, 1, 15)])
def test_before_what_it_asks_about_a_question_is_not_asked(canal: Any, day: date) -> None:
    """The charter is public on the 15th; the only passage that comes near is of a later letter."""
    assert questions(canal, on=day) == []


def test_of_two_passages_one_was_public(canal: Any, tmp_path: Path) -> None:
    """The question stands; its answer and the words looked for, which tell of both, do not."""
    near = "CHARTE:0-40;LETTRE:0-40"
    take_in(Canal().set("questions", "ecluses", nearest=near).write(tmp_path))
    [question] = questions(canal, on=date(2020, 1, 15))
    assert [locator.document for locator in question.nearest] == ["CHARTE"]
    assert (question.answer, question.searched) == ("", ())


def test_an_answer_without_passage_waits_for_the_whole_corpus(canal: Any, tmp_path: Path) -> None:
    take_in(Canal().set("questions", "ecluses", nearest="").write(tmp_path))
    [early] = questions(canal, on=date(2022, 3, 1))
    [late] = questions(canal, on=date(2024, 5, 15))
    assert (early.answer, bool(late.answer)) == ("", True)


def test_an_internal_document_is_not_named(canal: Any) -> None:
    with past_checks():
        Document.objects.filter(key="AVENANT").update(visibility="internal")
    [question] = questions(canal)
    assert [document.key for document in question.corpus] == ["CHARTE", "LETTRE"]
