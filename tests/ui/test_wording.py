"""Numbers as pages cut them."""

from decimal import Decimal

import pytest

from porion.core.quantities import UNITS, Value
from porion.ui import wording
from tests.ui.data import EVERY, value


@pytest.mark.parametrize(
    ("of", "unit", "printed"),
    [
        (EVERY["more_than"], "homes", "plus de 15 500"),
        (EVERY["exact"], "homes", "23 000"),
        (value("nearly", 96_000_000), "EUR", "près de 96 M€"),
        (value("between", 30, 40), "ha", "entre 30 et 40 ha"),
        (value("more_than", 3000), "homes/yr", "plus de 3 000 par an"),
        (EVERY["less_than"], "", "moins de 7 500"),
    ],
)
def test_printed(of: Value, unit: str, printed: str) -> None:
    assert wording.printed(of, unit).replace("\u00a0", " ") == printed


@pytest.mark.parametrize("name", EVERY)
def test_an_opening_and_its_noun_hold_all_that_is_printed(name: str) -> None:
    for unit in UNITS:
        opening = wording.opening(EVERY[name], unit)
        words = (opening.before, opening.number, opening.joint, opening.second)
        noun = wording.noun(EVERY[name], unit)
        shown = " ".join(word for word in (*words, noun) if word)
        assert shown == wording.full(EVERY[name], unit), unit


@pytest.mark.parametrize(
    ("number", "unit", "tick"),
    [
        (0, "EUR", "0"),
        (25_000_000, "EUR", "25 M€"),
        (2_000_000_000, "EUR", "2 Md€"),
        (20, "%", "20 %"),
        (25_000, "homes", "25 000"),
        ("0.5", "ha", "0,5"),
    ],
)
def test_ticks(number: int | str, unit: str, tick: str) -> None:
    assert wording.tick(Decimal(number), unit).replace("\u00a0", " ") == tick


def test_only_the_first_letter_changes() -> None:
    assert wording.upper_first("plus de 3 M€") == "Plus de 3 M€"
    assert wording.lower_first("Au plus") == "au plus"
    assert wording.upper_first("") == ""


def test_signs_stay_with_their_words() -> None:
    page = "<p>Part : « plus de 67 % » ; le reste ?</p>"
    assert wording.typeset(page) == (
        "<p>Part\u00a0: «\u00a0plus de 67 %\u00a0»\u00a0; le reste\u00a0?</p>"
    )


def test_an_address_and_a_time_are_left_alone() -> None:
    page = '<a href="/recherche/?q=a:b">10:30</a>'
    assert wording.typeset(page) == page
