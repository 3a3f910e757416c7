"""Printed numbers held against values."""

from pathlib import Path

import pytest

from porion.formats.dossier.checking import check_dossier
from tests.canal import Canal


@pytest.mark.parametrize(
    ("printed", "value", "told"),
    [
        ("24,6", "24600000", False),
        ("24,6", "24600", False),
        ("24,6 M€", "24600", True),
        ("24,6", "2460", True),
    ],
)
def test_a_bare_number_may_stand_under_a_head_in_thousands_or_millions(
    tmp_path: Path, printed: str, value: str, told: bool
) -> None:
    canal = Canal().set(
        "figures", "fonds-total", printed=printed, value_low=value, value_high=value
    )
    codes = {problem.code for problem in check_dossier(canal.write(tmp_path)).problems}
    assert ("printed_unlike_value" in codes) == told
