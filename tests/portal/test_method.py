"""The method page: what it shows is what the rules compute."""

from typing import Any

import pytest

from porion.core.examples import EXAMPLES
from porion.core.passages import fingerprint, normalise
from porion.core.progress.parts import RULES as PROGRESS_RULES
from porion.core.quantities import RULES
from tests.portal.counting import queries_of
from tests.portal.reading import text_of
from tests.strict_client import StrictClient


@pytest.fixture
def words(client: StrictClient, erbm: Any) -> str:
    return text_of(client.get("/methode/")).replace("\u00a0", " ")


def test_every_example_and_every_rule(words: str) -> None:
    for example in EXAMPLES:
        assert example.words.replace("\u00a0", " ")[1:] in words
    for rule in (*RULES, *PROGRESS_RULES):
        assert rule.name in words


def test_results_are_rounded_outward(words: str) -> None:
    assert "plus de 67 %" in words
    assert "moins de 7 500" in words
    assert "entre 6 500 et 7 500" in words
    assert "au moins 100 M€, 1 part non communiquée" in words
    assert "ne peut pas être connu" in words
    assert "refusé" in words


def test_the_progress_names_its_figures(words: str) -> None:
    assert "au plus 4 455 par an" in words
    assert "au plus tard fin 2027 à ce rythme minimal" in words
    assert "plus de 15 500" in words
    assert "7 000 arbres" not in words


def test_dates_known_on_and_licence(words: str) -> None:
    for expected in ("mi-2025", "30 juin 2025", "28 février 2026 (date calculée)"):
        assert expected in words
    assert "Peut-être déjà connu" in words
    assert "Licence Ouverte 2.0" in words


def test_the_fingerprint_is_that_of_the_words_shown(words: str) -> None:
    kept = normalise("**Plus  de 120**\n arbres ##")
    assert kept in words
    assert fingerprint(kept) in words


def test_queries(client: StrictClient, erbm: Any) -> None:
    assert queries_of(client, "/methode/") <= 25


def test_before_a_result_is_public(client: StrictClient, erbm: Any) -> None:
    assert client.get("/methode/?connu-le=2017-03-07").status_code == 200
