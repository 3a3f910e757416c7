"""Numbers as documents really write them: a table that an expert can read and extend."""

from decimal import Decimal

import pytest

from porion.core.reading.numbers.printed import PrintedNumber, read_number

EXACT = {
    # thousands
    "15 500": "15500",
    "15500": "15500",
    "15.500": "15500",
    "15\u00a0500": "15500",
    "15\u202f500": "15500",
    "2.400": "2400",
    "600.000": "600000",
    "1 200 000": "1200000",
    # decimals
    "4.35%": "4.35",
    "4,35 %": "4.35",
    "19,7%": "19.7",
    "1,2": "1.2",
    # money
    "1,66 M€": "1660000",
    "2 M €": "2000000",
    "300k€": "300000",
    "750 K€": "750000",
    "125M€": "125000000",
    "1,5 Md€": "1500000000",
    "8 150 400 €": "8150400",
    "95 millions d'euros": "95000000",
    "1,25 million d’euros": "1250000",
    "d'1 M€": "1000000",
    # counts with a multiplier, a sign
    "1,1 million": "1100000",
    "+ 1000": "1000",
    # words
    "douze": "12",
    "Vingt": "20",
    "vingt et un": "21",
    "ving-et-un": "21",
    "soixante-quatre": "64",
    "soixante-dix": "70",
    "quatre-vingts": "80",
    "quatre-vingt-dix-sept": "97",
    "cent-neuf": "109",
    "deux cents": "200",
    "trois mille deux cents": "3200",
    "un million": "1000000",
    # factors and shares
    "doubler": "2",
    "la moitié": "50",
}


@pytest.mark.parametrize(("printed", "number"), EXACT.items())
def test_a_printed_number_is_read(printed: str, number: str) -> None:
    assert read_number(printed) == PrintedNumber(Decimal(number), Decimal(number))


def test_a_range_keeps_both_ends() -> None:
    assert read_number("30 à 40") == PrintedNumber(Decimal(30), Decimal(40))
    assert read_number("entre 200 et 300") == PrintedNumber(Decimal(200), Decimal(300))


def test_a_multiplier_printed_once_is_that_of_both_numbers() -> None:
    assert read_number("6,5 à 7 M€") == PrintedNumber(Decimal(6_500_000), Decimal(7_000_000))


def test_a_round_number_of_things_is_about_its_value() -> None:
    assert read_number("une douzaine") == PrintedNumber(Decimal(12), Decimal(12), round=True)
    assert read_number("des centaines") == PrintedNumber(Decimal(200), None)


@pytest.mark.parametrize(
    "printed", ["", "logements", "RN17", "12 logements", "le 12 mai", "et", "-"]
)
def test_what_is_no_number_alone_is_not_read(printed: str) -> None:
    assert read_number(printed) is None
