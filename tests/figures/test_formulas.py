"""Arithmetic between figures, as known on a day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from porion.core.vocabulary import FormulaOperation
from porion.figures.models import Figure
from porion.figures.queries.formulas import formulas
from tests.canal import Canal
from tests.records import past_checks, take_in

pytestmark = pytest.mark.django_db


def test_a_formula_keeps_the_order_of_its_operands(canal: Any) -> None:
    [formula] = formulas(canal)
    assert (formula.operation, formula.stated) == (FormulaOperation.SUM, True)
    assert (formula.result, formula.operands) == ("fonds-total", ("fonds-ville", "fonds-syndicat"))


def test_a_formula_is_known_when_all_its_figures_are(canal: Any, tmp_path: Path) -> None:
    later = Canal().set("formulas", "fonds-somme", operands="fonds-ville;versement")
    take_in(later.write(tmp_path))
    assert formulas(canal, on=date(2024, 5, 14)) == []
    assert [f.key for f in formulas(canal, on=date(2024, 5, 15))] == ["fonds-somme"]


def test_a_formula_with_an_internal_figure_is_not_told(canal: Any) -> None:
    with past_checks():
        Figure.objects.filter(key="fonds-ville").update(visibility="internal")
    assert formulas(canal) == []
