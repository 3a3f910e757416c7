"""One search over the whole record: forty questions, and what is told of those without answer."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from porion.answers.search import SearchAnswer, search
from porion.answers.search_entries import Sort

pytestmark = pytest.mark.django_db

FIG, IND, PLA = Sort.FIGURE, Sort.INDICATOR, Sort.PLACE
EVE, COM, OBJ = Sort.EVENT, Sort.COMMITMENT, Sort.OBJECTIVE
#: A question, the sort in which its answer must stand among the first three, words of its label.
ASKED = (
    ("heures d'insertion", IND, "Heures d’insertion"),
    ("hôpital de lens date", EVE, "Hôpital de Lens"),
    ("quand ouvre l'hôpital de Lens", EVE, "Hôpital de Lens"),
    ("combien de logements rénovés", IND, "Logements miniers réhabilités"),
    ("logement renovation", IND, "réhabilit"),
    ("RN17", EVE, "RN17"),
    ("rn 17", EVE, "RN17"),
    ("combien coûte la RN17", IND, "RN17"),
    ("UNESCO", FIG, "patrimoine mondial"),
    ("cités unesco", IND, "patrimoine mondial"),
    ("fonds conjoint", IND, "Fonds conjoint"),
    ("fond conjoint etat region", FIG, "fonds conjoint"),
    ("taux de pauvreté", IND, "pauvreté"),
    ("décrochage scolaire", FIG, "Décrochage"),
    ("maison de santé Baralle", PLA, "Baralle"),
    ("baralle médecins", FIG, "Baralle"),
    ("gigafactory", FIG, "Gigafactory"),
    ("bridgestone emplois", FIG, "Bridgestone"),
    ("Somain", PLA, "Somain"),
    ("somain panneaux solaires", FIG, "panneaux"),
    ("contournement de Valenciennes", FIG, "Contournement"),
    ("friches Denain", FIG, "friches"),
    ("louvre lens", PLA, "Louvre-Lens"),
    ("cité des arts", PLA, "Cité n°"),
    ("ilot parmentier", PLA, "Cité n°"),
    ("espaces publics", IND, "espaces publics"),
    ("espaces publics barrois", EVE, "Barrois"),
    ("eurovélo", FIG, "Eurovélo"),
    ("covoiturage", IND, "covoiturage"),
    ("petites villes de demain", IND, "Petites villes de demain"),
    ("tepcv lens lievin", FIG, "Lens-Liévin"),
    ("comité de pilotage", EVE, "Comité de pilotage"),
    ("sport plein air jeunes", COM, "jeunes"),
    ("délibérations", COM, "Délibérer"),
    ("axe santé", OBJ, "Santé"),
    ("transports", OBJ, "ransport"),
    ("maisons et cités", Sort.PARTY, "Maisons & Cités"),
    ("ADEME", Sort.PARTY, "transition écologique"),
    ("BUD", Sort.SCHEME, "Bassin urbain"),
    ("convention 2025", Sort.DOCUMENT, "Convention"),
    ("rsa renault", FIG, "Renault"),
    ("logemnts energivore", IND, "énergivores"),
)


def labels(answer: SearchAnswer, sort: Sort, most: int = 3) -> list[str]:
    group = answer.of(sort)
    return [hit.entry.label for hit in group.hits[:most]] if group else []


@pytest.mark.parametrize(("asked", "sort", "label"), ASKED)
def test_forty_questions(erbm: Any, asked: str, sort: Sort, label: str) -> None:
    answer = search(erbm, asked)
    assert answer.whole
    assert any(label in each for each in labels(answer, sort)), labels(answer, sort)


def test_what_no_text_says_gives_the_nearest(erbm: Any) -> None:
    answer = search(erbm, "bus tzen")
    assert not answer.whole
    assert answer.unknown == ("tzen",)
    assert any("bus" in label for label in labels(answer, IND))


def test_the_name_of_a_person_is_not_on_record(erbm: Any) -> None:
    answer = search(erbm, "Qui est le délégué général ?")
    assert answer.people
    assert labels(answer, COM)[0] == "Nommer un délégué général au bassin minier"
    assert not search(erbm, "qui paie la RN17").people


def test_what_is_named_as_asked_comes_before_what_only_speaks_of_it(erbm: Any) -> None:
    """A roundabout "à Lens vers le nouvel hôpital" holds the same words, in a shorter label."""
    found = labels(search(erbm, "hôpital de lens"), EVE, 9)
    named = [label.startswith("Hôpital de Lens") for label in found]
    assert True in named
    assert False in named
    assert named == sorted(named, reverse=True)


def test_only_what_was_public_on_the_day(erbm: Any) -> None:
    then = labels(search(erbm, "hôpital de lens", on=date(2023, 1, 31)), EVE, 9)
    assert then == ["Hôpital de Lens : investissement annoncé pour 2017-2021"]
    now = labels(search(erbm, "hôpital de lens"), EVE, 9)
    assert set(then) < set(now)
    assert "Hôpital de Lens : achèvement annoncé d’ici 2027" in now
    documents = search(erbm, "convention mise en œuvre", on=date(2023, 1, 31))
    assert labels(documents, Sort.DOCUMENT) == []


@pytest.mark.parametrize("asked", ["", "   ", "?!…", "🙂", "le la les"])
def test_no_word_to_look_for(erbm: Any, asked: str) -> None:
    answer = search(erbm, asked)
    assert answer.empty
    assert answer.groups == ()


def test_nothing_like_it(erbm: Any) -> None:
    answer = search(erbm, "xqzzk wwvvq")
    assert answer.count == 0
    assert answer.unknown == ("xqzzk", "wwvvq")


def test_a_question_of_ten_thousand_characters(erbm: Any) -> None:
    search(erbm, "lens")
    started = time.perf_counter()
    search(erbm, "hôpital logements insertion " * 400)
    assert time.perf_counter() - started < 2


def test_the_words_of_an_installed_text(canal: Any, tmp_path: Path) -> None:
    from porion.sources.services.texts import add
    from tests.canal import texts
    from tests.records import AT

    assert search(canal, "attend son tour").of(Sort.PASSAGE) is None
    add(texts(), by="command:documents", at=AT)
    group = search(canal, "attend son tour").of(Sort.PASSAGE)
    assert group is not None
    assert "attend son tour" in group.hits[0].entry.label
    assert group.hits[0].entry.document is not None


def test_another_programme_is_searched_apart(canal: Any, erbm: Any) -> None:
    assert search(canal, "hôpital de Lens").of(Sort.PLACE) is None
    assert labels(search(canal, "amont"), Sort.PLACE) == ["Amont"]
    assert search(erbm, "Pont d’Aval").of(Sort.EVENT) is None
