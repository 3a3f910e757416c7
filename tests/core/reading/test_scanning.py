"""Where the numbers of a text stand: as printed, with their values, whatever they count."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.core.passages import normalise
from porion.core.reading.document import Block, BlockKind, Document
from porion.core.reading.engine import read
from porion.core.reading.found import Number, NumberForm
from porion.core.reading.numbers.printed import read_number
from porion.core.reading.numbers.scanning import numbers_in

#: A text, and each of its numbers: what is printed, the value or both ends, the printed unit.
TEXTS: dict[str, list[tuple[str, str, str]]] = {
    # digits
    "Le parc compte 12 480 logements.": [("12 480", "12480", "")],
    "Le parc compte 12480 logements.": [("12480", "12480", "")],
    "Le parc compte 12.480 logements.": [("12.480", "12480", "")],
    "Le parc compte 12’480 logements.": [("12’480", "12480", "")],
    "Le parc compte 12\u202f480 logements.": [("12 480", "12480", "")],
    "Un taux de 4.35 % puis de 4,4%.": [("4.35 %", "4.35", "%"), ("4,4%", "4.4", "%")],
    "Un total de 1 234 567,89 € HT": [("1 234 567,89 €", "1234567.89", "EUR")],
    "au prix de 25,- € la pièce": [("25,- €", "25", "EUR")],
    "une recette de 1,234,567 euros": [("1,234,567 euros", "1234567", "EUR")],
    # multipliers and currencies
    "1,66 M€, 300k€, 750 K€ et 2,5 Md€": [
        ("1,66 M€", "1660000", "EUR"),
        ("300k€", "300000", "EUR"),
        ("750 K€", "750000", "EUR"),
        ("2,5 Md€", "2500000000", "EUR"),
    ],
    "1,25 million d'euros": [("1,25 million d'euros", "1250000", "EUR")],
    "1 Md d’€ ou 12 M d'€": [("1 Md d’€", "1000000000", "EUR"), ("12 M d'€", "12000000", "EUR")],
    "150 millions € et 3 200 K€": [
        ("150 millions €", "150000000", "EUR"),
        ("3 200 K€", "3200000", "EUR"),
    ],
    "plus d'1 M€ de travaux": [("1 M€", "1000000", "EUR")],
    "2 millions et demi d'euros": [("2 millions et demi d'euros", "2500000", "EUR")],
    "450 milliers d'euros, 4 000 EUR": [
        ("450 milliers d'euros", "450000", "EUR"),
        ("4 000 EUR", "4000", "EUR"),
    ],
    "une route de 5 m et 12 km": [("5", "5", ""), ("12", "12", "")],
    "2 mil- lions d'euros": [("2 mil- lions d'euros", "2000000", "EUR")],
    # signs
    "+ 1000 logements, +47 %, -12 %, −3 %": [
        ("+ 1000", "1000", ""),
        ("+47 %", "47", "%"),
        ("-12 %", "-12", "%"),
        ("−3 %", "-3", "%"),
    ],
    "Programme : - 12 logements - 3 commerces": [("12", "12", ""), ("3", "3", "")],
    # per cent and points
    "12 pour cent, 5 p. 100, cent pour cent": [
        ("12 pour cent", "12", "%"),
        ("5 p. 100", "5", "%"),
        ("cent pour cent", "100", "%"),
    ],
    "un recul de 3 points de pourcentage": [("3", "3", "points")],
    # words
    "ving-et-un projets, Soixante-dix-sept sites": [
        ("ving-et-un", "21", ""),
        ("Soixante-dix-sept", "77", ""),
    ],
    "deux millions cinq cent mille euros": [
        ("deux millions cinq cent mille euros", "2500000", "EUR")
    ],
    "QUATRE-VINGT-DIX-SEPT familles et quatre- vingts élèves": [
        ("QUATRE-VINGT-DIX-SEPT", "97", ""),
        ("quatre- vingts", "80", ""),
    ],
    "mille deux cent un agents": [("mille deux cent un", "1201", "")],
    "trois, quatre et cinq": [("trois", "3", ""), ("quatre", "4", ""), ("cinq", "5", "")],
    "un logement neuf, du neuf, neuf logements": [("neuf", "9", "")],
    "une maison, un jardin, la sixième rue": [],
    "un seul bâtiment": [("un", "1", "")],
    "deux dentistes, trois médecins, un podologue et une sage-femme": [
        ("deux", "2", ""),
        ("trois", "3", ""),
        ("un", "1", ""),
    ],
    "Une tranche est livrée et 4 sont en travaux.": [("Une", "1", ""), ("4", "4", "")],
    # round numbers
    "une douzaine, une bonne trentaine, une demi-douzaine": [
        ("une douzaine", "12", ""),
        ("une bonne trentaine", "30", ""),
        ("une demi-douzaine", "6", ""),
    ],
    "plusieurs centaines, des dizaines de milliers d'euros": [
        ("plusieurs centaines", "200", ""),
        ("des dizaines de milliers d'euros", "20000", "EUR"),
    ],
    "deux douzaines d'agents, par dizaines": [("deux douzaines", "24", "")],
    # shares
    "la moitié des foyers, les deux tiers, trois quarts": [
        ("la moitié", "50", "%"),
        ("deux tiers", "66.67", "%"),
        ("trois quarts", "75", "%"),
    ],
    "un tiers des élèves, d'un quart d'heure, un tiers de confiance": [("un tiers", "33.33", "%")],
    "une baisse d'un tiers": [("un tiers", "33.33", "%")],
    "un habitant sur cinq et 9 locataires sur 10": [
        ("un habitant sur cinq", "20", "%"),
        ("9 locataires sur 10", "90", "%"),
    ],
    "11 sites sur 35 ; une visite sur 3 sites": [
        ("11", "11", ""),
        ("35", "35", ""),
        ("3", "3", ""),
    ],
    "2/3 des logements": [("2/3", "66.67", "%")],
    # factors
    "doubler la production, le triplement des aides, double vitrage": [
        ("doubler", "2", "x"),
        ("triplement", "3", "x"),
    ],
    "multiplié par 2,5, deux fois plus, doublé d'un atelier": [
        ("2,5", "2.5", "x"),
        ("deux", "2", "x"),
    ],
    # halves
    "deux ans et demi puis un an et demi": [
        ("deux ans et demi", "2.5", "years"),
        ("un an et demi", "1.5", "years"),
    ],
    # ranges
    "30 à 40 ha, de 10 à 15 M€": [
        ("30 à 40", "30..40", ""),
        ("10 à 15 M€", "10000000..15000000", "EUR"),
    ],
    "entre 10 et 20 agents, entre 10 % et 15 %": [
        ("10 et 20", "10..20", ""),
        ("10 % et 15 %", "10..15", "%"),
    ],
    "10-15 %, 20 ou 30 places, une à deux visites": [
        ("10-15 %", "10..15", "%"),
        ("20 ou 30", "20..30", ""),
        ("une à deux", "1..2", ""),
    ],
    "800 000 à 1,2 M€ ; 12 à 15 000 €": [
        ("800 000 à 1,2 M€", "800000..1200000", "EUR"),
        ("12 à 15 000 €", "12000..15000", "EUR"),
    ],
    "passer de 10 à 15 classes": [("10", "10", ""), ("15", "15", "")],
    "Le taux passe de 12 % à 15 %": [("12 %", "12", "%"), ("15 %", "15", "%")],
    "une hausse de 10 à 15 %": [("10 à 15 %", "10..15", "%")],
    "un montant de 10 à 15 M€": [("10 à 15 M€", "10000000..15000000", "EUR")],
    "de 23,1 à 19,8 élèves": [("23,1", "23.1", ""), ("19,8", "19.8", "")],
    "12 000 € à 4 communes": [("12 000 €", "12000", "EUR"), ("4", "4", "")],
    "entre 2018 et 2022": [("2018", "2018", ""), ("2022", "2022", "")],
    # lists
    "10, 20 et 30 logements": [("10", "10", ""), ("20", "20", ""), ("30", "30", "")],
    "respectivement 10, 20 et 30 M€": [
        ("10", "10000000", "EUR"),
        ("20", "20000000", "EUR"),
        ("30 M€", "30000000", "EUR"),
    ],
    "les lots III et XIV": [],
}


def _values(number: Number) -> str:
    low, high = f"{number.low:f}", f"{number.high:f}"
    return low if low == high else f"{low}..{high}"


@pytest.mark.parametrize("text", TEXTS)
def test_the_numbers_of_a_text_are_found(text: str) -> None:
    normalised = normalise(text)
    found = [
        (normalised[number.start : number.end], _values(number), number.unit)
        for number in numbers_in(normalised)
    ]
    assert found == TEXTS[text]


@pytest.mark.parametrize(
    "printed", sorted({printed for numbers in TEXTS.values() for printed, _, _ in numbers})
)
def test_what_is_found_in_a_text_is_read_alone(printed: str) -> None:
    assert read_number(printed) is not None


def test_forms_are_told_apart() -> None:
    text = "doubler 12 ou treize, une vingtaine, des milliers, un tiers des 10 à 20"
    forms = [number.form for number in numbers_in(text)]
    assert forms == [
        NumberForm.FACTOR,
        NumberForm.RANGE,
        NumberForm.ROUND,
        NumberForm.MANY,
        NumberForm.SHARE,
        NumberForm.RANGE,
    ]


def test_no_number_crosses_the_cells_of_a_table() -> None:
    text = "12 345 678"
    stretches = [(0, 2), (3, 6), (7, 10)]
    assert [number.low for number in numbers_in(text, stretches)] == [12, 345, 678]
    cells = tuple(
        Block(BlockKind.CELL, start, end, table=1, column=column)
        for column, (start, end) in enumerate(stretches)
    )
    assert all(found.value_low != 12_345_678 for found in read(Document(text, cells)).candidates)


_DIGITS = ["12", "1 000", "2024", "M€", "%", "d'euros", "millions", "cent", "neuf", "tiers"]
_WORDS = ["et", "à", "un ", "deux", "sur", "entre ", "la moitié", "fois plus", "é", "A"]
_WRITTEN = st.sampled_from([*_DIGITS, *_WORDS, " ", "-", ",", ".", "("])


@given(st.lists(_WRITTEN, max_size=25).map("".join))
def test_numbers_come_in_order_none_inside_another(text: str) -> None:
    text = normalise(text)
    at = 0
    for number in numbers_in(text):
        assert at <= number.start < number.bare_end <= number.end <= len(text)
        assert number.low <= number.high
        at = number.end


@given(
    st.integers(0, 10**9), st.sampled_from([" ", ".", "'", ""]), st.sampled_from(["", " M€", " %"])
)
def test_thousands_are_read_however_they_are_separated(
    value: int, separator: str, tail: str
) -> None:
    printed = f"{value:,}".replace(",", separator)
    times = 1_000_000 if tail == " M€" else 1
    (number,) = numbers_in(f"soit {printed}{tail} en tout")
    assert number.low == number.high == Decimal(value) * times
