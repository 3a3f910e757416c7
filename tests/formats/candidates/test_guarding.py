"""Cells for spreadsheets: nothing runs, and every text comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from porion.formats.candidates.guarding import bare, guarded, understood
from porion.formats.dossier.columns import Column, Type

FORMULAS = ["=1+1", "+ 1000", "-2 points", "@somme", " =A1", "'=A1", "''+x", "\t=cmd"]


@given(st.text() | st.builds(lambda a, b: a + b, st.sampled_from(FORMULAS), st.text()))
def test_every_text_comes_back_and_none_is_a_formula(text: str) -> None:
    cell = guarded(text)
    assert bare(cell) == text
    assert not cell.lstrip().startswith(("=", "+", "@"))


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_get_one_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "-1.25", "logements", "d'ici", "'entre guillemets'", ""])
def test_numbers_and_words_stay(text: str) -> None:
    assert guarded(text) == bare(text) == text


@pytest.mark.parametrize(
    ("sort", "written", "meant"),
    [
        (Type.DATE, "31/12/2022", "2022-12-31"),
        (Type.DATE, "1/2/2022", "2022-02-01"),
        (Type.DATE, "2022-12-31", "2022-12-31"),
        (Type.DATE, "fin 2022", "fin 2022"),
        (Type.BOOLEAN, "VRAI", "true"),
        (Type.BOOLEAN, "Faux", "false"),
        (Type.DECIMAL, "1,5", "1.5"),
        (Type.MONEY, "1250,50", "1250.50"),
        (Type.DECIMAL, "1,5 M€", "1,5 M€"),
        (Type.TEXT, "1,5", "1,5"),
    ],
)
def test_what_a_spreadsheet_writes_its_own_way(sort: Type, written: str, meant: str) -> None:
    assert understood(Column(name="x", type=sort), f" {written} ") == meant
