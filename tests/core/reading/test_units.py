"""What a number counts; the sentences that an expert extends are in examples/units.csv."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.language.french_units import unit_words
from porion.core.quantities.units import UNITS
from porion.core.reading.lexicon import units as lexicon
from porion.core.reading.lexicon.nouns_people import PEOPLE
from porion.core.reading.lexicon.nouns_places import PLACES
from porion.core.reading.lexicon.nouns_work import WORK
from porion.core.reading.qualifiers import qualifier_of
from porion.core.reading.tabular import lines
from porion.core.reading.units.counting import unit_of
from porion.core.reading.units.lexemes import stem, tokens
from tests.core.reading.scenery import scene_of, scenes_of
from tests.growth import MOMENTS, RATIO, doubled, repeated


def codes(text: str) -> list[str]:
    scene = scene_of(text)
    found = [unit_of(scene, number) for number in scene.numbers]
    return [unit.code if unit else "-" for unit in found]


@pytest.mark.parametrize("table", [PEOPLE, PLACES, WORK, lexicon.STATED])
def test_nouns_count_in_units_of_the_registry(table: str) -> None:
    unknown = {line[0] for line in lines(table)} - set(UNITS)
    assert unknown == set()


def test_signs_measure_in_units_of_the_registry() -> None:
    # Kilograms of CO2 have no unit alone: they are counted in tonnes, or by square metre and year.
    unknown = {unit for _, unit, _ in lines(lexicon.MEASURES)} - set(UNITS) - {"kgCO2"}
    assert unknown == set()


@pytest.mark.parametrize("code", [code for code in UNITS if not code.startswith("k")])
def test_every_unit_has_words(code: str) -> None:
    assert unit_words(code).one


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Hôpitaux", "hopital"),
        ("LOGEMENTS", "logement"),
        ("habitant·e·s", "habitant"),
        ("salarié(e)s", "salarie"),
        ("d’", "d'"),
        ("œuvres", "oeuvre"),
        ("eaux", "eau"),
    ],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected


@given(st.text(alphabet="aàbcdeéœ'’-‐ .·1()", max_size=60))
def test_tokens_cover_the_text_in_order(text: str) -> None:
    row = tokens(text, 0, len(text))
    assert all(0 <= token.start < token.end <= len(text) for token in row)
    assert all(first.end <= second.start for first, second in pairwise(row))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On a livré 12, 14 et 20 logements", ["homes"] * 3),
        ("Logements livrés : 12 à Lens et 14 à Avion", ["homes"] * 2),
        ("350 logements, dont 40 adaptés, contre 38 avant", ["homes"] * 3),
        ("Un coût de 12 M€ en tout, puis de 15 M€ par an", ["EUR", "EUR/yr"]),
        ("La voie mesure 12 km et dessert 14 communes", ["km", "communes"]),
        ("Ils étaient 60", ["people"]),
        ("120 logements dans 14 communes, soit 35 de plus", ["homes", "communes", "homes"]),
        ("900 logements, et 140 d'entre eux sont vacants", ["homes"] * 2),
        ("Sont prévus dix (10) logements", ["homes"]),
        ("C'était 12", ["-"]),
        ("Le 12 de la rue Pasteur", ["-"]),
        ("12 Lensois et 14 Dupont", ["-", "-"]),
    ],
)
def test_several_numbers_of_one_sentence(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_multiplier_printed_once_is_a_factor_of_the_others() -> None:
    scene = scene_of("Les lots coûtent 12 et 15 M€")
    first, second = (unit_of(scene, number) for number in scene.numbers)
    assert first is not None
    assert second is not None
    assert (first.code, first.factor) == ("EUR", Decimal(1_000_000))
    assert (second.code, second.factor) == ("EUR", Decimal(1))


def test_the_noun_stands_where_it_says() -> None:
    scene = scene_of("Le bailleur a rénové 12 anciens logements miniers de la ville")
    unit = unit_of(scene, scene.numbers[0])
    assert unit is not None
    assert scene.text[unit.start : unit.end] == unit.noun == "logements miniers"


def test_an_unknown_noun_counts_items_and_is_less_sure() -> None:
    scene = scene_of("On a vu 14 girafes")
    unit = unit_of(scene, scene.numbers[0])
    assert unit is not None
    assert (unit.code, unit.noun) == ("items", "girafes")
    assert unit.sure < 1


def test_the_sentence_before_lends_its_noun_where_only_a_verb_follows() -> None:
    first, second = scenes_of("On a livré 120 logements à Lens. Environ 40 sont vacants.")
    unit = unit_of(second, second.numbers[0])
    assert unit is not None
    assert unit.code == "homes"
    assert unit_of(first, first.numbers[0]) is not None


_NASTY = (
    *("1 ", "1, ", "1 et ", "dont 1 ", "(1", "12 de ", "12 rénovation ", "1 %, ", "1 % de "),
    *("de la de la 1 ", "1 kWh/m²/m²/an/an", "contre 1 à ", "1 - ", "d'entre 1 de eux "),
    *("financ financ 1 % ", "annuel annuel 1 ", "l'l'l'l'1", "a·e·s1", "plus de moins de 1 "),
)


@pytest.mark.parametrize("piece", _NASTY)
@pytest.mark.parametrize("least", MOMENTS)
def test_hostile_text_takes_time_in_proportion(piece: str, least: float) -> None:
    def work(size: int) -> None:
        for scene in scenes_of(repeated(piece, size)):
            for number in scene.numbers:
                unit_of(scene, number)
                qualifier_of(scene, number)

    assert doubled(work, least) < RATIO
