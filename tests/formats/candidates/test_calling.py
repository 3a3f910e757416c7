"""What figures and their indicators are called until a person says."""

from datetime import date

import pytest

from porion.core.reading.found import Candidate, Reason
from porion.core.vocabulary import FigureKind, FigureState
from porion.formats.candidates.calling import figure_label, what
from tests.core.reading.test_matching import candidate


def kind(text: str, words: str) -> Reason:
    start = text.index(words)
    return Reason("kind", "actual/delivered", words, start, start + len(words))


def test_the_participle_that_agrees_says_what_became_of_it() -> None:
    text = "En tout, 120 logements sociaux ont été réhabilités."
    found = candidate(text, "120", "homes", noun="logements sociaux")
    why = (kind(text, "ont été réhabilités"),)
    assert what(text, found) == "Logements sociaux"
    assert what(text, candidate(text, "120", "homes", noun="logements sociaux", why=why)) == (
        "Logements sociaux réhabilités"
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Les études sont engagées pour 120 logements.", "sont engagées"),
        ("Les entreprises en 120 logements ont livré.", "ont livré"),
        ("Voici 120 logements, livrée.", "livrée"),
    ],
)
def test_a_participle_of_something_else_is_left(text: str, words: str) -> None:
    found = candidate(text, "120", "homes", noun="logements", why=(kind(text, words),))
    assert what(text, found) == "Logements"


@pytest.mark.parametrize(
    ("text", "printed", "unit", "name"),
    [
        (
            "Le coût moyen d'un logement est de 90 000 €.",
            "90 000 €",
            "EUR",
            "Coût moyen d’un logement",
        ),
        ("La subvention de la Région atteint 12 M€.", "12 M€", "EUR", "Subvention de la Région"),
        ("La hausse des loyers est de 2 %.", "2 %", "%", "Hausse des loyers"),
        ("La surface boisée est de 4 ha.", "4 ha", "ha", "Surface"),
        ("Elle est passée à 90 kWh.", "90", "kWh", "Énergie"),
        ("La convention court 4 ans.", "4", "years", "Durée"),
        ("Le prix est de 3 €. La part est de 5 €.", "3 €", "EUR", "Prix"),
    ],
)
def test_sums_and_measures_have_the_noun_of_their_clause(
    text: str, printed: str, unit: str, name: str
) -> None:
    assert what(text, candidate(text, printed, unit)) == name


def test_what_no_noun_names_has_a_word_under_its_heading() -> None:
    text = "Il faut 12 M€ et 40 %."
    path = ("Titre", "Article 3 – Les écoles : bilan")
    sum_ = candidate(text, "12 M€", "EUR", heading_path=path, kind=FigureKind.GRANT, state=None)
    assert what(text, sum_) == "Les écoles : subvention attribuée"
    share = candidate(text, "40 %", "%", heading_path=path)
    assert what(text, share) == "Les écoles : part"
    of = candidate(text, "40 %", "%", heading_path=path, denominator="élèves")
    assert what(text, of) == "Part (élèves)"


def label(**changes: object) -> str:
    text = "La Région soutient 120 logements."
    return figure_label(
        candidate(text, "120", "homes", **changes), "Logements", {"region": "La Région"}
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"as_at": date(2022, 12, 31)}, "Logements, fin 2022"),
        ({"as_at": date(2025, 6, 30), "date_words": "mi-2025"}, "Logements, mi-2025"),
        ({"valid_from": date(2021, 1, 1), "valid_to": date(2021, 12, 31)}, "Logements, 2021"),
        ({"valid_to": date(2027, 12, 31)}, "Logements, d’ici fin 2027"),
        ({"valid_from": date(2018, 1, 1)}, "Logements, à partir du 1er janvier 2018"),
        ({}, "Logements"),
    ],
)
def test_a_figure_is_called_by_its_indicator_and_its_date(
    changes: dict[str, object], said: str
) -> None:
    assert label(**changes) == said


def test_who_the_clause_names_is_told_once() -> None:
    why = (Reason("party", "region", "La Région", 0, 9),)
    assert label(why=why) == "Logements, La Région"
    text = "La Région soutient 120 logements."
    found: Candidate = candidate(text, "120", "homes", why=why, state=FigureState.DELIVERED)
    assert figure_label(found, "Aide de la région", {"region": "La Région"}) == "Aide de la région"
