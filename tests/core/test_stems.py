"""Words cut to what their forms have in common."""

import pytest

from porion.core.stems import STOP, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rénovés", "rénovation"),
        ("logements", "logement"),
        ("hôpitaux", "hôpital"),
        ("heures", "heure"),
        ("délégué", "déléguée"),
        ("entreprises", "entreprise"),
        ("inscrites", "inscrit"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stems(one) == stems(other) != []


@pytest.mark.parametrize("word", ["rn17", "9bis", "bud", "unesco", "gare", "2025"])
def test_names_and_numbers_stay_whole(word: str) -> None:
    assert stem(word) == word


def test_the_words_of_a_question_are_left_out() -> None:
    assert stems("Combien de logements sont rénovés ?") == [stem("logements"), stem("renoves")]
    assert stems("où est le") == []
    assert {"combien", "quel", "le"} <= STOP


def test_a_stem_keeps_enough_to_be_told_apart() -> None:
    assert all(len(stem(word)) >= 4 for word in ("creation", "emploi", "sante", "routes"))
