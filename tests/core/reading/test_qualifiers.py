"""How a number is worded; the sentences that an expert extends are in examples/qualifiers.csv."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.reading.found import Number, NumberForm, QualifierFound
from porion.core.reading.lexicon import qualifiers as lexicon
from porion.core.reading.qualifiers import qualifier_of
from porion.core.reading.scene import Scene
from porion.core.reading.tabular import lines
from porion.core.vocabulary import Qualifier
from tests.core.reading.scenery import scene_of


def found(text: str, nth: int = 0) -> QualifierFound:
    scene = scene_of(text)
    return qualifier_of(scene, scene.numbers[nth])


@pytest.mark.parametrize(("words", "qualifier", "strict"), lines(lexicon.BEFORE))
def test_each_phrase_before_a_number(words: str, qualifier: str, strict: str) -> None:
    wording = found(f"On compte {words} 340 logements")
    assert (wording.qualifier, wording.strict) == (Qualifier(qualifier), bool(strict))


@pytest.mark.parametrize(("words", "qualifier", "strict"), lines(lexicon.AFTER))
def test_each_phrase_behind_a_number(words: str, qualifier: str, strict: str) -> None:
    wording = found(f"On compte 340 logements {words}.")
    assert (wording.qualifier, wording.strict) == (Qualifier(qualifier), bool(strict))


@pytest.mark.parametrize(
    "text",
    [
        "On compte 340 logements au plus tard en juin",
        "On compte 340 logements et plus de services",
        "On compte 340 logements, environ tous occupés",
        "On compte 340 logements de plus",
        "En plus des 340 logements, la ville en loue",
        "La feuille s'articule autour de 340",
        "Elle ne compte plus que 340 logements",
        "Elle couvre à peine 37 % du parc",
    ],
)
def test_words_that_qualify_something_else(text: str) -> None:
    assert found(text).qualifier is Qualifier.EXACT


@pytest.mark.parametrize(
    ("text", "qualifier", "strict"),
    [
        ("Le coût ne peut excéder 340 €", Qualifier.AT_MOST, False),
        ("Le coût excéderait 340 €", Qualifier.MORE_THAN, False),
        ("Le coût dépassa 340 €", Qualifier.MORE_THAN, False),
        ("La surface ne saurait être inférieure à 340 m²", Qualifier.AT_LEAST, False),
        ("Le loyer est inférieur à 340 €", Qualifier.AT_MOST, True),
        ("L'aide ne dépasse pas 340 €", Qualifier.AT_MOST, False),
        ("Le coût avoisinerait 340 €", Qualifier.ABOUT, False),
        ("À hauteur de plus de 340 €", Qualifier.MORE_THAN, False),
        ("Un réseau de + 340 logements", Qualifier.MORE_THAN, False),
    ],
)
def test_verbs_and_negations(text: str, qualifier: Qualifier, strict: bool) -> None:
    wording = found(text)
    assert (wording.qualifier, wording.strict) == (qualifier, strict)


def test_a_word_reaches_one_number() -> None:
    text = "On compte plus de 340 logements et 12 commerces"
    assert found(text, 0).qualifier is Qualifier.MORE_THAN
    assert found(text, 1).qualifier is Qualifier.EXACT


def test_the_words_that_decided_are_shown() -> None:
    scene = scene_of("On compte un peu plus de 340 logements")
    wording = qualifier_of(scene, scene.numbers[0])
    assert scene.text[wording.start : wording.end] == "un peu plus de"


def _with_form(scene: Scene, form: NumberForm, high: int) -> Number:
    number = scene.numbers[0]
    return Number(number.start, number.end, number.low, Decimal(high), form)


def test_a_range_is_between_whatever_stands_before() -> None:
    scene = scene_of("Environ 300 logements")
    number = _with_form(scene, NumberForm.RANGE, 400)
    assert qualifier_of(scene, number).qualifier is Qualifier.BETWEEN


@pytest.mark.parametrize(
    ("form", "expected"),
    [(NumberForm.ROUND, Qualifier.ABOUT), (NumberForm.MANY, Qualifier.AT_LEAST)],
)
def test_round_words_qualify_themselves(form: NumberForm, expected: Qualifier) -> None:
    scene = scene_of("On en compte 300 ici")
    assert qualifier_of(scene, _with_form(scene, form, 300)).qualifier is expected


@given(st.text(alphabet="abcdeplus oinsvr'’.,()", max_size=40), st.integers(1, 999))
def test_whatever_stands_before_the_words_the_innermost_wins(words: str, value: int) -> None:
    wording = found(f"{words} près de {value}") if "." not in words else found(f"près de {value}")
    assert wording.qualifier is Qualifier.NEARLY
